import type { Text } from '../text.ts'
import { addDays, addMonths, yearOf } from '../time/day.ts'
import type { Tied } from './attach.ts'
import { limitPart } from './limits.ts'
import type { AssumptionCode, ReadingContext } from './reading.ts'
import type { Part } from './schedule.ts'
import type { Summand } from './sum.ts'
import { impossibleYear, isEndless, LAST_YEAR, MOST_YEARS } from './years.ts'

type Given = Pick<Summand, 'part' | 'relation' | 'extent' | 'sudden'> & {
  readonly chose: readonly AssumptionCode[]
}

/** What a clause adds to the schedule, and where it had to choose; or why it adds nothing. */
export function summandOf(
  clause: Tied,
  context: ReadingContext,
): Given | { because: Text; example: string | null } {
  switch (clause.kind) {
    case 'limit': {
      const read = limitPart(clause, context)
      if (read.kind === 'none') return read
      const relation = clause.relation === 'in' ? 'none' : clause.relation
      return { ...given(read.part), relation, extent: read.extent, chose: read.chose }
    }
    case 'every':
      return given({ kind: 'recurring', every: clause.every, at: null, times: clause.times ?? 1 })
    case 'term':
      if (isEndless(clause.term)) return { because: ENDLESS, example: null }
      return clause.since === 'event'
        ? given({ kind: 'triggered', term: clause.term })
        : resolved(clause, context)
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
  { term }: Tied & { kind: 'term' },
  { issued }: ReadingContext,
): Given | { because: Text; example: string | null } {
  if (term.unit === 'working-day') return { because: NO_CALENDAR, example: null }
  if (issued === null) return { because: NO_ISSUE, example: null }
  const through = term.unit === 'day' ? addDays(issued, term.count) : addMonths(issued, term.count)
  return yearOf(through) > LAST_YEAR
    ? { because: impossibleYear(yearOf(through)), example: null }
    : given({ kind: 'once', from: null, through })
}

function given(part: Part | 'onward'): Given {
  return { part, relation: 'none', extent: null, sudden: false, chose: [] }
}

const ENDLESS = {
  vi: `khoảng thời gian này dài hơn ${MOST_YEARS} năm`,
  en: `the term is longer than ${MOST_YEARS} years`,
}
const NO_CALENDAR = {
  vi: 'tính ngày làm việc cần lịch nghỉ chính thức; hãy ghi ngày cuối cùng',
  en: 'working days need the official calendar; write the last day',
}
const NO_ISSUE = {
  vi: 'cần ngày ban hành của văn bản, mà ngày đó chưa biết',
  en: "the document's day is needed and is not known",
}
