import { type Around, type Files, NOTHING_KNOWN, realDay, surroundings } from './around.ts'
import type { Register } from './domain/agencies/register.ts'
import { type Diagnostic, inOrder } from './domain/findings/finding.ts'
import { type Agenda, agendaOf } from './domain/follow-up/agenda.ts'
import { everyName } from './domain/follow-up/body-names.ts'
import {
  type Choices,
  type Filter,
  isIn,
  narrowed,
  nothingShown,
  rowsShown,
  show,
} from './domain/follow-up/filter.ts'
import {
  type Asked,
  type FollowUp,
  followUp,
  type PlanPart,
  type Summary,
  type Sums,
  viewOf,
} from './domain/follow-up/follow-up.ts'
import { type ReminderView, reminding } from './domain/follow-up/reminder.ts'
import { filteredReminder } from './domain/follow-up/reminder-filter.ts'
import { type Story, storyOf } from './domain/follow-up/story.ts'
import type { StatusView } from './domain/follow-up/view.ts'
import type { Situation } from './domain/obligations/expand.ts'
import type { DayOff, Plan } from './domain/plan.ts'
import { entriesKnown, knownRecords, type PlanRecord } from './domain/records/record.ts'
import type { Day } from './domain/time/day.ts'
import type { Period } from './domain/time/period.ts'
import { type Survey, surveyOf } from './load/survey.ts'
import { type Depth, registerIn, type Share, type Step, stepsOf, type Walk, walkThrough } from './walk.ts'

/** What is asked of a workspace. */
export interface Question extends Asking {
  /** The texts of the workspace: plans, registers, records, calendars. */
  readonly files: Files
  /** Told after each plan how many have been followed up. */
  readonly followed?: (plans: number) => void
  /** What of it is wanted, chosen among what the workspace holds; everything by default. */
  readonly wanted?: (choices: Choices) => Filter
}

