import type { AmendmentFault } from '../../domain/amending/fault.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Workspace } from './check.ts'

/** What of a plan's amendments cannot be, and one check tells of. */
export function amendmentFaults<Code extends AmendmentFault['code']>(
  code: Code,
  plan: Plan,
  { plan: first, amendments }: Workspace,
): readonly Extract<AmendmentFault, { readonly code: Code }>[] {
  // Of two files with one id, only the first is followed.
  if (plan !== first) return []
  return amendments.faults.filter(
    (fault): fault is Extract<AmendmentFault, { readonly code: Code }> => fault.code === code,
  )
}
