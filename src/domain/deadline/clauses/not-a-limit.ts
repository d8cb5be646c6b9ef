import { type Day, yearOf } from '../../time/day.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { Part } from '../model/schedule.ts'
import { labels, leadsOver } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'
import { endsInDeedOfThing } from './attributive-deeds.ts'
import type { Clause, ClausePlace, Limit } from './clauses.ts'

/** The refusal of times that the words beside them compare with, avoid, or make a mark of something: no limits. */
export function withoutAttributes(clauses: readonly Clause[], tokens: readonly Token[]): Refusal | null {
  for (const [at, clause] of clauses.entries()) {
    if (clause.kind !== 'limit') continue
    const end = tokens[clause.first - 1]?.text === '(' ? clause.first - 1 : clause.first
    const since = runStart(tokens, clauses[at - 1]?.until ?? 0, end)
    const said = lastSaid(tokens, since, end)
    const run = tokens.slice(since, said)
    const behind = tokens[clause.until + (tokens[clause.until]?.text === '(' ? 1 : 0)]?.text
    if (isOfThing(clauses, at, tokens)) continue
    if (holds(run, COMPARING) || behind === 'nghỉ' || isAttribute(clause, run))
      return refusal(Math.max(since, said - 2), clause.until, NO_LIMIT)
  }
  return null
}

/** "số thuế tạm nộp của quý III năm 2026 chậm nhất ngày 30/12/2026": a period of a thing, right before the limit. */
export function isOfThing(clauses: readonly Clause[], at: number, tokens: readonly Token[]): boolean {
  const [clause, next] = [clauses[at], clauses[at + 1]]
  if (clause?.kind !== 'limit' || clause.relation !== 'none' || clause.from !== null) return false
  if (tokens[clause.first - 1]?.text !== 'của' || isOfDay(clause)) return false
  if (next?.kind !== 'limit' || next.first !== clause.until || next.from !== null) return false
  const isDated = next.moment.shape === 'stretch' && next.moment.year !== null && isOfDay(next)
  return isDated && (next.relation === 'by' || next.relation === 'before')
}

