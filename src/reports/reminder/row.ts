import type { Ref } from '../../domain/agencies/register.ts'
import { notationWords } from '../../domain/deadline/schedule-words.ts'
import type { ReminderRow } from '../../domain/follow-up/reminder-rows.ts'
import type { ReminderView } from '../../domain/follow-up/reminder-view.ts'
import { rowKey, SUPPORT_KEY } from '../../domain/follow-up/row-key.ts'
import type { ObligationLine } from '../../domain/follow-up/view.ts'
import { STATUSES } from '../../domain/obligations/status.ts'
import { capitalized, type Language, type Text } from '../../domain/text.ts'
import type { Day } from '../../domain/time/day.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import { periodNamed } from '../../domain/time/period.ts'
import { withoutEntries, withoutWideColumns } from '../draw/booklet-text.ts'
import { type Cell, cell, type Page, type Table, tableOf } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import type { Terminal } from '../draw/terminal.ts'
import { basisText, planBasis } from '../words/basis.ts'
import { namesTogether } from '../words/body-name.ts'
import { dueCell, nowHeldBy, passedOn, statusCell, taskText } from '../words/duty-words.ts'
import { periodWords } from '../words/period-name.ts'
import { recipientsText } from '../words/recipients.ts'
import { targetText } from '../words/target.ts'
import { REMINDER_COLUMNS, type RowCells } from './columns.ts'
import type { ReminderTableLine } from './equal-duties.ts'
import { oncePerBodies, oncePerDeliverable } from './facts.ts'

const ROOMY = 150

/** On a screen nothing is filled in; a narrow one has no room for who helps and for the product either. */
export function fittingColumns(page: Page, { width }: Terminal): Page {
  return width >= ROOMY ? withoutEntries(page) : withoutWideColumns(page)
}

/** Makes reminder tables of an agency, numbered from `first` on. What a row says whoever's table it stands in is worked out once. */
export function reminderTables(
  view: ReminderView,
  language: Language,
): (lines: readonly ReminderTableLine[], first: number, agency: Ref, role: 'lead' | 'support') => Table {
  const plans = new Map(view.plans.map((plan) => [plan.id, plan]))
  const ownPlan = (one: ObligationLine) => {
    const plan = plans.get(one.plan)
    return { plans: plan === undefined ? [] : [plan] }
  }
  const sharedBy = oncePerDeliverable((one) => {
    const own = ownPlan(one)
    return {
      task: cell(taskText(one, own)),
      basis: cell(planBasis(one, own, language)),
    }
  })
  const named = { names: view.names, provinces: view.provinces }
  const listed = oncePerBodies((refs) =>
    cell(printable(refs.map((ref) => view.names[ref]?.name ?? ref).join('; '))),
  )
  const factsOf = ({ one }: ReminderRow) => ({
    ...sharedBy(one),
    ...(one.amendedBy === undefined ? {} : { basis: cell(basisText(one, ownPlan(one), language)) }),
    product: cell(productOf(one, { ...named, ...ownPlan(one) }, language)),
    support: listed(one.support),
    limit: limitCell(one, view.askedOn[one.plan] ?? view.asOf, language),
    status: statusTextCell(one, language),
  })
  // A row stands in the tables of all who lead something of it and help.
  const known = new Map<ReminderRow, ReturnType<typeof factsOf>>()
  const cellsOf = (line: ReminderTableLine, number: number): RowCells => {
    const facts = known.get(line.row) ?? factsOf(line.row)
    known.set(line.row, facts)
    return { ...facts, number, lead: cell(leadText(line, view, language)) }
  }
  return (lines, first, agency, role) => {
    const cells = lines.map((line, index) => cellsOf(line, first + index))
    const { columns, rows } = tableOf(REMINDER_COLUMNS, cells, (text) => text[language])
    const keyOf = (index: number) => {
      if (role === 'support') return SUPPORT_KEY
      const [owed] = lines[index]?.all ?? []
      const by = owed !== undefined && owed.agencies.length > 1 ? agency : null
      return rowKey(owed?.id ?? '', by, cells[index]?.task.text ?? '')
    }
    return { columns, rows: rows.map((row, index) => ({ ...row, key: keyOf(index) })) }
  }
}

