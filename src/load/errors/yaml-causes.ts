import type { Document } from 'yaml'
import { type Typo, typoIn } from '../common-typos.ts'
import type { Unclosed } from './unclosed.ts'

/** A fault as the parser tells it. */
export type ParserError = Pick<Document.Parsed['errors'][number], 'code' | 'pos' | 'message'>

/**
 * Of the faults of a text, in its order, those that stand for something to mend.
 *
 * One slip makes the parser stumble on the same line, and on those that follow. Those are left out, unless a
 * line shows a slip of its own. Between the sides of a conflict nothing is where it belongs, nor after them.
 */
export function rootCauses(
  faults: readonly (ParserError | Unclosed)[],
  text: string,
): readonly (ParserError | Unclosed | Typo)[] {
  const lines = lineFinder(text)
  const causes: (ParserError | Unclosed | Typo)[] = []
  let stumbled = Number.NEGATIVE_INFINITY
  for (const fault of faults) {
    const { number, start, words } = lines(fault.pos[0])
    if ('opening' in fault) causes.push(fault)
    else if (number > stumbled) {
      const slip = typoIn(words, start)
      if (slip !== null) causes.push(slip)
      else if (number > stumbled + REACH) causes.push(atHome(fault, words, start))
      if (slip?.slip === 'conflict') break
    }
    stumbled = Math.max(stumbled, number)
  }
  return causes
}

/** The line after a slip may be read as its continuation, so that only the one after that makes the parser stumble. */
const REACH = 2

/** What the parser misses at the beginning of a line is indentation. */
function atHome(fault: ParserError, words: string, start: number): ParserError {
  const isAtBeginning = words.slice(0, fault.pos[0] - start).trim() === ''
  return INDENTING.has(fault.code) && isAtBeginning ? { ...fault, code: 'BAD_INDENT' } : fault
}

const INDENTING: ReadonlySet<string> = new Set(['MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY'])

interface Line {
  readonly number: number
  readonly start: number
  readonly words: string
}

/** The line of an offset; offsets are asked for in their order. */
function lineFinder(text: string): (offset: number) => Line {
  let [number, start, end] = [0, 0, endOfLine(text, 0)]
  let line: Line = { number, start, words: text.slice(start, end) }
  return (offset) => {
    if (offset <= end) return line
    while (offset > end) {
      number += 1
      start = end + 1
      end = endOfLine(text, start)
    }
    line = { number, start, words: text.slice(start, end) }
    return line
  }
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end
}
