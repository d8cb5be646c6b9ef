import type { Ref } from '../agencies/register.ts'
import { inBoth, type Text } from '../text.ts'
import type { Cause } from './causes.ts'
import { caused, deadlineCause, periodCause, type Side, was } from './deadline-cause.ts'
import { isSameSet, type LinePair } from './line-pairs.ts'
import type { SavedLine, SavedStatus } from './saved-status.ts'

/** Two statuses of one day, in which places are found at once. */
export interface Compared {
  readonly saved: StatusIndex
  readonly now: StatusIndex
}

/** A status with its plans, and its lines by deliverable. */
export interface StatusIndex {
  readonly plans: ReadonlyMap<string, SavedStatus['plans'][number]>
  readonly linesOf: (line: SavedLine) => readonly SavedLine[]
  /** What a body is called; null where the status knows none of this reference. */
  readonly nameOf: (ref: Ref) => string | null
}

export function indexOf({ plans, obligations, names }: SavedStatus): StatusIndex {
  const lines = new Map<string, SavedLine[]>()
  for (const line of obligations) {
    const others = lines.get(placeOf(line))
    if (others === undefined) lines.set(placeOf(line), [line])
    else others.push(line)
  }
  return {
    plans: new Map(plans.map((plan) => [plan.id, plan])),
    linesOf: (line) => lines.get(placeOf(line)) ?? [],
    nameOf: (ref) => (Object.hasOwn(names, ref) ? (names[ref]?.short ?? null) : null),
  }
}

function placeOf({ plan, task, deliverable, part }: SavedLine): string {
  return JSON.stringify([plan, task, deliverable, part])
}

/** The cause of a difference, as well as the two statuses tell: the first of its reasons, from the plan down to its records. */
export function causeOf(pair: LinePair, compared: Compared): Cause {
  const { saved, now } = pair
  if (saved !== null && now !== null) return causeOfChange(saved, now, compared)
  return saved === null ? causeOfPresence(now, 'now', compared) : causeOfPresence(saved, 'saved', compared)
}

/** Why one of two statuses has a line that the other has not. */
function causeOfPresence(line: SavedLine, where: keyof Compared, compared: Compared): Cause {
  const { saved: before, now: after } = compared
  const [plan, newPlan] = [before.plans.get(line.plan), after.plans.get(line.plan)]
  if (plan === undefined) return caused('plan-new')
  if (newPlan === undefined) return caused('plan-gone')
  if ((plan.recorded === null) !== (newPlan.recorded === null)) return caused('withheld')
  const [saved, now] = [sideOf(line, before), sideOf(line, after)]
  if (saved === null || now === null) return caused('task')
  const amended = amendedCause(where === 'now' ? [line] : after.linesOf(line), before.linesOf(line))
  if (amended !== null) return amended
  const others = (where === 'saved' ? after : before).linesOf(line)
  if (isCalledFor(line) && others.some((other) => isSameSet(other.agencies, line.agencies)))
    return deadlineCause(saved, now) ?? caused('records')
  if (others.some(({ period }) => isCalledFor(line) || period === line.period))
    return debtorCause(line, saved, now, compared)
  const deadline = deadlineCause(saved, now)
  if (deadline !== null) return deadline
  const rule = where === 'saved' ? periodCause(line, now) : null
  if (rule !== null) return rule
  return others.length === 0 ? debtorCause(line, saved, now, compared) : caused('unknown')
}

/** The later documents that changed something now, and had not changed it; null where there are none. */
function amendedCause(now: readonly SavedLine[], saved: readonly SavedLine[]): Cause | null {
  const before = new Set(saved.flatMap(({ amendments }) => amendments ?? []))
  const by = new Set(now.flatMap(({ amendments }) => amendments ?? []).filter((one) => !before.has(one)))
  return by.size === 0 ? null : caused('amended', inBoth([...by].join(', ')))
}

/** Whether a line waits for an event, or was called for by one. */
function isCalledFor({ period, reading }: SavedLine): boolean {
  return period === null ? /^(triggered|open after)/.test(reading) : period.startsWith('T-')
}

/** A deliverable as a status tells of it; null where its plan has none by these ids, or its task only repeats another. */
function sideOf(line: SavedLine, { plans, linesOf }: StatusIndex): Side | null {
  const plan = plans.get(line.plan)
  const task = plan?.tasks.find(({ id }) => id === line.task)
  const deliverable = task?.deliverables.find(({ id }) => id === line.deliverable)
  if (plan === undefined || deliverable === undefined || task?.sameAs !== null) return null
  return { plan, deliverable, reading: linesOf(line)[0]?.reading ?? null }
}