/** What is asked, of whatever workspace. */
export interface Asking {
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
 * @throws TooManyDuties where one plan comes to more than 500,000
 */
export async function examine(question: Question): Promise<StatusView> {
  const survey = await surveyOf(question.files)
  const filter = question.wanted?.(choicesIn(survey, question.asOf)) ?? null
  const all = begun(survey, question, 'warnings')
  const [parts, shown] = [[] as PlanPart[], nothingShown()]
  const findings = await toTheEnd(all, question, (_, part) => {
    const wanted = filter === null ? part : narrowed(part, filter)
    if (wanted === null) return
    parts.push(wanted)
    if (filter !== null) show(shown, wanted, filter)
  })
  const summary = all.followed.summary()
  const agencies = filter === null ? summary.agencies : rowsShown(summary.agencies, shown, filter)
  return viewOf(parts, { ...summary, agencies }, findings)
}

/** What a workspace holds to choose among: known before any plan of it is read. */
export function choicesIn(survey: Survey, asOf: string): Choices {
  const register = registerIn(survey)
  return {
    plans: survey.plans.filter(({ plans }) => plans.length > 0).map(({ id }) => id),
    provinces: [...register.provinces.keys()],
    names: everyName(register, realDay('asOf', asOf)),
    members: Object.fromEntries(
      [...register.bodies.values()].flatMap((body) =>
        body.what === 'group' && body.members !== null ? [[body.ref, body.members]] : [],
      ),
    ),
  }
}

/** A workspace followed plan by plan, so that it may be larger than the memory. */
export interface Following {
  /** Each plan of the share, in the order of the view; the next is read when it is asked for. */
  readonly plans: AsyncIterable<FollowedPlan>
  /** What the plans so far add to the end. */
  readonly gathered: () => Sums
  /** The sums, with what the other shares gathered, and what is wrong with everything else. */
  readonly end: (others: readonly Sums[]) => Promise<Followed>
}

/** One plan id of a view, and what is wrong with its files. */
export interface FollowedPlan {
  /** Null where no file of this id could be read. */
  readonly part: PlanPart | null
  readonly findings: readonly Diagnostic[]
}

/** What is known after the last plan. */
export interface Followed {
  readonly summary: Summary
  readonly findings: readonly Diagnostic[]
}

/**
 * The same plan by plan: a view's parts are handed over as soon as they are known, and not kept.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties as `examine` does
 */
export function following(survey: Survey, question: Asking, depth: Depth, share?: Share): Following {
  const all = begun(survey, question, depth, share)
  const { walk, followed } = all
  return {
    plans: followedPlans(walk, (step, plan) => followOn(all, step, plan)),
    gathered: followed.sums,
    end: async (others) => {
      for (const sums of others) followed.add(sums)
      const { findings } = await walk.rest([])
      return { summary: followed.summary(), findings }
    },
  }
}

async function* followedPlans(
  { plans }: Walk,
  follow: (step: Step, plan: Plan) => PlanPart,
): AsyncGenerator<FollowedPlan> {
  for await (const step of plans)
    yield { part: step.plan === null ? null : follow(step, step.plan), findings: step.findings }
}

/** Nobody is told to owe what a record that could not be read may have settled. */
function followOn(
  { followed, situationOf }: Begun,
  { records, areRecordsWhole }: Step,
  plan: Plan,
): PlanPart {
  return areRecordsWhole
    ? followed.follow(plan, situationOf(records))
    : followed.withhold(plan, situationOf([]))
}

interface Begun {
  readonly walk: Walk
  readonly asked: Asked
  readonly followed: FollowUp
  readonly situationOf: (records: readonly PlanRecord[]) => Situation
  /** The records that the report knows, retracted or not. */
  readonly entriesOf: (records: readonly PlanRecord[]) => readonly PlanRecord[]
}

/** Hands over every plan of a workspace, and returns what is wrong with the files. */
async function toTheEnd(
  all: Begun,
  { followed: tell = () => undefined }: Question,
  take: (plan: Plan, part: PlanPart, records: readonly PlanRecord[]) => void,
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = []
  let done = 0
  for await (const step of stepsOf(all.walk)) {
    const { plan, records } = step
    for (const finding of step.findings) findings.push(finding)
    if (plan === null) continue
    take(plan, followOn(all, step, plan), records)
    done += 1
    tell(done)
  }
  return findings.sort(inOrder)
}

function begun(survey: Survey, question: Asking, depth: Depth, share?: Share): Begun {
  const { dayOff = null, around = NOTHING_KNOWN } = question
  const day = realDay('asOf', question.asOf)
  const known = question.knownAt == null ? null : realDay('knownAt', question.knownAt)
  const ahead = question.listedThrough == null ? day : realDay('listedThrough', question.listedThrough)
  const walk = walkThrough(survey, surroundings(around), depth, share)
  const { register, calendar } = walk
  const asked = { register, asOf: day }
  return {
    walk,
    asked,
    followed: followUp(asked),
    situationOf: (records) => ({
      ...{ register, calendar, asOf: day, dayOff },
      listedThrough: ahead > day ? ahead : day,
      records: knownRecords(records, day, known),
    }),
    entriesOf: (records) => entriesKnown(records, day, known),
  }
}

/**
 * The whole story of a task as of the end of a day; null where there is no such plan or task of its own.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties as `examine` does
 */
export async function tell(planId: string, taskId: string, question: Question): Promise<Story | null> {
  return (await told(planId, taskId, question)).story
}

/** A story asked for, and what there is where it was not found. */
export interface Told {
  readonly story: Story | null
  /** Null where no plan of this id could be read. */
  readonly plan: Plan | null
  /** The ids of all plans. */
  readonly plans: readonly string[]
  readonly findings: readonly Diagnostic[]
}

/** The same, of the obligations that are wanted, and what is wrong with the files. */
export async function told(planId: string, taskId: string, question: Question): Promise<Told> {
  const survey = await surveyOf(question.files)
  const choices = choicesIn(survey, question.asOf)
  const filter = question.wanted?.(choices) ?? null
  const all = begun(survey, question, 'errors')
  const found: { plan: Plan; part: PlanPart; situation: Situation }[] = []
  const findings = await toTheEnd(all, question, (plan, part, records) => {
    if (plan.id === planId) found.push({ plan, part, situation: all.situationOf(records) })
  })
  const [{ plan, part, situation } = NOT_FOUND] = found
  const missed = { story: null, plan, plans: choices.plans, findings }
  const task = plan?.tasks.find(({ id, sameAs }) => id === taskId && sameAs === null)
  if (plan === null || task === undefined) return missed
  const own = filter === null ? part : narrowed(part, filter)
  const view = viewOf(own === null ? [] : [own], all.followed.summary(), [])
  return { ...missed, story: storyOf(task, plan, situation, view) }
}

const NOT_FOUND = { plan: null, part: null, situation: null } as const

/**
 * What every agency is to be reminded of for a period, as of the end of a day.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties as `examine` does
 */
export async function remind(period: Period, question: Question): Promise<ReminderView> {
  const survey = await surveyOf(question.files)
  const filter = question.wanted?.(choicesIn(survey, question.asOf)) ?? null
  const all = begun(survey, { ...question, listedThrough: period.last }, 'warnings')
  const reminder = reminding(period, all.asked)
  const findings = await toTheEnd(all, question, (plan, part) => {
    if (filter === null || isIn(filter.plans, plan.id)) reminder.take(plan, part)
  })
  const view = reminder.view({ summary: all.followed.summary(), offices: all.walk.offices, findings })
  return filter === null ? view : filteredReminder(view, filter)
}

/**
 * The last days of what is owed or will be, and of what no longer is, as of the end of a day: of the periods that
 * begin by `through`.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties as `examine` does
 */
export async function lookAhead(through: Day, question: Question): Promise<Agenda> {
  const survey = await surveyOf(question.files)
  const filter = question.wanted?.(choicesIn(survey, question.asOf)) ?? null
  const all = begun(survey, { ...question, listedThrough: through }, 'warnings')
  const parts: PlanPart[] = []
  const entries = new Map<string, readonly PlanRecord[]>()
  const findings = await toTheEnd(all, question, (plan, part, records) => {
    parts.push(part)
    entries.set(plan.id, all.entriesOf(records))
  })
  const view = viewOf(parts, all.followed.summary(), findings)
  return agendaOf(view, filter, through, (plan) => entries.get(plan) ?? [], all.walk.register)
}

/** What the files of a workspace hold, whatever the day; those with an error are missing, and among the findings. */
export async function contents(files: Files, around: Around = NOTHING_KNOWN): Promise<Contents> {
  const walk = walkThrough(await surveyOf(files), surroundings(around), 'errors')
  const plans: Plan[] = []
  const records = new Map<string, readonly PlanRecord[]>()
  const findings: Diagnostic[] = []
  for await (const step of stepsOf(walk)) {
    for (const finding of step.findings) findings.push(finding)
    if (step.plan === null) continue
    plans.push(step.plan)
    records.set(step.plan.id, step.records)
  }
  return { plans, register: walk.register, records, findings: findings.sort(inOrder) }
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
