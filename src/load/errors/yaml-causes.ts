import type { Document } from 'yaml'
import { lookAlikeBefore, type Typo, typoIn } from '../common-typos.ts'
import type { Unclosed } from './unclosed.ts'

/** An error as the parser reports it. */
export type ParserError = Pick<Document.Parsed['errors'][number], 'pos' | 'message'> & {
  readonly code: string
}

/**
 * The errors of a text that are worth fixing, in the order of the text.
 *
 * One typo makes the parser stumble on its own line and on those that follow. The errors that follow are dropped, unless
 * their line has a typo of its own. From a conflict marker on nothing is where it belongs, so all errors after it are
 * dropped.
 */
export function rootCauses(
  errors: readonly (ParserError | Unclosed)[],
  text: string,
): readonly (ParserError | Unclosed | Typo)[] {
  const lines = lineFinder(text)
  const causes: (ParserError | Unclosed | Typo)[] = []
  let stumbled = Number.NEGATIVE_INFINITY
  for (const error of errors) {
    const { number, start, words } = lines(error.pos[0])
    if ('opening' in error) causes.push(error)
    else if (number > stumbled) {
      const typo = typoIn(words, start)
      const earlier = typo === null ? lookAlikeBefore(text, start, number - stumbled - 1) : null
      if (typo !== null) causes.push(typo)
      else if (earlier !== null) causes.push(earlier)
      else if (number > stumbled + REACH) causes.push(asIndentError(error, words, start))
      if (typo?.kind === 'conflict') break
    }
    stumbled = Math.max(stumbled, number)
  }
  return causes
}

/** The line after a typo may be parsed as its continuation, so that the parser stumbles only on the line after that. */
const REACH = 2

/** Where the parser misses something at the beginning of a line, the indentation is wrong. */
function asIndentError(error: ParserError, words: string, start: number): ParserError {
  const isAtBeginning = words.slice(0, error.pos[0] - start).trim() === ''
  return INDENTING.has(error.code) && isAtBeginning ? { ...error, code: 'BAD_INDENT' } : error
}

const INDENTING: ReadonlySet<string> = new Set(['MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY'])

interface Line {
  readonly number: number
  readonly start: number
  readonly words: string
}

/** A function that finds the line of an offset; it must be called with rising offsets. */
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
