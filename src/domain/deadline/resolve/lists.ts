import type { FrequencyAttached } from '../clauses/attach-frequency.ts'
import type { Clause, ClausePlace, Limit } from '../clauses/clauses.ts'
import { CONCERNED } from '../clauses/owned-times.ts'
import type { PhraseItem } from '../model/item.ts'
import { type Grain, MONTH_END } from '../model/moment.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { AGENCIES as RECIPIENTS } from '../words/agency-words.ts'
import { beginsLead, leadsOver } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import type { Summand } from './summand.ts'

/** Limits of one list share the relation before its first: "trước ngày 15/6 và 15/12" is before both days. */
export function withSharedRelations(clauses: readonly Clause[], tokens: readonly Token[]): readonly Clause[] {
  const shared: Clause[] = []
  for (const clause of clauses) {
    const last = shared.at(-1)
    const listed =
      last?.kind === 'limit' && clause.kind === 'limit' && ['comma', 'and'].includes(clause.joint)
    const bare = listed && clause.relation === 'none' && last.from === null && clause.from === null
    const shares =
      bare && last.relation === 'before' && gapBetween(tokens, last.until, clause.first) === 'none'
    shared.push(shares ? { ...clause, relation: 'before' } : clause)
  }
  return shared
}

/** The refusal of "ngày 15 tháng 6 và tháng 12", "cuối tháng 6, đầu tháng 7": lists whose members are not alike. */
export function unevenList(clauses: readonly Clause[], tokens: readonly Token[]): Refusal | null {
  for (const [at, clause] of clauses.entries()) {
    const last = clauses[at - 1]
    if (last?.kind !== 'limit' || clause.kind !== 'limit' || !['comma', 'and'].includes(clause.joint))
      continue
    if (gapBetween(tokens, last.until, clause.first) !== 'none' || clause.relation !== 'none') continue
    const [one, other] = [grainOf(last), grainOf(clause)]
    const pointThenPeriod =
      (one === 'day' || one === 'edge' || last.relation === 'before') && one !== other && last.from === null
    if (areLastDays(last, clause)) continue
    if (pointThenPeriod || (one === 'edge' && clause.joint === 'comma'))
      return refusal(last.first, clause.until, UNEVEN)
  }
  return null
}

/** "cuối quý II và quý IV": with or without "cuối" the second means its last day, unless both are one stretch. */
function areLastDays(one: Limit, other: Limit & ClausePlace): boolean {
  if (one.moment.shape !== 'stretch' || other.moment.shape !== 'stretch' || other.joint !== 'and')
    return false
  const isPeriod = other.moment.grain === 'month' || other.moment.grain === 'quarter'
  const isEnd = one.moment.grain === 'edge' && one.moment.last.day === MONTH_END
  return isEnd && isPeriod && other.moment.first.month > one.moment.last.month + 1
}

function grainOf({ moment }: Limit): Grain | null {
  return moment.shape === 'stretch' ? moment.grain : moment.shape === 'day-of-month' ? 'day' : null
}

/** What stands between two clauses: no more than signs and connectives, words that only lead over, or others too. */
export function gapBetween(
  tokens: readonly Token[],
  from: number,
  until: number,
): 'none' | 'leads' | 'words' {
  const words = tokens
    .slice(from, until)
    .filter(({ kind, text }) => kind !== 'sign' && !CONNECTIVES.has(text))
  if (words.length === 0) return 'none'
  return leadsOver(words) ? 'leads' : 'words'
}

/** The refusal of limits that differ by agency ("cấp tỉnh: …; cấp xã: …"): each agency owes only one of them. */
export function dividedAmong(tokens: readonly Token[], clauses: readonly Clause[]): Refusal | null {
  if (clauses.length < 2) return null
  const named = clauses.map((clause, at) => namesAgency(tokens, clauses[at - 1]?.until ?? 0, clause))
  const isSubject =
    (named.every((names, at) => !names || at === 0) && isSaidOfAll(tokens, clauses)) ||
    isBegunForAll(tokens, clauses)
  return named.includes(true) && !isSubject ? refusal(0, tokens.length, DIVIDED) : null
}

