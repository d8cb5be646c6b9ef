import type { ExcerptLine, Position, Range } from '../domain/findings/finding.ts'

/** The lines of a text: turns offsets into lines and columns, both from 1, columns in Unicode code points. */
export interface Lines {
  readonly rangeOf: (start: number, end: number) => Range
  /** The offset of a line and column; at most that of the end of the line. */
  readonly offsetOf: (position: Position) => number
  /** The lines from two before a range through one after, for a code frame; none longer than a person reads. */
  readonly excerptOf: (range: Range) => readonly ExcerptLine[]
}

/** The lines of a text, ended by LF, CRLF or CR. */
export function linesOfText(text: string): Lines {
  const starts = [0]
  for (const { 0: ending, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + ending.length)

  const pairs = surrogatePairsIn(text)
  const endOf = (line: number): number => {
    let end = starts[line] ?? text.length
    while (end > (starts[line - 1] ?? 0) && isLineEnding(text, end - 1)) end -= 1
    return end
  }
  const positionOf = (offset: number): Position => {
    const line = lastAtOrBefore(starts, Math.max(0, Math.min(offset, text.length))) + 1
    const start = starts[line - 1] ?? 0
    const position = Math.max(start, Math.min(offset, endOf(line)))
    return { line, column: position - start - (below(pairs, position) - below(pairs, start)) + 1 }
  }
  const lineText = (line: number): string => text.slice(starts[line - 1], endOf(line))

  return {
    rangeOf: (start, end) => ({ start: positionOf(start), end: positionOf(Math.max(start, end)) }),
    offsetOf: ({ line, column }) => {
      const letters = [...lineText(line)].slice(0, column - 1)
      return (starts[line - 1] ?? text.length) + letters.join('').length
    },
    excerptOf: ({ start }) => {
      const last = Math.min(start.line + 1, starts.length)
      const first = Math.max(1, start.line - 2)
      return Array.from({ length: last - first + 1 }, (_, index) => first + index)
        .map((line) => ({ line, text: lineText(line) }))
        .filter(({ line, text }) => text.length <= LONGEST_LINE && (line <= start.line || text !== ''))
    },
  }
}

/** The text without its byte order mark, and with each lone CR as a line feed, so that both parsers see the same lines. */
export function withPlainLines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n')
}

/** Longer lines are not shown in code frames: each of their findings would repeat the line. */
const LONGEST_LINE = 2000

function isLineEnding(text: string, index: number): boolean {
  return text[index] === '\n' || text[index] === '\r'
}

/** The offsets of the second halves of the code points that take two units. */
function surrogatePairsIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index + 1)
}

/** How many of some rising numbers are below a limit. */
function below(numbers: readonly number[], limit: number): number {
  return numbers.length === 0 || (numbers[0] ?? 0) >= limit ? 0 : lastAtOrBefore(numbers, limit - 1) + 1
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
