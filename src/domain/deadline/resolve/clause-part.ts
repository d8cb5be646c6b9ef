import type { Text } from '../../text.ts'
import { NO_CALENDAR, UncoveredYear } from '../../time/calendar.ts'
import { addDays, yearOf } from '../../time/day.ts'
import type { FrequencyAttached } from '../clauses/attach-frequency.ts'
import type { AssumptionCode, ReadingContext } from '../model/reading.ts'
import type { Refusal } from '../model/refusal.ts'
import { type Part, recurring, type Term } from '../model/schedule.ts'
import { impossibleYear, isEndless, LAST_YEAR, MAX_YEARS } from '../model/years.ts'
import { limitPart } from './limits.ts'
import type { Summand } from './summand.ts'
import { endOfTerm } from './term-end.ts'

type Refused = Omit<Refusal, 'kind' | 'first' | 'until'>

type ClauseSummand = Pick<Summand, 'part' | 'relation' | 'extent' | 'sudden'> & {
  readonly chose: readonly AssumptionCode[]
}

/** What a clause adds to the schedule, and where it had to choose; or why it adds nothing. */
export function summandOf(clause: FrequencyAttached, context: ReadingContext): ClauseSummand | Refused {
  switch (clause.kind) {
    case 'limit': {
      const read = limitPart(clause, context)
      if (read.kind === 'none') return { because: read.because, example: read.example }
      const relation = clause.relation === 'in' ? 'none' : clause.relation
      return { ...plainSummand(read.part), relation, extent: read.extent, chose: read.chose }
    }
    case 'every':
      return plainSummand(
        recurring(clause.every, { count: clause.count, times: clause.times ?? 1, at: clause.at }),
      )
    case 'term':
      if (isEndless(clause.term)) return { because: ENDLESS, example: null }
      return clause.since === 'event'
        ? plainSummand({ kind: 'triggered', term: clause.term })
        : termFromIssue(clause, context)
    case 'not-before':
      if (isEndless(clause.term)) return { because: ENDLESS, example: null }
      return notBefore(clause, context)
    case 'until-event':
      return plainSummand({ kind: 'open-until' })
    case 'event':
      return { ...plainSummand({ kind: 'triggered', term: null }), sudden: clause.sudden }
    case 'continuous':
      return plainSummand({ kind: 'continuous' })
    case 'undated':
      return plainSummand({ kind: 'undated' })
    case 'onward':
      return plainSummand('onward')
  }
}

/** A term from the document's own issue is a day, where that is known; Civil Code art. 147 and 148. */
function termFromIssue(
  { term }: { readonly term: Term },
  { issued, calendar = NO_CALENDAR }: ReadingContext,
): ClauseSummand | Refused {
  if (issued === null) return { because: NO_ISSUE, example: null }
  try {
    const through = endOfTerm(issued, term, calendar)
    return yearOf(through) > LAST_YEAR
      ? { because: impossibleYear(yearOf(through)), example: null }
      : plainSummand({ kind: 'once', from: null, through })
  } catch (error) {
    if (error instanceof UncoveredYear)
      return { because: noCalendar(error.year), example: null, needsCalendar: true }
    throw error
  }
}

/** "sau 12 tháng kể từ …": the first day is the one after the term's last. */
function notBefore(
  { term, since }: FrequencyAttached & { kind: 'not-before' },
  context: ReadingContext,
): ClauseSummand | Refused {
  if (since === 'event') return plainSummand({ kind: 'open-after', term: { ...term, relation: 'after' } })
  const last = termFromIssue({ term }, context)
  if (!('part' in last) || last.part === 'onward' || last.part.kind !== 'once') return last
  return plainSummand({ kind: 'open', from: addDays(last.part.through, 1) })
}

function plainSummand(part: Part | 'onward'): ClauseSummand {
  return { part, relation: 'none', extent: null, sudden: false, chose: [] }
}

const ENDLESS = {
  vi: `khoảng thời gian này dài hơn ${MAX_YEARS} năm`,
  en: `the term is longer than ${MAX_YEARS} years`,
}
function noCalendar(year: number): Text {
  return {
    vi: `tính ngày làm việc của năm ${year} cần lịch nghỉ năm ấy (tệp calendar/v1)`,
    en: `working days of ${year} are counted by the days off of that year, and no calendar/v1 file has them`,
  }
}

const NO_ISSUE = {
  vi: 'cần ngày ban hành của văn bản, mà ngày đó chưa biết',
  en: "the document's day is needed and is not known",
}
