import type { Ref } from '../agencies/register.ts'
import { holdersOf } from './build-view.ts'
import { type Filter, isIn, isLeftOut, isListedWithoutLines, matchesFilter } from './filter.ts'
import { rowsIn } from './reminder-lines.ts'
import type { ReminderRow } from './reminder-rows.ts'
import type { AgencyReminder, PassedOverTask, ReminderView } from './reminder-view.ts'
import type { ObligationLine, PlanLine } from './view.ts'

/**
 * The part of a reminder that is wanted: the tables of the agencies named, and, where one of them has ended,
 * of those that hold what it owed, with that alone. Where no agency is named, whoever leads something.
 */
export interface WantedReminder {
  /** Whether an obligation of a plan of a province is wanted, whoever owes it; `unsure` where only its confidence is too low. */
  readonly fits: (line: ObligationLine, province: string) => 'yes' | 'no' | 'unsure'
  /** Those of its leads in whose tables it stands. */
  readonly leadsOf: (line: ObligationLine) => readonly Ref[]
  /** Whether what an agency helps with stands in a table of its own. */
  readonly isHelper: (ref: Ref) => boolean
  /** Whether it is of interest that nobody known holds an obligation. */
  readonly isUnheld: (line: ObligationLine) => boolean
  /** Whether an agency has a table, with so many obligations that it leads. */
  readonly hasTable: (ref: Ref, leads: number) => boolean
  /** Whether a plan is listed of which no obligation is shown. */
  readonly isListed: (plan: PlanLine, isWithoutDuties: boolean) => boolean
  readonly tellsOf: (plan: PlanLine) => boolean
}

/** Everything, whoever helps with something. */
export const WHOLE_REMINDER: WantedReminder = {
  fits: () => 'yes',
  leadsOf: holdersOf,
  isHelper: () => true,
  isUnheld: () => true,
  hasTable: () => true,
  isListed: () => true,
  tellsOf: () => true,
}

/** What a filter selects of a reminder. */
export function wantedReminder(filter: Filter): WantedReminder {
  const { agencies, plans, provinces } = filter
  const whoever = { ...filter, agencies: null }
  const isWanted = (ref: Ref) => isIn(agencies, ref)
  const isFromWanted = (ref: Ref, { agencies: debtors, heldBy }: ObligationLine) =>
    !debtors.includes(ref) && debtors.some((one) => isWanted(one) && !heldBy.includes(one))
  return {
    fits: (line, province) => {
      if (matchesFilter(line, province, whoever)) return 'yes'
      return isLeftOut(line, province, whoever) ? 'unsure' : 'no'
    },
    leadsOf: (line) => holdersOf(line).filter((ref) => isWanted(ref) || isFromWanted(ref, line)),
    isHelper: isWanted,
    isUnheld: ({ agencies: debtors }) => debtors.some(isWanted),
    hasTable: (ref, leads) => leads > 0 || (agencies?.has(ref) ?? false),
    isListed: (plan, isWithoutDuties) =>
      (isWithoutDuties && isListedWithoutLines(plan, filter)) || plan.leftOut > 0,
    tellsOf: ({ id, province }) => isIn(plans, id) && isIn(provinces, province),
  }
}

/** Whether nothing is owed of a plan in the period, or nothing is known of what is. */
export function isWithoutDuties(
  { id, recorded, inForce }: PlanLine,
  owedFrom: ReminderView['owedFrom'],
): boolean {
  return recorded === null || !inForce || owedFrom[id] !== undefined
}

/** The reminder without the table of one agency. */
export function withoutAgency(view: ReminderView, left: Ref): ReminderView {
  const agencies = view.agencies.filter(({ id }) => id !== left)
  const shown = plansOf(rowsIn({ ...view, agencies }))
  const plans = view.plans.filter((plan) => shown.has(plan.id) || isWithoutDuties(plan, view.owedFrom))
  return { ...view, plans, agencies }
}

/** The reminders of one agency each, in their order. */
export function* oneByOne(
  view: ReminderView,
): Generator<{ readonly agency: AgencyReminder; readonly own: ReminderView }> {
  for (const agency of view.agencies) yield { agency, own: ofAgency(agency, view) }
}

function ofAgency(agency: AgencyReminder, view: ReminderView): ReminderView {
  const own = { agencies: [agency], noKnownHolder: [] }
  const rows = rowsIn(own)
  const shown = plansOf(rows)
  return {
    ...view,
    ...own,
    plans: view.plans.filter(({ id }) => shown.has(id)),
    passedOver: passedOverIn(rows, view.passedOver),
  }
}

function passedOverIn(
  rows: ReadonlySet<ReminderRow>,
  passedOver: readonly PassedOverTask[],
): readonly PassedOverTask[] {
  if (passedOver.length === 0) return passedOver
  const tasks = new Set([...rows].map(({ one: { plan, task } }) => `${plan}#${task}`))
  return passedOver.filter(({ plan, task }) => tasks.has(`${plan}#${task}`))
}

function plansOf(rows: ReadonlySet<ReminderRow>): ReadonlySet<string> {
  return new Set([...rows].map(({ one }) => one.plan))
}
