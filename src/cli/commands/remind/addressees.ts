import { provinceOf } from '../../../domain/agencies/register.ts'
import { withoutAgency } from '../../../domain/follow-up/reminder-filter.ts'
import type { ReminderView } from '../../../domain/follow-up/reminder-view.ts'
import type { Office } from '../../../domain/office.ts'
import type { Sender } from '../../../reports/words/official.ts'
import { notYetIssued } from '../../../reports/words/plan-name.ts'
import { UsageError } from '../../base/exit.ts'
import { refOf, senderIn } from '../../sender.ts'

/** The office whose letter a reminder becomes. Throws a UsageError where none, or more than one, can send it. */
export function senderOf(view: ReminderView): Sender {
  const provinces = new Set(view.agencies.map(({ id }) => provinceOf(id)))
  if (provinces.size === 0) throw nobodyToWriteTo(view.plans)
  return senderIn(provinces, view)
}

/**
 * The reminder for those that a letter goes to: nobody writes to itself. Throws a UsageError where that leaves nobody,
 * and where the letter has no sender.
 */
export function withAddressee(view: ReminderView): ReminderView {
  const sender = senderOf(view)
  const own = refOf(sender)
  if (own === null || !view.agencies.some(({ id }) => id === own)) return view
  if (view.agencies.length === 1) throw toItself(sender)
  return withoutAgency(view, own)
}

function nobodyToWriteTo(plans: ReminderView['plans']): UsageError {
  return new UsageError(
    {
      vi: 'Không cơ quan nào có việc trong kỳ này, nên không có công văn.',
      en: 'No agency has anything to do in this period, so there is no letter.',
    },
    notYetIssued(plans) ?? {
      vi: 'Xem lại kỳ, --plan, --province, --agency.',
      en: 'Check the period, --plan, --province and --agency.',
    },
  )
}

function toItself({ name }: Office): UsageError {
  return new UsageError(
    {
      vi: `“${name}” không gửi công văn cho chính mình.`,
      en: `“${name}” sends no letter to itself.`,
    },
    { vi: 'Bỏ --letter để in bảng của cơ quan này.', en: 'Leave out --letter to print its table.' },
  )
}
