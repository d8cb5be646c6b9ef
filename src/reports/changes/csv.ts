import { CHANGES, type Change, type ChangesView } from '../../domain/follow-up/changes.ts'
import type { TaskLine } from '../../domain/follow-up/view.ts'
import { STATUSES } from '../../domain/obligations/status.ts'
import type { Language } from '../../domain/text.ts'
import { type CsvColumn, csvTable, csvText } from '../draw/csv.ts'
import { printable } from '../draw/printable.ts'
import { AMENDMENT_COLUMNS } from '../words/amendments.ts'

/** The changes of a view, a row each. Headers and codes are the same in both languages; lists are joined by `; `. */
export function changesCsv(view: ChangesView, language: Language): string {
  return csvTable(columnsOf(view, language), linesOf(view))
}

/** A change, and the task that it befell. */
interface ChangeLine extends Change {
  readonly task: TaskLine | undefined
}

function columnsOf({ names }: ChangesView, language: Language): readonly CsvColumn<ChangeLine>[] {
  const named = (refs: readonly string[]) => printable(refs.map((ref) => names[ref]?.name ?? ref).join('; '))
  return [
    { key: 'kind', value: ({ kind }) => kind },
    { key: 'kindName', value: ({ kind }) => CHANGES[kind][language] },
    { key: 'id', value: ({ obligation }) => obligation.id },
    { key: 'plan', value: ({ obligation }) => obligation.plan },
    { key: 'task', value: ({ obligation }) => obligation.task },
    { key: 'taskTitle', value: ({ task }) => printable(task?.title ?? '') },
    { key: 'agencies', value: ({ obligation }) => obligation.agencies.join('; ') },
    { key: 'heldBy', value: ({ obligation }) => obligation.heldBy.join('; ') },
    { key: 'heldByNames', value: ({ obligation }) => named(obligation.heldBy) },
    { key: 'period', value: ({ obligation }) => obligation.period },
    { key: 'dueBefore', value: ({ before }) => before?.due ?? null },
    { key: 'due', value: ({ obligation }) => obligation.due },
    { key: 'statusBefore', value: ({ before }) => before?.status ?? null },
    { key: 'status', value: ({ obligation }) => obligation.status },
    { key: 'statusName', value: ({ obligation }) => STATUSES[obligation.status].name[language] },
    { key: 'deliveredOn', value: ({ obligation }) => obligation.deliveredOn },
    { key: 'heldByBefore', value: ({ before }) => before?.heldBy.join('; ') ?? null },
    { key: 'closedBecause', value: ({ obligation }) => csvText(obligation.closedBecause?.[language]) },
    ...AMENDMENT_COLUMNS.map(({ key, value }) => ({
      key,
      value: ({ obligation }: Change) => value({ one: obligation, language }),
    })),
  ]
}

function* linesOf({ changes, plans }: ChangesView): Generator<ChangeLine> {
  for (const change of changes) {
    const { plan, task } = change.obligation
    yield { ...change, task: plans.find(({ id }) => id === plan)?.tasks.find(({ id }) => id === task) }
  }
}
