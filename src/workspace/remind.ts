import { isIn } from '../domain/follow-up/filter.ts'
import { reminderBuilder } from '../domain/follow-up/reminder.ts'
import { WHOLE_REMINDER, wantedReminder } from '../domain/follow-up/reminder-filter.ts'
import type { ReminderExtent } from '../domain/follow-up/reminder-tables.ts'
import type { ReminderView } from '../domain/follow-up/reminder-view.ts'
import type { ReportingPeriod } from '../domain/time/reporting-period.ts'
import { collect } from './query.ts'
import { heldCounter, openQuestion, type Question } from './question.ts'

/**
 * What every agency should be reminded of for a period, as of the end of a day; with `issuedThrough`, plans issued later
 * and by that day as of their own issue. Of a summary, where several agencies lead something, no table is kept but its counts.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties, TooManyObligations as `examine` does
 */
export async function remind(
  period: ReportingPeriod,
  question: Question,
  extent: ReminderExtent = 'pages',
): Promise<ReminderView> {
  const open = await openQuestion({ ...question, doubtful: 'withheld' }, 'warnings', period.last)
  const { filter } = open
  const wanted = filter === null ? WHOLE_REMINDER : wantedReminder(filter)
  const reminder = reminderBuilder(period, open.context, wanted, extent)
  const hold = heldCounter(question)
  const findings = await collect(
    open,
    (plan, part) => {
      if (filter === null || isIn(filter.plans, plan.id)) hold(reminder.take(plan, part, open.dayOf(plan)))
    },
    question.onPlan,
  )
  return reminder.view({ summary: open.builder.summary(), offices: open.evaluation.offices, findings })
}
