import type { Plan } from '../plan.ts'

/** The way from a plan back to another by what each plan points to; null where there is none. */
export function circlesIn(
  from: string,
  back: string,
  next: (plan: Plan) => readonly string[],
  plans: ReadonlyMap<string, Plan>,
  before: readonly string[] = [back],
): readonly string[] | null {
  if (from === back) return [...before, from]
  if (before.includes(from)) return null
  const plan = plans.get(from)
  for (const id of plan === undefined ? [] : next(plan)) {
    const way = circlesIn(id, back, next, plans, [...before, from])
    if (way !== null) return way
  }
  return null
}
