import type { Text } from '../../text.ts'
import { NO_CALENDAR, UncoveredYear } from '../../time/calendar.ts'
import { addDays, yearOf } from '../../time/day.ts'
import type { FrequencyAttached } from '../clauses/attach.ts'
import type { AssumptionCode, ReadingContext } from '../model/reading.ts'
import type { Refusal } from '../model/refusal.ts'
import { type Part, recurring, type Term } from '../model/schedule.ts'
import { impossibleYear, isEndless, LAST_YEAR, MAX_YEARS } from '../model/years.ts'
import { limitPart } from './limits.ts'
import type { Summand } from './sum.ts'
import { endOfTerm } from './term-end.ts'

type Refused = Omit<Refusal, 'kind' | 'first' | 'until'>

type Given = Pick<Summand, 'part' | 'relation' | 'extent' | 'sudden'> & {
  readonly chose: readonly AssumptionCode[]
}

/** What a clause adds to the schedule, and where it had to choose; or why it adds nothing. */
export function summandOf(clause: FrequencyAttached, context: ReadingContext): Given | Refused {
  switch (clause.kind) {
    case 'limit': {
      const read = limitPart(clause, context)
      if (read.kind === 'none') return { because: read.because, example: read.example }
      const relation = clause.relation === 'in' ? 'none' : clause.relation
      return { ...given(read.part), relation, extent: read.extent, chose: read.chose }
    }
    case 'every':
      return given(recurring(clause.every, { count: clause.count, times: clause.times ?? 1 }))
    case 'term':
      if (isEndless(clause.term)) return { because: ENDLESS, example: null }
      return clause.since === 'event'
        ? given({ kind: 'triggered', term: clause.term })
        : resolved(clause, context)
    case 'not-before':
      if (isEndless(clause.term)) return { because: ENDLESS, example: null }
      return notBefore(clause, context)
    case 'until-event':
      return given({ kind: 'open-until' })
    case 'event':
      return { ...given({ kind: 'triggered', term: null }), sudden: clause.sudden }
    case 'continuous':
      return given({ kind: 'continuous' })
    case 'undated':
      return given({ kind: 'undated' })
    case 'onward':
      return given('onward')
  }
}

/** A term from the document's own issue is a day, where that is known; Civil Code art. 147 and 148. */
function resolved(
  { term }: { readonly term: Term },
  { issued, calendar = NO_CALENDAR }: ReadingContext,
): Given | Refused {
  if (issued === null) return { because: NO_ISSUE, example: null }
  try {
    const through = endOfTerm(issued, term, calendar)
    return yearOf(through) > LAST_YEAR
      ? { because: impossibleYear(yearOf(through)), example: null }
      : given({ kind: 'once', from: null, through })
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
): Given | Refused {
  if (since === 'event') return given({ kind: 'open-after', term: { ...term, relation: 'after' } })
  const last = resolved({ term }, context)
  if (!('part' in last) || last.part === 'onward' || last.part.kind !== 'once') return last
  return given({ kind: 'open', from: addDays(last.part.through, 1) })
}

function given(part: Part | 'onward'): Given {
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
