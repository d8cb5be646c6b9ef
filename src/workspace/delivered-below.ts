import { type DeliveryBelow, deliveredBelow } from '../domain/carrying/delivered-below.ts'
import type { TaskPlace } from '../domain/later-words.ts'
import { filesBelow } from '../load/files-below.ts'
import { readContents } from './contents.ts'
import { type Environment, type Files, realDay } from './environment.ts'

/**
 * The proven deliveries of what carries out a task. Only the plans that mention the task's plan are read, with their
 * records; what is wrong with them is told where they are asked about.
 *
 * @throws RangeError where `asOf` is not a day
 */
export async function deliveriesBelow(
  place: TaskPlace,
  files: Files,
  environment: Environment,
  asOf: string,
): Promise<readonly DeliveryBelow[]> {
  const below = filesBelow(files, place.plan)
  if (below.length === 0) return []
  const { plans, records } = await readContents(below, environment)
  return deliveredBelow(place, plans, (id) => records.get(id) ?? [], realDay('asOf', asOf))
}
