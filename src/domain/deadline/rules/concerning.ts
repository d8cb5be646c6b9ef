import type { Frequency } from '../../time/period.ts'
import { everyUnit, type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import type { Moment } from '../model/moment.ts'
import type { ReadingStep } from '../model/reading.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { yearAt } from '../model/years.ts'
import { skippable } from '../words/fillers.ts'
import { beginsLead } from '../words/lead-in-words.ts'
import { quarterNumberAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { OTHER_PERIOD } from './following-periods.ts'
import { amounts, calledByNumber, thisDocument } from './named-things.ts'
import { countBefore, EACH, unitPeriod } from './period-nouns.ts'

/** "đối với Trung tâm dữ liệu số 1": which part of the work a limit is for. The year of what it names belongs to it. */
export function concerning({ tokens, at, before }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== 'đối' || tokens[at + 1]?.text !== 'với') return null
  const isBehind = before.at(-1)?.kind === 'moment' && before.at(-1)?.until === at
  let until = at + 2
  while (until < tokens.length) {
    const length = wordsAt(tokens, until, before)
    if (length === 0 || (until > at + 2 && beginsLead(tokens, until))) break
    until += length
  }
  if (until === at + 2) return null
  const year = tokens[until]?.text === 'năm' && yearAt(tokens, until + 1) !== null ? until + 2 : until
  if (isBehind && endsPart(tokens[year])) until = year
  return singleItem(at, until, { kind: 'dropped', because: CONCERNING })
}

/**
 * "trước ngày 15/4 đối với báo cáo quý 1", "ngày 31/7 đối với báo cáo 6 tháng": which report a limit is for. Behind a day
 * that has neither its year nor a recurrence, the report of each period says how often.
 */
export function concerningReport({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const last = before.at(-1)
  const isNoted = tokens[at]?.text === '('
  const start = isNoted ? at + 1 : at
  const opening = longestMatch(tokens, start, ['đối với báo cáo', 'đối với các báo cáo'])
  if (opening === 0 || last?.until !== at) return null
  const period = start + opening + longestMatch(tokens, start + opening, ['tài chính', 'định kỳ', 'kết quả'])
  const found = reportedPeriod(tokens, period)
  if (found === null || !endsReport(tokens[found.until])) return null
  if (isNoted && tokens[found.until]?.text !== ')') return null
  const until = isNoted ? found.until + 1 : found.until
  const isOpen = last.kind === 'moment' && (last.moment.shape === 'day-of-month' || isYearless(last.moment))
  if (last.kind !== 'every' && last.kind !== 'moment') return null
  const isOfOther = last.kind === 'every' && found.every !== null && found.every !== last.every
  const isHalf =
    last.kind === 'every' && last.in === 'period' && last.every === 'year' && found.every === 'half-year'
  if (isOfOther && !isHalf) return refusal(last.first, found.until, OTHER_PERIOD)
  return isOpen && found.every !== null
    ? singleItem(at, until, everyUnit(found.every))
    : singleItem(at, until, { kind: 'dropped', because: CONCERNING })
}

interface ReportedPeriod {
  /** Null where one certain period of the year is named: "quý 1", "6 tháng đầu năm". */
  readonly every: Frequency | null
  readonly until: number
}

/** "quý 1", "6 tháng đầu năm", "(06) tháng", "năm": the period that a report is of. */
function reportedPeriod(tokens: readonly Token[], at: number): ReportedPeriod | null {
  const quarter = tokens[at]?.text === 'quý' ? quarterNumberAt(tokens, at + 1) : null
  if (quarter !== null) return { every: null, until: quarter.until }
  const inBrackets = tokens[at]?.text === '(' && tokens[at + 2]?.text === ')' ? tokens[at + 1] : undefined
  const each = EACH.has(tokens[at]?.text ?? '') ? 1 : 0
  const count =
    inBrackets?.kind === 'number'
      ? { value: inBrackets.value, until: at + 3 }
      : countBefore(tokens, at + each + longestMatch(tokens, at, ['cả']))
  const period = unitPeriod(tokens[count.until]?.text ?? '', count.value)
  if (period === null || period.count > 1) return null
  const side = longestMatch(tokens, count.until + 1, ['đầu năm', 'cuối năm'])
  return { every: side > 0 ? null : period.every, until: count.until + 1 + side }
}

function isYearless(moment: Moment): boolean {
  return moment.shape === 'stretch' && moment.grain === 'day' && moment.year === null
}

function endsReport(next: Token | undefined): boolean {
  return endsPart(next) || ['và', 'hằng'].includes(next?.text ?? '')
}

/** Whether an item only says what a limit is for. */
export function isConcerning(item: PhraseItem): boolean {
  return item.kind === 'dropped' && item.because === CONCERNING
}

/** Whether a phrase was read as limits for several things, each of which can be a deliverable of its own. */
export function isForSeveralThings(steps: readonly ReadingStep[]): boolean {
  return steps.filter(({ because }) => because === CONCERNING).length > 1
}

function wordsAt(tokens: readonly Token[], at: number, before: readonly PhraseItem[]): number {
  const place = { tokens, at, before }
  const named = calledByNumber(place) ?? thisDocument(place) ?? amounts(place)
  if (named !== null) return named.until - at
  if (tokens[at]?.kind === 'sign') return 0
  return skippable(tokens, at)
}

function endsPart(token: Token | undefined): boolean {
  return token === undefined || [',', ';', '.', ')'].includes(token.text)
}

const CONCERNING = { vi: 'nói thời hạn là của việc nào', en: 'says what the limit is for' }
