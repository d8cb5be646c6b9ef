import { bearers } from '../domain/follow-up/follow-up.ts'
import type { ObligationLine, PlanLine, StatusView } from '../domain/follow-up/view.ts'
import { FLAGS, STATUSES } from '../domain/obligations/status.ts'
import type { Language, Text } from '../domain/text.ts'
import { written } from '../domain/time/written.ts'
import { type Cell, type Column, cell, type Row, type Table, type Tone, withoutEmptyColumns } from './page.ts'
import { printable } from './printable.ts'
import type { Line } from './status-lines.ts'

/** The mark beside a last day that another reading of the words would move. */
export const OTHER_READING_MARK = '(*)'

/** What a table of duties asks of a view. */
export interface Named {
  readonly plans: readonly Pick<PlanLine, 'id' | 'tasks'>[]
  readonly names: StatusView['names']
}

const COLUMNS: readonly Text[] = [
  { vi: 'TT', en: 'No.' },
  { vi: 'Nhiệm vụ', en: 'Task' },
  { vi: 'Cơ quan', en: 'Agency' },
  { vi: 'Kỳ', en: 'Period' },
  { vi: 'Thời hạn', en: 'Due' },
  { vi: 'Tình trạng', en: 'Status' },
]

const NO_DAY = '–'

/** A table of duties, a row a line. */
export function dutyTable(lines: readonly Line[], view: Named, language: Language): Table {
  const columns = COLUMNS.map(
    (title, index): Column => ({ title: title[language], align: index === 0 ? 'right' : 'left' }),
  )
  const rows = lines.map((line, index) => dutyRow(index + 1, line, view, language))
  return withoutEmptyColumns({ columns, rows }, ({ text }) => text !== '' && text !== NO_DAY)
}

function dutyRow(number: number, line: Line, view: Named, language: Language): Row {
  const { one } = line
  const due = dueText(one, language)
  return {
    cells: [
      cell(String(number)),
      cell(printable(taskOf(one, view))),
      cell(printable(bodiesOf(line, view, language))),
      cell(one.period ?? ''),
      cell(one.otherReading === null || one.originalDue === null ? due : `${due} ${OTHER_READING_MARK}`),
      statusCell(one, language),
    ],
    sum: false,
  }
}

/** The last day, the next working day in brackets where it is one off, and the plan's own where that was another. */
function dueText({ due, originalDue, dueIfOff }: ObligationLine, language: Language): string {
  if (due === null) return NO_DAY
  const rolled = dueIfOff === null ? '' : ` [${written(dueIfOff, language)}]`
  const last = `${written(due, language)}${rolled}`
  if (originalDue === null || originalDue === due) return last
  const before = { vi: 'trước là', en: 'first' }[language]
  return `${last} (${before} ${written(originalDue, language)})`
}

function taskOf({ plan: planId, task: taskId, deliverable }: ObligationLine, { plans }: Named): string {
  const plan = plans.find(({ id }) => id === planId)
  const task = plan?.tasks.find(({ id }) => id === taskId)
  const repeated = plan?.tasks.filter(({ sameAs }) => sameAs === taskId).map(({ id }) => id) ?? []
  const number = [taskId, ...repeated].join(' = ')
  const product = task?.deliverables.find(({ id }) => id === deliverable)?.title
  const several = (task?.deliverables.length ?? 0) > 1
  return `${number}. ${task?.title ?? ''}${several ? ` – ${product}` : ''}`
}

/** Who a line is about: by name where they are few, else how many of how many. */
function bodiesOf({ one, all, of }: Line, view: Named, language: Language): string {
  const refs = [...new Set(all.flatMap((line) => (line.heldBy.length === 0 ? line.agencies : bearers(line))))]
  const joint = one.agencies.length > 1 && all.length === 1
  if (refs.length > 2 && !joint) {
    const agencies = { vi: 'cơ quan', en: 'agencies' }[language]
    return all.length === of ? `${refs.length} ${agencies}` : `${all.length}/${of} ${agencies}`
  }
  const names = refs.map((ref) => view.names[ref]?.short ?? ref).join(', ')
  const before = all.length === 1 && one.flags.includes('inherited') ? one.agencies : []
  return before.length === 0
    ? names
    : `${names} (${{ vi: 'nhận từ', en: 'from' }[language]} ${before.map((ref) => view.names[ref]?.short ?? ref).join(', ')})`
}

function statusCell(one: ObligationLine, language: Language): Cell {
  const late = {
    vi: `${STATUSES[one.status].name.vi} ${one.daysLate} ngày`,
    en: `${STATUSES[one.status].name.en} by ${one.daysLate} ${one.daysLate === 1 ? 'day' : 'days'}`,
  }
  const status = one.daysLate > 0 ? late[language] : STATUSES[one.status].name[language]
  const asked = one.force === 'request' ? [{ vi: 'đề nghị', en: 'requested' }[language]] : []
  const flags = one.flags.filter((flag) => flag !== 'inherited').map((flag) => FLAGS[flag][language])
  const why = one.closedBecause === null ? [] : [printable(one.closedBecause[language])]
  const words = [...asked, ...flags, ...why]
  return cell(words.length === 0 ? status : `${status} (${words.join('; ')})`, TONES[one.status] ?? 'plain')
}

const TONES: Partial<Record<ObligationLine['status'], Tone>> = {
  overdue: 'bad',
  'done-late': 'warning',
  'done-on-time': 'good',
  'not-started': 'quiet',
  closed: 'quiet',
}
