import { Lexer } from 'yaml'
import { readComment, type SuppressionComment } from './parse-comment.ts'

/** The suppression comments of a text. A `#` inside a quoted or block text begins none. */
export function suppressionComments(text: string): readonly SuppressionComment[] {
  const comments = commentsIn(text)
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

/** The lexer puts a mark before each text, so that every other lexeme with a `#` is a comment. */
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

/** The marks of the lexer: a document begins, a flow ends in error, a text follows. */
const MARKS = new Set(['\u0002', '\u0018', TEXT_MARK])
