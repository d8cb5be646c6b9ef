import { type Province, provinceOf, type Ref, type Register } from '../domain/agencies/register.ts'
import type { Diagnostic } from '../domain/findings/finding.ts'
import type { PlanPart } from '../domain/follow-up/build-view.ts'
import {
  type Choice,
  type EditorDigests,
  type EditorLists,
  type ListedPlan,
  type ListedProvince,
  planDigest,
  provinceDigest,
} from '../domain/follow-up/editor-lists.ts'
import type { ObligationLine } from '../domain/follow-up/view.ts'
import { isOwnTask, type Plan } from '../domain/plan.ts'
import { type Day, lastOfMonth, yearOf } from '../domain/time/day.ts'
import { indexWorkspace } from '../load/index-workspace.ts'
import { planIds } from './choices.ts'
import { type Environment, type Files, realDay } from './environment.ts'
import { collect, openQuery } from './query.ts'

/** What an editor is to offer, what tells later whether it still holds, and the errors in files that are left out. */
export interface ListedWorkspace {
  readonly lists: EditorLists
  readonly digests: EditorDigests
  readonly findings: readonly Diagnostic[]
}

/**
 * Lists what the files of a workspace may name, with the periods that begin by the end of the year of `today`.
 *
 * @throws RangeError where `today` is not a day, UncoveredYear, TooManyDuties
 */
export async function listWorkspace(
  files: Files,
  { today, environment, provinceNames }: ListingQuery,
): Promise<ListedWorkspace> {
  const index = await indexWorkspace(files, environment.shipped)
  const through = lastOfMonth(yearOf(realDay('today', today)), 12)
  // Also of plans that oblige nobody by themselves: what an editor has of them is to hold too.
  const asked = { asOf: today, listedThrough: through, environment, named: planIds(index) }
  const open = openQuery(index, asked, 'errors')
  const { register } = open.context
  const [plans, digests] = [[] as ListedPlan[], new Map<string, string>()]
  const [named, words] = [new Set(register.provinces.keys()), new Map<string, number>()]
  const findings = await collect(open, (plan, part) => {
    named.add(plan.province)
    plans.push(listedPlan(plan, part, register))
    digests.set(plan.id, planDigest(plan))
    countWords(plan, words)
  })
  const provinces = [...named].sort().flatMap((id) => register.province(id) ?? [])
  return {
    lists: {
      provinces: provinces.map(listedProvince),
      provinceNames: withOwn(provinceNames, provinces),
      plans,
      deadlines: [...words]
        .sort(([, one], [, other]) => other - one)
        .map(([words, times]) => ({ words, times })),
      through,
    },
    digests: {
      through,
      provinces: Object.fromEntries(provinces.map((province) => [province.id, provinceDigest(province)])),
      plans: Object.fromEntries(digests),
    },
    findings,
  }
}

export interface ListingQuery {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly environment: Environment
  /** The provinces whose registers come with the program. */
  readonly provinceNames: readonly Choice[]
}

function withOwn(shipped: readonly Choice[], own: readonly Province[]): readonly Choice[] {
  const known = new Map(own.map(({ id, name }) => [id, { value: id, name }]))
  return [...known.values(), ...shipped.filter(({ value }) => !known.has(value))].sort((one, other) =>
    one.value < other.value ? -1 : 1,
  )
}

function listedProvince({ id, agencies, groups, fields }: Province): ListedProvince {
  return {
    id,
    bodies: [
      ...groups.map((group) => ({
        value: group.id,
        name: group.name,
        kind: null,
        from: null,
        through: null,
      })),
      ...agencies.map(({ id, name, kind, from, through }) => ({ value: id, name, kind, from, through })),
    ],
    fields: [...fields].map(([value, name]) => ({ value, name })),
  }
}

function listedPlan(plan: Plan, { obligations }: PlanPart, register: Register): ListedPlan {
  const debtors = new Set(obligations.flatMap(({ agencies, heldBy }) => [...agencies, ...heldBy]))
  return {
    value: plan.id,
    name: [plan.number, plan.title].filter((words) => words !== null).join(', '),
    province: plan.province,
    tasks: plan.tasks.filter(isOwnTask).map(({ id, title, deliverables }) => ({
      value: id,
      name: title,
      deliverables: deliverables.map((deliverable) => ({ value: deliverable.id, name: deliverable.title })),
    })),
    debtors: [...debtors].map((ref) => ({ value: asWritten(ref, plan), name: nameOf(ref, register) })),
    periods: periodsIn(obligations),
  }
}

/** A body of the plan's own province goes by its id. */
function asWritten(ref: Ref, { province }: Plan): string {
  return provinceOf(ref) === province ? ref.slice(province.length + 1) : ref
}

function nameOf(ref: Ref, register: Register): string {
  return register.bodies.get(ref)?.name ?? ref
}

/** The periods by the day on which they begin. */
function periodsIn(obligations: readonly ObligationLine[]): readonly string[] {
  const first = new Map<string, Day | null>()
  for (const { period, from } of obligations)
    if (period !== null && !first.has(period)) first.set(period, from)
  return [...first]
    .sort(([one, oneDay], [other, otherDay]) =>
      (oneDay ?? '') === (otherDay ?? '')
        ? one < other
          ? -1
          : 1
        : (oneDay ?? '') < (otherDay ?? '')
          ? -1
          : 1,
    )
    .map(([period]) => period)
}

function countWords({ tasks }: Plan, words: Map<string, number>): void {
  for (const { deadline, deliverables } of tasks) {
    const texts = new Set([deadline, ...deliverables.map((one) => one.deadline)].map((one) => one.words))
    for (const text of texts) if (text !== null) words.set(text, (words.get(text) ?? 0) + 1)
  }
}
