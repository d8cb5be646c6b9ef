import type { Agency } from '../../../domain/agencies/register.ts'
import { holderOn } from '../../../domain/agencies/succession.ts'
import type { Day } from '../../../domain/time/day.ts'
import { UsageError } from '../../base/exit.ts'
import { bodiesNamed } from './agency-names.ts'
import type { Ledger } from './ledger.ts'
import type { SelectedObligation } from './select-obligations.ts'

/** The agency that is to hold a duty. Throws a UsageError for a group, and for what nothing bears. */
export function takerNamed(words: string, ledger: Ledger): Agency {
  const [body] = bodiesNamed([words], ledger, [], '--to')
  if (body?.what === 'agency') return body
  throw new UsageError(
    {
      vi: `“${words}” là một nhóm; --to cần một cơ quan.`,
      en: `“${words}” is a group; --to needs an agency.`,
    },
    { vi: 'Ghi riêng cho từng cơ quan nhận việc.', en: 'Record it for each agency that takes work over.' },
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
