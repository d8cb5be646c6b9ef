import { existsOn } from '../../../domain/agencies/members.ts'
import type { Agency } from '../../../domain/agencies/register.ts'
import { holderOn } from '../../../domain/agencies/succession.ts'
import type { Day } from '../../../domain/time/day.ts'
import { dayText } from '../../../domain/time/format-day.ts'
import { UsageError } from '../../base/exit.ts'
import { bodiesNamed, nameToRecord, registeredName } from './agency-names.ts'
import type { Ledger } from './ledger.ts'
import type { SelectedObligation } from './select-obligations.ts'

/** The agency that is to hold a duty from a day on. Throws a UsageError for a group, for what nothing bears, and for what is not there by then. */
export function takerNamed(words: string, day: Day, ledger: Ledger): Agency {
  const [body] = bodiesNamed([words], ledger, [], '--to')
  if (body?.what === 'agency') {
    if (!existsOn(body, day)) throw notThere(body, day, ledger)
    return body
  }
  throw new UsageError(
    {
      vi: `“${words}” là một nhóm; --to cần một cơ quan.`,
      en: `“${words}” is a group; --to needs an agency.`,
    },
    { vi: 'Ghi riêng cho từng cơ quan nhận việc.', en: 'Record it for each agency that takes work over.' },
  )
}

/** What an ended body is given would pass on at once, or to nobody. */
function notThere({ ref, name, from, through }: Agency, day: Day, ledger: Ledger): UsageError {
  const then = dayText(day)
  const isOver = through !== null && through < day
  const bound = dayText((isOver ? through : from) ?? day)
  const holder = isOver ? holderOn(ledger.register, ref, null, day) : null
  const now = holder === null || holder === ref ? null : holder
  return new UsageError(
    isOver
      ? {
          vi: `${name} đã kết thúc ngày ${bound.vi}, không nhận việc ngày ${then.vi} được.`,
          en: `${name} ended on ${bound.en} and can be given nothing on ${then.en}.`,
        }
      : {
          vi: `${name} hoạt động từ ngày ${bound.vi}, không nhận việc ngày ${then.vi} được.`,
          en: `${name} exists from ${bound.en} and can be given nothing on ${then.en}.`,
        },
    now === null
      ? { vi: '--to cần cơ quan có vào ngày ấy.', en: 'Name an agency that exists on that day with --to.' }
      : {
          vi: `Kế nhiệm là ${registeredName(ledger, now)} (--to ${nameToRecord(ledger, now)}).`,
          en: `Its successor is ${registeredName(ledger, now)} (--to ${nameToRecord(ledger, now)}).`,
        },
  )
}

/**
 * An assignment has to give the duty to another body than the one it is with.
 *
 * @throws UsageError where it does not
 */
export function mustPassOn(
  { ref, obligation: { duty, heldBy } }: SelectedObligation,
  taker: Agency,
  day: Day,
  { register }: Ledger,
): void {
  const isGiver =
    ref === taker.ref || heldBy.length === 1 || holderOn(register, ref, duty.task.field, day) === taker.ref
  if (!isGiver || !heldBy.includes(taker.ref)) return
  throw new UsageError(
    {
      vi: `${taker.name} đang giữ nhiệm vụ ${duty.task.id} này rồi.`,
      en: `${taker.name} holds this task ${duty.task.id} already.`,
    },
    { vi: '--to cần cơ quan khác nhận việc.', en: 'Name another agency with --to.' },
  )
}
