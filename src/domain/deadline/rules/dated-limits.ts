import type { Token } from '../words/token.ts'

/** Whether words here say by which day of which year. */
export function isDatedLimit(tokens: readonly Token[], at: number): boolean {
  const words = tokens
    .slice(at, at + 9)
    .map(({ text }) => text)
    .join(' ')
  return /^(?:chậm nhất(?: là)?|trước) ngày \d{1,2} (?:\/ \d{1,2} \/|tháng \d{1,2} năm) \d{4}/.test(words)
}
