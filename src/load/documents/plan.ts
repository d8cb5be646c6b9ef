import type { ReadingContext } from '../../domain/deadline/model/reading.ts'
import { parseNotation } from '../../domain/deadline/notation.ts'
import { readDeadline } from '../../domain/deadline/read.ts'
import { detach, memoize } from '../../domain/memoize.ts'
import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import {
  type Confidence,
  type Deadline,
  type Decision,
  type Deliverable,
  type Force,
  type Inheritable,
  type Issue,
  type Plan,
  readingContextOf,
  type SharedDecision,
  type Sharing,
  type Source,
  type Target,
  type Task,
} from '../../domain/plan.ts'
import { NO_CALENDAR } from '../../domain/time/calendar.ts'
import { type Day, lastOfMonth, parseDay } from '../../domain/time/day.ts'

/** The plan that a file's values stand for, after they have passed the schema plan/v1; deadlines that need a calendar are not read yet. */
export function planFrom(values: PlanValues): Plan {
  const issue = issueOf(values)
  const declared = values.readings ?? {}
  const readings = {
    beforeMonth: declared['before-month'] ?? null,
    beforeDay: declared['before-day'] ?? null,
    dayOff: declared['day-off'] ?? null,
  }
  const context = readingContextOf({ issue, readings }, NO_CALENDAR)
  const deadlines = sharedFrom(values.deadlines)
  return {
    id: values.id,
    province: values.province,
    number: values.number,
    type: values.type,
    title: values.title,
    issuer: values.issuer,
    issue,
    from: day(values.from),
    through: day(values.through),
    implements: (values.implements ?? []).map(({ number, issued, title }) => ({
      number,
      issued: day(issued),
      title: title ?? null,
    })),
    sources: sourcesFrom(values.sources),
    readings,
    deadlines,
    field: values.field ?? null,
    reportTo: values['report-to'] ?? [],
    supervisor: values.supervisor ?? null,
    contact: values.contact ?? null,
    tasks: values.tasks.map((task) =>
      taskOf(task, values, (deadline) => deadlineOf(deadline, context, deadlines)),
    ),
  }
}

/** The sources of a file, by key. */
export function sourcesFrom(
  values: Readonly<Record<string, SourceValues>> | undefined,
): ReadonlyMap<string, Source> {
  return new Map(
    Object.entries(values ?? {}).map(([key, { title, kind, published, address }]) => [
      key,
      { title, kind, published: day(published), address: address ?? null },
    ]),
  )
}

/** A day that the schema has checked, or null where there is none. */
export function day(text: string | null | undefined): Day | null {
  return text === null || text === undefined ? null : parseDay(text)
}

/** The last day of a month written `YYYY-MM`, or null where the calendar has no such month. */
function lastDayOf(month: string): Day | null {
  const first = parseDay(`${month}-01`)
  return first === null ? null : lastOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)))
}

/** Whether the words of `issued` are a real day or month. */
export function isIssue(text: string): boolean {
  return parseDay(text) !== null || (text.length === 7 && lastDayOf(text) !== null)
}

function issueOf({ issued, 'known-by': knownBy }: PlanValues): Issue {
  const exact = day(issued)
  const by = exact ?? (issued === null ? day(knownBy) : lastDayOf(issued))
  if (by === null) throw new Error(`the schema let through a plan without a day of issue: ${issued}`)
  return { text: issued, day: exact, by }
}

function taskOf(
  values: TaskValues,
  plan: PlanValues,
  read: (values: DeadlineValues | undefined) => Deadline,
): Task {
  const confidence = values.confidence ?? plan.confidence ?? 'stated'
  const deadline = read(values.deadline)
  const task = {
    id: values.id,
    section: values.section ?? null,
    title: values.title,
    lead: values.lead,
    support: values.support ?? [],
    except: values.except ?? [],
    reportTo: values['report-to'] ?? null,
    sharing: values.sharing ?? null,
    force: values.force ?? 'order',
    deadline,
    products: values.deliverables === undefined ? ('unnamed' as const) : ('named' as const),
    sameAs: values['same-as'] ?? null,
    field: values.field ?? plan.field ?? null,
    supervisor: values.supervisor ?? plan.supervisor ?? null,
    contact: values.contact ?? plan.contact ?? null,
    stated: values.stated ?? null,
    confidence,
    note: values.note ?? null,
  }
  const listed = values.deliverables ?? [{ id: 'ket-qua', title: values.title }]
  return {
    ...task,
    deliverables: task.sameAs === null ? listed.map((one) => deliverableOf(one, task, plan, read)) : [],
  }
}

