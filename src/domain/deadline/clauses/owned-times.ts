import { type Refusal, refusal } from '../model/refusal.ts'
import { leadsOver } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'
import { isWeekdayOfReporting } from './addressees.ts'
import { endsInDeedOfThing } from './attributive-deeds.ts'
import type { Clause, ClausePlace, Limit } from './clauses.ts'
import { endsWith, holds, isOfDay, labelStart } from './runs.ts'
import { isTermOfRight } from './terms-of-rights.ts'

/** The refusal of a time that nothing sets off from the words right before it, where these may own it. */
export function ownedTimes(clauses: readonly Clause[], tokens: readonly Token[]): Refusal | null {
  for (const [at, clause] of clauses.entries()) {
    if (clause.kind !== 'limit' || (!clause.plain && clause.from === null)) continue
    const end = tokens[clause.first - 1]?.text === '(' ? clause.first - 1 : clause.first
    const since = labelStart(tokens, clauses[at - 1]?.until ?? 0, end)
    const run = tokens.slice(since, end).filter(({ text }) => text !== ':')
    if (isTermOfRight(tokens, run, clause)) return refusal(since, clause.until, OF_RIGHT)
    if (!clause.plain) continue
    if (
      clause.relation === 'open' &&
      (isBegun(tokens, clause.first) || holds(run, ['bắt đầu']) || isWhole(run))
    )
      continue
    if (isWeekdayOfReporting(clause, run)) continue
    if (isMilestone(clause, run, tokens) || isCompleted(clause, run, tokens[since - 1])) continue
    if (clause.relation === 'none' && isOfDay(clause) && endsWith(run, TAKING_PLACE)) continue
    if (isScheduled(clause, run, tokens) || isOpened(clause, run, tokens)) continue
    if (isCarriedOn(clause, run, tokens) || isLabelled(run) || isKeptUp(clause, run, tokens)) continue
    const isHoliday = run.length > 0 && longestMatch(run, 0, HOLIDAYS) === run.length && isOfDay(clause)
    const isConcerned = run.length === 0 && tokens[since - 1]?.text === CONCERNED
    if (isConcerned || (!leadsOver(run) && !isHoliday)) return refusal(since, clause.until, WHOSE)
  }
  return null
}

/** What stands in the place of words that only say what a limit is for. */
export const CONCERNED = 'concerned'

/** "báo cáo tổng kết thực hiện Kế hoạch (năm 2035)": the year in brackets is when it is made. */
function isMilestone(clause: Clause, run: readonly Token[], tokens: readonly Token[]): boolean {
  const isBracketed = tokens[clause.first - 1]?.text === '(' && tokens[clause.until]?.text === ')'
  return isBracketed && [0, 1].some((at) => longestMatch(run, at, MILESTONES) > 0)
}

/** "nhà máy vận hành thương mại năm 2027", "80 % doanh nghiệp kết nối năm 2028": a thing, and what it comes to. */
function isCompleted(clause: Clause, run: readonly Token[], before: Token | undefined): boolean {
  if (clause.kind !== 'limit' || clause.relation !== 'none' || clause.from !== null) return false
  const endsIn = (phrases: readonly string[]) =>
    [2, 3, 4].some((back) => longestMatch(run, run.length - back, phrases) === back)
  return before?.text === '%'
    ? endsIn(['kết nối', ...COMPLETED])
    : longestMatch(run, 0, FACILITIES) > 0 && endsIn(COMPLETED)
}

/** "được tiếp tục thực hiện đến hết ngày 30/6/2027": what is done until then, and no figures as of that day. */
function isCarriedOn(clause: Limit & ClausePlace, run: readonly Token[], tokens: readonly Token[]): boolean {
  if (clause.relation !== 'by' || clause.from !== null || clause.moment.shape !== 'stretch') return false
  if (longestMatch(tokens, clause.first, ['đến hết']) === 0 || clause.moment.year === null) return false
  return endsWith(run, ['thực hiện', 'triển khai']) && !holds(run, COUNTED)
}

/** "Thời gian nhận tác phẩm dự thi: đến hết ngày …": words that say themselves that a time follows, whatever it is of. */
function isLabelled(run: readonly Token[]): boolean {
  return (
    longestMatch(run, 0, ['thời gian', 'thời hạn', 'thời điểm']) > 0 &&
    !holds(run, OF_STATES) &&
    !holds(run, ['số liệu'])
  )
}

/** "nhận bài dự thi đến hết ngày …", "đại hội diễn ra từ … đến hết …": what is kept up until then. */
function isKeptUp(clause: Limit & ClausePlace, run: readonly Token[], tokens: readonly Token[]): boolean {
  if (clause.relation !== 'by' || holds(run, COUNTED) || holds(run, OF_STATES)) return false
  if (endsWith(run, TAKING_PLACE)) return true
  if (endsInDeedOfThing(tokens, clause.first - run.length, clause.first)) return false
  if (
    STATING.has(tokens[clause.until]?.text ?? '') ||
    run.some(({ kind }, at) => kind === 'number' && !CALLED.has(run[at - 1]?.text ?? ''))
  )
    return false
  const until = longestMatch(tokens, clause.first, ['đến hết', 'cho đến hết']) > 0 || clause.from !== null
  const since = [0, 1, 2].find((at) => longestMatch(run, at, KEEPING_UP) > 0)
  if (since !== undefined) return until || longestMatch(run, since, GOING_ON) > 0
  return until && isWorkUntil(tokens, clause)
}

