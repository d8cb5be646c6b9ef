import type { Diagnostic } from '../findings/finding.ts'
import type { Confidence } from '../plan.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'

/** Which duties of a document above the plans below carry out: plain data, the contract `coverage/v1`. Days are `YYYY-MM-DD`. */
export interface CoverageView {
  readonly schema: 'coverage/v1'
  /** Inclusive: documents issued later are not there yet. */
  readonly asOf: Day
  readonly of: UpperDocument
  /** Sorted by id. */
  readonly provinces: readonly CoveringProvince[]
  /** In the order of the document above. */
  readonly duties: readonly UpperDuty[]
  /** The plans that could not be read: what they carry out nobody knows. */
  readonly unread: readonly string[]
  /** The files that were left out at the user's word; absent where none was. */
  readonly without?: readonly string[]
  readonly findings: readonly Diagnostic[]
}

/** A document as a page cites it. */
export interface CitedPlan {
  readonly plan: string
  readonly number: string | null
  readonly title: string
  /** The kind of document: `ke-hoach`, `cong-van`, … */
  readonly type: string
  readonly issuerName: string
  /** A day, a month, or null, with the day by which it surely existed. */
  readonly issued: string | null
  readonly knownBy: Day
}

interface UpperDocument extends CitedPlan {
  readonly inForce: boolean
  /** The document that took its place by the day; absent while none has. */
  readonly replaced?: Ending
}

/** How a later document ended a document, or one of its tasks, by the day. */
export interface Ending {
  readonly how: 'repealed' | 'replaced'
  /** As it is cited, with its day. */
  readonly document: Text
  /** From which day on. */
  readonly effective: Day
}

export interface CoveringProvince {
  readonly id: string
  readonly name: string
  readonly standing: Standing
  /** Its documents that carry it out, or say that they do; where none does, all it has. */
  readonly plans: readonly CoveringPlan[]
}

/**
 * How a province stands to a document above: one of its documents carries it out; none says so; or all are older than it,
 * so that it is not asked about them.
 */
export type Standing = 'carries-out' | 'not-stated' | 'not-applicable'

export interface CoveringPlan extends CitedPlan {
  /** Whether its own words are known, or only what the press says of it. */
  readonly known: 'in-full' | 'in-part'
  /** How many of its tasks carry out nothing of the document above. */
  readonly others: number
}

export interface UpperDuty {
  readonly task: string
  readonly title: string
  /** The words of its time limit; null where it states none. */
  readonly deadline: string | null
  readonly confidence: Confidence
  /** What ended it; absent while it stands. Where nothing carries it out, no province is asked about it any more. */
  readonly ended?: Ending
  /** Every province of the view, in its order. */
  readonly provinces: readonly CoveredDuty[]
}

export interface CoveredDuty {
  readonly province: string
  readonly state: CoverageState
  /** What carries it out: directly first, then what does so through others. */
  readonly by: readonly CarryingTask[]
}

/**
 * `none`: the province carries the document out, and no task of its plans, known in full, this duty. `unknown`: the same,
 * where a plan is known in part or cannot be read. The other two are those of the province.
 */
export type CoverageState = 'carried-out' | 'none' | 'unknown' | 'not-stated' | 'not-applicable'

export interface CarryingTask {
  readonly plan: string
  readonly task: string
  readonly title: string
  /** The task above that it carries out itself, `plan#task`. */
  readonly carries: string
  /** That of the least sure of both, and of those between. */
  readonly confidence: Confidence
}

export const STATES: Readonly<Record<CoverageState, Text>> = {
  'carried-out': { vi: 'Có triển khai', en: 'Carried out' },
  none: { vi: 'Chưa thấy triển khai', en: 'Not found' },
  unknown: { vi: 'Chưa rõ', en: 'Not known' },
  'not-stated': { vi: 'Văn bản không nêu', en: 'Not stated' },
  'not-applicable': { vi: 'Không thuộc', en: 'Not applicable' },
}
