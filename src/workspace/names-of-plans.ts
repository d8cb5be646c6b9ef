import { type NamesUsed, noNamesUsed, noteNamesUsed } from '../checks/support/names-used.ts'
import type { WorkspaceIndex } from '../load/index-workspace.ts'
import { calendarIn, registerIn } from './evaluate.ts'
import { loadedOf } from './load-plan.ts'

/** The names that some plans and their records use, which are read but not checked. */
export async function namesOfPlans(
  index: WorkspaceIndex,
  isWanted: (id: string) => boolean,
): Promise<NamesUsed> {
  const [register, calendar, use] = [registerIn(index), calendarIn(index), noNamesUsed()]
  for (const files of index.plans) {
    if (!isWanted(files.id)) continue
    const { plan, records } = await loadedOf(files, calendar, 'errors')
    if (plan !== null) noteNamesUsed(use, plan, records, register)
  }
  return use
}
