import { writtenAt } from './numerals.ts'
import type { Token } from './token.ts'

/** The words of a phrase without a number said again in brackets: "ngày 15 (mười lăm)", "tháng 01 (một)". */
export function withoutRepeatedNumbers(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token !== undefined) kept.push(token)
    const said = token?.kind === 'number' && tokens[at + 1]?.text === '(' ? writtenAt(tokens, at + 2) : null
    const isSame = said !== null && said.value === token?.value && tokens[said.until]?.text === ')'
    at = isSame ? said.until + 1 : at + 1
  }
  return kept
}
