import type { ReminderView } from '../../domain/follow-up/reminder.ts'
import type { ObligationLine } from '../../domain/follow-up/view.ts'
import { STATUS_CODES, STATUSES } from '../../domain/obligations/status.ts'
import type { Language } from '../../domain/text.ts'
import { type CsvValue, csv, csvList, csvRows, csvText } from '../draw/csv.ts'
import { printable } from '../draw/printable.ts'
import { passedOn } from '../words/duty-words.ts'
import { oncePerBodies, oncePerDeliverable, planFactsIn } from './facts.ts'

const HEADERS = [
  ...['agency', 'agencyName', 'role', 'section', 'id', 'planNumber', 'planIssued', 'at', 'task', 'taskTitle'],
  ...['lead', 'support', 'inheritedFrom', 'force', 'period', 'due', 'dueIfOff', 'remindBy', 'deliverable'],
  ...['status', 'statusName', 'daysLate', 'flags', 'deadline', 'result'],
] as const

/** The tables of a reminder, a row an obligation of an agency; the last column is left for the agency to fill in. */
export function* reminderCsv(view: ReminderView, language: Language): Generator<string> {
  yield csv(HEADERS, [])
  const byId = new Map(view.obligations.map((line) => [line.id, line]))
  const rowOf = rowsOf(view, language)
  for (const { id, lead, support } of view.agencies) {
    const name = printable(view.names[id]?.name ?? id)
    for (const [role, items] of [
      ['lead', lead],
      ['support', support],
    ] as const) {
      const start = cellsOf([id, name, role])
      for (const { section, obligation } of items) {
        const line = byId.get(obligation)
        if (line !== undefined) yield `${start},${section},${rowOf(line)}\r\n`
      }
    }
  }
}

/** The cells of a row after those that say whose table it stands in. What rows share is written once. */
function rowsOf(view: ReminderView, language: Language): (line: ObligationLine) => string {
  const factsOf = planFactsIn(view)
  const name = (ref: string) => view.names[ref]?.name ?? ref
  const named = oncePerBodies((refs) => cellsOf([csvList(refs.map(name))]))
  const sharedBy = oncePerDeliverable((line) => {
    const { plan, task, deliverable } = factsOf(line)
    return {
      task: cellsOf([
        csvText(plan?.number),
        csvText(plan?.issued),
        csvText(task?.at),
        line.task,
        csvText(task?.title),
      ]),
      deliverable: cellsOf([csvText(deliverable?.title)]),
      deadline: cellsOf([csvText(deliverable?.deadline)]),
    }
  })
  const statusNames = new Map(
    STATUS_CODES.map((status) => [status, cellsOf([STATUSES[status].name[language]])]),
  )
  // Ids, codes and days hold nothing that a cell would quote.
  return (line) => {
    const { task, deliverable, deadline } = sharedBy(line)
    const from = line.flags.includes('inherited') ? cellsOf([csvList(passedOn(line).map(name))]) : ''
    const { id, force, period, due, dueIfOff, remindBy, status, daysLate, flags } = line
    const times = `${force},${period ?? ''},${due ?? ''},${dueIfOff ?? ''},${remindBy ?? ''}`
    const state = `${status},${statusNames.get(status)},${daysLate},${flags.join('; ')}`
    return `${id},${task},${named(line.heldBy)},${named(line.support)},${from},${times},${deliverable},${state},${deadline},`
  }
}

/** Some of the cells of a row. */
function cellsOf(values: readonly CsvValue[]): string {
  return [...csvRows([values])].join('').slice(0, -2)
}
