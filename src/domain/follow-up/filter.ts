import { provinceOf, type Ref } from '../agencies/register.ts'
import { CONFIDENCES } from '../confidence.ts'
import { STATUS_CODES, STATUSES, type Status } from '../obligations/status.ts'
import type { Confidence } from '../plan.ts'
import type { Day } from '../time/day.ts'
import { holdersOf, type PlanPart, partsOfView, viewOf } from './build-view.ts'
import type { AgencyLine, BodyName, ObligationLine, PlanLine, StatusView } from './view.ts'

/** Which part of a view is selected; null selects everything. Plain data. */
export interface Filter {
  readonly plans: ReadonlySet<string> | null
  /** Selects their plans, and what their bodies now hold of other provinces' plans. */
  readonly provinces: ReadonlySet<string> | null
  /** Bodies that owe it, or hold it now. */
  readonly agencies: ReadonlySet<Ref> | null
  readonly statuses: ReadonlySet<Status> | null
  /** Last days up to and including this one; what has none is left out. */
  readonly dueThrough: Day | null
  /** How sure a duty has to be: stated, reported or stated, or inferred as well. */
  readonly confidence: Confidence | null
}

export const EVERYTHING: Filter = {
  plans: null,
  provinces: null,
  agencies: null,
  statuses: null,
  dueThrough: null,
  confidence: null,
}

/** What a workspace holds to choose among. */
export interface Choices {
  /** The ids of its plans, whether they can be read or not. */
  readonly plans: readonly string[]
  readonly provinces: readonly string[]
  readonly names: Readonly<Record<Ref, BodyName>>
  /** The agencies that groups stand for, on whatever day. */
  readonly members: Readonly<Record<Ref, readonly Ref[]>>
}

/** What of a line decides whether it is wanted. */
type Filtered = Pick<
  ObligationLine,
  'plan' | 'status' | 'agencies' | 'heldBy' | 'due' | 'confidence' | 'inferred'
>

/** Whether a line is wanted, of a plan of a province. */
export function matchesFilter(line: Filtered, province: string, filter: Filter): boolean {
  return isSureEnough(line, filter) && matchesOtherwise(line, province, filter)
}

/** Whether a line is left out only because it is not sure enough. */
export function isLeftOut(line: ObligationLine, province: string, filter: Filter): boolean {
  return !isSureEnough(line, filter) && matchesOtherwise(line, province, filter)
}

function isSureEnough({ confidence, inferred }: Filtered, { confidence: asked }: Filter): boolean {
  if (asked === null) return true
  return CONFIDENCES.indexOf(inferred.length > 0 ? 'inferred' : confidence) <= CONFIDENCES.indexOf(asked)
}

function matchesOtherwise(
  line: Filtered,
  province: string,
  { plans, provinces, statuses, agencies, dueThrough }: Filter,
): boolean {
  return (
    isIn(plans, line.plan) &&
    (isIn(provinces, province) || line.heldBy.some((ref) => provinces?.has(provinceOf(ref)))) &&
    isIn(statuses, line.status) &&
    isOwedByAny(line, agencies) &&
    (dueThrough === null || (line.due !== null && line.due <= dueThrough))
  )
}

/** The part of a plan that is wanted; null where none of it is. Ids, counts and totals stay those of the whole. */
export function narrowed(part: PlanPart, filter: Filter): PlanPart | null {
  const { names, provinces, groups } = part
  const { id, province } = part.plan
  if (!isIn(filter.plans, id)) return null
  const obligations = part.obligations.filter((line) => matchesFilter(line, province, filter))
  const leftOut =
    filter.confidence === null
      ? 0
      : part.obligations.filter((line) => isLeftOut(line, province, filter)).length
  if (obligations.length === 0 && leftOut === 0 && !isListedWithoutLines(part.plan, filter)) return null
  const plan = leftOut === 0 ? part.plan : { ...part.plan, leftOut }
  return { plan, obligations, names, provinces, ...(groups === undefined ? {} : { groups }) }
}

/** Whether a plan is listed though the filter selects none of its lines: where agencies are asked for, only to say why it has none. */
export function isListedWithoutLines(
  { province, recorded, inForce }: PlanLine,
  { agencies, provinces }: Filter,
): boolean {
  if (!isIn(provinces, province)) return false
  if (agencies === null || recorded === null) return true
  return !inForce && [...agencies].some((ref) => provinceOf(ref) === province)
}

/** The bodies whose rows go with the lines shown. */
export interface ShownRows {
  readonly bearers: Set<Ref>
  /** Those of them that hold what the plan laid on others. */
  readonly heirs: Set<Ref>
}

export function nothingShown(): ShownRows {
  return { bearers: new Set(), heirs: new Set() }
}

/** Adds the bodies of another part that is wanted; of another province's plan, only those of a wanted province. */
export function noteShown(
  { bearers: all, heirs }: ShownRows,
  { plan, obligations }: PlanPart,
  filter: Filter,
): void {
  const isOwn = isIn(filter.provinces, plan.province)
  for (const line of obligations) {
    for (const ref of holdersOf(line)) {
      if (!isOwn && !isIn(filter.provinces, provinceOf(ref))) continue
      all.add(ref)
      if (!line.agencies.includes(ref)) heirs.add(ref)
    }
  }
}

/** The rows of the bodies shown; where bodies are wanted, theirs, and of those that now hold what they owed. */
export function rowsShown<Row extends Pick<AgencyLine, 'id'>>(
  rows: readonly Row[],
  shown: ShownRows,
  { agencies }: Filter,
): readonly Row[] {
  return rows.filter(
    ({ id }) => shown.bearers.has(id) && (agencies === null || agencies.has(id) || shown.heirs.has(id)),
  )
}

/** The part of a view that is wanted. Ids, counts and totals stay those of the whole. */
export function filtered(view: StatusView, filter: Filter): StatusView {
  const parts = [...partsOfView(view)].flatMap((part) => narrowed(part, filter) ?? [])
  const shown = nothingShown()
  for (const part of parts) noteShown(shown, part, filter)
  return viewOf(parts, { ...view, agencies: rowsShown(view.agencies, shown, filter) }, view.findings)
}

export function isEverything(filter: Filter): boolean {
  return Object.values(filter).every((wanted) => wanted === null)
}

/** The same plans, whoever owes what in them. */
export function ofItsPlans({ plans }: Filter): Filter {
  return { ...EVERYTHING, plans }
}

/** The same, but for what is neither overdue nor in progress. */
export function onlyOwed(filter: Filter): Filter {
  return { ...filter, statuses: new Set(OWED.filter((status) => isIn(filter.statuses, status))) }
}

const OWED = STATUS_CODES.filter((status) => STATUSES[status].owed)

/** Whether everything is wanted, or this is among it. */
export function isIn<Item>(set: ReadonlySet<Item> | null, item: Item): boolean {
  return set === null || set.has(item)
}

function isOwedByAny({ agencies, heldBy }: Filtered, wanted: ReadonlySet<Ref> | null): boolean {
  return wanted === null || agencies.some((ref) => wanted.has(ref)) || heldBy.some((ref) => wanted.has(ref))
}
