import type { Workspace } from './check.ts'

/** A function that computes its answer once for each argument and workspace, since several checks need the same. */
export function memoizePerWorkspace<Subject extends object, Answer>(
  answer: (subject: Subject, workspace: Workspace) => Answer,
): (subject: Subject, workspace: Workspace) => Answer {
  return (subject, workspace) => {
    const known = workspace.memo.get(answer) ?? new Map<object, unknown>()
    workspace.memo.set(answer, known)
    if (!known.has(subject)) known.set(subject, answer(subject, workspace))
    return known.get(subject) as Answer
  }
}
