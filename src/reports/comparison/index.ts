import type { ComparisonView } from '../../domain/follow-up/comparison.ts'
import { json } from '../draw/json.ts'
import { markdown } from '../draw/markdown.ts'
import { terminal } from '../draw/terminal.ts'
import type { ReportFormat } from '../status/report-format.ts'
import { comparisonCsv } from './csv.ts'
import { comparisonPage } from './page.ts'

/** Every format of `changes --against`; they bear the names of those of `changes`. */
export const comparisonFormats: readonly ReportFormat<ComparisonView>[] = [
  {
    name: 'table',
    reader: 'person',
    bom: 'never',
    render: (view, style) => terminal(comparisonPage(view, style.scope, style.language), style),
  },
  {
    name: 'markdown',
    reader: 'person',
    bom: 'never',
    render: (view, style) => markdown(comparisonPage(view, style.scope, style.language)),
  },
  {
    name: 'csv',
    reader: 'machine',
    bom: 'in-files',
    render: (view, { language }) => comparisonCsv(view, language),
  },
  { name: 'json', reader: 'machine', bom: 'never', render: (view) => json(view) },
]
