import type { Event } from '../records/record.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'

/** What came back from agencies and what is recorded of it: plain data, the contract `collected/v1`. */
export interface CollectedView {
  readonly schema: 'collected/v1'
  /** The day it is collected on. */
  readonly collected: Day
  /** Whether the records are in their files, or were only to be shown. */
  readonly outcome: 'written' | 'proposed'
  readonly files: readonly CollectedFile[]
  readonly records: readonly CollectedRecord[]
  readonly untaken: readonly UntakenRow[]
}

export interface CollectedFile {
  readonly file: string
  /** Rows that the program had written, and those in which something is filled in. */
  readonly rows: number
  readonly filled: number
  /** Why nothing in it could be read; null where it was. */
  readonly refused: Text | null
}

/** Where something stands: the name of the sheet, or the number of the table; rows count from 1. */
export interface CollectedPlace {
  readonly file: string
  readonly table: string
  readonly row: number
}

export interface CollectedRecord extends CollectedPlace {
  /** The obligation. */
  readonly obligation: string
  readonly event: Event
  readonly date: Day
  readonly document: string | null
  /** The new last day that is asked for. */
  readonly through: Day | null
  readonly words: string | null
  /** The id of the record. */
  readonly record: string
  readonly is: 'new' | 'there-before'
}

export interface UntakenRow extends CollectedPlace {
  readonly obligation: string | null
  readonly code: string
  readonly message: Text
}
