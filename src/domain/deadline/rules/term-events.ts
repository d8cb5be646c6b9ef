import { type ItemFound, singleItem } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { Term } from '../model/schedule.ts'
import type { Token } from '../words/token.ts'
import { eventEnd } from './event-clauses.ts'

/** The term from token `first` that runs from the event told at a place, or why no event is told there. */
export function termAfterEvent(
  tokens: readonly Token[],
  first: number,
  at: number,
  term: Term,
): ItemFound | Refusal {
  if (tokens[at] === undefined || tokens[at]?.kind !== 'word') return refusal(first, at + 1, DATED)
  const until = eventEnd(tokens, first, at)
  return typeof until === 'number' ? singleItem(first, until, { kind: 'term', term, since: 'event' }) : until
}

const DATED = {
  vi: 'không rõ khoảng thời gian này tính từ sự kiện nào',
  en: 'unclear from what event the term runs',
}