/** "Từ năm 2025, Sở Y tế kiểm tra mỗi năm 2 lần": when something begins to recur, whoever does it. */
function isBegunForAll(tokens: readonly Token[], [first, next, ...rest]: readonly Clause[]): boolean {
  if (first?.kind !== 'limit' || first.relation !== 'open' || first.first !== 0 || rest.length > 0)
    return false
  return next?.kind === 'every' && tokens[first.until]?.text === ',' && next.joint === 'comma'
}

/** Whether a clause, or what is noted right behind it, may be of one agency or level only. */
function namesAgency(tokens: readonly Token[], since: number, clause: Clause): boolean {
  const gap = tokens.slice(since, clause.first)
  const levelled = gap.some((_, place) => longestMatch(tokens, since + place, LEVELS) > 0)
  const segment = since + 1 + gap.findLastIndex(({ text }) => SEPARATORS.has(text))
  const isSentTo = tokens
    .slice(since, segment)
    .some(({ text }, place) => text === 'về' && longestMatch(tokens, since + place + 1, RECIPIENTS) > 0)
  const isAgencys = !isSentTo && segment < clause.first && beginsAgency(tokens, segment)
  const noted = tokens[clause.until]?.text === '(' && longestMatch(tokens, clause.until + 1, AGENCIES) > 0
  return levelled || isAgencys || noted
}

/**
 * Whether an agency named before the first clause is the subject of all: "Ban Kiểm tra họp định kỳ hằng quý hoặc đột xuất". So
 * it is where no colon sets it off, and what follows recurs, waits or stands elsewhere and is no second limit.
 */
function isSaidOfAll(tokens: readonly Token[], clauses: readonly Clause[]): boolean {
  const [first] = clauses
  const isSetOff = tokens
    .slice(0, first?.first)
    .some(({ text }) => text === ':' || text === ';' || text === '(')
  const limits = clauses.filter(({ kind }) => kind === 'limit')
  const since = first?.until ?? 0
  const onward = tokens.some(
    ({ text }, at) =>
      at >= since &&
      (OTHERS.has(text) ||
        longestMatch(tokens, at, LEVELS) > 0 ||
        (['và', 'hoặc'].includes(text) && beginsAgency(tokens, at + 1))),
  )
  const apart = clauses.some(
    ({ kind, first: at }, place) =>
      place > 0 &&
      (kind === 'limit' || kind === 'every') &&
      gapBetween(tokens, clauses[place - 1]?.until ?? 0, at) !== 'none',
  )
  return !isSetOff && !onward && !apart && limits.length < 2 && clauses.every(({ kind }) => OF_ALL.has(kind))
}

/** What begins on others than the subject of a sentence. */
const OTHERS: ReadonlySet<string> = new Set([';', 'riêng', 'còn', CONCERNED])
const OF_ALL: ReadonlySet<Clause['kind']> = new Set(['limit', 'every', 'event', 'undated', 'continuous'])

/** Whether a word for an agency stands here; "tổ chức sơ kết" is what is done. */
function beginsAgency(tokens: readonly Token[], at: number): boolean {
  const isDone =
    longestMatch(tokens, at, ['tổ chức']) > 0 &&
    (beginsLead(tokens, at + 2) || ['từ', 'tại', 'ở', 'trong', 'vào'].includes(tokens[at + 2]?.text ?? ''))
  return longestMatch(tokens, at, AGENCIES) > 0 && !isDone
}

const SEPARATORS: ReadonlySet<string> = new Set([';', ',', ')', '-', '•', '*', '+'])

/** The refusal of a time without its year beside one that has it: the document's day no longer determines the year. */
export function partlyDated(clauses: readonly Clause[]): Refusal | null {
  const moments = clauses.flatMap((clause) => (clause.kind === 'limit' ? [clause.from, clause.moment] : []))
  const yearless = moments.some((moment) => moment?.shape === 'stretch' && moment.year === null)
  const dated = moments.some((moment) => moment?.shape === 'stretch' && moment.year !== null)
  const [first, last] = [clauses[0], clauses.at(-1)]
  return yearless && dated && first && last ? refusal(first.first, last.until, HALF_DATED) : null
}

