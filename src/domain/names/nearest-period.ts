import { periodNamed } from '../time/period.ts'
import { nearest } from './nearest.ts'

/** The periods that a wrong one may stand for, by their ids: those that it lies in, then those that look like it. */
export function nearestPeriods(id: string, known: readonly string[]): readonly string[] {
  const inner = periodNamed(id)
  const around = known.filter((other) => {
    const outer = periodNamed(other)
    return inner !== null && outer !== null && outer.first <= inner.first && inner.last <= outer.last
  })
  return [...around, ...nearest(id, known).filter((other) => !around.includes(other))]
}
