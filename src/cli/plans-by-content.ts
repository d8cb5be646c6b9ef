import { sameNumber } from '../domain/names/document-number.ts'
import type { Plan } from '../domain/plan.ts'
import { indexWorkspace } from '../load/index-workspace.ts'
import { UsageError } from './base/exit.ts'
import type { World } from './base/world.ts'
import { shippedRegister } from './io/shipped-register.ts'
import { type WorkspaceOptions, workspaceFiles } from './io/workspace-files.ts'

/**
 * What names a task, `plan#task`, with the plan's id where it was written with the number of the document:
 * `129/KH-UBND#6.3`. An id has no slash, so that nothing is read for one. Throws a UsageError where no plan has the
 * number, or several.
 */
export async function withPlanId(target: string, options: WorkspaceOptions, world: World): Promise<string> {
  const [number = '', ...rest] = target.split('#')
  if (rest.length === 0 || !number.includes('/')) return target
  const found = await plansThat(
    (plan) => plan.number !== null && sameNumber(plan.number, number),
    options,
    world,
  )
  const [first, ...others] = found
  const behind = rest.join('#')
  if (first === undefined)
    throw new UsageError(
      { vi: `Không có kế hoạch nào số “${number}”.`, en: `No plan has the number “${number}”.` },
      { vi: 'Xem các số bằng plan-check list plans.', en: 'plan-check list plans shows their numbers.' },
    )
  if (others.length > 0) throw severalPlans(number, found, behind)
  return `${first}#${behind}`
}

/** The task of the only plan that has one of this number, as `plan#task`; null where none has. Throws a UsageError for several. */
export async function onlyTask(
  task: string,
  options: WorkspaceOptions,
  world: World,
): Promise<string | null> {
  const found = await plansThat(({ tasks }) => tasks.some(({ id }) => id === task), options, world)
  if (found.length > 1) throw severalPlans(task, found, task)
  return found[0] === undefined ? null : `${found[0]}#${task}`
}

async function plansThat(
  isMeant: (plan: Plan) => boolean,
  options: WorkspaceOptions,
  world: World,
): Promise<readonly string[]> {
  const index = await indexWorkspace(workspaceFiles(options, world), shippedRegister)
  const found: string[] = []
  for (const { id, plans } of index.plans) {
    const documents = await Promise.all(plans.map((file) => file.load('errors-only')))
    if (documents.some(({ document }) => document?.kind === 'plan' && isMeant(document.plan))) found.push(id)
  }
  return found
}

function severalPlans(words: string, ids: readonly string[], task: string): UsageError {
  const shown = ids.slice(0, 5).map((id) => `${id}#${task}`)
  const list = `${shown.join(', ')}${ids.length > shown.length ? ', …' : ''}`
  return new UsageError(
    { vi: `“${words}” có ở ${ids.length} kế hoạch.`, en: `“${words}” is in ${ids.length} plans.` },
    { vi: `Viết một trong: ${list}.`, en: `Write one of: ${list}.` },
  )
}
