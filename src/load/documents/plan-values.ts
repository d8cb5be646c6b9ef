import type { Confidence, Force, Sharing, Target } from '../../domain/plan.ts'
import type { SourceValues } from './sources.ts'

export interface DecisionValues {
  readonly schedule?: string
  readonly basis: string
  readonly confidence?: Confidence
}

export type DeadlineValues = string | null | ({ readonly text: string | null } & DecisionValues)
export interface DeliverableValues {
  readonly id: string
  readonly title: string
  readonly lead?: readonly string[]
  readonly support?: readonly string[]
  readonly except?: readonly string[]
  readonly 'report-to'?: readonly string[]
  readonly sharing?: Sharing
  readonly deadline?: DeadlineValues
  readonly target?: Target
  readonly confidence?: Confidence
}

export interface TaskValues {
  readonly id: string
  readonly section?: string
  readonly title: string
  /** Missing only where the task changes another. */
  readonly lead?: readonly string[]
  readonly support?: readonly string[]
  readonly except?: readonly string[]
  readonly 'report-to'?: readonly string[]
  readonly sharing?: Sharing
  readonly force?: Force
  readonly deadline?: DeadlineValues
  readonly deliverables?: readonly DeliverableValues[]
  readonly 'same-as'?: string
  readonly 'amends-task'?: string
  readonly 'carries-out'?: readonly string[]
  readonly field?: string
  readonly supervisor?: string
  readonly contact?: string
  readonly stated?: { readonly in: string; readonly at: string }
  readonly confidence?: Confidence
  readonly note?: string
}

/** The values of a file that has passed the schema plan/v1. */
export interface PlanValues {
  readonly id: string
  readonly province: string
  readonly number: string | null
  readonly type: string
  readonly title: string
  readonly issuer: string
  readonly issued: string | null
  readonly 'known-by'?: string
  readonly from?: string | null
  readonly through?: string | null
  readonly implements?: readonly {
    readonly number: string
    readonly issued?: string
    readonly title?: string
  }[]
  readonly sources?: Readonly<Record<string, SourceValues>>
  readonly readings?: {
    readonly 'before-month'?: 'strict' | 'inclusive'
    readonly 'before-day'?: 'inclusive' | 'strict'
    readonly 'day-off'?: 'stands' | 'next-working-day'
  }
  readonly deadlines?: Readonly<Record<string, DecisionValues>>
  readonly confidence?: Confidence
  readonly 'report-to'?: readonly string[]
  readonly field?: string
  readonly supervisor?: string
  readonly contact?: string
  readonly effective?: string
  readonly repeals?: readonly string[]
  readonly replaces?: readonly string[]
  /** Absent only where it repeals or replaces. */
  readonly tasks?: readonly TaskValues[]
}
