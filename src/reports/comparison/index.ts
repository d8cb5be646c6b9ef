import type { ComparisonView } from '../../domain/follow-up/comparison.ts'
import { bookletFormats } from '../draw/booklet-formats.ts'
import { json } from '../draw/json.ts'
import { markdown } from '../draw/markdown.ts'
import type { Booklet, Page } from '../draw/page.ts'
import type { ReportFormat, ReportStyle } from '../draw/report-format.ts'
import { terminal } from '../draw/terminal.ts'
import { comparisonCsv } from './csv.ts'
import { comparisonPage } from './page.ts'

/** Every format of `changes --against`; they bear the names of those of `changes`. */
export const comparisonFormats: readonly ReportFormat<ComparisonView, ReportStyle>[] = [
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
  ...bookletFormats<ComparisonView, ReportStyle>((view, { scope, language }) => ({
    booklet: onOnePage(comparisonPage(view, scope, language)),
    letter: null,
    language,
    day: view.asOf,
  })),
]

function onOnePage(page: Page): Booklet {
  const name = page.sections[0]?.title ?? page.title
  return {
    summary: null,
    leaves: [{ id: 'comparison', name, short: name, sections: 'unnamed', page: () => page }],
  }
}
