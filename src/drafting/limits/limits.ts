import type { ReadingContext } from '../../domain/deadline/model/reading.ts'
import { readDeadline } from '../../domain/deadline/read.ts'
import { check, type DraftCheck, quotedWords } from '../check.ts'
import { deadlineOf, type FoundDeadline } from '../deadline-words.ts'
import { verbIn } from '../lines/verbs.ts'
import { withoutCitations } from './citations.ts'
import { limitsByReading, type Span } from './limit-by-reading.ts'
import { LIMIT_FORMS, type LimitForm, TIMES } from './limit-forms.ts'
import { clauseFrom, readWords, unreadWords } from './limit-words.ts'

/** A limit, and where in a text its words stand. */
export interface Limit extends FoundDeadline {
  readonly from: number
  readonly until: number
}

/**
 * The limits that stand in a text, where its own words say that they are: "trước ngày 15/6/2024", "chậm nhất …", "sau khi
 * có …". A year in a title, a citation or a span of work is none.
 */
export function limitsIn(text: string, context: ReadingContext): readonly Limit[] {
  const plain = withoutCitations(text)
  const starts = LIMIT_FORMS.flatMap((how) =>
    [...plain.matchAll(how.form)]
      .slice(0, MOST)
      .map((match) => ({ how, from: match.index, match: match[0] })),
  )
  const firm = starts.filter(({ how }) => how.loose !== true).sort((one, other) => one.from - other.from)
  const found: Limit[] = []
  for (const [at, start] of firm.entries()) {
    if (start.from < (found.at(-1)?.until ?? 0)) continue
    const next = firm
      .slice(at + 1, at + 1 + NEAR)
      .find(({ from }) => goesOn(text.slice(start.from + start.match.length, from).slice(0, 200)))
    const limit = limitAt(text.slice(0, next?.from), start, context) ?? limitAt(text, start, context)
    if (limit !== null) found.push(limit)
  }
  if (found.length === 0) {
    for (const start of starts.filter(({ how }) => how.loose === true)) {
      const limit = limitAt(text, start, context)
      if (limit !== null) found.push(limit)
      if (limit !== null) break
    }
  }
  const read = limitsByReading(plain, found, context).map((span) => foundAt(text, span, context))
  return joinedLimits(
    text,
    [...found, ...read].sort((one, other) => one.from - other.from),
    context,
  )
}

/** Times of a text that are looked at, of each form. */
const MOST = 30

/** Whether words between two times say something of their own, so that these are two limits. */
function goesOn(between: string): boolean {
  return /[,;(]/.test(between) || verbIn(between) !== null
}

/** How many times behind one are tried as the beginning of another limit. */
const NEAR = 5

interface Start {
  readonly how: LimitForm
  readonly from: number
  readonly match: string
}

function limitAt(text: string, { how, from, match }: Start, context: ReadingContext): Limit | null {
  const words = wordsAt(text, from, match, how, context)
  return words === null ? null : foundAt(text, { from, until: from + words.length }, context)
}

function foundAt(text: string, { from, until }: Span, context: ReadingContext): Limit {
  const words = text.slice(from, until)
  const found = deadlineOf(words, context)
  const doubt = check(
    'deadline-in-sentence',
    `thời hạn lấy từ trong câu: ${quotedWords(words)}`,
    `the deadline is taken from within the sentence: ${quotedWords(words)}`,
  )
  return { ...found, checks: [doubt, ...found.checks], from, until }
}

function wordsAt(
  text: string,
  from: number,
  match: string,
  { sure, extent }: LimitForm,
  context: ReadingContext,
): string | null {
  if (extent === 'match') return match
  if (extent === 'clause') {
    const clause = clauseFrom(text, from)
    return /\d|một lần/.test(clause) && readDeadline(clause, context).kind === 'read' ? clause : null
  }
  if (extent === 'clause-end') {
    const clause = clauseFrom(text, from).split(/,\s/)[0] ?? ''
    const isShort = clause.length < 45 || (clause.length < 60 && verbIn(clause.slice(match.length)) === null)
    return isShort ? clause : null
  }
  return readWords(text, from, context) ?? (sure ? unreadWords(text, from) : null)
}

/** "trước ngày 15/6 và trước ngày 15/12 hằng năm" are the words of one limit. */
function joinedLimits(text: string, limits: readonly Limit[], context: ReadingContext): readonly Limit[] {
  const all: Limit[] = []
  for (const limit of limits) {
    const last = all.at(-1)
    const until = last === undefined ? null : endOfBoth(text, last, limit)
    if (last === undefined || until === null) {
      all.push(limit)
      continue
    }
    const how = { form: /^/, sure: true, extent: 'match' } as const
    const whole = { how, from: last.from, match: text.slice(last.from, until) }
    all[all.length - 1] = limitAt(text, whole, context) ?? last
  }
  return all
}

/** Where two limits end that are one; null where words of their own stand between them. */
function endOfBoth(text: string, one: Limit, other: Limit): number | null {
  const between = text.slice(one.until, other.from)
  if (/^[\s,]*(?:và|hoặc|đến)?\s*$/iu.test(between)) return other.until
  // "định kỳ hằng quý (trước ngày 20 của tháng cuối quý)": how often, and by when each time.
  const isHowOften = /^(?:định kỳ|h[àằ]ng|mỗi)(?! .*(?:ngày|\/))/iu.test(one.deadline.words)
  if (!isHowOften || !/^\s*[(,]\s*(?:vào\s*)?$/u.test(between)) return null
  return between.includes('(') && text[other.until] === ')' ? other.until + 1 : other.until
}

/** The first limit of a text. */
export function deadlineInSentence(sentence: string, context: ReadingContext): FoundDeadline | null {
  return limitsIn(sentence, context)[0] ?? null
}

/** Words that look like a time but are no limit of the duty: reported, so that nothing is lost. */
export function otherTimes(sentence: string): readonly DraftCheck[] {
  const plain = withoutCitations(sentence)
  const times = [...plain.matchAll(TIMES)].map((match) => match[0].trim())
  return [...new Set(times)]
    .slice(0, MOST)
    .map((words) =>
      check(
        'not-a-deadline',
        `có lời chỉ thời gian ${quotedWords(words)} trong câu, chưa lấy làm thời hạn; ghi vào deadline nếu đúng`,
        `the sentence speaks of a time, ${quotedWords(words)}, which is not taken as its deadline; write it there where it is one`,
      ),
    )
}
