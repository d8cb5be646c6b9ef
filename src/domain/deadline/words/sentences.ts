import type { Token } from './token.ts'

/** Whether a full stop stands here, and words go on behind it. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [stop, next] = [tokens[at], tokens[at + 1]]
  return stop?.text === '.' && !stop.spaced && next?.spaced === true && next.kind === 'word'
}
