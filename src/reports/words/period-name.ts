import { inBoth, type Text } from '../../domain/text.ts'
import { parseDay } from '../../domain/time/day.ts'
import { dayText, formatDay } from '../../domain/time/format-day.ts'
import { type Period, periodNamed } from '../../domain/time/period.ts'
import type { ReportingPeriod } from '../../domain/time/reporting-period.ts'

/** The period of an obligation, in words: one of the calendar, or the day on which its condition came about; else its id. */
export function periodWords(id: string): Text {
  const period = periodNamed(id)
  if (period !== null) return periodName(period)
  const day = parseDay(id.replace(/^T-/, ''))
  if (day === null) return inBoth(id)
  const { vi, en } = dayText(day)
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

/** A reporting period with its days, and by which rule they are: the first line of a report's heading. */
export function reportingPeriodText(period: ReportingPeriod): Text {
  const { vi, en } = periodName(period)
  const rule = periodRule(period)
  const days = daysOf(period)
  return {
    vi: `Kỳ báo cáo ${vi}: ${days.vi}${rule.vi}`,
    en: `Reporting period ${en}: ${days.en}${rule.en}`,
  }
}

/** The days of a period: `15/6/2024 – 14/9/2024`. */
export function daysOf({ first, last }: ReportingPeriod): Text {
  return { vi: `${formatDay(first, 'vi')} – ${formatDay(last, 'vi')}`, en: `${first} to ${last}` }
}

/** By which rule a period has its days, after them; nothing where they are those of the calendar. */
export function periodRule({ kind }: ReportingPeriod): Text {
  return kind === undefined
    ? { vi: '', en: '' }
    : { vi: ' (theo Nghị định 09/2019/NĐ-CP)', en: ' (by Decree 09/2019/NĐ-CP)' }
}

function unitName(id: string): Text {
  const [year = '', part = ''] = id.split('-')
  if (part === '9M') return { vi: `9 tháng đầu năm ${year}`, en: `the first nine months of ${year}` }
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
