import type { Province } from '../domain/agencies/register.ts'
import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { finding } from '../domain/findings/finding.ts'
import { nearest } from '../domain/names/nearest.ts'
import type { Office } from '../domain/office.ts'
import type { Plan } from '../domain/plan.ts'
import type { PlanRecords } from '../domain/records/record.ts'
import type { WrittenCalendarYear } from '../domain/time/calendar.ts'
import type { RegisterFileValues } from './documents/agencies.ts'
import { type CalendarValues, calendarYearFrom } from './documents/calendar.ts'
import { isIssue } from './documents/days.ts'
import { type OfficeValues, officeFrom } from './documents/office.ts'
import { planFrom } from './documents/plan.ts'
import type { PlanValues } from './documents/plan-values.ts'
import { type RecordsValues, recordsFrom } from './documents/records.ts'
import { type PlaceInFile, registerOfFile } from './documents/register-file.ts'
import type { ShippedRegisters } from './documents/shipped-registers.ts'
import { impossibleDay } from './errors/day-messages.ts'
import { type PlacedError, shownValue } from './errors/placed-error.ts'
import { onlySlip } from './errors/suggest-form.ts'
import type { SourceFile } from './source.ts'

/** What a file turned out to be. */
export type Document =
  | { readonly kind: 'plan'; readonly source: SourceFile; readonly plan: Plan }
  | {
      readonly kind: 'agencies'
      readonly source: SourceFile
      readonly province: Province
      /** Where the file states what stands at a place of the province; for what it inherits, the line of `extends`. */
      readonly placeOf: PlaceInFile
    }
  | { readonly kind: 'records'; readonly source: SourceFile; readonly records: PlanRecords }
  | { readonly kind: 'calendar'; readonly source: SourceFile; readonly year: WrittenCalendarYear }
  | { readonly kind: 'office'; readonly source: SourceFile; readonly office: Office }

/** The document that values stand for, or the errors in them. */
export interface Interpreted {
  readonly document: Document | null
  readonly errors: readonly PlacedError[]
}

/** The document that values of a kind stand for, after they have passed its schema. */
export function documentOf(
  kind: Kind,
  source: SourceFile,
  values: unknown,
  shipped: ShippedRegisters,
): Interpreted {
  switch (kind) {
    case 'plan':
      return planDocument(source, values as PlanValues)
    case 'agencies':
      return agenciesDocument(source, registerOfFile(values as RegisterFileValues, shipped))
    case 'records':
      return { document: { kind, source, records: recordsFrom(values as RecordsValues) }, errors: [] }
    case 'calendar':
      return { document: { kind, source, year: calendarYearFrom(values as CalendarValues) }, errors: [] }
    case 'office':
      return { document: { kind, source, office: officeFrom(values as OfficeValues) }, errors: [] }
  }
}

function agenciesDocument(source: SourceFile, register: ReturnType<typeof registerOfFile>): Interpreted {
  if ('errors' in register) return { document: null, errors: register.errors }
  return { document: { kind: 'agencies', source, ...register }, errors: [] }
}

function planDocument(source: SourceFile, values: PlanValues): Interpreted {
  const { issued } = values
  if (issued !== null && !isIssue(issued))
    return { document: null, errors: [impossibleDay(['issued'], issued)] }
  return { document: { kind: 'plan', source, plan: planFrom(values) }, errors: [] }
}

const KINDS = {
  'plan/v1': 'plan',
  'agencies/v1': 'agencies',
  'records/v1': 'records',
  'calendar/v1': 'calendar',
  'office/v1': 'office',
} as const

/** The kinds of files that are read. */
export type Kind = (typeof KINDS)[keyof typeof KINDS]

/** The kind that values declare with their schema; null where it is none of them. */
export function kindOf(values: unknown): Kind | null {
  const schema = schemaOf(values)
  return typeof schema === 'string' && Object.hasOwn(KINDS, schema)
    ? KINDS[schema as keyof typeof KINDS]
    : null
}

function schemaOf(values: unknown): unknown {
  return typeof values === 'object' && values !== null && 'schema' in values ? values.schema : undefined
}

/** The error of values that declare no kind of file, or one that there is not. */
export function unknownSchema(values: unknown): PlacedError {
  const declared = schemaOf(values)
  const kinds = Object.keys(KINDS)
  if (declared === undefined) {
    const message = {
      vi: 'Tệp không cho biết nó là loại tệp gì.',
      en: 'The file does not say what kind of file it is.',
    }
    const help = {
      vi: `Thêm khóa đầu tiên schema: ${kinds.join(' hoặc schema: ')}.`,
      en: `Make schema: ${kinds.join(' or schema: ')} the first key.`,
    }
    return { code: 'unknown-schema', finding: finding([], message, { help, on: 'key' }) }
  }
  const suggest = nearest(String(declared), kinds)
  const message = {
    vi: `Không có loại tệp ${shownValue(declared)}.`,
    en: `${shownValue(declared)} is no kind of file.`,
  }
  const list = { vi: `Viết một trong: ${kinds.join(', ')}.`, en: `Write one of: ${kinds.join(', ')}.` }
  const help = didYouMean(suggest, list)
  return {
    code: 'unknown-schema',
    finding: finding(['schema'], message, { help, suggest, fix: onlySlip(String(declared), suggest) }),
  }
}
