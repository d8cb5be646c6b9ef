import type { DocumentTable } from '../../documents/document.ts'
import { check, type DraftCheck, quotedWords } from '../check.ts'
import type { DraftTask, TaskField } from '../draft.ts'
import { areAsked } from '../duties/two-roles.ts'
import { trimmed } from '../lines/label.ts'
import { titleOf } from '../lines/title.ts'
import { startsWithVerb } from '../lines/verbs.ts'
import { type AgencyList, wholeList } from '../names/agency-list.ts'
import { taskBesides } from '../names/task-besides.ts'
import { productsOf } from '../products.ts'
import { columnsOfHeader } from './columns.ts'
import type { Role } from './header.ts'
import { formOf, leftOutRow, otherTable, rowsAbove, withoutRows } from './other-tables.ts'
import { fieldsOfRow } from './row-fields.ts'
import { idOf, inWords, sectionInWords } from './row-ids.ts'
import type { FoundInTable, TableAround, TableFinding } from './table-finding.ts'
import { type Row, rowsOf } from './table-rows.ts'

/** The tasks of a table: a row each, its columns in any order; nothing where it is no table of tasks. */
export function tasksInTable(table: DocumentTable, around: TableAround): FoundInTable {
  const header = columnsOfHeader(table)
  if (header === null) return { tasks: [], leftOut: otherTable(table, around.number), results: [] }
  if (header.roles.includes('role')) return { tasks: [], leftOut: [formOf(table)], results: [] }
  const rows = rowsOf(table, header)
  if (rows.length === 0) return { tasks: [], leftOut: [withoutRows(table, around.number)], results: [] }
  const finding: TableFinding = {
    around,
    tasks: [],
    leftOut: [...rowsAbove(table, header, around.number)],
    results: [],
    heading: '',
    headed: null,
    columns: new Set(header.roles),
    byCells: new Map(header.byCells.map((role) => [role, header.titles[header.roles.indexOf(role)] ?? ''])),
    above: {},
    last: { number: '', more: 0 },
    numbers: areNumbersUnique(rows, around.taken) ? 'once' : 'repeated',
  }
  for (const [at, row] of rows.entries()) {
    if (isGroupHeading(row, rows[at + 1])) {
      finding.heading = ''
      finding.headed = bodiesHeading(row, finding)
    } else readRow(row, finding)
  }
  return finding
}

function areNumbersUnique(rows: readonly Row[], taken: ReadonlySet<string>): boolean {
  const numbers = rows
    .map(({ words }) => (words.number ?? '').replace(/[.)]+$/, ''))
    .filter((number) => /^\d/.test(number))
  return new Set(numbers).size === numbers.length && !numbers.some((number) => taken.has(number))
}

/** "1. Nhóm nhiệm vụ …" before 1.1 and 1.2, with no body and no time, is their heading. */
function isGroupHeading({ words }: Row, next: Row | undefined): boolean {
  const number = (words.number ?? '').replace(/[.)]+$/, '')
  const isBare = !words.lead && !words['lead-and-support'] && !words.deadline
  return isBare && number !== '' && (next?.words.number ?? '').startsWith(`${number}.`)
}

