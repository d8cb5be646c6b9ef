import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ReminderView } from '../domain/follow-up/reminder.ts'
import { reminderFor } from '../domain/follow-up/reminder-filter.ts'
import type { Language } from '../domain/text.ts'
import { html } from '../reports/html.ts'
import type { ReminderFormat } from '../reports/index.ts'
import { summaryPage } from '../reports/reminder-pages.ts'
import { UsageError } from './exit.ts'
import { alreadyThere, type Existing, makeFolder, writeWhole } from './whole-file.ts'
import type { World } from './world.ts'

/** What `--split-by agency` was asked for. */
export interface Split {
  readonly out: string
  readonly existing: Existing
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
  const files = view.agencies.flatMap((agency) =>
    formats.map((format) => ({ agency, format, name: fileName(agency.id, view, format) })),
  )
  const folder = resolve(world.cwd, out)
  const names = [...files.map(({ name }) => name), INDEX]
  const there = existing === 'replace' ? [] : names.filter((name) => existsSync(join(folder, name)))
  if (there.length > 0) throw new UsageError(...alreadyThere(there.map((name) => join(out, name))))
  makeFolder(folder, out)
  for (const [done, { agency, format, name }] of files.entries()) {
    progress(done, files.length)
    const content = await render(format, reminderFor(view, agency))
    writeWhole(join(folder, name), content, existing, join(out, name))
  }
  progress(files.length, files.length)
  const linkOf = (id: string) => files.find(({ agency }) => agency.id === id)?.name ?? ''
  const index = html({ summary: summaryPage(view, language, linkOf), leaves: [] }, language)
  writeWhole(join(folder, INDEX), index, existing, join(out, INDEX))
  return names
}

const INDEX = 'index.html'

/** Made of ids, which hold nothing that a system refuses: `thai-nguyen-so-noi-vu-2024-Q3.docx`. */
function fileName(id: string, { period }: ReminderView, { extension }: ReminderFormat): string {
  return `${id.replaceAll('/', '-')}-${period.id}.${extension}`
}
