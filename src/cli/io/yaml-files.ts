import { isUtf8 } from 'node:buffer'
import {
  closeSync,
  constants,
  type Dirent,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { PendingFile, SourceFile, UnreadableFile } from '../../load/source.ts'
import { UsageError } from '../base/exit.ts'
import { MAX_BYTES, NON_BLOCKING, readBounded } from './bounded-read.ts'

/**
 * The YAML files below a folder, sorted. Hidden folders and links are passed over: a link leads out of the
 * folder, or to what is read anyway. A folder that cannot be listed stands for itself, so that reading it tells why.
 */
export function yamlFilesIn(folder: string): readonly string[] {
  const entries = entriesIn(folder)
  if (entries === null) return [folder]
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return yamlFilesIn(path)
      return entry.isFile() && /\.ya?ml$/i.test(entry.name) ? [path] : []
    })
}

/** Null where a folder cannot be listed: for want of permission, say, or because it is gone. */
function entriesIn(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return null
  }
}

/** What stands under a path; undefined where nothing does, or nothing that can be reached. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Whether a path is a file that really lies below a folder. */
export function isFileBelow(folder: string, path: string): boolean {
  try {
    const [root, real] = [realpathSync(folder), realpathSync(path)]
    return real.startsWith(root + sep) && statSync(real).isFile()
  } catch {
    return false
  }
}

/** A path named on the command line, perhaps a link: a folder or a file. Throws a UsageError where there is none. */
export function namedPath(
  path: string,
  cwd: string,
): { readonly path: string; readonly kind: 'folder' | 'file' } {
  const full = resolve(cwd, path)
  const stat = statOf(full)
  if (stat?.isDirectory()) return { path: full, kind: 'folder' }
  if (stat?.isFile()) return { path: full, kind: 'file' }
  if (stat !== undefined) throw special(path)
  throw new UsageError(
    { vi: `Không thấy tệp hay thư mục “${path}”.`, en: `There is no file or folder “${path}”.` },
    { vi: 'Kiểm tra lại đường dẫn.', en: 'Check the path.' },
  )
}

function special(path: string): UsageError {
  return new UsageError(
    {
      vi: `“${path}” không phải là tệp thường hay thư mục.`,
      en: `“${path}” is neither an ordinary file nor a folder.`,
    },
    { vi: 'Chỉ tên một tệp .yaml hoặc một thư mục.', en: 'Name a .yaml file or a folder.' },
  )
}

/** The text of a file under the path its user knows it by, or why it could not be read. */
export function sourceAt(path: string, cwd: string): SourceFile | UnreadableFile {
  const name = nameOf(path, cwd)
  try {
    const bytes = readBounded(path)
    if (bytes === 'too-large') return { path: name, unreadable: 'too-large' }
    return bytes === 'no-file' ? { path: name, unreadable: NO_FILE } : sourceOf(path, cwd, bytes)
  } catch (error) {
    return { path: name, unreadable: reasonOf(error) }
  }
}

/** A text given as the bytes of a file, under the path its user knows it by. */
export function sourceOf(path: string, cwd: string, bytes: Uint8Array): SourceFile | UnreadableFile {
  const name = nameOf(path, cwd)
  if (bytes.length > MAX_BYTES) return { path: name, unreadable: 'too-large' }
  const text = decoded(bytes)
  return text === null ? { path: name, unreadable: NOT_UTF8 } : { path: name, text }
}

/** The text of bytes without a byte order mark; null where they are not UTF-8. */
export function decoded(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null
  // A TextDecoder takes several times as long.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** A file to be read when its turn comes, one at a time, so that a workspace may have more files than can be open. */
export function pendingAt(path: string, cwd: string): PendingFile {
  return { path: nameOf(path, cwd), head: () => headAt(path), read: () => sourceAt(path, cwd) }
}

/** The first kilobyte of a file, byte by byte; empty where it cannot be read. */
function headAt(path: string): string {
  try {
    const file = openSync(path, constants.O_RDONLY | NON_BLOCKING)
    try {
      return HEAD.toString('latin1', 0, readSync(file, HEAD, 0, HEAD.length, 0))
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}

const HEAD = Buffer.alloc(1024)

/** From the folder the program runs in, or whole where it lies outside of it; always with `/`. */
export function nameOf(path: string, cwd: string): string {
  const name = relative(cwd, path)
  return (name.startsWith('..') ? path : name).split(sep).join('/')
}

const NOT_UTF8 = {
  vi: 'Tệp không phải là văn bản UTF-8; lưu lại với mã UTF-8.',
  en: 'The file is not UTF-8 text; save it as UTF-8.',
}

const NO_FILE = {
  vi: 'Đây không phải là tệp thường (là đường ống, thiết bị hoặc thư mục).',
  en: 'This is no ordinary file (but a pipe, a device or a folder).',
}

function reasonOf(error: unknown) {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EACCES' || code === 'EPERM')
    return { vi: 'Không có quyền đọc tệp này.', en: 'There is no permission to read this file.' }
  const said = error instanceof Error ? error.message : String(error)
  return { vi: `Không đọc được tệp: ${said}`, en: `The file cannot be read: ${said}` }
}
