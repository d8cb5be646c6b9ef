import type { Day } from '../../../domain/time/day.ts'
import type { GlobalOptions } from '../../base/options.ts'

/** The options of `record`, besides the event and what it is about. */
export interface RecordOptions extends GlobalOptions {
  readonly agency?: readonly string[]
  readonly date?: Day
  readonly document?: string
  readonly period?: string
  readonly part?: string
  readonly evidence?: readonly string[]
  readonly certainty?: string
  /** The delivery of a task below, which is evidence for this one. */
  readonly from?: string
  readonly to?: string
  readonly through?: Day
  readonly value?: string
  readonly count?: string
  readonly all?: true
  readonly basis?: string
  readonly reason?: string
  readonly by?: string
  readonly note?: string
  readonly recorded?: Day
  readonly dryRun?: true
}
