import {
  BEYOND_ASCII,
  BRACKET,
  COLON,
  characterEnd,
  HASH,
  isDigit,
  isLetter,
  KIND_OF_BYTE,
  mayBeginWord,
  NOT_TAKEN,
  PLAIN,
  SPACE,
} from './characters.ts'
import type { Cursor } from './cursor.ts'
import { plainValue } from './plain-values.ts'
import { type Scalar, Words } from './words.ts'

const PLAIN_WORDS = new Words(16_384, plainValue)
const QUOTED_WORDS = new Words(4096, (word) => word)

/** In bytes, and so no longer in UTF-16 units than a value may be. */
export const LONGEST = 5000

/**
 * A plain word on one line. Not taken: one that begins with a sign, and one in which a colon stands before anything but a
 * letter, a digit or a slash.
 */
export function plainWord(cursor: Cursor, where: 'block' | 'flow'): Scalar | undefined {
  const { bytes } = cursor
  const from = cursor.at
  if (!mayBeginWord(bytes[from] ?? 0)) return undefined
  let at = from
  let until = from
  scan: for (;;) {
    switch (KIND_OF_BYTE[bytes[at] ?? 0]) {
      case PLAIN:
        do at += 1
        while (KIND_OF_BYTE[bytes[at] ?? 0] === PLAIN)
        until = at
        break
      case SPACE:
        at += 1
        break
      case BEYOND_ASCII:
        at = characterEnd(bytes, at)
        if (at === 0) return undefined
        until = at
        break
      case COLON:
        if (!mayFollowColon(bytes[at + 1] ?? 0)) return undefined
        at += 1
        until = at
        break
      case HASH:
        if (bytes[at - 1] === 0x20) break scan
        at += 1
        until = at
        break
      case BRACKET:
        if (where === 'flow') break scan
        at += 1
        until = at
        break
      default:
        break scan
    }
  }
  cursor.at = until
  return until - from > LONGEST ? undefined : PLAIN_WORDS.of(bytes, from, until)
}

function mayFollowColon(byte: number): boolean {
  return isLetter(byte) || isDigit(byte) || byte === 0x2f
}

/** What stands in quotes, on one line and without escapes. */
export function quotedWord(cursor: Cursor): string | undefined {
  const { bytes } = cursor
  const quote = bytes[cursor.at] ?? 0
  const from = cursor.at + 1
  let at = from
  for (;;) {
    const byte = bytes[at] ?? 0
    if (byte === quote) break
    if (byte === 0x5c && quote === 0x22) return undefined
    const kind = KIND_OF_BYTE[byte]
    if (kind === BEYOND_ASCII) {
      at = characterEnd(bytes, at)
      if (at === 0) return undefined
    } else if (kind === NOT_TAKEN || byte === 0x0a || byte === 0x0d) return undefined
    else at += 1
  }
  // A single quote that is doubled is an escape.
  if (bytes[at + 1] === quote || at - from > LONGEST) return undefined
  cursor.at = at + 1
  return at === from ? '' : (QUOTED_WORDS.of(bytes, from, at) as string)
}
