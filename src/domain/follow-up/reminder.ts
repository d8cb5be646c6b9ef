import { membersOn } from '../agencies/members.ts'
import { type Agency, agencyAt, type Ref } from '../agencies/register.ts'
import { holderOn } from '../agencies/succession.ts'
import { isRecurringNotation } from '../deadline/notation.ts'
import { type PassedOverPeriod, passedOverIn } from '../deadline/passed-over.ts'
import type { Diagnostic } from '../findings/finding.ts'
import { leftOut } from '../obligations/recipients.ts'
import type { Office } from '../office.ts'
import { type Plan, scheduleOf, spanOf } from '../plan.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'
import { type Period, periodFollowing } from '../time/period.ts'
import { holdersOf, type PlanPart, type ViewContext } from './build-view.ts'
import type { ObligationLine, PlanLine, StatusView } from './view.ts'

/** What every agency is to be reminded of for a period: plain data, the contract `reminder/v1`. */
export interface ReminderView
  extends Pick<StatusView, 'asOf' | 'plans' | 'names' | 'provinces' | 'without' | 'findings'> {
  readonly schema: 'reminder/v1'
  readonly period: Period
  /** The day of the plans that are asked about as of another day, by id: they were issued in the period. */
  readonly askedOn: Readonly<Record<string, Day>>
  /** Of the plans of which nothing is owed in the period, by id: the first day of what they oblige to later. */
  readonly owedFrom: Readonly<Record<string, Day>>
  /** Those with something to lead, province by province, in the order of their registers. */
  readonly agencies: readonly AgencyReminder[]
  /** The ids of what nobody known holds: the office's own concern, and in no agency's table. */
  readonly noKnownHolder: readonly string[]
  /** Every obligation that a table names, or that nobody known holds, in the order of the plans. */
  readonly obligations: readonly ObligationLine[]
  /** The offices that may send it. */
  readonly offices: readonly Office[]
  /** What is not in the tables because too little of its first period was left, of this period or ending in it. */
  readonly passedOver: readonly PassedOverTask[]
}

/** A period of a task that does not count though it was not past. */
export interface PassedOverTask {
  readonly plan: string
  readonly task: string
  /** The words of the plan; null where it states no limit. */
  readonly deadline: string | null
  readonly passed: PassedOverPeriod
}

/** One agency's table. An obligation stands in it once. */
export interface AgencyReminder {
  readonly id: Ref
  /** What it has to deliver, alone or jointly. */
  readonly lead: readonly ReminderItem[]
  /** What others have to deliver, and it helps with. */
  readonly support: readonly ReminderItem[]
}

export interface ReminderItem {
  readonly section: ReminderSection
  /** The obligation's id. */
  readonly obligation: string
}

export type ReminderSection =
  | 'carried-over'
  | 'due'
  | 'overdue-since'
  | 'recurring'
  | 'standing'
  | 'waiting'
  | 'next'

/** The sections of a reminder, in their order. */
export const REMINDER_SECTIONS: Readonly<Record<ReminderSection, Text>> = {
  'carried-over': { vi: 'Kỳ trước chuyển sang', en: 'Carried over' },
  due: { vi: 'Đến hạn trong kỳ', en: 'Due in the period' },
  'overdue-since': { vi: 'Quá hạn sau kỳ này', en: 'Overdue since the period' },
  recurring: { vi: 'Định kỳ, đang trong kỳ', en: 'Recurring, in course' },
  standing: { vi: 'Thường xuyên, không có thời hạn', en: 'Continuous, or without a time limit' },
  waiting: { vi: 'Chờ điều kiện', en: 'Waiting for its condition' },
  next: { vi: 'Sắp tới', en: 'What comes next' },
}

/** A reminder that is made plan by plan: of a plan nothing is kept but what the tables name. */
interface Reminding {
  /** The next plan, in the order of the view, and the day that it is asked about. */
  readonly take: (plan: Plan, part: PlanPart, day: Day) => void
  readonly view: (ending: Ending) => ReminderView
}

/** What is known after the last plan. */
interface Ending {
  readonly summary: Pick<StatusView, 'names' | 'provinces'>
  readonly offices: readonly Office[]
  readonly findings: readonly Diagnostic[]
}

/** The reminder for a period, made of plans whose periods are listed if they begin by its end. */
export function reminderBuilder(period: Period, { register, asOf, without = [] }: ViewContext): Reminding {
  const tables = new Map<Ref, { readonly lead: Sections; readonly support: Sections }>()
  const tableOf = (ref: Ref) => {
    const before = tables.get(ref)
    if (before !== undefined) return before
    const table = { lead: noSections(), support: noSections() }
    tables.set(ref, table)
    return table
  }
  const plans: PlanLine[] = []
  const obligations: ObligationLine[] = []
  const passedOver: PassedOverTask[] = []
  const noKnownHolder: string[] = []
  // Without a prototype: `constructor` is an id like any other.
  const askedOn: Record<string, Day> = Object.create(null)
  const owedFrom: Record<string, Day> = Object.create(null)
  return {
    take: (plan, part, day) => {
      plans.push(part.plan)
      if (day !== asOf) askedOn[plan.id] = day
      const begin = firstOwedAfter(part.obligations, period)
      if (begin !== null) owedFrom[plan.id] = begin
      if (part.plan.inForce) passedOver.push(...passedOverBy(plan, period))
      const helpersOf = helpersIn(plan, { register, asOf: day })
      for (const line of part.obligations) {
        if (line.status === 'no-known-holder') {
          noKnownHolder.push(line.id)
          obligations.push(line)
          continue
        }
        const section = sectionOf(line, period)
        if (section === null) continue
        const item: ReminderItem = { section, obligation: line.id }
        const leads = holdersOf(line)
        obligations.push(line)
        for (const ref of leads) tableOf(ref).lead[section].push(item)
        for (const ref of helpersOf(line)) if (!leads.includes(ref)) tableOf(ref).support[section].push(item)
      }
    },
    view: ({ summary: { names, provinces }, offices, findings }) => {
      const agencies = [...register.bodies.keys()].flatMap((id) => {
        const table = tables.get(id)
        return table === undefined ? [] : [{ id, lead: inOrder(table.lead), support: inOrder(table.support) }]
      })
      return {
        schema: 'reminder/v1',
        asOf,
        period,
        askedOn,
        owedFrom,
        plans,
        agencies,
        noKnownHolder,
        obligations,
        offices,
        passedOver,
        names,
        provinces,
        ...(without.length === 0 ? {} : { without }),
        findings,
      }
    },
  }
}

