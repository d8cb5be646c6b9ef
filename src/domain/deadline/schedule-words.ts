import { joinTexts, type Text } from '../text.ts'
import { dayText } from '../time/format-day.ts'
import type { DayInPeriod, Part, Recurring, Term } from './model/schedule.ts'
import { parseNotation } from './notation.ts'

/** What a compact notation says, in words; what is none, such as `refused`, is said to be unread. */
export function notationWords(notation: string): Text {
  const schedule = parseNotation(notation)
  if (schedule === null) return { vi: 'không đọc được', en: 'could not be read' }
  return joinTexts(schedule.map(partWords), '; ')
}

/** A text that ends with a notation after a colon, the notation in words. */
export function withNotationInWords({ vi, en }: Text): Text {
  return { vi: lastInWords(vi, 'vi'), en: lastInWords(en, 'en') }
}

function lastInWords(text: string, language: keyof Text): string {
  const at = text.lastIndexOf(': ') + 2
  const notation = text.slice(at)
  return at === 1 || parseNotation(notation) === null
    ? text
    : text.slice(0, at) + notationWords(notation)[language]
}

function partWords(part: Part): Text {
  switch (part.kind) {
    case 'once': {
      const last = dayText(part.through)
      if (part.from === null) return { vi: `hạn ${last.vi}`, en: `due ${last.en}` }
      const first = dayText(part.from)
      return { vi: `từ ${first.vi} đến hết ${last.vi}`, en: `from ${first.en} through ${last.en}` }
    }
    case 'open': {
      const { vi, en } = dayText(part.from)
      return { vi: `từ ${vi}, không có ngày cuối`, en: `from ${en} on, with no last day` }
    }
    case 'recurring':
      return recurringWords(part)
    case 'continuous':
      return { vi: 'thường xuyên', en: 'continuous' }
    case 'triggered':
      return part.term === null
        ? { vi: 'khi điều kiện xảy ra', en: 'when its condition comes about' }
        : termWords(part.term)
    case 'undated':
      return { vi: 'không có thời hạn', en: 'no time limit' }
  }
}

function recurringWords({ every, at, times }: Recurring): Text {
  const words = [
    EVERY[every],
    ...(at === null ? [] : [dayWords(every, at)]),
    ...(times > 1 ? [{ vi: `${times} lần mỗi kỳ`, en: `${times} times each` }] : []),
  ]
  return joinTexts(words, ', ')
}

const EVERY: Readonly<Record<Recurring['every'], Text>> = {
  week: { vi: 'hằng tuần', en: 'every week' },
  month: { vi: 'hằng tháng', en: 'every month' },
  quarter: { vi: 'hằng quý', en: 'every quarter' },
  'half-year': { vi: '6 tháng một lần', en: 'every half-year' },
  year: { vi: 'hằng năm', en: 'every year' },
}

/** The day of each period by which it is due; day 31 stands for the last of any month. */
function dayWords(every: Recurring['every'], { month, day }: DayInPeriod): Text {
  if (every === 'year') return { vi: `hạn ${day}/${month}`, en: `due ${day} ${MONTHS[month - 1]}` }
  const on = day === 31 ? { vi: 'ngày cuối', en: 'the last day' } : { vi: `ngày ${day}`, en: `day ${day}` }
  return every === 'month'
    ? { vi: `hạn ${on.vi}${day === 31 ? ' tháng' : ''}`, en: `due on ${on.en}` }
    : { vi: `hạn ${on.vi} tháng thứ ${month} của kỳ`, en: `due on ${on.en} of its month ${month}` }
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

function termWords({ relation, count, unit }: Term): Text {
  const { vi, en } = UNITS[unit]
  const length = { vi: `${count} ${vi}`, en: `${count} ${en}${count === 1 ? '' : 's'}` }
  return relation === 'after'
    ? {
        vi: `trong ${length.vi} kể từ khi điều kiện xảy ra`,
        en: `within ${length.en} after its condition comes about`,
      }
    : {
        vi: `${length.vi} trước khi điều kiện xảy ra`,
        en: `${length.en} before its condition comes about`,
      }
}

const UNITS: Readonly<Record<Term['unit'], Text>> = {
  day: { vi: 'ngày', en: 'day' },
  'working-day': { vi: 'ngày làm việc', en: 'working day' },
  month: { vi: 'tháng', en: 'month' },
}
