import type { Text } from '../../domain/text.ts'
import { dayText } from '../../domain/time/format-day.ts'
import { type Period, periodNamed } from '../../domain/time/period.ts'

/** The period of an obligation, in words: one of the calendar, or the day on which its condition came about. */
export function periodWords(id: string): Text {
  const period = periodNamed(id)
  if (period !== null) return periodName(period)
  const { vi, en } = dayText(id.replace(/^T-/, ''))
  return { vi: `phát sinh ngày ${vi}`, en: `called for on ${en}` }
}

/** A period as offices name it: `quý III năm 2024`, `6 tháng cuối năm 2024`, `năm 2025 đến năm 2026`. */
export function periodName({ id }: Pick<Period, 'id'>): Text {
  const [first = '', last] = id.split('..')
  const one = unitName(first)
  if (last === undefined) return one
  const other = unitName(last)
  return { vi: `${one.vi} đến ${other.vi}`, en: `${one.en} to ${other.en}` }
}

function unitName(id: string): Text {
  const [year = '', part = ''] = id.split('-')
  const number = Number(part.replace(/\D/g, ''))
  switch (part.charAt(0)) {
    case '':
      return { vi: `năm ${year}`, en: year }
    case 'H':
      return number === 1
        ? { vi: `6 tháng đầu năm ${year}`, en: `the first half of ${year}` }
        : { vi: `6 tháng cuối năm ${year}`, en: `the second half of ${year}` }
    case 'Q':
      return { vi: `quý ${['I', 'II', 'III', 'IV'][number - 1]} năm ${year}`, en: `Q${number} ${year}` }
    case 'W':
      return { vi: `tuần ${number} năm ${year}`, en: `week ${number} of ${year}` }
    default:
      return { vi: `tháng ${number} năm ${year}`, en: `${MONTHS[number - 1]} ${year}` }
  }
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
