import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { withPlainLines } from '../../load/lines.ts'
import { EXIT, UsageError } from '../base/exit.ts'
import type { Lock } from './lock.ts'
import { sourceAt } from './source-file.ts'
import { replacementFor } from './temporary-file.ts'

/**
 * Puts a text in a file's place, unless the file does not hold any more what the text was made of (`before`, null where
 * it was not there): an editor, which knows no lock, may have saved it meanwhile. Whoever reads it, and whenever the process ends, finds the old text or the new one. A byte order mark and the file's permissions stay. Errors of the file system are thrown as they are.
 */
export function replaceWhole(
  path: string,
  text: string,
  before: string | null,
  lock: Lock,
): 'written' | 'changed-before' {
  removeLeftovers(path)
  const replacement = replacementFor(path)
  try {
    replacement.write(markOf(path) + text)
    replacement.sync()
    if (!lock.isHeld()) throw LOST
    // The last thing before: what is saved in the instant after would be lost with any program.
    if (textOf(path) !== before) return 'changed-before'
    replacement.put()
  } finally {
    replacement.drop()
  }
  syncFolder(dirname(path))
  return 'written'
}

/** How often a text is made anew for a file that is saved in between. */
export const MOST_ATTEMPTS = 20

/** Says that a file was saved in between each time. */
export function changedTooOften(name: string): UsageError {
  return new UsageError(
    {
      vi: `Tệp “${name}” bị chương trình khác thay đổi liên tục; chưa ghi gì.`,
      en: `Another program keeps changing the file “${name}”; nothing was written.`,
    },
    { vi: 'Đóng tệp ấy rồi chạy lại.', en: 'Close that file and run it again.' },
    EXIT.busy,
  )
}

/** The text of a file, as it is read; null where there is none. */
export function textOf(path: string): string | null {
  if (!existsSync(path)) return null
  const source = sourceAt(path, dirname(path))
  return 'text' in source ? withPlainLines(source.text) : null
}

function markOf(path: string): string {
  if (!existsSync(path)) return ''
  const [first, second, third] = readFileSync(path)
  return first === 0xef && second === 0xbb && third === 0xbf ? '\ufeff' : ''
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
  EXIT.busy,
)
