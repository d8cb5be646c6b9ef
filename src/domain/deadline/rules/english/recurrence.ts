import type { Frequency } from '../../../time/period.ts'
import { everyUnit, type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../../model/item.ts'
import { type Refusal, refusal } from '../../model/refusal.ts'
import { englishNumber } from '../../words/english.ts'
import { digitsAt } from '../../words/numerals.ts'
import type { Token } from '../../words/token.ts'
import { longestMatch } from '../../words/tokens.ts'

/** "monthly", "every quarter", "each year", "twice a year", "every six months"; daily work is not followed up. */
export function englishRecurrence({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const word = longestMatch(tokens, at, Object.keys(ADVERBS))
  const adverb = ADVERBS[textOf(tokens, at, word)]
  if (adverb !== undefined) return singleItem(at, at + word, every(adverb, null))
  if (longestMatch(tokens, at, ['daily', 'every day', 'each day']) > 0) return refusal(at, at + 1, DAILY)
  return endOfEach(tokens, at) ?? timesPer(tokens, at) ?? eachPeriod(tokens, at)
}

/** "regularly", "periodically", which say not how often. */
export function englishPeriodic({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, [
    'regularly',
    'periodically',
    'on a regular basis',
    'regular',
    'periodic',
  ])
  return length === 0 ? null : singleItem(at, at + length, { kind: 'periodic' })
}

function eachPeriod(tokens: readonly Token[], at: number): ItemFound | Refusal | null {
  const each = longestMatch(tokens, at, [
    'every',
    'each',
    'of every',
    'of each',
    'in each',
    'in every',
    'of the',
    'per',
  ])
  if (each === 0 || (tokens[at + each - 1]?.text === 'the' && tokens[at]?.text === 'of')) return null
  const count = countAt(tokens, at + each)
  const noun = count?.until ?? at + each
  const period = periodOf(tokens[noun]?.text ?? '', count?.value ?? 1)
  if (period === undefined) return null
  if (period === null) return refusal(at, noun + 1, NO_PERIOD)
  return singleItem(at, noun + 1, every(period, null))
}

/** "end of each month", "by the end of every quarter": the last day of the period. */
function endOfEach(tokens: readonly Token[], at: number): ItemFound | null {
  const end = longestMatch(tokens, at, ['end of each', 'end of every', 'the end of each', 'the end of every'])
  const period = end === 0 ? undefined : periodOf(tokens[at + end]?.text ?? '', 1)
  return period === undefined || period === null ? null : singleItem(at, at + end + 1, every(period, null))
}

/** "twice a year", "4 times per year". */
function timesPer(tokens: readonly Token[], at: number): ItemFound | null {
  const word = ['once', 'twice'].indexOf(tokens[at]?.text ?? '') + 1
  const count = word > 0 ? { value: word, until: at + 1 } : countAt(tokens, at)
  if (count === null || (word === 0 && tokens[count.until]?.text !== 'times')) return null
  const per = longestMatch(tokens, word > 0 ? count.until : count.until + 1, [
    'a',
    'per',
    'each',
    'every',
    'an',
  ])
  const noun = (word > 0 ? count.until : count.until + 1) + per
  const period = per === 0 ? undefined : periodOf(tokens[noun]?.text ?? '', 1)
  if (period === undefined || period === null || count.value < 1) return null
  return singleItem(at, noun + 1, every(period, count.value))
}

function countAt(tokens: readonly Token[], at: number): { value: number; until: number } | null {
  const word = englishNumber(tokens[at]?.text ?? '')
  return word === null ? digitsAt(tokens, at) : { value: word, until: at + 1 }
}

/** The period of so many units; null where the calendar has none, undefined where no unit is named. */
function periodOf(noun: string, count: number): Frequency | null | undefined {
  if (noun === 'half') return count === 1 ? 'half-year' : null
  const unit = UNITS.get(noun)
  if (unit === undefined) return undefined
  if (unit === 'month')
    return ({ 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' } as const)[count] ?? null
  return count === 1 ? unit : null
}

function every(
  frequency: Frequency,
  times: number | null,
  count = 1,
): Extract<PhraseItem, { kind: 'every' }> {
  return { ...everyUnit(frequency, times, count), first: 0, until: 0 }
}

function textOf(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ')
}

const ADVERBS: Readonly<Record<string, Frequency>> = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  annually: 'year',
  annual: 'year',
  yearly: 'year',
  'on an annual basis': 'year',
  'on a monthly basis': 'month',
  'on a quarterly basis': 'quarter',
  'on a yearly basis': 'year',
  'on a weekly basis': 'week',
  'on a monthly basis and submitted': 'month',
  'on a quarterly basis and submitted': 'quarter',
  'on an annual basis and submitted': 'year',
  'half - yearly': 'half-year',
  'half yearly': 'half-year',
  'semi - annually': 'half-year',
  'semi annually': 'half-year',
  'every half year': 'half-year',
  'every half - year': 'half-year',
}
const UNITS: ReadonlyMap<string, Frequency> = new Map(
  Object.entries({
    week: 'week',
    month: 'month',
    months: 'month',
    quarter: 'quarter',
    year: 'year',
    years: 'year',
    weeks: 'week',
    quarters: 'quarter',
  }),
)
const DAILY = { vi: 'không theo dõi công việc hằng ngày', en: 'daily work is not followed up' }
const NO_PERIOD = {
  vi: 'chu kỳ này không ứng với tuần, tháng, quý, nửa năm hay năm',
  en: 'this cycle is no calendar week, month, quarter, half-year or year',
}
