import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { isDay } from '../model/moment.ts'
import type { Refusal } from '../model/refusal.ts'
import { skippable } from '../words/fillers.ts'
import { longestMatch } from '../words/tokens.ts'
import { termAfterEvent } from './term-events.ts'
import { spanAt } from './term-lengths.ts'

/** "trước 15 ngày tính đến ngày bế giảng": so many days before an event, up to which they are counted. */
export function daysCountedBack({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  if (tokens[at]?.text !== 'trước' && tokens[at]?.text !== 'chậm') return null
  const opening = longestMatch(tokens, at, ['trước', 'chậm nhất trước', 'chậm nhất là trước'])
  const span = opening === 0 ? null : spanAt(tokens, at + opening)
  const event = span === null ? 0 : longestMatch(tokens, span.until, COUNTED_BACK)
  if (span === null || event === 0) return null
  return termAfterEvent(tokens, at, span.until + event, { ...span.term, relation: 'before' })
}

/** "trước ngày bầu cử 10 ngày": so many days before an event; in brackets behind a day, that day counted out. */
export function daysBeforeEvent({ tokens, at, before }: TokenSpan): ItemFound | null {
  const open = tokens[at]?.text === '(' ? 1 : 0
  if (longestMatch(tokens, at + open, ['trước ngày']) === 0) return null
  let end = at + open + 2
  while (end < at + open + 7 && tokens[end]?.kind === 'word' && skippable(tokens, end) > 0) end += 1
  end += longestMatch(tokens, end, ['kỳ họp', 'đại hội', 'hội nghị'])
  end += longestMatch(tokens, end, LEAST)
  const span = end === at + open + 2 || tokens[end]?.kind !== 'number' ? null : spanAt(tokens, end)
  if (span === null || span.term.unit === 'month' || tokens[at + open + 2]?.text === 'làm') return null
  const next = tokens[span.until]
  if (open === 0)
    return next === undefined || [',', ';', '.', ')'].includes(next.text)
      ? singleItem(at, span.until, {
          kind: 'term',
          term: { ...span.term, relation: 'before' },
          since: 'event',
        })
      : null
  const last = before.at(-1)
  const close = tokens.findIndex(({ text }, place) => place > at && text === ')')
  const isDated = last?.kind === 'moment' && last.until === at && last.moment.shape === 'stretch'
  const isBasis = close === span.until || next?.text === 'theo'
  return isDated && isBasis && close > 0
    ? singleItem(at, close + 1, { kind: 'dropped', because: COUNTED_FROM })
    : null
}

/** "ngày 4 tháng 3 năm 2021 (80 ngày trước ngày bầu cử)": in brackets behind a full day, how it was counted. */
export function dayCountedOut({ tokens, at, before }: TokenSpan): ItemFound | null {
  const last = before.at(-1)
  if (tokens[at]?.text !== '(' || last?.kind !== 'moment' || last.until !== at) return null
  if (!isDay(last.moment) || last.moment.shape !== 'stretch' || last.moment.year === null) return null
  const span = spanAt(tokens, at + 1)
  const opening = span === null ? 0 : longestMatch(tokens, span.until, ['trước ngày', 'trước khi'])
  if (span === null || opening === 0) return null
  const event = span.until + opening
  let end = event
  while (tokens[end]?.kind === 'word' && skippable(tokens, end) > 0) end += skippable(tokens, end)
  return end > event && tokens[end]?.text === ')'
    ? singleItem(at, end + 1, { kind: 'dropped', because: COUNTED_FROM })
    : null
}

const COUNTED_BACK = ['tính đến ngày', 'tính đến thời điểm']
const LEAST = ['ít nhất', 'tối thiểu', 'ít nhất là', 'chậm nhất']
const COUNTED_FROM = {
  vi: 'nói ngày nêu trước đó được tính từ sự kiện nào',
  en: 'says from what event the day before it is counted',
}
