import { addDays } from '../../time/day.ts'
import type { Part } from '../model/schedule.ts'
import type { Summed } from './summand.ts'

/** "và các năm tiếp theo": one year stays open from its first day, a span goes on after its last. */
export function yearsOnward({ part, extent, relation }: Summed): readonly Part[] | null {
  if (part.kind === 'open') return [part]
  if (part.kind !== 'once' || extent === null) return null
  const next = addDays(part.through, 1)
  if (!next.endsWith('-01-01')) return null
  if (relation === 'none' && extent.named === 'period' && part.from === null)
    return [{ kind: 'open', from: extent.first }]
  if (extent.named === 'rest') return [{ kind: 'open', from: extent.first }]
  if (part.from !== null) return [part, { kind: 'open', from: next }]
  return null
}
