import { isDigit, isLetter } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { isSpecial } from './plain-values.ts'
import { Words } from './words.ts'

const KEYS = new Words(1024, keyOf)

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

/** The key in some bytes; undefined where it is not taken, as `yes` and `null`. */
export function keyIn(bytes: Buffer, from: number, until: number): string | undefined {
  return KEYS.of(bytes, from, until) as string | undefined
}

/** The string as objects hold it, so that no object has to look it up. */
function keyOf(word: string): string | undefined {
  return isSpecial(word) ? undefined : Object.keys({ [word]: 0 })[0]
}
