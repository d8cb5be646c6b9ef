import { check, type DraftCheck } from '../check.ts'
import type { FoundDeadline } from '../deadline-words.ts'
import type { DraftPart } from '../draft.ts'
import { partsWithLimits, severalLimits } from '../limits/limit-parts.ts'
import { type Limit, limitsIn, otherTimes } from '../limits/limits.ts'
import { listAtStart } from '../names/agency-list.ts'
import type { Besides } from '../names/besides.ts'
import { distinctBodies, type NamedBody } from '../names/named-body.ts'
import type { Names } from '../names/names.ts'
import { supportsIn, TOGETHER } from './supports.ts'

/** What the words of a duty say besides what is to be done. */
export interface AssignedWork {
  readonly support: readonly NamedBody[]
  /** What the supporting lists say besides. */
  readonly besides: Omit<Besides, 'checks'>
  readonly deadline: FoundDeadline | null
  /** The duties of words with several limits, each with its own. */
  readonly parts: readonly DraftPart[]
  /** What is to be done, without "chủ trì, phối hợp với …" before it. */
  readonly action: string
  readonly supportChecks: readonly DraftCheck[]
  readonly timeChecks: readonly DraftCheck[]
  readonly partChecks: readonly DraftCheck[]
}

/** The words of one duty of known bodies: with whom they work, and by when. */
export function dutyOf(words: string, lead: readonly NamedBody[], names: Names): AssignedWork {
  const lists = supportsIn(words, lead, names)
  const support = distinctBodies(lists.flatMap(({ bodies }) => bodies)).filter(
    ({ id }) => !lead.some((one) => one.id === id),
  )
  const isSeveral = lists.filter(({ bodies }) => bodies.length > 0).length > 1
  const action = actionIn(words, names)
  const limits = limitsIn(words, names.context)
  const [only = null] = limits.length > 1 ? [] : limits
  const rest = withoutLimits(words, limits)
  return {
    support,
    besides: {
      except: lists.flatMap(({ except }) => except),
      reportTo: lists.flatMap(({ reportTo }) => reportTo),
    },
    deadline: only,
    parts: limits.length > 1 ? partsWithLimits(action, limitsIn(action, names.context)) : [],
    action,
    supportChecks: [...(isSeveral ? [FROM_SEVERAL] : []), ...lists.flatMap(({ checks }) => checks)],
    timeChecks: [...limits.flatMap(({ checks }) => (only === null ? checks : [])), ...otherTimes(rest)],
    partChecks: limits.length > 1 ? [severalLimits(limits.length)] : [],
  }
}

const FROM_SEVERAL = check(
  'chosen',
  'cơ quan phối hợp lấy từ nhiều chỗ của mục; xem có phải của cả việc này không',
  'those to work with are named in several places of the item; see whether all are meant for this duty',
)

/** The words with blanks for their limits. */
function withoutLimits(words: string, limits: readonly Limit[]): string {
  return limits.reduce(
    (left, { from, until }) => left.slice(0, from) + ' '.repeat(until - from) + left.slice(until),
    words,
  )
}

const LEADING =
  /^(?:(?:tiếp tục\s+)?chủ trì,?\s*(?:và\s+)?|(?:shall|(?:is|are) (?:assigned|requested|required) to)\s+(?:(?:assume|take) the prime responsibility for,?\s+(?:and\s+)?)?)(?=\p{Ll})/iu

function actionIn(words: string, names: Names): string {
  const leading = LEADING.exec(words)?.[0]
  if (leading === undefined) return words.replace(/\s*\((?:chủ trì|phối hợp)[^)]*\)?$/iu, '')
  const rest = words.slice(leading.length)
  const together = new RegExp(`^${TOGETHER.source}`, 'iu').exec(rest)?.[0]
  if (together === undefined) return rest
  const list = listAtStart(rest.slice(together.length), names.finder, names.context.issued, 'with-whom')
  const action = rest.slice(together.length + list.until).replace(/^(?:\s+in,)?[\s,;]+/, '')
  return list.bodies.length === 0 || !/^\p{Ll}/u.test(action) || action.length < 12 ? words : action
}
