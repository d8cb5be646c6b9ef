import type { Province } from '../domain/agencies/register.ts'
import { type Diagnostic, finding } from '../domain/findings/finding.ts'
import { nearest } from '../domain/names/nearest.ts'
import type { Office } from '../domain/office.ts'
import type { Plan } from '../domain/plan.ts'
import type { PlanRecords } from '../domain/records/record.ts'
import type { WrittenCalendarYear } from '../domain/time/calendar.ts'
import { stackedMarksError } from './combining-marks.ts'
import { type AgenciesValues, provinceFrom } from './documents/agencies.ts'
import { type CalendarValues, calendarYearFrom } from './documents/calendar.ts'
import { type OfficeValues, officeFrom } from './documents/office.ts'
import { isIssue, type PlanValues, planFrom } from './documents/plan.ts'
import { type RecordsValues, recordsFrom } from './documents/records.ts'
import { impossibleDay } from './errors/day-messages.ts'
import { type PlacedError, shownValue } from './errors/placed-error.ts'
import { schemaErrors } from './errors/schema-errors.ts'
import { linesOfText, withPlainLines } from './lines.ts'
import { diagnosticOf, excerptAt, locateFindings, type SignedFinding } from './locate.ts'
import { isTooDeep } from './nesting-limit.ts'
import { parseFast } from './parse-fast.ts'
import type { PositionedParse } from './parse-with-positions.ts'
import { LARGEST_FILE, TOO_DEEP, TOO_LARGE } from './size-limits.ts'
import type { SourceFile, UnreadableFile } from './source.ts'
import { mayHaveStyleFindings } from './style-checks/index.ts'
import { agencies, calendar, office, plan, records } from './validators.js'

/** What a file turned out to be. */
export type Document =
  | { readonly kind: 'plan'; readonly source: SourceFile; readonly plan: Plan }
  | { readonly kind: 'agencies'; readonly source: SourceFile; readonly province: Province }
  | { readonly kind: 'records'; readonly source: SourceFile; readonly records: PlanRecords }
  | { readonly kind: 'calendar'; readonly source: SourceFile; readonly year: WrittenCalendarYear }
  | { readonly kind: 'office'; readonly source: SourceFile; readonly office: Office }

/** A file read: either a document, perhaps with remarks on how it is written, or what is wrong with it. */
export interface Loaded {
  readonly document: Document | null
  readonly faults: readonly Diagnostic[]
  /** What was read, where its comments can be told from it; null where they cannot. */
  readonly source: SourceFile | null
}

/** Reads one file. A fault of syntax stops the schema check, and a fault against the schema the rest: no cascades. */
export async function loadFile(source: SourceFile | UnreadableFile): Promise<Loaded> {
  if ('unreadable' in source) return loadedError(source, unreadable(source))
  const unsafe = unsafeToRead(source)
  if (unsafe !== null) return loadedError(source, unsafe)
  try {
    return await loadText({ path: source.path, text: withPlainLines(source.text) })
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message)) return loadedError(source, TOO_DEEP)
    throw error
  }
}

/** What in a text would take time or memory out of proportion, known before any of it is parsed. */
function unsafeToRead({ text }: SourceFile): PlacedError | null {
  return text.length > LARGEST_FILE ? TOO_LARGE : stackedMarksError(text)
}

async function loadText(source: SourceFile): Promise<Loaded> {
  const fast = fastDocument(source)
  return fast === null ? await loadCarefully(source) : withStyleFindings(fast)
}

/** A document that the fast reader finds nothing wrong with. */
export interface FastDocument {
  readonly document: Document
  /** Whether it may hold something to remark on, which takes a closer look. */
  readonly isDoubtful: () => boolean
}

