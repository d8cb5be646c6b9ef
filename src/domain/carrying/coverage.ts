import { lessSure } from '../confidence.ts'
import type { TaskPlace } from '../later-words.ts'
import { sameNumber } from '../names/document-number.ts'
import type { Confidence, Plan, Task } from '../plan.ts'
import type { Day } from '../time/day.ts'
import type {
  CarryingTask,
  CitedPlan,
  CoverageState,
  CoverageView,
  CoveredDuty,
  CoveringProvince,
  Ending,
} from './coverage-view.ts'
import { isOlder, notBefore } from './faults.ts'

/** A plan in a coverage, with what later documents ended of it by the day. */
export interface CoveringDocument {
  readonly plan: CoveringPlan
  /** What took the place of the whole. */
  readonly replaced: Ending | null
  /** What repealed its tasks, by their ids. */
  readonly repealed: ReadonlyMap<string, Ending>
}

/** What a coverage asks of a plan: plain data. */
interface CoveringPlan
  extends Pick<
    Plan,
    'id' | 'province' | 'number' | 'title' | 'type' | 'issuer' | 'issue' | 'implements' | 'sources'
  > {
  /** Those that stand for themselves. */
  readonly tasks: readonly CoveringTask[]
}

interface CoveringTask extends Pick<Task, 'id' | 'title' | 'confidence' | 'carriesOut'> {
  readonly deadline: string | null
}

/** A copy of what a coverage asks of a plan: the words themselves are pieces of a file's text, and would keep all of it. */
export function coveringPlan({ tasks, ...plan }: Plan): CoveringPlan {
  const { id, province, number, title, type, issuer, issue, implements: cited, sources } = plan
  return structuredClone({
    id,
    province,
    number,
    title,
    type,
    issuer,
    issue,
    implements: cited,
    sources,
    tasks: tasks
      .filter(({ sameAs, amends }) => sameAs === null && amends === null)
      .map(({ id, title, confidence, carriesOut, deadline }) => ({
        id,
        title,
        confidence,
        carriesOut,
        deadline: deadline.words,
      })),
  })
}

export interface CoverageQuery {
  readonly asOf: Day
  /** The provinces shown; null for all that are asked. */
  readonly provinces: ReadonlySet<string> | null
  /** The plans that could not be read. */
  readonly unread: readonly string[]
  readonly provinceName: (province: string) => string
  readonly issuerName: (plan: CoveringPlan) => string
}

/** Which duties of a plan the others carry out, province by province. */
export function coverageOf(
  { plan: upper, replaced, repealed }: CoveringDocument,
  all: readonly CoveringDocument[],
  query: CoverageQuery,
): Pick<CoverageView, 'of' | 'provinces' | 'duties'> {
  const { asOf, issuerName } = query
  const there = all.filter(({ plan }) => plan.issue.by <= asOf)
  const inForce = upper.issue.by <= asOf
  const carriers = inForce ? carriersIn(there) : new Map<string, readonly Carrier[]>()
  const duties = upper.tasks
  const found = new Map(
    duties.map((task) => [
      task.id,
      carryingTasks({ plan: upper.id, task: task.id }, task.confidence, carriers),
    ]),
  )
  const carrying = new Set([...found.values()].flat().map(({ plan }) => plan))
  const others = inForce ? there.filter(({ plan }) => plan !== upper && plan.id !== upper.id) : []
  const provinces = provincesOf(upper, others, carrying, [...found.values()].flat(), query)
  const provinceOf = new Map(others.map(({ plan }) => [plan.id, plan.province]))
  return {
    of: { ...cited(upper, issuerName), inForce, ...(replaced === null ? {} : { replaced }) },
    provinces,
    duties: duties.map(({ id, title, deadline, confidence }) => {
      const ended = repealed.get(id) ?? replaced
      const by = found.get(id) ?? []
      return {
        task: id,
        title,
        deadline,
        confidence,
        ...(ended === null ? {} : { ended }),
        provinces: provinces.map((province) =>
          covered(
            province,
            by.filter(({ plan }) => provinceOf.get(plan) === province.id),
            ended,
            query,
          ),
        ),
      }
    }),
  }
}

function covered(
  { id, standing, plans }: CoveringProvince,
  by: readonly CarryingTask[],
  ended: Ending | null,
  { unread }: CoverageQuery,
): CoveredDuty {
  if (by.length > 0) return { province: id, state: 'carried-out', by }
  if (ended !== null) return { province: id, state: 'not-applicable', by }
  const isKnown = unread.length === 0 && plans.every(({ known }) => known === 'in-full')
  const missing: CoverageState = standing === 'carries-out' ? (isKnown ? 'none' : 'unknown') : standing
  return { province: id, state: missing, by }
}

