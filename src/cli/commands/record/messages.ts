import { findBody } from '../../../domain/agencies/register.ts'
import { hangsOnEvent } from '../../../domain/deadline/model/schedule.ts'
import { dutyMeant, matchesDuty } from '../../../domain/obligations/match-records.ts'
import type { Obligation } from '../../../domain/obligations/obligation.ts'
import { FLAGS, STATUSES } from '../../../domain/obligations/status.ts'
import type { PlanRecord } from '../../../domain/records/record.ts'
import { inBoth, type Language, type Text } from '../../../domain/text.ts'
import { formatDay } from '../../../domain/time/format-day.ts'
import { printable } from '../../../reports/draw/printable.ts'
import { EVENT_WORDS } from './event-names.ts'
import type { Ledger } from './ledger.ts'

/** One line for a new record: what it says, what its obligation is now, and how to take it back. */
export function recordedMessage(
  record: PlanRecord,
  now: readonly Obligation[],
  ledger: Ledger,
  language: Language,
): string {
  const { vi, en } = EVENT_WORDS[record.event]
  const about = ledger.records.find(({ id }) => id === record.retracts) ?? record
  const what = [
    { vi, en }[language],
    about.task === null
      ? null
      : `${ledger.plan.id}#${about.task}${about.deliverable === null ? '' : `/${about.deliverable}`}`,
    about.agency === null
      ? null
      : (findBody(ledger.register, ledger.plan.province, about.agency)?.name ?? about.agency),
    about.period,
    formatDay(record.date, language),
    record.to === null
      ? null
      : `→ ${findBody(ledger.register, ledger.plan.province, record.to)?.name ?? record.to}`,
    record.through === null ? null : `→ ${formatDay(record.through, language)}`,
  ].filter((part) => part !== null)
  const result = resultOf(statusesOf(touchedBy(about, now, ledger), language), language)
  const line = {
    vi: `Đã ghi ${record.id}: ${what.join(', ')}.${result}`,
    en: `Recorded ${record.id}: ${what.join(', ')}.${result}`,
  }
  return `${printable(line[language] + undo(record)[language])}\n`
}

/** One line for a record that was there before. */
export function alreadyRecordedMessage({ id }: PlanRecord, language: Language): string {
  const line = { vi: `Đã có từ trước, không ghi lại: ${id}.`, en: `There before, not recorded again: ${id}.` }
  return `${printable(line[language])}\n`
}

/** One line for a member of a group who owes nothing any more. */
export function skippedMessage(agency: string, language: Language): string {
  const line = {
    vi: `Bỏ qua ${agency}: không còn nợ việc này.`,
    en: `Skipped ${agency}: it does not owe this any more.`,
  }
  return `${printable(line[language])}\n`
}

function resultOf(statuses: string, language: Language): string {
  if (statuses === '') return ''
  return { vi: ` Nay: ${statuses}.`, en: ` Now: ${statuses}.` }[language]
}

function undo({ event, id }: PlanRecord): Text {
  if (event === 'retracted') return inBoth('')
  const command = `plan-check record retract ${id} --reason "…"`
  return { vi: ` Ghi nhầm thì: ${command}`, en: ` To undo: ${command}` }
}

/** The obligations that a record speaks of. */
function touchedBy(record: PlanRecord, now: readonly Obligation[], ledger: Ledger): readonly Obligation[] {
  if (record.event !== 'triggered') {
    const touched = now.filter(({ records }) => records.some(({ id }) => id === record.id))
    if (touched.length > 0) return touched
    // One that was taken back: what it would speak of.
    const duties = now.map(({ duty }) => duty).filter((duty) => matchesDuty(record, duty))
    const found = dutyMeant(record, duties, ledger.register)
    return now.filter(({ duty }) => duty === found)
  }
  const ref =
    record.agency === null ? null : findBody(ledger.register, ledger.plan.province, record.agency)?.ref
  const ofItem = now.filter(
    ({ duty }) =>
      duty.task.id === record.task &&
      (record.deliverable === null || record.deliverable === duty.deliverable.id) &&
      hangsOnEvent(duty.schedule) &&
      (ref === null || duty.debtors.some((debtor) => debtor === ref)),
  )
  const called = ofItem.filter(({ duty }) => duty.period === `T-${record.date}`)
  return called.length > 0 ? called : ofItem.filter(({ duty }) => duty.period === null)
}

/** Each different status, with its last day and what else there is to know, and how many there are of it. */
function statusesOf(obligations: readonly Obligation[], language: Language): string {
  const counts = new Map<string, number>()
  for (const { standing } of obligations) {
    const { status, due, flags } = standing
    const marks = flags.filter((flag) => REPORTED_FLAGS.includes(flag)).map((flag) => FLAGS[flag][language])
    const last =
      due === null || !STATUSES[status].owed ? [] : [`${LAST_DAY[language]} ${formatDay(due, language)}`]
    const details = [...last, ...marks]
    const name = STATUSES[status].name[language] + (details.length === 0 ? '' : ` (${details.join('; ')})`)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => (count === 1 ? name : `${count} × ${name}`)).join(', ')
}

const REPORTED_FLAGS: readonly string[] = [
  'claimed',
  'timing-unproven',
  'extended',
  'extension-requested',
  'contested',
]
const LAST_DAY: Text = { vi: 'hạn', en: 'due' }
