import { CHANGES, type ChangesView } from '../../domain/follow-up/changes.ts'
import { STATUSES } from '../../domain/obligations/status.ts'
import type { Language } from '../../domain/text.ts'
import { type CsvValue, csv, csvText } from '../draw/csv.ts'
import { printable } from '../draw/printable.ts'

const HEADERS = [
  ...['kind', 'kindName', 'id', 'plan', 'task', 'taskTitle', 'agencies', 'heldBy', 'heldByNames', 'period'],
  ...['dueBefore', 'due', 'statusBefore', 'status', 'statusName', 'deliveredOn', 'heldByBefore'],
  'closedBecause',
]

/** The changes of a view, a row each. Headers and codes are the same in both languages; lists are joined by `; `. */
export function changesCsv(view: ChangesView, language: Language): string {
  return csv(HEADERS, rowsOf(view, language))
}

function* rowsOf({ changes, plans, names }: ChangesView, language: Language): Generator<readonly CsvValue[]> {
  for (const { kind, obligation, before } of changes) {
    const task = plans
      .find(({ id }) => id === obligation.plan)
      ?.tasks.find(({ id }) => id === obligation.task)
    const { id, plan, period, due, status, deliveredOn, agencies, heldBy } = obligation
    yield [
      ...[kind, CHANGES[kind][language], id, plan, obligation.task, printable(task?.title ?? '')],
      ...[
        agencies.join('; '),
        heldBy.join('; '),
        printable(heldBy.map((ref) => names[ref]?.name ?? ref).join('; ')),
        period,
      ],
      ...[
        before?.due ?? null,
        due,
        before?.status ?? null,
        status,
        STATUSES[status].name[language],
        deliveredOn,
      ],
      before?.heldBy.join('; ') ?? null,
      csvText(obligation.closedBecause?.[language]),
    ]
  }
}