/** The provinces that are asked: of a central document all that have a plan, of any other its own, and whoever carries it out. */
function provincesOf(
  upper: CoveringPlan,
  others: readonly CoveringDocument[],
  carrying: ReadonlySet<string>,
  tasks: readonly CarryingTask[],
  { provinces: shown, provinceName, issuerName }: CoverageQuery,
): readonly CoveringProvince[] {
  const linked = new Set(tasks.map(({ plan, task }) => `${plan}#${task}`))
  const isBelow = ({ plan }: CoveringDocument) => carrying.has(plan.id) || implementsIt(plan, upper)
  const isAsked = (province: string, own: readonly CoveringDocument[]) =>
    own.some(isBelow) || (province !== CENTRAL && [CENTRAL, province].includes(upper.province))
  return [...new Set(others.map(({ plan }) => plan.province))].sort().flatMap((id) => {
    const own = others.filter(({ plan }) => plan.province === id)
    if (!isAsked(id, own) || shown?.has(id) === false) return []
    const below = own.filter(isBelow)
    const isLate = own.every(({ plan }) => isOlder(plan.issue, notBefore(upper.issue)))
    const standing = below.length > 0 ? 'carries-out' : isLate ? 'not-applicable' : 'not-stated'
    const plans = (below.length > 0 ? below : own).map(({ plan }) => ({
      ...cited(plan, issuerName),
      known: isKnownInFull(plan) ? ('in-full' as const) : ('in-part' as const),
      others: plan.tasks.filter(({ id: task }) => !linked.has(`${plan.id}#${task}`)).length,
    }))
    return [{ id, name: provinceName(id), standing, plans }]
  })
}

/** The documents that every province may be asked about are of no province. */
const CENTRAL = 'trung-uong'

/** Whether a plan says that it carries out another; numbers begin anew every year, and in every province. */
function implementsIt(plan: CoveringPlan, { number, issue, province }: CoveringPlan): boolean {
  if (number === null || isOlder(plan.issue, notBefore(issue))) return false
  if (province !== CENTRAL && province !== plan.province) return false
  return plan.implements.some(
    (one) =>
      sameNumber(one.number, number) &&
      (one.issued === null || issue.day === null || one.issued === issue.day),
  )
}

/** A plan of which all sources are the press, or hearsay, may hold tasks that nobody has seen. */
function isKnownInFull({ sources }: CoveringPlan): boolean {
  const kinds = [...sources.values()].map(({ kind }) => kind)
  return kinds.length === 0 || kinds.includes('official-text')
}

interface Carrier extends Omit<CarryingTask, 'carries'> {
  readonly at: TaskPlace
}

/** By the task above, `plan#task`, the tasks that carry it out directly and have not ended. */
function carriersIn(documents: readonly CoveringDocument[]): ReadonlyMap<string, readonly Carrier[]> {
  const all = new Map<string, Carrier[]>()
  const issues = new Map(documents.map(({ plan }) => [plan.id, notBefore(plan.issue)]))
  for (const { plan, replaced, repealed } of documents) {
    if (replaced !== null) continue
    for (const { id, title, confidence, carriesOut } of plan.tasks) {
      if (repealed.has(id)) continue
      for (const place of carriesOut) {
        if (isOlder(plan.issue, issues.get(place.plan) ?? null)) continue
        const key = `${place.plan}#${place.task}`
        const at = { plan: plan.id, task: id }
        const own = { ...at, title, confidence, at }
        const before = all.get(key)
        if (before === undefined) all.set(key, [own])
        else before.push(own)
      }
    }
  }
  return all
}

/** What carries out a task, directly and through others; a task once, by its shortest way, whatever circles there are. */
function carryingTasks(
  from: TaskPlace,
  confidence: Confidence,
  carriers: ReadonlyMap<string, readonly Carrier[]>,
): readonly CarryingTask[] {
  const start = `${from.plan}#${from.task}`
  const seen = new Set([start])
  const found: CarryingTask[] = []
  const open = [{ name: start, confidence }]
  for (const above of open) {
    for (const { at, ...own } of carriers.get(above.name) ?? []) {
      const name = `${at.plan}#${at.task}`
      if (seen.has(name)) continue
      seen.add(name)
      const sure = lessSure(above.confidence, own.confidence)
      found.push({ ...own, carries: above.name, confidence: sure })
      open.push({ name, confidence: sure })
    }
  }
  return found
}

function cited(plan: CoveringPlan, issuerName: CoverageQuery['issuerName']): CitedPlan {
  const { id, number, title, type, issue } = plan
  return {
    plan: id,
    number,
    title,
    type,
    issuerName: issuerName(plan),
    issued: issue.text,
    knownBy: issue.by,
  }
}
