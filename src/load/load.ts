import { type Diagnostic, finding } from '../domain/findings/finding.ts'
import { stackedMarksError } from './combining-marks.ts'
import { type Document, documentOf, type Interpreted, kindOf, unknownSchema } from './document.ts'
import { NONE_SHIPPED, type ShippedRegisters } from './documents/shipped-registers.ts'
import { passedOverFileError } from './errors/passed-over-file.ts'
import type { PlacedError } from './errors/placed-error.ts'
import { schemaErrors } from './errors/schema-errors.ts'
import { linesOfText, withPlainLines } from './lines.ts'
import { diagnosticOf, excerptAt, locateFindings, type SignedFinding } from './locate.ts'
import { holdsLongValue } from './long-values.ts'
import { parseFast } from './parse-fast.ts'
import type { PositionedParse, Positions } from './parse-with-positions.ts'
import { readPlainYaml } from './plain-yaml/read-plain-yaml.ts'
import { isStackOverflow, isTooDeep, LARGEST_FILE, TOO_DEEP, TOO_LARGE } from './size-limits.ts'
import { bytesOf, type SourceFile, type UnreadableFile } from './source.ts'
import { mayHaveStyleFindings } from './style-checks/index.ts'
import { agencies, calendar, office, plan, records } from './validators.js'

/** A file read: a document, perhaps with findings of style checks, or else the errors in it. */
export interface Loaded {
  readonly document: Document | null
  readonly findings: readonly Diagnostic[]
  /** The text, where the comments in it can be found; null where they cannot. */
  readonly source: SourceFile | null
}

const VALIDATORS = { plan, agencies, records, calendar, office }

/** Reads one file. A syntax error stops the schema check, and a schema error stops the other checks: no cascades. */
export async function loadFile(
  source: SourceFile | UnreadableFile,
  shipped: ShippedRegisters = NONE_SHIPPED,
): Promise<Loaded> {
  if ('unreadable' in source) return loadedError(source, unreadable(source))
  const values = readPlainYaml(bytesOf(source))
  if (values !== undefined) return await loadPlain(source, values, shipped)
  const unsafe = unsafeToRead(source)
  if (unsafe !== null) return loadedError(source, unsafe)
  try {
    return await loadText({ path: source.path, text: withPlainLines(source.text) }, shipped)
  } catch (error) {
    if (isStackOverflow(error)) return loadedError(source, TOO_DEEP)
    throw error
  }
}

/** A file in the plain form, of which only the schema can find something wrong with its values. */
async function loadPlain(source: SourceFile, values: unknown, shipped: ShippedRegisters): Promise<Loaded> {
  const sound = soundDocument(source, values, shipped)
  if (sound !== null) return loadedDocument(sound)
  const { document, errors } = await interpret(source, values, shipped)
  return document === null ? await loadedErrors(source, errors) : loadedDocument(document)
}

/** The error of a text that would take too much time or memory to parse; null where it is safe. */
function unsafeToRead({ text }: SourceFile): PlacedError | null {
  return text.length > LARGEST_FILE ? TOO_LARGE : stackedMarksError(text)
}

async function loadText(source: SourceFile, shipped: ShippedRegisters): Promise<Loaded> {
  const fast = fastDocument(source, shipped)
  return fast === null ? await loadWithPositions(source, shipped) : withStyleFindings(fast)
}

/** A document that the fast parser finds nothing wrong with. */
export interface FastDocument {
  readonly document: Document
  /** Whether style checks may find something, which takes a closer look. */
  readonly mayHaveStyleFindings: () => boolean
}

/** The document of a file that the fast parser finds nothing wrong with; null for any other. */
export function loadFast(source: SourceFile | UnreadableFile): FastDocument | null {
  if ('unreadable' in source) return null
  const values = readPlainYaml(bytesOf(source))
  if (values !== undefined) {
    const document = soundDocument(source, values, NONE_SHIPPED)
    return document && { document, mayHaveStyleFindings: () => false }
  }
  if (unsafeToRead(source) !== null) return null
  try {
    return fastDocument({ path: source.path, text: withPlainLines(source.text) }, NONE_SHIPPED)
  } catch (error) {
    if (isStackOverflow(error)) return null
    throw error
  }
}

