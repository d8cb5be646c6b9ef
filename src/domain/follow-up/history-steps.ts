import { membersOn } from '../agencies/members.ts'
import { agencyAt, findBody, type Ref, type Register } from '../agencies/register.ts'
import { holderOn, type Transfer } from '../agencies/succession.ts'
import { hangsOnEvent } from '../deadline/model/schedule.ts'
import type { Duty } from '../obligations/duty.ts'
import { membershipDay } from '../obligations/occurrence-duties.ts'
import { leftOut } from '../obligations/recipients.ts'
import type { Situation } from '../obligations/situation.ts'
import { FLAGS, type Flag } from '../obligations/status.ts'
import type { Plan } from '../plan.ts'
import { type Amendment, ENDINGS, isProven, type PlanRecord } from '../records/record.ts'
import { inBoth, joinTexts, type Text } from '../text.ts'
import type { Day } from '../time/day.ts'
import { dayText } from '../time/format-day.ts'
import type { HistoryStep } from './history-step.ts'
import { lastDays } from './last-day-steps.ts'
import { statusText } from './status-text.ts'
import { transfersOf } from './transfers-of.ts'
import type { ObligationLine } from './view.ts'

/** What led an obligation to where it stands, day by day; of the records, those that speak of it. */
export function historySteps(
  duty: Duty,
  records: readonly PlanRecord[],
  line: ObligationLine,
  situation: Situation,
): readonly HistoryStep[] {
  const { register, asOf } = situation
  const steps = [
    { day: duty.plan.issue.by, because: issueText(duty.plan) },
    ...triggersOf(duty, situation).map((record) => recordStep(record, duty.plan, register)),
    ...rollCalls(duty, register, asOf),
    ...lastDays(duty, line),
    ...records.map((record) => befallingStep(record, duty, register)),
    ...revocationOf(duty),
    ...laterTerms(duty, line, register),
    ...transfersOf(duty, records, situation).map((passing) => ({
      day: passing.day,
      because: transferText(passing, register),
    })),
    { day: asOf, because: stands(line) },
  ]
  return steps
    .map((step, order) => ({ step, order }))
    .sort(
      (one, other) =>
        (one.step.day < other.step.day ? -1 : one.step.day > other.step.day ? 1 : 0) ||
        one.order - other.order,
    )
    .map(({ step }) => step)
}

function issueText({ number, id, issue }: Plan): Text {
  const name = number ?? id
  return issue.day === null
    ? {
        vi: `${name} chắc chắn đã ban hành (ngày chính xác không rõ)`,
        en: `${name} had surely been issued (its day is not known)`,
      }
    : { vi: `${name} ban hành`, en: `${name} was issued` }
}

/** Which groups the debtors stand in, and for how many agencies each stood on that day. */
function rollCalls(duty: Duty, register: Register, asOf: Day): readonly HistoryStep[] {
  const day = membershipDay(duty.plan, duty, asOf)
  const out = leftOut(duty, 'lead', register, day)
  return duty.deliverable.lead.flatMap((words) => {
    const body = findBody(register, duty.plan.province, words)
    const all = body?.what === 'group' ? membersOn(register, body, day) : null
    const members = all?.filter(({ ref }) => !out.has(ref)) ?? null
    if (body === undefined || members === null || !members.some(({ ref }) => duty.debtors.includes(ref)))
      return []
    const apart = namesOf(all?.flatMap(({ ref }) => (out.has(ref) ? [ref] : [])) ?? [], register)
    const but = apart === '' ? { vi: '', en: '' } : { vi: ` (trừ ${apart})`, en: ` (without ${apart})` }
    const because = {
      vi: `“${body.name}” gồm ${members.length} cơ quan${but.vi}, có ${namesOf(duty.debtors, register)}`,
      en: `“${body.name}” stands for ${members.length} agencies${but.en}, with ${namesOf(duty.debtors, register)}`,
    }
    return [{ day, because }]
  })
}

function namesOf(refs: readonly Ref[], register: Register): string {
  return refs.map((ref) => agencyAt(register, ref)?.name ?? ref).join(', ')
}

/** The records that set a duty off which waited for its condition, or ended one that stood until then. */
function triggersOf(duty: Duty, { records, register }: Situation): readonly PlanRecord[] {
  const { task, deliverable, part, period, until } = duty
  if (!hangsOnEvent(duty.schedule)) return []
  return records.filter(
    (record) =>
      record.event === 'triggered' &&
      (`T-${record.date}` === period || record.date === until) &&
      record.task === task.id &&
      (record.deliverable === null || record.deliverable === deliverable.id) &&
      (record.part === null || record.part === part) &&
      (record.agency === null || isCalled(duty, record.agency, record.date, register)),
  )
}

function isCalled({ debtors, plan, task }: Duty, agency: string, day: Day, register: Register): boolean {
  const ref = findBody(register, plan.province, agency)?.ref
  return debtors.some((debtor) => debtor === ref || holderOn(register, debtor, task.field, day) === ref)
}

function transferText({ from, successor, basis }: Transfer, register: Register): Text {
  const before = namesOf([from], register)
  if (successor === null)
    return {
      vi: `${before} kết thúc, việc này không có cơ quan kế nhiệm`,
      en: `${before} ended without a successor for this work`,
    }
  const [after, act] = [namesOf([successor], register), basis === null ? '' : ` (${basis})`]
  return {
    vi: `việc của ${before} chuyển sang ${after}${act}`,
    en: `the work of ${before} passed to ${after}${act}`,
  }
}

