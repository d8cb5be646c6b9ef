import { foldSpelling } from '../../names/fold-spelling.ts'
import { isLetter } from '../../names/letters.ts'
import { withoutRepeatedNumbers } from './repeated-numbers.ts'
import type { Token } from './token.ts'

/** A phrase as its words and signs. `quoted` gives back the words as they were written. */
export interface Words {
  readonly tokens: readonly Token[]
  readonly source: string
}

/** The words of a phrase. Letters and digits are kept apart, so that "T12" and "16h" are two tokens each. */
export function wordsOf(text: string): Words {
  const source = withoutMarks(text.normalize('NFC'))
    .replace(SPACES, (spaces) => (spaces.includes('\n') ? '\n' : ' '))
    .replace(END_MARKS, '')
    .trim()
  const tokens: Token[] = []
  for (let start = 0; start < source.length; ) {
    const kind = kindAt(source, start)
    const until = endOf(kind, source, start)
    const raw = source.slice(start, until)
    if (/\S/.test(raw)) {
      const text = kind === 'word' ? spelled(foldSpelling(raw)) : foldSpelling(raw)
      const value = kind === 'number' ? Number(raw) : -1
      const before = source[start - 1] ?? '\n'
      tokens.push({
        kind,
        text,
        value,
        start,
        until,
        spaced: /\s/.test(before) && start > 0,
        line: before === '\n',
      })
    }
    start = until
  }
  const found = tokens.flatMap((token, at) => quarterOf(token, tokens[at + 1]))
  return { tokens: withoutRepeatedNumbers(found), source }
}

/** The text without what is written and not said: characters of no width inside a word, and the marks of footnotes. */
function withoutMarks(text: string): string {
  if (!/[\u00ad\u00b2\u00b3\u00b9\u200b-\u200d\u2060\u2070-\u2079\u2160-\u2163\ufeff]/.test(text)) return text
  return text
    .replace(/(\p{L})[\u00ad\u200b-\u200d\u2060\ufeff]+(?=\p{L})/gu, '$1')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ' ')
    .replace(/([\p{L}\p{N}])[\u00b2\u00b3\u00b9\u2070-\u2079]+(?!\d)/gu, '$1')
    .replace(/[\u2160-\u2163]/g, (roman) => ROMAN_LETTERS[roman.charCodeAt(0) - 0x2160] ?? roman)
}

const ROMAN_LETTERS = ['I', 'II', 'III', 'IV']

/** What ends a document or a line of its table, and says nothing: "./.", "*". */
const END_MARKS = /(?:\s*\.\/\.|(?<=[\p{L}\p{N}])\*+|\s*:\.?|\s*\.)\s*$/u

/** "QII" and "Q2" are a quarter with its number. */
function quarterOf(token: Token, next: Token | undefined): readonly Token[] {
  const isNumbered = token.text === 'q' && next?.spaced === false
  if (isNumbered && (next.kind === 'number' || next.text === '.')) return [{ ...token, text: 'quý' }]
  if (!/^q(?:i{1,3}|iv)$/.test(token.text)) return [token]
  const noun = { ...token, text: 'quý', until: token.start + 1 }
  return [noun, { ...token, text: token.text.slice(1), start: token.start + 1, spaced: false, line: false }]
}

/** A word begins with a letter, a number with a digit; anything else is a sign. */
function kindAt(source: string, at: number): Token['kind'] {
  if (isDigit(source, at)) return 'number'
  return isLetter(characterAt(source, at)) ? 'word' : 'sign'
}

/** Letters go on with their marks, numbers with digits; a sign stands alone. */
function endOf(kind: Token['kind'], source: string, start: number): number {
  let at = start + characterAt(source, start).length
  if (kind === 'number') while (isDigit(source, at)) at += 1
  if (kind === 'word') {
    for (let next = characterAt(source, at); isLetter(next) || isMark(next); next = characterAt(source, at))
      at += next.length
  }
  return at
}

function isDigit(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/** One character, whole where it takes two units; empty after the end. */
function characterAt(source: string, at: number): string {
  const code = source.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** Whether a character is a mark on the one before. Composed Vietnamese has none. */
function isMark(character: string): boolean {
  const code = character.charCodeAt(0)
  return (
    code >= 0x300 && (code <= 0x36f || (code > 0x3ff && !isLetter(character) && /^\p{M}/u.test(character)))
  )
}

/** The words from one token up to another, as they stand in the phrase. */
export function quoted({ tokens, source }: Words, first: number, until: number): string {
  const [from, through] = [tokens[first], tokens[Math.min(until, tokens.length) - 1]]
  return from && through ? source.slice(from.start, through.until).replaceAll('\n', ' ') : ''
}

/** How many tokens the phrase takes up at this place; 0 where other words stand there. */
export function matched(tokens: readonly Token[], at: number, phrase: string): number {
  const first = tokens[at]?.text
  if (first === undefined || !phrase.startsWith(first)) return 0
  if (phrase.length === first.length) return 1
  return phrase[first.length] === ' ' ? stands(tokens, at, phrase.split(' ')) : 0
}

/** The length of the longest of these phrases at this place; 0 where none stands there. */
export function longestMatch(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  const first = tokens[at]
  if (first === undefined) return 0
  let longest = 0
  if (phrases.length <= FEW) {
    const initial = first.text.charCodeAt(0)
    for (const phrase of phrases) {
      if (phrase.charCodeAt(0) !== initial) continue
      const length = matched(tokens, at, phrase)
      if (length > longest) longest = length
    }
    return longest
  }
  for (const words of byFirstWord(phrases).get(first.text) ?? [])
    longest = Math.max(longest, stands(tokens, at, words))
  return longest
}

function stands(tokens: readonly Token[], at: number, words: readonly string[]): number {
  return words.every((word, index) => tokens[at + index]?.text === word) ? words.length : 0
}

/** As many phrases are compared sooner than looked up. */
const FEW = 8

type ByFirstWord = ReadonlyMap<string, readonly (readonly string[])[]>

/** Long lists of phrases, by the first word; each list is sorted out once. */
function byFirstWord(phrases: readonly string[]): ByFirstWord {
  const before = SORTED_OUT.get(phrases)
  if (before !== undefined) return before
  const sorted = new Map<string, (readonly string[])[]>()
  for (const words of phrases.map((phrase) => phrase.split(' '))) {
    const [first = ''] = words
    const others = sorted.get(first)
    if (others === undefined) sorted.set(first, [words])
    else others.push(words)
  }
  SORTED_OUT.set(phrases, sorted)
  return sorted
}

const SORTED_OUT = new WeakMap<readonly string[], ByFirstWord>()

/** The same spaces as `fold` makes one. */
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u3000\ufeff]+/gu

/** Slips of the keyboard that are still one word, and the spellings that the school allows. */
function spelled(word: string): string {
  return SPELLINGS.get(word) ?? word
}

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    quí: 'quý',
    qúy: 'quý',
    qúi: 'quý',
    qui: 'quy',
    truớc: 'trước',
    trứơc: 'trước',
    hàng: 'hằng',
    kì: 'kỳ',
    ngaỳ: 'ngày',
  }),
)
