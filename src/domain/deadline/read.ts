import { addDays, addMonths } from '../time/day.ts'
import type { Text } from '../text.ts'
import { type Tied, withFrequencies, withSharedYears } from './attach.ts'
import { dividedAmong, gapBetween, halfDated, withSharedRelations } from './lists.ts'
import { clausesOf } from './clauses.ts'
import { itemsOf } from './items.ts'
import { limitPart } from './limits.ts'
import { notationOf } from './notation.ts'
import { withoutObjects } from './objects.ts'
import type { Assumption, AssumptionCode, Reading, ReadingContext, ReadingStep, Readings } from './reading.ts'
import { isRefusal, type Refusal, refusal } from './refusal.ts'
import type { Part, Schedule } from './schedule.ts'
import { type Summand, sumOf } from './sum.ts'
import { assumptionText, stepsOf, type Traced } from './trace.ts'
import { quoted, wordsOf, type Words } from './tokens.ts'

/** What the words of a deadline mean, or why they cannot be read. Total: any string gives a reading. */
export function readDeadline(text: string, context: ReadingContext): Reading {
  if (text.length > LONGEST) return { kind: 'refused', text, words: [], because: TOO_LONG, example: EXAMPLE }
  const words = wordsOf(text)
  const read = interpreted(words, context)
  if (isRefusal(read)) {
    const span = quoted(words, read.first, read.until)
    return { kind: 'refused', text, words: span === '' ? [] : [span], because: read.because, example: read.example ?? EXAMPLE }
  }
  const assumptions = read.choices.map(({ code, first, until }): Assumption => {
    const span = quoted(words, first, until)
    const other = otherReading(words, context, code)
    return { code, words: span, because: assumptionText(code, context), other }
  })
  return { kind: 'read', text, schedule: read.schedule, steps: read.steps, assumptions: onceEach(assumptions) }
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
  const dated = withSharedYears(withSharedRelations(limits, tokens))
  if (isRefusal(dated)) return dated
  const tied = withFrequencies(dated)
  if (isRefusal(tied)) return tied
  const unclear = dividedAmong(tokens, tied) ?? halfDated(tied.filter((clause) => clause.tied === null && !saysThisYear(clause)))
  if (unclear !== null) return unclear
  const summands: Summand[] = []
  const choices: Choice[] = []
  const traced: Traced[] = []
  for (const [at, clause] of tied.entries()) {
    if (saysThisYear(clause) && tied.some(({ kind }) => kind === 'continuous' || kind === 'every')) continue
    const summand = summandOf(clause, context)
    if ('because' in summand) return refusal(clause.first, clause.until, summand.because, summand.example)
    choices.push(...summand.chose.map((code) => ({ code, first: clause.first, until: clause.until })))
    traced.push({ clause, part: summand.part })
    summands.push({ ...summand, joint: at === 0 ? 'start' : clause.joint, gap: gapBetween(tokens, tied[at - 1]?.until ?? 0, clause.first), first: clause.first, until: clause.until })
  }
  if (summands.length === 0) return refusal(0, tokens.length, items.some(({ kind }) => kind === 'periodic') ? PERIODIC : NOTHING)
  const schedule = sumOf(summands)
  if (isRefusal(schedule)) return schedule
  return { schedule, steps: stepsOf(words, items, traced), choices }
}

type Given = Pick<Summand, 'part' | 'relation' | 'extent' | 'sudden'> & { readonly chose: readonly AssumptionCode[] }

function summandOf(clause: Tied, context: ReadingContext): Given | { because: Text; example: string | null } {
  switch (clause.kind) {
    case 'limit': {
      const read = limitPart(clause, context)
      if (read.kind === 'none') return read
      const relation = clause.relation === 'in' ? 'none' : clause.relation
      return { ...given(read.part), relation, extent: read.extent, chose: read.chose }
    }
    case 'every':
      return { ...given({ kind: 'recurring', every: clause.every, at: null, times: clause.times }), chose: clause.inferred ? ['inferred-frequency'] : [] }
    case 'term':
      return clause.since === 'event' ? given({ kind: 'triggered', term: clause.term }) : resolved(clause, context)
    case 'event':
      return { ...given({ kind: 'triggered', term: null }), sudden: clause.sudden }
    case 'continuous':
      return given({ kind: 'continuous' })
    case 'undated':
      return given({ kind: 'undated' })
    case 'onward':
      return given('onward')
  }
}

/** A term from the document's own issue is a day, where that is known; Civil Code art. 147 and 148. */
function resolved({ term }: Tied & { kind: 'term' }, { issued }: ReadingContext): Given | { because: Text; example: string | null } {
  if (term.unit === 'working-day') return { because: NO_CALENDAR, example: null }
  if (issued === null) return { because: NO_ISSUE, example: null }
  const through = term.unit === 'day' ? addDays(issued, term.count) : addMonths(issued, term.count)
  return given({ kind: 'once', from: null, through })
}

function given(part: Part | 'onward'): Given {
  return { part, relation: 'none', extent: null, sudden: false, chose: [] }
}

function saysThisYear(clause: Tied): boolean {
  return clause.kind === 'limit' && clause.relation === 'in' && clause.moment.shape === 'stretch' && clause.moment.grain === 'year' && clause.moment.year === null
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
  return assumptions.filter(({ code, words }, at) => assumptions.findIndex((other) => other.code === code && other.words === words) === at)
}

/** Longer phrases are no cell of a table, and are not worth the time. */
const LONGEST = 500
const EXAMPLE = 'once 2024-12-31'
const TOO_LONG = { vi: `cụm từ dài quá ${LONGEST} ký tự`, en: `the phrase is longer than ${LONGEST} characters` }
const NOTHING = { vi: 'không thấy từ ngữ nào nói về thời hạn', en: 'no words here speak of a time limit' }
const PERIODIC = { vi: '"định kỳ" mà không rõ bao lâu một lần', en: '"định kỳ" without saying how often' }
const NO_CALENDAR = { vi: 'tính ngày làm việc cần lịch nghỉ chính thức; hãy ghi ngày cuối cùng', en: 'working days need the official calendar; write the last day' }
const NO_ISSUE = { vi: 'cần ngày ban hành của văn bản, mà ngày đó chưa biết', en: "the document's day is needed and is not known" }
