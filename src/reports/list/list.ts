import { inBoth, joinTexts, type Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'

/** What a workspace holds of one kind, finished: what every format of `list` writes. */
export interface List {
  readonly subject: string
  readonly title: Text
  readonly columns: readonly ListColumn[]
  /** People see a table for each, programs one list. */
  readonly sections: readonly ListSection[]
}

/** A column: its name for programs, its title for people, null where only programs get it. */
export interface ListColumn {
  readonly key: string
  readonly title: Text | null
}

export interface ListSection {
  readonly title: Text
  readonly rows: readonly (readonly ListCell[])[]
}

/** A column by what stands in it for each item. */
export interface ListColumnOf<Item> extends ListColumn {
  readonly cell: (item: Item) => ListCell
}

/** The list that sections of items make under keyed columns. */
export function listOf<Item>(
  { subject, title }: Pick<List, 'subject' | 'title'>,
  columns: readonly ListColumnOf<Item>[],
  sections: readonly { readonly title: Text; readonly items: readonly Item[] }[],
): List {
  return {
    subject,
    title,
    columns: columns.map(({ key, title: head }) => ({ key, title: head })),
    sections: sections.map(({ title: head, items }) => ({
      title: head,
      rows: items.map((item) => columns.map((column) => column.cell(item))),
    })),
  }
}

/** What a program gets, and what a person reads. */
export interface ListCell {
  readonly value: ListValue
  readonly text: Text
}

export type ListValue = string | number | null | readonly string[]

/** What a person reads where there is nothing. */
export const EMPTY_CELL = '–'

/** A cell that reads as it is; nothing reads as a dash. */
export function plainCell(value: string | number | null): ListCell {
  return { value, text: inBoth(value === null ? EMPTY_CELL : String(value)) }
}

/** A day or month, or null. */
export function dayCell(value: string | null): ListCell {
  return value === null
    ? plainCell(null)
    : { value, text: { vi: formatDay(value, 'vi'), en: formatDay(value, 'en') } }
}

/** Several words, which people may read otherwise than programs; none reads as a dash. */
export function listCell(values: readonly string[], texts: readonly Text[] = values.map(inBoth)): ListCell {
  return { value: values, text: texts.length === 0 ? inBoth(EMPTY_CELL) : joinTexts(texts, '; ') }
}
