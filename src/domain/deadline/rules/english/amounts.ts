import { type ItemFound, singleItem, type TokenSpan } from '../../model/item.ts'
import { longestMatch } from '../../words/tokens.ts'

/** "91.1 percent", "3,000 km", "19 ships": how much or how many, and not when. */
export function englishAmounts({ tokens, at }: TokenSpan): ItemFound | null {
  const before = tokens[at - 1]
  const isRest = before?.kind === 'sign' && tokens[at]?.spaced === false
  if (tokens[at]?.kind !== 'number' || isRest || before?.text === 'by') return null
  let until = at + 1
  while (['.', ','].includes(tokens[until]?.text ?? '') && isDigits(tokens[until + 1])) until += 2
  const unit = longestMatch(tokens, until, UNITS)
  return unit === 0 ? null : singleItem(at, until + unit, { kind: 'dropped', because: AMOUNT })
}

function isDigits(token: TokenSpan['tokens'][number] | undefined): boolean {
  return token?.kind === 'number' && !token.spaced
}

const UNITS = [
  ...['%', 'percent', 'per cent', 'percent of', 'km', 'km of', 'kilometers', 'kilometers of', 'hectares'],
  ...['hectares of', 'households', 'enterprises', 'communes', 'districts', 'projects', 'houses'],
]
const AMOUNT = { vi: 'số lượng, không phải thời hạn', en: 'how much or how many, not a limit' }
