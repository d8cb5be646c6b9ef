import { cellText, type DocumentTable } from '../../documents/document.ts'
import type { LeftOut } from '../draft.ts'
import { startsName } from '../names/body-names.ts'

/** A table without the columns of a task table that seems to assign work all the same. */
export function otherTable(table: DocumentTable, number: number): readonly LeftOut[] {
  const cells = [...new Set(table.rows.flat())]
  const text = cells.map(cellText).join(' ')
  const names = cells.filter((cell) => startsName(cellText(cell))).length
  const isSaid = /chủ trì|chịu trách nhiệm|(?<!được )giao (?=Sở|UBND|các)/iu.test(text)
  if (names === 0 || (!isSaid && (names < 3 || table.rows.length < 3))) return []
  return [
    {
      words: text.slice(0, 200),
      at: `bảng ${number}`,
      place: table.place,
      because: {
        vi: 'bảng không có các cột của bảng giao nhiệm vụ',
        en: 'the table does not have the columns of a task table',
      },
    },
  ]
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
