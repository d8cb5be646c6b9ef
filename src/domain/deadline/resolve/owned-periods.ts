import type { Clause, ClausePlace, Limit } from '../clauses/clauses.ts'
import { isOfThing } from '../clauses/not-a-limit.ts'
import type { Moment } from '../model/moment.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { AGENCIES } from '../words/agency-words.ts'
import { leadsOver } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'
import { gapBetween } from './lists.ts'

/**
 * The clauses without the periods that belong to a thing and not to its limit: in "báo cáo năm 2023
 * trước ngày 15/01/2024" the year says which report. Only right before a limit that names its own year is that certain;
 * anywhere else the period may be a limit of its own, or tell the year of the other, and is refused.
 */
export function withoutOwnedPeriods(
  clauses: readonly Clause[],
  tokens: readonly Token[],
): readonly Clause[] | Refusal {
  const kept: Clause[] = []
  for (const [at, clause] of clauses.entries()) {
    const since = clauses[at - 1]?.until ?? 0
    const setOff = isSetOff(clauses[at + 1], tokens, clause.until)
    const isAlone = (clauses.length === 1 && isReview(clause, tokens)) || isReviewed(clause, tokens)
    const what = isAlone
      ? null
      : isOfThing(clauses, at, tokens)
        ? 'thing'
        : (whatIsOf(clause, tokens, since) ??
          (setOff && isNamedBefore(clause, tokens, since, 'only') ? 'thing' : null) ??
          (isYearOfNext(clauses, at, tokens) && isNamedBefore(clause, tokens, since, 'last')
            ? 'thing'
            : null))
    const isCertain =
      what === 'law'
        ? clauses.slice(at + 1).some(isDated)
        : setOff || isYearOfNext(clauses, at, tokens) || isYearOfWork(clauses, at, tokens)
    if (what === null) {
      const isLeft = kept.length === 0 && at > 0
      kept.push(isLeft ? { ...clause, joint: 'start' } : clause)
    } else if (!isCertain) return refusal(clause.first, clause.until, OBJECT)
  }
  return kept
}

/** "sơ kết năm 2027": the year in which a programme is reviewed half-way. */
function isReview(clause: Clause, tokens: readonly Token[]): boolean {
  const isYear =
    clause.kind === 'limit' && clause.moment.shape === 'stretch' && clause.moment.grain === 'year'
  return isYear && longestMatch(tokens, clause.first - 2, ['sơ kết']) === 2
}

/** "; sơ kết năm 2028, tổng kết năm 2030": both reviews of a programme, each set off, with the year it is held in. */
function isReviewed(clause: Clause, tokens: readonly Token[]): boolean {
  if (clause.kind !== 'limit' || clause.moment.shape !== 'stretch' || clause.moment.grain !== 'year')
    return false
  if (longestMatch(tokens, clause.first - 2, REVIEWS) !== 2 || clause.relation !== 'none') return false
  return REVIEWS.every((review) =>
    tokens.some(
      (_, at) =>
        [',', ';'].includes(tokens[at - 1]?.text ?? '') &&
        longestMatch(tokens, at, [review, `${review} năm`]) > 0 &&
        [2, 3].some((length) => tokens[at + length]?.text.length === 4),
    ),
  )
}

const REVIEWS = ['sơ kết', 'tổng kết']

/** Whether a limit stands right behind a place, says how it limits, and names its own year or recurs in every. */
function isSetOff(next: Clause | undefined, tokens: readonly Token[], at: number): boolean {
  if (next?.kind !== 'limit' || next.relation === 'none' || next.from !== null) return false
  const isBeside = ['none', 'comma', 'bracket'].includes(next.joint)
  const gap = tokens.slice(at, next.first)
  const to = gap[0]?.text === 'của' ? gap.findIndex(({ text }) => text === 'về') : 0
  const isSentTo =
    gap[to]?.text === 'về' &&
    longestMatch(gap, to + 1, AGENCIES) > 0 &&
    gap.every(({ kind }) => kind === 'word')
  return isDated(next) && isBeside && (isSentTo || gapBetween(tokens, at, next.first) === 'none')
}

