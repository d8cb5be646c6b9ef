import type { Clause, ClausePlace, Limit } from '../clauses/clauses.ts'
import { isDay } from '../model/moment.ts'
import { AGENCIES } from '../words/agency-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'
import { gapBetween } from './lists.ts'

/** Whether a limit stands right behind a place, says how it limits, and names its own year or recurs in every. */
export function isSetOff(next: Clause | undefined, tokens: readonly Token[], at: number): boolean {
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
export function isYearOfNext(clauses: readonly Clause[], at: number, tokens: readonly Token[]): boolean {
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
export function isYearOfWork(clauses: readonly Clause[], at: number, tokens: readonly Token[]): boolean {
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

/**
 * "báo cáo số liệu năm 2015, năm 2016 về Sở Nội vụ trước ngày 18/11/2016": the place of the last year of a list that begins here, where
 * a day of that year or before it is the limit behind; else the place itself. A later day may be the limit of the last year alone.
 */
export function lastYearListed(clauses: readonly Clause[], at: number, tokens: readonly Token[]): number {
  let last = at
  while (isListedYear(clauses[last], clauses[last + 1], tokens)) last += 1
  const due = clauses[last + 1]
  if (last === at || due?.kind !== 'limit' || !isDay(due.moment)) return at
  const [of, by] = [yearNamed(clauses[last]), yearNamed(due)]
  return of !== null && by !== null && by <= of && ['before', 'by'].includes(due.relation) ? last : at
}

function yearNamed(clause: Clause | undefined): number | null {
  return clause?.kind === 'limit' && clause.moment.shape === 'stretch' ? clause.moment.year : null
}

/** Whether two years alone stand side by side, joined by no more than a comma or "và". */
function isListedYear(one: Clause | undefined, next: Clause | undefined, tokens: readonly Token[]): boolean {
  if (one === undefined || next === undefined || !isBareYear(one) || !isBareYear(next)) return false
  const isListed = next.joint === 'comma' || next.joint === 'and'
  const areAlone = one.from === null && next.from === null
  return isListed && areAlone && gapBetween(tokens, one.until, next.first) === 'none'
}

/** Whether a clause is a year alone, which no word makes a limit. */
export function isBareYear(clause: Clause): clause is Limit & ClausePlace {
  if (clause.kind !== 'limit' || clause.relation !== 'none') return false
  return clause.moment.shape === 'stretch' && clause.moment.grain === 'year'
}

/** Whether a clause is a limit whose year is named. */
export function isDated(clause: Clause): boolean {
  return clause.kind === 'limit' && clause.moment.shape === 'stretch' && clause.moment.year !== null
}

const FINISHING = ['hoàn thành', 'hoàn tất', 'xong', 'báo cáo', 'trình', 'gửi']
