import { Lexer } from 'yaml'
import { readComment, type SuppressionComment } from './parse-comment.ts'

/** The suppressing comments of a text. A `#` inside a quoted text or a block of text begins none. */
export function suppressionComments(text: string): readonly SuppressionComment[] {
  const comments = commentsIn(text)
  const targets = targetsOf(comments)
  return comments.flatMap((comment) => {
    const read = readComment(comment.words, comment.start)
    const target = targets.get(comment.line) ?? comment.line
    return read === null ? [] : [{ ...read, line: comment.line, target }]
  })
}

/** The lines that comments with lines to themselves speak of, found from the last one upwards. */
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

/** The lexer marks what is text with a character of its own before it, so that only comments are left. */
function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = []
  let [offset, line, lineStart, isText] = [0, 1, 0, false]
  for (const lexeme of new Lexer().lex(text)) {
    if (!isText && MARKS.has(lexeme)) {
      isText = lexeme === TEXT_MARK
      continue
    }
    if (!isText && lexeme.startsWith('#')) {
      const place = text.slice(lineStart, offset).trim() === '' ? 'own-line' : 'after-content'
      comments.push({ words: lexeme, start: offset, line, place })
    }
    for (const { index } of lexeme.matchAll(/\n/g)) [line, lineStart] = [line + 1, offset + index + 1]
    offset += lexeme.length
    isText = false
  }
  return comments
}

const TEXT_MARK = '\u001f'

/** What the lexer says beside the text itself: a document begins, a flow ends in error, text follows. */
const MARKS = new Set(['\u0002', '\u0018', TEXT_MARK])
