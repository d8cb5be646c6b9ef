import type { StatusView } from '../domain/follow-up/view.ts'
import { STATUSES } from '../domain/obligations/status.ts'
import type { Language } from '../domain/text.ts'
import { type CsvValue, csv, csvRows } from './csv.ts'
import type { Flow } from './flow.ts'
import { printable } from './printable.ts'

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
  ],
] as const

/** The obligations of a view, a row each. Headers and codes are the same in both languages; lists are joined by `; `. */
export function statusCsv(view: StatusView, language: Language): string {
  return csv(HEADERS, rowsOf(view, language))
}

/** The same, plan by plan. */
export function statusCsvFlow(language: Language): Flow {
  return {
    start: () => csv(HEADERS, []),
    plan: ({ plan, obligations, names }) => ({
      now: csvRows(rowsOf({ plans: [plan], obligations, names }, language)),
      later: '',
    }),
    end: () => ({ between: '', last: '' }),
  }
}

function* rowsOf(
  { obligations, plans, names }: Pick<StatusView, 'obligations' | 'plans' | 'names'>,
  language: Language,
): Generator<readonly CsvValue[]> {
  const planById = new Map(plans.map((plan) => [plan.id, plan]))
  const named = (refs: readonly string[]) => refs.map((ref) => names[ref]?.name ?? ref)
  for (const one of obligations) {
    const plan = planById.get(one.plan)
    const task = plan?.tasks.find(({ id }) => id === one.task)
    const deliverable = task?.deliverables.find(({ id }) => id === one.deliverable)
    const row: Record<(typeof HEADERS)[number], CsvValue> = {
      id: one.id,
      plan: one.plan,
      planNumber: text(plan?.number),
      task: one.task,
      taskTitle: text(task?.title),
      deliverable: one.deliverable,
      deliverableTitle: text(deliverable?.title),
      part: one.part,
      agencies: list(one.agencies),
      agencyNames: list(named(one.agencies)),
      heldBy: list(one.heldBy),
      heldByNames: list(named(one.heldBy)),
      support: list(one.support),
      force: one.force,
      period: one.period,
      from: one.from,
      due: one.due,
      originalDue: one.originalDue,
      dueIfOff: one.dueIfOff,
      deliveredOn: one.deliveredOn,
      status: one.status,
      statusName: STATUSES[one.status].name[language],
      flags: list(one.flags),
      daysLate: one.daysLate,
      deadline: text(deliverable?.deadline),
      reading: one.reading,
      otherReading: one.otherReading,
      confidence: one.confidence,
    }
    yield HEADERS.map((header) => row[header])
  }
}

function list(items: readonly string[]): string {
  return printable(items.join('; '))
}

function text(words: string | null | undefined): string | null {
  return words === null || words === undefined ? null : printable(words)
}
