import type { TableRoom } from '../table-limits.ts'
import type { Numbering } from './numbering.ts'
import type { StyleLists } from './styles.ts'

/** The state of reading a document, from its first paragraph to its last. */
export interface Reading {
  readonly numbering: Numbering
  readonly styleLists: StyleLists
  readonly room: TableRoom
  paragraphs: number
  tables: number
  changes: number
  hidden: number
  /** The words that are not shown of the row that is being read. */
  hiddenWords: string
  boxes: number
  /** Words of a paragraph whose end was deleted, which go on in the next. */
  pending: { readonly label: string | null; readonly text: string } | null
}
