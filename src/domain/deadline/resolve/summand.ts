import type { Joint } from '../clauses/clauses.ts'
import type { Once, Part } from '../model/schedule.ts'
import type { Extent } from './limits.ts'
import type { AddedByWords } from './recurrence-beside-day.ts'

/** What a clause adds: a part, or the years after the one before it. */
export interface Summand {
  readonly part: Part | 'onward'
  readonly joint: Joint
  readonly first: number
  readonly until: number
  /** How a limit relates; limits listed by commas must relate alike. */
  readonly relation: string
  /** Whether a word says how it limits: "trong năm 2026" over "năm 2026". */
  readonly marked: boolean
  /** The days that the words cover, where they may touch their neighbour's. */
  readonly extent: Extent | null
  readonly sudden: boolean
  /** Whether it is an event right after which it is to be done: "ngay sau Hội nghị". */
  readonly afterwards: boolean
  /** Whether its year is not written, but worked out from the document's day. */
  readonly guessed: boolean
  /** What stands between it and the one before: a sign or "và", words such as "hoàn thành", or a duty of its own. */
  readonly gap: 'none' | 'leads' | 'words'
  /** What the words between them add, leaving aside those that say how often. */
  readonly adds: AddedByWords
}

/** A part of the sum so far, with what the next one is joined to it by. */
export interface Summed {
  readonly part: Part
  readonly relation: string
  readonly marked: boolean
  readonly extent: Extent | null
  readonly afterwards: boolean
  /** What stands before it: the verb of the work whose step it is. */
  readonly gap: Summand['gap']
  /** The day or period that a recurrence goes on from; null for any other part. */
  readonly follows: Once | null
}

/** Whether two parts say the same. */
export function areEqual(one: Part, other: Part): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
