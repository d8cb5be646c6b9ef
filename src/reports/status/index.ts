import type { StatusView } from '../../domain/follow-up/view.ts'
import type { Day } from '../../domain/time/day.ts'
import { markdown } from '../draw/markdown.ts'
import type { Page } from '../draw/page.ts'
import { type Flow, NOTHING_YET } from '../draw/stream.ts'
import { terminal } from '../draw/terminal.ts'
import { statusCsv, statusCsvFlow } from './csv.ts'
import type { Choice } from './duty-sections.ts'
import { statusJson, statusJsonFlow } from './json.ts'
import { type PagePiece, statusPage, statusPages } from './page.ts'
import type { ReportFormat, StatusStyle } from './report-format.ts'

/** A format of `status`, which also writes the view plan by plan, so that it need not be held whole. */
export interface StatusFormat extends ReportFormat<StatusView> {
  readonly flow: (asOf: Day, style: StatusStyle) => Flow
}

/** Every format of `status`. Adding one is a file, a line here, and a golden. */
export const statusFormats: readonly StatusFormat[] = [
  {
    name: 'table',
    reader: 'person',
    bom: 'never',
    render: (view, style) => terminal(statusPage(view, style), style),
    flow: (asOf, style) => pageFlow(asOf, style, (page) => terminal(page, style)),
  },
  {
    name: 'markdown',
    reader: 'person',
    bom: 'never',
    render: (view, style) => markdown(statusPage(view, style)),
    flow: (asOf, style) => pageFlow(asOf, style, markdown),
  },
  {
    name: 'csv',
    reader: 'machine',
    bom: 'in-files',
    render: (view, { language }) => statusCsv(view, language),
    flow: (_, { language }) => statusCsvFlow(language),
  },
  { name: 'json', reader: 'machine', bom: 'never', render: statusJson, flow: statusJsonFlow },
]

/** A page is only written at its end: its first tables are sums. */
function pageFlow(asOf: Day, choice: Choice, drawn: (page: Page) => string): Flow<PagePiece> {
  const pages = statusPages(asOf, choice)
  return {
    start: () => '',
    piece: pages.piece,
    take: (piece) => {
      pages.take(piece)
      return NOTHING_YET
    },
    end: ({ summary }) => ({ between: '', last: drawn(pages.end(summary)) }),
  }
}
