import { fold } from '../fold.ts'

/** One word, one run of digits or one sign of a phrase, with its place in the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign'
  /** Folded, so that two spellings of a word are equal. */
  readonly text: string
  /** The value of a number, −1 for anything else. */
  readonly value: number
  /** Offsets in the composed (NFC) text. */
  readonly start: number
  readonly until: number
  /** Whether a space stands before it. */
  readonly spaced: boolean
}

/** A phrase as its words and signs. `quoted` gives back the words as they were written. */
export interface Words {
  readonly tokens: readonly Token[]
  readonly source: string
}

/** The words of a phrase. Letters and digits are kept apart, so that "T12" and "16h" are two tokens each. */
export function wordsOf(text: string): Words {
  const source = text.normalize('NFC').replace(SPACES, ' ').trim()
  const tokens: Token[] = []
  for (const match of source.matchAll(/\p{L}[\p{L}\p{M}]*|\d+|\S/gu)) {
    const [raw] = match
    const start = match.index
    const kind = /^\d/.test(raw) ? 'number' : /^\p{L}/u.test(raw) ? 'word' : 'sign'
    const text = kind === 'word' ? spelled(fold(raw)) : fold(raw)
    const value = kind === 'number' ? Number(raw) : -1
    tokens.push({ kind, text, value, start, until: start + raw.length, spaced: source[start - 1] === ' ' })
  }
  return { tokens, source }
}

/** The words from one token up to another, as they stand in the phrase. */
export function quoted({ tokens, source }: Words, first: number, until: number): string {
  const [from, through] = [tokens[first], tokens[Math.min(until, tokens.length) - 1]]
  return from && through ? source.slice(from.start, through.until) : ''
}

/** How many tokens the phrase takes up at this place; 0 where other words stand there. */
export function matched(tokens: readonly Token[], at: number, phrase: string): number {
  const first = tokens[at]
  if (first === undefined || !phrase.startsWith(first.text)) return 0
  const wanted = phrase.split(' ')
  return wanted.every((word, index) => tokens[at + index]?.text === word) ? wanted.length : 0
}

/** The length of the longest of these phrases at this place; 0 where none stands there. */
export function longestMatch(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  let longest = 0
  for (const phrase of phrases) longest = Math.max(longest, matched(tokens, at, phrase))
  return longest
}

/** The same spaces as `fold` makes one. */
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u3000\ufeff]+/gu

/** Slips of the keyboard that are still one word, and the spellings that the school allows. */
function spelled(word: string): string {
  return SPELLINGS[word] ?? word
}

const SPELLINGS: Readonly<Record<string, string>> = {
  quí: 'quý',
  qúy: 'quý',
  qúi: 'quý',
  qui: 'quy',
  truớc: 'trước',
  trứơc: 'trước',
  hàng: 'hằng',
  kì: 'kỳ',
  ngaỳ: 'ngày',
}
