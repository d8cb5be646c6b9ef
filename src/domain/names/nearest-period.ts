import { periodNamed } from '../time/period.ts'
import { nearest } from './nearest.ts'

/** The ids of the periods that a wrong one may mean: first those that contain it, then those with a similar id. */
export function nearestPeriods(id: string, known: readonly string[]): readonly string[] {
  const inner = periodNamed(id)
  const around = known.filter((other) => {
    const outer = periodNamed(other)
    return inner !== null && outer !== null && outer.first <= inner.first && inner.last <= outer.last
  })
  return [...around, ...nearest(id, known).filter((other) => !around.includes(other))]
}
