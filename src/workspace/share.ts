import type { PlanFiles } from '../load/index-workspace.ts'

/**
 * Which plans are evaluated: those at position `at` of every `of` plans; those with certain ids, asked for alone; or those
 * with these ids, in this order, where the findings of all other files may be told elsewhere.
 */
export type Share =
  | { readonly at: number; readonly of: number }
  | { readonly only: ReadonlySet<string> }
  | { readonly inOrder: readonly string[]; readonly others: 'told' | 'left-out' }

export const WHOLE: Share = { at: 0, of: 1 }

/** The files of the plans of a share, in its order. */
export function plansIn(share: Share, plans: readonly PlanFiles[]): readonly PlanFiles[] {
  if ('only' in share) return plans.filter(({ id }) => share.only.has(id))
  if ('of' in share) return plans.filter((_, position) => position % share.of === share.at)
  const byId = new Map(plans.map((files) => [files.id, files]))
  return share.inOrder.flatMap((id) => byId.get(id) ?? [])
}

/** Whether the findings of the files that belong to no plan are told. */
export function isTold(share: Share): boolean {
  return !('others' in share) || share.others === 'told'
}
