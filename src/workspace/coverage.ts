import { findBody } from '../domain/agencies/register.ts'
import type { PlanAmendments } from '../domain/amending/amended-plan.ts'
import { type CoveringDocument, coverageOf, coveringPlan } from '../domain/carrying/coverage.ts'
import type { CoverageView, Ending } from '../domain/carrying/coverage-view.ts'
import { type Diagnostic, inOrder } from '../domain/findings/finding.ts'
import { sameNumber } from '../domain/names/document-number.ts'
import type { Plan } from '../domain/plan.ts'
import type { Day } from '../domain/time/day.ts'
import { indexWorkspace } from '../load/index-workspace.ts'
import { type Environment, evaluationEnvironment, type Files, realDay } from './environment.ts'
import { evaluate, resultsOf } from './evaluate.ts'

/** What a coverage asks of a workspace. */
export interface CoverageQuestion {
  readonly files: Files
  readonly environment: Environment
  /** `YYYY-MM-DD`, inclusive. */
  readonly asOf: string
  /** The document above: a plan's id, or the number of one. */
  readonly of: string
  /** Makes the provinces that are shown of all that have plans; null for all. */
  readonly provinces: (known: readonly string[]) => ReadonlySet<string> | null
  /** The files that the workspace is looked at without. */
  readonly without: readonly string[]
}

/** A coverage, or what helps to find the right document where none or several are meant. */
export type Coverage =
  | { readonly view: CoverageView }
  | {
      readonly view: null
      /** The plans that bear the number; none where nothing bears it. */
      readonly meant: readonly string[]
      readonly ids: readonly string[]
      readonly findings: readonly Diagnostic[]
    }

/**
 * Which duties of a document above the plans of a workspace carry out. Every plan is read, and of each only its tasks are kept,
 * not what they oblige to.
 *
 * @throws RangeError where `asOf` is not a day
 */
export async function coverage(question: CoverageQuestion): Promise<Coverage> {
  const { files, environment, of, without } = question
  const asOf = realDay('asOf', question.asOf)
  const index = await indexWorkspace(files, environment.shipped)
  const evaluation = evaluate(index, evaluationEnvironment(environment), 'errors')
  const documents: CoveringDocument[] = []
  const findings: Diagnostic[] = []
  for await (const { plan, amendments, contradictions, findings: own } of resultsOf(evaluation)) {
    for (const finding of own) findings.push(finding)
    // Of files that contradict each other nobody knows which is right.
    if (plan !== null && contradictions.plan.length === 0)
      documents.push({ plan: coveringPlan(plan), ...endingsBy(amendments, asOf) })
  }
  findings.sort(inOrder)
  const ids = index.plans.filter(({ plans }) => plans.length > 0).map(({ id }) => id)
  const meant = documents.filter(({ plan }) => isNamed(plan, of))
  const [upper] = meant.length === 1 ? meant : []
  if (upper === undefined) return { view: null, meant: meant.map(({ plan }) => plan.id), ids, findings }
  const { register } = evaluation
  const read = new Set(documents.map(({ plan }) => plan.id))
  const unread = [...new Set([...ids, ...index.unread.plans])].filter((id) => !read.has(id)).sort()
  const covered = coverageOf(upper, documents, {
    asOf,
    unread,
    provinces: question.provinces([...new Set(documents.map(({ plan }) => plan.province))]),
    provinceName: (id) => register.province(id)?.name ?? id,
    issuerName: ({ province, issuer }) => findBody(register, province, issuer)?.name ?? issuer,
  })
  const left = without.length === 0 ? {} : { without }
  return { view: { schema: 'coverage/v1', asOf, ...covered, unread, ...left, findings } }
}

function isNamed({ id, number }: Pick<Plan, 'id' | 'number'>, words: string): boolean {
  return id === words || (number !== null && sameNumber(number, words))
}

/** What later documents ended of a plan by a day: each task by the first that did, as a whole or by itself. */
function endingsBy({ by, events }: PlanAmendments, asOf: Day): Omit<CoveringDocument, 'plan'> {
  const whole = by.find(({ how, effective }) => how === 'replaces' && effective <= asOf)
  const repealed = events.flatMap(({ event, date, task, deliverable, amendment }): [string, Ending][] =>
    event === 'cancelled' && deliverable === null && date <= asOf && task !== null && amendment !== undefined
      ? [[task, { how: 'repealed', document: amendment.document, effective: date }]]
      : [],
  )
  return {
    replaced:
      whole === undefined ? null : { how: 'replaced', document: whole.document, effective: whole.effective },
    repealed: new Map(repealed),
  }
}
