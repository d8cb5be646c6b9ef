import type { Text } from '../../text.ts'
import type { Frequency } from '../../time/period.ts'
import type { Token } from '../words/token.ts'
import type { Moment } from './moment.ts'
import type { Refusal } from './refusal.ts'
import type { DayInPeriod, Term } from './schedule.ts'

/** How a moment limits: in it, up to it, by its end, before it, from its first day on, or only after it. */
export type Relation = 'in' | 'to' | 'by' | 'before' | 'from' | 'after'

/** What a run of tokens means for the limit. Words that mean nothing for it give no item. */
export type Meaning =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'through' }
  | { readonly kind: 'hour' }
  | Every
  | { readonly kind: 'term'; readonly term: Term; readonly since: Since }
  | { readonly kind: 'event'; readonly sudden: boolean }
  | { readonly kind: 'not-before'; readonly term: Term; readonly since: Since }
  | { readonly kind: 'until-event' }
  | { readonly kind: 'continuous' }
  | { readonly kind: 'undated' }
  | { readonly kind: 'onward' }
  | { readonly kind: 'periodic' }
  | { readonly kind: 'join'; readonly by: Join }
  | { readonly kind: 'dropped'; readonly because: Text }

/** A recurrence, and how many times in each period; null where the words give no count. */
export interface Every {
  readonly kind: 'every'
  readonly every: Frequency
  /** How many of these units make one period: 2 in "2 năm một lần". */
  readonly count: number
  readonly times: number | null
  /** Whether a day beside it lies in the period reported on, or in the one after ("năm sau"). */
  readonly in: DayInPeriod['in']
  /** The day of each period, where the words of the recurrence themselves say it ("… ngày kể từ ngày kết thúc quý"). */
  readonly at: DayInPeriod | null
}

/** A recurrence without any but the usual: one unit a period, its day inside the period. */
export function everyUnit(every: Frequency, times: number | null = null, count = 1): Every {
  return { kind: 'every', every, count, times, in: 'period', at: null }
}

/** What a term runs from: an event, or the document's own issue. */
export type Since = 'event' | 'issue'

export type Join = 'comma' | 'and' | 'or' | 'semicolon' | 'colon' | 'open' | 'close'

/** A meaning with the tokens it was read from. */
export type PhraseItem = Meaning & { readonly first: number; readonly until: number }

/** What a rule found at its place: meanings in order, and the token after them. */
export interface ItemFound {
  readonly items: readonly PhraseItem[]
  readonly until: number
}

/** Reads what stands at a place, or null where this rule has nothing to say. */
export type GrammarRule = (place: TokenSpan) => ItemFound | Refusal | null

/** Where in the phrase a rule looks. */
export interface TokenSpan {
  readonly tokens: readonly Token[]
  readonly at: number
  /** The meanings read before this place. */
  readonly before: readonly PhraseItem[]
}

/** One meaning read from the tokens `at` up to `until`. */
export function singleItem(at: number, until: number, meaning: Meaning): ItemFound {
  return { items: [{ ...meaning, first: at, until }], until }
}
