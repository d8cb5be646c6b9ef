import type { Force } from './plan.ts'
import type { PeriodKind } from './time/reporting-period.ts'

/** The office that sends reminders in a province: what the head and the foot of its letters say. */
export interface Office {
  readonly province: string
  readonly name: string
  /** Its id in the province's register; null where it has none. */
  readonly agency: string | null
  readonly superior: string | null
  /** Null where the file leaves it out; a letter needs it. */
  readonly place: string | null
  /** Whether it may order others, or asks its equals. */
  readonly asks: Force
  /** Null where the file leaves it out; a letter needs it. */
  readonly signatory: Signatory | null
  readonly recipients: readonly string[]
  /** How it cuts the year into periods of reporting. */
  readonly periodKind: PeriodKind
  readonly archive: string | null
}

export interface Signatory {
  /** On whose behalf: `KT. GIÁM ĐỐC`; null where it is signed directly. */
  readonly authority: string | null
  readonly title: string
  /** Null where it is not known who will sign. */
  readonly name: string | null
}
