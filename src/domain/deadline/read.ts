import { isDangling } from './clauses/clauses.ts'
import { describesThePast } from './clauses/not-a-limit.ts'
import type { Assumption, AssumptionCode, Reading, ReadingContext, Readings } from './model/reading.ts'
import { isRefusal, type Refusal, refusal } from './model/refusal.ts'
import type { Schedule } from './model/schedule.ts'
import { notationOf } from './notation.ts'
import { type Phrase, saysThisYear } from './phrase.ts'
import { type PlainWording, plainWording } from './plain-wordings.ts'
import { addedByWords } from './resolve/added-by-words.ts'
import { summandOf } from './resolve/clause-part.ts'
import { scheduleSum } from './resolve/combine-parts.ts'
import { gapBetween, outOfOrder } from './resolve/lists.ts'
import type { Summand } from './resolve/summand.ts'
import { clearItems, type ItemsRead, wordsLeft } from './rules/items.ts'
import { suggestedSchedule } from './suggested-schedule.ts'
import { assumptionText, type TraceInput, traceSteps } from './trace.ts'
import { understood } from './understood.ts'
import { quoted, type Words } from './words/tokens.ts'

/** What the words of a deadline mean, or why they cannot be read. Total: any string gives a reading. */
export function readDeadline(text: string, context: ReadingContext): Reading {
  const plain = plainWording(text, context)
  return plain === null ? readByGrammar(text, context) : plainReading(text, plain, context)
}

function plainReading(text: string, { through, assumption }: PlainWording, context: ReadingContext): Reading {
  return {
    kind: 'read',
    text,
    schedule: [{ kind: 'once', from: null, through }],
    get steps() {
      const reading = readByGrammar(text, context)
      return reading.kind === 'read' ? reading.steps : []
    },
    assumptions:
      assumption === null
        ? []
        : [
            {
              code: assumption.code,
              words: assumption.words,
              because: assumptionText(assumption.code, context),
              other: notationOf([{ kind: 'once', from: null, through: assumption.other }]),
            },
          ],
  }
}

/** What the grammar makes of the words, plain or not. */
export function readByGrammar(text: string, context: ReadingContext): Reading {
  const { words, items, phrase, open } = understood(text)
  const meant = meaningOf(phrase, context)
  if (!isRefusal(meant)) return readingOf(text, words, meant, context)
  const stopped = items.refused !== null || isDangling(meant)
  const openly = meaningOf((stopped ? open() : null) ?? meant, context)
  return isRefusal(openly)
    ? refusedReading(text, words, meant, context, items)
    : readingOf(text, words, openly, context)
}

/** A phrase, and what it means in a plan. */
interface Meaning {
  readonly phrase: Phrase
  readonly read: Interpretation
}

function meaningOf(phrase: Phrase | Refusal, context: ReadingContext): Meaning | Refusal {
  if (isRefusal(phrase)) return phrase
  const read = interpretationOf(phrase, context)
  return isRefusal(read) ? read : { phrase, read }
}

function readingOf(text: string, words: Words, { phrase, read }: Meaning, context: ReadingContext): Reading {
  const assumptions = read.choices.map(
    ({ code, first, until }): Assumption => ({
      code,
      words: quoted(words, first, until),
      because: assumptionText(code, context),
      get other() {
        return otherReading(phrase, context, code)
      },
    }),
  )
  return {
    kind: 'read',
    text,
    schedule: read.schedule,
    get steps() {
      return traceSteps(words, phrase.items, read.traced, read.schedule)
    },
    assumptions: distinctAssumptions(assumptions),
  }
}

function refusedReading(
  text: string,
  words: Words,
  refusal: Refusal,
  context: ReadingContext,
  items: ItemsRead,
): Reading {
  const { because, example, needsCalendar = false } = refusal
  return {
    kind: 'refused',
    text,
    words: wordsLeft(words.tokens, refusal)
      .map(({ first, until }) => quoted(words, first, until))
      .filter((span) => span !== ''),
    because,
    example: example ?? suggestedSchedule(clearItems(words.tokens, items), context),
    needsCalendar,
  }
}