/** The periods of a plan's tasks that do not count and would have been begun or due in the period asked about. */
function passedOverBy(plan: Plan, { first, last }: Period): readonly PassedOverTask[] {
  const found = plan.tasks.flatMap(({ id, sameAs, deliverables }) => {
    if (sameAs !== null) return []
    const deadlines = [...new Set(deliverables.map(({ deadline }) => deadline))]
    return deadlines.flatMap((deadline) =>
      passedOverIn(scheduleOf(deadline), spanOf(plan)).map((passed) => ({
        plan: plan.id,
        task: id,
        deadline: deadline.words,
        passed,
      })),
    )
  })
  return found.filter(({ passed: { due, since } }) => since <= last && due >= first)
}

/** The first section that an obligation fits, or null where there is nothing to remind of. */
export function sectionOf(line: ObligationLine, period: Period): ReminderSection | null {
  switch (line.status) {
    case 'done-on-time':
    case 'done-late':
    case 'no-known-holder':
    case 'closed':
      return null
    case 'continuous':
    case 'undated':
      return 'standing'
    case 'awaiting-trigger':
      return 'waiting'
    case 'overdue':
      return sectionByDay(line, period) ?? 'overdue-since'
    case 'in-progress':
      return sectionByDay(line, period) ?? (isRecurring(line) ? 'recurring' : 'next')
    case 'not-started':
      return sectionByDay(line, period) ?? sectionAhead(line, period)
  }
}

/** The first day of what a plan obliges to after a period, where nothing of it is owed in the period; else null. */
function firstOwedAfter(obligations: readonly ObligationLine[], period: Period): Day | null {
  let first: Day | null = null
  for (const line of obligations) {
    const { status, from } = line
    const isLater = status === 'not-started' && from !== null && from > period.last
    if (!isLater && sectionOf(line, period) !== null) return null
    if (isLater && (first === null || from < first)) first = from
  }
  return first
}

/** Where the last day decides: what was due before the period, and what falls due in it. */
function sectionByDay(
  { due, remindBy, status }: ObligationLine,
  { first, last }: Period,
): ReminderSection | null {
  if (due === null) return status === 'not-started' ? null : 'standing'
  if (due < first) return 'carried-over'
  return (remindBy ?? due) <= last ? 'due' : null
}

/** What begins in the period, or in the one after it. */
function sectionAhead(line: ObligationLine, period: Period): ReminderSection | null {
  const { from, due } = line
  if (from === null || from > periodFollowing(period).last) return null
  if (from > period.last) return 'next'
  if (due === null) return 'standing'
  return isRecurring(line) ? 'recurring' : 'next'
}

function isRecurring({ reading }: ObligationLine): boolean {
  return isRecurringNotation(reading)
}

/** A table that grows, section by section. */
type Sections = Readonly<Record<ReminderSection, ReminderItem[]>>

function noSections(): Sections {
  return {
    'carried-over': [],
    due: [],
    'overdue-since': [],
    recurring: [],
    standing: [],
    waiting: [],
    next: [],
  }
}

function inOrder(sections: Sections): readonly ReminderItem[] {
  return SECTIONS.flatMap((section) => sections[section])
}

const SECTIONS = Object.keys(REMINDER_SECTIONS) as readonly ReminderSection[]

/** Who helps with the obligations of a plan. The same bodies of a task are looked up once. */
function helpersIn(plan: Plan, asked: ViewContext): (line: ObligationLine) => ReadonlySet<Ref> {
  const known = new Map<string, ReadonlySet<Ref>>()
  return (line) => {
    const key = [line.task, line.deliverable, ...line.support].join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const task = plan.tasks.find(({ id }) => id === line.task)
    const deliverable = task?.deliverables.find(({ id }) => id === line.deliverable)
    const out =
      task === undefined || deliverable === undefined
        ? NOBODY
        : leftOut({ plan, task, deliverable }, 'support', asked.register, asked.asOf)
    const helpers = helpersOf(line.support, task?.field ?? null, out, asked)
    known.set(key, helpers)
    return helpers
  }
}

const NOBODY: ReadonlySet<Ref> = new Set()

/** The agencies that help on the as-of day: the members of groups but those left out, and the successors of those that ended. */
function helpersOf(
  support: readonly Ref[],
  field: string | null,
  out: ReadonlySet<Ref>,
  { register, asOf }: ViewContext,
): ReadonlySet<Ref> {
  const helpers = new Set<Ref>()
  for (const ref of support) {
    const body = register.bodies.get(ref)
    const members: readonly Agency[] | null = body?.what === 'group' ? membersOn(register, body, asOf) : null
    const some = members?.map((member) => member.ref).filter((member) => !out.has(member))
    for (const one of some ?? [ref]) {
      const holder = agencyAt(register, one) === undefined ? one : holderOn(register, one, field, asOf)
      if (holder !== null) helpers.add(holder)
    }
  }
  return helpers
}
