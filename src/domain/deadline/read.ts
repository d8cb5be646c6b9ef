import { type Tied, withFrequencies, withSharedYears } from './attach.ts'
import { clausesOf } from './clauses.ts'
import { itemsOf } from './items.ts'
import { dividedAmong, gapBetween, halfDated, unevenList, withSharedRelations } from './lists.ts'
import { notationOf } from './notation.ts'
import { withoutObjects } from './objects.ts'
import type { Assumption, AssumptionCode, Reading, ReadingContext, ReadingStep, Readings } from './reading.ts'
import { isRefusal, type Refusal, refusal } from './refusal.ts'
import type { Schedule } from './schedule.ts'
import { type Summand, sumOf } from './sum.ts'
import { summandOf } from './summand.ts'
import { quoted, type Words, wordsOf } from './tokens.ts'
import { assumptionText, stepsOf, type Traced } from './trace.ts'

/** What the words of a deadline mean, or why they cannot be read. Total: any string gives a reading. */
export function readDeadline(text: string, context: ReadingContext): Reading {
  const tooLong: Reading = { kind: 'refused', text, words: [], because: TOO_LONG, example: EXAMPLE }
  if (text.length > LONGEST * 4) return tooLong
  const words = wordsOf(text)
  if (words.source.length > LONGEST) return tooLong
  const read = interpreted(words, context)
  if (isRefusal(read)) {
    const span = quoted(words, read.first, read.until)
    return {
      kind: 'refused',
      text,
      words: span === '' ? [] : [span],
      because: read.because,
      example: read.example ?? EXAMPLE,
    }
  }
  const assumptions = read.choices.map(({ code, first, until }): Assumption => {
    const span = quoted(words, first, until)
    const other = otherReading(words, context, code)
    return { code, words: span, because: assumptionText(code, context), other }
  })
  return {
    kind: 'read',
    text,
    schedule: read.schedule,
    steps: read.steps,
    assumptions: onceEach(assumptions),
  }
}

interface Interpretation {
  readonly schedule: Schedule
  readonly steps: readonly ReadingStep[]
  readonly choices: readonly Choice[]
}

interface Choice {
  readonly code: AssumptionCode
  readonly first: number
  readonly until: number
}

/** Words → meanings → clauses → parts → their sum; the first of these that fails is the refusal. */
function interpreted(words: Words, context: ReadingContext): Interpretation | Refusal {
  const { tokens } = words
  const items = itemsOf(tokens)
  if (isRefusal(items)) return items
  const clauses = clausesOf(items, tokens)
  if (isRefusal(clauses)) return clauses
  const limits = withoutObjects(clauses, tokens)
  if (isRefusal(limits)) return limits
  const uneven = unevenList(limits, tokens)
  if (uneven !== null) return uneven
  const dated = withSharedYears(withSharedRelations(limits, tokens))
  if (isRefusal(dated)) return dated
  const tied = withFrequencies(dated)
  if (isRefusal(tied)) return tied
  const unclear =
    dividedAmong(tokens, tied) ??
    halfDated(tied.filter((clause) => clause.tied === null && !saysThisYear(clause)))
  if (unclear !== null) return unclear
  const summands: Summand[] = []
  const choices: Choice[] = []
  const traced: Traced[] = []
  for (const [at, clause] of tied.entries()) {
    if (saysThisYear(clause) && tied.some(({ kind }) => kind === 'continuous' || kind === 'every')) continue
    const summand = summandOf(clause, context)
    if ('because' in summand) return refusal(clause.first, clause.until, summand.because, summand.example)
    choices.push(...summand.chose.map((code) => ({ code, first: clause.first, until: clause.until })))
    const follows = tied[at - 1]?.kind === 'undated' && clause.kind === 'every' && clause.joint === 'none'
    if (follows) choices.push({ code: 'inferred-frequency', first: clause.first, until: clause.until })
    traced.push({ clause, part: summand.part })
    summands.push({
      ...summand,
      joint: at === 0 ? 'start' : clause.joint,
      gap: gapBetween(tokens, tied[at - 1]?.until ?? 0, clause.first),
      first: clause.first,
      until: clause.until,
    })
  }
  if (summands.length === 0)
    return refusal(0, tokens.length, items.some(({ kind }) => kind === 'periodic') ? PERIODIC : NOTHING)
  const schedule = sumOf(summands)
  if (isRefusal(schedule)) return schedule
  return { schedule, steps: stepsOf(words, items, traced), choices }
}

function saysThisYear(clause: Tied): boolean {
  return (
    clause.kind === 'limit' &&
    clause.relation === 'in' &&
    clause.moment.shape === 'stretch' &&
    clause.moment.grain === 'year' &&
    clause.moment.year === null
  )
}

/** The whole phrase with one declaration turned round. */
function otherReading(words: Words, context: ReadingContext, code: AssumptionCode): string | null {
  if (code === 'inferred-frequency') return 'undated'
  if (code === 'year-from-issue') return null
  const { beforeDay, beforeMonth } = context.readings
  const readings: Readings =
    code === 'before-day'
      ? { beforeMonth, beforeDay: beforeDay === 'strict' ? 'inclusive' : 'strict' }
      : { beforeDay, beforeMonth: beforeMonth === 'strict' ? 'inclusive' : 'strict' }
  const other = interpreted(words, { ...context, readings })
  return isRefusal(other) ? null : notationOf(other.schedule)
}

function onceEach(assumptions: readonly Assumption[]): readonly Assumption[] {
  return assumptions.filter(
    ({ code, words }, at) =>
      assumptions.findIndex((other) => other.code === code && other.words === words) === at,
  )
}

/** Characters, once composed (NFC) and with spaces made one: longer phrases are no cell of a table. */
const LONGEST = 500
const EXAMPLE = 'once 2024-12-31'
const TOO_LONG = {
  vi: `cụm từ dài quá ${LONGEST} ký tự`,
  en: `the phrase is longer than ${LONGEST} characters`,
}
const NOTHING = { vi: 'không thấy từ ngữ nào nói về thời hạn', en: 'no words here speak of a time limit' }
const PERIODIC = { vi: '"định kỳ" mà không rõ bao lâu một lần', en: '"định kỳ" without saying how often' }
