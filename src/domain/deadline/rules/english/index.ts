import type { GrammarRule } from '../../model/item.ts'
import { quotedTitle } from '../citations.ts'
import { daysNamed, isoDay } from '../days.ts'
import { dashes, joins } from '../joins.ts'
import { bullets, listMarks } from '../list-marks.ts'
import { monthsNamed } from '../months.ts'
import { urgency } from '../urgency.ts'
import { webAddress } from '../web-addresses.ts'
import { weekdayBefore, weekdayBehind } from '../weekdays.ts'
import { englishAmounts } from './amounts.ts'
import { englishDates, englishEdges, englishPeriods, englishWeekday } from './dates.ts'
import { englishEvents } from './events.ts'
import { englishPeriodic, englishRecurrence } from './recurrence.ts'
import {
  englishContinuous,
  englishElsewhere,
  englishFromNow,
  englishJoins,
  englishOnward,
  englishPlaces,
  englishRelations,
} from './relations.ts'
import {
  englishDayOfQuarter,
  englishOnceInYears,
  englishPeriodOfReport,
  englishPeriodReported,
} from './reported-periods.ts'
import { englishTerms } from './terms.ts'

/** The rules for English words, the more particular first. Numeric days are day, month, year there too. */
export const ENGLISH_RULES: readonly GrammarRule[] = [
  bullets,
  listMarks,
  quotedTitle,
  webAddress,
  weekdayBehind,
  weekdayBefore,
  englishWeekday,
  urgency,
  englishAmounts,
  englishContinuous,
  englishElsewhere,
  englishFromNow,
  englishOnward,
  englishOnceInYears,
  englishPeriodOfReport,
  englishPeriodReported,
  englishDayOfQuarter,
  englishTerms,
  englishRecurrence,
  englishEvents,
  englishPeriodic,
  isoDay,
  daysNamed,
  englishEdges,
  englishDates,
  englishPeriods,
  monthsNamed,
  dashes,
  englishPlaces,
  englishRelations,
  englishJoins,
  joins,
]
