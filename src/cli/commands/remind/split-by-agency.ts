import { oneByOne } from '../../../domain/follow-up/reminder-filter.ts'
import type { ReminderView } from '../../../domain/follow-up/reminder-view.ts'
import type { Language } from '../../../domain/text.ts'
import { html } from '../../../reports/draw/html.ts'
import type { ReminderFormat } from '../../../reports/reminder/index.ts'
import { summaryPage } from '../../../reports/reminder/summary-page.ts'
import type { World } from '../../base/world.ts'
import { type OutputFolder, outputFolder } from '../../io/output-folder.ts'

/** What `--split-by agency` was asked for. */
export interface Split extends OutputFolder {
  readonly formats: readonly ReminderFormat[]
  readonly render: (format: ReminderFormat, view: ReminderView) => Promise<string | Uint8Array>
  /** Called with the number of files written so far, and of all. */
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
  const { formats, render, progress } = split
  const fileName = fileNames(view)
  const files = view.agencies.flatMap(({ id }) => formats.map((format) => fileName(id, format)))
  const names = [...files, INDEX]
  const write = outputFolder(names, split, world)
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
