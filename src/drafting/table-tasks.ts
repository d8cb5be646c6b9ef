import { cellText, type DocumentCell, type DocumentTable, type Place } from '../documents/document.ts'
import { foldSpelling } from '../domain/names/fold-spelling.ts'
import { type AgencyList, wholeList } from './agency-list.ts'
import type { Names } from './assignment.ts'
import { startsName } from './body-names.ts'
import { check, type DraftCheck, quotedWords } from './check.ts'
import { columnsOfHeader, type Header, isHeaderAgain, type Role } from './columns.ts'
import { deadlineOf, type FoundDeadline } from './deadline-words.ts'
import type { DraftTask, LeftOut, ReportedResult, TaskField } from './draft.ts'
import { labelledIn, trimmed } from './label.ts'
import { productsOf } from './products.ts'
import { titleOf } from './title.ts'

export interface TableAround {
  readonly names: Names
  /** The part that the table stands in; empty where it stands in none. */
  readonly section: string
  readonly number: number
  /** Ids of the tasks found before. */
  readonly taken: ReadonlySet<string>
}

/** What a table holds. */
export interface FoundInTable {
  readonly tasks: readonly DraftTask[]
  readonly leftOut: readonly LeftOut[]
  readonly results: readonly ReportedResult[]
}

interface Row {
  readonly words: Readonly<Partial<Record<Role, string>>>
  readonly place: Place
  readonly index: number
}

/** Letters of a cell that are read. */
const LONGEST = 10_000

interface Finding {
  readonly around: TableAround
  readonly tasks: DraftTask[]
  readonly leftOut: LeftOut[]
  readonly results: ReportedResult[]
  heading: string
  /** The words of the row above, for "như trên". */
  above: Partial<Record<Role, string>>
  /** The last number of a row, and how many more rows stand under it. */
  last: { number: string; more: number }
  /** Whether no number comes twice in the table, nor before it. */
  readonly numbers: 'once' | 'repeated'
}

/** The tasks of a table: a row each, its columns in any order; nothing where it is no table of tasks. */
export function tasksInTable(table: DocumentTable, around: TableAround): FoundInTable {
  const header = columnsOfHeader(table)
  if (header === null) return { tasks: [], leftOut: otherTable(table, around), results: [] }
  if (header.roles.includes('role')) return { tasks: [], leftOut: [formOf(table)], results: [] }
  const rows = rowsOf(table, withResults(table, header))
  const finding: Finding = {
    ...{ around, tasks: [], leftOut: [], results: [], heading: '', above: {} },
    ...{ last: { number: '', more: 0 }, numbers: areOnce(rows, around.taken) ? 'once' : 'repeated' },
  }
  for (const [at, row] of rows.entries()) {
    if (heads(row, rows[at + 1])) finding.heading = ''
    else readRow(row, finding)
  }
  return finding
}

function areOnce(rows: readonly Row[], taken: ReadonlySet<string>): boolean {
  const numbers = rows
    .map(({ words }) => (words.number ?? '').replace(/[.)]+$/, ''))
    .filter((number) => /^\d/.test(number))
  return new Set(numbers).size === numbers.length && !numbers.some((number) => taken.has(number))
}

/** "1. Nhóm nhiệm vụ …" before 1.1 and 1.2, with no body and no time, is their heading. */
function heads({ words }: Row, next: Row | undefined): boolean {
  const number = (words.number ?? '').replace(/[.)]+$/, '')
  const isBare = !words.lead && !words['lead-and-support'] && !words.deadline
  return isBare && number !== '' && (next?.words.number ?? '').startsWith(`${number}.`)
}

/** A column "Kết quả" that tells how far things are, not what shall be made. */
function withResults(table: DocumentTable, header: Header): Header {
  const at = header.roles.indexOf('product')
  if (at < 0 || !/^kết quả$/.test(foldSpelling(header.titles[at] ?? ''))) return header
  const cells = table.rows
    .slice(header.firstRow)
    .map((row) => foldSpelling(cellText(row[at])))
    .filter(Boolean)
  const told = cells.filter((words) =>
    /^(?:đã|chưa|đang|hoàn thành|không|xong|có báo cáo|\d+\/|số \d|\d{1,3} ?%)/.test(words),
  )
  if (told.length * 2 < cells.length || cells.length === 0) return header
  return { ...header, roles: header.roles.map((role, column) => (column === at ? 'result' : role)) }
}

