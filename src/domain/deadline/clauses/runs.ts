import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import type { Limit } from './clauses.ts'

/** Where the words right before a time begin: behind the last sign, or behind the time before. */
export function runStart(tokens: readonly Token[], since: number, until: number): number {
  for (let at = until - 1; at >= since; at -= 1) if (tokens[at]?.kind === 'sign') return at + 1
  return since
}

/** The same, with the label that stands before a colon. */
export function labelStart(tokens: readonly Token[], since: number, until: number): number {
  const start = runStart(tokens, since, until)
  return tokens[start - 1]?.text === ':' ? runStart(tokens, since, start - 1) : start
}

/** Whether a limit is a day. */
export function isOfDay({ moment }: Limit): boolean {
  return moment.shape === 'stretch' && moment.grain === 'day'
}

/** Whether one of these phrases stands in a run of words. */
export function holds(run: readonly Token[], phrases: readonly string[]): boolean {
  return run.some((_, place) => longestMatch(run, place, phrases) > 0)
}

/** Whether a run of words ends in one of these phrases. */
export function endsWith(run: readonly Token[], phrases: readonly string[]): boolean {
  return [1, 2, 3].some((length) => longestMatch(run, run.length - length, phrases) === length)
}
