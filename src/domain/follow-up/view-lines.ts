import { findBody, type Ref, type Register } from '../agencies/register.ts'
import { changesOthers } from '../amending/acts.ts'
import { obligesNobody } from '../carrying/below.ts'
import { inferredIn } from '../confidence.ts'
import { partNotation } from '../deadline/notation.ts'
import type { Duty } from '../obligations/duty.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { membershipDay } from '../obligations/occurrence-duties.ts'
import { recipientsOn } from '../obligations/recipients.ts'
import type { Situation } from '../obligations/situation.ts'
import {
  assumptionsOf,
  type Deadline,
  type Deliverable,
  isOwnTask,
  isUnread,
  type Plan,
  type Task,
} from '../plan.ts'
import type { PlanRecord } from '../records/record.ts'
import { kindOfDay, nextIfOff } from '../time/calendar.ts'
import type { Day } from '../time/day.ts'
import { amendmentNote, documentNote } from './amendment-notes.ts'
import { decidedBy, decidedSchedule } from './decided-schedule.ts'
import { remindBy } from './remind-by.ts'
import type { TallyInput } from './tally.ts'
import type { ObligationLine, PlanLine } from './view.ts'

/** An obligation as a line of a view, with the terms of its duty. */
export function obligationLine(
  obligation: Obligation,
  { support, reportTo, reportToNow, inferred, dueIfOff, dueDay, remindBy, reading, otherReading }: PlanTerms,
): ObligationLine {
  const { duty, records, heldBy, heldBefore, of, standing } = obligation
  const { due, status, flags, daysLate, deliveredOn, deliveries, reached } = standing
  const { counted, wasOverdue, closing, amended } = standing
  const { task, deliverable } = duty
  return {
    id: duty.id,
    plan: duty.plan.id,
    task: task.id,
    deliverable: deliverable.id,
    part: duty.part,
    agencies: duty.debtors,
    heldBy,
    heldBefore,
    of,
    // A body that leads through a group is not its own support either.
    support: support.some((ref) => duty.debtors.includes(ref))
      ? support.filter((ref) => !duty.debtors.includes(ref))
      : support,
    reportTo,
    reportToNow,
    force: task.force,
    period: duty.period,
    from: duty.from,
    due,
    originalDue: duty.stated,
    dueIfOff,
    dueDay,
    remindBy,
    deliveredOn,
    deliveries,
    reached,
    counted,
    status,
    flags,
    daysLate,
    reading,
    otherReading,
    confidence: deliverable.confidence,
    wasOverdue,
    inferred,
    closedBecause: closing?.because ?? null,
    records: recordIds(records),
    ...(amended.length === 0 ? {} : { amendedBy: amended.map((one) => amendmentNote(one, records)) }),
  }
}

/** What an office recorded; what a later document brought about stands apart. */
function recordIds(records: readonly PlanRecord[]): readonly string[] {
  return records.length === 0
    ? NO_RECORDS
    : records.flatMap(({ id, amendment }) => (amendment === undefined ? [id] : []))
}

/** Most lines have none, and share it: whoever writes them writes one list once. */
const NO_RECORDS: readonly string[] = []

/** What a line says of the words it goes back to, the same for all who owe one deliverable by one day. */
export interface PlanTerms
  extends Pick<
    ObligationLine,
    | 'support'
    | 'reportTo'
    | 'reportToNow'
    | 'dueIfOff'
    | 'dueDay'
    | 'remindBy'
    | 'inferred'
    | 'reading'
    | 'otherReading'
  > {
  readonly of: Duty
  readonly due: Day | null
}

export function planTermsOf(
  { duty, standing: { due } }: Obligation,
  { register, calendar, asOf }: Situation,
): PlanTerms {
  const { plan, task, deliverable } = duty
  const { deadline } = deliverable
  return {
    of: duty,
    due,
    support: supportOf(plan, deliverable, register),
    reportTo: recipientsOn(duty, register, membershipDay(plan, duty, asOf)),
    reportToNow: recipientsOn(duty, register, asOf),
    dueIfOff: due === null ? null : nextIfOff(due, calendar),
    dueDay: due === null ? null : kindOfDay(due, calendar),
    remindBy: remindBy(duty, due),
    inferred: inferredIn(task, deliverable),
    reading: isUnread(deadline) ? 'refused' : partNotation(duty.schedule),
    otherReading: otherReadingOf(deadline),
  }
}

