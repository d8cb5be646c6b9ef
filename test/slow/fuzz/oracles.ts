import { Ajv2020 } from 'ajv/dist/2020.js'
import { explanationOf } from '../../../src/domain/deadline/explanation.ts'
import { readDeadline } from '../../../src/domain/deadline/read.ts'
import type { Diagnostic, Position } from '../../../src/domain/findings/finding.ts'
import { lastDaysOf } from '../../../src/domain/follow-up/last-days.ts'
import type { StatusView } from '../../../src/domain/follow-up/view.ts'
import { TooManyDuties } from '../../../src/domain/obligations/expand.ts'
import { UncoveredYear } from '../../../src/domain/time/calendar.ts'
import { addDays, type Day, parseDay } from '../../../src/domain/time/day.ts'
import { periodContaining } from '../../../src/domain/time/period.ts'
import { calendarFormats } from '../../../src/reports/calendar/index.ts'
import { explanationFormats } from '../../../src/reports/explain/index.ts'
import { findingFormats } from '../../../src/reports/findings/index.ts'
import { reminderFormats } from '../../../src/reports/reminder/index.ts'
import { reminderJson } from '../../../src/reports/reminder/json.ts'
import { statusFormats } from '../../../src/reports/status/index.ts'
import { examine } from '../../../src/workspace/examine.ts'
import { lookAhead } from '../../../src/workspace/look-ahead.ts'
import { remind } from '../../../src/workspace/remind.ts'
import { rules } from '../../../src/workspace/rule-catalogue.ts'
import { validateAll } from '../../../src/workspace/validate.ts'
import { EDITOR_KEYWORDS, schemas } from '../../support/schema-files.ts'
import { commandsHold } from './commands.ts'

