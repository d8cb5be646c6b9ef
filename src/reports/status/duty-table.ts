import type { Language, Text } from '../../domain/text.ts'
import { type Column, cell, type Row, type Table, withoutEmptyColumns } from '../draw/page.ts'
import { bodiesText, dueCell, type NamedBodies, NO_DAY, statusCell, taskText } from '../words/duty-words.ts'
import type { TableLine } from '../words/lines.ts'

const COLUMNS: readonly Text[] = [
  { vi: 'TT', en: 'No.' },
  { vi: 'Nhiệm vụ', en: 'Task' },
  { vi: 'Cơ quan', en: 'Agency' },
  { vi: 'Kỳ', en: 'Period' },
  { vi: 'Thời hạn', en: 'Due' },
  { vi: 'Tình trạng', en: 'Status' },
]

/** A table of duties, a row a line. */
export function dutyTable(lines: readonly TableLine[], view: NamedBodies, language: Language): Table {
  const columns = COLUMNS.map(
    (title, index): Column => ({ title: title[language], align: index === 0 ? 'right' : 'left' }),
  )
  const rows = lines.map((line, index) => dutyRow(index + 1, line, view, language))
  return withoutEmptyColumns({ columns, rows }, ({ text }) => text !== '' && text !== NO_DAY)
}

function dutyRow(number: number, line: TableLine, view: NamedBodies, language: Language): Row {
  const { one, all } = line
  return {
    cells: [
      cell(number),
      cell(taskText(one, view, new Set(all.map(({ deliverable }) => deliverable)))),
      cell(bodiesText(line, view, language)),
      cell(one.period ?? ''),
      dueCell(one, language),
      statusCell(one, language),
    ],
    sum: false,
  }
}
