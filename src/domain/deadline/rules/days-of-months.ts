import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { longestMatch } from '../words/tokens.ts'

/**
 * "25 hàng tháng", "Trước 20 hàng tháng": the day of each month by its number alone, where the whole cell says no more. One digit
 * that no relation stands before may as well count how often.
 */
export function dayOfEachMonth({ tokens, at, before }: TokenSpan): ItemFound | null {
  const day = tokens[at]
  if (day?.kind !== 'number' || tokens.length !== at + 3) return null
  if (longestMatch(tokens, at + 1, ['hằng tháng']) === 0) return null
  const [limit] = before
  const isLimited =
    limit?.kind === 'relation' &&
    (limit.relation === 'before' || limit.relation === 'by') &&
    limit.first === 0 &&
    limit.until === at
  const isDay = isLimited ? day.text.length <= 2 : at === 0 && day.text.length === 2
  return isDay && day.value >= 1 && day.value <= 31
    ? singleItem(at, at + 1, { kind: 'moment', moment: { shape: 'day-of-month', day: day.value } })
    : null
}
