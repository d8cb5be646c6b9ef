import type { ReminderItem, ReminderView } from '../../domain/follow-up/reminder-view.ts'
import type { ObligationLine, PlanLine } from '../../domain/follow-up/view.ts'
import { STATUS_CODES, STATUSES } from '../../domain/obligations/status.ts'
import type { Language } from '../../domain/text.ts'
import { type CsvValue, csvCell, csvHeader, csvList, csvText } from '../draw/csv.ts'
import { printable } from '../draw/printable.ts'
import { AMENDMENT_COLUMNS } from '../words/amendments.ts'
import { nowHeldBy, passedOn } from '../words/duty-words.ts'
import { isFollowedUp, recordedWords } from '../words/plan-name.ts'
import { oncePerBodies, oncePerDeliverable, planFactsIn } from './facts.ts'

/** An obligation of an agency, its words already written as cells: what rows share is written once. */
interface CsvRow {
  readonly agency: Readonly<Record<'id' | 'name', string>>
  /** The agency and the role are empty where nobody known holds the duty. */
  readonly role: 'lead' | 'support' | ''
  readonly section: ReminderItem['section'] | 'no-known-holder'
  readonly line: ObligationLine
  readonly plan: Readonly<Record<'number' | 'issued', string>>
  readonly task: Readonly<Record<'id' | 'at' | 'title', string>>
  readonly deliverable: Readonly<Record<'title' | 'deadline' | 'target' | 'targetUnit', string>>
  readonly lead: string
  readonly support: string
  readonly reportTo: string
  readonly inheritedFrom: string
  readonly statusName: string
  readonly language: Language
}

/** Ids, codes and days hold nothing that a cell would quote. The last column is left for the agency to fill in. */
const COLUMNS: readonly { readonly key: string; readonly cell: (row: CsvRow) => string | number }[] = [
  { key: 'agency', cell: ({ agency }) => agency.id },
  { key: 'agencyName', cell: ({ agency }) => agency.name },
  { key: 'role', cell: ({ role }) => role },
  { key: 'section', cell: ({ section }) => section },
  { key: 'id', cell: ({ line }) => line.id },
  { key: 'planNumber', cell: ({ plan }) => plan.number },
  { key: 'planIssued', cell: ({ plan }) => plan.issued },
  { key: 'at', cell: ({ task }) => task.at },
  { key: 'task', cell: ({ task }) => task.id },
  { key: 'taskTitle', cell: ({ task }) => task.title },
  { key: 'lead', cell: ({ lead }) => lead },
  { key: 'support', cell: ({ support }) => support },
  { key: 'inheritedFrom', cell: ({ inheritedFrom }) => inheritedFrom },
  { key: 'force', cell: ({ line }) => line.force },
  { key: 'period', cell: ({ line }) => line.period ?? '' },
  { key: 'due', cell: ({ line }) => line.due ?? '' },
  { key: 'dueIfOff', cell: ({ line }) => line.dueIfOff ?? '' },
  { key: 'remindBy', cell: ({ line }) => line.remindBy ?? '' },
  { key: 'deliverable', cell: ({ deliverable }) => deliverable.title },
  { key: 'status', cell: ({ line }) => line.status },
  { key: 'statusName', cell: ({ statusName }) => statusName },
  { key: 'daysLate', cell: ({ line }) => line.daysLate },
  { key: 'flags', cell: ({ line }) => line.flags.join('; ') },
  { key: 'deadline', cell: ({ deliverable }) => deliverable.deadline },
  { key: 'reportTo', cell: ({ reportTo }) => reportTo },
  { key: 'delivered', cell: ({ line }) => line.counted?.delivered ?? '' },
  { key: 'asked', cell: ({ line }) => line.counted?.asked ?? '' },
  { key: 'target', cell: ({ deliverable }) => deliverable.target },
  { key: 'targetUnit', cell: ({ deliverable }) => deliverable.targetUnit },
  { key: 'reached', cell: ({ line }) => line.reached ?? '' },
  ...AMENDMENT_COLUMNS.map(({ key, value }) => ({
    key,
    cell: ({ line, language }: CsvRow) =>
      line.amendedBy === undefined ? '' : csvCell(value({ one: line, language })),
  })),
  { key: 'result', cell: () => '' },
]

/** The tables of a reminder, a row an obligation of an agency. */
export function* reminderCsv(view: ReminderView, language: Language): Generator<string> {
  yield csvHeader(COLUMNS)
  const byId = new Map(view.obligations.map((line) => [line.id, line]))
  const factsOf = lineFactsIn(view, language)
  const written = (row: CsvRow) => `${COLUMNS.map((column) => column.cell(row)).join(',')}\r\n`
  for (const { id, lead, support } of view.agencies) {
    const agency = { id: csvCell(id), name: csvCell(printable(view.names[id]?.name ?? id)) }
    for (const [role, items] of [
      ['lead', lead],
      ['support', support],
    ] as const) {
      for (const { section, obligation } of items) {
        const line = byId.get(obligation)
        if (line === undefined) continue
        yield written({ agency, role, section, line, ...factsOf(line) })
      }
    }
  }
  for (const id of view.noKnownHolder) {
    const line = byId.get(id)
    if (line === undefined) continue
    const section = 'no-known-holder'
    yield written({ agency: { id: '', name: '' }, role: '', section, line, ...factsOf(line) })
  }
  for (const plan of view.plans) if (plan.inForce && !isFollowedUp(plan)) yield withheldRow(plan, language)
}

/** A plan without listed obligations still has a row, with the reason where a status would stand. */
function withheldRow(plan: PlanLine, language: Language): string {
  const cells: Readonly<Record<string, string>> = {
    id: csvCell(plan.id),
    planNumber: textCell(plan.number),
    planIssued: textCell(plan.issued),
    statusName: textCell(recordedWords(plan, (text) => text[language])),
  }
  return `${COLUMNS.map(({ key }) => cells[key] ?? '').join(',')}\r\n`
}

/** What a row says whoever's table it stands in. */
function lineFactsIn(view: ReminderView, language: Language) {
  const factsOf = planFactsIn(view)
  const name = (ref: string) => view.names[ref]?.name ?? ref
  const named = oncePerBodies((refs) => csvCell(csvList(refs.map(name))))
  const sharedBy = oncePerDeliverable((line) => {
    const { plan, task, deliverable } = factsOf(line)
    return {
      plan: { number: textCell(plan?.number), issued: textCell(plan?.issued) },
      task: { id: csvCell(line.task), at: textCell(task?.at), title: textCell(task?.title) },
      deliverable: {
        title: textCell(deliverable?.title),
        deadline: textCell(deliverable?.deadline),
        target: String(deliverable?.target?.value ?? ''),
        targetUnit: textCell(deliverable?.target?.unit),
      },
    }
  })
  const statusNames = new Map(
    STATUS_CODES.map((status) => [status, csvCell(STATUSES[status].name[language])]),
  )
  return (line: ObligationLine) => ({
    ...sharedBy(line),
    lead: named(nowHeldBy(line)),
    support: named(line.support),
    reportTo: named(line.reportTo),
    inheritedFrom: line.flags.includes('inherited') ? csvCell(csvList(passedOn(line).map(name))) : '',
    statusName: statusNames.get(line.status) ?? '',
    language,
  })
}

function textCell(words: Parameters<typeof csvText>[0]): string {
  const value: CsvValue = csvText(words)
  return csvCell(value)
}