/** The rows below the header, a row that a page's end cut in two made whole again. */
function rowsOf(table: DocumentTable, header: Header): readonly Row[] {
  const rows: Row[] = []
  for (const [at, cells] of table.rows.slice(header.firstRow).entries()) {
    if (isHeaderAgain(cells, header)) continue
    const row = rowOf(cells, header, header.firstRow + at)
    const before = rows.at(-1)
    if (before !== undefined && goesOn(row, before, table)) rows[rows.length - 1] = joined(before, row)
    else rows.push(row)
  }
  return rows
}

function rowOf(cells: readonly DocumentCell[], { roles }: Header, index: number): Row {
  const words: Partial<Record<Role, string>> = {}
  for (const [column, role] of roles.entries()) {
    if (role === 'other') continue
    // A cell over all columns is a heading, and stands once.
    words[role] = cellText(cells[column]).slice(0, LONGEST).trim()
  }
  const placed = cells.flatMap(({ paragraphs }) => paragraphs)[0]?.place
  const place: Place = placed ?? { page: null, paragraph: null, table: null, row: index + 1, column: null }
  return { words, index, place: { ...place, column: null, row: index + 1 } }
}

/** The first row of another page, without number and deadline, is the rest of the one before. */
function goesOn({ words, place }: Row, before: Row, table: DocumentTable): boolean {
  if (place.page === null || place.page === before.place.page) return false
  const isBare = !words.number && !words.deadline
  return isBare && Object.values(words).some(Boolean) && table.rows.length > 1
}

function joined(before: Row, row: Row): Row {
  const words: Partial<Record<Role, string>> = { ...before.words }
  for (const [role, more] of Object.entries(row.words) as [Role, string][])
    if (more !== '' && words[role] !== more) words[role] = [words[role], more].filter(Boolean).join(' ')
  return { ...before, words }
}

function readRow(row: Row, finding: Finding): void {
  const { words } = row
  const values = Object.values(words).filter((value) => value !== '')
  if (values.length === 0) return
  const heading = headingIn(row)
  if (heading !== null) {
    finding.heading = heading
    return
  }
  const task = taskIn(row, finding)
  if (task === null) return
  finding.tasks.push(task)
  const result = words.result ?? ''
  if (result !== '') finding.results.push({ task: task.id, words: result, place: row.place })
}

/** A row that only divides the table: one cell over all columns, or a number of another kind with words and nothing else. */
function headingIn({ words }: Row): string | null {
  const { number = '', task = '' } = words
  const others = Object.entries(words).filter(
    ([role, value]) => role !== 'number' && role !== 'task' && value !== '',
  )
  const isAcross = others.length > 0 && others.every(([, value]) => value === task)
  if (others.length > 0 && !isAcross) return null
  if (isAcross || number === '' || number === task || /^(?:[IVX]+|[A-HĐ])[.)]?$/.test(number)) {
    const own = /^(?:[IVX]+|[A-HĐ])(?=[.)]?$)/.exec(number)?.[0] ?? /^([IVX]+|[A-HĐ])[.)]\s/.exec(task)?.[1]
    return own ?? (task || number)
  }
  return null
}

