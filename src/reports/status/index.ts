import type { StatusView } from '../../domain/follow-up/view.ts'
import type { Day } from '../../domain/time/day.ts'
import { bookletFormats } from '../draw/booklet-formats.ts'
import { markdown } from '../draw/markdown.ts'
import type { Page } from '../draw/page.ts'
import type { ReportFormat } from '../draw/report-format.ts'
import { EMPTY_ADDITION, type ReportStream } from '../draw/stream.ts'
import { terminal } from '../draw/terminal.ts'
import { statusBooklet } from './booklet.ts'
import { statusCsv, statusCsvStream } from './csv.ts'
import type { SectionChoice } from './duty-sections.ts'
import { statusJson, statusJsonStream } from './json.ts'
import { pageOf, statusPage } from './page.ts'
import { type PagePiece, statusPages } from './parts.ts'
import { reportLetterOf } from './report-letter.ts'
import type { StatusStyle } from './style.ts'

/** A format of `status`. */
export interface StatusFormat extends ReportFormat<StatusView, StatusStyle> {
  /** Which findings it prints itself, so that no others need be looked for: errors are always reported beside it. */
  readonly findings: 'errors' | 'warnings'
  /** Whether it tells the sums by groups where they are asked for. */
  readonly groups: 'told' | 'not-told'
  /** Writes the view plan by plan, so that it need not be held whole; null where it has to be. */
  readonly flow: ((asOf: Day, style: StatusStyle) => ReportStream) | null
}

/** Every format of `status`. Adding one is a file, a line here, and a golden. */
export const statusFormats: readonly StatusFormat[] = [
  {
    name: 'table',
    reader: 'person',
    bom: 'never',
    findings: 'errors',
    groups: 'told',
    render: (view, style) => terminal(statusPage(view, style), style),
    flow: (asOf, style) => pageFlow(asOf, style, (page) => terminal(page, style)),
  },
  {
    name: 'markdown',
    reader: 'person',
    bom: 'never',
    findings: 'errors',
    groups: 'told',
    render: (view, style) => markdown(statusPage(view, style)),
    flow: (asOf, style) => pageFlow(asOf, style, markdown),
  },
  {
    name: 'csv',
    reader: 'machine',
    bom: 'in-files',
    findings: 'errors',
    groups: 'not-told',
    render: (view, { language }) => statusCsv(view, language),
    flow: (_, { language }) => statusCsvStream(language),
  },
  {
    name: 'json',
    reader: 'machine',
    bom: 'never',
    findings: 'warnings',
    groups: 'told',
    render: (view) => statusJson(view),
    flow: (asOf) => statusJsonStream(asOf),
  },
  {
    name: 'json@1',
    reader: 'machine',
    bom: 'never',
    findings: 'warnings',
    groups: 'not-told',
    render: (view) => statusJson(view, 'v1'),
    flow: (asOf) => statusJsonStream(asOf, 'v1'),
  },
  ...bookletFormats<StatusView, StatusStyle>((view, style) => {
    const { changes, sender } = style
    const language = sender === null ? style.language : 'vi'
    return {
      booklet: statusBooklet(view, changes, { ...style, language, called: 'by-number' }),
      letter: sender === null ? null : reportLetterOf(view, changes, style.period, sender),
      language,
      day: view.asOf,
    }
  }).map((format) => ({ ...format, findings: 'errors' as const, groups: 'told' as const, flow: null })),
]

/** A page is only written at its end: its first tables are sums. */
function pageFlow(asOf: Day, choice: SectionChoice, drawn: (page: Page) => string): ReportStream<PagePiece> {
  const pages = statusPages(asOf, choice)
  return {
    start: () => '',
    piece: pages.piece,
    take: (piece) => {
      pages.take(piece)
      return EMPTY_ADDITION
    },
    end: ({ summary }) => ({
      between: '',
      last: drawn(pageOf(pages.end(summary), summary, (text) => text[choice.language])),
    }),
  }
}