/** Why others owe the same: the plan names others, or the register lists others. */
function debtorCause(line: SavedLine, saved: Side, now: Side, compared: Compared): Cause {
  const { saved: before, now: after } = compared
  const [leads, newLeads] = [saved.deliverable.leads, now.deliverable.leads]
  if (line.agencies.some((ref) => before.nameOf(ref) === null || after.nameOf(ref) === null))
    return caused('register')
  if (leads !== null && newLeads !== null) {
    if (JSON.stringify(leads) === JSON.stringify(newLeads)) return caused('register')
    const isSameLead = isSameSet(leads.lead, newLeads.lead)
    return caused('lead', isSameLead ? null : was(named(leads.lead, before), named(newLeads.lead, after)))
  }
  if (newLeads === null || !areDirect(newLeads.lead, line, after)) return caused('unknown', LEAD_OR_REGISTER)
  const names = named(newLeads.lead, after)
  return caused('lead', { vi: `nay là ${names.vi}`, en: `is ${names.en}` })
}

/** Whether all leads of a deliverable owe it themselves, so that no group of the register decides who does. */
function areDirect(lead: readonly string[], line: SavedLine, { linesOf }: StatusIndex): boolean {
  return lead.every((ref) => linesOf(line).some(({ agencies }) => agencies.includes(ref)))
}

function named(refs: readonly string[], { nameOf }: StatusIndex): Text {
  return inBoth(refs.map((ref) => nameOf(ref) ?? ref).join(', '))
}

const LEAD_OR_REGISTER = {
  vi: 'cơ quan chủ trì trong kế hoạch hoặc nhóm trong sổ đã đổi',
  en: 'the leads of the plan or a group of the register has changed',
}

/** Why a line that both have stands otherwise. */
function causeOfChange(saved: SavedLine, now: SavedLine, compared: Compared): Cause {
  const amended = amendedCause([now], [saved])
  if (amended !== null) return amended
  const [before, after] = [sideOf(saved, compared.saved), sideOf(now, compared.now)]
  if (saved.originalDue !== now.originalDue)
    return (before && after && deadlineCause(before, after)) ?? caused('unknown')
  if (saved.force !== now.force) return caused('task')
  const isTold = saved.records !== null && now.records !== null
  const isOtherRecord = isTold && !isSameSet(saved.records, now.records)
  if (isOtherRecord) return caused('records')
  if (isPartly(saved, now)) return caused('rule', ONE_FOR_ALL)
  if (saved.due !== now.due) return isTold || !isExtended(saved, now) ? caused('calendar') : caused('records')
  if (saved.deliveredOn !== now.deliveredOn) return caused(isTold ? 'rule' : 'records')
  const span = before && after ? deadlineCause(before, after) : null
  if (span?.code === 'issue') return span
  const isPassedOn = !isSameSet(saved.heldBy, now.heldBy)
  if (isTold) return isPassedOn ? caused('register') : caused('unknown', NO_RECORD)
  // What an agency’s end closes is nobody’s any more; what a record closes stays with whoever held it.
  if (saved.status === 'closed') return caused(isPassedOn ? 'register' : 'records')
  if ((now.records ?? []).length > 0) return caused('unknown', RECORDS_OR_REGISTER)
  return isPassedOn ? caused('register') : caused('unknown')
}

const ONE_FOR_ALL = {
  vi: 'một lần nộp không còn tính cho cả nhóm mở; ghi số đã nộp bằng count',
  en: 'one delivery no longer settles a whole open group; record how many with count',
}

const RECORDS_OR_REGISTER = {
  vi: 'ghi nhận hoặc sổ cơ quan đã đổi',
  en: 'its records or the register has changed',
}

const NO_RECORD = {
  vi: 'ghi nhận và thời hạn vẫn thế; số của nhóm trong sổ hoặc quy tắc của chương trình đã đổi',
  en: 'its records and time limit are the same; the number of a group in the register or a rule of the program has changed',
}

/** Whether a delivery by one of an open group counted for all of it. */
function isPartly(saved: SavedLine, now: SavedLine): boolean {
  return now.flags.includes('partly-delivered') && saved.status.startsWith('done-')
}

function isExtended(saved: SavedLine, now: SavedLine): boolean {
  return saved.flags.includes('extended') || now.flags.includes('extended')
}
