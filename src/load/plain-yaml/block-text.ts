import { lineEnd } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { LONGEST } from './scalars.ts'

/**
 * A text over several lines, after `>`, `>-`, `|` or `|-`. The cursor is left at the end of its last line.
 *
 * Not taken: lines that are indented differently or end with a blank, an empty line at its beginning, one with blanks in it
 * (but for one behind the last line that is indented no deeper than the key), a text that the file's end cuts off without a
 * line's end.
 */
export function blockText(cursor: Cursor, parent: number): string | undefined {
  const { bytes } = cursor
  const isFolded = bytes[cursor.at] === 0x3e
  const isStripped = bytes[cursor.at + 1] === 0x2d
  let at = lineBreakEnd(bytes, cursor.at + (isStripped ? 2 : 1))
  if (at === 0) return undefined
  const indent = indentAt(bytes, at)
  if (indent <= parent) return undefined
  let [words, end, emptyLines] = ['', 0, 0]
  for (;;) {
    const until = textLineEnd(bytes, at + indent)
    if (until === 0) return undefined
    if (words === '') words = bytes.toString('utf8', at + indent, until)
    else words += between(isFolded, emptyLines) + bytes.toString('utf8', at + indent, until)
    end = until
    at = lineBreakEnd(bytes, until)
    if (at === 0) return undefined
    emptyLines = 0
    for (let next = lineBreakEnd(bytes, at); next !== 0; next = lineBreakEnd(bytes, at)) {
      at = next
      emptyLines += 1
    }
    const deep = indentAt(bytes, at)
    if (deep < indent) {
      if (deep > parent || words.length > LONGEST - 1) return undefined
      break
    }
  }
  cursor.at = end
  return isStripped ? words : `${words}\n`
}

function between(isFolded: boolean, emptyLines: number): string {
  if (isFolded) return emptyLines === 0 ? ' ' : '\n'.repeat(emptyLines)
  return '\n'.repeat(emptyLines + 1)
}

/** Where the line begins behind the line's end at a place; 0 where no line ends there. */
function lineBreakEnd(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x0a) return at + 1
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : 0
}

function indentAt(bytes: Buffer, lineStart: number): number {
  let at = lineStart
  while (bytes[at] === 0x20) at += 1
  return at - lineStart
}

/** Where a line of the text ends that begins at a place; 0 where it is not taken, begins or ends with a blank, or is empty. */
function textLineEnd(bytes: Buffer, from: number): number {
  if (bytes[from] === 0x20) return 0
  const end = lineEnd(bytes, from)
  return end === from || bytes[end - 1] === 0x20 ? 0 : end
}