function taskIn(row: Row, finding: Finding): DraftTask | null {
  const { around, above } = finding
  const { names, number: table } = around
  const asAbove: Partial<Record<TaskField, DraftCheck[]>> = {}
  const wordsFor = (role: Role, field: TaskField): string => {
    const own = row.words[role] ?? ''
    if (!isAsAbove(own)) return own
    const taken = above[role] ?? ''
    asAbove[field] = [
      check(
        'as-above',
        `${quotedWords(own)}: lấy theo dòng trên, ${quotedWords(taken)}`,
        `${quotedWords(own)}: as in the row above, ${quotedWords(taken)}`,
      ),
    ]
    return taken
  }
  const words = wordsFor('task', 'title')
  const [lead, support] = leadAndSupport(wordsFor, names)
  const limit = trimmed(wordsFor('deadline', 'deadline').replace(/\n/g, ' '))
  const product = wordsFor('product', 'deliverables')
  for (const role of ['task', 'lead', 'lead-and-support', 'support', 'deadline', 'product'] as const) {
    const own = row.words[role] ?? ''
    if (own !== '' && !isAsAbove(own)) above[role] = own
  }
  if (words === '' && lead.bodies.length === 0) return null
  const deadline = limit === '' || /^[-–x/]*$/.test(limit) ? null : deadlineOf(limit, names.context)
  const { id, cited, checks: idChecks } = idOf(row, finding)
  const bodies = lead.bodies
  const { title } = titleOf(trimmed(words.replace(/^[-+•]\s*/, '')))
  return {
    ...{ id, section: sectionInWords(finding), title, words, lead: bodies },
    support: support.bodies.filter((one) => !bodies.some((other) => other.id === one.id)),
    ...{ sharing: null, force: 'order', sameAs: null, deadline: deadline?.deadline ?? null },
    parts: productsOf(product),
    at: [
      inWords(around.section),
      finding.heading,
      cited === '' ? `bảng ${table}, dòng ${row.index + 1}` : `TT ${cited}`,
    ]
      .filter(Boolean)
      .join(', '),
    ...{ place: row.place, shape: 'table' },
    checks: checksOf({
      id: idChecks,
      title: asAbove.title ?? [],
      lead: [...(asAbove.lead ?? []), ...lead.checks],
      support: [...(asAbove.support ?? []), ...support.checks],
      deadline: [...(asAbove.deadline ?? []), ...finished(limit, deadline)],
      deliverables: asAbove.deliverables ?? [],
    }),
  }
}

function checksOf(all: Readonly<Partial<Record<TaskField, readonly DraftCheck[]>>>): DraftTask['checks'] {
  return Object.fromEntries(Object.entries(all).filter(([, checks]) => checks.length > 0))
}

/** "Đã hoàn thành" in the column of deadlines is none. */
function finished(limit: string, deadline: FoundDeadline | null): readonly DraftCheck[] {
  if (!/^đã\s/iu.test(limit)) return deadline?.checks ?? []
  return [
    check(
      'not-a-deadline',
      `${quotedWords(limit)} không phải thời hạn`,
      `${quotedWords(limit)} is no deadline`,
    ),
    ...(deadline?.checks ?? []),
  ]
}

