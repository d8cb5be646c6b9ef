import { cellText, type DocumentCell, type DocumentTable, type Place } from '../../documents/document.ts'
import { isHeaderAgain } from './columns.ts'
import type { Header, Role } from './header.ts'
import { IS_MARK, timeOfTitle } from './roles-of-cells.ts'

/** A row of a task table: the words of its columns, by what they hold. */
export interface Row {
  readonly words: Readonly<Partial<Record<Role, string>>>
  readonly place: Place
  readonly index: number
  /** The column of leads, where its cell is empty at the top of a page: a merged cell may continue from the page before. */
  readonly carried: Role | null
}

/** Letters of a cell that are read. */
const LONGEST_CELL = 10_000

/** The rows below the header; a row cut in two by the end of a page is joined again. */
export function rowsOf(table: DocumentTable, header: Header): readonly Row[] {
  const rows: Row[] = []
  let page: number | null = null
  let top: readonly DocumentCell[] = []
  for (const [at, cells] of table.rows.slice(header.firstRow).entries()) {
    if (isHeaderAgain(cells, header)) continue
    const row = rowOf(cells, header, header.firstRow + at)
    const before = rows.at(-1)
    const isOnNext = before !== undefined && row.place.page !== null && row.place.page !== page
    page = row.place.page
    if (isOnNext) top = cells
    if (isOnNext && isContinuation(row)) rows[rows.length - 1] = joinedRow(before, row)
    else rows.push({ ...row, carried: before === undefined ? null : carriedRole(row, cells, top, header) })
  }
  return rows
}

function rowOf(cells: readonly DocumentCell[], { roles, titles }: Header, index: number): Row {
  const words: Partial<Record<Role, string>> = {}
  const marked: string[] = []
  const times: string[] = []
  const bodies: string[] = []
  for (const [column, role] of roles.entries()) {
    if (role === 'other') continue
    const cell = cellText(cells[column]).slice(0, LONGEST_CELL).trim()
    const title = titles[column] ?? ''
    if (role === 'mark') marked.push(...(IS_MARK.test(cell) ? [timeOfTitle(title) ?? title] : []))
    else if (role === 'bodies') bodies.push(...(cell === '' ? [] : [`${title}: ${cell}`]))
    else if (role === 'time') times.push(...(cell === '' ? [] : [`${title}: ${cell}`]))
    // A cell over all columns is a heading, and stands once.
    else words[role] = cell
  }
  if (marked.length > 0) words.mark = marked.join(', ')
  if (times.length > 0 && !isAcross(cells)) words.time = times.join('; ')
  if (bodies.length > 0 && !isAcross(cells)) words.bodies = bodies.join('; ')
  const placed = cells.flatMap(({ paragraphs }) => paragraphs)[0]?.place
  const place: Place = placed ?? { page: null, paragraph: null, table: null, row: index + 1, column: null }
  return { words, index, place: { ...place, column: null, row: index + 1 }, carried: null }
}

function isAcross(cells: readonly DocumentCell[]): boolean {
  return new Set(cells).size < 3
}

/**
 * The first row of a page without a number is the rest of the one before where it has no deadline, or where both its
 * words and its deadline go on in mid-sentence.
 */
function isContinuation({ words }: Row): boolean {
  if (words.number || !Object.values(words).some(Boolean)) return false
  return !words.deadline || (/^\p{Ll}/u.test(words.task ?? '') && !/^\p{Lu}/u.test(words.deadline))
}

function joinedRow(before: Row, row: Row): Row {
  const words: Partial<Record<Role, string>> = { ...before.words }
  for (const [role, more] of Object.entries(row.words) as [Role, string][])
    if (more !== '' && words[role] !== more) words[role] = [words[role], more].filter(Boolean).join(' ')
  return { ...before, words }
}

/** The column of leads where its cell is empty at the top of a page, or merged with such a cell. */
function carriedRole(
  { words }: Row,
  cells: readonly DocumentCell[],
  top: readonly DocumentCell[],
  { roles }: Header,
): Role | null {
  const column = roles.findIndex((role) => role === 'lead' || role === 'lead-and-support')
  const [role, cell] = [roles[column], cells[column]]
  const isEmpty = role !== undefined && cell !== undefined && words[role] === '' && cell === top[column]
  return isEmpty && words.task !== '' ? role : null
}
