import type { Province } from '../agencies/register.ts'
import type { Plan } from '../plan.ts'
import type { Day } from '../time/day.ts'

/** What the files of a workspace may name, finished: what an editor offers while they are written. */
export interface EditorLists {
  /** The provinces that plans or registers of the folder are of, with their bodies. */
  readonly provinces: readonly ListedProvince[]
  /** Every province that a plan may be of, also those whose register comes with the program. */
  readonly provinceNames: readonly Choice[]
  readonly plans: readonly ListedPlan[]
  /** The words of the plans' deadlines, the most frequent first. */
  readonly deadlines: readonly WordsUsed[]
  /** The last day whose periods are listed. */
  readonly through: Day
}

/** The words of a deadline, and how many tasks have them. */
export interface WordsUsed {
  readonly words: string
  readonly times: number
}

/** A value that may be written, and what it is called. */
export interface Choice {
  readonly value: string
  readonly name: string
}

export interface ListedProvince {
  readonly id: string
  readonly bodies: readonly ListedBody[]
  readonly fields: readonly Choice[]
}

/** An agency or group of a province, by its id there. */
export interface ListedBody extends Choice {
  /** Null for a group. */
  readonly kind: string | null
  /** First and last day; null where there is none, and for a group. */
  readonly from: Day | null
  readonly through: Day | null
}

/** A plan, and what its records may name. */
export interface ListedPlan extends Choice {
  readonly province: string
  readonly tasks: readonly (Choice & { readonly deliverables: readonly Choice[] })[]
  /** Whoever owes or holds a duty of it, in the order of its tasks. */
  readonly debtors: readonly Choice[]
  /** The ids of the periods of its duties, in order. */
  readonly periods: readonly string[]
}

/** What tells whether the lists that an editor has are still those of the workspace. */
export interface EditorDigests {
  /** The last day whose periods are listed. */
  readonly through: string
  /** By id, likewise for plans. */
  readonly provinces: Readonly<Record<string, string>>
  readonly plans: Readonly<Record<string, string>>
}

/** Changes with all of a register that is listed: its ids, names and days. */
export function provinceDigest({ agencies, groups, fields }: Province): string {
  return digestOf([
    agencies.map(({ id, name, kind, from, through }) => [id, name, kind, from, through]),
    groups.map(({ id, name }) => [id, name]),
    [...fields],
  ])
}

/** Changes with all of a plan that is listed, and with the words that its debtors and periods come of. */
export function planDigest({ title, number, province, from, through, tasks }: Plan): string {
  return digestOf([
    [title, number, province, from, through],
    tasks.map((task) => [task.id, task.title, task.sameAs, task.deliverables.map(deliverableParts)]),
  ])
}

function deliverableParts({
  id,
  title,
  lead,
  deadline: { words, decided },
}: Plan['tasks'][number]['deliverables'][number]) {
  return [id, title, lead, words, decided?.notation]
}

/** FNV-1a of 32 bits over UTF-16 units, in hexadecimal. */
function digestOf(values: unknown): string {
  const text = JSON.stringify(values)
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
