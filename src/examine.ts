import { type Diagnostic, inOrder } from './domain/findings/finding.ts'
import { type FollowUp, followUp, type PlanPart, type Summary, viewOf } from './domain/follow-up/follow-up.ts'
import { type Story, storyOf } from './domain/follow-up/story.ts'
import type { StatusView } from './domain/follow-up/view.ts'
import type { Situation } from './domain/obligations/expand.ts'
import type { DayOff, Plan } from './domain/plan.ts'
import { knownRecords, type PlanRecord } from './domain/records/record.ts'
import { type Day, parseDay } from './domain/time/day.ts'
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
  readonly around?: Around
}

/**
 * Who owes what, as of the end of a day: the whole program, without a file, a clock or a screen.
 *
 * Files that cannot be read are left out and reported among the view's findings.
 *
 * @returns the view `status/v1`, its obligations in the order of the plans' ids and of their documents
 * @throws RangeError where `asOf` or `knownAt` is not a day of the calendar
 * @throws UncoveredYear where a last day needs working days of a year that no calendar of the workspace covers
 */
export async function examine(question: Question): Promise<StatusView> {
  const parts: PlanPart[] = []
  const { summary, findings } = await follow(question, 'everything', (part) => {
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
}

async function begun(question: Question, depth: Depth): Promise<Begun> {
  const { files, asOf, knownAt = null, dayOff = null, around = NOTHING_KNOWN } = question
  const day = realDay('asOf', asOf)
  const known = knownAt === null ? null : realDay('knownAt', knownAt)
  const walk = await walkBy(files, around, depth)
  const { register, calendar } = walk
  return {
    walk,
    followed: followUp({ register, asOf: day }),
    situationOf: (records) => ({
      ...{ register, calendar, asOf: day, dayOff },
      records: knownRecords(records, day, known),
    }),
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

/** Everything that is wrong with the files of a workspace, in order: syntax, schema and meaning. */
export async function validate(files: Files, around: Around = NOTHING_KNOWN): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = []
  const { steps } = await walkBy(files, around, 'everything')
  for await (const step of steps) {
    for (const finding of step.findings) findings.push(finding)
  }
  return findings.sort(inOrder)
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
