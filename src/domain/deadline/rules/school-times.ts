import { quarterNumberAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/**
 * How many tokens name a school year, its term or a grade that the work is about: "kết thúc năm học trước ngày 31/5",
 * "sơ kết học kỳ I trước ngày …", "tuyển sinh vào lớp 10 trước ngày …". Only right before a day with its relation, so that
 * "trong năm học", "năm học trước" and "lớp 10 ngày" stay what they are.
 */
export function schoolTimeAt(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.kind !== 'word' || RELATING.has(tokens[at - 1]?.text ?? '')) return 0
  const year = longestMatch(tokens, at, ['năm học'])
  const term = longestMatch(tokens, at, ['học kỳ'])
  const grade = tokens[at]?.text === 'lớp' && GRADE.test(tokens[at + 1]?.text ?? '') ? 2 : 0
  const length = year || grade || (term > 0 && quarterNumberAt(tokens, at + term) !== null ? term + 1 : 0)
  if (length === 0) return 0
  const isDated =
    longestMatch(tokens, at + length, ['trước ngày']) > 0 && tokens[at + length + 2]?.kind === 'number'
  return isDated ? length : 0
}

const GRADE = /^(?:[1-9]|1[0-2])$/
/** Words after which a school year or term would be the time itself. */
const RELATING = new Set(
  'trong từ đến tới hết đầu giữa cuối sau trước mỗi hằng các những một cả suốt qua khi'.split(' '),
)
