import { cellText, type DocumentTable } from '../../documents/document.ts'
import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import { contextOf, deadlineOf } from '../deadline-words.ts'
import { startsName } from '../names/body-names.ts'
import type { Header, Role } from './header.ts'

/** A header in which a column that is missing is one whose cells hold such words, whatever its title says. */
export function withRolesOfCells(rows: DocumentTable['rows'], header: Header): Header {
  const roles = [...header.roles]
  const byCells: Role[] = []
  const take = (role: Role, holds: (cell: string) => boolean) => {
    const column = columnWhere(rows, { ...header, roles }, holds)
    if (column === null) return
    roles[column] = role
    byCells.push(role)
  }
  const has = (...some: readonly Role[]) => some.some((role) => roles.includes(role))
  if (has('lead') && !has('support')) take('support', isNames)
  if (has('lead') && !has('task')) take('task', isLong)
  if (has('task') && has('lead', 'lead-and-support') && !has('deadline')) take('deadline', isTime)
  return { ...header, roles, byCells }
}

/** The only column without a known title of which most cells hold such words; null where there is none, or several. */
function columnWhere(
  rows: DocumentTable['rows'],
  { roles, titles, firstRow }: Header,
  holds: (cell: string) => boolean,
): number | null {
  const columns = roles.flatMap((role, column) => {
    if (role !== 'other' || NO_PART.test(foldSpelling(titles[column] ?? ''))) return []
    // A cell over several columns is a heading, and "-nt-" stands for another.
    const below = rows
      .slice(firstRow, firstRow + MOST_ROWS)
      .filter((row) => row[column] !== row[column - 1] && row[column] !== row[column + 1])
    const cells = [...new Set(below.map((row) => row[column]))]
      .map(cellText)
      .filter((cell) => /\p{L}{3}/u.test(cell) || /\d/.test(cell))
    const fitting = cells.filter(holds).length
    return cells.length > 1 && fitting * 3 >= cells.length * 2 ? [column] : []
  })
  return columns.length === 1 ? (columns[0] ?? null) : null
}

const MOST_ROWS = 40

/** Columns that say nothing of who must do what by when. */
const NO_PART =
  /ghi chú|căn cứ|số hiệu|kinh phí|nguồn|địa điểm|địa bàn|số lượng|đơn vị tính|ký hiệu|ban hành|bắt đầu/

function isNames(cell: string): boolean {
  return cell.split(/[;\n]\s*/).every((name) => name.trim() === '' || startsName(name.trim()))
}

function isLong(cell: string): boolean {
  return cell.split(/\s+/).length > 3 && !startsName(cell)
}

function isTime(cell: string): boolean {
  return deadlineOf(cell, contextOf(null)).deadline.schedule !== null
}
