import type { ReminderExtent } from '../../domain/follow-up/reminder-tables.ts'
import type { ReminderView } from '../../domain/follow-up/reminder-view.ts'
import type { Language } from '../../domain/text.ts'
import { bookletText } from '../draw/booklet-text.ts'
import { html } from '../draw/html.ts'
import { markdown } from '../draw/markdown.ts'
import { type Terminal, terminalDrawing } from '../draw/terminal.ts'
import type { Sender } from '../words/official.ts'
import { reminderCsv } from './csv.ts'
import { reminderJson } from './json.ts'
import { letterOf } from './letter.ts'
import { reminderPages, summaryAlone } from './pages.ts'
import { fittingColumns } from './row.ts'

/** A way to write a reminder: text piece by piece, since it may be longer than a string can be, or the bytes of an office file. */
export interface ReminderFormat {
  readonly name: string
  /** What a file of it is called at its end. */
  readonly extension: string
  readonly bom: 'in-files' | 'never'
  /** What it shows on a screen where no agency is asked for. */
  readonly onScreen: ReminderExtent
  readonly render: (view: ReminderView, style: ReminderStyle) => Iterable<string> | Promise<Uint8Array>
}

/** What a format of a reminder may know besides the view. */
export interface ReminderStyle extends Terminal {
  readonly language: Language
  /** Whose letter takes the tables to their agencies; null for the tables alone. */
  readonly sender: Sender | null
  /** Whether the page of every agency is shown, or, where there are several, how much each has to do. */
  readonly extent: ReminderExtent
}

/** Every format of `remind`. Adding one is a file, a line here, and a golden. */
export const reminderFormats: readonly ReminderFormat[] = [
  {
    name: 'table',
    extension: 'txt',
    bom: 'never',
    onScreen: 'summary',
    render: (view, style) => {
      const draw = terminalDrawing(style)
      const { language, extent } = style
      const pages = extent === 'summary' ? summaryAlone(view, language) : reminderPages(view, language)
      return bookletText(pages, (page) => draw(fittingColumns(page, style)))
    },
  },
  {
    name: 'markdown',
    extension: 'md',
    bom: 'never',
    onScreen: 'pages',
    render: (view, { language }) => bookletText(reminderPages(view, language), (page) => [markdown(page)]),
  },
  {
    name: 'html',
    extension: 'html',
    bom: 'never',
    onScreen: 'pages',
    render: (view, { language }) => html(reminderPages(view, language), language),
  },
  {
    name: 'csv',
    extension: 'csv',
    bom: 'in-files',
    onScreen: 'pages',
    render: (view, { language }) => reminderCsv(view, language),
  },
  {
    name: 'json',
    extension: 'json',
    bom: 'never',
    onScreen: 'pages',
    render: (view) => reminderJson(view),
  },
  {
    name: 'docx',
    extension: 'docx',
    bom: 'never',
    onScreen: 'pages',
    render: async (view, { language, sender }) => {
      const { docx } = await import('../draw/docx.ts')
      return sender === null
        ? docx(reminderPages(view, language), null, language, view.asOf)
        : docx(reminderPages(view, 'vi'), letterOf(view, sender), 'vi', view.asOf)
    },
  },
  {
    name: 'xlsx',
    extension: 'xlsx',
    bom: 'never',
    onScreen: 'pages',
    render: async (view, { language }) =>
      (await import('../draw/xlsx.ts')).xlsx(reminderPages(view, language), language),
  },
]