function readRow(row: Row, finding: TableFinding): void {
  const { words } = row
  const values = Object.values(words).filter((value) => value !== '')
  if (values.length === 0) return
  const heading = headingIn(row)
  if (heading !== null) {
    finding.heading = heading
    finding.headed = bodiesHeading(row, finding)
    if (!words.number && startsWithVerb(trimmed(words.task ?? '')))
      finding.leftOut.push(leftOutRow(row, finding))
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

/** "A. SỞ Y TẾ" above rows in which no column says who. */
function bodiesHeading({ words }: Row, { around: { names } }: TableFinding): AgencyList | null {
  const text = (words.task || words.number || '').replace(/^(?:[IVX]+|[A-HĐ]|\d{1,2})[.)]\s*/u, '').trim()
  const list = wholeList(text, names.finder, names.context.issued)
  return list.bodies.length > 0 && list.bodies.every(({ body }) => body !== null) ? list : null
}

function taskIn(row: Row, finding: TableFinding): DraftTask | null {
  const { around, above } = finding
  const { number: table } = around
  const asAbove: Partial<Record<TaskField, DraftCheck[]>> = {}
  const wordsFor = (role: Role, field: TaskField): string => {
    const own = row.words[role] ?? ''
    const taken = above[role] ?? ''
    if (row.carried === role && taken !== '') {
      asAbove[field] = [carriedOverCheck(taken)]
      return taken
    }
    if (!isAsAbove(own)) return own
    asAbove[field] = [asAboveCheck(own, taken)]
    return taken
  }
  const byCells = (role: Role): readonly DraftCheck[] => {
    const title = finding.byCells.get(role)
    return title === undefined || !row.words[role] ? [] : [byCellsCheck(title)]
  }
  const words = wordsFor('task', 'title')
  const { lead, support, deadline, parts } = fieldsOfRow(row, words, wordsFor, finding)
  const product = wordsFor('product', 'deliverables')
  for (const role of ['task', 'lead', 'lead-and-support', 'support', 'deadline', 'product'] as const) {
    const own = row.words[role] ?? ''
    if (own !== '' && !isAsAbove(own)) above[role] = own
  }
  if (words === '' && lead.bodies.length === 0) return null
  const { id, cited, checks: idChecks } = idOf(row, finding)
  const bodies = lead.bodies
  const { except, reportTo, checks } = taskBesides([lead], [support])
  const { title } = titleOf(trimmed(words.replace(/^[-+•]\s*/, '')))
  return {
    id,
    section: sectionInWords(finding),
    title,
    words,
    lead: bodies,
    except,
    reportTo,
    support: support.bodies.filter((one) => !bodies.some((other) => other.id === one.id)),
    sharing: null,
    force: areAsked(row.words.lead ?? row.words['lead-and-support'] ?? '') ? 'request' : 'order',
    sameAs: null,
    deadline: deadline.deadline,
    parts: [...parts, ...productsOf(product)],
    at: [
      inWords(around.section),
      finding.heading,
      cited === '' ? `bảng ${table}, dòng ${row.index + 1}` : `TT ${cited}`,
    ]
      .filter(Boolean)
      .join(', '),
    place: row.place,
    shape: 'table',
    checks: checksOf({
      id: idChecks,
      title: [...(asAbove.title ?? []), ...byCells('task')],
      lead: [...(asAbove.lead ?? []), ...byCells('lead'), ...lead.checks],
      support: [...(asAbove.support ?? []), ...byCells('support'), ...bodiesBeside(row), ...support.checks],
      ...checks,
      deadline: [...(asAbove.deadline ?? []), ...byCells('deadline'), ...deadline.checks],
      deliverables: [...(asAbove.deliverables ?? []), ...deadline.partChecks],
    }),
  }
}

function checksOf(all: Readonly<Partial<Record<TaskField, readonly DraftCheck[]>>>): DraftTask['checks'] {
  return Object.fromEntries(Object.entries(all).filter(([, checks]) => checks.length > 0))
}

function asAboveCheck(own: string, taken: string): DraftCheck {
  return check(
    'as-above',
    `${quotedWords(own)}: lấy theo dòng trên, ${quotedWords(taken)}`,
    `${quotedWords(own)}: as in the row above, ${quotedWords(taken)}`,
  )
}

function byCellsCheck(title: string): DraftCheck {
  const words = quotedWords(title)
  return check(
    'chosen',
    `lấy từ cột ${words} theo nội dung các ô; xem tên cột có đúng nghĩa ấy không`,
    `taken from the column ${words} for what its cells hold; see whether its title means that`,
  )
}

/** Names in a column that is neither of those who lead nor of those who help are told. */
function bodiesBeside({ words }: Row): readonly DraftCheck[] {
  if (words.bodies === undefined) return []
  const printed = quotedWords(words.bodies)
  return [
    check(
      'chosen',
      `bảng còn ghi ${printed}, chưa lấy; thêm vào support nếu đúng`,
      `the table also says ${printed}, which is not taken; add it to support where it belongs`,
    ),
  ]
}

function carriedOverCheck(taken: string): DraftCheck {
  return check(
    'as-above',
    `ô trống ở đầu trang: lấy theo dòng trên, ${quotedWords(taken)}; xem có phải ô gộp qua trang không`,
    `an empty cell at the top of a page: as in the row above, ${quotedWords(taken)}; see whether the cell goes over the page`,
  )
}

function isAsAbove(words: string): boolean {
  return /^(?:["”〃]+|-?\s*n\/?t\.?\s*-?|như trên|-\s*như trên\s*-|nt)$/iu.test(words.trim())
}
