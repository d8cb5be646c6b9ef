import { provinceOf } from '../../domain/agencies/register.ts'
import { type PlanPart, partsOfView } from '../../domain/follow-up/build-view.ts'
import { GROUP_KEYS } from '../../domain/follow-up/group-lines.ts'
import type { ObligationLine, PlanLine, StatusView } from '../../domain/follow-up/view.ts'
import { STATUSES } from '../../domain/obligations/status.ts'
import type { Text } from '../../domain/text.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Say, Section } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { type DaysOffShown, dayOffNotes, daysOffIn, daysOffOfAll } from '../words/day-off-notes.ts'
import { readingNotes } from '../words/reading-notes.ts'
import { groupedBy } from '../words/table-lines.ts'
import { type AgencyGroup, planSums } from './agency-table.ts'
import { dutySections, type SectionChoice } from './duty-sections.ts'
import { groupSections } from './group-table.ts'
import { headingOf, titleOf } from './heading.ts'

/** What the command `status` says, part by part: on a page they follow each other, in a report each has a page. */
export interface StatusParts {
  readonly title: string
  readonly heading: readonly string[]
  readonly plans: readonly PlanLine[]
  /** The sums by groups, where they are asked for. */
  readonly groups: readonly Section[]
  readonly agencies: readonly AgencyGroup[]
  /** All with the same columns, also those in which a section says nothing. */
  readonly duties: readonly Section[]
  readonly notes: readonly string[]
}

/** The parts of a whole view. */
export function statusParts(view: StatusView, choice: SectionChoice): StatusParts {
  if (isByPlan(choice)) {
    const pages = statusPages(view.asOf, choice)
    for (const part of partsOfView(view)) pages.take(pages.piece(part))
    return pages.end(view)
  }
  const say: Say = (text) => text[choice.language]
  const { sections, shown, hidden } = dutySections(
    view,
    choice,
    say,
    choice.scope === 'owed' ? MOST_ROWS : undefined,
  )
  const obligations = listedLines(hidden === 0 ? view.obligations : shown, choice)
  return {
    title: titleOf(view.asOf, say),
    heading: headingOf(view.plans, view, choice, say),
    plans: view.plans,
    groups: groupSections(view.groups, say),
    agencies: agencyGroups(view, view.plans, say),
    duties: sections,
    notes: [
      ...readingNotes({ plans: view.plans, obligations }, choice.language, choice.called),
      ...dayOffNotes(daysOffIn(obligations), choice.language),
      ...(hidden === 0 ? [] : [say(notListedText(hidden))]),
    ],
  }
}

/** Whether a page goes from plan to plan, so that it can be made plan by plan. */
export function isByPlan({ groupBy }: Pick<SectionChoice, 'groupBy'>): boolean {
  return groupBy === 'plan' || groupBy === 'task'
}

/** Whether the duties are added up by groups that go across plans. */
export function isSummedUp({ groupBy }: Pick<SectionChoice, 'groupBy'>): boolean {
  return GROUP_KEYS.some((key) => key === groupBy)
}

/** A report made plan by plan; of a plan it keeps the lines that are printed, and its sums. */
export interface StatusPages {
  readonly piece: (part: PlanPart) => PagePiece
  readonly take: (piece: PagePiece) => void
  readonly end: (
    view: Pick<StatusView, 'agencies' | 'names' | 'provinces' | 'members' | 'without'>,
  ) => StatusParts
}

/** What a plan adds to a report: plain data. */
export interface PagePiece {
  /** Without its words. */
  readonly plan: PlanLine
  /** How many obligations the report would list. */
  readonly obligations: number
  /** Null where so many lines came before that these are not printed. */
  readonly lines: {
    readonly sections: readonly Section[]
    readonly notes: readonly string[]
    readonly offs: DaysOffShown
  } | null
}

export function statusPages(asOf: Day, choice: SectionChoice): StatusPages {
  const say: Say = (text) => text[choice.language]
  const plans: PlanLine[] = []
  const sections: Section[] = []
  const notes: string[] = []
  const hidden = { obligations: 0, plans: 0 }
  const isFull = (rows: number) => choice.scope === 'owed' && rows >= MOST_ROWS
  // Pieces may be made of every other plan only: no more rows than are taken then, so that none is missing.
  let [made, rows] = [0, 0]
  const offs: DaysOffShown[] = []
  return {
    piece: (part) => {
      const { plan, names, provinces } = part
      // A copy: the words themselves are pieces of a file's text, and would keep all of it in memory.
      const sums = structuredClone({ ...plan, title: '', tasks: [] })
      if (isFull(made) && part.owed !== undefined) return { plan: sums, obligations: part.owed, lines: null }
      const { obligations } = part
      const own = listedLines(obligations, choice)
      if (isFull(made)) return { plan: sums, obligations: own.length, lines: null }
      const listing = { plans: [plan], obligations, names, provinces, agencies: [] }
      const lines = dutySections(listing, choice, say).sections
      made += rowsIn(lines)
      return {
        plan: sums,
        obligations: own.length,
        lines: {
          sections: lines,
          notes: readingNotes({ plans: [plan], obligations: own }, choice.language, choice.called),
          offs: daysOffIn(own),
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
      offs.push(lines.offs)
    },
    end: (view) => ({
      title: titleOf(asOf, say),
      heading: headingOf(plans, view, choice, say),
      plans,
      groups: [],
      agencies: agencyGroups(view, plans, say),
      duties: sections,
      notes: [
        ...notes,
        ...dayOffNotes(daysOffOfAll(offs), choice.language),
        ...(hidden.obligations === 0 ? [] : [say(notListedText(hidden.obligations, hidden.plans))]),
      ],
    }),
  }
}

function rowsIn(sections: readonly Section[]): number {
  return sections.reduce((rows, { table }) => rows + table.rows.length, 0)
}

/** More rows of duties than these nobody reads; the agencies' tables count everything all the same. */
const MOST_ROWS = 1000

/** Without the number of plans where the duties go across them. */
function notListedText(obligations: number, plans?: number): Text {
  const of =
    plans === undefined
      ? { vi: '', en: '' }
      : { vi: ` của ${plans} kế hoạch sau`, en: `, of the ${plans} plans that follow` }
  return {
    vi: `Không in ở đây: ${obligations} việc quá hạn, đang làm${of.vi}. Thu hẹp bằng --plan, --province, --agency; in hết bằng --all hay --format csv=tệp.`,
    en: `Not listed here: ${obligations} duties, overdue or in progress${of.en}. Narrow with --plan, --province, --agency; --all or --format csv=file lists everything.`,
  }
}

/** The obligations that the report gives lines of their own. */
function listedLines(
  obligations: readonly ObligationLine[],
  { scope }: SectionChoice,
): readonly ObligationLine[] {
  return scope === 'all' ? obligations : obligations.filter(({ status }) => STATUSES[status].owed)
}

function agencyGroups(
  view: Pick<StatusView, 'agencies' | 'provinces'>,
  allPlans: readonly PlanLine[],
  say: Say,
): readonly AgencyGroup[] {
  const byProvince = groupedBy(view.agencies, ({ id }) => provinceOf(id))
  return byProvince.map((agencies) => {
    const province = provinceOf(agencies[0].id)
    const name = printable(view.provinces[province] ?? province)
    const plans = allPlans.filter((plan) => plan.province === province && plan.inForce)
    const title = say({ vi: `Theo cơ quan: ${name}`, en: `By agency: ${name}` })
    return { title, agencies, sums: planSums(plans, say) }
  })
}
