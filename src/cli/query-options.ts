import type { Ref } from '../domain/agencies/register.ts'
import { CONFIDENCES } from '../domain/confidence.ts'
import type { Choices, Filter } from '../domain/follow-up/filter.ts'
import type { StatusView } from '../domain/follow-up/view.ts'
import { plainBodyName, plainUnmarked, unmarkedName } from '../domain/names/body-name.ts'
import { foldSpelling } from '../domain/names/fold-spelling.ts'
import { STATUS_CODES } from '../domain/obligations/status.ts'
import type { DayOff } from '../domain/plan.ts'
import type { Day } from '../domain/time/day.ts'
import type { PlansAsked } from '../load/files-for-plans.ts'
import type { Environment, Files } from '../workspace/environment.ts'
import { examine } from '../workspace/examine.ts'
import type { Question } from '../workspace/question.ts'
import { type GlobalOptions, oneOfEach, splitAtCommas, unknownValueError } from './base/options.ts'
import { withProgress } from './base/progress.ts'
import { dayInVietnam } from './base/vietnam-clock.ts'
import type { World } from './base/world.ts'
import { provincesNamed } from './io/named-provinces.ts'
import { shippedRegister } from './io/shipped-register.ts'
import { evidenceLookup } from './io/workspace-files.ts'

/** The options that narrow a report on a workspace and say how its days are read. */
export interface QueryOptions extends GlobalOptions {
  readonly knownAt?: Day
  readonly dayOff?: string
  readonly plan?: readonly string[]
  readonly province?: readonly string[]
  readonly agency?: readonly string[]
  readonly status?: readonly string[]
  readonly dueThrough?: Day
  readonly confidence?: string
}

/** The view of a workspace on a day, narrowed to what the options ask for. */
export function viewOn(
  asOf: Day,
  files: Files,
  options: QueryOptions,
  world: World,
  of: (filter: Filter) => Filter = (filter) => filter,
): Promise<StatusView> {
  const question = questionOf(asOf, files, options, world)
  const filter = (choices: () => Choices) => of(question.filter(choices))
  return withProgress(world, options, (onPlan) => examine({ ...question, filter, onPlan }))
}

/** A question together with what the command line and the outside world say about it. */
export interface QueryQuestion extends Question {
  readonly asOf: Day
  readonly environment: Environment
  readonly filter: (choices: () => Choices) => Filter
}

/** At some eight kilobytes each, twice for what compares two days, they fit a machine of four gigabytes. */
export const MAX_OBLIGATIONS = 200_000

/** What is asked of a workspace. */
export function questionOf(asOf: Day, files: Files, options: QueryOptions, world: World): QueryQuestion {
  const { knownAt = null } = options
  return {
    files,
    asOf,
    knownAt,
    dayOff: dayOffOf(options),
    environment: environmentOf(options, world),
    maxObligations: MAX_OBLIGATIONS,
    without: options.without ?? [],
    named: options.plan ?? [],
    filter: (choices) => filterOf(options, choices),
  }
}

/** The plans that a command is about, where it names some; a name of a body may be of any province. */
export function plansAsked({ plan, agency, province }: QueryOptions): { readonly about?: PlansAsked } {
  if (plan === undefined) return {}
  return {
    about: { ids: plan, registers: agency === undefined && province === undefined ? 'needed' : 'all' },
  }
}

/** What the outside world knows about a workspace. */
export function environmentOf({ plans }: GlobalOptions, world: World): Environment {
  return {
    isThere: evidenceLookup(plans, world),
    today: dayInVietnam(world.now()),
    shipped: shippedRegister,
  }
}

function dayOffOf({ dayOff }: QueryOptions): DayOff | null {
  return dayOff === undefined ? null : (oneOfEach('--day-off', [dayOff], DAY_OFF)[0] ?? null)
}

const DAY_OFF: readonly DayOff[] = ['stands', 'next-working-day']

/** The filter asked for; throws a UsageError for an id or name that nothing bears. */
function filterOf(options: QueryOptions, choices: () => Choices): Filter {
  const { plan, province, agency, status, confidence, dueThrough = null } = options
  return {
    plans: plan ? new Set(oneOfEach('--plan', plan, choices().plans)) : null,
    provinces: province ? new Set(provincesNamed(province, choices().provinces)) : null,
    agencies: agency ? agenciesNamed(agency, choices()) : null,
    statuses: status ? new Set(oneOfEach('--status', status, STATUS_CODES)) : null,
    dueThrough,
    confidence: confidence ? (oneOfEach('--confidence', [confidence], CONFIDENCES)[0] ?? null) : null,
  }
}

function agenciesNamed(words: readonly string[], choices: Choices): ReadonlySet<Ref> {
  return new Set(words.flatMap((one) => refsNamed(one, choices)))
}

/** The bodies that words without marks stand for, where they are the name of one kind of body; in several provinces it may be. */
function refsUnmarked(words: string, names: Choices['names']): readonly Ref[] {
  const bare = unmarkedName(words)
  if (bare === null) return []
  const found = Object.entries(names).flatMap(([ref, { name, short, aliases }]) => {
    const known = [name, short, ...aliases].find((one) => plainUnmarked(one) === bare)
    return known === undefined ? [] : [{ ref, name: plainBodyName(known) }]
  })
  return new Set(found.map(({ name }) => name)).size === 1 ? found.map(({ ref }) => ref) : []
}

/** The bodies that words stand for: `province/id`, an id in any province, or a name in any spelling; a group for its members too. */
function refsNamed(words: string, choices: Choices): readonly Ref[] {
  const { names, members } = choices
  const refsThat = (isName: (name: string) => boolean) =>
    Object.entries(names)
      .filter(
        ([ref, { name, short, aliases }]) =>
          ref === words || ref.endsWith(`/${words}`) || [name, short, ...aliases].some(isName),
      )
      .map(([ref]) => ref)
  const [folded, plain] = [foldSpelling(words), plainBodyName(words)]
  const exact = refsThat((name) => foldSpelling(name) === folded)
  const otherwise = exact.length > 0 ? exact : refsThat((name) => plainBodyName(name) === plain)
  const refs = otherwise.length > 0 ? otherwise : refsUnmarked(words, names)
  if (refs.length > 0) return refs.flatMap((ref) => [ref, ...(members[ref] ?? [])])
  // Names may have commas; words that are no name as a whole are several.
  if (words.includes(',')) return splitAtCommas(words).flatMap((one) => refsNamed(one, choices))
  const ids = Object.keys(names).map((ref) => (words.includes('/') ? ref : ref.slice(ref.indexOf('/') + 1)))
  throw unknownValueError('--agency', words, [...ids, ...Object.values(names).map(({ name }) => name)])
}
