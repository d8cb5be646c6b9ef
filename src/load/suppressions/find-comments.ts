import type { Span } from '../errors/yaml-errors.ts'
import { readComment, type SuppressionComment } from './parse-comment.ts'

/** The suppression comments among the comments of a text, which are given by their offsets. */
export function suppressionComments(text: string, spans: readonly Span[]): readonly SuppressionComment[] {
  const comments = commentsIn(text, spans)
  const targets = targetsOf(comments)
  return comments.flatMap((comment) => {
    const read = readComment(comment.words, comment.start)
    const target = targets.get(comment.line) ?? comment.line
    return read === null ? [] : [{ ...read, line: comment.line, target }]
  })
}

/** The target lines of comments that are alone on their lines, found from the last comment upwards. */
function targetsOf(comments: readonly Comment[]): ReadonlyMap<number, number> {
  const targets = new Map<number, number>()
  for (const { line, place } of [...comments].reverse())
    if (place === 'own-line') targets.set(line, targets.get(line + 1) ?? line + 1)
  return targets
}

interface Comment {
  readonly words: string
  readonly start: number
  readonly line: number
  readonly place: 'own-line' | 'after-content'
}

function commentsIn(text: string, spans: readonly Span[]): readonly Comment[] {
  let [line, lineStart] = [1, 0]
  return spans.map(([start, end]) => {
    for (
      let next = text.indexOf('\n', lineStart);
      next !== -1 && next < start;
      next = text.indexOf('\n', lineStart)
    )
      [line, lineStart] = [line + 1, next + 1]
    const place = text.slice(lineStart, start).trim() === '' ? 'own-line' : 'after-content'
    return { words: text.slice(start, end), start, line, place }
  })
}
