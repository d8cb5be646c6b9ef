import { holdersOf } from '../../domain/follow-up/build-view.ts'
import type { GroupKey } from '../../domain/follow-up/group-lines.ts'
import type { ObligationLine, StatusView } from '../../domain/follow-up/view.ts'
import { STATUS_CODES, STATUSES, type Status } from '../../domain/obligations/status.ts'
import type { Language } from '../../domain/text.ts'
import type { ReportingPeriod } from '../../domain/time/reporting-period.ts'
import type { Say, Section } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { dutyTable } from '../words/duty-table.ts'
import { groupName } from '../words/group-name.ts'
import { planDate, planTitle } from '../words/plan-name.ts'
import { collapsedLines, expandedLines, groupedBy, perTask, type TableLine } from '../words/table-lines.ts'

/** Which part of the view a page shows, and how. */
export interface SectionChoice {
  readonly language: Language
  /** `owed`: what is overdue or in progress, equal duties of a group as one line. `all`: every obligation on its own. */
  readonly scope: 'owed' | 'all'
  readonly groupBy: Grouping
  /** What plans are called: by their ids too, or as a page that leaves the office names them. */
  readonly called: 'by-id' | 'by-number'
  /** The period that the report is for; null where it is for a day alone. */
  readonly period: ReportingPeriod | null
}

export type Grouping = 'agency' | 'plan' | 'task' | 'status' | GroupKey

/** What the sections of duties ask of a view. */
type Listed = Pick<StatusView, 'plans' | 'obligations' | 'names' | 'provinces' | 'agencies' | 'groups'>

/** The tables of duties, group by group. */
export interface DutySections {
  readonly sections: readonly Section[]
  /** The obligations that have lines in them. */
  readonly shown: readonly ObligationLine[]
  /** How many obligations would have had lines, were there no bound. */
  readonly hidden: number
}

/** The duties of a view, in tables of so many rows together, all with the same columns. */
export function dutySections(
  view: Listed,
  choice: SectionChoice,
  say: Say,
  mostRows = Number.POSITIVE_INFINITY,
): DutySections {
  const sections: Section[] = []
  const listed: ObligationLine[] = []
  let [left, hidden] = [mostRows, 0]
  const list = (title: string, lines: readonly TableLine[]) => {
    const shown = lines.length <= left ? lines : lines.slice(0, left)
    left -= shown.length
    for (const { all } of lines.slice(shown.length)) hidden += all.length
    for (const { all } of shown) for (const one of all) listed.push(one)
    if (shown.length > 0) sections.push({ title, table: dutyTable(shown, view, choice.language) })
  }
  for (const { title, obligations } of groupsOf(view, choice, say)) {
    if (choice.scope === 'all') {
      list(title, expandedLines(obligations))
      continue
    }
    const owed = obligations.filter(({ status }) => STATUSES[status].owed)
    list(title, inUrgency(choice.groupBy === 'agency' ? expandedLines(owed) : collapsedLines(owed, view)))
    const standing = obligations.filter(({ status }) => STANDING.has(status))
    const others = say({ vi: `${title}: thường xuyên, chờ điều kiện`, en: `${title}: standing and waiting` })
    list(others, perTask(standing))
    const unheld = obligations.filter(({ status }) => status === 'no-known-holder')
    const lost = say({ vi: `${title}: chưa rõ cơ quan kế nhiệm`, en: `${title}: no known holder` })
    list(lost, choice.groupBy === 'agency' ? expandedLines(unheld) : collapsedLines(unheld, view))
  }
  return { sections, shown: listed, hidden }
}

const STANDING: ReadonlySet<Status> = new Set(['continuous', 'undated', 'awaiting-trigger'])

/** Whether a page lists obligations of a status when it is not asked to list all. */
export function isListed(status: Status): boolean {
  return STATUSES[status].owed || STANDING.has(status) || status === 'no-known-holder'
}

/** Overdue first, the longest overdue at the top; then what falls due, the nearest first. */
function inUrgency(lines: readonly TableLine[]): readonly TableLine[] {
  return [...lines].sort(({ one }, { one: other }) => {
    if (one.status !== other.status) return one.status === 'overdue' ? -1 : 1
    return (one.due ?? '') < (other.due ?? '') ? -1 : (one.due ?? '') > (other.due ?? '') ? 1 : 0
  })
}

interface Group {
  readonly title: string
  readonly obligations: readonly ObligationLine[]
}

function groupsOf(view: Listed, { groupBy, called }: SectionChoice, say: Say): readonly Group[] {
  const { obligations } = view
  const titled = called === 'by-id' ? planTitle : planDate
  const planOf = (id: string) => view.plans.find((plan) => plan.id === id)
  switch (groupBy) {
    case 'plan':
      return groupedBy(obligations, ({ plan }) => plan).map((group) => {
        const plan = planOf(group[0].plan)
        return { title: plan === undefined ? group[0].plan : titled(plan, say), obligations: group }
      })
    case 'task':
      return groupedBy(obligations, ({ plan, task }) => JSON.stringify([plan, task])).map((group) => {
        const task = planOf(group[0].plan)?.tasks.find(({ id }) => id === group[0].task)
        return {
          title: printable(
            `${called === 'by-id' ? `${group[0].plan}#` : ''}${group[0].task} ${task?.title ?? ''}`,
          ),
          obligations: group,
        }
      })
    case 'status': {
      const byStatus = byEach(obligations, ({ status }) => [status])
      return STATUS_CODES.map((status) => ({
        title: say(STATUSES[status].name),
        obligations: byStatus.get(status) ?? [],
      }))
    }
    case 'agency': {
      const byAgency = byEach(obligations, holdersOf)
      return view.agencies.map(({ id, name }) => ({
        title: called === 'by-id' ? `${printable(name)} (${id})` : printable(name),
        obligations: byAgency.get(id) ?? [],
      }))
    }
    case 'document-type':
    case 'issuer':
    case 'field':
    case 'province':
    case 'supervisor':
      return groupsByKey(view, say)
  }
}

/** Each obligation in the group of its task, or of its plan. */
function groupsByKey({ groups, obligations }: Listed, say: Say): readonly Group[] {
  if (groups === undefined) return []
  const ofTask = new Map<string, number>()
  const ofPlan = new Map<string, number>()
  for (const [at, { plans, tasks }] of groups.lines.entries()) {
    for (const task of tasks ?? []) ofTask.set(task, at)
    if (tasks === undefined) for (const plan of plans) ofPlan.set(plan, at)
  }
  const byLine = byEach(obligations, ({ plan, task }) => [
    String(ofTask.get(`${plan}#${task}`) ?? ofPlan.get(plan)),
  ])
  return groups.lines.map((line, at) => ({
    title: groupName(line, groups.by, say),
    obligations: byLine.get(String(at)) ?? [],
  }))
}

/** Obligations by each of their keys. */
function byEach(
  obligations: readonly ObligationLine[],
  keys: (line: ObligationLine) => readonly string[],
): ReadonlyMap<string, readonly ObligationLine[]> {
  const groups = new Map<string, ObligationLine[]>()
  for (const line of obligations) {
    for (const key of keys(line)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [line])
      else group.push(line)
    }
  }
  return groups
}
