import type { GrammarRule, TokenSpan } from '../model/item.ts'
import { compoundAt } from '../words/fillers.ts'
import { recipient, sentTo, toFollow } from './asides.ts'
import { citedDocument, outlook, quotedTitle } from './citations.ts'
import { concerning, concerningReport } from './concerning.ts'
import { conditionOfTerm, termBehindEvent } from './conditions.ts'
import { continuous } from './continuous.ts'
import { copies } from './copies.ts'
import { daysNamed, isoDay, remembranceDay } from './days.ts'
import { dayOfEachMonth } from './days-of-months.ts'
import { directedByDocument } from './directed-by-documents.ts'
import { directionListed, elsewhere } from './elsewhere.ts'
import { afterRound, atOnce, beforeDayOfEvent, events, untilEvent } from './events.ts'
import { followingPeriod, monthAfterPeriod } from './following-periods.ts'
import { hours } from './hours.ts'
import { issueDay } from './issue.ts'
import { dashes, joins, onward } from './joins.ts'
import { lastDaysOfPeriods } from './last-days.ts'
import { lengthAtEnd, lengthOfWork } from './length-of-work.ts'
import { bullets, listMarks, partsCounted } from './list-marks.ts'
import { ifAny, lengthOfThing, occasionsCounted, shiftsCounted, whichOfMany } from './measured-things.ts'
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
import { notBefore } from './not-before.ts'
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
import { terms } from './terms.ts'
import { dayCountedOut, daysBeforeEvent, daysCountedBack } from './terms-before-events.ts'
import { everySoManyMonths, timesPerPeriod } from './times.ts'
import { urgency } from './urgency.ts'
import { webAddress } from './web-addresses.ts'
import { partOfDay, weekdayAlone, weekdayBefore, weekdayBehind } from './weekdays.ts'
import { restTold, workTold } from './work-told.ts'

/** The rules for Vietnamese words: at each place the first rule that reads it wins, so the more particular stands first. */
export const VIETNAMESE_RULES: readonly GrammarRule[] = [
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
  webAddress,
  recipient,
  sentTo,
  toFollow,
  placeInDocument,
  thisDocument,
  directedByDocument,
  basisOfWork,
  lawOfYear,
  calledByNumber,
  expected,
  urgency,
  lengthOfWork,
  lengthOfThing,
  occasionsCounted,
  shiftsCounted,
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
  directionListed,
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
  dayCountedOut,
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
  dayOfEachMonth,
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

/** A compound stands before the rules of relations, which would see only its first word. */
function compounds({ tokens, at }: TokenSpan) {
  const length = compoundAt(tokens, at)
  return length === 0 ? null : { items: [], until: at + length }
}
