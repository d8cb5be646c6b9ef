import { cellText, type DocumentTable } from '../../documents/document.ts'
import { areNames, isTime, isWork } from './cell-kinds.ts'
import { isAside, isOfHelpers, isOfReceivers, isOfStart } from './column-titles.ts'
import type { Header, Role } from './header.ts'

/** A header in which what is missing is found by its cells: a column of names, of times, of duties, whatever its title says. */
export function withRolesOfCells(rows: DocumentTable['rows'], header: Header): Header {
  const roles: Role[] = header.roles.map((role, column) =>
    MARKABLE.includes(role) && isMarked(rows, header, column) ? 'mark' : role,
  )
  const byCells: Role[] = []
  const free = roles.flatMap((role, column) =>
    role === 'other' && !isAside(header.titles[column] ?? '') ? [column] : [],
  )
  const holding = (holds: (cell: string) => boolean) =>
    free.filter((column) => roles[column] === 'other' && isMostly(cellsIn(rows, header, column), holds))
  const has = (...some: readonly Role[]) => some.some((role) => roles.includes(role))
  const take = (column: number | undefined, role: Role) => {
    if (column === undefined) return
    roles[column] = role
    byCells.push(role)
  }
  const bodies = holding(areNames)
  const helpers = bodies.filter((column) => isOfHelpers(header.titles[column] ?? ''))
  const others = bodies.filter((column) => !helpers.includes(column))
  if (!has('lead', 'lead-and-support')) take(others.shift() ?? helpers.shift(), 'lead')
  if (!has('support', 'lead-and-support')) take(helpers.shift() ?? others.shift(), 'support')
  for (const column of holding(isTime)) {
    if (has('deadline', 'mark') || isOfStart(header.titles[column] ?? '')) roles[column] = 'time'
    else take(column, 'deadline')
  }
  if (!has('task')) take(holding(isWork)[0], 'task')
  for (const [column, role] of roles.entries())
    if (
      role === 'other' &&
      !isOfReceivers(header.titles[column] ?? '') &&
      isMostly(cellsIn(rows, header, column), areNames)
    )
      roles[column] = 'bodies'
  return { ...header, roles, byCells }
}

const MARKABLE: readonly Role[] = ['deadline', 'time', 'other']

/** A column “Quý II” in which a cross says that the duty falls into it. */
function isMarked(rows: DocumentTable['rows'], header: Header, column: number): boolean {
  if (timeOfTitle(header.titles[column] ?? '') === null) return false
  return isMostly(cellsIn(rows, header, column, 'marks'), (cell) => IS_MARK.test(cell))
}

/** The time that the title of such a column says; null where it says none. */
export function timeOfTitle(title: string): string | null {
  const own = /(?:quý|tháng|năm|q|t)\s?(?:[IV]+|\d{1,4})(?:\s?\/\s?\d{4}|\s+năm\s+\d{4})?$/iu.exec(title)?.[0]
  if (own === undefined) return /^\d{4}$/.test(title) ? `năm ${title}` : null
  const year = /\d{4}/.exec(title.slice(0, -own.length))?.[0]
  return year === undefined || /\d{4}/.test(own) ? own : `${own}/${year}`
}

/** A cross or a tick. */
export const IS_MARK = /^\(?(?:x|✓|✔|v|•|●|\*|\+)\)?$/iu

function isMostly(cells: readonly string[], holds: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(holds).length * 3 >= cells.length * 2
}

/** The words below a title, but for headings over several columns and "-nt-", which stands for another cell. */
function cellsIn(
  rows: DocumentTable['rows'],
  { firstRow }: Header,
  column: number,
  what: 'words' | 'marks' = 'words',
): readonly string[] {
  const below = rows
    .slice(firstRow, firstRow + MOST_ROWS)
    .filter((row) => row[column] !== row[column - 1] && row[column] !== row[column + 1])
  return [...new Set(below.map((row) => row[column]))]
    .map((cell) => cellText(cell).trim())
    .filter((cell) => (what === 'marks' ? cell !== '' : /\p{L}{2}/u.test(cell) || /\d/.test(cell)))
    .filter((cell) => !/^-?\s*n\/?t\.?\s*-?$/iu.test(cell))
}

const MOST_ROWS = 40
