import type { Explanation } from '../domain/deadline/explanation.ts'
import type { Diagnostic } from '../domain/findings/finding.ts'
import type { ChangesView } from '../domain/follow-up/changes.ts'
import type { Story } from '../domain/follow-up/story.ts'
import type { StatusView } from '../domain/follow-up/view.ts'
import type { Language } from '../domain/text.ts'
import type { Day } from '../domain/time/day.ts'
import { changesCsv } from './changes-csv.ts'
import { changesPage } from './changes-page.ts'
import { explanationJson } from './explanation-json.ts'
import { explanationPage } from './explanation-page.ts'
import { findingsJson } from './findings-json.ts'
import { type FindingStyle, findingsText } from './findings-text.ts'
import { type Flow, NOTHING_YET } from './flow.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import type { Page } from './page.ts'
import { statusCsv, statusCsvFlow } from './status-csv.ts'
import { statusJsonFlow } from './status-json-flow.ts'
import { type Choice, statusPage, statusPages } from './status-page.ts'
import { storyPage } from './story-page.ts'
import { type Terminal, terminal } from './terminal.ts'

/** What a format may know besides the view. */
export type StatusStyle = Choice & Terminal

/** A way to write a view. */
export interface ReportFormat<View> {
  readonly name: string
  /** Machine formats list every obligation unless told otherwise; people get what is owed. */
  readonly reader: 'person' | 'machine'
  /** Whether a file of it begins with a byte order mark, for Excel. */
  readonly bom: 'in-files' | 'never'
  readonly render: (view: View, style: StatusStyle) => string
}

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
  { name: 'json', reader: 'machine', bom: 'never', render: (view) => json(view), flow: statusJsonFlow },
]

/** A page is only written at its end: its first tables are sums. */
function pageFlow(asOf: Day, choice: Choice, drawn: (page: Page) => string): Flow {
  const pages = statusPages(asOf, choice)
  return {
    start: () => '',
    plan: (part) => {
      pages.plan(part)
      return NOTHING_YET
    },
    end: ({ summary }) => ({ between: '', last: drawn(pages.end(summary)) }),
  }
}

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

/** A way to write the story of a task. */
export interface StoryFormat {
  readonly name: string
  readonly render: (story: Story, style: ExplanationStyle) => string
}

/** Every format of `explain plan#task`. */
export const storyFormats: readonly StoryFormat[] = [
  { name: 'table', render: (story, style) => terminal(storyPage(story, style.language), style) },
  { name: 'json', render: (story) => json(story) },
]

/** A way to write the findings of `validate`. */
export interface FindingFormat {
  readonly name: string
  readonly render: (findings: readonly Diagnostic[], files: number, style: FindingStyle) => string
}

/** Every format of `validate`. */
export const findingFormats: readonly FindingFormat[] = [
  { name: 'text', render: findingsText },
  { name: 'json', render: (findings, files) => findingsJson(findings, files) },
]

/** What a format may know besides the explanation. */
export type ExplanationStyle = Terminal & { readonly language: Language }

/** A way to write how a deadline was read. */
export interface ExplanationFormat {
  readonly name: string
  readonly render: (explanation: Explanation, style: ExplanationStyle) => string
}

/** Every format of `explain`. */
export const explanationFormats: readonly ExplanationFormat[] = [
  {
    name: 'table',
    render: (explanation, style) => terminal(explanationPage(explanation, style.language), style),
  },
  { name: 'json', render: (explanation, { language }) => explanationJson(explanation, language) },
]
