import type { Agency, Group, Ref } from '../../../domain/agencies/register.ts'
import { holderOn } from '../../../domain/agencies/succession.ts'
import { didYouMean } from '../../../domain/findings/did-you-mean.ts'
import { nearest } from '../../../domain/names/nearest.ts'
import type { Obligation } from '../../../domain/obligations/obligation.ts'
import { joinTexts } from '../../../domain/text.ts'
import type { Day } from '../../../domain/time/day.ts'
import { dayText } from '../../../domain/time/format-day.ts'
import { UsageError } from '../../base/exit.ts'
import { nameToRecord, registeredName } from './agency-names.ts'
import type { Ledger } from './ledger.ts'
import { isSettled, type Occasion, ofSameOccasion } from './periods.ts'

/** What a record tells of, and the day it happened. */
export interface Happening {
  readonly event: string
  readonly date: Day
}

/** One obligation that a record is entered for, and under which body's name. */
export interface SelectedObligation {
  readonly ref: Ref
  readonly obligation: Obligation
  /** Named itself, or as a member of a group. */
  readonly as: 'itself' | 'member'
}

/**
 * The obligations that bodies owe of one deliverable on one occasion, or held on the day of the event: one
 * for each agency, and for a group one for each member. What several of them owe jointly comes once.
 *
 * @throws UsageError where a body owes no such thing, or holds it from several others
 */
export function selectObligations(
  bodies: readonly (Agency | Group)[],
  ofItem: readonly Obligation[],
  occasion: Occasion,
  { event, date: day }: Happening,
  ledger: Ledger,
): readonly SelectedObligation[] {
  const meant = new Map<string, SelectedObligation>()
  for (const body of bodies) {
    const owed = ofItem.filter((one) => bearerOf(one, body, day, ledger) !== null)
    if (owed.length === 0) throw notOwed(body, ofItem, day, ledger)
    const found = ofSameOccasion(owed, occasion)
    for (const obligation of body.what === 'group' ? found : [meantBy(body, found, event, ledger)]) {
      const ref = bearerOf(obligation, body, day, ledger)
      const as = body.what === 'group' && ref !== body.ref ? 'member' : 'itself'
      if (ref !== null && !meant.has(obligation.duty.id))
        meant.set(obligation.duty.id, { ref, obligation, as })
    }
  }
  return [...meant.values()]
}

/**
 * The one body that owes an item, or holds it on the day asked about: it need not be named.
 *
 * @throws UsageError where there are several
 */
export function onlyDebtor(
  ofItem: readonly Obligation[],
  event: string,
  ledger: Ledger,
): readonly (Agency | Group)[] {
  const bearers = [
    ...new Set(ofItem.flatMap(({ duty, heldBy }) => (heldBy.length > 0 ? heldBy : duty.debtors))),
  ]
  const [only] = bearers.map((ref) => ledger.register.bodies.get(ref))
  if (bearers.length === 1 && only !== undefined) return [only]
  const list = listOf(bearers, ledger)
  throw new UsageError(
    {
      vi: `Sự kiện ${event} cần --agency: cơ quan nào.`,
      en: `The event ${event} needs --agency: which agency.`,
    },
    list === '' ? null : { vi: `Việc này của: ${list}.`, en: `It is owed by: ${list}.` },
  )
}

function listOf(refs: readonly Ref[], ledger: Ledger): string {
  const names = refs.map((ref) => nameToRecord(ledger, ref))
  return names.slice(0, 8).join(', ') + (names.length > 8 ? `, … (${names.length})` : '')
}

/**
 * Whom a trigger that names bodies calls: each of them, and for a group its members among those that a trigger
 * which names nobody would call. `calledBy` returns the obligations that a trigger naming an agency calls for.
 *
 * @throws UsageError where one of them calls nobody
 */
export function triggeredDebtors(
  bodies: readonly (Agency | Group)[],
  calledBy: (agency: string | null) => readonly Obligation[],
  day: Day,
  ledger: Ledger,
): readonly Ref[] {
  const everybody = calledBy(null)
  const refs = bodies.flatMap((body) => {
    const members = everybody.flatMap(({ duty }) => debtorAs(duty.debtors, body) ?? [])
    if (members.length > 0) return members
    if (body.what === 'agency' && calledBy(nameToRecord(ledger, body.ref)).length > 0) return [body.ref]
    throw notOwed(body, everybody, day, ledger)
  })
  return [...new Set(refs)]
}

/**
 * Whether an event means something for an obligation as it stood on the event's day; a group is entered for
 * those of which this is so. What is delivered by now, whenever that was, is not delivered again.
 */
export function isOpenFor(event: string, { obligation }: SelectedObligation, now: Obligation): boolean {
  if (event === 'reopened') return canReopen(obligation)
  if (event === 'delivered' && now.standing.status.startsWith('done-')) return false
  return !isSettled(obligation)
}

