import type { Ref } from '../agencies/register.ts'
import { type Filter, isIn, isLeftOut, isListedWithoutLines, matchesFilter } from './filter.ts'
import type { AgencyReminder, ReminderItem, ReminderView } from './reminder-view.ts'
import type { ObligationLine, PlanLine } from './view.ts'

/**
 * The part of a reminder that is wanted: the tables of the agencies named, and, where one of them has ended,
 * of those that hold what it owed, with that alone. Where no agency is named, whoever leads something.
 */
export function filteredReminder(view: ReminderView, wanted: Filter): ReminderView {
  const provinces = new Map(view.plans.map(({ id, province }) => [id, province]))
  const whoever = { ...wanted, agencies: null }
  const lines = new Map(
    view.obligations
      .filter((line) => matchesFilter(line, provinces.get(line.plan) ?? '', whoever))
      .map((line) => [line.id, line]),
  )
  // A province comes to millions of items: they are gone through only where some are left out.
  const areAllShown = lines.size === new Set(view.obligations.map(({ id }) => id)).size
  const isShown = ({ obligation }: ReminderItem) => lines.has(obligation)
  const isFromWanted = (id: Ref, { obligation }: ReminderItem) => {
    const { agencies = [], heldBy = [] } = lines.get(obligation) ?? {}
    return (
      !agencies.includes(id) && agencies.some((ref) => wanted.agencies?.has(ref) && !heldBy.includes(ref))
    )
  }
  const ended = ({ agencies }: ObligationLine) =>
    wanted.agencies === null || agencies.some((ref) => wanted.agencies?.has(ref))
  const unheld = view.noKnownHolder.filter((id) => {
    const line = lines.get(id)
    return line !== undefined && ended(line)
  })
  const agencies = view.agencies.flatMap((agency): readonly AgencyReminder[] => {
    const { id, lead, support } = agency
    const own = areAllShown
      ? agency
      : { ...agency, lead: lead.filter(isShown), support: support.filter(isShown) }
    if (wanted.agencies === null) return own.lead.length === 0 ? [] : [own]
    if (wanted.agencies.has(id)) return own.lead.length + own.support.length === 0 ? [] : [own]
    const inherited = own.lead.filter((item) => isFromWanted(id, item))
    return inherited.length === 0 ? [] : [{ ...agency, lead: inherited, support: [] }]
  })
  const leftOut = new Map<string, number>()
  for (const line of view.obligations) {
    if (isLeftOut(line, provinces.get(line.plan) ?? '', whoever))
      leftOut.set(line.plan, (leftOut.get(line.plan) ?? 0) + 1)
  }
  const plans = view.plans.map((plan) => ({ ...plan, leftOut: leftOut.get(plan.id) ?? 0 }))
  const listed = new Set(
    plans
      .filter(
        (plan) => (isWithoutDuties(plan, view) && isListedWithoutLines(plan, wanted)) || plan.leftOut > 0,
      )
      .map(({ id }) => id),
  )
  const passedOver = view.passedOver.filter(
    ({ plan }) => isIn(wanted.plans, plan) && isIn(wanted.provinces, provinces.get(plan) ?? ''),
  )
  return withTables({ ...view, plans, passedOver, noKnownHolder: unheld }, agencies, listed)
}

/** The reminder without the table of one agency. */
export function withoutAgency(view: ReminderView, left: Ref): ReminderView {
  const listed = view.plans.filter((plan) => isWithoutDuties(plan, view)).map(({ id }) => id)
  return withTables(
    view,
    view.agencies.filter(({ id }) => id !== left),
    new Set(listed),
  )
}

/** The reminders of one agency each, in their order: found by what they name, however long the whole is. */
export function* oneByOne(view: ReminderView): Generator<{ readonly id: Ref; readonly own: ReminderView }> {
  const obligations = itemsWithIds(view.obligations)
  const plans = itemsWithIds(view.plans)
  for (const agency of view.agencies) {
    const lines = obligations(idsIn([agency]))
    const tasks = new Set(lines.map(({ plan, task }) => `${plan}#${task}`))
    const passedOver = view.passedOver.filter(({ plan, task }) => tasks.has(`${plan}#${task}`))
    const own = {
      ...view,
      plans: plans(plansOf(lines)),
      agencies: [agency],
      noKnownHolder: [],
      obligations: lines,
      passedOver,
    }
    yield { id: agency.id, own }
  }
}

/** Whether nothing is owed of a plan in the period, or nothing is known of what is. */
function isWithoutDuties({ id, recorded, inForce }: PlanLine, { owedFrom }: ReminderView): boolean {
  return recorded === null || !inForce || owedFrom[id] !== undefined
}

/** The reminder with these tables, and only the plans named in them or among what nobody known holds, or listed for another reason. */
function withTables(
  view: ReminderView,
  agencies: readonly AgencyReminder[],
  listed: ReadonlySet<string>,
): ReminderView {
  const ids = new Set([...idsIn(agencies), ...view.noKnownHolder])
  const obligations = view.obligations.filter(({ id }) => ids.has(id))
  const shown = plansOf(obligations)
  return {
    ...view,
    plans: view.plans.filter(({ id }) => shown.has(id) || listed.has(id)),
    agencies,
    obligations,
  }
}

function idsIn(agencies: readonly AgencyReminder[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { lead, support } of agencies) {
    for (const { obligation } of lead) ids.add(obligation)
    for (const { obligation } of support) ids.add(obligation)
  }
  return ids
}

function plansOf(obligations: ReminderView['obligations']): ReadonlySet<string> {
  return new Set(obligations.map(({ plan }) => plan))
}

/** The items of a list with certain ids, in the order of the list. */
function itemsWithIds<Item extends { readonly id: string }>(
  items: readonly Item[],
): (ids: ReadonlySet<string>) => readonly Item[] {
  const places = new Map<string, number[]>()
  for (const [place, { id }] of items.entries()) {
    const before = places.get(id)
    if (before === undefined) places.set(id, [place])
    else before.push(place)
  }
  return (ids) =>
    [...ids]
      .flatMap((id) => places.get(id) ?? [])
      .sort((one, other) => one - other)
      .flatMap((place) => items[place] ?? [])
}
