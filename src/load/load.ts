import type { Province } from '../domain/agencies/register.ts'
import { type Diagnostic, finding } from '../domain/findings/finding.ts'
import { nearest } from '../domain/nearest.ts'
import type { Plan } from '../domain/plan.ts'
import { type AgenciesValues, provinceOf } from './agencies.ts'
import type { CarefulRead } from './careful.ts'
import { diagnosticOf, located, type Signed, shownAt } from './diagnose.ts'
import { readFast } from './fast.ts'
import { linesOf } from './lines.ts'
import { isIssue, type PlanValues, planOf } from './plan.ts'
import { impossibleDay, type PlacedFault, schemaFaults } from './schema-faults.ts'
import type { SourceFile, UnreadableFile } from './source.ts'
import { agencies as agenciesValidator, plan as planValidator } from './validators.js'

/** What a file turned out to be. */
export type Document =
  | { readonly kind: 'plan'; readonly source: SourceFile; readonly plan: Plan }
  | { readonly kind: 'agencies'; readonly source: SourceFile; readonly province: Province }

/** A file read: either a document, or what is wrong with it. */
export type Loaded =
  | { readonly document: Document; readonly faults: readonly [] }
  | { readonly document: null; readonly faults: readonly Diagnostic[] }

/** The largest file that is read, in UTF-16 units: some 50 times the largest real plan. */
export const LARGEST_FILE = 4_000_000

/** Reads one file. A fault of syntax stops the schema check, and a fault against the schema the rest: no cascades. */
export async function loadFile(source: SourceFile | UnreadableFile): Promise<Loaded> {
  if ('unreadable' in source) return refusedWhole(source, unreadable(source))
  if (source.text.length > LARGEST_FILE) return refusedWhole(source, TOO_LARGE)
  try {
    const fast = readFast(source.text)
    const document = fast.kind === 'values' ? interpreted(source, fast.values).document : null
    return document === null ? await loadCarefully(source) : { document, faults: [] }
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return refusedWhole(source, TOO_DEEP)
    throw error
  }
}

/** Reads it again with positions, which then have the last word on what the text holds. */
async function loadCarefully(source: SourceFile): Promise<Loaded> {
  const { readCarefully } = await import('./careful.ts')
  const careful: CarefulRead = readCarefully(source.text)
  if (careful.faults.length > 0) {
    const lines = linesOf(source.text)
    const faults = careful.faults.map((fault) =>
      diagnosticOf(asError(fault), source.path, shownAt(lines, fault.span)),
    )
    return { document: null, faults }
  }
  const { document, faults } = interpreted(source, careful.values)
  return document === null ? refused(source, faults) : { document, faults: [] }
}

/** What values stand for: a document, or what is wrong with them. */
function interpreted(
  source: SourceFile,
  values: unknown,
): { readonly document: Document | null; readonly faults: readonly PlacedFault[] } {
  const kind = kindOf(values)
  if (kind === null) return { document: null, faults: [unknownSchema(values)] }
  const validate = VALIDATORS[kind]
  if (!validate(values)) return { document: null, faults: schemaFaults(validate.errors ?? []) }
  if (kind === 'agencies')
    return { document: { kind, source, province: provinceOf(values as AgenciesValues) }, faults: [] }
  const { issued } = values as PlanValues
  if (issued !== null && !isIssue(issued))
    return { document: null, faults: [impossibleDay(['issued'], issued)] }
  return { document: { kind, source, plan: planOf(values as PlanValues) }, faults: [] }
}

const VALIDATORS = { plan: planValidator, agencies: agenciesValidator }

const KINDS = { 'plan/v1': 'plan', 'agencies/v1': 'agencies' } as const

function kindOf(values: unknown): 'plan' | 'agencies' | null {
  const schema = schemaOf(values)
  return typeof schema === 'string' && Object.hasOwn(KINDS, schema)
    ? KINDS[schema as keyof typeof KINDS]
    : null
}

function schemaOf(values: unknown): unknown {
  return typeof values === 'object' && values !== null && 'schema' in values ? values.schema : undefined
}

function unknownSchema(values: unknown): PlacedFault {
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
  const message = {
    vi: `Không có loại tệp ${JSON.stringify(said)}.`,
    en: `There is no kind of file ${JSON.stringify(said)}.`,
  }
  const help = { vi: `Viết một trong: ${kinds.join(', ')}.`, en: `Write one of: ${kinds.join(', ')}.` }
  return { code: 'unknown-schema', finding: finding(['schema'], message, { help, suggest }) }
}

async function refused(source: SourceFile, faults: readonly PlacedFault[]): Promise<Loaded> {
  return { document: null, faults: await located(source, faults.map(asError)) }
}

/** A file of which no place can be shown, because reading it is what must not be done. */
function refusedWhole(source: { readonly path: string }, fault: PlacedFault): Loaded {
  return { document: null, faults: [diagnosticOf(asError(fault), source.path, null)] }
}

function unreadable({ unreadable }: UnreadableFile): PlacedFault {
  return { code: 'unreadable-file', finding: finding([], unreadable) }
}

function asError({ code, finding }: PlacedFault): Signed {
  return { code, severity: 'error', finding }
}

const TOO_LARGE: PlacedFault = {
  code: 'file-too-large',
  finding: finding(
    [],
    {
      vi: `Tệp dài hơn ${LARGEST_FILE} ký tự nên không được đọc.`,
      en: `The file is longer than ${LARGEST_FILE} characters and was not read.`,
    },
    {
      help: {
        vi: 'Tách thành nhiều kế hoạch, mỗi tệp một văn bản.',
        en: 'Split it into several plans, one document a file.',
      },
    },
  ),
}

const TOO_DEEP: PlacedFault = {
  code: 'too-deep',
  finding: finding(
    [],
    { vi: 'Tệp lồng quá nhiều tầng nên không đọc được.', en: 'The file is nested too deeply to be read.' },
    { help: { vi: 'Bỏ bớt các tầng lồng nhau.', en: 'Take out levels of nesting.' } },
  ),
}
