import type { Workspace } from '../checks/support/check.ts'
import { type NamesUsed, noNamesUsed, noteNamesUsed } from '../checks/support/names-used.ts'
import { detach } from '../domain/memoize.ts'
import type { WorkspaceIndex } from '../load/index-workspace.ts'
import type { Loaded } from '../load/load.ts'
import { provincesNamedIn, slugUnder } from '../load/provinces-named.ts'
import { type LoadedPlan, loadedOf } from './load-plan.ts'
import { calendarIn, registerIn } from './register-and-calendar.ts'

/** The names that some plans and their records use, which are read but not checked. */
export async function namesOfPlans(
  index: WorkspaceIndex,
  isWanted: (id: string) => boolean,
): Promise<NamesUsed> {
  const [register, calendar, use] = [registerIn(index), calendarIn(index), noNamesUsed()]
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
  noteUnread(files, plan?.province, use)
}

/** Notes which of some files could not be read, and the agencies of which provinces they may name. */
export function noteUnread(
  files: readonly Loaded[],
  ofPlan: string | undefined,
  { unread }: Pick<NamesUsed, 'unread'>,
): void {
  for (const { document, findings, source } of files) {
    if (document !== null) continue
    const text = source?.text ?? ''
    const own = ofPlan ?? slugUnder(text, 'province')
    const mayName = own === undefined ? [] : [own, ...provincesNamedIn(text)].map(detach)
    for (const { file } of findings) unread.set(file, mayName)
  }
}
