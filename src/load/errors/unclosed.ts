import { type Document, isCollection, isScalar, visit } from 'yaml'
import type { Text } from '../../domain/text.ts'

/** A bracket or quote that is opened and never closed. */
export interface Unclosed {
  /** Where it stands. */
  readonly pos: [start: number, end: number]
  readonly opening: keyof typeof CLOSING
}

/** What a document that cannot be read leaves open; the reader itself only tells where it missed the end. */
export function unclosedIn({ contents, errors }: Document.Parsed, text: string): readonly Unclosed[] {
  const missed = new Set(errors.filter(({ message }) => MISSED_END.test(message)).map(({ pos }) => pos[0]))
  const found: Unclosed[] = []
  if (missed.size === 0 || contents === null) return found
  visit(contents, (_, node) => {
    if (!(isCollection(node) || isScalar(node)) || !node.range) return
    const [at, end] = node.range
    const opening = text[at]
    if (isOpening(opening) && missed.has(end)) found.push({ pos: [at, at + 1], opening })
  })
  // What a quote leaves open swallows the brackets that would close those around it.
  const quotes = found.filter(({ opening }) => opening === CLOSING[opening])
  return quotes.length > 0 ? quotes : found
}

/** The words of the reader for a bracket or quote without its end. */
const MISSED_END = /^(?:Flow (?:map|sequence) |Missing closing )/

const CLOSING = { '[': ']', '{': '}', '"': '"', "'": "'" } as const

function isOpening(sign: string | undefined): sign is keyof typeof CLOSING {
  return sign !== undefined && sign in CLOSING
}

/** What is left open, in words. */
export function unclosedMessage({ opening }: Unclosed): { readonly what: Text; readonly help: Text } {
  const closing = CLOSING[opening]
  return {
    what: {
      vi: `Dấu ${opening} mở ở đây không có dấu ${closing} đóng lại.`,
      en: `The ${opening} that opens here has no ${closing} to close it.`,
    },
    help: {
      vi: `Thêm dấu ${closing} vào cuối giá trị.`,
      en: `Add ${closing} where the value ends.`,
    },
  }
}
