import type { ReminderItem, ReminderView } from '../domain/follow-up/reminder.ts'
import type { ObligationLine } from '../domain/follow-up/view.ts'
import { STATUSES } from '../domain/obligations/status.ts'
import type { Language } from '../domain/text.ts'
import { type CsvValue, csv, csvList, csvText } from './csv.ts'
import { passedOn } from './duty-words.ts'
import { printable } from './printable.ts'

const HEADERS = [
  ...['agency', 'agencyName', 'role', 'section', 'id', 'planNumber', 'planIssued', 'at', 'task', 'taskTitle'],
  ...['lead', 'support', 'inheritedFrom', 'force', 'period', 'due', 'dueIfOff', 'remindBy', 'deliverable'],
  ...['status', 'statusName', 'daysLate', 'flags', 'deadline', 'result'],
] as const

/** The tables of a reminder, a row an obligation of an agency; the last column is left for the agency to fill in. */
export function reminderCsv(view: ReminderView, language: Language): string {
  return csv(HEADERS, rowsOf(view, language))
}

function* rowsOf(view: ReminderView, language: Language): Generator<readonly CsvValue[]> {
  const byId = new Map(view.obligations.map((line) => [line.id, line]))
  for (const { id, lead, support } of view.agencies) {
    const items = [
      ...lead.map((item) => ['lead', item] as const),
      ...support.map((item) => ['support', item] as const),
    ]
    for (const [role, item] of items) {
      const line = byId.get(item.obligation)
      if (line !== undefined) yield rowOf({ agency: id, role, item, line }, view, language)
    }
  }
}

interface Entry {
  readonly agency: string
  readonly role: 'lead' | 'support'
  readonly item: ReminderItem
  readonly line: ObligationLine
}

function rowOf(
  { agency, role, item, line }: Entry,
  view: ReminderView,
  language: Language,
): readonly CsvValue[] {
  const plan = view.plans.find(({ id }) => id === line.plan)
  const task = plan?.tasks.find(({ id }) => id === line.task)
  const deliverable = task?.deliverables.find(({ id }) => id === line.deliverable)
  const name = (ref: string) => view.names[ref]?.name ?? ref
  const row: Record<(typeof HEADERS)[number], CsvValue> = {
    agency,
    agencyName: printable(name(agency)),
    role,
    section: item.section,
    id: line.id,
    planNumber: csvText(plan?.number),
    planIssued: csvText(plan?.issued),
    at: csvText(task?.at),
    task: line.task,
    taskTitle: csvText(task?.title),
    lead: csvList(line.heldBy.map(name)),
    support: csvList(line.support.map(name)),
    inheritedFrom: line.flags.includes('inherited') ? csvList(passedOn(line).map(name)) : null,
    force: line.force,
    period: line.period,
    due: line.due,
    dueIfOff: line.dueIfOff,
    remindBy: line.remindBy,
    deliverable: csvText(deliverable?.title),
    status: line.status,
    statusName: STATUSES[line.status].name[language],
    daysLate: line.daysLate,
    flags: csvList(line.flags),
    deadline: csvText(deliverable?.deadline),
    result: null,
  }
  return HEADERS.map((header) => row[header])
}
