import { type Document, isCollection, isScalar, visit } from 'yaml'
import type { Text } from '../../domain/text.ts'

/** A bracket or quote that is opened and never closed. */
export interface Unclosed {
  /** Where it stands. */
  readonly pos: [start: number, end: number]
  readonly opening: keyof typeof CLOSING
}

/** The brackets and quotes that a document leaves open; the parser itself only reports where it missed the end. */
export function unclosedIn({ contents, errors }: Document.Parsed, text: string): readonly Unclosed[] {
  const missed = new Set(errors.filter(({ message }) => MISSED_END.test(message)).map(({ pos }) => pos[0]))
  const found: Unclosed[] = []
  if (missed.size === 0 || contents === null) return found
  visit(contents, (_, node) => {
    if (!(isCollection(node) || isScalar(node)) || !node.range) return
    const [start, end] = node.range
    const opening = text[start]
    if (isOpening(opening) && missed.has(end)) found.push({ pos: [start, start + 1], opening })
  })
  // An open quote swallows the brackets that would close those around it.
  const quotes = found.filter(({ opening }) => opening === CLOSING[opening])
  return quotes.length > 0 ? quotes : found
}

/** The parser's message for a bracket or quote without its end. */
const MISSED_END = /^(?:Flow (?:map|sequence) |Missing closing )/

const CLOSING = { '[': ']', '{': '}', '"': '"', "'": "'" } as const

function isOpening(sign: string | undefined): sign is keyof typeof CLOSING {
  return sign !== undefined && sign in CLOSING
}

/** The message for a bracket or quote that is left open. */
export function unclosedMessage({ opening }: Unclosed): { readonly what: Text; readonly help: Text } {
  const closing = CLOSING[opening]
  return {
    what: {
      vi: `Dấu ${opening} mở ở đây không có dấu ${closing} đóng lại.`,
      en: `The ${opening} opened here is never closed by ${closing}.`,
    },
    help: {
      vi: `Thêm dấu ${closing} vào cuối giá trị.`,
      en: `Add ${closing} at the end of the value.`,
    },
  }
}
