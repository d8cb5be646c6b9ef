import type { Ref } from '../agencies/register.ts'
import type { Status } from '../obligations/status.ts'
import type { Day } from '../time/day.ts'
import { bearers } from './follow-up.ts'
import type { ObligationLine, StatusView } from './view.ts'

/** What of a view is wanted; null where everything is. */
export interface Filter {
  readonly plans: ReadonlySet<string> | null
  readonly provinces: ReadonlySet<string> | null
  /** Bodies that owe it, or hold it now. */
  readonly agencies: ReadonlySet<Ref> | null
  readonly statuses: ReadonlySet<Status> | null
  /** Last days up to and including this one; what has none is left out. */
  readonly dueThrough: Day | null
}

/** The part of a view that is wanted. Ids, counts and totals stay those of the whole. */
export function filtered(view: StatusView, filter: Filter): StatusView {
  const provinceOf = new Map(view.plans.map(({ id, province }) => [id, province]))
  const isPlanWanted = (plan: string) =>
    isIn(filter.plans, plan) && isIn(filter.provinces, provinceOf.get(plan) ?? '')
  const obligations = view.obligations.filter(
    (line) =>
      isPlanWanted(line.plan) &&
      isIn(filter.statuses, line.status) &&
      isOwedByAny(line, filter.agencies) &&
      (filter.dueThrough === null || (line.due !== null && line.due <= filter.dueThrough)),
  )
  const shown = new Set(obligations.flatMap(bearers))
  const withLines = new Set(obligations.map(({ plan }) => plan))
  const wanted = view.plans.filter(({ id }) => isPlanWanted(id))
  return {
    ...view,
    plans: filter.agencies === null ? wanted : wanted.filter(({ id }) => withLines.has(id)),
    obligations,
    agencies: view.agencies.filter(
      ({ id }) =>
        shown.has(id) && (filter.agencies === null || isBearerWanted(id, obligations, filter.agencies)),
    ),
  }
}

/** Whether everything is wanted, or this is among it. */
export function isIn<Item>(set: ReadonlySet<Item> | null, item: Item): boolean {
  return set === null || set.has(item)
}

function isOwedByAny({ agencies, heldBy }: ObligationLine, wanted: ReadonlySet<Ref> | null): boolean {
  return wanted === null || [...agencies, ...heldBy].some((ref) => wanted.has(ref))
}

/** The row of a wanted body, or of the body that now holds what a wanted one owed. */
function isBearerWanted(id: Ref, obligations: readonly ObligationLine[], wanted: ReadonlySet<Ref>): boolean {
  return (
    wanted.has(id) || obligations.some((line) => bearers(line).includes(id) && !line.agencies.includes(id))
  )
}
