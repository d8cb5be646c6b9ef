import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../exit.ts'
import type { Lock } from './lock.ts'

/**
 * Puts a text in a file's place: whoever reads it, and whenever the process ends, finds the old text or the
 * new one. A byte order mark and the file's permissions stay. Errors of the file system are thrown as they are.
 */
export function replaceWhole(path: string, text: string, lock: Lock): void {
  removeLeftovers(path)
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeDurably(temporary, markOf(path) + text)
    if (existsSync(path)) {
      accessSync(path, constants.W_OK)
      chmodSync(temporary, statSync(path).mode & 0o7777)
    }
    if (!lock.isHeld()) throw LOST
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

function markOf(path: string): string {
  if (!existsSync(path)) return ''
  const [first, second, third] = readFileSync(path)
  return first === 0xef && second === 0xbb && third === 0xbf ? '\ufeff' : ''
}

function writeDurably(path: string, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  const file = openSync(path, 'w', 0o666)
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Not every system lets a folder be synced; the new text is whole either way. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch {
    return
  }
}

/** Takes away what killed runs left beside a file. Only whoever holds the file's lock may. */
function removeLeftovers(path: string): void {
  const [own, lock] = [`.${basename(path)}.`, `.${basename(path)}.lock.`]
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(lock) || (name.startsWith(own) && name.endsWith('.tmp')))
      rmSync(join(dirname(path), name), { force: true })
  }
}

const LOST = new UsageError(
  {
    vi: 'Tiến trình này đã dừng quá lâu và mất quyền ghi; chưa có gì thay đổi.',
    en: 'This process stopped for too long and lost the right to write; nothing was changed.',
  },
  { vi: 'Chạy lại.', en: 'Run it again.' },
)
