import type { ObligationLine } from '../../domain/follow-up/view.ts'
import { joinTexts, type Language, type Text } from '../../domain/text.ts'
import { type Day, yearOf } from '../../domain/time/day.ts'
import { weekendText } from '../../domain/time/format-day.ts'

/** What the lines of a page have of last days that are days off, or may be: plain data. */
export interface DaysOffShown {
  /** Whether a next working day stands in brackets. */
  readonly areBracketed: boolean
  /** Days off whose next working day is in a year that no calendar covers, and days of such years. */
  readonly doubtful: ReadonlySet<Day>
}

/** The last days among lines that are days off, or may be. */
export function daysOffIn(lines: readonly ObligationLine[]): DaysOffShown {
  let areBracketed = false
  const doubtful = new Set<Day>()
  for (const { due, dueDay, dueIfOff } of lines) {
    if (dueIfOff !== null) areBracketed = true
    else if (due !== null && dueDay !== 'working-day') doubtful.add(due)
  }
  return { areBracketed, doubtful }
}

/** Those of several parts of a page. */
export function daysOffOfAll(parts: readonly DaysOffShown[]): DaysOffShown {
  return {
    areBracketed: parts.some((part) => part.areBracketed),
    doubtful: new Set(parts.flatMap(({ doubtful }) => [...doubtful])),
  }
}

/** What the brackets beside a last day mean, and where there are none though the last day may be a day off. */
export function dayOffNotes({ areBracketed, doubtful }: DaysOffShown, language: Language): readonly string[] {
  return [
    ...(areBracketed ? [BRACKETS[language]] : []),
    ...(doubtful.size === 0 ? [] : [doubt(doubtful)[language]]),
  ]
}

const BRACKETS: Text = {
  vi: '[…] ngày làm việc kế tiếp, khi ngày cuối rơi vào ngày nghỉ (Bộ luật Dân sự 2015, Điều 148); ngày cuối vẫn giữ nguyên.',
  en: '[…] the next working day, where the last day is a day off (Civil Code 2015, art. 148); the last day itself stands.',
}

const MOST_DAYS = 3

function doubt(days: ReadonlySet<Day>): Text {
  const sorted = [...days].sort()
  const years = [...new Set(sorted.map(yearOf))].join(', ')
  const weekends = sorted.map(weekendText).filter(({ vi }) => !/^\d/.test(vi))
  const named = joinTexts(weekends.slice(0, MOST_DAYS), ', ')
  const more = weekends.length > MOST_DAYS ? ', …' : ''
  const ends =
    weekends.length === 0
      ? { vi: '', en: '' }
      : { vi: `; có ngày cuối là ${named.vi}${more}`, en: `; among them are ${named.en}${more}` }
  return {
    vi: `Chưa có lịch nghỉ để biết ngày cuối trong năm ${years} có là ngày nghỉ hay không, hay ngày làm việc kế tiếp là ngày nào${ends.vi}.`,
    en: `No calendar says which last days of ${years} are days off, or which working day comes next${ends.en}.`,
  }
}
