import type { ChangesView } from '../../domain/follow-up/changes.ts'
import { json } from '../draw/json.ts'
import { markdown } from '../draw/markdown.ts'
import { terminal } from '../draw/terminal.ts'
import type { ReportFormat } from '../status/report-format.ts'
import { changesCsv } from './csv.ts'
import { changesPage } from './page.ts'

/** Every format of `changes`. */
export const changesFormats: readonly ReportFormat<ChangesView>[] = [
  {
    name: 'table',
    reader: 'person',
    bom: 'never',
    render: (view, style) => terminal(changesPage(view, style.scope, style.language), style),
  },
  {
    name: 'markdown',
    reader: 'person',
    bom: 'never',
    render: (view, style) => markdown(changesPage(view, style.scope, style.language)),
  },
  {
    name: 'csv',
    reader: 'machine',
    bom: 'in-files',
    render: (view, { language }) => changesCsv(view, language),
  },
  { name: 'json', reader: 'machine', bom: 'never', render: (view) => json(view) },
]
