import type { Language } from '../../domain/text.ts'
import { type CsvValue, csv } from '../draw/csv.ts'
import { json } from '../draw/json.ts'
import { markdown } from '../draw/markdown.ts'
import { cell, type Page, type Section, type Table, withoutEmptyColumns } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { type Terminal, terminal } from '../draw/terminal.ts'
import { EMPTY_CELL, type List, type ListColumn, type ListSection, type ListValue } from './list.ts'

/** What a format may know besides the list. */
type ListStyle = Terminal & { readonly language: Language }

/** A way to write a list. */
interface ListFormat {
  readonly name: string
  readonly reader: 'person' | 'machine'
  readonly bom: 'in-files' | 'never'
  readonly render: (list: List, style: ListStyle) => string
}

/** Every format of `list`. */
export const listFormats: readonly ListFormat[] = [
  {
    name: 'table',
    reader: 'person',
    bom: 'never',
    render: (list, style) => terminal(listPage(list, style.language), style),
  },
  {
    name: 'markdown',
    reader: 'person',
    bom: 'never',
    render: (list, { language }) => markdown(listPage(list, language)),
  },
  { name: 'csv', reader: 'machine', bom: 'in-files', render: listCsv },
  { name: 'json', reader: 'machine', bom: 'never', render: listJson },
]

function listPage({ title, columns, sections }: List, language: Language): Page {
  const filled = sections.filter(({ rows }) => rows.length > 0)
  return {
    title: title[language],
    heading: filled.length > 0 ? [] : [{ vi: 'Không có gì.', en: 'There is nothing.' }[language]],
    sections: filled.map((section) => pageSection(section, columns, language)),
    notes: [],
  }
}

/** A table of the columns for people that say something; numbers stand on the right. */
function pageSection(
  { title, rows }: ListSection,
  columns: readonly ListColumn[],
  language: Language,
): Section {
  const shown = columns.flatMap((column, index) =>
    column.title === null ? [] : [{ head: column.title, index }],
  )
  const table: Table = {
    columns: shown.map(({ head, index }) => ({
      title: head[language],
      align: rows.every((row) => typeof row[index]?.value === 'number') ? 'right' : 'left',
    })),
    rows: rows.map((row) => ({
      cells: shown.map(({ index }) => cell(printable(row[index]?.text[language] ?? ''))),
      sum: false,
    })),
  }
  return {
    title: printable(title[language]),
    table: withoutEmptyColumns(table, ({ text }) => text !== EMPTY_CELL),
  }
}

/** A row for each item, under the names that programs know; several words in a cell are joined by `; `. */
function listCsv({ columns, sections }: List): string {
  const rows = sections.flatMap((section) => section.rows.map((row) => row.map(({ value }) => inCell(value))))
  return csv(
    columns.map(({ key }) => key),
    rows,
  )
}

function inCell(value: ListValue): CsvValue {
  if (value === null || typeof value === 'number') return value
  return printable(typeof value === 'string' ? value : value.join('; '))
}

/** The contract `list/v1`. */
function listJson({ subject, columns, sections }: List): string {
  const items = sections.flatMap(({ rows }) =>
    rows.map((row) => Object.fromEntries(row.map(({ value }, index) => [columns[index]?.key, value]))),
  )
  return json({ schema: 'list/v1', subject, items })
}
