import type { Ref } from '../../../domain/agencies/register.ts'
import { everyTransferFrom } from '../../../domain/agencies/succession.ts'
import type { Obligation } from '../../../domain/obligations/obligation.ts'
import { UsageError } from '../../base/exit.ts'
import { unknownValueError } from '../../base/options.ts'
import type { Ledger } from './ledger.ts'
import type { Occasion } from './periods.ts'

/** The obligation of an item that a whole id names. Throws a UsageError where there is none. */
export function obligationWithId(ofItem: readonly Obligation[], id: string): Obligation {
  const found = ofItem.find(({ duty }) => duty.id === id)
  if (found !== undefined) return found
  throw unknownValueError(
    'record',
    id,
    ofItem.map(({ duty }) => duty.id),
  )
}

/**
 * The occasion that an obligation is of. The part is named only where the period does not imply it, as a record
 * entered without the id would.
 *
 * @throws UsageError where options ask for another
 */
export function occasionOfObligation(
  { duty }: Obligation,
  asked: Occasion,
  ofItem: readonly Obligation[],
): Occasion {
  if (asked.period !== null && asked.period !== duty.period)
    throw disagrees('--period', asked.period, duty.id)
  if (asked.part !== null && asked.part !== duty.part) throw disagrees('--part', String(asked.part), duty.id)
  const alike = ofItem.filter((other) => other.duty.period === duty.period)
  const isImplied = duty.period !== null && alike.every((other) => other.duty.part === duty.part)
  return { period: duty.period, part: asked.part ?? (isImplied ? null : duty.part) }
}

/**
 * Who is to deliver an obligation: who holds it, or whom it was laid on where nobody is left. Of several who do so jointly the one
 * that was asked, or whoever had or got its share of the work before or after it; the first where nobody was asked.
 */
export function debtorNameOf(
  { duty, heldBy }: Obligation,
  asked: Ref | null,
  { register }: Pick<Ledger, 'register'>,
): readonly Ref[] {
  const holders = heldBy.length > 0 ? heldBy : duty.debtors
  if (asked === null) return holders.slice(0, 1)
  const lines = duty.debtors.map((debtor) => [
    debtor,
    ...everyTransferFrom(register, debtor, duty.task.field).map(({ successor }) => successor),
  ])
  const inLine = (ref: Ref) => lines.some((line) => line.includes(asked) && line.includes(ref))
  return [holders.includes(asked) ? asked : (holders.find(inLine) ?? asked)]
}

function disagrees(option: string, value: string, id: string): UsageError {
  return new UsageError(
    {
      vi: `${option} ${value} không khớp với mã “${id}”.`,
      en: `${option} ${value} does not agree with the id “${id}”.`,
    },
    { vi: `Bỏ ${option}, hoặc sửa mã.`, en: `Leave ${option} out, or fix the id.` },
  )
}
