import type { Workspace } from '../checks/support/check.ts'
import { type NamesUsed, noNamesUsed, noteNamesUsed } from '../checks/support/names-used.ts'
import type { WorkspaceIndex } from '../load/index-workspace.ts'
import { type LoadedPlan, loadedOf, unreadAmong } from './load-plan.ts'
import { calendarIn, registerIn } from './register-and-calendar.ts'

/** The names that some plans and their records use, which are read but not checked. */
export async function namesOfPlans(
  index: WorkspaceIndex,
  isWanted: (id: string) => boolean,
): Promise<NamesUsed> {
  const [register, calendar, use] = [registerIn(index), calendarIn(index), noNamesUsed([])]
  for (const files of index.plans) {
    if (!isWanted(files.id)) continue
    noteNamesOf(await loadedOf(files, calendar, 'errors'), { use, register })
  }
  return use
}

/** Notes the names that a plan and its records use, and which of its files could not be read. */
export function noteNamesOf(
  { plan, records, files }: LoadedPlan,
  { use, register }: Pick<Workspace, 'use' | 'register'>,
): void {
  if (plan !== null) noteNamesUsed(use, plan, records, register)
  for (const path of unreadAmong(files)) use.unread.add(path)
}
