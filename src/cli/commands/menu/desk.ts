import { dirname, join, resolve } from 'node:path'
import type { Text } from '../../../domain/text.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { World } from '../../base/world.ts'
import { statOf } from '../../io/paths.ts'
import { DEFAULT_PLANS_FOLDER } from '../../io/workspace-files.ts'

/** What a choice of the menu works with. */
export interface Desk {
  /** The folder that reports are written to, beside the plans. */
  readonly root: string
  /** The folder that drafts go to, from there. */
  readonly plans: string
  readonly today: Day
  /** What the person types, without blanks around it. */
  readonly ask: (question: Text) => Promise<string>
  /** Runs a command in the folder, and returns its exit code. */
  readonly run: (args: readonly string[]) => Promise<number>
  /** Says where something was written, and opens it. */
  readonly show: (path: string) => void
}

/** The folder that a new workspace is made in, so that nothing is strewn among downloads. */
export const NEW_WORKSPACE = 'theo-doi'

/**
 * The folder with plans that is meant: where the person stands, or where a document or the program lies, or what the
 * menu made there before. Null where none has any.
 */
export function workspaceNear(documents: readonly string[], { cwd, ownFolder }: World): string | null {
  const homes = [cwd, ...documents.map((path) => dirname(resolve(cwd, path))), ...[ownFolder ?? []].flat()]
  const near = homes.flatMap((home) => [home, join(home, NEW_WORKSPACE)])
  return near.find((folder) => statOf(join(folder, DEFAULT_PLANS_FOLDER))?.isDirectory() === true) ?? null
}

/** The first of `name.ext`, `name-2.ext`, … that nothing bears in a folder. */
export function freeName(folder: string, name: string, ending = ''): string {
  for (let number = 1; ; number += 1) {
    const tried = `${name}${number === 1 ? '' : `-${number}`}${ending}`
    if (statOf(join(folder, tried)) === undefined) return tried
  }
}
