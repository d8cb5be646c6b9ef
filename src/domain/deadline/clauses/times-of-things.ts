import { type Refusal, refusal } from '../model/refusal.ts'
import { beginsLead } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { endsInDeedOfThing, isOfAttributiveDeed } from './attributive-deeds.ts'
import type { Clause, ClausePlace, Limit } from './clauses.ts'

/** The refusal of times that are those of a thing or a state: how long it lasts, when it came, what holds until then. */
export function timesOfThings(clauses: readonly Clause[], tokens: readonly Token[]): Refusal | null {
  for (const [at, clause] of clauses.entries()) {
    const since = clauses[at - 1]?.until ?? 0
    if (clause.kind === 'term' && lasts(tokens, since, clause.first))
      return refusal(since, clause.until, LASTING)
    if (clause.kind !== 'limit') continue
    if (
      cameThen(tokens, since, clause) ||
      isOfAttributiveDeed(tokens, beginOfDeed(clauses, at), clause) ||
      isLabelOfState(tokens, since, clause) ||
      isInForce(tokens, since, clause) ||
      cameThenInEnglish(tokens, clause)
    )
      return refusal(since, clause.until, CAME)
    if (holdsUntil(tokens, clause)) return refusal(clause.first, tokens.length, STILL)
  }
  return null
}

/** Where the words begin that a limit stands behind: "hằng năm" and "theo kế hoạch" between say no other time of the work. */
function beginOfDeed(clauses: readonly Clause[], at: number): number {
  const other = clauses.slice(0, at).findLast(({ kind }) => kind !== 'every' && kind !== 'undated')
  return other?.until ?? 0
}

/** "bảo hành công trình trong thời hạn 12 tháng kể từ …": how long a state lasts, where no comma parts it from the term. */
function lasts(tokens: readonly Token[], since: number, until: number): boolean {
  for (let at = until - 1; at >= since && !PARTING.has(tokens[at]?.text ?? ''); at -= 1)
    if (longestMatch(tokens, at, STATES) > 0) return true
  return false
}

/** "Áp dụng mức 5% từ ngày … đến ngày …": what holds from a day on, or from one to another. */
function isInForce(tokens: readonly Token[], since: number, { from, relation }: Limit): boolean {
  return (from !== null || relation === 'open') && longestMatch(tokens, since, IN_FORCE) > 0
}

const IN_FORCE = [
  'nghỉ',
  'được nghỉ',
  'cho nghỉ',
  'áp dụng',
  'hưởng',
  'được hưởng',
  'cấm',
  'biệt phái',
  'điều động',
  'cử',
  'bổ nhiệm',
  'nghỉ hưu',
  'đình chỉ',
]

/** "Thời hạn hợp đồng đến ngày …", "Thời gian báo cáo từ … đến …": a label of what lasts or of what is reported on. */
function isLabelOfState(
  tokens: readonly Token[],
  since: number,
  { first, from }: Limit & ClausePlace,
): boolean {
  const label = longestMatch(tokens, since, ['thời gian', 'thời hạn', 'thời điểm'])
  if (label === 0) return false
  const named = tokens.slice(since + label, first)
  const isReported = from !== null && longestMatch(named, 0, ['báo cáo']) > 0
  return isReported || named.some((_, at) => longestMatch(named, at, STATES_LABELLED) > 0)
}

/** "giải quyết các hồ sơ … nộp trước ngày …": papers that are dealt with, and when they came. */
function cameThen(
  tokens: readonly Token[],
  since: number,
  { first, relation, moment }: Limit & ClausePlace,
): boolean {
  if (longestMatch(tokens, since, ['ngày cấp', 'ngày sinh']) > 0) return true
  if (relation === 'open' || relation === 'none') return false
  const isDated = moment.shape === 'stretch' && moment.year !== null
  if (longestMatch(tokens, since, GIVING) > 0 && (isDated || endsInDeedOfThing(tokens, since, first)))
    return true
  if (relation !== 'before' || first - since < 3) return false
  if (longestMatch(tokens, first - 2, ['tiếp nhận', 'phát sinh']) === 2) return true
  if (!COMING.has(tokens[first - 1]?.text ?? '') || tokens[first - 2]?.kind !== 'word') return false
  if (JOINING.has(tokens[first - 2]?.text ?? '')) return false
  if (longestMatch(tokens, since, ['các hồ sơ', 'những hồ sơ', 'các đơn', 'những đơn']) > 0) return true
  for (let at = since; at < first - 2; at += 1)
    if (tokens[at]?.text === 'do' || longestMatch(tokens, at, DEALING) > 0) return true
  return false
}