/** Who leads: all who owe it jointly, or how many owe the same each; after a reorganisation, whom they have it from. */
function leadText({ row, all }: ReminderTableLine, view: ReminderView, language: Language): string {
  const { flags } = row.one
  const refs = [...new Set(all.flatMap(({ agencies, heldBy }) => nowHeldBy({ agencies, heldBy })))]
  if (all.length > 1 && refs.length > 3)
    return `${refs.length} ${{ vi: 'cơ quan', en: 'agencies' }[language]}`
  const before = all.length === 1 && flags.includes('inherited') ? all.flatMap(passedOn) : []
  const called = namesTogether([...refs, ...before], view, 'name')
  const listed = (some: readonly string[]) => some.map((ref) => called.get(ref) ?? ref).join('; ')
  const from = { vi: 'nhận từ', en: 'from' }[language]
  return printable(listed(refs) + (before.length === 0 ? '' : ` (${from} ${listed(before)})`))
}

/** The last day with its period and the day to be ready by, unless that has gone by; where there is none, what kind of limit there is. */
function limitCell(one: ObligationLine, asOf: Day, language: Language): Cell {
  if (one.due === null) return cell(limitWithoutDay(one)[language])
  const last = dueCell(one, language)
  const period = one.period === null ? '' : `, ${ofPeriod(one.period)[language]}`
  const ready =
    one.remindBy === null || one.remindBy < asOf
      ? ''
      : {
          vi: `; nên xong trong ngày ${formatDay(one.remindBy, 'vi')}`,
          en: `; be ready by ${formatDay(one.remindBy, 'en')}`,
        }[language]
  return { ...last, text: `${last.text}${period}${ready}` }
}

function ofPeriod(id: string): Text {
  const { vi, en } = periodWords(id)
  return { vi, en: periodNamed(id) === null ? en : `for ${en}` }
}

/** What waits is said as the plan says it: within how long of its condition. */
function limitWithoutDay({ status, reading }: ObligationLine): Text {
  if (status === 'awaiting-trigger') return capitalized(notationWords(reading))
  return status === 'in-progress' ? NO_LAST_DAY : STATUSES[status].name
}

const NO_LAST_DAY: Text = { vi: 'Không nêu ngày cuối', en: 'No last day stated' }

/** What the product is called, with its target, and to whom it is sent. */
export function productOf(
  one: ObligationLine,
  view: Pick<ReminderView, 'plans' | 'names' | 'provinces'>,
  language: Language,
): string {
  const line = view.plans.find(({ id }) => id === one.plan)?.tasks.find(({ id }) => id === one.task)
  const product = line?.deliverables.find(({ id }) => id === one.deliverable)
  return printable(
    `${product?.title ?? ''}${targetText(product, one, language)}${recipientsText(one, view, language)}`,
  )
}

/** Where it stands; of what was asked, not ordered, nothing is said in words of default. */
export function statusTextCell(one: ObligationLine, language: Language): Cell {
  if (one.status === 'continuous' && one.deliveredOn !== null) return attestedCell(one.deliveredOn, language)
  if (one.force !== 'request' || one.status !== 'overdue') return statusCell(one, language)
  return cell(
    {
      vi: `Đề nghị; chưa có kết quả, đã qua thời hạn ${one.daysLate} ngày`,
      en: `Requested; no result yet, ${one.daysLate} ${one.daysLate === 1 ? 'day' : 'days'} past the time limit`,
    }[language],
    'warning',
  )
}

/** A standing duty is never done; what is known is when it was last reported on. */
function attestedCell(day: Day, language: Language): Cell {
  const last = { vi: formatDay(day, 'vi'), en: formatDay(day, 'en') }
  return cell({ vi: `Báo cáo gần nhất: ${last.vi}`, en: `Last report: ${last.en}` }[language])
}
