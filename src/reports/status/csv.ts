import type { PlanLine, StatusView, TaskLine } from '../../domain/follow-up/view.ts'
import { STATUSES } from '../../domain/obligations/status.ts'
import type { Language } from '../../domain/text.ts'
import { type CsvValue, csv, csvList, csvRows, csvText } from '../draw/csv.ts'
import { type ReportStream, type StreamAddition, streamAddition } from '../draw/stream.ts'

const HEADERS = [
  ...['id', 'plan', 'planNumber', 'task', 'taskTitle', 'deliverable', 'deliverableTitle', 'part'],
  ...[
    'agencies',
    'agencyNames',
    'heldBy',
    'heldByNames',
    'support',
    'force',
    'period',
    'from',
    'due',
    'originalDue',
    'dueIfOff',
  ],
  ...[
    'deliveredOn',
    'status',
    'statusName',
    'flags',
    'daysLate',
    'deadline',
    'reading',
    'otherReading',
    'confidence',
    'closedBecause',
  ],
] as const

/** The obligations of a view, a row each. Headers and codes are the same in both languages; lists are joined by `; `. */
export function statusCsv(view: StatusView, language: Language): string {
  return csv(HEADERS, rowsOf(view, language))
}

/** The same, plan by plan. */
export function statusCsvStream(language: Language): ReportStream<StreamAddition> {
  return {
    start: () => csv(HEADERS, []),
    piece: ({ plan, obligations, names }) =>
      streamAddition(csvRows(rowsOf({ plans: [plan], obligations, names }, language))),
    take: (rows) => rows,
    end: () => ({ between: '', last: '' }),
  }
}

function* rowsOf(
  { obligations, plans, names }: Pick<StatusView, 'obligations' | 'plans' | 'names'>,
  language: Language,
): Generator<readonly CsvValue[]> {
  const planById = new Map(plans.map((plan) => [plan.id, plan]))
  const listed = onceEach((refs) => csvList(refs))
  const named = onceEach((refs) => csvList(refs.map((ref) => names[ref]?.name ?? ref)))
  let plan: PlanLine | undefined
  let task: TaskLine | undefined
  for (const one of obligations) {
    if (plan?.id !== one.plan) [plan, task] = [planById.get(one.plan), undefined]
    if (task?.id !== one.task) task = plan?.tasks.find(({ id }) => id === one.task)
    const deliverable = task?.deliverables.find(({ id }) => id === one.deliverable)
    const row: Record<(typeof HEADERS)[number], CsvValue> = {
      id: one.id,
      plan: one.plan,
      planNumber: csvText(plan?.number),
      task: one.task,
      taskTitle: csvText(task?.title),
      deliverable: one.deliverable,
      deliverableTitle: csvText(deliverable?.title),
      part: one.part,
      agencies: listed(one.agencies),
      agencyNames: named(one.agencies),
      heldBy: listed(one.heldBy),
      heldByNames: named(one.heldBy),
      support: listed(one.support),
      force: one.force,
      period: one.period,
      from: one.from,
      due: one.due,
      originalDue: one.originalDue,
      dueIfOff: one.dueIfOff,
      deliveredOn: one.deliveredOn,
      status: one.status,
      statusName: STATUSES[one.status].name[language],
      flags: listed(one.flags),
      daysLate: one.daysLate,
      deadline: csvText(deliverable?.deadline),
      reading: one.reading,
      otherReading: one.otherReading,
      confidence: one.confidence,
      closedBecause: csvText(one.closedBecause?.[language]),
    }
    yield HEADERS.map((header) => row[header])
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
