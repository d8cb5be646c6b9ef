import type { Column } from './column.ts'

/** Writes one file of a table, bit by bit: rows wait until they are asked for as a group. */
export interface Encoder<Row> {
  readonly add: (row: Row) => void
  /** How many rows wait. */
  readonly waiting: () => number
  /** The bytes that those rows add to the file; they wait no longer. */
  readonly group: () => Uint8Array
  /** The last bytes of the file, rows that wait included. */
  readonly end: () => Uint8Array
}

/** A format that a lake is written in. */
export interface LakeFormat {
  readonly name: string
  readonly extension: string
  /** What begins a file of a table with these columns. */
  readonly encode: <Row>(columns: readonly Column<Row>[], about: FileAbout) => Encoder<Row>
}

/** What a file says of itself, where its format has a place for that. */
export interface FileAbout {
  /** The version of the tables. */
  readonly schema: string
  /** The program and its version. */
  readonly program: string
}
