import type { Frequency } from '../../../time/period.ts'
import { everyUnit, type ItemFound, singleItem } from '../../model/item.ts'
import { dayAfterEnd, NO_FIXED_DAY } from '../../model/period-end.ts'
import { type Refusal, refusal } from '../../model/refusal.ts'
import type { Term } from '../../model/schedule.ts'
import type { Token } from '../../words/token.ts'
import { longestMatch } from '../../words/tokens.ts'

/** "within 15 days after the end of each quarter": a day of the period after, where it is the same after each. */
export function englishPeriodEnd(
  tokens: readonly Token[],
  at: number,
  { term, until }: { readonly term: Term; readonly until: number },
): ItemFound | Refusal | null {
  const end = until + longestMatch(tokens, until, ENDS)
  const noun = end + longestMatch(tokens, end, EACH)
  const calendar = longestMatch(tokens, noun, ['calendar'])
  const every = UNITS.get(tokens[noun + calendar]?.text ?? '')
  if (end === until || noun === end || every === undefined) return null
  const behind = noun + calendar + 1
  const next = tokens[behind]
  if (next !== undefined && ![',', ';', '.', ')'].includes(next.text)) return null
  const day = dayAfterEnd(every, term)
  return day === null
    ? refusal(at, behind, NO_FIXED_DAY)
    : singleItem(at, behind, { ...everyUnit(every), at: day })
}

const ENDS = ['of', 'from', 'after', 'following'].flatMap((since) => [
  `${since} the end of`,
  `${since} the close of`,
])
/** "the quarter" may be one that was named before; "the reporting quarter" is whichever is reported on. */
const EACH = ['each', 'every', 'the reporting']
const UNITS: ReadonlyMap<string, Frequency> = new Map(
  (['month', 'quarter', 'year'] as const).map((unit) => [unit, unit]),
)
