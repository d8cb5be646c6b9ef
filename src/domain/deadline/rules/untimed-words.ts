import { endsSentence } from '../words/sentences.ts'
import type { Token } from '../words/token.ts'
import { anniversaryAt } from './anniversaries.ts'
import { citedDocument, quotedTitle } from './citations.ts'
import { copies } from './copies.ts'
import { ifAny } from './measured-things.ts'
import { amounts, calledByNumber, lawOfYear, placeInDocument, thisDocument } from './named-things.ts'
import { numberToldAt } from './numbers-told.ts'
import { proseAt, type Told } from './prose.ts'
import { webAddress } from './web-addresses.ts'

/** Whether a run of words holds nothing that could make a limit, or change one; `also` tells what else is harmless, by its length. */
export function tellsNoTime(
  tokens: readonly Token[],
  from: number,
  until: number,
  told: Told,
  also: (at: number) => number = () => 0,
): boolean {
  let depth = 0
  for (let at = from; at < until; ) {
    const doubt = ifAny({ tokens, at, before: [] })
    if (doubt !== null) {
      at = doubt.until
      continue
    }
    depth += tokens[at]?.text === '(' ? 1 : tokens[at]?.text === ')' ? -1 : 0
    if (depth < 0) return false
    const length =
      thingNamed(tokens, at) ||
      numberToldAt(tokens, at, until) ||
      anniversaryAt(tokens, at) ||
      also(at) ||
      (isSign(tokens[at]) || isElision(tokens, at) || endsSentence(tokens, at)
        ? 1
        : proseAt(tokens, at, told))
    if (length === 0) return false
    at += length
  }
  return depth === 0
}

/** The length of a thing whose name or amount holds numbers: a document, a place in it, "90%", "cơ sở 2". */
function thingNamed(tokens: readonly Token[], at: number): number {
  const place = { tokens, at, before: [] }
  const own = thisDocument(place)
  const address = own ?? webAddress(place)
  if (address !== null) return address.until - at
  if (!mayBeNamed(tokens, at)) return 0
  const found =
    quotedTitle(place) ??
    citedDocument(place) ??
    placeInDocument(place) ??
    lawOfYear(place) ??
    calledByNumber(place) ??
    copies(place) ??
    amounts(place)
  return found === null ? 0 : found.until - at
}

/** Whether a number or quotation mark stands near enough to be part of a name that begins here. */
function mayBeNamed(tokens: readonly Token[], at: number): boolean {
  for (let place = at; place < at + LONGEST_NAME && place < tokens.length; place += 1)
    if (tokens[place]?.kind === 'number' || QUOTES.has(tokens[place]?.text ?? '')) return true
  return tokens[at]?.text === 'điểm'
}

/** Tokens of the name of a law before its year. */
const LONGEST_NAME = 14
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '«', '‘'])

function isSign(token: Token | undefined): boolean {
  return token?.kind === 'sign' && SIGNS.has(token.text)
}

/** "...", "ĐT.741": words left out, or a code with its number. */
function isElision(tokens: readonly Token[], at: number): boolean {
  const isCoded =
    tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.spaced === false
  return tokens[at]?.text === '.' && (isCoded || tokens[at + 1]?.text === '.' || tokens[at - 1]?.text === '.')
}

/** Signs that set words off or join them, and make no time. */
export const SIGNS: ReadonlySet<string> = new Set([',', '(', ')', ':', '-', '/', '"', '&', '+', '…'])
