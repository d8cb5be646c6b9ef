import { createHash } from 'node:crypto'
import { oneByOne } from '../../../domain/follow-up/reminder-filter.ts'
import type { AgencyReminder, ReminderView } from '../../../domain/follow-up/reminder-view.ts'
import type { Language } from '../../../domain/text.ts'
import type { Attachment } from '../../../reports/draw/eml.ts'
import { html } from '../../../reports/draw/html.ts'
import { coveringMail, type Enclosed } from '../../../reports/reminder/covering-mail.ts'
import { dispatchCsv, type SentFiles } from '../../../reports/reminder/dispatch-list.ts'
import type { ReminderFormat } from '../../../reports/reminder/index.ts'
import { summaryPage } from '../../../reports/reminder/summary-page.ts'
import type { World } from '../../base/world.ts'
import { type OutputFolder, outputFolder } from '../../io/output-folder.ts'

/** What `--split-by agency` was asked for. */
export interface Split extends OutputFolder {
  readonly formats: readonly ReminderFormat[]
  /** Whether a draft of a message goes with each agency's files, and what it calls them. */
  readonly drafts: Enclosed['is'] | 'none'
  readonly render: (format: ReminderFormat, view: ReminderView) => Promise<string | Uint8Array>
  /** Called with the number of agencies whose files are written, and of all. */
  readonly progress: (done: number, of: number) => void
}

/** What was written. */
export interface Written {
  readonly files: number
  readonly index: string
  readonly list: string
}

/**
 * Writes one file an agency and format and, where asked for, the draft of a message with them, then a list and an index of
 * all. Nothing is written where a file would be overwritten unasked; the index comes last, so where it stands the files are
 * complete.
 */
export async function writeSplit(
  view: ReminderView,
  language: Language,
  split: Split,
  world: World,
): Promise<Written> {
  const { formats, drafts, render, progress } = split
  const nameOf = fileNames(view)
  const filesOf = (id: string): SentFiles => ({
    files: formats.map(({ extension }) => nameOf(id, extension)),
    draft: drafts === 'none' ? null : nameOf(id, 'eml'),
  })
  const [index, list] = [`index-${termOf(view)}.html`, `index-${termOf(view)}.csv`]
  const names = view.agencies.flatMap(({ id }) => {
    const { files, draft } = filesOf(id)
    return [...files, ...(draft === null ? [] : [draft])]
  })
  const write = outputFolder([...names, list, index], split, world)
  let done = 0
  for (const { agency, own } of oneByOne(view)) {
    const { id } = agency
    progress(done, view.agencies.length)
    const attachments: Attachment[] = []
    for (const format of formats) {
      const name = nameOf(id, format.extension)
      const content = await render(format, own)
      write(name, content)
      if (drafts !== 'none') attachments.push({ name, content: Buffer.from(content) })
    }
    if (drafts !== 'none') write(nameOf(id, 'eml'), await draftOf(own, agency, attachments, drafts, language))
    done += 1
  }
  progress(done, view.agencies.length)
  write(list, `\ufeff${dispatchCsv(view, filesOf)}`)
  const page = summaryPage(view, language, { filesOf })
  write(index, [...html({ summary: page, leaves: [] }, language)].join(''))
  return { files: names.length + 2, index, list }
}

/** The draft that takes files to an agency. The same files to the same agency make the same bytes. */
async function draftOf(
  view: ReminderView,
  agency: AgencyReminder,
  attachments: readonly Attachment[],
  is: Enclosed['is'],
  language: Language,
): Promise<Uint8Array> {
  const { eml } = await import('../../../reports/draw/eml.ts')
  const enclosed = { is, files: attachments.map(({ name }) => name) }
  const mail = coveringMail(view, agency, enclosed, is === 'letter' ? 'vi' : language)
  const digest = createHash('sha256').update(JSON.stringify(mail))
  for (const { content } of attachments) digest.update(content)
  return eml({ ...mail, id: digest.digest('hex').slice(0, 40), attachments })
}

/** The period as it stands in names of files: `2024-Q3`, and `2024-Q3-nd09` where its days are those of the decree. */
function termOf({ period: { id, kind } }: ReminderView): string {
  return kind === undefined ? id : `${id}-${kind}`
}

/**
 * Made of ids, which hold nothing that a system refuses: `thai-nguyen-so-noi-vu-2024-Q3.docx`. Where two agencies
 * would share a name, the province is set off by a sign that no id holds: `thai-nguyen_so-noi-vu-2024-Q3.docx`.
 */
function fileNames(view: ReminderView): (id: string, extension: string) => string {
  const plain = (id: string) => id.replaceAll('/', '-')
  const sharing = new Map<string, number>()
  for (const { id } of view.agencies) sharing.set(plain(id), (sharing.get(plain(id)) ?? 0) + 1)
  return (id, extension) => {
    const name = sharing.get(plain(id)) === 1 ? plain(id) : id.replaceAll('/', '_')
    return `${name}-${termOf(view)}.${extension}`
  }
}
