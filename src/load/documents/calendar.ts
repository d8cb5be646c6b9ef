import {
  daysOffOf,
  type MakeUpDay,
  type SpanOff,
  type WrittenCalendarYear,
} from '../../domain/time/calendar.ts'
import { day } from './days.ts'

/** The days off of a year that a file's values stand for. The values have passed the schema calendar/v1. */
export function calendarYearFrom(values: CalendarValues): WrittenCalendarYear {
  const spans = values['days-off'].flatMap(spanOf)
  const makeUpDays = (values.worked ?? []).flatMap(makeUpDayOf)
  return {
    year: values.year,
    off: new Set(spans.flatMap(daysOffOf)),
    worked: new Set(makeUpDays.map((one) => one.day)),
    sources: new Set(Object.keys(values.sources)),
    spans,
    makeUpDays,
  }
}

function spanOf({ from: first, through: last, source }: SpanValues): readonly SpanOff[] {
  const [from, through] = [day(first), day(last ?? first)]
  return from === null || through === null ? [] : [{ from, through, source: source ?? null }]
}

function makeUpDayOf({ day: written, source }: MakeUpDayValues): readonly MakeUpDay[] {
  const worked = day(written)
  return worked === null ? [] : [{ day: worked, source: source ?? null }]
}

/** The values of a file that has passed the schema calendar/v1. */
export interface CalendarValues {
  readonly year: number
  readonly sources: Readonly<Record<string, unknown>>
  readonly 'days-off': readonly SpanValues[]
  readonly worked?: readonly MakeUpDayValues[]
}

interface SpanValues {
  readonly from: string
  readonly through?: string
  readonly source?: string
}

interface MakeUpDayValues {
  readonly day: string
  readonly source?: string
}