/** "contracts signed before …", "persons born before …": what is so of things, where no "be" makes it what is to be done. */
function cameThenInEnglish(tokens: readonly Token[], { first, relation }: Limit & ClausePlace): boolean {
  if (relation !== 'before' && relation !== 'by') return false
  const [noun, deed] = [tokens[first - 2], tokens[first - 1]]
  if (noun?.kind !== 'word' || noun.text === 'be') return false
  const areMany = /[^s]s$/.test(noun.text) && relation === 'before' && tokens[first]?.text === 'before'
  if (beginsLead(tokens, first - 1) && !areMany) return false
  if (AWAITED.has(deed?.text ?? '')) return false
  return /^(?:[a-z]+ed|born|built|made|sold|bought)$/.test(deed?.text ?? '')
}

/** "trước ngày … vẫn áp dụng quy định cũ", "đến ngày … mới có 25 xã": what holds until a day or from it, and no duty. */
function holdsUntil(tokens: readonly Token[], { until }: ClausePlace): boolean {
  const behind = tokens[until]?.text === ',' ? until + 1 : until
  if (longestMatch(tokens, behind, HOLDING) > 0) return true
  for (let at = until; at < tokens.length && tokens[at]?.text !== ';'; at += 1)
    if (GOING_ON.has(tokens[at]?.text ?? '')) return true
  return false
}

const STATES_LABELLED = [
  'bảo hành, công tác, giữ chức vụ, hưởng, thử việc, tập sự, hợp đồng, giấy phép, thi hành án, hiệu lực, bảo lãnh, lấy số liệu, chốt số liệu',
].flatMap((line) => line.split(', '))
const PARTING: ReadonlySet<string> = new Set([',', ';', ':', 'thì'])
const COMING: ReadonlySet<string> = new Set(['gửi', 'nộp', 'trình'])
const JOINING: ReadonlySet<string> = new Set(['và', 'để', 'phải', 'cần', 'hoặc'])
/** States that last for a term, over deeds that are done within one. */
const STATES = [
  'bảo hành, bảo trì, bảo dưỡng, bảo lãnh, bảo lưu, bảo quản, lưu giữ, lưu trữ, duy trì, giữ nguyên, giữ ổn định',
  'được miễn, miễn tiền, miễn thuế, được giảm, được hưởng, hưởng, được hỗ trợ, được sử dụng, cấm, có giá trị, có hiệu lực',
  'thử việc, tập sự, tái phạm, bị',
].flatMap((line) => line.split(', '))
const DEALING = [
  'giải quyết',
  'xem xét',
  'tiếp thu',
  'trả lời',
  'tiếp nhận',
  'tại công văn',
  'tại văn bản',
  'tại tờ trình',
  'tại báo cáo',
]
const AWAITED: ReadonlySet<string> = new Set([
  'expected',
  'scheduled',
  'planned',
  'required',
  'needed',
  'targeted',
])
/** What is given to things that are so by a time: "ưu tiên các dự án hoàn thành trong năm 2026". */
const GIVING = ['khen thưởng', 'thưởng', 'thưởng cho', 'ưu tiên', 'áp dụng đối với', 'xử phạt']
const GOING_ON: ReadonlySet<string> = new Set(['vẫn', 'still', 'remain', 'remains'])
const HOLDING = ['mới', 'còn', 'tiếp tục áp dụng', 'chỉ áp dụng', 'kỳ hạn cũ', 'thời hạn cũ']
const LASTING = {
  vi: 'nói một trạng thái kéo dài bao lâu, không nói việc phải xong trong bao lâu',
  en: 'says how long a state lasts, not within what time something is due',
}
const CAME = {
  vi: 'mốc này cho biết điều được nêu ngay trước có từ khi nào, nên không chắc là thời hạn',
  en: 'this time may tell when the things named right before it came about, and be no limit',
}
const STILL = {
  vi: 'từ ngữ ngay sau mốc này nói điều còn hoặc mới có khi ấy, không nói việc phải xong trước đó',
  en: 'the words right behind this time tell what still holds or only then begins, not what is due by it',
}
