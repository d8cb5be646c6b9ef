import type { Ref } from '../../../domain/agencies/register.ts'
import { planOn } from '../../../domain/amending/amended-plan.ts'
import { historyOn } from '../../../domain/amending/history-on.ts'
import { hangsOnEvent } from '../../../domain/deadline/model/schedule.ts'
import { type Obligation, obligationsOf } from '../../../domain/obligations/obligation.ts'
import { scheduleOf } from '../../../domain/plan.ts'
import type { PlanRecord } from '../../../domain/records/record.ts'
import type { RecordDraft } from '../../../domain/records/record-id.ts'
import type { Text } from '../../../domain/text.ts'
import type { Day } from '../../../domain/time/day.ts'
import { dayText } from '../../../domain/time/format-day.ts'
import { UsageError } from '../../base/exit.ts'
import { bodiesNamed, nameToRecord, registeredName } from './agency-names.ts'
import { debtorNameOf, obligationWithId, occasionOfObligation } from './by-obligation-id.ts'
import type { EventValues } from './event-options.ts'
import type { Ledger } from './ledger.ts'
import { mustCount } from './open-group.ts'
import {
  canReopen,
  clearRef,
  isOpenFor,
  onlyDebtor,
  type SelectedObligation,
  selectObligations,
  triggeredDebtors,
} from './select-obligations.ts'
import { mustPassOn, takerNamed } from './taker.ts'
import { itemIn, type RecordTarget, type TargetItem } from './target.ts'
import { warningsFor } from './warnings.ts'

/** A record to enter, and whether its agency still has something open; where not, it may be skipped. */
export interface DraftRecord {
  readonly draft: RecordDraft
  readonly isOpen: boolean
  /** What its author should know of it. */
  readonly remarks: readonly Text[]
}

/** Whose duty is meant, and of which period, as far as options say. */
interface DebtorChoice {
  readonly agencies: readonly string[] | null
  readonly period: string | null
  /** Of those who owe it jointly, who was asked for it, perhaps long after the event; null where nobody was. */
  readonly asked: Ref | null
}

/** What to enter for an event: one record for each agency that owes the item, or one for all. */
export function draftRecords(
  { item, id }: RecordTarget,
  asked: EventValues,
  who: DebtorChoice,
  ledger: Ledger,
  today: Day,
): readonly DraftRecord[] {
  const found = itemIn(ledger.plan, item)
  const then = dayToAsk(asked.date, ledger)
  const all = itemOf(obligationsOn(ledger, ledger.records, then), found)
  const { ofItem, agencies, period, part } = narrowed(id, all, asked, who, ledger)
  const taker = asked.to === null ? null : takerNamed(asked.to, asked.date, ledger)
  const shared = { ...asked, part, to: taker && nameToRecord(ledger, taker.ref) }
  const base = { ...shared, task: found.task.id, deliverable: found.named, period }
  const bodies = (owed: readonly Obligation[]) =>
    bodiesNamed(
      agencies ?? [],
      ledger,
      owed.flatMap(({ duty, heldBy }) => [...duty.debtors, ...heldBy]),
    )
  if (shared.event === 'triggered') {
    mustWait(found, shared.part)
    const calledBy = (agency: string | null) => calledUp({ ...base, period: null, agency }, found, ledger)
    const refs =
      agencies === null ? [null] : triggeredDebtors(bodies(calledBy(null)), calledBy, shared.date, ledger)
    return refs.map((ref) => ({
      draft: { ...base, period: null, agency: ref && nameToRecord(ledger, ref) },
      isOpen: true,
      remarks: [],
    }))
  }
  const named = agencies === null ? onlyDebtor(ofItem, shared.event, ledger) : bodies(ofItem)
  const meant = selectObligations(named, ofItem, { period, part }, shared, ledger)
  const now = new Map(obligationsOn(ledger, ledger.records, today).map((one) => [one.duty.id, one]))
  return meant.map((one) => {
    const current = now.get(one.obligation.duty.id) ?? one.obligation
    const isOpen = one.as === 'itself' || isOpenFor(shared.event, one, current)
    if (isOpen) mustFit(shared, one, current.standing.due, ledger)
    if (isOpen) mustCount(shared, one, current, ledger)
    if (taker !== null) mustPassOn(one, taker, shared.date, ledger)
    const remarks = isOpen ? warningsFor(shared, one, all, ledger) : []
    return { draft: { ...base, agency: nameToRecord(ledger, clearRef(one, all, shared)) }, isOpen, remarks }
  })
}

