import type { PhraseItem } from '../model/item.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** "hằng quý (…), 6 tháng, hằng năm": a member of a list of what recurs. */
export function isListedPeriod(
  tokens: readonly Token[],
  at: number,
  until: number,
  before: readonly PhraseItem[],
): boolean {
  const isMember =
    [',', 'và'].includes(tokens[at - 1]?.text ?? '') && before.some(({ kind }) => kind === 'every')
  return (
    isMember &&
    [', hằng', 'và hằng', ', năm', 'và năm'].some((next) => longestMatch(tokens, until, [next]) > 0)
  )
}
