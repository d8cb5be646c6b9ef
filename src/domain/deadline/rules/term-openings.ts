import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** How many tokens at this place open a term that says how late: "trong vòng", "chậm nhất". */
export function openingOfTerm(tokens: readonly Token[], at: number): number {
  return longestMatch(tokens, at, OPENINGS)
}

/** The token behind "kể từ ngày" at this place, perhaps after a comma; the place itself where no event follows. */
export function termEnd(tokens: readonly Token[], at: number): number {
  const comma = tokens[at]?.text === ',' ? 1 : 0
  const after = longestMatch(tokens, at + comma, AFTER)
  return after === 0 ? at : at + comma + after
}

/** Words before a term that say how late. */
export const OPENINGS = [
  'trong vòng',
  'trong thời hạn',
  'trong thời gian',
  'trong',
  'không quá',
  'tối đa',
  'tối đa không quá',
  'chậm nhất',
  'chậm nhất là',
  'muộn nhất',
  'muộn nhất là',
  'thời hạn',
  'thời gian',
  'chậm nhất sau',
  'chậm nhất trước',
  'chậm nhất là sau',
  'chậm nhất trong',
  'chậm nhất trong vòng',
  'chậm nhất trong thời hạn',
  'chậm nhất là trong vòng',
  'chậm nhất không quá',
  'trong vòng không quá',
  'trong vòng tối đa',
  'trong thời hạn không quá',
  'trong thời gian không quá',
  'thời hạn là',
  'thời gian không quá',
  'thời hạn không quá',
  'trong thời hạn tối đa',
  'trong thời gian tối đa',
  'trong thời hạn tối đa không quá',
  'trong thời gian tối đa không quá',
  'trong vòng tối đa không quá',
  ...[
    'trong thời hạn chậm nhất',
    'trong thời hạn chậm nhất là',
    'trong vòng chậm nhất',
    'chậm nhất trong thời gian',
  ],
  ...['không chậm hơn', 'không muộn hơn', 'không trễ hơn', 'muộn nhất sau', 'muộn nhất là sau'],
]
/** Words between a term and the event that it runs from. */
export const AFTER = ['kể từ', 'tính từ', 'từ']
  .flatMap((from) =>
    ['ngày', 'khi', 'thời điểm', 'lúc', 'ngày có', 'ngày được'].map((event) => `${from} ${event}`),
  )
  .concat(['sau khi', 'sau ngày', 'từ sau khi', 'sau khi có', 'kể từ sau khi'])
