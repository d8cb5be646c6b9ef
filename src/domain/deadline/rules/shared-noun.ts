import { type ItemFound, type PhraseItem, singleItem } from '../model/item.ts'
import type { Moment } from '../model/moment.ts'
import { isRefusal, type Refusal } from '../model/refusal.ts'
import type { Token } from '../words/token.ts'

/** One moment of a series and the token after it. */
export interface Element {
  readonly moment: Moment
  readonly until: number
}

export type ElementAt = (at: number) => Element | Refusal | null

/**
 * Moments that share the noun before the first of them: "tháng 9, 10/2023", "Quý II-III/2026", "năm 2023 và 2024".
 * The first element begins at `at`, the noun before it at `start`.
 */
export function series(
  tokens: readonly Token[],
  start: number,
  at: number,
  first: ElementAt,
  next: ElementAt,
): ItemFound | Refusal | null {
  const head = first(at)
  if (head === null || isRefusal(head)) return head
  const items: PhraseItem[] = [
    ...singleItem(start, head.until, { kind: 'moment', moment: head.moment }).items,
  ]
  let until = head.until
  for (;;) {
    const link = linkAt(tokens, until)
    if (link === null) return { items, until }
    const element = next(link.until)
    if (element === null) return { items, until }
    if (isRefusal(element)) return element
    items.push(
      link,
      ...singleItem(link.until, element.until, { kind: 'moment', moment: element.moment }).items,
    )
    until = element.until
  }
}

/** A sign or word that links two moments; one that begins a line is the mark of a list. */
function linkAt(tokens: readonly Token[], at: number): PhraseItem | null {
  if (tokens[at]?.line === true) return null
  switch (tokens[at]?.text) {
    case ',':
      return tokens[at + 1]?.text === 'và' ? linked(at, 2, 'and') : linked(at, 1, 'comma')
    case 'và':
    case '&':
      return linked(at, 1, 'and')
    case '-':
    case 'đến':
      return { kind: 'through', first: at, until: at + 1 }
    default:
      return null
  }
}

function linked(at: number, length: number, by: 'comma' | 'and'): PhraseItem {
  return { kind: 'join', by, first: at, until: at + length }
}