/** What a phrase means in a plan. */
interface Interpretation {
  readonly schedule: Schedule
  readonly traced: readonly TraceInput[]
  readonly choices: readonly Choice[]
}

interface Choice {
  readonly code: AssumptionCode
  readonly first: number
  readonly until: number
}

/** Clauses → parts → their sum. */
function interpretationOf(
  { words: { tokens }, items, clauses }: Phrase,
  context: ReadingContext,
): Interpretation | Refusal {
  const summands: Summand[] = []
  const choices: Choice[] = []
  const traced: TraceInput[] = []
  for (const [at, clause] of clauses.entries()) {
    if (saysThisYear(clause) && clauses.some(({ kind }) => kind === 'continuous' || kind === 'every'))
      continue
    const summand = summandOf(clause, context)
    if ('because' in summand) return { kind: 'refusal', first: clause.first, until: clause.until, ...summand }
    if (describesThePast(clause, clauses[at - 1]?.until ?? 0, summand.part, tokens, context.issued))
      return refusal(clause.first, clause.until, PAST)
    choices.push(...summand.chose.map((code) => ({ code, first: clause.first, until: clause.until })))
    const follows = clauses[at - 1]?.kind === 'undated' && clause.kind === 'every' && clause.joint === 'none'
    if (follows) choices.push({ code: 'inferred-frequency', first: clause.first, until: clause.until })
    traced.push({ clause, part: summand.part })
    summands.push({
      ...summand,
      joint: at === 0 ? 'start' : clause.joint,
      marked: clause.kind === 'limit' && clause.relation !== 'none',
      gap: gapBetween(tokens, clauses[at - 1]?.until ?? 0, clause.first),
      adds: addedByWords(clause, clauses[at - 1], tokens, items),
      afterwards: clause.kind === 'event' && AFTERWARDS.has(tokens[clause.first]?.text ?? ''),
      guessed: summand.chose.includes('year-from-issue'),
      first: clause.first,
      until: clause.until,
    })
  }
  if (summands.length === 0) return refusal(0, tokens.length, NOTHING)
  const inverted = outOfOrder(summands)
  if (inverted !== null) return inverted
  const schedule = scheduleSum(summands)
  return isRefusal(schedule) ? schedule : { schedule, traced, choices }
}

/** The whole phrase with one declaration turned round. */
function otherReading(phrase: Phrase, context: ReadingContext, code: AssumptionCode): string | null {
  if (code === 'inferred-frequency') return 'undated'
  if (code === 'year-from-issue') return null
  const { beforeDay, beforeMonth } = context.readings
  const readings: Readings =
    code === 'before-day'
      ? { beforeMonth, beforeDay: beforeDay === 'strict' ? 'inclusive' : 'strict' }
      : { beforeDay, beforeMonth: beforeMonth === 'strict' ? 'inclusive' : 'strict' }
  const other = interpretationOf(phrase, { ...context, readings })
  return isRefusal(other) ? null : notationOf(other.schedule)
}

function distinctAssumptions(assumptions: readonly Assumption[]): readonly Assumption[] {
  return assumptions.filter(
    ({ code, words }, at) =>
      assumptions.findIndex((other) => other.code === code && other.words === words) === at,
  )
}

/** How the words of an event begin that only says what a stated day follows. */
const AFTERWARDS = new Set(['sau', 'ngay'])
const PAST = {
  vi: 'mốc này có trước văn bản, nên có thể chỉ nói điều đã có đến khi ấy',
  en: 'this time lies before the document, so it may only say what was done by then',
}
const NOTHING = { vi: 'không thấy từ ngữ nào nói về thời hạn', en: 'no words here speak of a time limit' }
