import { isDigit, isLetter } from './characters.ts'
import { type Cursor, skipSpaces } from './cursor.ts'
import { isSpecial } from './plain-values.ts'
import type { Value } from './value.ts'
import { Words } from './words.ts'

const KEYS = new Words(1024, (word) => (isSpecial(word) ? undefined : word))

/** Until where a key goes that begins at the cursor, a letter and then letters, digits and dashes; 0 where there is none with its colon and a blank or a line's end. */
export function keyEnd({ bytes, at: from }: Cursor): number {
  let at = from
  if (!isLetter(bytes[at] ?? 0)) return 0
  do at += 1
  while (isLetter(bytes[at] ?? 0) || isDigit(bytes[at] ?? 0) || bytes[at] === 0x2d)
  if (bytes[at] !== 0x3a || at - from > LONGEST_KEY) return 0
  const next = bytes[at + 1]
  return next === 0x20 || next === 0x0a || next === 0x0d ? at : 0
}

/** In bytes. */
const LONGEST_KEY = 48

/**
 * The key at the cursor, which is left at what stands behind its colon. Undefined where it is not taken, as `yes` and `null`, or
 * is in the mapping already; what every object has, as `constructor`, counts as that too.
 */
export function keyAt(cursor: Cursor, mapping: Readonly<Record<string, Value>>): string | undefined {
  const until = keyEnd(cursor)
  if (until === 0) return undefined
  const key = KEYS.of(cursor.bytes, cursor.at, until) as string | undefined
  if (key === undefined || mapping[key] !== undefined) return undefined
  cursor.at = until + 1
  skipSpaces(cursor)
  return key
}
