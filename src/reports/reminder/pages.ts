import type { Ref } from '../../domain/agencies/register.ts'
import {
  type AgencyReminder,
  REMINDER_SECTIONS,
  type ReminderItem,
  type ReminderSection,
  type ReminderView,
} from '../../domain/follow-up/reminder.ts'
import type { ObligationLine, PlanLine } from '../../domain/follow-up/view.ts'
import { STATUSES } from '../../domain/obligations/status.ts'
import type { Language, Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import {
  type Booklet,
  cell,
  type KeyedColumn,
  type Page,
  type Say,
  type Section,
  type Table,
  tableOf,
} from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { dutyTable } from '../status/duty-table.ts'
import { namesApart } from '../words/body-name.ts'
import { dayOffNotes, daysOffIn } from '../words/day-off-notes.ts'
import { collapsedLines, expandedLines, groupedBy, type TableLine } from '../words/lines.ts'
import { passedOverNotes } from '../words/passed-over.ts'
import { periodName } from '../words/period-name.ts'
import { isFollowedUp, noDuties, recordedNote } from '../words/plan-name.ts'
import { readingNotes } from '../words/reading-notes.ts'
import { reminderTables } from './row.ts'

/** The reminder as pages: one an agency, and a summary of how much each has to do. */
export function reminderPages(view: ReminderView, language: Language): Booklet {
  const called = namesApart(view)
  const drawing: Drawing = {
    called: (ref) => printable(called(ref, 'name')),
    byId: new Map(view.obligations.map((line) => [line.id, line])),
    tableOf: reminderTables(view, language),
    dutyOf: dutiesOf(view.obligations),
  }
  return {
    summary: summaryPage(view, language, undefined, drawing.dutyOf),
    leaves: view.agencies.map((agency) => ({
      id: agency.id,
      name: drawing.called(agency.id),
      short: printable(called(agency.id, 'short')),
      page: () => pageOf(agency, drawing, view, language),
    })),
  }
}

/** What the pages of all agencies are made with. */
interface Drawing {
  readonly called: (agency: Ref) => string
  readonly byId: ReadonlyMap<string, ObligationLine>
  /** The table of some lines, numbered from one on. */
  readonly tableOf: (lines: readonly TableLine[], first: number) => Table
  /** Equal duties of several agencies have the same number. */
  readonly dutyOf: ReadonlyMap<ObligationLine, number>
}

function pageOf(agency: AgencyReminder, drawing: Drawing, view: ReminderView, language: Language): Page {
  const say: Say = (text) => text[language]
  const name = drawing.called(agency.id)
  const lead = linesOf(agency.lead, drawing.byId)
  const support = linesOf(agency.support, drawing.byId)
  const obligations = [...lead, ...support]
  const named = new Set(obligations.map(({ plan }) => plan))
  const plans = view.plans.filter(({ id }) => named.has(id))
  const isAsked = lead.length > 0 && lead.every(({ force }) => force === 'request')
  return {
    title: `${titleOf(view, isAsked ? 'request' : 'order', say)}: ${name}`,
    heading: [asOfText(view, say), ...plans.map((plan) => planNote(plan, view, say))],
    sections: sectionsOf(agency.lead, support, drawing, language),
    notes: [
      ...readingNotes({ plans, obligations }, language, 'by-number'),
      ...passedOverNotes(view, language, (one) =>
        obligations.some(({ plan, task }) => plan === one.plan && task === one.task),
      ),
      ...dayOffNotes(daysOffIn(obligations), language),
    ],
  }
}

/** The obligations of a table. */
function linesOf(items: readonly ReminderItem[], byId: Drawing['byId']): readonly ObligationLine[] {
  return items.map(({ obligation }) => byId.get(obligation)).filter((line) => line !== undefined)
}

function titleOf({ period }: ReminderView, force: ObligationLine['force'], say: Say): string {
  const name = periodName(period)
  return say(
    force === 'request'
      ? {
          vi: `ĐỀ NGHỊ THỰC HIỆN NHIỆM VỤ ${name.vi.toUpperCase()}`,
          en: `REQUESTS FOR ${name.en.toUpperCase()}`,
        }
      : { vi: `NHIỆM VỤ ${name.vi.toUpperCase()}`, en: `TASKS FOR ${name.en.toUpperCase()}` },
  )
}

function asOfText({ asOf, period }: ReminderView, say: Say): string {
  const [first, last] = [formatDay(period.first, 'vi'), formatDay(period.last, 'vi')]
  return say({
    vi: `Kỳ ${first} – ${last}; tính đến hết ngày ${formatDay(asOf, 'vi')}`,
    en: `${period.first} to ${period.last}; at the end of ${asOf}`,
  })
}

/** How much is recorded for a plan, the day it is asked about where that is its own, and from when it obliges to anything. */
function planNote(plan: PlanLine, { askedOn, owedFrom }: ReminderView, say: Say): string {
  const [day, from] = [askedOn[plan.id], owedFrom[plan.id]]
  return [
    recordedNote(plan, say),
    ...(day === undefined
      ? []
      : [
          say({
            vi: `ban hành trong kỳ, tính đến hết ngày ${formatDay(day, 'vi')}`,
            en: `issued in the period, at the end of ${day}`,
          }),
        ]),
    ...(from === undefined
      ? []
      : [
          say({
            vi: `trong kỳ chưa có việc nào, có việc từ ngày ${formatDay(from, 'vi')}`,
            en: `nothing of it is owed in the period, but from ${from} on`,
          }),
        ]),
  ].join('; ')
}

/** What it leads, section by section, then what it helps with; rows are numbered through. */
function sectionsOf(
  lead: readonly ReminderItem[],
  support: readonly ObligationLine[],
  { byId, tableOf, dutyOf }: Drawing,
  language: Language,
): readonly Section[] {
  const sections: Section[] = []
  let next = 1
  const add = (title: Text, lines: readonly TableLine[]) => {
    if (lines.length === 0) return
    sections.push({ title: title[language], table: tableOf(lines, next) })
    next += lines.length
  }
  for (const section of SECTIONS) {
    const items = lead.filter((item) => item.section === section)
    add(REMINDER_SECTIONS[section], expandedLines(byDay(linesOf(items, byId))))
  }
  add(SUPPORT, together(byDay(support), dutyOf))
  return sections
}

/** Equal duties of several agencies as one line, in the order of the first of each. */
function together(lines: readonly ObligationLine[], dutyOf: Drawing['dutyOf']): readonly TableLine[] {
  return groupedBy(lines, (line) => dutyOf.get(line)).map((all) => ({ one: all[0], all, of: all.length }))
}

/** Numbers duties: once for the tables of all agencies that help with them. */
function dutiesOf(lines: readonly ObligationLine[]): ReadonlyMap<ObligationLine, number> {
  const numbers = new Map<string, number>()
  return new Map(
    lines.map((line) => {
      const duty = dutyInState(line)
      const number = numbers.get(duty) ?? numbers.size
      numbers.set(duty, number)
      return [line, number]
    }),
  )
}

/** What equal duties of several agencies share. */
function dutyInState(line: ObligationLine): string {
  const { plan, task, deliverable, part, period, status, due, daysLate, flags, reached, reportTo } = line
  return JSON.stringify([
    plan,
    task,
    deliverable,
    part,
    period,
    status,
    due,
    daysLate,
    flags,
    reached,
    reportTo,
  ])
}

/** The earliest last day first; what has none keeps the plan's order at the end. */
function byDay(lines: readonly ObligationLine[]): readonly ObligationLine[] {
  const key = ({ due }: ObligationLine) => due ?? '9999'
  return [...lines].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
}

const SECTIONS = Object.keys(REMINDER_SECTIONS) as readonly ReminderSection[]

const SUPPORT: Text = { vi: 'Phối hợp với cơ quan khác', en: 'Helping other agencies' }

function has(items: readonly ReminderItem[], section: ReminderSection): boolean {
  return items.some((item) => item.section === section)
}

/** How many lines each section of every agency’s page has; where each has a file, it leads to it. */
export function summaryPage(
  view: ReminderView,
  language: Language,
  linkOf?: (agency: string) => string,
  dutyOf = dutiesOf(view.obligations),
): Page {
  const say: Say = (text) => text[language]
  const shown = SECTIONS.filter(
    (section) => section !== 'overdue-since' || view.agencies.some(({ lead }) => has(lead, section)),
  )
  const called = namesApart(view)
  const dutyNamed = new Map(view.obligations.map((line) => [line.id, dutyOf.get(line)]))
  const columns: readonly KeyedColumn<AgencyReminder>[] = [
    {
      key: 'number',
      title: { vi: 'TT', en: 'No.' },
      align: 'right',
      share: 4,
      cell: (_, number) => cell(number),
    },
    {
      key: 'agency',
      title: { vi: 'Cơ quan', en: 'Agency' },
      share: 30,
      cell: ({ id }) => ({
        ...cell(printable(called(id, 'name'))),
        ...(linkOf === undefined ? {} : { link: linkOf(id) }),
      }),
    },
    ...shown.map(
      (section): KeyedColumn<AgencyReminder> => ({
        key: section,
        title: REMINDER_SECTIONS[section],
        align: 'right',
        cell: ({ lead }) => cell(lead.filter((item) => item.section === section).length),
      }),
    ),
    {
      key: 'support',
      title: { vi: 'Phối hợp', en: 'Support' },
      align: 'right',
      cell: ({ support }) => cell(new Set(support.map(({ obligation }) => dutyNamed.get(obligation))).size),
    },
  ]
  const table = tableOf(columns, view.agencies, say)
  const unheld = unheldSection(view, language)
  const isEmpty = table.rows.length === 0 && unheld === null
  return {
    title: titleOf(view, 'order', say),
    heading: [
      asOfText(view, say),
      ...view.plans
        .filter(({ inForce }) => inForce || table.rows.length === 0)
        .map((plan) => planNote(plan, view, say)),
      ...(isEmpty && view.plans.every(isFollowedUp) ? [say(noDuties(view.plans))] : []),
    ],
    sections: [
      ...(table.rows.length === 0 ? [] : [{ title: say({ vi: 'Tổng hợp', en: 'Summary' }), table }]),
      ...(unheld === null ? [] : [unheld]),
    ],
    notes: passedOverNotes(view, language, () => true),
  }
}

/** What nobody known holds, equal duties as one line: for the office alone, which has to find out who does it. */
function unheldSection(view: ReminderView, language: Language): Section | null {
  const ids = new Set(view.noKnownHolder)
  const lines = view.obligations.filter(({ id }) => ids.has(id))
  if (lines.length === 0) return null
  return {
    title: STATUSES['no-known-holder'].name[language],
    table: dutyTable(collapsedLines(byDay(lines), view), view, language),
  }
}