export function arePlanTermsOf({ duty, standing: { due } }: Obligation, terms: PlanTerms): boolean {
  return terms.of.line === duty.line && terms.of.deliverable === duty.deliverable && terms.due === due
}

function otherReadingOf(deadline: Deadline): string | null {
  for (const { other } of assumptionsOf(deadline)) if (other !== null) return other
  return null
}

/** The bodies that help, as the plan names them; a lead is not its own support. */
function supportOf(plan: Plan, { lead, support }: Deliverable, register: Register): readonly Ref[] {
  const found: Ref[] = []
  for (const words of support) {
    const ref = findBody(register, plan.province, words)?.ref
    if (ref !== undefined && !found.includes(ref)) found.push(ref)
  }
  const leads = lead.map((words) => findBody(register, plan.province, words)?.ref)
  return found.filter((ref) => !leads.includes(ref))
}

/** A plan as a line of a view. */
export function planLine(
  plan: Plan,
  totals: TallyInput,
  { asOf, records, register, amendments }: Situation,
): PlanLine {
  const issuer = findBody(register, plan.province, plan.issuer)
  const called = (words: string | null) =>
    words === null ? null : (findBody(register, plan.province, words)?.name ?? words)
  const refs = (names: readonly string[]) =>
    names.map((words) => findBody(register, plan.province, words)?.ref ?? words)
  return {
    id: plan.id,
    province: plan.province,
    number: plan.number,
    issued: plan.issue.text,
    knownBy: plan.issue.by,
    from: plan.from,
    through: plan.through,
    title: plan.title,
    type: plan.type,
    issuer: issuer?.ref ?? plan.issuer,
    issuerName: issuer?.name ?? plan.issuer,
    inForce: plan.issue.by <= asOf,
    recorded: records.filter(({ event, amendment }) => amendment === undefined && !TELLS_NO_RESULT.has(event))
      .length,
    ...(amendments.by.length === 0 ? {} : { amendedBy: amendments.by.map(documentNote) }),
    ...(amendments.of.length === 0 ? {} : { amends: amendments.of.map(documentNote) }),
    ...withoutOwnTask(plan),
    tasks: plan.tasks.map(({ id, title, section, stated, deadline, deliverables, sameAs, ...task }) => ({
      id,
      title,
      at: stated?.at ?? section,
      source: sourceOf(stated, plan),
      deadline: deadline.words,
      deliverables: deliverables.map((one) => ({
        id: one.id,
        title: one.title,
        deadline: one.deadline.words,
        schedule: decidedSchedule(one.deadline),
        decidedBy: decidedBy(one.deadline),
        lead: refs(one.lead),
        sharing: one.sharing,
        except: refs(one.except.lead),
        reportTo: refs(one.reportTo),
        target: one.target,
      })),
      sameAs,
      ...(task.amends === null ? {} : { amends: `${task.amends.of.plan}#${task.amends.of.task}` }),
      supervisor: called(task.supervisor),
      contact: called(task.contact),
    })),
    totals,
    leftOut: 0,
  }
}

/** What is recorded of a duty but says nothing of what came of it. */
const TELLS_NO_RESULT: ReadonlySet<PlanRecord['event']> = new Set([
  ...(['progress', 'assigned', 'extension-requested', 'contested'] as const),
])

/** The source that states a task, where it is not one that gives the words of the document. */
function sourceOf(stated: Task['stated'], { sources }: Plan): string | null {
  if (stated === null) return null
  const source = sources.get(stated.in)
  return source?.kind === 'official-text' ? null : (source?.title ?? stated.in)
}

/** What a plan says of itself that has no task of its own; nothing where it has one, or where its tasks are not known. */
function withoutOwnTask(plan: Plan): Pick<PlanLine, 'obliges'> {
  if (plan.tasks.some(isOwnTask) || (plan.tasks.length === 0 && !changesOthers(plan))) return {}
  return { obliges: obligesNobody(plan) ? 'nobody' : 'by-changes' }
}
