import type { Workspace } from './check.ts'

/** A function that works out its answer once for each thing and plan at hand: several checks ask the same. */
export function memoizePerWorkspace<Thing extends object, Answer>(
  answer: (thing: Thing, workspace: Workspace) => Answer,
): (thing: Thing, workspace: Workspace) => Answer {
  return (thing, workspace) => {
    const known = workspace.workedOut.get(answer) ?? new Map<object, unknown>()
    workspace.workedOut.set(answer, known)
    if (!known.has(thing)) known.set(thing, answer(thing, workspace))
    return known.get(thing) as Answer
  }
}
