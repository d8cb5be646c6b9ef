import { type FrequencyAttached, type Tie, withFrequencies, withSharedYears } from './clauses/attach.ts'
import { CONCERNED, describesThePast, ownedTimes, withoutAttributes } from './clauses/attributes.ts'
import { withoutAttributivePeriods } from './clauses/attributive-periods.ts'
import { type Clause, clausesOf } from './clauses/clauses.ts'
import type { PhraseItem } from './model/item.ts'
import type { Assumption, AssumptionCode, Reading, ReadingContext, Readings } from './model/reading.ts'
import { isRefusal, type Refusal, refusal } from './model/refusal.ts'
import type { Schedule } from './model/schedule.ts'
import { notationOf } from './notation.ts'
import {
  dividedAmong,
  gapBetween,
  onceBesideRecurring,
  outOfOrder,
  partlyDated,
  unevenList,
  withSharedRelations,
} from './resolve/lists.ts'
import { withoutOwnedPeriods } from './resolve/objects.ts'
import { saidTwice } from './resolve/said-twice.ts'
import { type Summand, scheduleSum } from './resolve/sum.ts'
import { summandOf } from './resolve/summand.ts'
import { isConcerning } from './rules/concerning.ts'
import { itemsOf, wordsLeft } from './rules/items.ts'
import { lunar } from './rules/lunar.ts'
import { scanningSlip } from './rules/scanning-slips.ts'
import { onlyUrgent } from './rules/urgency.ts'
import { isWeekday } from './rules/weekdays.ts'
import { suggestedSchedule } from './suggested-schedule.ts'
import { assumptionText, type TraceInput, traceSteps } from './trace.ts'
import type { Token } from './words/token.ts'
import { longestMatch, quoted, type Words, wordsOf } from './words/tokens.ts'

/** What the words of a deadline mean, or why they cannot be read. Total: any string gives a reading. */
export function readDeadline(text: string, context: ReadingContext): Reading {
  if (text.length > LONGEST * 4) return tooLong(text, context)
  const words = wordsOf(text)
  if (words.source.length > LONGEST) return tooLong(text, context)
  const phrase = phraseOf(words)
  if (isRefusal(phrase)) return refused(text, words, phrase, context)
  const read = interpreted(phrase, context)
  if (isRefusal(read)) return refused(text, words, read, context)
  const assumptions = read.choices.map(({ code, first, until }): Assumption => {
    const span = quoted(words, first, until)
    const other = otherReading(phrase, context, code)
    return { code, words: span, because: assumptionText(code, context), other }
  })
  return {
    kind: 'read',
    text,
    schedule: read.schedule,
    steps: traceSteps(words, phrase.items, read.traced, read.schedule),
    assumptions: onceEach(assumptions),
  }
}

function tooLong(text: string, context: ReadingContext): Reading {
  return refused(text, wordsOf(''), refusal(0, 0, TOO_LONG), context)
}

function refused(text: string, words: Words, refusal: Refusal, context: ReadingContext): Reading {
  const { because, example, needsCalendar = false } = refusal
  return {
    kind: 'refused',
    text,
    words: wordsLeft(words.tokens, refusal)
      .map(({ first, until }) => quoted(words, first, until))
      .filter((span) => span !== ''),
    because,
    example: example ?? suggestedSchedule(words, context),
    needsCalendar,
  }
}

/** What the words of a phrase say by themselves, whatever the plan they stand in. */
interface Phrase {
  readonly words: Words
  readonly items: readonly PhraseItem[]
  readonly clauses: readonly FrequencyAttached[]
}

