import type { Status } from '../../domain/obligations/status.ts'

/** What the page's script knows: plain data. Texts that recur stand once in `texts`, and are meant by their place there. */
export interface PageData {
  readonly words: PageWords
  readonly texts: readonly string[]
  /** Why duties fall due when they do: labels, and what stands under each. */
  readonly reasons: readonly Reason[]
  /** In the order of the list: what is overdue longest first. */
  readonly duties: readonly DutyData[]
}

/** The place of a text in `texts`. */
export type TextAt = number

export type Reason = readonly (readonly [label: TextAt, words: TextAt])[]

/** One obligation. */
export interface DutyData {
  readonly id: string
  readonly task: TextAt
  readonly who: TextAt
  readonly plan: TextAt
  readonly status: Status
  /** Where it stands, in words. */
  readonly stands: TextAt
  /** The last day, in words. */
  readonly due: TextAt
  /** The quarter of the last day, `2024-Q2`; empty where there is none. */
  readonly quarter: string
  /** Whether it is overdue, and was not on the earlier day. */
  readonly news: 'newly-overdue' | 'none'
  /** Which of the agencies and of the plans to choose from it belongs to. */
  readonly agencyChoices: readonly string[]
  readonly planChoice: string
  /** The place of its reason in `reasons`. */
  readonly reason: number
  /** What led to where it stands: days, and what happened. */
  readonly steps: readonly (readonly [day: TextAt, because: TextAt])[]
}

/** What the script says, in the language of the page; `{…}` stands for a number. */
export interface PageWords {
  /** `{first}`, `{last}`, `{found}`, `{all}`. */
  readonly shown: string
  readonly noneFound: string
  /** `{first}` of `{found}`. */
  readonly printedFirst: string
  readonly due: string
  readonly steps: string
  readonly id: string
}

/** A choice of duties as the form above the list makes it; empty words choose everything. */
export interface DutyChoice {
  readonly words: string
  readonly agency: string
  readonly plan: string
  /** A status, or one of these; empty for all. */
  readonly state: Status | 'owed' | 'newly-overdue' | ''
  /** A year or a quarter of it, `none` for no last day; empty for all. */
  readonly due: string
}
