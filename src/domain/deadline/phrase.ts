import { type FrequencyAttached, type Tie, withFrequencies } from './clauses/attach-frequency.ts'
import { withoutAttributivePeriods } from './clauses/attributive-periods.ts'
import { withSpansOfWork } from './clauses/begun-and-ended.ts'
import { type Clause, clausesOf } from './clauses/clauses.ts'
import { withoutRepeatedRecurrences } from './clauses/dated-recurrences.ts'
import { namedByFrequency } from './clauses/named-by-frequency.ts'
import { withNamedPlans } from './clauses/named-plans.ts'
import { withoutAttributes } from './clauses/not-a-limit.ts'
import { CONCERNED, ownedTimes } from './clauses/owned-times.ts'
import { withoutSaidOfDeeds } from './clauses/said-of-deeds.ts'
import { withSharedYears } from './clauses/shared-years.ts'
import { timesOfThings } from './clauses/times-of-things.ts'
import type { PhraseItem } from './model/item.ts'
import type { ReadingStep } from './model/reading.ts'
import { isRefusal, type Refusal, refusal } from './model/refusal.ts'
import {
  afterOneOrEach,
  dividedAmong,
  onceBesideRecurring,
  partlyDated,
  unevenList,
  withSharedRelations,
} from './resolve/lists.ts'
import { withoutOwnedPeriods } from './resolve/owned-periods.ts'
import { saidTwice } from './resolve/said-twice.ts'
import { isConcerning } from './rules/concerning.ts'
import { disownedLimit } from './rules/disowned-limits.ts'
import type { ItemsRead } from './rules/items.ts'
import { lunar } from './rules/lunar.ts'
import { numberSetOff } from './rules/numbers-set-off.ts'
import { scanningSlip } from './rules/scanning-slips.ts'
import { takenBack } from './rules/taken-back.ts'
import { onlyUrgent } from './rules/urgency.ts'
import { isWeekday } from './rules/weekdays.ts'
import type { Token } from './words/token.ts'
import type { Words } from './words/tokens.ts'

/** What the words of a phrase say by themselves, whatever the plan they stand in. */
export interface Phrase {
  readonly words: Words
  readonly items: readonly PhraseItem[]
  readonly clauses: readonly FrequencyAttached[]
}

/** Words → meanings → clauses that know their years and frequencies; the first of these that fails is the refusal. */
export function phraseOf(words: Words, { items, refused }: ItemsRead): Phrase | Refusal {
  const { tokens } = words
  if (refused !== null) return refused
  const slip = scanningSlip(tokens, (at) =>
    items.some(({ kind, first, until }) => kind === 'dropped' && first <= at && at < until),
  )
  if (slip !== null) return slip
  const setOff = numberSetOff(words)
  if (setOff !== null) return setOff
  const undone = takenBack(tokens) ?? disownedLimit(tokens)
  if (undone !== null) return undone
  const moon = lunar(items, tokens)
  if (moon !== null) return moon
  const found = clausesOf(items, tokens)
  if (isRefusal(found)) return found
  const urgent = found.length === 0 ? onlyUrgent(items) : null
  const clauses = withoutRepeatedRecurrences(urgent === null ? withSpansOfWork(found, tokens) : [urgent])
  if (isRefusal(clauses)) return clauses
  const heard = withoutConcerned(tokens, items)
  const none = withoutAttributes(clauses, heard) ?? timesOfThings(clauses, tokens)
  if (none !== null) return none
  const limits = withoutOwnedPeriods(clauses, heard)
  if (isRefusal(limits)) return limits
  const owned = ownedTimes(limits, heard)
  if (owned !== null) return owned
  const uneven = unevenList(limits, tokens)
  if (uneven !== null) return uneven
  const dated = withSharedYears(withSharedRelations(limits, tokens))
  if (isRefusal(dated)) return dated
  const attached = withFrequencies(dated, tokens)
  if (isRefusal(attached)) return attached
  const periodic = items.find(({ kind }) => kind === 'periodic')
  const recurring = periodic === undefined || attached.some(recurs) ? attached : eachYear(attached, periodic)
  if (isRefusal(recurring)) return recurring
  const limiting = withoutAttributivePeriods(recurring, heard)
  if (isRefusal(limiting)) return limiting
  const tied = withNamedPlans(withoutSaidOfDeeds(limiting, tokens), tokens)
  const dates = tied.filter((clause) => !saysThisYear(clause))
  const unclear =
    dividedAmong(heard, tied) ??
    partlyDated(dates.filter((clause) => clause.tied === null)) ??
    onceBesideRecurring(dates) ??
    afterOneOrEach(tied, items) ??
    saidTwice(tied, tokens) ??
    namedByFrequency(tied, tokens)
  return (
    unclear ?? {
      words,
      items: [
        ...items,
        ...leftOut(clauses, limits, OF_A_THING),
        ...leftOut(recurring, limiting, OF_A_THING),
        ...leftOut(limiting, tied, OF_A_DEED),
      ],
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

/** The clauses left out, for the account of the words. */
function leftOut(
  clauses: readonly Clause[],
  limits: readonly Clause[],
  because: ReadingStep['because'],
): readonly PhraseItem[] {
  const kept = new Set(limits.map(({ first }) => first))
  return clauses
    .filter(({ first }) => !kept.has(first))
    .map(({ first, until }) => ({ kind: 'dropped', because, first, until }))
}

function recurs(clause: FrequencyAttached): boolean {
  return (
    clause.kind === 'every' ||
    clause.tied !== null ||
    (clause.kind === 'limit' && clause.moment.shape === 'day-of-quarter')
  )
}

/** Whether a clause is "trong năm", which names no year. */
export function saysThisYear(clause: FrequencyAttached): boolean {
  return (
    clause.kind === 'limit' &&
    clause.relation === 'in' &&
    clause.moment.shape === 'stretch' &&
    clause.moment.grain === 'year' &&
    clause.moment.year === null &&
    !clause.moment.present
  )
}

const OF_A_THING = {
  vi: 'kỳ của điều được nêu ngay trước, không phải thời hạn',
  en: 'the period of what is named right before, not a limit',
}
const OF_A_DEED = {
  vi: 'nói việc được nêu làm như thế nào, không phải thời hạn',
  en: 'says how the deed named is done, not when',
}
const PERIODIC = { vi: '"định kỳ" mà không rõ bao lâu một lần', en: '"định kỳ" without saying how often' }