function recordStep(record: PlanRecord, plan: Plan, register: Register): HistoryStep {
  return { day: record.date, because: recordText(record, plan, register) }
}

/** What befell a duty; of a period that recurs by the words of a later document, that it does. */
function befallingStep(record: PlanRecord, { stated, plan }: Duty, register: Register): HistoryStep {
  const { amendment, period, through } = record
  if (amendment === undefined || period === null || through !== stated)
    return recordStep(record, plan, register)
  return { day: record.date, because: byDocument(RECURS, amendment) }
}

const RECURS: Text = { vi: 'kỳ theo lời mới', en: 'its periods go by new words' }

/** When a later document that has it recur otherwise took its period away. */
function revocationOf({ revoked, restated }: Duty): readonly HistoryStep[] {
  return revoked === null || restated.length === 0 ? [] : [revoked]
}

/** What later documents call it, and who helps with it by them, unless it was delivered before. */
function laterTerms(
  { deliverable, plan }: Duty,
  { deliveredOn }: ObligationLine,
  register: Register,
): readonly HistoryStep[] {
  return (deliverable.laterTerms ?? []).flatMap(({ since, title, support, document }) => {
    if (deliveredOn !== null && deliveredOn < since) return []
    const bodies = support?.map((name) => findBody(register, plan.province, name)?.name ?? name).join(', ')
    const said: readonly Text[] = [
      ...(title === null ? [] : [{ vi: `sản phẩm là “${title}”`, en: `its product is “${title}”` }]),
      ...(bodies === undefined ? [] : [{ vi: `phối hợp: ${bodies}`, en: `support: ${bodies}` }]),
    ]
    return said.map(({ vi, en }) => ({
      day: since,
      because: { vi: `${vi} (theo ${document.vi})`, en: `${en} (by ${document.en})` },
    }))
  })
}

function recordText(record: PlanRecord, { province }: Plan, register: Register): Text {
  if (record.amendment !== undefined) return amendmentText(record, record.amendment, province, register)
  const { vi, en } = EVENTS[record.event as KnownEvent]
  const to = record.to === null ? null : inBoth(findBody(register, province, record.to)?.name ?? record.to)
  const through = record.through === null ? to : dayText(record.through)
  const what = [record.document, record.reason, record.basis, record.by]
    .filter((words) => words !== null)
    .join('; ')
  const counted = record.all ? '; tất cả' : record.count === null ? '' : `; ${record.count}`
  const reached = `${record.value === null ? '' : `: ${record.value}`}${counted}`
  const details = reached + (what === '' ? '' : ` (${what})`)
  const claim = record.event === 'delivered' && !isProven(record)
  return {
    vi: `${claim ? 'báo đã nộp, chưa có văn bản hay minh chứng' : vi}${through === null ? '' : ` ${through.vi}`}${details}`,
    en: `${claim ? 'claimed as delivered, with neither document nor evidence' : en}${through === null ? '' : ` ${through.en}`}${details}`,
  }
}

/** What a later document did, with the document and the words of it that did. */
function amendmentText(
  { event, through }: PlanRecord,
  amendment: Amendment,
  province: string,
  register: Register,
): Text {
  const { vi, en } = EVENTS[event as KnownEvent]
  const bodies = amendment.lead.map((name) => findBody(register, province, name)?.name ?? name).join(', ')
  const what = through === null ? inBoth(bodies) : dayText(through)
  const done =
    event === 'extended'
      ? { vi: `sửa hạn thành hết ${what.vi}`, en: `its last day became ${what.en}` }
      : { vi: `${vi} ${what.vi}`.trim(), en: `${en} ${what.en}`.trim() }
  return byDocument(done, amendment)
}

function byDocument(done: Text, { document, words, task }: Amendment): Text {
  const at = task === null ? inBoth('') : { vi: `, mục ${task}`, en: `, task ${task}` }
  const said = words === null ? '' : `: “${words}”`
  return {
    vi: `${done.vi} (theo ${document.vi}${at.vi}${said})`,
    en: `${done.en} (by ${document.en}${at.en}${said})`,
  }
}

/** What a report knows: retractions, and what they retract, never reach it. */
type KnownEvent = Exclude<PlanRecord['event'], 'retracted'>

const EVENTS: Readonly<Record<KnownEvent, Text>> = {
  delivered: { vi: 'nộp sản phẩm', en: 'delivered' },
  progress: { vi: 'báo tiến độ', en: 'progress reported' },
  extended: { vi: 'gia hạn đến hết', en: 'extended through' },
  ...ENDINGS,
  assigned: { vi: 'giao cho', en: 'given to' },
  'extension-requested': { vi: 'đề nghị gia hạn đến hết', en: 'an extension was requested through' },
  contested: { vi: 'có ý kiến khác về việc được giao', en: 'contested' },
  triggered: { vi: 'điều kiện đã xảy ra', en: 'its condition came about' },
  reopened: { vi: 'mở lại', en: 'reopened' },
}

/** Where it stands, why it is closed, and what still awaits an answer. */
function stands(line: ObligationLine): Text {
  const { closedBecause, flags } = line
  const status =
    closedBecause === null ? statusText(line) : joinTexts([statusText(line), closedBecause], ': ')
  const awaited = AWAITED.filter((flag) => flags.includes(flag)).map((flag) => FLAGS[flag])
  return joinTexts([status, ...awaited], '; ')
}

const AWAITED = ['extension-requested', 'contested'] as const satisfies readonly Flag[]