/** A workspace, and the day it is asked about; a phrase is read as well. */
export interface Input {
  readonly asOf: string
  readonly phrase: string
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** What a run saw, so that inputs which show something new are kept and changed further. */
export type Seen = string

/** Microseconds of processor time that one input may take. */
const LONGEST = 60_000_000
/** Bytes that one input may take more, a little over what the largest answers of docs/limits.md took. */
const MOST_MEMORY = 700_000_000
const STYLE = {
  language: 'vi',
  scope: 'all',
  groupBy: 'agency',
  width: 100,
  color: 'plain',
  sender: null,
  extent: 'pages',
  period: null,
  called: 'by-id',
  changes: null,
} as const
const TOOL = { ...STYLE, failOn: 'error', version: '0', homepage: null, rules } as const

const ajv = new Ajv2020({ strict: false, keywords: EDITOR_KEYWORDS, validateFormats: false })
for (const [name, schema] of schemas) ajv.addSchema(schema, name)

/**
 * Takes an input through the whole program: validation, status, reminder, calendar, phrase, in every format. `office`
 * says whether office files are made as well, which take longest; `number` which commands are run on its files. Throws
 * where anything is not as it must be.
 */
export async function hold(
  input: Input,
  office: 'with-office-files' | 'text-only',
  number = 0,
): Promise<Seen> {
  const [start, memory] = [process.cpuUsage(), process.memoryUsage.rss()]
  const day = parseDay(input.asOf)
  if (day === null) throw new Error(`no day: ${input.asOf}`)
  const seen = [...phraseHolds(input.phrase, day), ...(await findingsHold(input))]
  try {
    const view = await examine({ files: input.files, asOf: input.asOf })
    if (view.obligations.length > MOST_DRAWN) seen.push('many-duties')
    else {
      seen.push(...(await statusHolds(input, view, day)))
      await reminderHolds(input, day, office)
      await calendarHolds(input, day)
      await idsStay(input, view, day)
    }
  } catch (error) {
    if (error instanceof UncoveredYear) seen.push('uncovered-year')
    else if (error instanceof TooManyDuties) seen.push('too-many-duties')
    else throw error
  }
  await commandsHold(input, number)
  const { user, system } = process.cpuUsage(start)
  must(user + system < LONGEST, `took ${Math.round((user + system) / 1000)} ms of processor time`)
  const taken = process.memoryUsage.rss() - memory
  must(taken < MOST_MEMORY, `took ${taken} bytes of memory`)
  return [...new Set(seen)].sort().join(' ')
}

/** Weekly deadlines of a plan said to be a century old are allowed; to draw them twice in every format takes minutes. */
const MOST_DRAWN = 10_000

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

function keepsSchema(name: string, text: string): void {
  must(ajv.validate(name, JSON.parse(text)), `${name}: ${ajv.errorsText().slice(0, 500)}`)
}

async function sameTwice(
  what: string,
  render: () => Iterable<string> | Promise<string | Uint8Array>,
): Promise<string> {
  const [one, other] = [joined(await render()), joined(await render())]
  must(Buffer.compare(Buffer.from(one), Buffer.from(other)) === 0, `${what}: other bytes the second time`)
  return typeof one === 'string' ? one : ''
}

function joined(content: Iterable<string> | Uint8Array): string | Uint8Array {
  return content instanceof Uint8Array ? content : [...content].join('')
}

function phraseHolds(phrase: string, issued: Day): readonly Seen[] {
  for (const beforeDay of ['inclusive', 'strict'] as const) {
    const reading = readDeadline(phrase, { issued, readings: { beforeMonth: beforeDay, beforeDay } })
    const explanation = explanationOf(reading, { issued, from: null, through: null })
    for (const format of explanationFormats)
      must(format.render(explanation, STYLE) !== '', `explain ${format.name}`)
    if (beforeDay === 'strict') return [`phrase:${explanation.reading.replace(/\d+/g, '0').slice(0, 60)}`]
  }
  return []
}

async function findingsHold({ files, asOf }: Input): Promise<readonly Seen[]> {
  const around = { isThere: () => false, today: asOf }
  const validation = await validateAll(files, around)
  const again = await validateAll([...files].reverse(), around)
  must(JSON.stringify(again) === JSON.stringify(validation), 'the order of the files changes the findings')
  for (const one of [...validation.findings, ...validation.suppressed]) mustLieInside(one, files)
  for (const format of findingFormats)
    await sameTwice(`validate ${format.name}`, () => format.render(validation, TOOL))
  const json = findingFormats.find(({ name }) => name === 'json')
  keepsSchema('findings', json?.render(validation, TOOL) ?? '')
  return validation.findings.map(({ code }) => code)
}

/** Columns in code points, the end exclusive; a lone CR ends a line. */
function mustLieInside({ code, file, range }: Diagnostic, files: Input['files']): void {
  const text = files.find(({ path }) => path === file)?.text
  must(text !== undefined, `${code}: there is no file ${file}`)
  if (range === null) return
  const lines = (text ?? '').replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const isPlace = ({ line, column }: Position) => {
    const words = lines[line - 1]
    return words !== undefined && column >= 1 && column <= [...words].length + 1
  }
  const { start, end } = range
  const isForward = end.line > start.line || (end.line === start.line && end.column >= start.column)
  must(
    isPlace(start) && isPlace(end) && isForward,
    `${code} lies outside of ${file}: ${JSON.stringify(range)}`,
  )
}

async function statusHolds({ files, asOf }: Input, view: StatusView, day: Day): Promise<readonly Seen[]> {
  totalsAddUp(view)
  for (const format of statusFormats)
    for (const scope of ['all', 'owed'] as const)
      await sameTwice(`status ${format.name}`, () => format.render(view, { ...STYLE, scope }))
  keepsSchema('status', JSON.stringify(view))
  const later = withLaterEvent(files, view, addDays(day, 1))
  const after = await examine({ files: later, asOf })
  const isRead = after.findings.every(({ file, severity }) => file !== LATER || severity !== 'error')
  if (isRead)
    must(
      JSON.stringify(after.obligations) === JSON.stringify(view.obligations),
      'an event after the day changes it',
    )
  return view.obligations.flatMap(({ status, flags, reading }) => [
    status,
    ...flags,
    reading.replace(/\d+/g, '0').slice(0, 60),
  ])
}

/** What is owed, was or will be on a day has the same id on each later one, but for what an event set off in its place. */
async function idsStay({ files }: Input, { obligations }: StatusView, day: Day): Promise<void> {
  for (const days of [1, 45, 400]) {
    const asOf = addDays(day, days)
    let later: StatusView
    try {
      later = await examine({ files, asOf })
    } catch (error) {
      if (error instanceof UncoveredYear || error instanceof TooManyDuties) return
      throw error
    }
    const ids = new Set(later.obligations.flatMap(({ id }) => [id, id.replace(/:T-[\d-]+$/, '')]))
    const lost = obligations.find(({ id }) => !ids.has(id))
    must(lost === undefined, `an id of ${day} is lost ${days} days later: ${lost?.id} ${lost?.status}`)
  }
}

function totalsAddUp({ obligations, totals, agencies, findings }: StatusView): void {
  const ids = new Set(obligations.map(({ id }) => id))
  // Who gives two tasks one id is told so; both are followed up all the same.
  const isTold = findings.some(({ code }) => code === 'duplicate-id')
  must(isTold || ids.size === obligations.length, 'an id stands for two obligations')
  for (const { total, doneOnTime, doneLate, inProgress, overdue } of [totals, ...agencies])
    must(total === doneOnTime + doneLate + inProgress + overdue, 'a total is not the sum of its four')
  const counted = obligations.filter(({ force }) => force === 'order')
  for (const [status, count] of [
    ['overdue', totals.overdue],
    ['done-late', totals.doneLate],
  ] as const)
    must(
      counted.filter((one) => one.status === status).length === count,
      `${status}: the rows and the total differ`,
    )
}

const LATER = 'plans/zz-sau.yaml'

/** The same workspace with one event more: what is owed first is waived on a later day. */
function withLaterEvent(files: Input['files'], { obligations }: StatusView, date: Day): Input['files'] {
  const first = obligations[0]
  if (first === undefined) return files
  const said = (words: string) => JSON.stringify(words)
  const period = first.period === null ? '' : `, period: ${said(first.period)}`
  const record = `{ id: sau, task: ${said(first.task)}, event: waived, date: "${date}"${period}, reason: thử, by: thử }`
  return [
    ...files,
    { path: LATER, text: `schema: records/v1\nplan: ${first.plan}\nrecords:\n  - ${record}\n` },
  ]
}

async function reminderHolds(
  { files, asOf }: Input,
  day: Day,
  office: 'with-office-files' | 'text-only',
): Promise<void> {
  const view = await remind(periodContaining('quarter', day), { files, asOf })
  keepsSchema('reminder', [...reminderJson(view)].join(''))
  for (const format of reminderFormats)
    if (office === 'with-office-files' || !['docx', 'xlsx'].includes(format.name))
      await sameTwice(`remind ${format.name}`, () => format.render(view, STYLE))
}

async function calendarHolds({ files, asOf }: Input, day: Day): Promise<void> {
  const agenda = await lookAhead(addDays(day, 366), { files, asOf })
  const events = lastDaysOf(agenda)
  for (const format of calendarFormats)
    await sameTwice(`calendar ${format.name}`, () =>
      format.render({ view: agenda.view, events, feed: null }, 'vi'),
    )
}
