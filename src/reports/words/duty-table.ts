import type { Language } from '../../domain/text.ts'
import { cell, type KeyedColumn, type Table, tableOf } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { bodiesText, dueCell, type NamedBodies, statusCell, taskText } from './duty-words.ts'
import { periodWords } from './period-name.ts'
import type { TableLine } from './table-lines.ts'
import { targetText } from './target.ts'

/** A table of duties, a row a line. */
export function dutyTable(lines: readonly TableLine[], view: NamedBodies, language: Language): Table {
  return tableOf(columnsOf(view, language), lines, (text) => text[language])
}

/** The task, and of one product its target. */
function taskCellText({ one, all }: TableLine, view: NamedBodies, language: Language): string {
  const meant = new Set(all.map(({ deliverable }) => deliverable))
  const task = view.plans.find(({ id }) => id === one.plan)?.tasks.find(({ id }) => id === one.task)
  const product = task?.deliverables.find(({ id }) => id === one.deliverable)
  const target = meant.size === 1 ? printable(targetText(product, one, language)) : ''
  return `${taskText(one, view, meant)}${target}`
}

function columnsOf(view: NamedBodies, language: Language): readonly KeyedColumn<TableLine>[] {
  return [
    {
      key: 'number',
      title: { vi: 'TT', en: 'No.' },
      align: 'right',
      share: 4,
      cell: (_, number) => cell(number),
    },
    {
      key: 'task',
      title: { vi: 'Nhiệm vụ', en: 'Task' },
      share: 32,
      cell: (line) => cell(taskCellText(line, view, language)),
    },
    {
      key: 'agency',
      title: { vi: 'Cơ quan', en: 'Agency' },
      share: 18,
      cell: (line) => cell(bodiesText(line, view, language)),
    },
    {
      key: 'period',
      title: { vi: 'Kỳ', en: 'Period' },
      silent: 'left-out',
      cell: ({ one }) => cell(one.period === null ? '' : periodWords(one.period)[language]),
    },
    {
      key: 'due',
      title: { vi: 'Thời hạn', en: 'Due' },
      share: 14,
      silent: 'left-out',
      cell: ({ one }) => dueCell(one, language),
    },
    {
      key: 'status',
      title: { vi: 'Tình trạng', en: 'Status' },
      share: 20,
      cell: ({ one }) => statusCell(one, language),
    },
  ]
}