/** Words → meanings → clauses that know their years and frequencies; the first of these that fails is the refusal. */
function phraseOf(words: Words): Phrase | Refusal {
  const { tokens } = words
  const items = itemsOf(tokens)
  if (isRefusal(items)) return items
  const slip = scanningSlip(tokens, (at) =>
    items.some(({ kind, first, until }) => kind === 'dropped' && first <= at && at < until),
  )
  if (slip !== null) return slip
  const moon = lunar(items, tokens)
  if (moon !== null) return moon
  const found = clausesOf(items, tokens)
  if (isRefusal(found)) return found
  const urgent = found.length === 0 ? onlyUrgent(items) : null
  const clauses = urgent === null ? found : [urgent]
  const heard = withoutConcerned(tokens, items)
  const none = withoutAttributes(clauses, heard)
  if (none !== null) return none
  const limits = withoutOwnedPeriods(clauses, heard)
  if (isRefusal(limits)) return limits
  const owned = ownedTimes(limits, heard)
  if (owned !== null) return owned
  const uneven = unevenList(limits, tokens)
  if (uneven !== null) return uneven
  const dated = withSharedYears(withSharedRelations(limits, tokens))
  if (isRefusal(dated)) return dated
  const attached = withFrequencies(dated)
  if (isRefusal(attached)) return attached
  const periodic = items.find(({ kind }) => kind === 'periodic')
  const recurring = periodic === undefined || attached.some(recurs) ? attached : eachYear(attached, periodic)
  if (isRefusal(recurring)) return recurring
  const tied = withoutAttributivePeriods(recurring, heard)
  if (isRefusal(tied)) return tied
  const dates = tied.filter((clause) => !saysThisYear(clause))
  const unclear =
    dividedAmong(heard, tied) ??
    partlyDated(dates.filter((clause) => clause.tied === null)) ??
    onceBesideRecurring(dates) ??
    saidTwice(tied, tokens)
  return (
    unclear ?? {
      words,
      items: [...items, ...objectsAmong(clauses, limits), ...objectsAmong(recurring, tied)],
      clauses: tied,
    }
  )
}

/** "định kỳ … trước ngày 20/11": a day of the year or of the month after it says how often. */
function eachYear(
  clauses: readonly FrequencyAttached[],
  { first, until }: PhraseItem,
): readonly FrequencyAttached[] | Refusal {
  const tied = clauses.map((clause): FrequencyAttached => {
    if (clause.kind !== 'limit' || clause.first < until || clause.relation === 'open') return clause
    if (clause.moment.shape === 'day-of-month') return { ...clause, tied: { ...TIE, every: 'month' } }
    const isDay = clause.moment.shape === 'stretch' && clause.moment.grain === 'day'
    return isDay && clause.moment.year === null ? { ...clause, tied: TIE } : clause
  })
  return tied.some(recurs) ? tied : refusal(first, until, PERIODIC)
}

const TIE: Tie = { every: 'year', count: 1, in: 'period' }

/** The words, with those left out that only say what a limit is for, or which weekday it is: none owns the time behind. */
function withoutConcerned(tokens: readonly Token[], items: readonly PhraseItem[]): readonly Token[] {
  const asides = items.filter((item) => isConcerning(item) || isWeekday(item))
  if (asides.length === 0) return tokens
  return tokens.map((token, at) => {
    const aside = asides.find(({ first, until }) => first <= at && at < until)
    return aside === undefined
      ? token
      : { ...token, kind: 'sign', text: isConcerning(aside) ? CONCERNED : ',' }
  })
}

/** The periods left out as those of a thing, for the account of the words. */
function objectsAmong(clauses: readonly Clause[], limits: readonly Clause[]): readonly PhraseItem[] {
  const kept = new Set(limits.map(({ first }) => first))
  return clauses
    .filter(({ first }) => !kept.has(first))
    .map(({ first, until }) => ({ kind: 'dropped', because: OF_A_THING, first, until }))
}

/** What a phrase means in a plan. */
interface Interpretation {
  readonly schedule: Schedule
  readonly traced: readonly TraceInput[]
  readonly choices: readonly Choice[]
}

interface Choice {
  readonly code: AssumptionCode
  readonly first: number
  readonly until: number
}

