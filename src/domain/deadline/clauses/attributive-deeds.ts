import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { areBodies } from './bodies-listed.ts'
import type { ClausePlace, Limit } from './clauses.ts'
import { isActed, isBuilt, isConclusion, isNamed } from './deeds-as-work.ts'
import { BEFALLING, deedBefore, sufferedBefore, VOICES } from './deeds-told.ts'
import { endsWith } from './runs.ts'
import { DEALING, GATHERING, isDealtWith, isDoneByAgency, isOfThose, MANY } from './things-dealt-with.ts'

/**
 * "rà soát các hợp đồng ký trước ngày …", "chi trả cho người nghỉ việc trước ngày …": a deed that comes about with things or
 * people, told right behind them and before the time, where the sentence deals with them. Nothing in the words tells whether
 * the day is that deed's or the limit, so it is no certain one.
 */
export function isOfAttributiveDeed(
  tokens: readonly Token[],
  since: number,
  { first, relation, moment }: Limit & ClausePlace,
): boolean {
  if (relation === 'none' || SAID_AS_LIMIT.has(tokens[first]?.text ?? '')) return false
  const isDay = moment.shape !== 'stretch' || moment.grain === 'day'
  const isCertain = moment.shape === 'stretch' && moment.year !== null
  if (!isCertain && (!isDay || isOfPeriod(tokens.slice(since, first)))) return false
  return endsInAttribute(tokens, since, first) || isOfBasis(tokens, since, first)
}

/** "Theo kế hoạch thanh tra hằng năm (ban hành trước ngày …)": what the work is done by, and when that came about. */
function isOfBasis(tokens: readonly Token[], since: number, until: number): boolean {
  const basis = longestMatch(tokens, since, BASES)
  if (basis === 0 || longestMatch(tokens, since + basis, PAPERS) === 0) return false
  const run = tokens.slice(since, until)
  return endsWith(run, ISSUING) && !run.some(({ kind, text }) => kind === 'sign' && text !== '(')
}

/** "báo cáo 6 tháng": months, quarters or years that a report is of, and no number of things. */
function isOfPeriod(run: readonly Token[]): boolean {
  return run.some(({ kind }, at) => kind === 'number' && PERIODS.has(run[at + 1]?.text ?? ''))
}

/** Whether the words up to `until` end in such a deed, or in several that a comma lists. */
function endsInAttribute(tokens: readonly Token[], since: number, until: number): boolean {
  const start = segmentStart(tokens, since, until)
  const deed = deedBefore(tokens, start, until) ?? sufferedBefore(tokens, start, until)
  if (deed === null || areBodies(tokens.slice(start, until))) return false
  if (deed === start) {
    const isListed =
      [',', 'và'].includes(tokens[start - 1]?.text ?? '') && !isConclusion(tokens, start, until)
    if (!isListed || start - 1 <= since) return false
    if (endsInAttribute(tokens, since, start - 1) || isOfThose(tokens, since, start - 2)) return true
    const isPassive = VOICES.has(tokens[start]?.text ?? '')
    return (isPassive || longestMatch(tokens, deed, BEFALLING) > 0) && isDealtWith(tokens, since, start - 1)
  }
  const noun = tokens[deed - 1]
  if (noun?.kind !== 'word' || JOINING.has(noun.text)) return false
  if (!isNamed(tokens, deed) && isActed(tokens, deed)) return false
  if (isConclusion(tokens, deed, until) && !isBuilt(tokens, deed)) return false
  const named = tokens.slice(start, deed)
  const dealing = named.findLastIndex((_, at) =>
    isBefore(longestMatch(named, at, DEALING), named.length - at),
  )
  const isCounted = named.some(({ kind, text }) => kind === 'number' || MANY.has(text))
  const isGathered =
    isCounted &&
    named.some((_, at) => longestMatch(named, at, GATHERING) > 0 && !MANY.has(named[at - 1]?.text ?? ''))
  if (dealing < 0 && !isGathered && !isOfThose(tokens, start, deed)) return false
  return (
    !isDoneByAgency(named) && !named.slice(dealing + 1).some(({ text }) => text === 'để' || text === 'nhằm')
  )
}

/** "tài sản hình thành": whether words end in a deed that is told of what is named right before it. */
export function endsInDeedOfThing(tokens: readonly Token[], start: number, until: number): boolean {
  const deed = deedBefore(tokens, start, until)
  return deed !== null && deed > start && !JOINING.has(tokens[deed - 1]?.text ?? '') && !isActed(tokens, deed)
}

/** Whether words of a length stand before something else: what is dealt with is named between. */
function isBefore(length: number, end: number): boolean {
  return length > 0 && length < end
}

function segmentStart(tokens: readonly Token[], since: number, until: number): number {
  for (let at = until - 1; at >= since; at -= 1)
    if (tokens[at]?.kind === 'sign' && tokens[at]?.text !== '/') return at + 1
  return since
}

/** What opens the ground of the work. */
const BASES = ['theo', 'căn cứ', 'căn cứ vào', 'thực hiện theo', 'trên cơ sở', 'dựa trên']
const PAPERS = ['kế hoạch', 'chương trình', 'danh mục', 'phương án', 'đề án', 'quyết định', 'văn bản', 'lịch']
const ISSUING = ['duyệt', 'phê duyệt', 'ban hành', 'công bố', 'ký', 'thông qua', 'lập', 'giao']
const PERIODS: ReadonlySet<string> = new Set(['tháng', 'quý', 'năm'])
/** "chậm nhất", "hạn", "xong trước": words that are said of limits alone. */
const SAID_AS_LIMIT: ReadonlySet<string> = new Set([
  'chậm',
  'muộn',
  'trễ',
  'hạn',
  'thời',
  'xong',
  'không',
  'hết',
  'ngày',
])
const JOINING: ReadonlySet<string> = new Set(
  'và để nhằm phải cần hoặc việc sẽ là thì mới sớm nhanh ngay tiếp'.split(' '),
)
