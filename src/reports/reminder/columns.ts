import { ANSWER_COLUMNS } from '../../domain/follow-up/answer-columns.ts'
import { type Cell, cell, type Entry, type KeyedColumn } from '../draw/page.ts'

/** What the cells of a row say. */
export interface RowCells {
  readonly number: number
  readonly task: Cell
  readonly lead: Cell
  readonly support: Cell
  readonly limit: Cell
  readonly product: Cell
  readonly status: Cell
  readonly basis: Cell
}

/**
 * The columns of the table that an office sends, how wide each is on paper, and which a narrow screen goes without.
 * The last three are left for the agency to fill in, and are read by `collect`.
 */
export const REMINDER_COLUMNS: readonly KeyedColumn<RowCells>[] = [
  {
    key: 'number',
    title: { vi: 'TT', en: 'No.' },
    share: 4,
    align: 'right',
    cell: ({ number }) => cell(number),
  },
  { key: 'task', title: ANSWER_COLUMNS.task, share: 18, cell: ({ task }) => task },
  { key: 'lead', title: { vi: 'Cơ quan chủ trì', en: 'Lead' }, share: 11, cell: ({ lead }) => lead },
  {
    key: 'support',
    title: { vi: 'Cơ quan phối hợp', en: 'Support' },
    share: 11,
    room: 'paper',
    cell: ({ support }) => support,
  },
  { key: 'due', title: { vi: 'Thời hạn', en: 'Due' }, share: 13, cell: ({ limit }) => limit },
  {
    key: 'product',
    title: { vi: 'Sản phẩm', en: 'Product' },
    share: 12,
    room: 'paper',
    cell: ({ product }) => product,
  },
  { key: 'status', title: { vi: 'Tình trạng', en: 'Status' }, share: 12, cell: ({ status }) => status },
  { key: 'basis', title: { vi: 'Căn cứ', en: 'Basis' }, share: 15, cell: ({ basis }) => basis },
  entryColumn('result', 'words', 12),
  entryColumn('completed', 'day', 11),
  entryColumn('document', 'document', 10),
]

function entryColumn(
  key: 'result' | 'completed' | 'document',
  entry: Entry,
  share: number,
): KeyedColumn<RowCells> {
  return { key, title: ANSWER_COLUMNS[key], share, room: 'paper', entry, cell: () => EMPTY }
}

const EMPTY = cell('')