/** "Khai mạc ngày 19/5/2022": the day of an opening, where no closing is told that would make a span of both. */
function isOpened(clause: Limit & ClausePlace, run: readonly Token[], tokens: readonly Token[]): boolean {
  const isClosed = tokens.some((_, at) => longestMatch(tokens, at, ['bế mạc', 'kết thúc']) > 0)
  return isOfDay(clause) && clause.relation === 'none' && !isClosed && endsWith(run, ['khai mạc'])
}

/** "Tuyển sinh vào các trường THPT: ngày 7/7/2017": work, and behind the colon its day. */
function isScheduled(clause: Limit & ClausePlace, run: readonly Token[], tokens: readonly Token[]): boolean {
  const isDay = isOfDay(clause) || clause.moment.shape === 'day-of-month'
  return tokens[clause.first - 1]?.text === ':' && isDay && workVerbAt(run, 0) > 0
}

/** "Tiêm phòng cho gia súc, gia cầm đến hết tháng 4": work that a sentence begins with, and that tells of no figures. */
function isWorkUntil(tokens: readonly Token[], { first, moment }: Limit & ClausePlace): boolean {
  const told = tokens.slice(0, first)
  if (told.some(({ kind }, at) => kind === 'number' && !CALLED.has(told[at - 1]?.text ?? ''))) return false
  if (moment.shape !== 'stretch' || moment.grain === 'year' || holds(told, FIGURES) || holds(told, OF_STATES))
    return false
  return workVerbAt(tokens, 0) > 0 && longestMatch(tokens, 0, TELLING) === 0
}

/** What a number only calls. */
const CALLED: ReadonlySet<string> = new Set(['đợt', 'lớp', 'số', 'khối', 'vòng', 'khóa'])

function isBegun(tokens: readonly Token[], at: number): boolean {
  return longestMatch(tokens, at, ['bắt đầu từ', 'bắt đầu kể từ']) > 0
}

const TELLING = [
  'báo cáo, tổng hợp, thống kê, đánh giá, phân tích, tổng kết, sơ kết, quyết toán, kiểm kê, theo dõi, giải ngân, thu, rà soát',
  'kiểm tra, thanh tra, giám sát, hỗ trợ, chi trả, xử lý, giải quyết, cấp, bố trí, phân bổ, giao, đầu tư, xây dựng, điều chỉnh',
].flatMap((line) => line.split(', '))

/** What is held or begins on its day. */
const TAKING_PLACE = ['diễn ra', 'được tổ chức', 'tựu trường', 'khai giảng', 'thi đấu', 'bắt đầu từ']
/** What goes on to tell how things stand by then. */
const STATING: ReadonlySet<string> = new Set(['đạt', 'là', 'còn', 'có', 'theo', 'với'])
const GOING_ON = ['tiếp tục', 'nhận', 'tiếp nhận']
const KEEPING_UP = [
  ...GOING_ON,
  ...[
    'tổ chức',
    'mở',
    'phát động',
    'đăng ký',
    'bình chọn',
    'trưng bày',
    'triển lãm',
    'lấy ý kiến',
    'niêm yết',
  ],
  ...['gửi', 'nộp', 'trực', 'tuyên truyền'],
]
/** How long a state lasts, or what is put off. */
const OF_STATES = [
  'bảo hành, công tác, giữ chức vụ, hưởng, gia hạn, kéo dài, áp dụng, lùi, dời, thử việc, nghỉ, tập sự, cấm, miễn, giảm, hiệu lực',
  'chốt, tính, thanh tra, kiểm toán, sử dụng, tham gia, đóng, làm việc, lưu, bảo quản, học, thẩm tra',
].flatMap((line) => line.split(', '))

const COUNTED = [
  'kết quả',
  'số liệu',
  'tình hình',
  'số',
  'tổng',
  'lũy kế',
  'báo cáo',
  'đánh giá',
  'hồ sơ',
  'so với',
  'có',
]

const FIGURES = [...COUNTED, 'dữ liệu']

/** "toàn tỉnh từ quý III/2027": how far something reaches from then on. */
function isWhole(run: readonly Token[]): boolean {
  return run.length === 2 && run[0]?.text === 'toàn'
}

const FACILITIES = ['mỏ', 'nhà máy', 'dự án', 'khu công nghiệp', 'tuyến']
const COMPLETED = ['vào khai thác', 'vào vận hành', 'vận hành thương mại', 'hoàn thành đầu tư']

const MILESTONES = ['báo cáo', 'đánh giá']
  .flatMap((made) => ['giữa kỳ', 'tổng kết', 'sơ kết', 'cuối kỳ'].map((which) => `${made} ${which}`))
  .concat('tổng kết', 'sơ kết', 'hội nghị tổng kết', 'hội nghị sơ kết')

const HOLIDAYS = [
  'quốc khánh',
  'ngày quốc khánh',
  'dịp quốc khánh',
  'lễ quốc khánh',
  'kỷ niệm',
  'nhân kỷ niệm',
]
const OF_RIGHT = {
  vi: 'không rõ mốc này là thời hạn của việc, hay quyền, giấy tờ hoặc hợp đồng được nêu có hiệu lực đến khi ấy',
  en: 'unclear whether this time is the limit of work, or how long the right, paper or contract that is named runs',
}
const WHOSE = {
  vi: 'không rõ mốc này là thời hạn, hay là của điều được nêu ngay trước nó',
  en: 'unclear whether this time is the limit, or belongs to what is named right before it',
}
