import { type Agenda, agendaOf } from '../domain/follow-up/agenda.ts'
import { type PlanPart, viewOf } from '../domain/follow-up/build-view.ts'
import { isIn } from '../domain/follow-up/filter.ts'
import type { Plan } from '../domain/plan.ts'
import type { PlanRecord } from '../domain/records/record.ts'
import type { Day } from '../domain/time/day.ts'
import { collect } from './query.ts'
import { heldCounter, openQuestion, type Question } from './question.ts'

/**
 * The last days of all duties, open, future or closed, as of the end of a day, for the periods that begin by
 * `through`.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties, TooManyObligations as `examine` does
 */
export async function lookAhead(through: Day, question: Question): Promise<Agenda> {
  const open = await openQuestion({ ...question, revoked: 'all', doubtful: 'withheld' }, 'warnings', through)
  const { filter } = open
  const parts: PlanPart[] = []
  const hold = heldCounter(question)
  const recorded: { plan: Plan; records: readonly PlanRecord[] }[] = []
  const findings = await collect(
    open,
    (plan, part, { records, amendments }) => {
      if (filter !== null && !isIn(filter.plans, plan.id)) return
      hold(part.obligations.length)
      parts.push(part)
      recorded.push({ plan, records: open.entriesOf([...records, ...amendments.events]) })
    },
    question.onPlan,
  )
  const view = viewOf(parts, open.builder.summary(), findings)
  return agendaOf(view, filter, through, recorded, open.evaluation.register)
}
