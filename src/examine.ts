import type { Register } from './domain/agencies/register.ts'
import { type Diagnostic, inOrder } from './domain/findings/finding.ts'
import { type Suppressed, type Validation, validationOf } from './domain/findings/validation.ts'
import { type Agenda, agendaOf } from './domain/follow-up/agenda.ts'
import { type FollowUp, followUp, type PlanPart, type Summary, viewOf } from './domain/follow-up/follow-up.ts'
import { type ReminderView, reminderOf } from './domain/follow-up/reminder.ts'
import { type Story, storyOf } from './domain/follow-up/story.ts'
import type { StatusView } from './domain/follow-up/view.ts'
import type { Situation } from './domain/obligations/expand.ts'
import type { DayOff, Plan } from './domain/plan.ts'
import { entriesKnown, knownRecords, type PlanRecord } from './domain/records/record.ts'
import { type Day, parseDay } from './domain/time/day.ts'
import type { Period } from './domain/time/period.ts'
import type { PendingFile, SourceFile, UnreadableFile } from './load/source.ts'
import { surveyOf } from './load/survey.ts'
import { type Depth, type Walk, walkThrough } from './walk.ts'

/** The texts of a workspace, in any order. */
export type Files = Iterable<SourceFile | UnreadableFile | PendingFile>

/** What is asked of a workspace. */
export interface Question {
  /** The texts of the workspace: plans, registers, records, calendars. */
  readonly files: Files
  /** The day, `YYYY-MM-DD`, inclusive, to its end. */
  readonly asOf: string
  /** Leaves out what was recorded after this day, `YYYY-MM-DD`: the report as it could have been printed then. */
  readonly knownAt?: string | null
  /** What becomes of a last day on a day off, where a plan does not say; it stands by default. */
  readonly dayOff?: DayOff | null
  /** Looks ahead: periods that begin by this day, `YYYY-MM-DD`, are listed too, and the next one; by default the as-of day. */
  readonly listedThrough?: string | null
  readonly around?: Around
}

/**
 * Who owes what, as of the end of a day: the whole program, without a file, a clock or a screen.
 *
 * Files that cannot be read are left out and reported among the view's findings.
 *
 * @returns the view `status/v1`, its obligations in the order of the plans' ids and of their documents
 * @throws RangeError where `asOf`, `knownAt` or `listedThrough` is not a day of the calendar
 * @throws UncoveredYear where a last day needs working days of a year that no calendar of the workspace covers
 */
export async function examine(question: Question): Promise<StatusView> {
  const parts: PlanPart[] = []
  const { summary, findings } = await follow(question, 'warnings', (part) => {
    parts.push(part)
    return 'on'
  })
  return viewOf(parts, summary, findings)
}

/** What is known when the last plan has been followed. */
export interface Followed {
  readonly summary: Summary
  readonly findings: readonly Diagnostic[]
}

/**
 * The same, plan by plan: each part of the view is handed over as soon as it is known and not kept, so that a
 * workspace may be larger than the memory. The next plan is read when what `take` returns is settled; where that
 * is `'enough'`, none is.
 *
 * @throws RangeError, UncoveredYear as `examine` does
 */
export async function follow(
  question: Question,
  depth: Depth,
  take: (part: PlanPart) => Promise<Go> | Go,
): Promise<Followed> {
  const { walk, followed, situationOf } = await begun(question, depth)
  const findings: Diagnostic[] = []
  for await (const step of walk.steps) {
    for (const finding of step.findings) findings.push(finding)
    if (step.plan === null) continue
    const go = await take(followed.follow(step.plan, situationOf(step.records)))
    if (go === 'enough') break
  }
  return { summary: followed.summary(), findings: findings.sort(inOrder) }
}

/** Whether the taker of a view's parts wants more of them. */
export type Go = 'on' | 'enough'

interface Begun {
  readonly walk: Walk
  readonly followed: FollowUp
  readonly situationOf: (records: readonly PlanRecord[]) => Situation
  /** The records that the report knows, retracted or not. */
  readonly entriesOf: (records: readonly PlanRecord[]) => readonly PlanRecord[]
}

/** A workspace followed to its end, with what its view leaves out. */
async function held(question: Question) {
  const { walk, followed, situationOf, entriesOf } = await begun(question, 'warnings')
  const parts: PlanPart[] = []
  const plans = new Map<string, Plan>()
  const entries = new Map<string, readonly PlanRecord[]>()
  const findings: Diagnostic[] = []
  for await (const { plan, records, ...step } of walk.steps) {
    for (const finding of step.findings) findings.push(finding)
    if (plan === null) continue
    parts.push(followed.follow(plan, situationOf(records)))
    plans.set(plan.id, plan)
    entries.set(plan.id, entriesOf(records))
  }
  return { walk, plans, entries, view: viewOf(parts, followed.summary(), findings.sort(inOrder)) }
}

