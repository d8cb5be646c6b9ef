import { cellText, type DocumentCell, type DocumentTable } from '../../documents/document.ts'
import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import { roleOf } from './column-titles.ts'
import type { Header, Role } from './header.ts'
import { withRolesOfCells } from './roles-of-cells.ts'

/** The header of a table, whose columns may come in any order; null where it is no table of tasks. */
export function columnsOfHeader({ rows }: DocumentTable): Header | null {
  // Below the first row of several cells stands no header, unless its titles are those of a task table.
  const first = rows.findIndex((row) => new Set(row.map(cellText).filter(Boolean)).size > 2)
  for (const header of headersIn(rows)) {
    const isSaid = holdsTasks(header.roles)
    if (!isSaid && (header.firstRow > first + 2 || !isTitled(header))) continue
    const whole = withRolesOfCells(rows, header)
    if (isSaid || (holdsTasks(whole.roles) && isSure(whole))) return withResults(rows, whole)
  }
  return null
}

/** What might be the header, from the top: two rows where a title stands over others, else one. */
function headersIn(rows: DocumentTable['rows']): readonly Header[] {
  return rows.slice(0, 25).flatMap((_, row) =>
    [2, 1].flatMap((height) => {
      if (height === 2 && !spansTwoRows(rows, row)) return []
      const titles = titlesIn(rows.slice(row, row + height))
      return [
        { titles, roles: withOneOfEach(titles.map(roleOf), titles), firstRow: row + height, byCells: [] },
      ]
    }),
  )
}

/** Whether words in several columns, none of them long, may be titles, of which at least one says what its column holds. */
function isTitled({ titles, roles }: Header): boolean {
  const said = titles.filter((title) => title !== '')
  const isShort = said.every((title) => title.split(' ').length < 13 && !/[.;]$/.test(title))
  return new Set(said).size > 2 && isShort && roles.some((role) => role !== 'other')
}

/** Whether a title says at least one of what makes a task; where none does, a body, a time and a duty must stand in each row. */
function isSure({ roles, byCells }: Header): boolean {
  const ofTask: readonly Role[] = ['task', 'lead', 'lead-and-support', 'support', 'deadline', 'product']
  const isSaid = roles.some((role) => ofTask.includes(role) && !byCells.includes(role))
  return isSaid || (['task', 'lead', 'deadline'] as const).every((role) => roles.includes(role))
}

function holdsTasks(roles: readonly Role[]): boolean {
  const has = (...some: readonly Role[]) => some.some((role) => roles.includes(role))
  return (
    has('task') &&
    (has('lead', 'lead-and-support') || (has('deadline', 'mark') && has('number', 'product', 'result')))
  )
}

/** A title over several columns, with others below it. */
function spansTwoRows(rows: readonly (readonly DocumentCell[])[], row: number): boolean {
  const cells = rows[row] ?? []
  const below = rows[row + 1] ?? []
  if (below.length === 0 || isLine(cells)) return false
  const isSpanned = cells.map((cell, at) => {
    const isOver = cell === cells[at - 1] || cell === cells[at + 1]
    return isOver && below[at] !== cell && cellText(cell).trim() !== ''
  })
  const parted = below.filter((cell, at) => isSpanned[at] && cell !== below[at - 1] && cell !== below[at + 1])
  if (parted.length === 0) return false
  if (parted.some((cell) => roleOf(cellText(cell)) !== 'other')) return true
  // Around what is parted, a title goes over both rows.
  return cells.every((cell, at) => isSpanned[at] || below[at] === cell || cellText(below[at]).trim() === '')
}

/** "Cập nhật đến ngày …": words over all columns, or all but empty ones at the end, are the title of none. */
function isLine(cells: readonly DocumentCell[]): boolean {
  const [first, second] = cells
  if (first === undefined || first !== second || cellText(first).trim() === '') return false
  return cells.every((cell) => cell === first || cellText(cell).trim() === '')
}

function titlesIn(rows: readonly (readonly DocumentCell[])[]): readonly string[] {
  return (rows[0] ?? []).map((_, column) =>
    [...new Set(rows.map((row) => cellText(row[column]).replace(/\s+/g, ' ').trim()))]
      .filter(Boolean)
      .join(' '),
  )
}

/**
 * Of several columns with the same role the first one keeps it; "Nội dung" beside "Nhiệm vụ" is something else. A second
 * column of those who do it carries out what the first one leads, and a second time is told of.
 */
function withOneOfEach(roles: readonly Role[], titles: readonly string[]): readonly Role[] {
  const isLed = titles.findIndex((title, at) => roles[at] === 'lead' && /chủ trì|chính/iu.test(title))
  const lead = isLed < 0 ? roles.indexOf('lead') : isLed
  const first = (role: Role) => (role === 'lead' ? lead : roles.indexOf(role))
  return roles.map((role, at) => {
    if (role === 'other' || role === 'time' || first(role) === at) return role
    if (role === 'lead') return isAlike(titles, at, lead) ? 'other' : 'executing'
    return role === 'deadline' ? 'time' : 'other'
  })
}

function isAlike(titles: readonly string[], one: number, other: number): boolean {
  return titles[one] === titles[other]
}

/** Whether a row only counts the columns, or is the header once more on the next page. */
export function isHeaderAgain(row: readonly DocumentCell[], { titles }: Header): boolean {
  const words = row.map((cell) => cellText(cell).replace(/\s+/g, ' ').trim())
  if (words.every((word) => /^\(?(?:\d{1,2}|[A-H])\)?$/.test(word))) return true
  const folded = words.map(foldSpelling)
  const own = titles.map(foldSpelling)
  // Of a header that was recognized from a picture one title may be misread.
  if (folded.filter((word, at) => word.length > 2 && word === own[at]).length > 2) return true
  const some = folded.filter(Boolean)
  return some.length > 0 && folded.every((word, at) => word === '' || (own[at] ?? '').includes(word))
}

/** A column "Kết quả" may hold the progress so far rather than the product to be made. */
function withResults(rows: DocumentTable['rows'], header: Header): Header {
  const at = header.roles.indexOf('product')
  if (at < 0 || !/^kết quả$/.test(foldSpelling(header.titles[at] ?? ''))) return header
  const cells = rows
    .slice(header.firstRow)
    .map((row) => foldSpelling(cellText(row[at])))
    .filter(Boolean)
  const progress = cells.filter((words) =>
    /^(?:đã|chưa|đang|hoàn thành|không|xong|có báo cáo|\d+\/|số \d|\d{1,3} ?%)/.test(words),
  )
  if (progress.length * 2 < cells.length || cells.length === 0) return header
  return { ...header, roles: header.roles.map((role, column) => (column === at ? 'result' : role)) }
}
