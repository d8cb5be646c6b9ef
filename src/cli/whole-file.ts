import { linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from './exit.ts'

/** What becomes of a file that is there already. */
export type Existing = 'replace' | 'keep'

/**
 * Writes a file that appears whole or not at all, whenever the process ends. Throws a UsageError, under the
 * name its user gave, where it cannot be written, and where it is there already and is to be kept.
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  existing: Existing,
  name: string,
): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    removeLeftovers(path)
    writeFileSync(temporary, content)
    if (existing === 'replace') renameSync(temporary, path)
    else linkSync(temporary, path)
  } catch (error) {
    throw unwritable(error, name)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Makes a folder and those above it. Throws a UsageError where it cannot. */
export function makeFolder(path: string, name: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw unwritable(error, name)
  }
}

/** Takes away what killed runs left beside a file; a run that lives may still need its own. */
function removeLeftovers(path: string): void {
  const start = `.${basename(path)}.`
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(start) ? /^(\d+)\.tmp$/.exec(name.slice(start.length))?.[1] : undefined
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(dirname(path), name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function unwritable(error: unknown, name: string): UsageError {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EEXIST') return new UsageError(...alreadyThere([name]))
  const reason = code === undefined ? '' : ` (${code})`
  return new UsageError(
    { vi: `Không ghi được tệp “${name}”${reason}.`, en: `The file “${name}” cannot be written${reason}.` },
    HELP[code ?? ''] ?? null,
  )
}

/** Files that would be overwritten, though nobody asked for it. */
export function alreadyThere(names: readonly string[]): ConstructorParameters<typeof UsageError> {
  const shown = names.slice(0, 3).map((name) => `“${name}”`)
  const list = names.length > 3 ? [...shown, '…'] : shown
  return [
    {
      vi: `Đã có tệp: ${list.join(', ')} (${names.length}).`,
      en: `Already there: ${list.join(', ')} (${names.length}).`,
    },
    {
      vi: 'Thêm --force để ghi đè, hoặc chọn thư mục khác.',
      en: 'Add --force to overwrite, or choose another folder.',
    },
  ]
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
  EISDIR: { vi: 'Đó là một thư mục; thêm tên tệp.', en: 'That is a folder; add a file name.' },
  ENOSPC: {
    vi: 'Ổ đĩa đã đầy; giải phóng chỗ rồi chạy lại.',
    en: 'The disk is full; make room and run again.',
  },
  ENOTDIR: { vi: 'Một phần của đường dẫn không phải là thư mục.', en: 'A part of the path is not a folder.' },
}
