import type { Choices, Filter } from '../domain/follow-up/filter.ts'
import type { PlansAsked } from '../load/files-for-plans.ts'
import { indexForPlans, indexWorkspace } from '../load/index-workspace.ts'
import { choicesIn, planIds } from './choices.ts'
import type { Files } from './environment.ts'
import { type OpenQuery, openQuery, type Query } from './query.ts'
import type { Severities } from './run-checks.ts'

/** A query with the workspace it is about. */
export interface Question extends Query {
  /** The texts of the workspace: plans, registers, records, calendars. */
  readonly files: Files
  /** Called after each plan with the number of plans so far. */
  readonly onPlan?: (plans: number) => void
  /** Makes a filter from what the workspace can be filtered by; everything is shown by default. */
  readonly filter?: (choices: () => Choices) => Filter
  /**
   * Looks at these plans alone, with the registers and calendars that they need, and tells nothing of the files of
   * other plans, whatever is wrong with them. All plans by default.
   */
  readonly about?: PlansAsked
  /** The most obligations that may be held at once, for those who have only so much memory; without end by default. */
  readonly maxObligations?: number
}

/** A question whose answer has to be held whole, and is more than may be held. */
export class TooManyObligations extends Error {
  readonly most: number

  constructor(most: number) {
    super(`the answer comes to more than ${most} obligations, which would have to be held at once`)
    this.most = most
  }
}

/** Counts obligations that are held, and throws TooManyObligations as soon as there are too many. */
export function heldCounter({ maxObligations = Number.POSITIVE_INFINITY }: Question): (more: number) => void {
  let held = 0
  return (more) => {
    held += more
    if (held > maxObligations) throw new TooManyObligations(maxObligations)
  }
}

/** An open query with the plan ids of its workspace and its filter. */
export interface Opened extends OpenQuery {
  readonly plans: readonly string[]
  /** Null where everything is shown. */
  readonly filter: Filter | null
}

/** Opens a question, before any plan is read. */
export async function openQuestion(
  question: Question,
  severities: Severities,
  listedThrough = question.listedThrough ?? null,
): Promise<Opened> {
  const { files, about, environment } = question
  const index =
    about === undefined
      ? await indexWorkspace(files, environment?.shipped)
      : await indexForPlans(files, about, environment?.shipped)
  const filter = question.filter?.(() => choicesIn(index, question.asOf)) ?? null
  const share = about === undefined ? undefined : { only: new Set(about.ids) }
  const open = openQuery(index, { ...question, listedThrough }, severities, share)
  return { ...open, plans: planIds(index), filter }
}