/** The refusal of a day without its year beside what recurs: it may be of one year, or of each. */
export function onceBesideRecurring(clauses: readonly FrequencyAttached[]): Refusal | null {
  const recurs = clauses.some(({ kind, tied }) => kind === 'every' || tied !== null)
  const yearless = clauses.find(
    (clause) =>
      clause.kind === 'limit' &&
      clause.tied === null &&
      clause.moment.shape === 'stretch' &&
      clause.moment.year === null,
  )
  return recurs && yearless ? refusal(yearless.first, yearless.until, ONCE_OR_YEARLY) : null
}

/** The refusal of "30/6/2024 … 15/01 năm sau": the year after the one named, or after each, where no words say that it recurs. */
export function afterOneOrEach(
  clauses: readonly FrequencyAttached[],
  items: readonly PhraseItem[],
): Refusal | null {
  const isDated = clauses.some(
    ({ tied, ...clause }) =>
      tied === null &&
      clause.kind === 'limit' &&
      clause.moment.shape === 'stretch' &&
      clause.moment.year !== null,
  )
  const following = clauses.find(({ tied }) => tied?.in === 'next')
  const recurs = items.some((item) => item.kind === 'every' && item.in === 'period')
  return isDated && following !== undefined && !recurs
    ? refusal(following.first, following.until, ONE_OR_EACH)
    : null
}

/** The refusal of times without their year that would come in another order than they are listed in. */
export function outOfOrder(summands: readonly Summand[]): Refusal | null {
  let last: Summand | null = null
  for (const summand of summands) {
    if (!summand.guessed) continue
    if (last !== null && lastDayOf(summand) < lastDayOf(last))
      return refusal(last.first, summand.until, INVERTED)
    last = summand
  }
  return null
}

function lastDayOf({ part }: Summand): string {
  return part !== 'onward' && part.kind === 'once' ? part.through : ''
}

const CONNECTIVES = new Set([
  'and',
  'or',
  'the',
  'of',
  'a',
  'thereafter',
  'và',
  'cả',
  'của',
  'định',
  'kỳ',
  'cùng',
  'với',
  'hoặc',
])
const LEVELS = ['cấp tỉnh', 'cấp huyện', 'cấp xã', 'cấp cơ sở', 'cấp thôn', 'các huyện', 'các xã', 'các sở']
const AGENCIES = [
  'sở, ubnd, huyện, xã, tỉnh, phường, thôn, cấp, ban chỉ đạo, ban tổ chức, ban quản lý, ban dân tộc, phòng, cục, chi cục',
  'công an, đài, trường, các, cơ quan, đơn vị, văn phòng, hội, bộ, thành phố, khối, tổ, trạm, trung tâm, bệnh viện',
  'đảng ủy, tỉnh ủy, huyện ủy, chi bộ, đảng bộ, đoàn, nhà thầu, chủ đầu tư, doanh nghiệp, hợp tác xã',
  'thpt, thcs, tiểu học, mầm non, đô thị, nông thôn, miền núi, đồng bằng, vùng, khu vực',
].flatMap((line) => line.split(', '))
const UNEVEN = {
  vi: 'các mốc trong danh sách không cùng loại (ngày, tháng, năm) nên không rõ mốc sau nghĩa là gì',
  en: 'the times listed are not of one kind (day, month, year), so the later one is not certain',
}
const DIVIDED = {
  vi: 'mỗi cấp, mỗi cơ quan một thời hạn: hãy tách thành từng nhiệm vụ hoặc từng sản phẩm',
  en: 'each level or agency has its own limit: write them as separate tasks or deliverables',
}
const HALF_DATED = {
  vi: 'có mốc ghi năm, có mốc không ghi năm nên không rõ năm của mốc sau',
  en: 'one time has its year and another has not, so the year of the other is not certain',
}
const INVERTED = {
  vi: 'các mốc không ghi năm, nếu tính từ ngày văn bản, lại không theo thứ tự nêu ra nên không rõ năm nào',
  en: "counted from the document's day, these times without a year come in another order than they are listed in",
}
const ONE_OR_EACH = {
  vi: 'không rõ là kỳ sau mốc ghi năm, hay là kỳ sau của mọi kỳ',
  en: 'it may be the period after the time that has its year, or the one after each period',
}
const ONCE_OR_YEARLY = {
  vi: 'mốc không ghi năm đứng cạnh mốc lặp lại, nên không rõ là của một năm hay của mọi năm',
  en: 'a time without its year stands beside one that recurs, so it may be of one year or of each',
}
