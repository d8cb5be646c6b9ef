import { writtenAt } from './numerals.ts'
import type { Token } from './token.ts'

/**
 * The words of a phrase without a number said again in brackets: "ngày 15 (mười lăm)", "tháng 01 (một)", "90% (chín mươi phần
 * trăm)".
 */
export function withoutRepeatedNumbers(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token !== undefined) kept.push(token)
    const said = token?.kind === 'number' && tokens[at + 1]?.text === '(' ? writtenAt(tokens, at + 2) : null
    const isSame = said !== null && said.value === token?.value && tokens[said.until]?.text === ')'
    const percent = token?.text === '%' ? percentAgain(tokens, at) : at
    at = isSame ? said.until + 1 : Math.max(percent, at) + 1
  }
  return kept
}

/** The closing bracket of a percentage that is said again behind its sign; the sign itself where none is. */
function percentAgain(tokens: readonly Token[], sign: number): number {
  const number = tokens[sign - 1]
  const said = tokens[sign + 1]?.text === '(' ? writtenAt(tokens, sign + 2) : null
  if (said === null || said.value !== number?.value) return sign
  const isPercent = tokens[said.until]?.text === 'phần' && tokens[said.until + 1]?.text === 'trăm'
  return isPercent && tokens[said.until + 2]?.text === ')' ? said.until + 2 : sign
}
