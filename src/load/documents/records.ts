import type { Event, PlanRecord, PlanRecords } from '../../domain/records/record.ts'
import { type Day, parseDay } from '../../domain/time/day.ts'
import { day } from './days.ts'

/** The records that a file's values stand for. The values have passed the schema records/v1. */
export function recordsFrom({ plan, records }: RecordsValues): PlanRecords {
  return { plan, records: records.map(recordOf) }
}

function recordOf(values: RecordValues): PlanRecord {
  const date = realDay(values.date)
  return {
    id: values.id,
    event: values.event,
    date,
    recorded: day(values.recorded) ?? date,
    task: values.task ?? null,
    deliverable: values.deliverable ?? null,
    part: values.part ?? null,
    agency: values.agency ?? null,
    period: values.period ?? null,
    certainty: values.certainty ?? 'exact',
    document: values.document ?? null,
    evidence: values.evidence ?? [],
    to: values.to ?? null,
    through: day(values.through),
    value: values.value ?? null,
    count: values.count ?? null,
    all: values.all ?? false,
    basis: values.basis ?? null,
    reason: values.reason ?? null,
    by: values.by ?? null,
    retracts: values.retracts ?? null,
    note: values.note ?? null,
  }
}

function realDay(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new Error(`the schema let through a day that does not exist: ${text}`)
  return day
}

/** The values of a file that has passed the schema records/v1. */
export interface RecordsValues {
  readonly plan: string
  readonly records: readonly RecordValues[]
}

interface RecordValues {
  readonly id: string
  readonly event: Event
  readonly date: string
  readonly recorded?: string
  readonly task?: string
  readonly deliverable?: string
  readonly part?: number
  readonly agency?: string
  readonly period?: string
  readonly certainty?: 'exact' | 'no-later-than'
  readonly document?: string
  readonly evidence?: readonly string[]
  readonly to?: string
  readonly through?: string
  readonly value?: number
  readonly count?: number
  readonly all?: true
  readonly basis?: string
  readonly reason?: string
  readonly by?: string
  readonly retracts?: string
  readonly note?: string
}
