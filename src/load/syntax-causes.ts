import type { Document } from 'yaml'
import { type Slip, slipIn } from './slips.ts'
import type { Unclosed } from './unclosed.ts'

/** A fault as the parser tells it. */
export type ParserFault = Pick<Document.Parsed['errors'][number], 'code' | 'pos' | 'message'>

/**
 * Of the faults of a text, in its order, those that stand for something to mend.
 *
 * One slip makes the parser stumble on the same line, and on those that follow. Those are left out, unless a
 * line shows a slip of its own. Between the sides of a conflict nothing is where it belongs, nor after them.
 */
export function causesAmong(
  faults: readonly (ParserFault | Unclosed)[],
  text: string,
): readonly (ParserFault | Unclosed | Slip)[] {
  const lines = lineFinder(text)
  const causes: (ParserFault | Unclosed | Slip)[] = []
  let stumbled = { number: Number.NEGATIVE_INFINITY, hasSlip: false }
  for (const fault of faults) {
    const { number, start, words } = lines(fault.pos[0])
    const isNew = number > stumbled.number
    if (!isNew && stumbled.hasSlip && !('opening' in fault)) continue
    const slip = 'opening' in fault ? null : slipIn(words, start)
    if (slip !== null && isNew) causes.push(slip)
    else if ('opening' in fault || number > stumbled.number + REACH) causes.push(atHome(fault, words, start))
    if (slip?.slip === 'conflict') return causes
    if (isNew) stumbled = { number, hasSlip: slip !== null }
  }
  return causes
}

/** The line after a slip may be read as its continuation, so that only the one after that makes the parser stumble. */
const REACH = 2

/** What the parser misses at the beginning of a line is indentation. */
function atHome<T extends ParserFault | Unclosed>(fault: T, words: string, start: number): T | ParserFault {
  const isAtBeginning = words.slice(0, fault.pos[0] - start).trim() === ''
  return 'code' in fault && INDENTING.has(fault.code) && isAtBeginning
    ? { ...fault, code: 'BAD_INDENT' }
    : fault
}

const INDENTING: ReadonlySet<string> = new Set(['MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY'])

interface Line {
  readonly number: number
  readonly start: number
  readonly words: string
}

/** The line of an offset; offsets are asked for in their order. */
function lineFinder(text: string): (offset: number) => Line {
  let number = 0
  let start = 0
  return (offset) => {
    for (
      let next = text.indexOf('\n', start);
      next !== -1 && next < offset;
      next = text.indexOf('\n', start)
    ) {
      start = next + 1
      number += 1
    }
    const end = text.indexOf('\n', start)
    return { number, start, words: text.slice(start, end === -1 ? text.length : end) }
  }
}
