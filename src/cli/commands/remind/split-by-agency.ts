import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ReminderView } from '../../../domain/follow-up/reminder.ts'
import { oneByOne } from '../../../domain/follow-up/reminder-filter.ts'
import type { Language } from '../../../domain/text.ts'
import { html } from '../../../reports/draw/html.ts'
import type { ReminderFormat } from '../../../reports/reminder/index.ts'
import { summaryPage } from '../../../reports/reminder/pages.ts'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { createAtomically, writeAtomically } from '../../io/atomic-write.ts'
import { makeFolder } from '../../io/make-folder.ts'

/** What `--split-by agency` was asked for. */
export interface Split {
  readonly out: string
  /** What becomes of files that are there already. */
  readonly existing: 'replace' | 'keep'
  readonly formats: readonly ReminderFormat[]
  readonly render: (format: ReminderFormat, view: ReminderView) => Promise<string | Uint8Array>
  /** Told how many files of how many are written. */
  readonly progress: (done: number, of: number) => void
}

/**
 * Writes one file an agency and format, then an index of them, and returns their names. Nothing is written where a
 * file would be overwritten unasked; the index comes last, so where it stands the files are complete.
 */
export async function writeSplit(
  view: ReminderView,
  language: Language,
  split: Split,
  world: World,
): Promise<readonly string[]> {
  const { out, existing, formats, render, progress } = split
  const fileName = fileNames(view)
  const files = view.agencies.flatMap(({ id }) => formats.map((format) => fileName(id, format)))
  const folder = resolve(world.cwd, out)
  const names = [...files, INDEX]
  const there = existing === 'replace' ? [] : names.filter((name) => existsSync(join(folder, name)))
  if (there.length > 0) throw alreadyThere(there.map((name) => join(out, name)))
  makeFolder(folder, out)
  const write = (name: string, content: string | Uint8Array) => {
    const [path, shown] = [join(folder, name), join(out, name)]
    if (existing === 'replace') writeAtomically(path, content, shown)
    else if (createAtomically(path, content, shown) === 'there-before') throw alreadyThere([shown])
  }
  let done = 0
  for (const { id, own } of oneByOne(view)) {
    for (const format of formats) {
      progress(done, files.length)
      write(fileName(id, format), await render(format, own))
      done += 1
    }
  }
  progress(files.length, files.length)
  const [first] = formats
  const linkOf = (id: string) => (first === undefined ? '' : fileName(id, first))
  const index = html({ summary: summaryPage(view, language, linkOf), leaves: [] }, language)
  write(INDEX, [...index].join(''))
  return names
}

const INDEX = 'index.html'

/**
 * Made of ids, which hold nothing that a system refuses: `thai-nguyen-so-noi-vu-2024-Q3.docx`. Where two agencies
 * would share a name, the province is set off by a sign that no id holds: `thai-nguyen_so-noi-vu-2024-Q3.docx`.
 */
function fileNames({ agencies, period }: ReminderView): (id: string, format: ReminderFormat) => string {
  const plain = (id: string) => id.replaceAll('/', '-')
  const sharing = new Map<string, number>()
  for (const { id } of agencies) sharing.set(plain(id), (sharing.get(plain(id)) ?? 0) + 1)
  return (id, { extension }) => {
    const name = sharing.get(plain(id)) === 1 ? plain(id) : id.replaceAll('/', '_')
    return `${name}-${period.id}.${extension}`
  }
}

function alreadyThere(names: readonly string[]): UsageError {
  const shown = names.slice(0, 3).map((name) => `“${name}”`)
  const list = [...shown, ...(names.length > 3 ? ['…'] : [])].join(', ')
  return new UsageError(
    { vi: `Đã có tệp: ${list} (${names.length}).`, en: `Already there: ${list} (${names.length}).` },
    {
      vi: 'Thêm --force để ghi đè, hoặc chọn thư mục khác.',
      en: 'Add --force to overwrite, or choose another folder.',
    },
  )
}
