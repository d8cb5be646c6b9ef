import { inBoth, joinTexts, type Text } from '../text.ts'
import type { Day } from '../time/day.ts'
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
    case 'open-after': {
      const { vi, en } = lengthWords(part.term)
      return {
        vi: `sau khi quá ${vi} kể từ khi điều kiện xảy ra, không có ngày cuối`,
        en: `from ${en} after its condition came about on, with no last day`,
      }
    }
    case 'open-until':
      return { vi: 'cho đến khi sự kiện xảy ra', en: 'until its event comes about' }
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

function recurringWords(part: Recurring): Text {
  const { every, count, at, times, from, through } = part
  const words = [
    count === 1 ? EVERY[every] : severalWords(every, count),
    ...(at === null ? [] : [dayWords(part, at)]),
    ...(times > 1 ? [{ vi: `${times} lần mỗi kỳ`, en: `${times} times each` }] : []),
    ...(from === null && through === null ? [] : [boundWords(from, through)]),
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

/** Half-years are counted as offices count them, in months. */
function severalWords(every: Recurring['every'], count: number): Text {
  const unit = { week: 'tuần', month: 'tháng', quarter: 'quý', 'half-year': 'tháng', year: 'năm' }[every]
  return {
    vi: `${every === 'half-year' ? 6 * count : count} ${unit} một lần`,
    en: `every ${count} ${every}s`,
  }
}

function boundWords(from: Day | null, through: Day | null): Text {
  const [first, last] = [from && dayText(from), through && dayText(through)]
  if (first === null) return { vi: `đến hết ${last?.vi}`, en: `through ${last?.en}` }
  if (last === null) return { vi: `từ ${first.vi}`, en: `from ${first.en} on` }
  return { vi: `từ ${first.vi} đến hết ${last.vi}`, en: `from ${first.en} through ${last.en}` }
}

/** The day of each period by which it is due; day 31 stands for the last of any month. */
function dayWords({ every, count }: Recurring, at: DayInPeriod): Text {
  const where = at.in === 'next' ? 'next' : count > 1 ? 'last' : 'own'
  const { vi, en } = WHERE[every][where]
  switch (every) {
    case 'week': {
      const day = WEEKDAYS[at.day - 1]
      return { vi: `hạn ${day?.vi}${vi}`, en: `due ${day?.en}${en}` }
    }
    case 'year':
      return { vi: `hạn ${at.day}/${at.month}${vi}`, en: `due ${at.day} ${MONTHS[at.month - 1]}${en}` }
    case 'month': {
      const day =
        at.day === 31 && where === 'own' ? { vi: 'ngày cuối tháng', en: 'the last day' } : monthDay(at)
      return { vi: `hạn ${day.vi}${vi}`, en: `due on ${day.en}${en}` }
    }
    case 'quarter':
    case 'half-year': {
      const day = monthDay(at)
      const month = where === 'own' ? `its month ${at.month}` : `month ${at.month}`
      return { vi: `hạn ${day.vi} tháng thứ ${at.month} ${vi}`, en: `due on ${day.en} of ${month}${en}` }
    }
  }
}

function monthDay({ day }: DayInPeriod): Text {
  return day === 31 ? { vi: 'ngày cuối', en: 'the last day' } : { vi: `ngày ${day}`, en: `day ${day}` }
}

/** Which unit the day lies in: the period's own, the last of several, or the one that follows. */
const WHERE: Readonly<Record<Recurring['every'], Readonly<Record<'own' | 'last' | 'next', Text>>>> = {
  week: {
    own: inBoth(''),
    last: { vi: ' tuần cuối kỳ', en: ' of its last week' },
    next: { vi: ' tuần sau', en: ' of the next week' },
  },
  month: {
    own: inBoth(''),
    last: { vi: ' tháng cuối kỳ', en: ' of its last month' },
    next: { vi: ' tháng sau', en: ' of the next month' },
  },
  quarter: {
    own: { vi: 'của kỳ', en: '' },
    last: { vi: 'của quý cuối kỳ', en: ' of its last quarter' },
    next: { vi: 'của quý sau', en: ' of the next quarter' },
  },
  'half-year': {
    own: { vi: 'của kỳ', en: '' },
    last: { vi: 'của nửa năm cuối kỳ', en: ' of its last half-year' },
    next: { vi: 'của nửa năm sau', en: ' of the next half-year' },
  },
  year: {
    own: inBoth(''),
    last: { vi: ' năm cuối kỳ', en: ' of its last year' },
    next: { vi: ' năm sau', en: ' of the next year' },
  },
}

const WEEKDAYS: readonly Text[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
]

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

function lengthWords({ count, unit }: Term): Text {
  const { vi, en } = UNITS[unit]
  return { vi: `${count} ${vi}`, en: `${count} ${en}${count === 1 ? '' : 's'}` }
}

function termWords(term: Term): Text {
  const length = lengthWords(term)
  return term.relation === 'after'
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
