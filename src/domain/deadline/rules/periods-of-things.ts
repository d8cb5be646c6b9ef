import { yearAt } from '../model/years.ts'
import { skippable } from '../words/fillers.ts'
import { quarterNumberAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/**
 * How many tokens at this place are the period of what is named right before it, in work whose limit is a day: "kế hoạch năm
 * 2026", "báo cáo 6 tháng đầu năm", "chuẩn bị năm học 2025-2026", "dự toán năm sau". No other period may be a limit of its own,
 * so its year is that of the day (`due`) or a later one, or none.
 */
export function periodOfThingAt(tokens: readonly Token[], at: number, due: number | null): number {
  const before = tokens[at - 1]
  const isNamed = before?.text === 'theo' || skippable(tokens, at - 1) > 0
  if (before?.kind !== 'word' || RELATING.has(before.text) || !isNamed) return 0
  if (isOfReport(tokens, at)) return 0
  const school = longestMatch(tokens, at, ['năm học', 'niên học'])
  if (school > 0) return school + yearsLength(tokens, at + school)
  const term = longestMatch(tokens, at, ['học kỳ'])
  if (term > 0) return quarterNumberAt(tokens, at + term) === null ? 0 : term + 1
  const span = longestMatch(tokens, at, ['giai đoạn', 'nhiệm kỳ', 'năm'])
  const years = span === 0 ? 0 : yearsLength(tokens, at + span)
  if (years > 0) return isSurely(tokens, at + span + years - 1, due) ? span + years : 0
  const half = longestMatch(tokens, at, HALVES)
  if (half > 0) return half
  const next = longestMatch(tokens, at, ['năm là', 'năm của', 'năm sau', 'năm tiếp theo', 'năm kế tiếp'])
  return next > 0 && due !== null ? next : 0
}

/** "Báo cáo năm học", "báo cáo tổng kết năm": a report that may come in each such period. */
function isOfReport(tokens: readonly Token[], at: number): boolean {
  let first = at
  while (first > 0 && tokens[first - 1]?.kind === 'word' && NAMING.has(tokens[first - 1]?.text ?? ''))
    first -= 1
  return first < at && longestMatch(tokens, first, ['báo cáo']) > 0
}

/** "2025", "2025-2026", "2025 - 2026": how many tokens years take up. */
function yearsLength(tokens: readonly Token[], at: number): number {
  if (yearAt(tokens, at) === null) return 0
  return tokens[at + 1]?.text === '-' && yearAt(tokens, at + 2) !== null ? 3 : 1
}

/** Whether a year could only be a later limit than a day of the year `due`. */
function isSurely(tokens: readonly Token[], at: number, due: number | null): boolean {
  const year = yearAt(tokens, at)
  return year !== null && due !== null && due <= year
}

const HALVES = ['6', '06', '9', '09'].flatMap((count) => [
  `${count} tháng đầu năm`,
  `${count} tháng cuối năm`,
])
const NAMING: ReadonlySet<string> = new Set('báo cáo định kỳ kết quả tổng sơ kết tình hình'.split(' '))
const RELATING: ReadonlySet<string> = new Set(
  'trong từ đến tới hết đầu giữa cuối sau trước mỗi hằng các những một cả suốt qua khi vào là ngay'.split(
    ' ',
  ),
)
