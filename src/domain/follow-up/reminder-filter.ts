import type { Ref } from '../agencies/register.ts'
import { type Filter, isIn } from './filter.ts'
import type { AgencyReminder, ReminderItem, ReminderView } from './reminder.ts'

/**
 * The part of a reminder that is wanted: the tables of the agencies named, and, where one of them has ended,
 * of those that hold what it owed, with that alone. Where no agency is named, whoever leads something.
 */
export function filteredReminder(
  view: ReminderView,
  wanted: Pick<Filter, 'plans' | 'provinces' | 'agencies'>,
): ReminderView {
  const provinceOf = new Map(view.plans.map(({ id, province }) => [id, province]))
  const plans = view.plans.filter(
    ({ id, province }) => isIn(wanted.plans, id) && isIn(wanted.provinces, province),
  )
  const lines = new Map(
    view.obligations
      .filter(({ plan }) => isIn(wanted.plans, plan) && isIn(wanted.provinces, provinceOf.get(plan) ?? ''))
      .map((line) => [line.id, line]),
  )
  const isShown = ({ obligation }: ReminderItem) => lines.has(obligation)
  const isFromWanted = (id: Ref, { obligation }: ReminderItem) => {
    const { agencies = [], heldBy = [] } = lines.get(obligation) ?? {}
    return (
      !agencies.includes(id) && agencies.some((ref) => wanted.agencies?.has(ref) && !heldBy.includes(ref))
    )
  }
  const agencies = view.agencies.flatMap(({ id, lead, support }): readonly AgencyReminder[] => {
    const own = { id, lead: lead.filter(isShown), support: support.filter(isShown) }
    if (wanted.agencies === null) return own.lead.length === 0 ? [] : [own]
    if (wanted.agencies.has(id)) return own.lead.length + own.support.length === 0 ? [] : [own]
    const inherited = own.lead.filter((item) => isFromWanted(id, item))
    return inherited.length === 0 ? [] : [{ id, lead: inherited, support: [] }]
  })
  return withTables({ ...view, plans }, agencies)
}

/** The reminder of one agency alone. */
export function reminderFor(view: ReminderView, agency: AgencyReminder): ReminderView {
  return withTables(view, [agency])
}

/** The reminder with these tables, and only what they name. */
function withTables(view: ReminderView, agencies: readonly AgencyReminder[]): ReminderView {
  const named = new Set(
    agencies.flatMap(({ lead, support }) => [...lead, ...support].map(({ obligation }) => obligation)),
  )
  const obligations = view.obligations.filter(({ id }) => named.has(id))
  const plans = view.plans.filter(({ id }) => obligations.some(({ plan }) => plan === id))
  return { ...view, plans, agencies, obligations }
}
