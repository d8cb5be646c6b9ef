import type { Clause, ClausePlace, Limit } from '../clauses/clauses.ts'
import { runStart } from '../clauses/runs.ts'
import { isDay } from '../model/moment.ts'
import { skippable } from '../words/fillers.ts'
import { leadsOver } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'
import { isBareYear, isDated } from './years-beside-limits.ts'

/**
 * "Phê duyệt danh sách người kê khai tài sản, thu nhập năm 2025 gửi Thanh tra tỉnh; thời gian hoàn thành trước ngày 20/12/2025",
 * "báo cáo kiểm soát tài sản, thu nhập năm 2025 … trước ngày 31/3/2026": a year that things are of, where one day alone follows that
 * says itself that it is the limit. The day lies in that year or before it; only what is reported on may be of the year before.
 */
export function isYearOfThingsListed(
  clauses: readonly Clause[],
  at: number,
  tokens: readonly Token[],
): boolean {
  const [year, due] = [clauses[at], clauses[at + 1]]
  if (at > 0 || clauses.length > 2 || year === undefined || due?.kind !== 'limit') return false
  if (!isBareYear(year) || !isDated(due) || !isDay(due.moment) || due.from !== null) return false
  if (!['before', 'by'].includes(due.relation) || !isOfNoun(year, tokens)) return false
  const between = yearsBetween(year, due)
  return isOnlyLimited(tokens, year.until, due.first)
    ? between !== null && between <= 0
    : between === 1 && isReportedOn(tokens, year.until, due.first)
}

/** Whether nouns alone stand before a year, back to the last sign: no verb that would make it the year of a deed. */
function isOfNoun({ first }: ClausePlace, tokens: readonly Token[]): boolean {
  const start = runStart(tokens, 0, first)
  const run = tokens.slice(start, first)
  return (
    run.length > 0 && !leadsOver(run) && !run.some((_, at) => workVerbAt(run, at) > 0 && !isOfName(run, at))
  )
}

/** "thu nhập", "người làm việc": things whose words would be a verb alone. */
function isOfName(run: readonly Token[], at: number): boolean {
  return longestMatch(run, at, ['thu nhập']) > 0 || longestMatch(run, at - 1, ['người làm việc']) > 0
}

function yearsBetween(year: Limit, due: Limit): number | null {
  const years = [year, due].map(({ moment }) => (moment.shape === 'stretch' ? moment.year : null))
  const [of, by] = years
  return of == null || by == null ? null : by - of
}

/** "[gửi Thanh tra tỉnh]; thời gian hoàn thành": no more than to whom it goes, and the label of the limit. */
function isOnlyLimited(tokens: readonly Token[], from: number, until: number): boolean {
  const sign = tokens.findIndex(({ text }, place) => place >= from && text === ';')
  if (sign < 0 || sign >= until) return false
  const [sent, label] = [tokens.slice(from, sign), tokens.slice(sign + 1, until)]
  const isSent =
    sent.length === 0 || (longestMatch(sent, 0, SENDING) > 0 && sent.every(({ kind }) => kind === 'word'))
  return (
    isSent &&
    LABELS.includes(
      label
        .map(({ text }) => text)
        .join(' ')
        .replace(/ :$/, ''),
    )
  )
}

/** Whether the sentence is a report, and the words up to its limit say no more than to whom and what for. */
function isReportedOn(tokens: readonly Token[], from: number, until: number): boolean {
  const isReport = longestMatch(tokens, 0, REPORTS) > 0
  const words = tokens.slice(from, until)
  const isTold = words.length > 0 && longestMatch(words, 0, [...SENDING, 'với', 'cho', 'về']) > 0
  return (
    isReport &&
    isTold &&
    words.every(
      ({ kind }, at) =>
        kind === 'word' && (SERVING.has(words[at]?.text ?? '') || skippable(tokens, from + at) > 0),
    )
  )
}

const SENDING = ['gửi', 'trình', 'nộp', 'báo cáo']
const REPORTS = [
  'báo cáo công tác',
  'báo cáo kết quả',
  'báo cáo tình hình',
  'báo cáo tổng kết',
  'báo cáo việc',
]
const SERVING: ReadonlySet<string> = new Set(['qua', 'để', 'với'])
const LABELS = [
  'hoàn thành',
  'thời gian hoàn thành',
  'thời hạn hoàn thành',
  'hạn hoàn thành',
  'thời gian',
  'thời hạn',
]