/** The refusal of a time that nothing sets off from the words right before it, where these may own it. */
export function ownedTimes(clauses: readonly Clause[], tokens: readonly Token[]): Refusal | null {
  for (const [at, clause] of clauses.entries()) {
    if (clause.kind !== 'limit' || !clause.plain) continue
    const end = tokens[clause.first - 1]?.text === '(' ? clause.first - 1 : clause.first
    const since = labelStart(tokens, clauses[at - 1]?.until ?? 0, end)
    const run = tokens.slice(since, end).filter(({ text }) => text !== ':')
    if (
      clause.relation === 'open' &&
      (isBegun(tokens, clause.first) || holds(run, ['bắt đầu']) || isWhole(run))
    )
      continue
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

/** Whether words of its own stand right before a limit of the past, so that it may tell what was done by then. */
export function describesThePast(
  clause: Clause,
  since: number,
  part: Part | 'onward',
  tokens: readonly Token[],
  issued: Day | null,
): boolean {
  if (clause.kind !== 'limit' || issued === null || part === 'onward') return false
  const last = part.kind === 'once' ? part.through : part.kind === 'open' ? part.from : null
  if (last === null || last >= issued || (part.kind === 'open' && yearOf(last) === yearOf(issued)))
    return false
  const isNarrated =
    clause.relation === 'none' && isOfDay(clause) && clause.first === 0 && tokens[clause.until]?.text === ','
  if (isNarrated && tokens.slice(clause.until).filter(isWord).length > 2) return true
  const told = tokens.slice(since, clause.first).filter(isWord)
  if (part.kind === 'once' && told.length >= SENTENCE && !leadsOver(told)) return true
  if (clause.relation === 'in') return false
  const run = tokens.slice(labelStart(tokens, since, clause.first), clause.first).filter(isWord)
  return !labels(run) && longestMatch(run, 0, REPORTING) === 0
}

function isWord({ kind }: Token): boolean {
  return kind !== 'sign'
}

/** Whether the words before a time say that it is a mark of something: "hồ sơ trước năm 2020", "cho năm 2025". */
function isAttribute({ moment, relation, from }: Limit, run: readonly Token[]): boolean {
  if (endsWith(run, HARMLESS)) return false
  const bare = relation === 'none' && from === null
  if (endsWith(run, AVOIDING) || (bare && endsWith(run, BELONGING))) return true
  const within = relation === 'in' || (relation === 'by' && from === null)
  if (within) return false
  const ofYears = moment.shape === 'stretch' && moment.grain === 'year'
  const span = from !== null && relation !== 'none' && !holds(run, SENDING)
  return endsWith(run, FORMER) || (holds(run, PAPERS) && (ofYears || span))
}

/** Where the words right before a time begin: behind the last sign, or behind the time before. */
function runStart(tokens: readonly Token[], since: number, until: number): number {
  for (let at = until - 1; at >= since; at -= 1) if (tokens[at]?.kind === 'sign') return at + 1
  return since
}

/** The same, with the label that stands before a colon. */
function labelStart(tokens: readonly Token[], since: number, until: number): number {
  const start = runStart(tokens, since, until)
  return tokens[start - 1]?.text === ':' ? runStart(tokens, since, start - 1) : start
}

function isOfDay({ moment }: Limit): boolean {
  return moment.shape === 'stretch' && moment.grain === 'day'
}

/** The end of the words before a time, once those that only lead over to it are left out. */
function lastSaid(tokens: readonly Token[], since: number, until: number): number {
  let at = until
  while (at > since && LEADING.has(tokens[at - 1]?.text ?? '')) at -= 1
  return at
}

function holds(run: readonly Token[], phrases: readonly string[]): boolean {
  return run.some((_, place) => longestMatch(run, place, phrases) > 0)
}

function endsWith(run: readonly Token[], phrases: readonly string[]): boolean {
  return [1, 2, 3].some((length) => longestMatch(run, run.length - length, phrases) === length)
}

/** As many words tell of work, over labelling a limit. */
const SENTENCE = 8
/** What an agency does with a report: the time is when it acts, never what was done by then. */
const REPORTING = ['báo cáo', 'trình', 'gửi', 'nộp', 'tham mưu']
const HOLIDAYS = [
  'quốc khánh',
  'ngày quốc khánh',
  'dịp quốc khánh',
  'lễ quốc khánh',
  'kỷ niệm',
  'nhân kỷ niệm',
]
const COMPARING = ['so', 'so với', 'so sánh']
const AVOIDING = ['tránh', 'nghỉ', 'bỏ', 'vắng', 'né', 'sang', 'chuyển', 'gối', 'hướng']
const BELONGING = [
  ...['bằng', 'như', 'giống', 'tương đương', 'tương tự', 'ngang', 'vượt', 'gấp', 'gấp đôi'],
  ...[
    'cho',
    'của',
    'đón',
    'mừng',
    'chuẩn bị',
    'phục vụ',
    'tốt nghiệp',
    'sửa đổi',
    'bổ sung',
    'căn cứ',
    'trên cơ sở',
    'dựa',
    'dựa trên',
  ],
  ...['người sinh', 'dân sinh', 'niên sinh', 'em sinh', 'trẻ sinh'],
]
const FORMER = ['tồn đọng', 'tồn tại', 'cư trú', 'thường trú', 'tạm trú']
const PAPERS = ['hồ sơ', 'tài liệu', 'văn bản', 'công trình', 'vụ việc', 'vụ án', 'đơn thư', 'giấy tờ']
/** What is done with papers between two days, whatever days they are of. */
const SENDING = ['nộp', 'gửi', 'nhận', 'trình', 'bàn giao']
/** Words that end like those above and say nothing of the time: "giải phóng mặt bằng năm 2024". */
const HARMLESS = [
  ...[
    'mặt bằng',
    'công bằng',
    'văn bằng',
    'cấp bằng',
    'cân bằng',
    'đồng bằng',
    'phòng tránh',
    'trú tránh',
    'xóa bỏ',
  ],
  ...['bãi bỏ', 'loại bỏ', 'luân chuyển', 'vận chuyển', 'điều chuyển', 'di chuyển', 'sửa sang'],
]
const LEADING = new Set(['các', 'những', 'cả', 'toàn', 'mức', 'thời', 'gian', 'điểm', 'kỳ', 'đúng'])
const WHOSE = {
  vi: 'không rõ mốc này là thời hạn, hay là của điều được nêu ngay trước nó',
  en: 'unclear whether this time is the limit, or belongs to what is named right before it',
}
const NO_LIMIT = {
  vi: 'từ ngữ đứng cạnh mốc này so sánh với nó, tránh nó hoặc chỉ việc thuộc về nó, nên đó không chắc là thời hạn',
  en: 'the words beside this time compare with it, avoid it or tell what belongs to it, so it may be no limit',
}
