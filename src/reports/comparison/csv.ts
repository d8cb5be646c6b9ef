import { CAUSES } from '../../domain/follow-up/causes.ts'
import type { ComparisonView, Difference } from '../../domain/follow-up/comparison.ts'
import type { Language } from '../../domain/text.ts'
import { type CsvColumn, csvTable, csvText } from '../draw/csv.ts'
import { printable } from '../draw/printable.ts'

/** The differences of a comparison, a row each. Headers and codes are the same in both languages; lists are joined by `; `. */
export function comparisonCsv(view: ComparisonView, language: Language): string {
  return csvTable(columnsOf(view, language), view.differences)
}

function columnsOf({ names }: ComparisonView, language: Language): readonly CsvColumn<Difference>[] {
  const listed = (refs: readonly string[] | undefined) =>
    refs === undefined ? null : printable(refs.join('; '))
  const named = (refs: readonly string[] | undefined) => listed(refs?.map((ref) => names[ref]?.name ?? ref))
  return [
    { key: 'cause', value: ({ cause }) => cause },
    { key: 'causeName', value: ({ cause }) => CAUSES[cause][language] },
    { key: 'because', value: ({ because }) => csvText(because?.[language]) },
    { key: 'kinds', value: ({ kinds }) => kinds.join('; ') },
    { key: 'id', value: ({ id }) => printable(id) },
    { key: 'plan', value: ({ plan }) => printable(plan) },
    { key: 'task', value: ({ task }) => printable(task) },
    { key: 'taskTitle', value: ({ title }) => printable(title) },
    { key: 'period', value: ({ period }) => csvText(period) },
    { key: 'heldBySaved', value: ({ saved }) => listed(saved?.heldBy) },
    { key: 'heldBy', value: ({ now }) => listed(now?.heldBy) },
    { key: 'heldByNames', value: ({ saved, now }) => named((now ?? saved)?.heldBy) },
    { key: 'dueSaved', value: ({ saved }) => saved?.due ?? null },
    { key: 'due', value: ({ now }) => now?.due ?? null },
    { key: 'statusSaved', value: ({ saved }) => saved?.status ?? null },
    { key: 'status', value: ({ now }) => now?.status ?? null },
    { key: 'readingSaved', value: ({ saved }) => csvText(saved?.reading) },
    { key: 'reading', value: ({ now }) => csvText(now?.reading) },
  ]
}
