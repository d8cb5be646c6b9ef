import type { ChangesView } from '../../domain/follow-up/changes.ts'
import { bookletFormats } from '../draw/booklet-formats.ts'
import { json } from '../draw/json.ts'
import { markdown } from '../draw/markdown.ts'
import type { ReportFormat } from '../draw/report-format.ts'
import { type Terminal, terminal } from '../draw/terminal.ts'
import { changesBooklet } from './booklet.ts'
import { changesCsv } from './csv.ts'
import { type ChangesChoice, changesPage } from './page.ts'

/** Every format of `changes`. */
export const changesFormats: readonly ReportFormat<ChangesView, ChangesChoice & Terminal>[] = [
  {
    name: 'table',
    reader: 'person',
    bom: 'never',
    render: (view, style) => terminal(changesPage(view, style), style),
  },
  {
    name: 'markdown',
    reader: 'person',
    bom: 'never',
    render: (view, style) => markdown(changesPage(view, style)),
  },
  {
    name: 'csv',
    reader: 'machine',
    bom: 'in-files',
    render: (view, { language }) => changesCsv(view, language),
  },
  { name: 'json', reader: 'machine', bom: 'never', render: (view) => json(view) },
  ...bookletFormats<ChangesView, ChangesChoice>((view, style) => ({
    booklet: changesBooklet(view, { ...style, called: 'by-number' }),
    letter: null,
    language: style.language,
    day: view.to,
  })),
]
