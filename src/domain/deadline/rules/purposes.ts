import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { isSafeRun } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'

/**
 * "… vào quý 3 năm 2019 để xin ý kiến Trung ương tại kỳ họp cuối năm": what work whose limit stands before is for. No time of its
 * own may be told there, by a number, a recurrence or another limit.
 */
export function purposeTold({ tokens, at, before }: TokenSpan): ItemFound | null {
  const first = tokens[at]?.text === ',' ? at + 1 : at
  if (!PURPOSES.has(tokens[first]?.text ?? '')) return null
  const last = before.at(-1)
  if (last === undefined || last.until !== at || !LIMITING.has(last.kind)) return null
  const end = tokens.findIndex(({ text }, place) => place > first && text === ';')
  const until = end < 0 ? tokens.length : end
  const isSafe = isSafeRun(tokens, first + 1, until, SIGNS)
  return !isSafe && tokens.slice(first + 1, until).every(isUntimed)
    ? singleItem(at, until, { kind: 'dropped', because: PURPOSE })
    : null
}

function isUntimed({ kind, text }: Token): boolean {
  return kind === 'word' ? !TIMED.has(text) : kind === 'sign' && SIGNS.has(text)
}

const PURPOSES: ReadonlySet<string> = new Set(['để', 'nhằm'])
const LIMITING: ReadonlySet<string> = new Set(['moment', 'every', 'term'])
const SIGNS: ReadonlySet<string> = new Set([',', '(', ')', '-', '/', '.', '"', '“', '”'])
/** What could make another limit, or change the one before. */
const TIMED: ReadonlySet<string> = new Set(
  'ngày tháng quý tuần giờ hằng mỗi định chậm muộn hạn không chưa nếu trừ trước hoãn lùi dời xuyên gia kéo'.split(
    ' ',
  ),
)
const PURPOSE = {
  vi: 'nói việc làm để làm gì, sau thời hạn của nó',
  en: 'says what the work is for, behind its limit',
}