/**
 * "… giáo dục nghề nghiệp năm 2026, hoàn thành trước ngày 10 tháng 5 năm 2026", "vốn giai đoạn 2026 - 2030, gửi Bộ Tài chính trước
 * ngày 15 tháng 5 năm 2026": whether the limit of the whole sentence lies in the years named before it, or before these, so that
 * they could only be a later limit than that.
 */
function isYearOfNext(clauses: readonly Clause[], at: number, tokens: readonly Token[]): boolean {
  const [year, next] = [clauses[at], clauses[at + 1]]
  if (year?.kind !== 'limit' || year.moment.shape !== 'stretch' || year.moment.grain !== 'year') return false
  if (year.relation !== 'none') return false
  if (next?.kind !== 'limit' || next.joint !== 'comma' || next.from !== null) return false
  if (!['before', 'by', 'in'].includes(next.relation) || next.moment.shape !== 'stretch') return false
  const [last, due] = [year.moment.year, next.moment.year]
  const isInside = year.from === null ? due === last : due !== null && last !== null && due <= last
  return next.moment.grain !== 'year' && isInside && longestMatch(tokens, year.until + 1, FINISHING) > 0
}

/**
 * "Xây dựng báo cáo tổng kết năm 2025 và phương hướng năm 2026, gửi … trước ngày 20/11/2025": years of what is drawn up, where
 * one day alone follows, and that day lies in the last of these years or before it.
 */
function isYearOfWork(clauses: readonly Clause[], at: number, tokens: readonly Token[]): boolean {
  const rest = clauses.slice(at)
  const day = rest.at(-1)
  const years = rest.slice(0, -1)
  if (day?.kind !== 'limit' || !isDated(day) || !isDay(day.moment) || day.from !== null) return false
  if (day.relation !== 'before' && day.relation !== 'by') return false
  if (day.joint === 'semicolon' || tokens.slice(0, day.first).some(({ text }) => text === ';')) return false
  const opening = years[0]?.first ?? 0
  if (!tokens.slice(0, opening).some((_, place) => workVerbAt(tokens, place) > 0)) return false
  const due = day.moment.shape === 'stretch' ? day.moment.year : null
  const last = years.map((year) =>
    isBareYear(year) && year.moment.shape === 'stretch' ? year.moment.year : null,
  )
  return (
    due !== null && last.every((year) => year !== null) && due <= Math.max(...last.map((year) => year ?? 0))
  )
}

function isBareYear(clause: Clause): clause is Limit & ClausePlace {
  if (clause.kind !== 'limit' || clause.relation !== 'none') return false
  return clause.moment.shape === 'stretch' && clause.moment.grain === 'year'
}

const FINISHING = ['hoàn thành', 'hoàn tất', 'xong', 'báo cáo', 'trình', 'gửi']

function isDated(clause: Clause): boolean {
  return clause.kind === 'limit' && clause.moment.shape === 'stretch' && clause.moment.year !== null
}

/** Whether words of its own stand right before a bare year: "giải ngân vốn đầu tư công năm 2023". */
function isNamedBefore(
  clause: Clause,
  tokens: readonly Token[],
  since: number,
  parts: 'only' | 'last',
): boolean {
  if (clause.kind !== 'limit' || clause.relation !== 'none') return false
  if (clause.from !== null && parts === 'only') return false
  if (clause.moment.shape !== 'stretch' || clause.moment.grain !== 'year') return false
  const sign = tokens.slice(since, clause.first).findLastIndex(({ kind }) => kind === 'sign')
  const run = tokens.slice(since, clause.first)
  return run.length > 0 && (sign < 0 || parts === 'last') && !leadsOver(run.slice(sign + 1))
}

