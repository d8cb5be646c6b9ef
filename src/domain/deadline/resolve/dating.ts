import type { Text } from '../../text.ts'
import { type Day, yearOf } from '../../time/day.ts'
import { daysOfMoment, type Moment, type Stretch } from '../model/moment.ts'
import { FIRST_YEAR, impossibleYear, LAST_YEAR } from '../model/years.ts'

/** The days a moment stands for. */
export interface Dated {
  readonly first: Day
  readonly last: Day
  readonly guessed: boolean
}

export interface Undatable {
  readonly because: Text
  readonly example: string | null
}

/** A missing year is the first in which the moment's last day is not before the document. */
export function datedMoment(
  moment: Moment,
  issued: Day | null,
  through: Day | null = null,
): Dated | Undatable {
  switch (moment.shape) {
    case 'day-of-month':
      return { because: NO_MONTH, example: null }
    case 'day-of-quarter':
    case 'day-of-week':
      return { because: UNPLACED, example: null }
    case 'issue-day':
      return issued === null
        ? { because: NO_ISSUE, example: null }
        : { first: issued, last: issued, guessed: false }
    case 'rest-of-year': {
      if (issued === null) return { because: NO_ISSUE, example: `once ${moment.year}-12-31` }
      if (yearOf(issued) !== moment.year) return { because: OTHER_YEAR, example: `once ${moment.year}-12-31` }
      return { first: issued, last: `${moment.year}-12-31` as Day, guessed: false }
    }
    case 'stretch':
      if (moment.present) return presentMoment(moment, issued)
      return moment.year === null ? guessed(moment, issued, through) : inYear(moment, moment.year)
  }
}

/** A period of the document's own year that is not past on its day; any other is refused. */
function presentMoment(moment: Stretch, issued: Day | null): Dated | Undatable {
  if (issued === null) return { because: NO_ISSUE, example: null }
  const days = inYear(moment, yearOf(issued))
  if ('because' in days) return days
  const isOther = moment.year !== null && moment.year !== yearOf(issued)
  return isOther || days.last < issued ? { because: NOT_PRESENT, example: null } : { ...days, guessed: true }
}

function inYear(moment: Stretch, year: number): Dated | Undatable {
  if (year < FIRST_YEAR || year > LAST_YEAR) return { because: impossibleYear(year), example: null }
  const days = daysOfMoment(moment, year)
  return days === null ? { because: NO_SUCH_DAY, example: null } : { ...days, guessed: false }
}

function guessed(moment: Stretch, issued: Day | null, through: Day | null): Dated | Undatable {
  if (moment.grain === 'year') return { because: NO_YEAR, example: null }
  if (through !== null) {
    const days = daysOfMoment(moment, yearOf(through))
    return days === null || days.first > through
      ? { because: BACKWARDS, example: null }
      : { ...days, guessed: true }
  }
  if (issued === null) return { because: NO_ISSUE, example: null }
  for (let year = yearOf(issued); year <= yearOf(issued) + 8; year += 1) {
    const days = daysOfMoment(moment, year)
    if (days !== null && days.last >= issued) return { ...days, guessed: true }
  }
  return { because: NO_SUCH_DAY, example: null }
}

const NO_MONTH = { vi: 'có ngày mà không rõ tháng nào', en: 'a day without its month' }
const NO_YEAR = { vi: 'không rõ năm nào', en: 'the year is not named' }
const NO_ISSUE = {
  vi: 'cần ngày ban hành của văn bản để hiểu mốc này, mà ngày đó chưa biết',
  en: "the document's day is needed for this and is not known",
}
const NO_SUCH_DAY = { vi: 'lịch không có ngày này', en: 'the calendar has no such day' }
const NOT_PRESENT = {
  vi: 'kỳ "này", "năm nay" đã qua vào ngày văn bản, hoặc không thuộc năm của văn bản',
  en: 'this period is past on the day of the document, or not of its year',
}
const OTHER_YEAR = {
  vi: 'văn bản không ban hành trong năm này',
  en: 'the document was not issued in that year',
}
export const BACKWARDS = { vi: 'mốc cuối đứng trước mốc đầu', en: 'the last day lies before the first' }
export const UNPLACED = { vi: 'không rõ mốc này thuộc kỳ nào', en: 'unclear in which period this day lies' }
