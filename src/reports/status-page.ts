import { bearers, type PlanPart } from '../domain/follow-up/follow-up.ts'
import type { ObligationLine, PlanLine, StatusView } from '../domain/follow-up/view.ts'
import { STATUS_CODES, STATUSES } from '../domain/obligations/status.ts'
import type { Language, Text } from '../domain/text.ts'
import type { Day } from '../domain/time/day.ts'
import { written } from '../domain/time/written.ts'
import { agencySection, planSums } from './agency-table.ts'
import { dutyTable } from './duty-table.ts'
import type { Page, Say, Section } from './page.ts'
import { planTitle, recordedText } from './plan-name.ts'
import { printable } from './printable.ts'
import { BRACKETS, readingNotes } from './reading-notes.ts'
import { collapsed, expanded, groupedBy, type Line, perTask } from './status-lines.ts'

/** What of the view a page shows, and how. */
export interface Choice {
  readonly language: Language
  /** `owed`: what is overdue or in progress, equal duties of a group as one line. `all`: every obligation on its own. */
  readonly scope: 'owed' | 'all'
  readonly groupBy: Grouping
}

export type Grouping = 'agency' | 'plan' | 'task' | 'status'

/** The page of the command `status`: the follow-up table of agencies, then what each owes. */
export function statusPage(view: StatusView, choice: Choice): Page {
  const pages = statusPages(view.asOf, choice)
  if (isByPlan(choice)) {
    for (const part of partsOf(view)) pages.take(pages.piece(part))
    return pages.end(view)
  }
  const say: Say = (text) => text[choice.language]
  const obligations = listed(view.obligations, choice)
  return {
    ...pages.end(view),
    heading: headingOf(view.plans, say),
    sections: [...agencySections(view, view.plans, choice, say), ...dutySections(view, choice, say)],
    notes: notesOf(
      readingNotes({ plans: view.plans, obligations }, choice.language),
      obligations.some(isOff),
      say,
    ),
  }
}

/** Whether a page goes from plan to plan, so that it can be made plan by plan. */
export function isByPlan({ groupBy }: Pick<Choice, 'groupBy'>): boolean {
  return groupBy === 'plan' || groupBy === 'task'
}

/** A page made plan by plan; of a plan it keeps the lines that are printed, and its sums. */
export interface StatusPages {
  readonly piece: (part: PlanPart) => PagePiece
  readonly take: (piece: PagePiece) => void
  readonly end: (view: Pick<StatusView, 'agencies' | 'names' | 'provinces'>) => Page
}

/** What a plan adds to a page: plain data. */
export interface PagePiece {
  /** Without its words. */
  readonly plan: PlanLine
  /** How many obligations the page would list. */
  readonly obligations: number
  /** Null where so many lines came before that these are not printed. */
  readonly lines: {
    readonly sections: readonly Section[]
    readonly notes: readonly string[]
    readonly offs: boolean
  } | null
}

export function statusPages(asOf: Day, choice: Choice): StatusPages {
  const say: Say = (text) => text[choice.language]
  const plans: PlanLine[] = []
  const sections: Section[] = []
  const notes: string[] = []
  const hidden = { obligations: 0, plans: 0 }
  const isFull = (rows: number) => choice.scope === 'owed' && rows >= MOST_ROWS
  // Pieces may be made of every other plan only: no more rows than are taken then, so that none is missing.
  let [made, rows] = [0, 0]
  let offs = false
  return {
    piece: ({ plan, obligations, names }) => {
      const own = listed(obligations, choice)
      // A copy: the words themselves are pieces of a file's text, and would keep all of it in memory.
      const sums = structuredClone({ ...plan, title: '', tasks: [] })
      if (isFull(made)) return { plan: sums, obligations: own.length, lines: null }
      const lines = dutySections({ plans: [plan], obligations, names, agencies: [] }, choice, say)
      made += rowsIn(lines)
      return {
        plan: sums,
        obligations: own.length,
        lines: {
          sections: lines,
          notes: readingNotes({ plans: [plan], obligations: own }, choice.language),
          offs: own.some(isOff),
        },
      }
    },
    take: ({ plan, obligations, lines }) => {
      plans.push(plan)
      if (lines === null || isFull(rows)) {
        hidden.obligations += obligations
        hidden.plans += obligations === 0 ? 0 : 1
        return
      }
      rows += rowsIn(lines.sections)
      sections.push(...lines.sections)
      notes.push(...lines.notes)
      offs ||= lines.offs
    },
    end: (view) => ({
      title: say({
        vi: `TÌNH HÌNH THỰC HIỆN NHIỆM VỤ tính đến hết ngày ${written(asOf, 'vi')}`,
        en: `STATUS OF TASKS at the end of ${written(asOf, 'en')}`,
      }),
      heading: headingOf(plans, say),
      sections: [...agencySections(view, plans, choice, say), ...sections],
      notes: [...notesOf(notes, offs, say), ...(hidden.obligations === 0 ? [] : [say(moreThan(hidden))])],
    }),
  }
}

function rowsIn(sections: readonly Section[]): number {
  return sections.reduce((rows, { table }) => rows + table.rows.length, 0)
}

/** More rows of duties than these nobody reads; the agencies' tables count everything all the same. */
const MOST_ROWS = 1000

function moreThan({ obligations, plans }: { readonly obligations: number; readonly plans: number }): Text {
  return {
    vi: `Không in ở đây: ${obligations} việc quá hạn, đang làm của ${plans} kế hoạch sau. Thu hẹp bằng --plan, --province, --agency; in hết bằng --all hay --format csv=tệp.`,
    en: `Not listed here: ${obligations} duties, overdue or in progress, of the ${plans} plans that follow. Narrow with --plan, --province, --agency; --all or --format csv=file lists everything.`,
  }
}