/** What the words right before a bare period name that can be of that period; null where they name nothing such. */
function whatIsOf(clause: Clause, tokens: readonly Token[], since: number): 'thing' | 'law' | null {
  if (clause.kind !== 'limit') return null
  const spans = clause.from !== null && clause.relation === 'by'
  if (clause.relation !== 'none' && clause.relation !== 'in' && !spans) return null
  if (clause.relation === 'in' && !spans && isSetOffByWords(clause, tokens, since)) return null
  if ((isDay(clause.moment) || isPoint(clause)) && !spans) return null
  const nouns = clause.relation === 'in' || spans ? RESULTS : THINGS
  const year =
    clause.relation === 'none' && clause.moment.shape === 'stretch' && clause.moment.grain === 'year'
  const end = year && tokens[clause.first - 1]?.text === '(' ? clause.first - 1 : clause.first
  for (let at = end - 1; at >= since; at -= 1) {
    if (tokens[at]?.kind === 'sign') return null
    if (
      end === clause.first &&
      longestMatch(tokens, at, nouns) > 0 &&
      !(nouns === RESULTS && (isMade(tokens, at) || isWorkedOn(tokens, since, at, clause))) &&
      !isVerb(tokens, at)
    )
      return 'thing'
    if (year && isLaw(tokens, at)) return at + 1 < end && TITLED.has(tokens[at]?.text ?? '') ? 'law' : 'thing'
  }
  return null
}

/** "báo cáo kết quả lên Thủ tướng trong tháng 3", "… ngay trong tháng 9": only what is done is so set off. */
function isSetOffByWords(clause: Clause, tokens: readonly Token[], since: number): boolean {
  if (longestMatch(tokens, clause.first, ['ngay trong']) > 0) return true
  if ([2, 3, 4].some((back) => longestMatch(tokens, clause.first - back, BEING_DONE) === back)) return true
  let start = clause.first
  while (start > since && tokens[start - 1]?.kind === 'word') start -= 1
  const run = tokens.slice(start, clause.first)
  return run.some((_, at) => longestMatch(run, at, RECIPIENTS) > 0)
}

const BEING_DONE = ['công bố', 'hoàn thành', 'ban hành', 'phê duyệt', 'trình', 'thông qua'].flatMap((deed) =>
  ['sẽ được', 'phải được', 'sẽ'].map((will) => `${will} ${deed}`),
)
const RECIPIENTS = ['lên', 'về', 'đến'].flatMap((to) =>
  ['thủ tướng', 'chủ tịch', ...AGENCIES.filter((name) => name !== 'phòng' && name !== 'tỉnh')].map(
    (who) => `${to} ${who}`,
  ),
)

/** "báo cáo phương án", where something is put before somebody, and no report is named. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  return longestMatch(tokens, at, ['báo cáo']) > 0 && longestMatch(tokens, at + 2, OUTPUTS) > 0
}

const OUTPUTS = ['phương án', 'dự thảo']

/** A day is when something is due: only what lasts can be the period of a thing. */
function isDay(moment: Moment): boolean {
  return moment.shape === 'day-of-month' || ('grain' in moment && moment.grain === 'day')
}

/** "báo cáo Chính phủ vào cuối quý IV": a point of time that a relation sets off is when something is done. */
function isPoint({ relation, moment }: Limit): boolean {
  return relation === 'in' && moment.shape === 'stretch' && moment.grain === 'edge'
}

/** Whether a law is named here, which its year only distinguishes from others: "Luật Đất đai năm 2024", not "pháp luật". */
function isLaw(tokens: readonly Token[], at: number): boolean {
  return longestMatch(tokens, at, LAWS) > 0 && !['pháp', 'kỷ'].includes(tokens[at - 1]?.text ?? '')
}

/** Whether a result is itself what is done, so that the period is when: "công bố kết quả trong quý IV". */
function isMade(tokens: readonly Token[], at: number): boolean {
  const last = MANY.has(tokens[at - 1]?.text ?? '') ? at - 1 : at
  return [1, 2].some((length) => longestMatch(tokens, last - length, MAKING) === length)
}

