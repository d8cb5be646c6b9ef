import { didYouMean } from '../../domain/findings/did-you-mean.ts'
import type { FindingPlace } from '../../domain/findings/finding.ts'
import type { Text } from '../../domain/text.ts'
import type { SchemaError } from '../detailed-validators.js'
import { type ErrorContext, placedError, shownValue } from './placed-error.ts'
import { certainFix, suggestedForm } from './suggest-form.ts'

/** The error of a value that is no day: written in the wrong form, or not in the calendar. */
export function impossibleDate(at: FindingPlace, data: unknown): ErrorContext {
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(data))) return impossibleDay(at, String(data))
  const fixed = suggestedForm(String(data), /^\d{4}-\d{2}-\d{2}$/)
  const suggest = fixed === null ? [] : [fixed]
  return placedError(
    'impossible-date',
    at,
    {
      vi: `${shownValue(data)} không phải là một ngày viết đúng dạng.`,
      en: `${shownValue(data)} is not a day written year-month-day.`,
    },
    didYouMean(suggest, WRITE_DAY),
    'value',
    suggest,
    certainFix(String(data), fixed),
  )
}

/** The error of a day or month that the calendar does not have. */
export function impossibleDay(at: FindingPlace, words: string): ErrorContext {
  return placedError(
    'impossible-date',
    at,
    {
      vi: `Lịch không có ${words.length === 7 ? 'tháng' : 'ngày'} ${words}.`,
      en: `The calendar has no ${words}.`,
    },
    { vi: 'Xem lại văn bản và viết một ngày có thật.', en: 'Check the document and write a real day.' },
  )
}

/** Whether a text that a pattern refused is written as a day or month, where the pattern takes days. */
export function isDayOutOfCalendar({ data, schema }: SchemaError): boolean {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(String(data)) && new RegExp(String(schema), 'u').test('2024-01-31')
}

/** How a day is written. */
export const WRITE_DAY: Text = {
  vi: 'Viết năm-tháng-ngày, như 2024-05-31.',
  en: 'Write year-month-day, like 2024-05-31.',
}