function deliverableOf(
  values: DeliverableValues,
  task: Omit<Task, 'deliverables'>,
  plan: PlanValues,
  read: (values: DeadlineValues | undefined) => Deadline,
): Deliverable {
  return {
    id: values.id,
    title: values.title,
    lead: values.lead ?? task.lead,
    support: values.support ?? task.support,
    except: {
      lead: values.except ?? (values.lead === undefined ? task.except : []),
      support: values.except ?? (values.support === undefined ? task.except : []),
    },
    reportTo: values['report-to'] ?? task.reportTo ?? plan['report-to'] ?? [],
    sharing: values.sharing ?? task.sharing,
    deadline: values.deadline === undefined ? task.deadline : read(values.deadline),
    target: values.target ?? null,
    confidence: values.confidence ?? task.confidence,
    own: new Set(INHERITABLE.filter((key) => values[key] !== undefined)),
  }
}

const INHERITABLE = [
  'lead',
  'support',
  'deadline',
  'except',
  'report-to',
] as const satisfies readonly Inheritable[]

function deadlineOf(
  values: DeadlineValues | undefined,
  context: ReadingContext,
  shared: readonly SharedDecision[],
): Deadline {
  if (values === undefined) return UNSAID
  const long = typeof values === 'object' && values !== null ? values : null
  const words = long === null ? (values as string | null) : long.text
  return {
    words,
    reading: words === null ? null : readingOf(words, context),
    decided: long === null ? sharedBy(words, shared) : decisionOf(long),
    said: 'something',
  }
}

function decisionOf({ schedule, basis, confidence = 'stated' }: DecisionValues): Decision {
  return {
    notation: schedule ?? null,
    schedule: schedule === undefined ? null : parseNotation(schedule),
    basis,
    confidence,
    shared: null,
  }
}

function sharedFrom(values: PlanValues['deadlines']): readonly SharedDecision[] {
  return Object.entries(values ?? {}).map(([shared, decision]) => ({ ...decisionOf(decision), shared }))
}

/** The first decision for these words, whatever their spelling; null where there is none. */
function sharedBy(words: string | null, shared: readonly SharedDecision[]): Decision | null {
  if (words === null || shared.length === 0) return null
  const folded = foldSpelling(words)
  return shared.find((decision) => foldSpelling(decision.shared) === folded) ?? null
}

const UNSAID: Deadline = { words: null, reading: null, decided: null, said: 'nothing' }

/** How words are read; many plans use the same ones. */
const readingOf = memoize(
  (words: string, { issued, readings: { beforeDay, beforeMonth } }: ReadingContext) =>
    `${issued} ${beforeDay} ${beforeMonth} ${words}`,
  (words, context) => readDeadline(detach(words), context),
)

/** The values of a file that has passed the schema plan/v1. */
export interface PlanValues {
  readonly id: string
  readonly province: string
  readonly number: string | null
  readonly type: string
  readonly title: string
  readonly issuer: string
  readonly issued: string | null
  readonly 'known-by'?: string
  readonly from?: string | null
  readonly through?: string | null
  readonly implements?: readonly {
    readonly number: string
    readonly issued?: string
    readonly title?: string
  }[]
  readonly sources?: Readonly<Record<string, SourceValues>>
  readonly readings?: {
    readonly 'before-month'?: 'strict' | 'inclusive'
    readonly 'before-day'?: 'inclusive' | 'strict'
    readonly 'day-off'?: 'stands' | 'next-working-day'
  }
  readonly deadlines?: Readonly<Record<string, DecisionValues>>
  readonly confidence?: Confidence
  readonly 'report-to'?: readonly string[]
  readonly field?: string
  readonly supervisor?: string
  readonly contact?: string
  readonly tasks: readonly TaskValues[]
}

export interface SourceValues {
  readonly title: string
  readonly kind: string
  readonly published?: string
  readonly address?: string
}

type DeadlineValues = string | null | ({ readonly text: string | null } & DecisionValues)

interface DecisionValues {
  readonly schedule?: string
  readonly basis: string
  readonly confidence?: Confidence
}

interface TaskValues {
  readonly id: string
  readonly section?: string
  readonly title: string
  readonly lead: readonly string[]
  readonly support?: readonly string[]
  readonly except?: readonly string[]
  readonly 'report-to'?: readonly string[]
  readonly sharing?: Sharing
  readonly force?: Force
  readonly deadline?: DeadlineValues
  readonly deliverables?: readonly DeliverableValues[]
  readonly 'same-as'?: string
  readonly field?: string
  readonly supervisor?: string
  readonly contact?: string
  readonly stated?: { readonly in: string; readonly at: string }
  readonly confidence?: Confidence
  readonly note?: string
}

interface DeliverableValues {
  readonly id: string
  readonly title: string
  readonly lead?: readonly string[]
  readonly support?: readonly string[]
  readonly except?: readonly string[]
  readonly 'report-to'?: readonly string[]
  readonly sharing?: Sharing
  readonly deadline?: DeadlineValues
  readonly target?: Target
  readonly confidence?: Confidence
}
