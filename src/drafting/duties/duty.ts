import { check, type DraftCheck, quotedWords } from '../check.ts'
import type { FoundDeadline } from '../deadline-words.ts'
import type { DraftPart } from '../draft.ts'
import { partsWithLimits, severalLimits } from '../limits/limit-parts.ts'
import { type Limit, limitsIn, otherTimes } from '../limits/limits.ts'
import { labelledIn, rolesAsLabels } from '../lines/label.ts'
import { verbIn } from '../lines/verbs.ts'
import { type AgencyList, listAtStart, NOBODY, wholeList } from '../names/agency-list.ts'
import type { Besides } from '../names/besides.ts'
import { startsName, startsPeople } from '../names/body-names.ts'
import { distinctBodies, type NamedBody } from '../names/named-body.ts'
import type { Names } from '../names/names.ts'

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
  const [found, ...more] = supportsIn(words, names)
  const taken = [
    ...(found === undefined ? [] : [found]),
    ...more.filter(({ begins }) => begins === 'sentence'),
  ]
  const support = distinctBodies(taken.flatMap(({ bodies }) => bodies)).filter(
    ({ id }) => !lead.some((one) => one.id === id),
  )
  const others = distinctBodies(more.flatMap(({ bodies }) => bodies)).filter(
    ({ id }) => !support.some((one) => one.id === id),
  )
  const action = actionIn(words, names)
  const limits = limitsIn(words, names.context)
  const [only = null] = limits.length > 1 ? [] : limits
  const rest = withoutLimits(words, limits)
  return {
    support,
    besides: {
      except: taken.flatMap(({ except }) => except),
      reportTo: taken.flatMap(({ reportTo }) => reportTo),
    },
    deadline: only,
    parts: limits.length > 1 ? partsWithLimits(action, limitsIn(action, names.context)) : [],
    action,
    supportChecks: [
      ...taken.flatMap(({ checks }) => checks),
      ...others.map((other) =>
        check(
          'chosen',
          `về sau trong câu còn viết phối hợp với ${quotedWords(other.words)}, chưa lấy; thêm vào support nếu đúng`,
          `further on it also says together with ${quotedWords(other.words)}, which is not taken; add it to support where it belongs`,
        ),
      ),
    ],
    timeChecks: [...limits.flatMap(({ checks }) => (only === null ? checks : [])), ...otherTimes(rest)],
    partChecks: limits.length > 1 ? [severalLimits(limits.length)] : [],
  }
}

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

/** "phối hợp với", before whom to work with. */
export const TOGETHER =
  /(?<![\p{L}])(?<!không )(?:(?<=chủ trì\s?,?\s?(?:và\s)?)cùng(?: với)?|phối hợp(?:\s+(?:chặt chẽ|thực hiện|tham mưu))?\s+(?:cùng với|với|cùng)?|c(?:oordinate|ooperate|oordination|ooperation) with)\s*/giu

/** The supporting bodies, and whether a sentence of its own names them: "Phối hợp với …" beside "…, phối hợp với …". */
interface Support extends AgencyList {
  readonly begins: 'sentence' | 'clause'
}

/** The lists behind "phối hợp với"; where no name of them is known, the first one as a doubt. */
function supportsIn(words: string, { finder, context }: Names): readonly Support[] {
  const all = [...words.matchAll(TOGETHER)].map((match) => {
    const rest = words.slice(match.index + match[0].length)
    const list = listAtStart(rest, finder, context.issued, 'with-whom')
    return { begins: match[0].startsWith('P') ? ('sentence' as const) : ('clause' as const), list, rest }
  })
  const known = all.flatMap(({ begins, list, rest }) => {
    const named = list.bodies.length === 0 ? peopleIn(rest, finder) : list
    return named === null ? [] : [{ ...named, begins }]
  })
  if (known.length > 0) return known
  const bracketed = supportInBrackets(words, { finder, context })
  if (bracketed !== null) return [{ ...bracketed, begins: 'clause' }]
  const unknown = all.find(({ rest }) => startsName(rest) || /^(?:các|những)\s/iu.test(rest))
  return unknown === undefined ? [] : [{ ...unknownSupport(unknown.rest), begins: unknown.begins }]
}

/** "các thôn", "các trường" and the like up to a verb: no register has them, but they are named. */
function peopleIn(rest: string, finder: Names['finder']): AgencyList | null {
  const verb = verbIn(rest)
  if (!startsPeople(rest) || verb === null || verb > 60) return null
  const list = wholeList(rest.slice(0, verb).replace(/[\s,;]+$/, ''), finder)
  return { ...list, until: verb }
}

/** "(Bưu điện tỉnh phối hợp; thực hiện từ tháng 4/2025)" at the end of a duty. */
function supportInBrackets(
  words: string,
  { finder, context }: Pick<Names, 'finder' | 'context'>,
): AgencyList | null {
  const inner = /\(([^()]+)\)[\s.;]*$/u.exec(words)?.[1] ?? ''
  const [names] = inner
    .split(';')
    .flatMap((piece) => labelledIn(rolesAsLabels(piece)))
    .flatMap(({ label, words }) => (label === 'support' ? [words] : []))
  return names === undefined || !startsName(names) ? null : wholeList(names, finder, context.issued)
}

function unknownSupport(rest: string): AgencyList {
  const words =
    rest
      .slice(0, verbIn(rest) ?? 80)
      .split(/[,;.:]/)[0]
      ?.trim() ?? ''
  return {
    ...NOBODY,
    checks: [
      check(
        'unknown-agency',
        `cơ quan phối hợp ${quotedWords(words)} không có trong sổ cơ quan; thêm vào support nếu đúng`,
        `the supporting body ${quotedWords(words)} is not in the register; add it to support where it belongs`,
      ),
    ],
  }
}
