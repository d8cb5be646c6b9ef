import type { Body } from './name-finder.ts'

/** A body that a document names: registered, or only its words. */
export interface NamedBody {
  /** What the plan writes: an id of the register, or the words themselves where it knows no such name. */
  readonly id: string
  readonly words: string
  readonly body: Body | null
}

/** Each body once, where it stands first. */
export function distinctBodies(bodies: readonly NamedBody[]): readonly NamedBody[] {
  return bodies.filter(({ id }, at) => bodies.findIndex((other) => other.id === id) === at)
}
