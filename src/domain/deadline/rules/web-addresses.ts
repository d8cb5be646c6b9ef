import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import type { Token } from '../words/token.ts'

/**
 * "https://dean06.vn", "cchc24@tinh.gov.vn", "dichvucong.gov.vn": where something is put or sent. Nothing that touches the address
 * may be a day, and none may stand in it.
 */
export function webAddress({ tokens, at }: TokenSpan): ItemFound | null {
  const last = tokens[at - 1]
  const isApart = tokens[at]?.spaced === true || last === undefined || OPENING.has(last.text)
  const next = tokens[at + 1]
  if (tokens[at]?.kind !== 'word' || !isApart || next === undefined || next.spaced || next.kind === 'word')
    return null
  const run = touching(tokens, at)
  const address = ADDRESS.exec(run.map(({ text }) => text).join(''))?.[0]
  if (address === undefined || DAY_WITHIN.test(address)) return null
  const until = at + lengthOf(run, address)
  return endsApart(tokens, until) ? singleItem(at, until, { kind: 'dropped', because: WHERE }) : null
}

/** The tokens from a place on that no space parts. */
function touching(tokens: readonly Token[], at: number): readonly Token[] {
  let until = at + 1
  while (tokens[until]?.spaced === false) until += 1
  return tokens.slice(at, until)
}

/** How many tokens make up the beginning of a run. */
function lengthOf(run: readonly Token[], beginning: string): number {
  let [length, at] = [0, 0]
  for (; length < beginning.length; at += 1) length += run[at]?.text.length ?? beginning.length
  return at
}

/** Whether nothing touches the end of an address but the sign that ends its clause or bracket. */
function endsApart(tokens: readonly Token[], at: number): boolean {
  const [sign, next] = [tokens[at], tokens[at + 1]]
  if (sign === undefined || sign.spaced) return true
  return CLOSING.has(sign.text) && (next === undefined || next.spaced || next.kind === 'sign')
}

const ADDRESS =
  /^(?:https?:\/\/)?(?:[a-z][a-z0-9_.-]*@)?[a-z](?:[a-z0-9-]*\.[a-z0-9])*[a-z0-9-]*\.(?:vn|com|net|org|gov|edu|info)(?![a-z0-9])(?::\d{2,5}(?=[/ ]|$))?(?:\/[a-z0-9_./~%?=&#-]*)?/
/** "25/5", "2025-06", "/t12/2025": what may be a day or month, in an address or against its end. */
const DAY_WITHIN = /\d[/.-]+t?\d|\d[/.-]+(?:thang|quy|nam)/
const OPENING: ReadonlySet<string> = new Set(['(', ':', '"', '“', '['])
const CLOSING: ReadonlySet<string> = new Set([',', ';', ')', '"', '”', ']', '.', ':'])
const WHERE = {
  vi: 'địa chỉ trên mạng hoặc thư điện tử, không phải thời hạn',
  en: 'an address on the web or of e-mail, not a limit',
}