/** Clauses → parts → their sum. */
function interpreted(
  { words: { tokens }, clauses }: Phrase,
  context: ReadingContext,
): Interpretation | Refusal {
  const summands: Summand[] = []
  const choices: Choice[] = []
  const traced: TraceInput[] = []
  for (const [at, clause] of clauses.entries()) {
    if (saysThisYear(clause) && clauses.some(({ kind }) => kind === 'continuous' || kind === 'every'))
      continue
    const summand = summandOf(clause, context)
    if ('because' in summand) return { kind: 'refusal', first: clause.first, until: clause.until, ...summand }
    if (describesThePast(clause, clauses[at - 1]?.until ?? 0, summand.part, tokens, context.issued))
      return refusal(clause.first, clause.until, PAST)
    choices.push(...summand.chose.map((code) => ({ code, first: clause.first, until: clause.until })))
    const follows = clauses[at - 1]?.kind === 'undated' && clause.kind === 'every' && clause.joint === 'none'
    if (follows) choices.push({ code: 'inferred-frequency', first: clause.first, until: clause.until })
    traced.push({ clause, part: summand.part })
    summands.push({
      ...summand,
      joint: at === 0 ? 'start' : clause.joint,
      gap: gapBefore(clause, clauses[at - 1]?.until ?? 0, tokens),
      afterwards: clause.kind === 'event' && AFTERWARDS.has(tokens[clause.first]?.text ?? ''),
      guessed: summand.chose.includes('year-from-issue'),
      first: clause.first,
      until: clause.until,
    })
  }
  if (summands.length === 0) return refusal(0, tokens.length, NOTHING)
  const inverted = outOfOrder(summands)
  if (inverted !== null) return inverted
  const schedule = scheduleSum(summands)
  return isRefusal(schedule) ? schedule : { schedule, traced, choices }
}

/** "và báo cáo hằng tháng": a duty of its own, though the words only lead over to its time. */
function gapBefore(clause: Clause, since: number, tokens: readonly Token[]): Summand['gap'] {
  const gap = gapBetween(tokens, since, clause.first)
  const words = tokens.slice(since, clause.first)
  const reports = words.some((_, at) => longestMatch(words, at, ['báo cáo', 'sơ kết', 'họp', 'giao ban']) > 0)
  return clause.kind === 'every' && clause.joint === 'and' && reports ? 'words' : gap
}

function recurs(clause: FrequencyAttached): boolean {
  return (
    clause.kind === 'every' ||
    clause.tied !== null ||
    (clause.kind === 'limit' && clause.moment.shape === 'day-of-quarter')
  )
}

function saysThisYear(clause: FrequencyAttached): boolean {
  return (
    clause.kind === 'limit' &&
    clause.relation === 'in' &&
    clause.moment.shape === 'stretch' &&
    clause.moment.grain === 'year' &&
    clause.moment.year === null
  )
}

/** The whole phrase with one declaration turned round. */
function otherReading(phrase: Phrase, context: ReadingContext, code: AssumptionCode): string | null {
  if (code === 'inferred-frequency') return 'undated'
  if (code === 'year-from-issue') return null
  const { beforeDay, beforeMonth } = context.readings
  const readings: Readings =
    code === 'before-day'
      ? { beforeMonth, beforeDay: beforeDay === 'strict' ? 'inclusive' : 'strict' }
      : { beforeDay, beforeMonth: beforeMonth === 'strict' ? 'inclusive' : 'strict' }
  const other = interpreted(phrase, { ...context, readings })
  return isRefusal(other) ? null : notationOf(other.schedule)
}

function onceEach(assumptions: readonly Assumption[]): readonly Assumption[] {
  return assumptions.filter(
    ({ code, words }, at) =>
      assumptions.findIndex((other) => other.code === code && other.words === words) === at,
  )
}

/** How the words of an event begin that only says what a stated day follows. */
const AFTERWARDS = new Set(['sau', 'ngay'])
/** Characters, once composed (NFC) and with spaces made one: longer phrases are no cell of a table. */
const LONGEST = 500
const TOO_LONG = {
  vi: `cụm từ dài quá ${LONGEST} ký tự`,
  en: `the phrase is longer than ${LONGEST} characters`,
}
const PAST = {
  vi: 'mốc này có trước văn bản, nên có thể chỉ nói điều đã có đến khi ấy',
  en: 'this time lies before the document, so it may only tell what was done by then',
}
const NOTHING = { vi: 'không thấy từ ngữ nào nói về thời hạn', en: 'no words here speak of a time limit' }
const OF_A_THING = {
  vi: 'kỳ của điều được nêu ngay trước, không phải thời hạn',
  en: 'the period of what is named right before, not a limit',
}
const PERIODIC = { vi: '"định kỳ" mà không rõ bao lâu một lần', en: '"định kỳ" without saying how often' }