function fastDocument(source: SourceFile, shipped: ShippedRegisters): FastDocument | null {
  const fast = parseFast(source.text)
  if (fast.kind !== 'values') return null
  const { values } = fast
  if (holdsLongValue(source.text, values)) return null
  const document = soundDocument(source, values, shipped)
  return document && { document, mayHaveStyleFindings: () => mayHaveStyleFindings(source.text, values) }
}

/** The document that values stand for; null where something is wrong with them, to be found out with a closer look. */
function soundDocument(source: SourceFile, values: unknown, shipped: ShippedRegisters): Document | null {
  const kind = kindOf(values)
  return kind !== null && VALIDATORS[kind](values) ? documentOf(kind, source, values, shipped).document : null
}

/** A document with the findings of style checks. */
export async function withStyleFindings(fast: FastDocument): Promise<Loaded> {
  const { document } = fast
  return fast.mayHaveStyleFindings() ? await withStyleChecks(document) : loadedDocument(document)
}

/** A document without findings. */
export function loadedDocument(document: Document): Loaded {
  return { document, findings: [], source: document.source }
}

/** A document with the findings of style checks, for which its text is parsed again where only the fast parser saw it. */
async function withStyleChecks(document: Document, known?: Positions): Promise<Loaded> {
  const { source } = document
  const { styleFindings } = await import('./style-checks/findings-of.ts')
  const { positionsIn } = await import('./parse-with-positions.ts')
  const positions = known ?? positionsIn(source.text)
  const signed = positions.document === undefined ? [] : styleFindings(positions.document)
  return { document, findings: await locateFindings(source, signed, positions), source }
}

/** Reads a text with the positioned parser, which has the last word on what the text holds. */
async function loadWithPositions(source: SourceFile, shipped: ShippedRegisters): Promise<Loaded> {
  if (isTooDeep(source.text)) return loadedError(source, TOO_DEEP)
  const { parseWithPositions } = await import('./parse-with-positions.ts')
  const parsed: PositionedParse = parseWithPositions(source.text)
  if (parsed.depth === 'too-deep') return loadedError(source, TOO_DEEP)
  if (parsed.errors.length > 0) {
    const lines = linesOfText(source.text)
    const findings = parsed.errors.map((error) =>
      diagnosticOf(asError(error), source.path, excerptAt(lines, error.span)),
    )
    return { document: null, findings, source: null }
  }
  const { document, errors } = await interpret(source, parsed.values, shipped)
  return document === null
    ? await loadedErrors(source, errors, parsed)
    : await withStyleChecks(document, parsed)
}

/** The document that values stand for, or the errors in them. */
async function interpret(
  source: SourceFile,
  values: unknown,
  shipped: ShippedRegisters,
): Promise<Interpreted> {
  const kind = kindOf(values)
  if (kind === null) return { document: null, errors: [unknownSchema(values)] }
  const detailed = await import('./detailed-validators.js')
  const validate = detailed[kind]
  return validate(values)
    ? documentOf(kind, source, values, shipped)
    : { document: null, errors: schemaErrors(validate.errors ?? []) }
}

async function loadedErrors(
  source: SourceFile,
  errors: readonly PlacedError[],
  positions?: Positions,
): Promise<Loaded> {
  return { document: null, findings: await locateFindings(source, errors.map(asError), positions), source }
}

/** A file that must not be parsed, so that no place in it can be shown. */
export function loadedError(source: { readonly path: string }, error: PlacedError): Loaded {
  return { document: null, findings: [diagnosticOf(asError(error), source.path, null)], source: null }
}

function unreadable({ unreadable }: UnreadableFile): PlacedError {
  if (unreadable === 'too-large') return TOO_LARGE
  if (typeof unreadable === 'string') return passedOverFileError(unreadable)
  return { code: 'unreadable-file', finding: finding([], unreadable) }
}

function asError(error: PlacedError): SignedFinding {
  return { ...error, severity: 'error' }
}