/** "điều chỉnh nguồn vốn các dự án trong quý II": what work is done on, by a month or quarter. */
function isWorkedOn(tokens: readonly Token[], since: number, at: number, { moment }: Limit): boolean {
  const isShort = moment.shape === 'stretch' && (moment.grain === 'month' || moment.grain === 'quarter')
  if (!isShort || longestMatch(tokens, at, WORKED_ON) === 0) return false
  let start = at
  while (start > since && tokens[start - 1]?.kind === 'word') start -= 1
  while (start < at && workVerbAt(tokens, start) === 0) start += 1
  return longestMatch(tokens, start, WORKING_ON) > 0 || isPutBefore(tokens, start)
}

/** "báo cáo cấp có thẩm quyền xem xét …": what is put before somebody, and no report is named. */
function isPutBefore(tokens: readonly Token[], at: number): boolean {
  const verb = longestMatch(tokens, at, ['báo cáo', 'tham mưu', 'đề xuất'])
  return verb > 0 && longestMatch(tokens, at + verb, SUPERIORS) > 0
}

const WORKING_ON = [
  'hoàn thành, hoàn tất, hoàn thiện, xây dựng, triển khai, rà soát, điều chỉnh, thẩm định, phê duyệt, trình, tháo gỡ, số hóa',
  'tích hợp, kết nối, bàn giao, giải ngân, phân bổ, giao, tổ chức, thực hiện, chuyển, chuyển đổi, lập, ban hành, cấp',
].flatMap((line) => line.split(', '))

const MANY = new Set(['các', 'những'])
const MAKING = [
  'hoàn thành',
  'thực hiện',
  'triển khai',
  'tổ chức',
  'công bố',
  'công khai',
  'cơ sở',
  'trung tâm',
  'làm sạch',
  'vào',
  'xây dựng',
]
const FUNDS = ['nhiệm vụ', 'kinh phí', 'ngân sách', 'nguồn', 'vốn', 'tỷ đồng', 'triệu đồng']
const DEEDS = [
  'vi phạm',
  'hành vi',
  'sáng kiến',
  'sai phạm',
  'tồn tại',
  'khuyết điểm',
  'thiệt hại',
  'hạn chế',
]
const RESULTS = ['kết quả', 'số liệu', 'tình hình', 'chỉ tiêu', 'hoạt động', 'dữ liệu', ...FUNDS, ...DEEDS]
const THINGS = [
  ...RESULTS,
  'báo cáo',
  'kế hoạch',
  'dự toán',
  'tổng kết',
  'sơ kết',
  'đánh giá',
  'đề án',
  'chương trình',
  'công tác',
  'nhiệm vụ',
  'chỉ số',
  'nghị quyết',
  'chiến lược',
  'kinh phí',
  'ngân sách',
  'quyết toán',
  'xếp hạng',
  'xếp loại',
  'chuyên đề',
  'cuộc thi',
  'hội nghị',
  'khen thưởng',
  'mục tiêu',
]
/** What is called by its title and its year: with words between, the year is surely its own. */
const TITLED = new Set(['luật', 'hiến', 'pháp'])
const LAWS = [
  'luật',
  'hiến pháp',
  'pháp lệnh',
  'nghị định',
  'thông tư',
  'quyết định',
  'chỉ thị',
  'điều lệ',
  'quy chế',
  'một số điều',
]
const WORKED_ON = [...FUNDS, 'hoạt động', 'chỉ tiêu', 'dữ liệu']
const SUPERIORS = ['cấp có thẩm quyền', 'cấp thẩm quyền', ...AGENCIES]
const OBJECT = {
  vi: 'không rõ kỳ này là kỳ của báo cáo, kế hoạch, công việc được nêu trước đó hay là thời hạn',
  en: 'unclear whether the period belongs to the report, plan or work named before it, or is its limit',
}
