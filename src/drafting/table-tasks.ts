import type { DocumentTable } from '../documents/document.ts'
import type { Names } from './assignment.ts'
import { check, type DraftCheck, quotedWords } from './check.ts'
import { columnsOfHeader, type Role } from './columns.ts'
import { deadlineOf, type FoundDeadline } from './deadline-words.ts'
import type { DraftTask, LeftOut, ReportedResult, TaskField } from './draft.ts'
import { trimmed } from './label.ts'
import { formOf, otherTable } from './other-tables.ts'
import { productsOf } from './products.ts'
import { leadAndSupport } from './table-roles.ts'
import { type Row, rowsOf } from './table-rows.ts'
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
  if (header === null) return { tasks: [], leftOut: otherTable(table, around.number), results: [] }
  if (header.roles.includes('role')) return { tasks: [], leftOut: [formOf(table)], results: [] }
  const rows = rowsOf(table, header)
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
    const taken = above[role] ?? ''
    if (row.carried === role && taken !== '') {
      asAbove[field] = [carriedOver(taken)]
      return taken
    }
    if (!isAsAbove(own)) return own
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

function carriedOver(taken: string): DraftCheck {
  return check(
    'as-above',
    `ô trống ở đầu trang: lấy theo dòng trên, ${quotedWords(taken)}; xem có phải ô gộp qua trang không`,
    `an empty cell at the top of a page: as in the row above, ${quotedWords(taken)}; see whether the cell goes over the page`,
  )
}

function isAsAbove(words: string): boolean {
  return /^(?:["”〃]+|-?\s*n\/?t\.?\s*-?|như trên|-\s*như trên\s*-|nt)$/iu.test(words.trim())
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
