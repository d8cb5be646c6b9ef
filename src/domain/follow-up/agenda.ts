import { findBody, type Register } from '../agencies/register.ts'
import type { Deliverable, Plan } from '../plan.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Day } from '../time/day.ts'
import type { CalendarGroup } from './calendar-groups.ts'
import type { Filter } from './filter.ts'
import type { StatusView } from './view.ts'

/** A view that looks ahead, with what the events of a calendar hang on besides. */
export interface Agenda {
  readonly view: StatusView
  /** The filter; null where everything is shown. */
  readonly filter: Filter | null
  /** Periods that begin by this day are in it. */
  readonly through: Day
  /** What is recorded of each plan, by the plan's id. */
  readonly journal: ReadonlyMap<string, PlanJournal>
}

/** A plan with every record of it by the as-of day, retracted or not. */
interface PlanJournal {
  readonly plan: Plan
  readonly entries: readonly CalendarGroup[]
  /** `task/deliverable` of what several bodies owe each for itself: their equal duties are one event. */
  readonly ofSeveral: ReadonlySet<string>
}

/** The agenda of a view, made with every record known by its day, plan by plan. */
export function agendaOf(
  view: StatusView,
  filter: Filter | null,
  through: Day,
  recorded: Iterable<{ readonly plan: Plan; readonly records: readonly PlanRecord[] }>,
  register: Register,
): Agenda {
  const entryOf = (record: PlanRecord, { province }: Plan): CalendarGroup => ({
    record,
    agency: record.agency === null ? null : (findBody(register, province, record.agency)?.ref ?? null),
  })
  const journal = new Map<string, PlanJournal>()
  for (const { plan, records } of recorded)
    journal.set(plan.id, {
      plan,
      entries: records.map((record) => entryOf(record, plan)),
      ofSeveral: ofSeveralIn(plan, register),
    })
  return {
    view,
    filter,
    through: through > view.asOf ? through : view.asOf,
    journal,
  }
}

/** Made from the words of the plan, never from who owes it on a day: no event may change its id. */
function ofSeveralIn({ province, tasks }: Plan, register: Register): ReadonlySet<string> {
  const isOfSeveral = ({ lead, sharing }: Deliverable) => {
    const bodies = lead.flatMap((words) => findBody(register, province, words) ?? [])
    const isListed = bodies.some((body) => body.what === 'group' && body.members !== null)
    const areEach = (sharing ?? (bodies.some(({ what }) => what === 'group') ? 'each' : 'joint')) === 'each'
    return areEach && (isListed || new Set(bodies).size > 1)
  }
  const items = tasks.flatMap(({ id, deliverables }) =>
    deliverables.filter(isOfSeveral).map((deliverable) => `${id}/${deliverable.id}`),
  )
  return new Set(items)
}
