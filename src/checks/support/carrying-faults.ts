import type { CarryingFault } from '../../domain/carrying/faults.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Workspace } from './check.ts'

/** What of that which a plan carries out cannot be, and one check tells of. */
export function carryingFaultsOf<Code extends CarryingFault['code']>(
  code: Code,
  plan: Plan,
  { plan: first, carrying }: Workspace,
): readonly Extract<CarryingFault, { readonly code: Code }>[] {
  // Of two files with one id, only the first is followed.
  if (plan !== first) return []
  return carrying.filter(
    (fault): fault is Extract<CarryingFault, { readonly code: Code }> => fault.code === code,
  )
}
