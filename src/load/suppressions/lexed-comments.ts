import { Lexer } from 'yaml'
import type { Span } from '../errors/yaml-errors.ts'

/** The offsets of the comments of a text, in whatever form of YAML. A `#` inside a quoted or block text begins none. */
export function lexedComments(text: string): readonly Span[] {
  const comments: Span[] = []
  let [offset, isText] = [0, false]
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer puts a mark before each text, so that every other lexeme with a `#` is a comment.
    if (!isText && MARKS.has(lexeme)) {
      isText = lexeme === TEXT_MARK
      continue
    }
    if (!isText && lexeme.startsWith('#')) comments.push([offset, offset + lexeme.length])
    offset += lexeme.length
    isText = false
  }
  return comments
}

const TEXT_MARK = '\u001f'

/** The marks of the lexer: a document begins, a flow ends in error, a text follows. */
const MARKS = new Set(['\u0002', '\u0018', TEXT_MARK])
