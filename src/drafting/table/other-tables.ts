import { cellText, type DocumentTable } from '../../documents/document.ts'
import type { LeftOut } from '../draft.ts'
import { startsWithVerb } from '../lines/verbs.ts'
import { startsName } from '../names/body-names.ts'
import { isTime } from './cell-kinds.ts'
import type { Header } from './header.ts'
import type { TableFinding } from './table-finding.ts'
import type { Row } from './table-rows.ts'

/** The rows of a table without the columns of a task table that seem to assign work all the same. */
export function otherTable({ rows, place }: DocumentTable, number: number): readonly LeftOut[] {
  const lines = rows.slice(0, MOST_ROWS).map((cells) => [...new Set(cells)].map(cellText))
  const text = lines.flat().join(' ')
  const named = lines.filter((cells) => cells.some(startsName))
  const timed = named.filter((cells) => cells.some((cell) => isTime(cell) || startsWithVerb(cell)))
  const isSaid = /chủ trì|chịu trách nhiệm|(?<!được )giao (?=Sở|UBND|các)/iu.test(text)
  if (named.length === 0 || (!isSaid && timed.length < 2 && named.length < 3)) return []
  return (timed.length > 0 ? timed : named).map((cells) => ({
    words: cells.filter(Boolean).join(' | ').slice(0, LONGEST),
    at: `bảng ${number}`,
    place,
    because: NO_COLUMNS,
  }))
}

/** Rows above the titles of the columns that speak of a body and a time, and are in no task. */
export function rowsAbove(
  { rows, place }: DocumentTable,
  { firstRow }: Header,
  number: number,
): readonly LeftOut[] {
  const lines = rows.slice(0, firstRow - 1).map((cells) => [...new Set(cells)].map(cellText))
  return lines
    .filter((cells) => cells.some(startsName) && cells.some(isTime))
    .map((cells) => ({
      words: cells.filter(Boolean).join(' | ').slice(0, LONGEST),
      at: `bảng ${number}`,
      place,
      because: { vi: 'dòng ở trên tên các cột', en: 'the row stands above the titles of the columns' },
    }))
}

/** A row with something to be done and nothing else, which is taken as the heading of those below it. */
export function leftOutRow({ words, place, index }: Row, { around }: TableFinding): LeftOut {
  return {
    words: (words.task ?? '').slice(0, LONGEST),
    at: `bảng ${around.number}, dòng ${index + 1}`,
    place,
    because: {
      vi: 'dòng không ghi cơ quan, thời hạn; hiểu là đề mục của các dòng dưới',
      en: 'the row says neither who nor by when; it is taken as the heading of the rows below',
    },
  }
}

/** Rows of such a table that are looked at, and letters of each that are told. */
const MOST_ROWS = 100
const LONGEST = 300

const NO_COLUMNS = {
  vi: 'bảng không có các cột của bảng giao nhiệm vụ',
  en: 'the table does not have the columns of a task table',
}

/** A form that bodies are to fill in. */
export function formOf(table: DocumentTable): LeftOut {
  return {
    words: table.rows.slice(0, 2).flat().map(cellText).join(' | ').slice(0, 200),
    at: `bảng ${table.place.table ?? ''}`.trim(),
    place: table.place,
    because: {
      vi: 'bảng mẫu có cột “Vai trò”: để các cơ quan điền, không giao việc',
      en: 'a form with a column “Vai trò”: for bodies to fill in, it assigns nothing',
    },
  }
}

/** A table of tasks in which nothing separates one row from the next. */
export function withoutRows(table: DocumentTable, number: number): LeftOut {
  return {
    words: table.rows.flat().map(cellText).join(' ').slice(0, 200),
    at: `bảng ${number}`,
    place: table.place,
    because: {
      vi: 'bảng có cột của bảng giao nhiệm vụ nhưng không tách được dòng nào; xin bản .docx hoặc tự nhập',
      en: 'the table has the columns of a task table, but its rows cannot be separated; ask for the .docx, or type them in',
    },
  }
}