function* partsOf({ plans, obligations, names }: StatusView): Generator<PlanPart> {
  const byPlan = new Map(groupedBy(obligations, ({ plan }) => plan).map((own) => [own[0].plan, own]))
  for (const plan of plans) yield { plan, obligations: byPlan.get(plan.id) ?? [], names }
}

function notesOf(readings: readonly string[], offs: boolean, say: Say): readonly string[] {
  return [...readings, ...(offs ? [say(BRACKETS)] : [])]
}

function isOff({ dueIfOff }: ObligationLine): boolean {
  return dueIfOff !== null
}

/** The obligations that the page gives lines of their own. */
function listed(obligations: readonly ObligationLine[], { scope }: Choice): readonly ObligationLine[] {
  return scope === 'all' ? obligations : obligations.filter(({ status }) => STATUSES[status].owed)
}

const MOST_PLANS_NAMED = 12

/** Every plan with what is recorded for it: nobody is to read "overdue" without knowing that nothing is. */
function headingOf(plans: readonly PlanLine[], say: Say): readonly string[] {
  if (plans.length <= MOST_PLANS_NAMED) return plans.map((plan) => recordedText(plan, say))
  const silent = plans.filter(({ recorded, inForce }) => inForce && recorded === 0).length
  return [
    say({
      vi: `${plans.length} kế hoạch; ${silent} kế hoạch chưa có ghi nhận kết quả: ở đó quá hạn nghĩa là chưa có minh chứng`,
      en: `${plans.length} plans; nothing is recorded for ${silent} of them: there, overdue means that no evidence is known`,
    }),
  ]
}

function agencySections(
  view: Pick<StatusView, 'agencies' | 'names' | 'provinces'>,
  allPlans: readonly PlanLine[],
  { scope }: Choice,
  say: Say,
): readonly Section[] {
  const byProvince = groupedBy(view.agencies, ({ id }) => id.slice(0, id.indexOf('/')))
  return byProvince.map((agencies) => {
    const province = agencies[0].id.slice(0, agencies[0].id.indexOf('/'))
    const name = printable(view.provinces[province] ?? province)
    const plans = allPlans.filter((plan) => plan.province === province && plan.inForce)
    const title = say({ vi: `Theo cơ quan: ${name}`, en: `By agency: ${name}` })
    return agencySection(
      title,
      agencies,
      planSums(plans, say),
      view,
      scope === 'all' ? 'each' : 'equal-as-one',
      say,
    )
  })
}

/** What the sections of duties ask of a view. */
type Listed = Pick<StatusView, 'plans' | 'obligations' | 'names' | 'agencies'>

function dutySections(view: Listed, choice: Choice, say: Say): readonly Section[] {
  return groupsOf(view, choice.groupBy, say).flatMap(({ title, obligations }) => {
    if (choice.scope === 'all') return sectionOf(title, expanded(obligations), view, choice)
    const owed = obligations.filter(({ status }) => STATUSES[status].owed)
    const standing = obligations.filter(({ status }) => !STATUSES[status].owed && STANDING.has(status))
    return [
      ...sectionOf(
        title,
        inUrgency(choice.groupBy === 'agency' ? expanded(owed) : collapsed(owed, view)),
        view,
        choice,
      ),
      ...sectionOf(
        say({ vi: `${title}: thường xuyên, chờ điều kiện`, en: `${title}: standing and waiting` }),
        perTask(standing),
        view,
        choice,
      ),
    ]
  })
}

const STANDING: ReadonlySet<ObligationLine['status']> = new Set(['continuous', 'undated', 'awaiting-trigger'])

function sectionOf(
  title: string,
  lines: readonly Line[],
  view: Listed,
  { language }: Choice,
): readonly Section[] {
  return lines.length === 0 ? [] : [{ title, table: dutyTable(lines, view, language) }]
}

/** Overdue first, the longest overdue at the top; then what falls due, the nearest first. */
function inUrgency(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort(({ one }, { one: other }) => {
    if (one.status !== other.status) return one.status === 'overdue' ? -1 : 1
    return (one.due ?? '') < (other.due ?? '') ? -1 : (one.due ?? '') > (other.due ?? '') ? 1 : 0
  })
}

interface Group {
  readonly title: string
  readonly obligations: readonly ObligationLine[]
}

function groupsOf(view: Listed, groupBy: Grouping, say: Say): readonly Group[] {
  const { obligations } = view
  const planOf = (id: string) => view.plans.find((plan) => plan.id === id)
  switch (groupBy) {
    case 'plan':
      return groupedBy(obligations, ({ plan }) => plan).map((group) => {
        const plan = planOf(group[0].plan)
        return { title: plan === undefined ? group[0].plan : planTitle(plan, say), obligations: group }
      })
    case 'task':
      return groupedBy(obligations, ({ plan, task }) => JSON.stringify([plan, task])).map((group) => {
        const task = planOf(group[0].plan)?.tasks.find(({ id }) => id === group[0].task)
        return {
          title: printable(`${group[0].plan}#${group[0].task} ${task?.title ?? ''}`),
          obligations: group,
        }
      })
    case 'status':
      return STATUS_CODES.map((status) => ({
        title: say(STATUSES[status].name),
        obligations: obligations.filter((line) => line.status === status),
      }))
    case 'agency':
      return view.agencies.map(({ id, name }) => ({
        title: `${printable(name)} (${id})`,
        obligations: obligations.filter((line) => bearers(line).includes(id)),
      }))
  }
}
