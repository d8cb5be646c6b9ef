import type { ExcerptLine, Position, Range } from '../domain/findings/finding.ts'

/** A text that knows its lines: offsets become lines and columns, both from 1, columns in Unicode code points. */
export interface Lines {
  readonly rangeOf: (start: number, end: number) => Range
  /** The lines from two before a range through one after, for a code frame. */
  readonly excerptOf: (range: Range) => readonly ExcerptLine[]
}

/** The lines of a text, ended by LF, CRLF or CR. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (const { 0: ending, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + ending.length)

  const positionOf = (offset: number): Position => {
    const at = Math.max(0, Math.min(offset, text.length))
    const line = lastAtOrBefore(starts, at)
    return { line: line + 1, column: [...text.slice(starts[line], at)].length + 1 }
  }
  const lineText = (line: number): string =>
    text.slice(starts[line - 1], starts[line]).replace(/[\r\n]+$/, '')

  return {
    rangeOf: (start, end) => ({ start: positionOf(start), end: positionOf(Math.max(start, end)) }),
    excerptOf: ({ start }) => {
      const last = Math.min(start.line + 1, starts.length)
      const first = Math.max(1, start.line - 2)
      return Array.from({ length: last - first + 1 }, (_, index) => first + index)
        .filter((line) => line <= start.line || lineText(line) !== '')
        .map((line) => ({ line, text: lineText(line) }))
    },
  }
}

/** Without the byte order mark, and with lines that both readers end alike: a lone CR is a line feed, at the same place. */
export function withPlainLines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n')
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