/** What a whole id narrows an item down to; everything that was asked for where there is none. */
function narrowed(
  id: string | null,
  ofItem: readonly Obligation[],
  { part }: EventValues,
  who: DebtorChoice,
  ledger: Ledger,
) {
  if (id === null) return { ofItem, ...who, part }
  const own = obligationWithId(ofItem, id)
  const occasion = occasionOfObligation(own, { period: who.period, part }, ofItem)
  return { ofItem: [own], agencies: who.agencies ?? debtorNameOf(own, who.asked, ledger), ...occasion }
}

/** What a trigger would call up, were it recorded. */
function calledUp(trigger: RecordDraft, item: TargetItem, ledger: Ledger): readonly Obligation[] {
  const records = [...ledger.records, { id: '', ...trigger }]
  const all = itemOf(obligationsOn(ledger, records, dayToAsk(trigger.date, ledger)), item)
  return all.filter(({ duty }) => duty.period === `T-${trigger.date}`)
}

/** What an event can mean is judged on its own day, by which the plan existed: it may be entered years later. */
function dayToAsk(date: Day, { plan }: Ledger): Day {
  return date > plan.issue.by ? date : plan.issue.by
}

function itemOf(
  obligations: readonly Obligation[],
  { task, deliverable }: TargetItem,
): readonly Obligation[] {
  return obligations.filter(
    ({ duty }) => duty.task.id === task.id && duty.deliverable.id === deliverable && duty.revoked === null,
  )
}

/** Every obligation of the ledger's plan at the end of a day, by these records and by what later documents change. */
export function obligationsOn(
  { plan, amendments, register, calendar }: Ledger,
  records: readonly PlanRecord[],
  asOf: Day,
): readonly Obligation[] {
  return [
    ...obligationsOf(planOn(plan, amendments, asOf, null), {
      register,
      calendar,
      ...historyOn(records, amendments, asOf, null),
      revoked: 'as-listed',
      asOf,
      listedThrough: asOf,
      dayOff: null,
    }),
  ]
}

/** `due` is the last day as it stands now: an extension must be later than those there are. */
function mustFit(
  { event, through }: EventValues,
  { ref, obligation }: SelectedObligation,
  due: Day | null,
  ledger: Ledger,
): void {
  const { duty } = obligation
  const name = registeredName(ledger, ref)
  const task = duty.task.id
  if (event === 'reopened' && !canReopen(obligation)) {
    throw new UsageError(
      {
        vi: `Nhiệm vụ ${task} của ${name} chưa xong và chưa thôi thực hiện, không có gì để mở lại.`,
        en: `Task ${task} of ${name} is neither done nor ended; there is nothing to reopen.`,
      },
      {
        vi: 'Để rút một ghi nhận nhầm: plan-check record retract.',
        en: 'To take back a mistaken record: plan-check record retract.',
      },
    )
  }
  if (event !== 'extended' || through === null || (due !== null && through > due)) return
  const [last, wanted] = [dayText(due ?? through), dayText(through)]
  throw due === null
    ? new UsageError(
        {
          vi: `Nhiệm vụ ${task} không có ngày cuối để gia hạn.`,
          en: `Task ${task} has no last day to extend.`,
        },
        { vi: 'Kiểm tra lại số mục.', en: 'Check the task’s number.' },
      )
    : new UsageError(
        {
          vi: `Ngày cuối đang có của ${name} là ${last.vi}; ${wanted.vi} không muộn hơn.`,
          en: `The last day of ${name} is ${last.en} already; ${wanted.en} is not later.`,
        },
        { vi: 'Ghi ngày cuối mới ở sau ngày ấy.', en: 'Give a later day with --through.' },
      )
}

function mustWait({ task, deliverable }: TargetItem, part: number | null): void {
  const meant = task.deliverables.find(({ id }) => id === deliverable)
  const parts = meant === undefined ? [] : scheduleOf(meant.deadline)
  if (parts.some((one, index) => hangsOnEvent(one) && (part === null || part === index + 1))) return
  throw new UsageError(
    {
      vi: `Nhiệm vụ ${task.id} không chờ điều kiện nào${part === null ? '' : ` ở phần ${part}`}.`,
      en: `Task ${task.id} waits for no condition${part === null ? '' : ` in part ${part}`}.`,
    },
    { vi: 'Kiểm tra lại số mục.', en: 'Check the task’s number.' },
  )
}