function isAsAbove(words: string): boolean {
  return /^(?:["”〃]+|-?\s*n\/?t\.?\s*-?|như trên|-\s*như trên\s*-|nt)$/iu.test(words.trim())
}

type WordsFor = (role: Role, field: TaskField) => string

/** Two columns; or one with both, parted by labels, by brackets, or not at all. */
function leadAndSupport(wordsFor: WordsFor, { finder, context }: Names): readonly [AgencyList, AgencyList] {
  const list = (words: string) => wholeList(words.replace(/\n/g, '; '), finder, context.issued)
  const both = wordsFor('lead-and-support', 'lead') || rolesWithin(wordsFor('lead', 'lead'))
  if (both === '') return [list(wordsFor('lead', 'lead')), list(wordsFor('support', 'support'))]
  const fields = labelledIn(bracketsAsLabels(both).replace(/\n/g, '; '))
  const of = (label: 'lead' | 'support') =>
    fields
      .filter((field) => field.label === label)
      .map(({ words }) => words)
      .join('; ')
  if (fields.length > 0) {
    const more = wordsFor('support', 'support')
    return [list(of('lead')), list([of('support'), more].filter(Boolean).join('; '))]
  }
  const all = list(both)
  const [first, ...others] = all.bodies
  if (first === undefined || others.length === 0) return [all, list('')]
  const chosen = check(
    'chosen-lead',
    'cột ghi chung chủ trì và phối hợp; lấy cơ quan đầu làm chủ trì',
    'the column holds both lead and support; the first body is taken as the lead',
  )
  return [
    { ...all, bodies: [first], checks: [chosen, ...all.checks] },
    { bodies: others, checks: [chosen], until: 0 },
  ]
}

/** Words of a lead's column that say the roles themselves. */
function rolesWithin(words: string): string {
  return /phối hợp/iu.test(words) ? words : ''
}

/** "Sở A (chủ trì), Sở B (phối hợp)", "Sở A chủ trì; Sở B phối hợp" in the form "Chủ trì: Sở A; phối hợp: Sở B". */
function bracketsAsLabels(words: string): string {
  if (/(?:chủ trì|phối hợp)[^:;()]{0,20}:/iu.test(words)) return words
  return words.replace(
    /([^;()\n]+?)[\s,]*\(?\s*(chủ trì|phối hợp)(?:\s+thực hiện)?\s*\)?(?=\s*(?:[;,.\n]|$|và\s))(?:\s*[;,.\n]\s*|\s+và\s+)?/giu,
    (_, names: string, role: string) => `${role}: ${names.replace(/^[\s,;]+/, '')}; `,
  )
}

function inWords(section: string): string {
  return section.replace(/^PL(?=\.|$)/, 'Phụ lục')
}

function sectionInWords(finding: Finding): string | null {
  const section = sectionOf(finding)
  return section === null ? null : inWords(section)
}

function sectionOf({ around, heading }: Finding): string | null {
  const own = /^(?:[IVX]+|[A-HĐ])$/.test(heading) ? heading : ''
  return [around.section, own].filter(Boolean).join('.') || null
}

function idOf(
  row: Row,
  finding: Finding,
): { readonly id: string; readonly cited: string; readonly checks: readonly DraftCheck[] } {
  const printed = /^[(]?(\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVX]+(?:\.\d+)*)[.)]*$/iu.exec(
    (row.words.number ?? '').trim(),
  )?.[1]
  const section = sectionOf(finding)
  if (printed !== undefined) {
    finding.last = { number: printed, more: 0 }
    const plain = printed.replace(/^0+(?=\d)/, '')
    const id = finding.numbers === 'once' || section === null ? plain : `${section}.${plain}`
    return { id: idSafe(id), cited: printed, checks: [] }
  }
  finding.last.more += 1
  const id =
    finding.last.number === ''
      ? `${finding.around.number}.${row.index + 1}`
      : `${finding.tasks.at(-1)?.id.replace(/-\d+$/, '') ?? ''}-${finding.last.more + 1}`
  return {
    id: idSafe(id),
    cited: '',
    checks: [
      check(
        'made-id',
        `dòng không có số; mã “${id}” do bản nháp đặt`,
        `the row has no number; the id “${id}” is the draft's`,
      ),
    ],
  }
}

function idSafe(id: string): string {
  return (
    id
      .replace(/[^0-9A-Za-zĐđ.-]+/g, '')
      .replace(/\.{2,}/g, '.')
      .replace(/^[.-]+|[.-]+$/g, '') || 'x'
  )
}

/** A table without the titles of one of tasks, in which someone is told something all the same. */
function otherTable(table: DocumentTable, { number }: TableAround): readonly LeftOut[] {
  const cells = [...new Set(table.rows.flat())]
  const text = cells.map(cellText).join(' ')
  if (
    !/chủ trì|(?<!được )giao (?=Sở|UBND|các)/iu.test(text) ||
    !cells.some((cell) => startsName(cellText(cell)))
  )
    return []
  return [
    {
      ...{ words: text.slice(0, 200), at: `bảng ${number}`, place: table.place },
      because: {
        vi: 'bảng không có các cột của bảng giao nhiệm vụ',
        en: 'the table has not the columns of one that assigns tasks',
      },
    },
  ]
}

function formOf(table: DocumentTable): LeftOut {
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
