import { randomUUID } from 'node:crypto'
import { constants, copyFileSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from './exit.ts'
import { statOf } from './files.ts'

/**
 * Writes a file, in place of what is there. It appears whole or not at all, whenever the process ends. Throws a
 * UsageError, under the name its user gave, where it cannot be written.
 */
export function writeWhole(path: string, content: string | Uint8Array, name: string): void {
  throughTemporary(path, content, name, (temporary) => renameSync(temporary, path))
}

/**
 * Writes a file where there is none, likewise. What is there before, a link too, stays. Throws a UsageError where it
 * cannot be written.
 */
export function writeNew(
  path: string,
  content: string | Uint8Array,
  name: string,
): 'written' | 'there-before' {
  return throughTemporary(path, content, name, (temporary) => putInPlace(temporary, path))
}

/** Makes a folder and those above it, where they are not there. Throws a UsageError where it cannot. */
export function makeFolder(path: string, name: string): void {
  try {
    makeThrough(path)
  } catch (error) {
    const code = codeOf(error)
    throw notWritable(name, code === 'EEXIST' ? 'ENOTDIR' : code)
  }
}

/**
 * The same, throwing as the system does. One by one: all at once, Node hides why a disk refuses, and tries for ever
 * where a system makes no folders.
 */
export function makeThrough(path: string): void {
  if (statOf(path)?.isDirectory()) return
  if (dirname(path) !== path) makeThrough(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!statOf(path)?.isDirectory()) throw error
  }
}

/** A name for what will be a file, in its folder, that no other run uses. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
}

function throughTemporary<Done>(
  path: string,
  content: string | Uint8Array,
  name: string,
  put: (temporary: string) => Done,
): Done {
  const temporary = temporaryBeside(path)
  try {
    writeFileSync(temporary, content, { flag: 'wx' })
    return put(temporary)
  } catch (error) {
    throw notWritable(name, codeOf(error))
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** A second name for the file fails where the name is taken; where the disk knows no second names, a copy does. */
function putInPlace(temporary: string, path: string): 'written' | 'there-before' {
  try {
    linkSync(temporary, path)
    return 'written'
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'there-before' : copied(temporary, path)
  }
}

function copied(temporary: string, path: string): 'written' | 'there-before' {
  try {
    copyFileSync(temporary, path, constants.COPYFILE_EXCL)
    return 'written'
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'there-before'
    throw error
  }
}

export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}

/** The error for a file that the system does not let us write, by the code the system gave. */
export function notWritable(name: string, code: string | undefined): UsageError {
  const reason = code === undefined ? '' : ` (${code})`
  return new UsageError(
    { vi: `Không ghi được tệp “${name}”${reason}.`, en: `The file “${name}” cannot be written${reason}.` },
    HELP[code ?? ''] ?? null,
  )
}

/** That standard output cannot be written, for a reason that the system names. */
export function outputNotWritable(code: string): UsageError {
  return new UsageError(
    { vi: `Không ghi được đầu ra chuẩn (${code}).`, en: `Standard output cannot be written (${code}).` },
    HELP[code] ?? null,
  )
}

const NO_PERMISSION = {
  vi: 'Kiểm tra quyền ghi của thư mục; nếu tệp đang mở trong Excel hay Word thì đóng lại rồi chạy lại.',
  en: 'Check the permissions of the folder; if the file is open in Excel or Word, close it and run again.',
}

const HELP: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EBUSY: NO_PERMISSION,
  EROFS: NO_PERMISSION,
  ENOENT: { vi: 'Tạo thư mục ấy trước.', en: 'Make that folder first.' },
  ENOTDIR: {
    vi: 'Một phần của đường dẫn là tệp, không phải thư mục.',
    en: 'A part of the path is a file, not a folder.',
  },
  EISDIR: { vi: 'Đó là một thư mục; thêm tên tệp.', en: 'That is a folder; add a file name.' },
  ENOSPC: {
    vi: 'Ổ đĩa đã đầy; giải phóng chỗ rồi chạy lại.',
    en: 'The disk is full; make room and run again.',
  },
}
