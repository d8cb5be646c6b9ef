import { lineEnd } from './characters.ts'
import type { Notes } from './notes.ts'

/** Where the reader stands in the bytes of a file. */
export interface Cursor {
  /** The bytes, and behind the last of them a zero, which no text holds. */
  readonly bytes: Buffer
  readonly length: number
  at: number
  /** The column, from 0, in which the line at hand begins behind its indentation; -1 behind the last line. */
  indent: number
  /** Null where nobody asks for them. */
  readonly notes: Notes | null
}

/**
 * Moves from behind a value to the next line with more than a comment on it. False where what is left of the line, or a
 * comment, is not taken: a comment needs a blank before it.
 */
export function toNextLine(cursor: Cursor): boolean {
  const { bytes, length } = cursor
  let at = cursor.at
  let lineStart = at === 0 ? 0 : -1
  for (;;) {
    while (bytes[at] === 0x20) at += 1
    if (bytes[at] === 0x23) {
      if (at !== lineStart && bytes[at - 1] !== 0x20) return false
      const end = lineEnd(bytes, at)
      if (end === 0) return false
      cursor.notes?.comments.push(at, end)
      at = end
    }
    if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) at += 1
    if (bytes[at] === 0x0a) {
      at += 1
      lineStart = at
    } else if (at === length) {
      cursor.at = at
      cursor.indent = -1
      return true
    } else {
      cursor.at = at
      cursor.indent = at - lineStart
      return lineStart !== -1
    }
  }
}

export function skipSpaces(cursor: Cursor): void {
  while (cursor.bytes[cursor.at] === 0x20) cursor.at += 1
}