/** The document of a file that the fast reader finds nothing wrong with; null for any other. */
export function loadFast(source: SourceFile | UnreadableFile): FastDocument | null {
  if ('unreadable' in source || unsafeToRead(source) !== null) return null
  try {
    return fastDocument({ path: source.path, text: withPlainLines(source.text) })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function fastDocument(source: SourceFile): FastDocument | null {
  const fast = parseFast(source.text)
  if (fast.kind !== 'values') return null
  const { values } = fast
  const kind = kindOf(values)
  const { document } =
    kind !== null && VALIDATORS[kind](values) ? documentOf(kind, source, values) : { document: null }
  return document === null ? null : { document, isDoubtful: () => mayHaveStyleFindings(source.text, values) }
}

/** A document with what is to be remarked on the way it is written. */
export async function withStyleFindings({ document, isDoubtful }: FastDocument): Promise<Loaded> {
  return isDoubtful() ? await remarked(document, document.source) : loadedDocument(document)
}

/** A document with nothing to say of the way it is written. */
export function loadedDocument(document: Document): Loaded {
  return { document, faults: [], source: document.source }
}

/** A document that may be written in a way that other programs read otherwise. */
async function remarked(document: Document, source: SourceFile): Promise<Loaded> {
  const { styleFindings: remarksOn } = await import('./style-checks/findings-of.ts')
  return { document, faults: await locateFindings(source, remarksOn(source.text)), source }
}

/** Reads it again with positions, which then have the last word on what the text holds. */
async function loadCarefully(source: SourceFile): Promise<Loaded> {
  if (isTooDeep(source.text)) return loadedError(source, TOO_DEEP)
  const { parseWithPositions: readCarefully } = await import('./parse-with-positions.ts')
  const careful: PositionedParse = readCarefully(source.text)
  if (careful.depth === 'too-deep') return loadedError(source, TOO_DEEP)
  if (careful.faults.length > 0) {
    const lines = linesOfText(source.text)
    const faults = careful.faults.map((fault) =>
      diagnosticOf(asError(fault), source.path, excerptAt(lines, fault.span)),
    )
    return { document: null, faults, source: null }
  }
  const { document, faults } = await interpreted(source, careful.values)
  return document === null ? await refused(source, faults) : await remarked(document, source)
}

interface Interpreted {
  readonly document: Document | null
  readonly faults: readonly PlacedError[]
}

/** What values stand for: a document, or what is wrong with them. */
async function interpreted(source: SourceFile, values: unknown): Promise<Interpreted> {
  const kind = kindOf(values)
  if (kind === null) return { document: null, faults: [unknownSchema(values)] }
  const detailed = await import('./detailed-validators.js')
  const validate = detailed[kind]
  return validate(values)
    ? documentOf(kind, source, values)
    : { document: null, faults: schemaErrors(validate.errors ?? []) }
}

/** The document that values of a kind stand for, after they have passed its schema. */
function documentOf(kind: Kind, source: SourceFile, values: unknown): Interpreted {
  switch (kind) {
    case 'plan':
      return planDocument(source, values as PlanValues)
    case 'agencies':
      return { document: { kind, source, province: provinceFrom(values as AgenciesValues) }, faults: [] }
    case 'records':
      return { document: { kind, source, records: recordsFrom(values as RecordsValues) }, faults: [] }
    case 'calendar':
      return { document: { kind, source, year: calendarYearFrom(values as CalendarValues) }, faults: [] }
    case 'office':
      return { document: { kind, source, office: officeFrom(values as OfficeValues) }, faults: [] }
  }
}

function planDocument(source: SourceFile, values: PlanValues): Interpreted {
  const { issued } = values
  if (issued !== null && !isIssue(issued))
    return { document: null, faults: [impossibleDay(['issued'], issued)] }
  return { document: { kind: 'plan', source, plan: planFrom(values) }, faults: [] }
}

const VALIDATORS = { plan, agencies, records, calendar, office }

const KINDS = {
  'plan/v1': 'plan',
  'agencies/v1': 'agencies',
  'records/v1': 'records',
  'calendar/v1': 'calendar',
  'office/v1': 'office',
} as const

type Kind = (typeof KINDS)[keyof typeof KINDS]

function kindOf(values: unknown): Kind | null {
  const schema = schemaOf(values)
  return typeof schema === 'string' && Object.hasOwn(KINDS, schema)
    ? KINDS[schema as keyof typeof KINDS]
    : null
}

function schemaOf(values: unknown): unknown {
  return typeof values === 'object' && values !== null && 'schema' in values ? values.schema : undefined
}

function unknownSchema(values: unknown): PlacedError {
  const said = schemaOf(values)
  const kinds = Object.keys(KINDS)
  if (said === undefined) {
    const message = {
      vi: 'Tệp không cho biết nó là loại tệp gì.',
      en: 'The file does not say what kind of file it is.',
    }
    const help = {
      vi: `Thêm khóa đầu tiên schema: ${kinds.join(' hoặc schema: ')}.`,
      en: `Make schema: ${kinds.join(' or schema: ')} its first key.`,
    }
    return { code: 'unknown-schema', finding: finding([], message, { help, on: 'key' }) }
  }
  const suggest = nearest(String(said), kinds)
  const [first] = suggest
  const message = {
    vi: `Không có loại tệp ${shownValue(said)}.`,
    en: `There is no kind of file ${shownValue(said)}.`,
  }
  const list = { vi: `Viết một trong: ${kinds.join(', ')}.`, en: `Write one of: ${kinds.join(', ')}.` }
  const help = first === undefined ? list : { vi: `Có phải “${first}”?`, en: `Did you mean “${first}”?` }
  return { code: 'unknown-schema', finding: finding(['schema'], message, { help, suggest }) }
}

async function refused(source: SourceFile, faults: readonly PlacedError[]): Promise<Loaded> {
  return { document: null, faults: await locateFindings(source, faults.map(asError)), source }
}

/** A file of which no place can be shown, because reading it is what must not be done. */
export function loadedError(source: { readonly path: string }, fault: PlacedError): Loaded {
  return { document: null, faults: [diagnosticOf(asError(fault), source.path, null)], source: null }
}

function unreadable({ unreadable }: UnreadableFile): PlacedError {
  return unreadable === 'too-large'
    ? TOO_LARGE
    : { code: 'unreadable-file', finding: finding([], unreadable) }
}

function asError(fault: PlacedError): SignedFinding {
  return { ...fault, severity: 'error' }
}
