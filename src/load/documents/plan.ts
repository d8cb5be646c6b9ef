import {
  type Deadline,
  type Deliverable,
  type Inheritable,
  type Issue,
  isOwnTask,
  type Plan,
  readingContextOf,
  type Task,
} from '../../domain/plan.ts'
import { NO_CALENDAR } from '../../domain/time/calendar.ts'
import { amendmentIn, taskPlace } from './amendments.ts'
import { day, lastDayOfMonth } from './days.ts'
import { deadlineOf, readerOf, sharedFrom } from './deadlines.ts'
import type { DeadlineValues, DeliverableValues, PlanValues, TaskValues } from './plan-values.ts'
import { sourcesFrom } from './sources.ts'

/** The plan that a file's values stand for, after they have passed the schema plan/v1; deadlines that need a calendar are not read yet. */
export function planFrom(values: PlanValues): Plan {
  const issue = issueOf(values)
  const declared = values.readings ?? {}
  const readings = {
    beforeMonth: declared['before-month'] ?? null,
    beforeDay: declared['before-day'] ?? null,
    dayOff: declared['day-off'] ?? null,
  }
  const readingOf = readerOf(readingContextOf({ issue, readings }, NO_CALENDAR))
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
    effective: day(values.effective),
    repeals: (values.repeals ?? []).map(taskPlace),
    replaces: values.replaces ?? [],
    tasks: (values.tasks ?? []).map((task) =>
      taskOf(task, values, (deadline) => deadlineOf(deadline, readingOf, deadlines)),
    ),
  }
}

function issueOf({ issued, 'known-by': knownBy }: PlanValues): Issue {
  const exact = day(issued)
  const by = exact ?? (issued === null ? day(knownBy) : lastDayOfMonth(issued))
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
    lead: values.lead ?? [],
    support: values.support ?? [],
    except: values.except ?? [],
    reportTo: values['report-to'] ?? null,
    sharing: values.sharing ?? null,
    force: values.force ?? 'order',
    deadline,
    products: values.deliverables === undefined ? ('unnamed' as const) : ('named' as const),
    sameAs: values['same-as'] ?? null,
    amends: amendmentIn(values, deadline, read),
    carriesOut: (values['carries-out'] ?? []).map(taskPlace),
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
    deliverables: isOwnTask(task) ? listed.map((one) => deliverableOf(one, task, plan, read)) : [],
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
    own: ownOf(values),
  }
}

const INHERITABLE = [
  'lead',
  'support',
  'deadline',
  'except',
  'report-to',
] as const satisfies readonly Inheritable[]

/** What a deliverable says itself; most say nothing and share one set. */
function ownOf(values: DeliverableValues): ReadonlySet<Inheritable> {
  const own = INHERITABLE.filter((key) => values[key] !== undefined)
  return own.length === 0 ? NOTHING_OWN : new Set(own)
}

const NOTHING_OWN: ReadonlySet<Inheritable> = new Set()
