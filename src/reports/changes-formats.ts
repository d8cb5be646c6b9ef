import type { ChangesView } from '../domain/follow-up/changes.ts'
import { changesCsv } from './changes-csv.ts'
import { changesPage } from './changes-page.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import type { ReportFormat } from './report-format.ts'
import { terminal } from './terminal.ts'

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
