import type { SavedStatus, SavedVersion } from '../../domain/follow-up/saved-status.ts'
import { count, emptyTally } from '../../domain/follow-up/tally.ts'
import { object } from '../untyped.ts'
import { jsonFault } from './json-fault.ts'
import {
  isNotWhole,
  notJson,
  notOurJson,
  otherContract,
  type Refusal,
  tooManyLines,
  wrongForm,
} from './refusals.ts'
import { Misfit } from './shape.ts'
import { savedStatus } from './status.ts'

/**
 * Reads a file that `status --format json` or `json@1` wrote, by whatever version of the program. Refused is what is no
 * JSON, another program's, another report's, or only a part of a status, and what holds more obligations than `most`.
 */
export function readSavedStatus(
  text: string,
  most: number,
): { readonly kind: 'read'; readonly saved: SavedStatus } | Refusal {
  const plain = text.replace(/^\ufeff/, '')
  let values: unknown
  try {
    values = JSON.parse(plain)
  } catch (error) {
    if (error instanceof SyntaxError) return notJson(plain, jsonFault(plain))
    throw error
  }
  const { schema, obligations } = object(values)
  if (typeof schema !== 'string') return notOurJson
  const version = VERSIONS.find((one) => one === schema)
  if (version === undefined) return otherContract(schema)
  if (Array.isArray(obligations) && obligations.length > most) return tooManyLines(most)
  try {
    const saved = savedStatus(values, version)
    const listed = saved.obligations.length
    return isWhole(saved, object(values).totals) ? { kind: 'read', saved } : isNotWhole(listed)
  } catch (error) {
    if (error instanceof Misfit) return wrongForm(error.at, version)
    throw error
  }
}

const VERSIONS: readonly SavedVersion[] = ['status/v1', 'status/v2']

/** Whether what is listed adds up to the totals, which are those of the whole whatever a filter left out. */
function isWhole({ obligations }: SavedStatus, totals: unknown): boolean {
  const tally = emptyTally()
  for (const line of obligations) count(tally, line)
  const stated = object(totals)
  return Object.entries(tally).every(([column, number]) => {
    // `inferred` is a share of the total, and older files do not have it.
    return column === 'inferred' || (stated[column] ?? 0) === number
  })
}
