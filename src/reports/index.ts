import type { Explanation } from '../domain/deadline/explanation.ts'
import type { Severity } from '../domain/findings/finding.ts'
import type { Rule } from '../domain/findings/rule.ts'
import type { Validation } from '../domain/findings/validation.ts'
import type { ChangesView } from '../domain/follow-up/changes.ts'
import type { ReminderView } from '../domain/follow-up/reminder.ts'
import type { Story } from '../domain/follow-up/story.ts'
import type { StatusView } from '../domain/follow-up/view.ts'
import type { Language } from '../domain/text.ts'
import type { Day } from '../domain/time/day.ts'
import { bookletText } from './booklet-text.ts'
import { changesCsv } from './changes-csv.ts'
import { changesPage } from './changes-page.ts'
import { explanationJson } from './explanation-json.ts'
import { explanationPage } from './explanation-page.ts'
import { findingsCompact } from './findings-compact.ts'
import { findingsGithub } from './findings-github.ts'
import { findingsJson } from './findings-json.ts'
import { findingsJunit } from './findings-junit.ts'
import { findingsMarkdown } from './findings-markdown.ts'
import { findingsSarif, type Tool } from './findings-sarif.ts'
import { type FindingStyle, findingsText } from './findings-text.ts'
import { type Flow, NOTHING_YET } from './flow.ts'
import { html } from './html.ts'
import { ics, type LastDays } from './ics.ts'
import { json } from './json.ts'
import { letterOf, type Sender } from './letter.ts'
import { markdown } from './markdown.ts'
import type { Page } from './page.ts'
import { reminderCsv } from './reminder-csv.ts'
import { reminderPages } from './reminder-pages.ts'
import { fitting } from './reminder-row.ts'
import { ruleJson } from './rule-json.ts'
import { rulePage } from './rule-page.ts'
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

/** A way to write what there is to know of a code, or of all of them. */
export interface RuleFormat<Known> {
  readonly name: string
  readonly render: (known: Known, style: ExplanationStyle) => string
}

/** Every format of \`explain <code>\`. */
export const ruleFormats: readonly RuleFormat<Rule>[] = [
  { name: 'table', render: rulePage },
  { name: 'json', render: (rule) => ruleJson(rule) },
]

/** What a format of findings may know besides them. */
export type ValidationStyle = FindingStyle & Tool & { readonly failOn: Severity }

/** A way to write what `validate` found. */
export interface FindingFormat {
  readonly name: string
  /** Whether files are named as their user names them, or as their repository does. */
  readonly paths: 'as-named' | 'in-repository'
  readonly render: (validation: Validation, style: ValidationStyle) => string
}

/** Every format of `validate`. */
export const findingFormats: readonly FindingFormat[] = [
  {
    name: 'text',
    paths: 'as-named',
    render: ({ findings, counts }, style) => findingsText(findings, counts.files, style, counts.suppressed),
  },
  {
    name: 'compact',
    paths: 'as-named',
    render: (validation, { language }) => findingsCompact(validation, language),
  },
  { name: 'json', paths: 'as-named', render: findingsJson },
  {
    name: 'github',
    paths: 'in-repository',
    render: (validation, { language }) => findingsGithub(validation, language),
  },
  {
    name: 'junit',
    paths: 'as-named',
    render: (validation, { failOn, language }) => findingsJunit(validation, failOn, language),
  },
  {
    name: 'sarif',
    paths: 'in-repository',
    render: (validation, style) => findingsSarif(validation, style, style.language),
  },
  {
    name: 'markdown',
    paths: 'as-named',
    render: (validation, { language }) => findingsMarkdown(validation, language),
  },
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

/** A way to write a reminder: text, or the bytes of an office file. */
export interface ReminderFormat {
  readonly name: string
  /** What a file of it is called at its end. */
  readonly extension: string
  readonly bom: 'in-files' | 'never'
  readonly render: (view: ReminderView, style: ReminderStyle) => string | Promise<Uint8Array>
}

/** What a format of a reminder may know besides the view. */
export interface ReminderStyle extends Terminal {
  readonly language: Language
  /** Whose letter takes the tables to their agencies; null for the tables alone. */
  readonly sender: Sender | null
}

/** Every format of `remind`. Adding one is a file, a line here, and a golden. */
export const reminderFormats: readonly ReminderFormat[] = [
  {
    name: 'table',
    extension: 'txt',
    bom: 'never',
    render: (view, style) =>
      bookletText(reminderPages(view, style.language), (page) => terminal(fitting(page, style), style)),
  },
  {
    name: 'markdown',
    extension: 'md',
    bom: 'never',
    render: (view, { language }) => bookletText(reminderPages(view, language), markdown),
  },
  {
    name: 'html',
    extension: 'html',
    bom: 'never',
    render: (view, { language }) => html(reminderPages(view, language), language),
  },
  {
    name: 'csv',
    extension: 'csv',
    bom: 'in-files',
    render: (view, { language }) => reminderCsv(view, language),
  },
  { name: 'json', extension: 'json', bom: 'never', render: (view) => json(view) },
  {
    name: 'docx',
    extension: 'docx',
    bom: 'never',
    render: async (view, { language, sender }) => {
      const { docx } = await import('./docx.ts')
      return sender === null
        ? docx(reminderPages(view, language), null, view.asOf)
        : docx(reminderPages(view, 'vi'), letterOf(view, sender), view.asOf)
    },
  },
  {
    name: 'xlsx',
    extension: 'xlsx',
    bom: 'never',
    render: async (view, { language }) =>
      (await import('./xlsx.ts')).xlsx(reminderPages(view, language), language),
  },
]

/** A way to write last days. */
export interface CalendarFormat {
  readonly name: string
  readonly render: (days: LastDays, language: Language) => Promise<string>
}

/** Every format of `calendar`. */
export const calendarFormats: readonly CalendarFormat[] = [{ name: 'ics', render: ics }]
