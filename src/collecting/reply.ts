import type { Text } from '../domain/text.ts'
import type { Day } from '../domain/time/day.ts'

/** Where a row stands in the file that came back. */
export interface Place {
  readonly file: string
  /** The name of the sheet; in a Word document the number of the table. */
  readonly table: string
  /** From 1. */
  readonly row: number
}

/** What an agency says in a row, or why that could not be taken. */
export type Reply = Proposal | Untaken

/** Something to record of the obligation with an id. */
export interface Proposal {
  readonly is: 'proposal'
  readonly place: Place
  /** `plan#task/deliverable[/part]@province/agency[:period]`. */
  readonly id: string
  /** Who was asked, `province/agency`, where several owe it jointly; null where one does. */
  readonly by: string | null
  readonly says: Says
  readonly document: string | null
  /** What the agency wrote about it; null where it wrote nothing. */
  readonly words: string | null
}

export type Says =
  | { readonly event: 'delivered'; readonly date: Day }
  | { readonly event: 'extension-requested'; readonly through: Day }
  | { readonly event: 'contested' }

export interface Untaken {
  readonly is: 'untaken'
  readonly place: Place
  /** Null where the row has none. */
  readonly id: string | null
  readonly code: UntakenCode
  readonly because: Text
}

/** Why a row is not taken. */
export const UNTAKEN_CODES = [
  'no-date',
  'no-such-day',
  'month-only',
  'day-or-month',
  'number-for-date',
  'date-1904',
  'date-for-number',
  'error-cell',
  'formula',
  'task-changed',
  'row-added',
  'row-repeated',
  'helping-only',
  'no-head',
  'too-long',
  'unprintable',
  'not-done-yet',
  'date-with-request',
  'no-new-day',
  'unclear-request',
  'before-plan',
  'in-future',
  'recorded-otherwise',
  'refused',
] as const

export type UntakenCode = (typeof UNTAKEN_CODES)[number]