async function begun(question: Question, depth: Depth): Promise<Begun> {
  const { files, dayOff = null, around = NOTHING_KNOWN } = question
  const day = realDay('asOf', question.asOf)
  const known = question.knownAt == null ? null : realDay('knownAt', question.knownAt)
  const ahead = question.listedThrough == null ? day : realDay('listedThrough', question.listedThrough)
  const walk = await walkBy(files, around, depth)
  const { register, calendar } = walk
  return {
    walk,
    followed: followUp({ register, asOf: day }),
    situationOf: (records) => ({
      ...{ register, calendar, asOf: day, dayOff },
      listedThrough: ahead > day ? ahead : day,
      records: knownRecords(records, day, known),
    }),
    entriesOf: (records) => entriesKnown(records, day, known),
  }
}

function realDay(name: string, text: string): Day {
  const day = parseDay(text)
  if (day !== null) return day
  throw new RangeError(`${name} is not a day written YYYY-MM-DD: ${text}`)
}

/**
 * The whole story of a task as of the end of a day; null where there is no such plan or task of its own.
 *
 * @throws RangeError, UncoveredYear as `examine` does
 */
export async function tell(planId: string, taskId: string, question: Question): Promise<Story | null> {
  const { walk, followed, situationOf } = await begun(question, 'errors')
  const parts: PlanPart[] = []
  let told: { readonly plan: Plan; readonly situation: Situation } | null = null
  for await (const { plan, records } of walk.steps) {
    if (plan === null) continue
    const situation = situationOf(records)
    const part = followed.follow(plan, situation)
    if (plan.id !== planId) continue
    told = { plan, situation }
    parts.push(part)
  }
  const task = told?.plan.tasks.find(({ id, sameAs }) => id === taskId && sameAs === null)
  if (told === null || task === undefined) return null
  return storyOf(task, told.plan, told.situation, viewOf(parts, followed.summary(), []))
}

/**
 * What every agency is to be reminded of for a period, as of the end of a day.
 *
 * @throws RangeError, UncoveredYear as `examine` does
 */
export async function remind(period: Period, question: Question): Promise<ReminderView> {
  const { walk, plans, view } = await held({ ...question, listedThrough: period.last })
  return reminderOf(view, period, { register: walk.register, offices: walk.offices, plans })
}

/**
 * The last days of what is owed or will be, and of what no longer is, as of the end of a day: of the periods that
 * begin by `through`.
 *
 * @throws RangeError, UncoveredYear as `examine` does
 */
export async function lookAhead(through: Day, question: Question): Promise<Agenda> {
  const { walk, entries, view } = await held({ ...question, listedThrough: through })
  return agendaOf(view, through, (plan) => entries.get(plan) ?? [], walk.register)
}

/** Everything that is wrong with the files of a workspace, in order: syntax, schema and meaning. */
export async function validate(files: Files, around: Around = NOTHING_KNOWN): Promise<readonly Diagnostic[]> {
  return (await validated(files, around)).findings
}

/**
 * The whole of a validation: every file, what is wrong with them, and what their comments suppress. `at` is told after
 * each plan how many are done.
 */
export async function validated(
  files: Files,
  around: Around = NOTHING_KNOWN,
  at: (done: number) => void = () => undefined,
): Promise<Validation> {
  const findings: Diagnostic[] = []
  const suppressed: Suppressed[] = []
  const { steps, paths } = await walkBy(files, around, 'everything')
  let done = 0
  for await (const step of steps) {
    for (const finding of step.findings) findings.push(finding)
    for (const finding of step.suppressed) suppressed.push(finding)
    if (step.plan !== null) done += 1
    at(done)
  }
  return validationOf(paths, findings.sort(inOrder), suppressed.sort(inOrder))
}

/** What the files of a workspace hold, whatever the day; those with an error are missing, and among the findings. */
export async function contents(files: Files, around: Around = NOTHING_KNOWN): Promise<Contents> {
  const { steps, register } = await walkBy(files, around, 'errors')
  const plans: Plan[] = []
  const records = new Map<string, readonly PlanRecord[]>()
  const findings: Diagnostic[] = []
  for await (const step of steps) {
    for (const finding of step.findings) findings.push(finding)
    if (step.plan === null) continue
    plans.push(step.plan)
    records.set(step.plan.id, step.records)
  }
  return { plans, register, records, findings: findings.sort(inOrder) }
}

/** What the files of a workspace hold. */
export interface Contents {
  /** In the order of their ids. */
  readonly plans: readonly Plan[]
  readonly register: Register
  /** By plan. */
  readonly records: ReadonlyMap<string, readonly PlanRecord[]>
  readonly findings: readonly Diagnostic[]
}

/** What only the world can tell about a workspace. */
export interface Around {
  /** Whether a file named as evidence is there, its path counted from the folder of plans. */
  readonly isThere: (path: string) => boolean
  /** Today, `YYYY-MM-DD`, to find events in the future; null where it is not known. */
  readonly today: string | null
}

const NOTHING_KNOWN: Around = { isThere: () => true, today: null }

async function walkBy(files: Files, { isThere, today }: Around, depth: Depth): Promise<Walk> {
  const day = today === null ? null : realDay('today', today)
  return walkThrough(await surveyOf(files), { isThere, today: day }, depth)
}
