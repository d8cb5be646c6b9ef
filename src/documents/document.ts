/** A document as it is read, whatever kind of file it came in: its paragraphs and tables, in their order. */
export interface OfficeDocument {
  readonly format: DocumentFormat
  readonly blocks: readonly Block[]
  /** Pages, where the file knows them; null where pages arise only in print. */
  readonly pages: number | null
  /** What the reader had to choose or leave out, for whoever checks the draft. */
  readonly remarks: readonly Remark[]
}

export type DocumentFormat = 'docx' | 'odt' | 'xlsx' | 'ods' | 'csv' | 'html' | 'text' | 'pdf'

/** Something that a reader did which the page does not show. */
export type Remark =
  | { readonly code: 'tracked-changes'; readonly count: number }
  | { readonly code: 'converted-letters' }
  | { readonly code: 'hidden-text'; readonly count: number }
  | { readonly code: 'macros-ignored' }
  | { readonly code: 'pages-without-text'; readonly count: number }
  | { readonly code: 'text-boxes'; readonly count: number }
  | { readonly code: 'cut-short' }
  | { readonly code: 'recognized-text' }
  | { readonly code: 'converted-file' }

export type Block = Paragraph | DocumentTable

/** One paragraph, or one line of it where a line break ends it. */
export interface Paragraph {
  readonly kind: 'paragraph'
  /** The number that the program which wrote the file computes and the text does not hold, as it is printed: `1.`, `a)`. */
  readonly label: string | null
  /** NFC, with plain spaces. */
  readonly text: string
  readonly place: Place
}

/** A grid without gaps: a merged cell stands at each place that it covers. */
export interface DocumentTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly DocumentCell[])[]
  /** What each row holds that is not shown, where a row of it does. */
  readonly hidden?: readonly string[]
  readonly place: Place
}

export interface DocumentCell {
  readonly paragraphs: readonly Paragraph[]
  /** Where in the grid its words are printed, from 0. */
  readonly row: number
  readonly column: number
}

/** Where in the file something stands; counted from 1, null where it does not apply. */
export interface Place {
  readonly page: number | null
  /** Paragraphs outside tables, in the order of the file. */
  readonly paragraph: number | null
  readonly table: number | null
  readonly row: number | null
  readonly column: number | null
}

export const NOWHERE: Place = { page: null, paragraph: null, table: null, row: null, column: null }

/** A cell's words in one line. */
export function cellText(cell: DocumentCell | undefined): string {
  return cell === undefined ? '' : cell.paragraphs.map(paragraphText).filter(Boolean).join('\n')
}

/** A paragraph's words behind its number. */
export function paragraphText({ label, text }: Paragraph): string {
  return label === null ? text : `${label} ${text}`.trim()
}
