import { supportLines } from '../../domain/follow-up/reminder-lines.ts'
import type { ReminderLine, ReminderRow } from '../../domain/follow-up/reminder-rows.ts'
import type { ReminderSection } from '../../domain/follow-up/reminder-sections.ts'
import type { ReminderView } from '../../domain/follow-up/reminder-view.ts'
import type { ObligationLine, PlanLine } from '../../domain/follow-up/view.ts'
import { STATUS_CODES, STATUSES } from '../../domain/obligations/status.ts'
import type { Language } from '../../domain/text.ts'
import { type CsvValue, csvCell, csvHeader, csvList, csvText } from '../draw/csv.ts'
import { printable } from '../draw/printable.ts'
import { AMENDMENT_COLUMNS } from '../words/amendments.ts'
import { nowHeldBy, passedOn } from '../words/duty-words.ts'
import { isFollowedUp, recordedWords } from '../words/plan-name.ts'
import { oncePerBodies, oncePerDeliverable, planFactsIn } from './facts.ts'

/** What equal duties say in whoever's table they stand, its words already written as cells. */
interface SharedCells {
  readonly section: ReminderSection | 'no-known-holder'
  readonly one: ObligationLine
  readonly plan: Readonly<Record<'number' | 'issued', string>>
  readonly task: Readonly<Record<'id' | 'at' | 'title', string>>
  readonly deliverable: Readonly<Record<'title' | 'deadline' | 'target' | 'targetUnit', string>>
  readonly support: string
  readonly reportTo: string
  readonly statusName: string
  readonly language: Language
}

/** What an obligation says of its own, and in whose table. */
interface OwnCells extends Readonly<Record<'id' | 'lead' | 'inheritedFrom', string>> {
  /** The agency and the role are empty where nobody known holds the duty. */
  readonly agency: Readonly<Record<'id' | 'name', string>>
  readonly role: 'lead' | 'support' | ''
}

type Column = { readonly key: string } & (
  | { readonly cell: (shared: SharedCells) => string | number }
  | { readonly own: (own: OwnCells) => string }
)

/** Ids, codes and days hold nothing that a cell would quote. The last column is left for the agency to fill in. */
const COLUMNS: readonly Column[] = [
  { key: 'agency', own: ({ agency }) => agency.id },
  { key: 'agencyName', own: ({ agency }) => agency.name },
  { key: 'role', own: ({ role }) => role },
  { key: 'section', cell: ({ section }) => section },
  { key: 'id', own: ({ id }) => id },
  { key: 'planNumber', cell: ({ plan }) => plan.number },
  { key: 'planIssued', cell: ({ plan }) => plan.issued },
  { key: 'at', cell: ({ task }) => task.at },
  { key: 'task', cell: ({ task }) => task.id },
  { key: 'taskTitle', cell: ({ task }) => task.title },
  { key: 'lead', own: ({ lead }) => lead },
  { key: 'support', cell: ({ support }) => support },
  { key: 'inheritedFrom', own: ({ inheritedFrom }) => inheritedFrom },
  { key: 'force', cell: ({ one }) => one.force },
  { key: 'period', cell: ({ one }) => one.period ?? '' },
  { key: 'due', cell: ({ one }) => one.due ?? '' },
  { key: 'dueIfOff', cell: ({ one }) => one.dueIfOff ?? '' },
  { key: 'remindBy', cell: ({ one }) => one.remindBy ?? '' },
  { key: 'deliverable', cell: ({ deliverable }) => deliverable.title },
  { key: 'status', cell: ({ one }) => one.status },
  { key: 'statusName', cell: ({ statusName }) => statusName },
  { key: 'daysLate', cell: ({ one }) => one.daysLate },
  { key: 'flags', cell: ({ one }) => one.flags.join('; ') },
  { key: 'deadline', cell: ({ deliverable }) => deliverable.deadline },
  { key: 'reportTo', cell: ({ reportTo }) => reportTo },
  { key: 'delivered', cell: ({ one }) => one.counted?.delivered ?? '' },
  { key: 'asked', cell: ({ one }) => one.counted?.asked ?? '' },
  { key: 'target', cell: ({ deliverable }) => deliverable.target },
  { key: 'targetUnit', cell: ({ deliverable }) => deliverable.targetUnit },
  { key: 'reached', cell: ({ one }) => one.reached ?? '' },
  ...AMENDMENT_COLUMNS.map(({ key, value }) => ({
    key,
    cell: ({ one, language }: SharedCells) =>
      one.amendedBy === undefined ? '' : csvCell(value({ one, language })),
  })),
  { key: 'result', cell: () => '' },
]

/** The tables of a reminder, a row an obligation of an agency. */
export function* reminderCsv(view: ReminderView, language: Language): Generator<string> {
  yield csvHeader(COLUMNS)
  const written = lineWriter(view, language)
  for (const reminded of view.agencies) {
    const { id, lead } = reminded
    const agency = { id: csvCell(id), name: csvCell(printable(view.names[id]?.name ?? id)) }
    for (const line of lead) yield written(line, agency, 'lead')
    for (const line of supportLines(reminded)) yield written(line, agency, 'support')
  }
  for (const line of view.noKnownHolder) yield written(line, { id: '', name: '' }, '')
  for (const plan of view.plans) if (plan.inForce && !isFollowedUp(plan)) yield withheldRow(plan, language)
}

/** Writes lines of tables. What rows share is written once. */
function lineWriter(
  view: ReminderView,
  language: Language,
): (line: ReminderLine, agency: OwnCells['agency'], role: OwnCells['role']) => string {
  const known = new Map<ReminderRow, readonly Piece[]>()
  const sharedBy = sharedCellsIn(view, language)
  const name = (ref: string) => view.names[ref]?.name ?? ref
  const named = oncePerBodies((refs) => csvCell(csvList(refs.map(name))))
  return ({ row, id, agencies, heldBy }, agency, role) => {
    const pieces = known.get(row) ?? piecesOf(sharedBy(row))
    known.set(row, pieces)
    const { flags } = row.one
    const inheritedFrom = flags.includes('inherited') ? named(passedOn({ agencies, heldBy })) : ''
    const own = { agency, role, id, lead: named(nowHeldBy({ agencies, heldBy })), inheritedFrom }
    let text = ''
    for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(own)
    return text
  }
}

/** Some cells that equal duties share, with the commas about them, or one that each has of its own. */
type Piece = string | ((own: OwnCells) => string)

function piecesOf(shared: SharedCells): readonly Piece[] {
  const pieces: Piece[] = []
  let text = ''
  for (const [index, column] of COLUMNS.entries()) {
    if (index > 0) text += ','
    if ('cell' in column) {
      text += column.cell(shared)
      continue
    }
    pieces.push(text, column.own)
    text = ''
  }
  return [...pieces, `${text}\r\n`]
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
function sharedCellsIn(view: ReminderView, language: Language): (row: ReminderRow) => SharedCells {
  const factsOf = planFactsIn(view)
  const named = oncePerBodies((refs) => csvCell(csvList(refs.map((ref) => view.names[ref]?.name ?? ref))))
  const ofDeliverable = oncePerDeliverable((line) => {
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
  return ({ section, one }) => ({
    ...ofDeliverable(one),
    section: section ?? 'no-known-holder',
    one,
    support: named(one.support),
    reportTo: named(one.reportTo),
    statusName: statusNames.get(one.status) ?? '',
    language,
  })
}

function textCell(words: Parameters<typeof csvText>[0]): string {
  const value: CsvValue = csvText(words)
  return csvCell(value)
}
