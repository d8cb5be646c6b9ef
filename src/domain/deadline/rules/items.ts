import { type GrammarRule, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import { isRefusal, type Refusal, refusal } from '../model/refusal.ts'
import { isEnglish, skippableInEnglish } from '../words/english.ts'
import { compoundAt, skippable } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { recipient, sentTo, toFollow } from './asides.ts'
import { citedDocument, outlook, quotedTitle } from './citations.ts'
import { concerning, concerningReport } from './concerning.ts'
import { conditionOfTerm, termBehindEvent } from './conditions.ts'
import { copies } from './copies.ts'
import { daysNamed, isoDay, remembranceDay } from './days.ts'
import { elsewhere } from './elsewhere.ts'
import { ENGLISH_RULES } from './english/index.ts'
import { afterRound, atOnce, beforeDayOfEvent, events, untilEvent } from './events.ts'
import { followingPeriod, monthAfterPeriod } from './following-periods.ts'
import { governedWork } from './governed-work.ts'
import { hours } from './hours.ts'
import { dashes, joins, onward } from './joins.ts'
import { lastDaysOfPeriods } from './last-days.ts'
import { lengthAtEnd, lengthOfWork } from './length-of-work.ts'
import { bullets, listMarks, partsCounted } from './list-marks.ts'
import { ifAny, lengthOfThing, occasionsCounted, whichOfMany } from './measured-things.ts'
import { misleading } from './misleading.ts'
import { monthsNamed, partsOfMonth } from './months.ts'
import {
  amounts,
  basisOfWork,
  calledByNumber,
  expected,
  lawOfYear,
  placeInDocument,
  thisDocument,
} from './named-things.ts'
import { occasionNoted } from './occasions.ts'
import { periodEnds } from './period-ends.ts'
import { places } from './places.ts'
import { presentPeriod } from './present-periods.ts'
import { purposeTold } from './purposes.ts'
import { daysOfQuarter, quartersNamed } from './quarters.ts'
import { everyPeriod, periodic } from './recurrence.ts'
import { fromNow, limitOfSending, relations } from './relations.ts'
import {
  countedSpan,
  halfReported,
  monthOfDay,
  periodOfMatter,
  periodOfReport,
  periodPlanned,
  periodReported,
} from './reported-periods.ts'
import { reportOfPeriod } from './reports-of-periods.ts'
import { edgesOfYear, partsOfYear, restOfYear, thisYear, yearsNamed } from './spans-of-year.ts'
import { daysBeforeEvent, daysCountedBack, issueDay, notBefore, terms } from './terms.ts'
import { everySoManyMonths, timesPerPeriod } from './times.ts'
import { urgency } from './urgency.ts'
import { partOfDay, weekdayAlone, weekdayBefore, weekdayBehind } from './weekdays.ts'
import { restTold, workTold } from './work-told.ts'

/** The grammar of words: at each place the first rule that reads it wins, so the more particular stands first. */
const RULES: readonly GrammarRule[] = [
  lengthAtEnd,
  bullets,
  listMarks,
  partsCounted,
  workTold,
  restTold,
  purposeTold,
  ifAny,
  whichOfMany,
  countedSpan,
  misleading,
  quotedTitle,
  outlook,
  citedDocument,
  occasionNoted,
  recipient,
  sentTo,
  toFollow,
  placeInDocument,
  thisDocument,
  basisOfWork,
  lawOfYear,
  calledByNumber,
  expected,
  urgency,
  lengthOfWork,
  lengthOfThing,
  occasionsCounted,
  copies,
  halfReported,
  periodReported,
  monthOfDay,
  periodOfReport,
  periodOfMatter,
  periodPlanned,
  concerningReport,
  concerning,
  weekdayBehind,
  weekdayBefore,
  partOfDay,
  weekdayAlone,
  continuous,
  elsewhere,
  onward,
  restOfYear,
  fromNow,
  issueDay,
  timesPerPeriod,
  everySoManyMonths,
  reportOfPeriod,
  amounts,
  partsOfYear,
  periodEnds,
  notBefore,
  daysBeforeEvent,
  daysCountedBack,
  terms,
  afterRound,
  untilEvent,
  termBehindEvent,
  conditionOfTerm,
  events,
  atOnce,
  compounds,
  lastDaysOfPeriods,
  daysOfQuarter,
  monthAfterPeriod,
  hours,
  isoDay,
  followingPeriod,
  everyPeriod,
  periodic,
  daysNamed,
  remembranceDay,
  beforeDayOfEvent,
  presentPeriod,
  partsOfMonth,
  edgesOfYear,
  monthsNamed,
  quartersNamed,
  yearsNamed,
  thisYear,
  dashes,
  places,
  limitOfSending,
  relations,
  joins,
]

/** The meanings of the words up to the first that no rule reads and that may not be skipped, if there are any. */
export interface ItemsRead {
  readonly items: readonly PhraseItem[]
  /** Why reading stopped; null where the whole phrase was read. */
  readonly refused: Refusal | null
  /** The token at which it stopped. */
  readonly until: number
}

/**
 * What the words of a phrase mean, as far as they are read without a gap: `word by word`, or with the work that a verb governs
 * taken as a whole (`open work`).
 */
export function itemsOf(tokens: readonly Token[], reading: 'word by word' | 'open work'): ItemsRead {
  const items: PhraseItem[] = []
  const vietnamese = reading === 'open work' ? OPEN : VIETNAMESE
  const language = isEnglish(tokens) ? ENGLISH : vietnamese
  for (let at = 0; at < tokens.length; ) {
    const found = foundAt({ tokens, at, before: items }, language)
    if (isRefusal(found)) return { items, refused: found, until: at }
    items.push(...found.items)
    at = found.until
  }
  return { items, refused: null, until: tokens.length }
}

/** What can be made out of a phrase that is not read as a whole: the meanings of its clear words, behind a gap too. */
export function clearItems(tokens: readonly Token[], read: ItemsRead): readonly PhraseItem[] {
  if (read.refused === null) return read.items
  const items: PhraseItem[] = [...read.items]
  const language = isEnglish(tokens) ? ENGLISH : VIETNAMESE
  for (let at = read.until + 1; at < tokens.length; ) {
    const found = foundAt({ tokens, at, before: items }, language)
    if (!isRefusal(found)) items.push(...found.items)
    at = isRefusal(found) ? at + 1 : found.until
  }
  return items
}

/** Every run of words that no rule reads and that may not be skipped, where the refusal is of such words. */
export function wordsLeft(
  tokens: readonly Token[],
  refused: Refusal,
): readonly { readonly first: number; readonly until: number }[] {
  if (refused.because !== LEFT_OVER) return [refused]
  const language = isEnglish(tokens) ? ENGLISH : VIETNAMESE
  const left: Refusal[] = [refused]
  for (let at = refused.until; at < tokens.length; ) {
    const found = foundAt({ tokens, at, before: [] }, language)
    const last = left.at(-1)
    if (isRefusal(found) && found.because === LEFT_OVER) {
      if (last?.until === found.first) left[left.length - 1] = { ...last, until: found.until }
      else left.push(found)
    }
    at = found.until
  }
  return left
}

/** The rules of a language, and the words that it may skip. */
interface Grammar {
  readonly rules: readonly GrammarRule[]
  readonly skippable: (tokens: readonly Token[], at: number) => number
}

const VIETNAMESE: Grammar = { rules: RULES, skippable }
const OPEN: Grammar = { rules: [bullets, listMarks, governedWork, ...RULES], skippable }
const ENGLISH: Grammar = { rules: ENGLISH_RULES, skippable: skippableInEnglish }

function foundAt(
  place: TokenSpan,
  grammar: Grammar,
): { readonly items: readonly PhraseItem[]; readonly until: number } | Refusal {
  for (const rule of grammar.rules) {
    const found = rule(place)
    if (found !== null) return found
  }
  const { tokens, at } = place
  const length = grammar.skippable(tokens, at)
  return length > 0 ? { items: [], until: at + length } : refusal(at, leftOverEnd(tokens, at), LEFT_OVER)
}

/** "thường xuyên", "thường xuyên, liên tục". */
function continuous({ tokens, at }: TokenSpan) {
  const length = longestMatch(tokens, at, CONTINUOUS)
  return length === 0 ? null : singleItem(at, at + length, { kind: 'continuous' })
}

/** A compound stands before the rules of relations, which would see only its first word. */
function compounds({ tokens, at }: TokenSpan) {
  const length = compoundAt(tokens, at)
  return length === 0 ? null : { items: [], until: at + length }
}

/** The unread words with those that follow them, up to the next sign: enough to find the place. */
function leftOverEnd(tokens: readonly Token[], at: number): number {
  let until = at + 1
  while (until < at + 3 && tokens[until]?.kind !== undefined && tokens[until]?.kind !== 'sign') until += 1
  return until
}

const CONTINUOUS = [
  'thường xuyên',
  'liên tục',
  'thường xuyên liên tục',
  'thường xuyên , liên tục',
  'thường xuyên và liên tục',
  'liên tục , thường xuyên',
  'quanh năm',
  'suốt năm',
  'thường xuyên quanh năm',
]
const LEFT_OVER = {
  vi: 'còn lại từ ngữ có thể chứa số, mốc thời gian, quan hệ, phủ định hoặc sự kiện mà quy tắc đọc chưa hiểu',
  en: 'words are left that may carry a number, a time, a relation, a negation or an event',
}