/** Whether there is anything to take up again. */
export function canReopen(obligation: Obligation): boolean {
  const { deliveredOn, flags } = obligation.standing
  return isSettled(obligation) || deliveredOn !== null || flags.includes('claimed')
}

/** What a body owes itself goes before what it took over, and what the event can mean before what it cannot. */
function meantBy(body: Agency, found: readonly Obligation[], event: string, ledger: Ledger): Obligation {
  const own = found.filter(({ duty }) => duty.debtors.includes(body.ref))
  const ownMeant = own.find((one) => canMean(event, one))
  if (ownMeant !== undefined) return ownMeant
  const taken = found.filter((one) => !own.includes(one) && canMean(event, one))
  if (taken.length > 1) throw heldFromSeveral(body, taken, ledger)
  const chosen = taken[0] ?? own[0] ?? found[0]
  if (chosen === undefined) throw new RangeError(`nothing owed by ${body.ref}`)
  return chosen
}

function canMean(event: string, obligation: Obligation): boolean {
  return event === 'reopened' ? canReopen(obligation) : !isSettled(obligation)
}

/** The body that a record of an obligation has to name: who holds it, or whom it was laid on where the holder holds others like it. */
export function clearRef(
  { ref, obligation }: SelectedObligation,
  ofItem: readonly Obligation[],
  { event }: Happening,
): Ref {
  return isClearBy(ref, obligation, ofItem, event) ? ref : (obligation.duty.debtors[0] ?? ref)
}

/** Whether a record that names a body can mean no other obligation than this one. */
export function isClearBy(
  ref: Ref,
  { duty }: Obligation,
  ofItem: readonly Obligation[],
  event: string,
): boolean {
  if (duty.debtors.includes(ref)) return true
  const alike = ofItem.filter((other) => other.duty.line === duty.line && other.duty.id !== duty.id)
  return !alike.some(
    (other) => (other.duty.debtors.includes(ref) || other.heldBy.includes(ref)) && canMean(event, other),
  )
}

/** Under whose name an obligation is a body's: its own, or that of the debtor who is a member of the group. */
function bearerOf(
  { duty, heldBy, records }: Obligation,
  body: Agency | Group,
  day: Day,
  { register }: Ledger,
): Ref | null {
  const debtor = debtorAs(duty.debtors, body)
  if (debtor !== null || body.what === 'group') return debtor
  if (heldBy.includes(body.ref)) return body.ref
  // What a record gave away no longer passes on with the debtor's other work.
  if (records.some(({ event }) => event === 'assigned')) return null
  const holds = duty.debtors.some((ref) => holderOn(register, ref, duty.task.field, day) === body.ref)
  return holds ? body.ref : null
}

function debtorAs(debtors: readonly Ref[], body: Agency | Group): Ref | null {
  if (debtors.includes(body.ref)) return body.ref
  return body.what === 'group' ? (debtors.find((ref) => body.members?.includes(ref)) ?? null) : null
}

function notOwed(body: Agency | Group, ofItem: readonly Obligation[], day: Day, ledger: Ledger): UsageError {
  const owing = [...new Set(ofItem.flatMap(({ duty, heldBy }) => [...duty.debtors, ...heldBy]))]
  const names = owing.map((ref) => nameToRecord(ledger, ref))
  const question = didYouMean(nearest(nameToRecord(ledger, body.ref), names), null)
  const list = listOf(owing, ledger)
  const owedBy = { vi: `Việc này của: ${list}.`, en: `It is owed by: ${list}.` }
  const task = ofItem[0]?.duty.task.id ?? ''
  const name = registeredName(ledger, body.ref)
  const on = dayText(day)
  return new UsageError(
    {
      vi: `Kế hoạch không giao nhiệm vụ ${task} cho “${name}”, và ngày ${on.vi} cơ quan này cũng không giữ việc ấy.`,
      en: `The plan does not lay task ${task} on “${name}”, nor did that agency hold it on ${on.en}.`,
    },
    question === null ? owedBy : joinTexts([question, owedBy], ' '),
  )
}

function heldFromSeveral({ name }: Agency, taken: readonly Obligation[], ledger: Ledger): UsageError {
  const debtors = taken.flatMap(({ duty }) => duty.debtors.slice(0, 1))
  const choices = debtors.map((ref) => `--agency ${nameToRecord(ledger, ref)}`).join(', ')
  const task = taken[0]?.duty.task.id ?? ''
  return new UsageError(
    {
      vi: `${name} giữ nhiệm vụ ${task} nhận từ nhiều cơ quan; nói rõ việc của ai.`,
      en: `${name} holds task ${task} from several agencies; say whose it is for.`,
    },
    { vi: `Dùng: ${choices}.`, en: `Use: ${choices}.` },
  )
}
