import { compoundAt, skippable } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** Whether a run of words says that something recurs: "hằng tuần", "mỗi quý", "định kỳ", "mỗi năm một lần". */
export function tellsRecurrence(tokens: readonly Token[], from: number, until: number): boolean {
  for (let at = from; at < until; ) {
    const isHarmless = tokens[at]?.text === 'hằng' && skippable(tokens, at) > 0
    if (!isHarmless && longestMatch(tokens, at, RECURRING) > 0) return true
    at += Math.max(compoundAt(tokens, at), 1)
  }
  return false
}

const RECURRING = ['hằng', 'mỗi', 'định kỳ', 'thường kỳ', 'một lần', '1 lần', '01 lần', 'thường xuyên']
