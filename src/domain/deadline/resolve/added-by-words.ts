import type { Clause } from '../clauses/clauses.ts'
import type { PhraseItem } from '../model/item.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { gapBetween } from './lists.ts'
import type { AddedByWords } from './recurrence-beside-day.ts'

/** What the words before a clause add; where the one before is itself of a report, another report adds no more than a time. */
export function addedByWords(
  clause: Clause,
  last: Clause | undefined,
  tokens: readonly Token[],
  items: readonly PhraseItem[],
): AddedByWords {
  const since = last?.until ?? 0
  const heard = withoutRecurrences(tokens, items)
  if (clause.kind === 'limit' && isReview(heard, since, clause.first)) return 'review'
  if (gapBetween(heard, since, clause.first) === 'words') return 'duty'
  return speakOfReport(heard.slice(since, clause.first)) && !speakOfReport(heard.slice(0, since))
    ? 'report'
    : 'time'
}

/** The words, with those left out that say how often: "hằng năm" belongs to the day behind it. */
function withoutRecurrences(tokens: readonly Token[], items: readonly PhraseItem[]): readonly Token[] {
  const recurrences = items.filter(({ kind }) => kind === 'every')
  return tokens.map((token, at) =>
    recurrences.some(({ first, until }) => first <= at && at < until)
      ? { ...token, kind: 'sign', text: ',' }
      : token,
  )
}

/** "; sơ kết năm 2028", "và tổng kết vào năm 2010": a review of the whole programme, by its year. */
function isReview(words: readonly Token[], since: number, until: number): boolean {
  const first = [since, since + 1].find((at) => longestMatch(words, at, REVIEWS) > 0)
  return first !== undefined && words.slice(first, until).every(({ kind }) => kind === 'word')
}

const REVIEWS = ['sơ kết', 'tổng kết']

function speakOfReport(words: readonly Token[]): boolean {
  return words.some((_, at) => longestMatch(words, at, REPORTS) > 0)
}

const REPORTS = ['báo cáo', 'sơ kết', 'họp', 'giao ban']
