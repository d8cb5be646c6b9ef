import type { Ref } from '../../domain/agencies/register.ts'
import { type PlanPart, partsOfView } from '../../domain/follow-up/build-view.ts'
import type { ObligationLine, PlanLine, StatusView, TaskLine } from '../../domain/follow-up/view.ts'
import { STATUSES } from '../../domain/obligations/status.ts'
import type { Language } from '../../domain/text.ts'
import { type CsvColumn, csvHeader, csvItems, csvList, csvText } from '../draw/csv.ts'
import { printable } from '../draw/printable.ts'
import { type ReportStream, type StreamAddition, streamAddition } from '../draw/stream.ts'
import { AMENDMENT_COLUMNS } from '../words/amendments.ts'
import { isFollowedUp, recordedWords } from '../words/plan-name.ts'

/** The obligations of a view, a row each. Headers and codes are the same in both languages; lists are joined by `; `. */
export function statusCsv(view: StatusView, language: Language): string {
  return (
    csvHeader(COLUMNS) + [...partsOfView(view)].map((part) => [...rowsOf(part, language)].join('')).join('')
  )
}

/** The same, plan by plan. */
export function statusCsvStream(language: Language): ReportStream<StreamAddition> {
  return {
    start: () => csvHeader(COLUMNS),
    piece: (part) => streamAddition(rowsOf(part, language)),
    take: (rows) => rows,
    end: () => ({ between: '', last: '' }),
  }
}

function* rowsOf({ plan, obligations, names }: PlanPart, language: Language): Generator<string> {
  if (isFollowedUp(plan) || !plan.inForce)
    yield* csvItems(COLUMNS, linesOf({ plans: [plan], obligations, names }, language))
  else yield* csvItems(WITHHELD, [{ plan, language }])
}

/** An obligation with what the plan says of it, and how lists are written. */
interface CsvLine {
  readonly one: ObligationLine
  readonly plan: PlanLine | undefined
  readonly task: TaskLine | undefined
  readonly deliverable: TaskLine['deliverables'][number] | undefined
  readonly listed: (items: readonly string[]) => string
  readonly named: (refs: readonly Ref[]) => string
  readonly sure: (refs: readonly Ref[]) => string
  readonly language: Language
}

interface Withheld {
  readonly plan: PlanLine
  readonly language: Language
}

const WITHHELD_VALUES: Readonly<Record<string, CsvColumn<Withheld>['value']>> = {
  id: ({ plan }) => plan.id,
  plan: ({ plan }) => plan.id,
  planNumber: ({ plan }) => csvText(plan.number),
  statusName: ({ plan, language }) => printable(recordedWords(plan, (text) => text[language])),
}

const COLUMNS: readonly CsvColumn<CsvLine>[] = [
  { key: 'id', value: ({ one }) => one.id },
  { key: 'plan', value: ({ one }) => one.plan },
  { key: 'planNumber', value: ({ plan }) => csvText(plan?.number) },
  { key: 'task', value: ({ one }) => one.task },
  { key: 'taskTitle', value: ({ task }) => csvText(task?.title) },
  { key: 'deliverable', value: ({ one }) => one.deliverable },
  { key: 'deliverableTitle', value: ({ deliverable }) => csvText(deliverable?.title) },
  { key: 'part', value: ({ one }) => one.part },
  { key: 'agencies', value: ({ one, listed }) => listed(one.agencies) },
  { key: 'agencyNames', value: ({ one, named }) => named(one.agencies) },
  { key: 'heldBy', value: ({ one, listed }) => listed(one.heldBy) },
  { key: 'heldByNames', value: ({ one, named }) => named(one.heldBy) },
  { key: 'support', value: ({ one, listed }) => listed(one.support) },
  { key: 'force', value: ({ one }) => one.force },
  { key: 'period', value: ({ one }) => one.period },
  { key: 'from', value: ({ one }) => one.from },
  { key: 'due', value: ({ one }) => one.due },
  { key: 'originalDue', value: ({ one }) => one.originalDue },
  { key: 'dueIfOff', value: ({ one }) => one.dueIfOff },
  { key: 'dueDay', value: ({ one }) => one.dueDay },
  { key: 'deliveredOn', value: ({ one }) => one.deliveredOn },
  { key: 'status', value: ({ one }) => one.status },
  { key: 'statusName', value: ({ one, language }) => STATUSES[one.status].name[language] },
  { key: 'flags', value: ({ one, listed }) => listed(one.flags) },
  { key: 'daysLate', value: ({ one }) => one.daysLate },
  { key: 'wasOverdue', value: ({ one }) => String(one.wasOverdue) },
  { key: 'deadline', value: ({ deliverable }) => csvText(deliverable?.deadline) },
  { key: 'reading', value: ({ one }) => one.reading },
  { key: 'otherReading', value: ({ one }) => one.otherReading },
  { key: 'confidence', value: ({ one }) => one.confidence },
  { key: 'reportTo', value: ({ one, listed }) => listed(one.reportTo) },
  { key: 'reportToNames', value: ({ one, named }) => named(one.reportTo) },
  { key: 'delivered', value: ({ one }) => one.counted?.delivered ?? null },
  { key: 'deliveredInTime', value: ({ one }) => one.counted?.inTime ?? null },
  { key: 'asked', value: ({ one }) => one.counted?.asked ?? null },
  { key: 'target', value: ({ deliverable }) => deliverable?.target?.value ?? null },
  { key: 'targetUnit', value: ({ deliverable }) => csvText(deliverable?.target?.unit) },
  { key: 'reached', value: ({ one }) => one.reached },
  { key: 'inferred', value: ({ one, listed }) => listed(one.inferred) },
  { key: 'memberConfidence', value: ({ one, sure }) => sure(one.agencies) },
  { key: 'closedBecause', value: ({ one, language }) => csvText(one.closedBecause?.[language]) },
  ...AMENDMENT_COLUMNS,
]

/** A plan without listed obligations still has a row, with the reason where a status would stand. */
const WITHHELD: readonly CsvColumn<Withheld>[] = COLUMNS.map(({ key }) => ({
  key,
  value: WITHHELD_VALUES[key] ?? (() => null),
}))

function* linesOf(
  { obligations, plans, names }: Pick<StatusView, 'obligations' | 'plans' | 'names'>,
  language: Language,
): Generator<CsvLine> {
  const planById = new Map(plans.map((plan) => [plan.id, plan]))
  const listed = onceEach((refs) => csvList(refs))
  const named = onceEach((refs) => csvList(refs.map((ref) => names[ref]?.name ?? ref)))
  const sure = onceEach((refs) => csvList(refs.flatMap((ref) => names[ref]?.memberConfidence ?? [])))
  let plan: PlanLine | undefined
  let task: TaskLine | undefined
  for (const one of obligations) {
    if (plan?.id !== one.plan) [plan, task] = [planById.get(one.plan), undefined]
    if (task?.id !== one.task) task = plan?.tasks.find(({ id }) => id === one.task)
    const deliverable = task?.deliverables.find(({ id }) => id === one.deliverable)
    yield { one, plan, task, deliverable, listed, named, sure, language }
  }
}

/** A list's text, made once for all the obligations that share the list. */
function onceEach(text: (items: readonly string[]) => string): (items: readonly string[]) => string {
  const known = new Map<readonly string[], string>()
  return (items) => {
    const before = known.get(items)
    if (before !== undefined) return before
    const made = text(items)
    known.set(items, made)
    return made
  }
}
