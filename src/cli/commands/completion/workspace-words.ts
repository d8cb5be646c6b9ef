import { indexWorkspace } from '../../../load/index-workspace.ts'
import { headerOf } from '../../../load/peek-header.ts'
import { slugUnder } from '../../../load/provinces-named.ts'
import { registerNamedIn } from '../../../workspace/choices.ts'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { shippedRegister } from '../../io/shipped-register.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import type { Candidate } from './candidate.ts'

/** The words that only the folder of plans knows: each kind is looked up where it is asked for, by as few files as will do. */
export interface WorkspaceWords {
  readonly plans: () => readonly Candidate[]
  readonly provinces: () => readonly Candidate[]
  /** By their ids, with the province before where that was begun. */
  readonly agencies: (begun: string) => Promise<readonly Candidate[]>
  /** The plans that a word may begin, or the tasks of the only one, as `plan#task`. */
  readonly tasks: (begun: string) => Promise<readonly Candidate[]>
}

/** The words of a workspace; none where there is no folder of plans. */
export function workspaceWords(plans: string | undefined, world: World): WorkspaceWords {
  const files = filesOrNone(plans, world).map((file) => ({
    file,
    head: 'head' in file ? file.head() : (file.beginning ?? ''),
  }))
  const ofPlans = files.flatMap(({ file, head }) => {
    const header = headerOf(head)
    return header?.kind === 'plan' ? [{ plan: header.plan, file }] : []
  })
  const planIds = ofPlans.map(({ plan }) => plan)
  const asCandidates = (words: readonly string[]) =>
    [...new Set(words)].sort().map((value) => ({ value, about: '' }))
  return {
    plans: () => asCandidates(planIds),
    provinces: () => asCandidates(files.flatMap(({ head }) => slugUnder(head, 'province') ?? [])),
    agencies: async (begun) => {
      const all = files.map(({ file }) => file)
      const { bodies } = registerNamedIn(await indexWorkspace(all, shippedRegister))
      const named = [...bodies.values()].map(
        ({ ref, id, name }) => [begun.includes('/') ? ref : id, name] as const,
      )
      // The first name of an id that several provinces have, as in a register by itself.
      return [...new Map([...named].reverse())].reverse().map(([value, about]) => ({ value, about }))
    },
    tasks: async (begun) => {
      const [plan = '', task] = begun.split('#')
      const fitting = planIds.filter((id) => id.startsWith(plan))
      const only = planIds.includes(plan) ? plan : fitting.length === 1 ? fitting[0] : undefined
      const others = task === undefined && fitting.length > 1 ? asCandidates(fitting) : []
      if (only === undefined) return others
      const own = ofPlans.filter(({ plan: id }) => id === only).map(({ file }) => file)
      const sources = (await indexWorkspace(own)).plans.flatMap(({ plans }) => plans)
      const documents = await Promise.all(sources.map((file) => file.load('errors-only')))
      const tasks = documents.flatMap(({ document }) =>
        document?.kind === 'plan'
          ? document.plan.tasks.map(({ id, title }) => ({ value: `${only}#${id}`, about: title }))
          : [],
      )
      return [...others, ...tasks]
    },
  }
}

function filesOrNone(plans: string | undefined, world: World) {
  try {
    return workspaceFiles({ plans }, world)
  } catch (error) {
    if (error instanceof UsageError) return []
    throw error
  }
}
