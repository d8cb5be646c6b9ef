import type { Place } from '../../domain/findings/finding.ts'
import type { Text } from '../../domain/text.ts'
import { type Found, found, shown } from './placed-error.ts'
import { mendedForm } from './suggest-form.ts'

/** Also for a day in the wrong form, which is told apart from one that is not in the calendar. */
export function impossibleDate(at: Place, data: unknown): Found {
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(data))) return impossibleDay(at, String(data))
  const mended = mendedForm(String(data), /^\d{4}-\d{2}-\d{2}$/)
  return found(
    'impossible-date',
    at,
    {
      vi: `${shown(data)} không phải là một ngày viết đúng dạng.`,
      en: `${shown(data)} is not a day in the right form.`,
    },
    mended === null ? WRITE_DAY : { vi: `Có phải “${mended}”?`, en: `Did you mean “${mended}”?` },
    'value',
    mended === null ? [] : [mended],
  )
}

/** The fault of a day or month that the calendar does not have. */
export function impossibleDay(at: Place, words: string): Found {
  return found(
    'impossible-date',
    at,
    {
      vi: `Lịch không có ${words.length === 7 ? 'tháng' : 'ngày'} ${words}.`,
      en: `The calendar has no ${words}.`,
    },
    { vi: 'Xem lại văn bản và viết một ngày có thật.', en: 'Check the document and write a real day.' },
  )
}

/** How a day is written. */
export const WRITE_DAY: Text = {
  vi: 'Viết năm-tháng-ngày, như 2024-05-31.',
  en: 'Write year-month-day, like 2024-05-31.',
}
