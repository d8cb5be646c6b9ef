import type { FindingPlace } from '../../domain/findings/finding.ts'
import type { SchemaError } from '../detailed-validators.js'
import { array, object } from '../untyped.ts'
import { impossibleDate, impossibleDay, isDayOutOfCalendar } from './day-messages.ts'
import { missingKey, outOfPlace, unknownKey } from './key-messages.ts'
import type { ErrorContext, PlacedError } from './placed-error.ts'
import { emptyValue, outOfRange, repeatedItems, wrongForm, wrongType, wrongValue } from './value-messages.ts'

/**
 * One error for each mistake behind a validator's errors. A misspelt key replaces the error for the missing key that
 * it stands for, and errors that only say which branch was taken are left out.
 */
export function schemaErrors(raw: readonly SchemaError[]): readonly PlacedError[] {
  const errors = withoutNarrowerLists(raw.slice(0, MAX_RAW_ERRORS))
  const missing = new Map<string, readonly string[]>()
  for (const { keyword, instancePath, params } of errors) {
    if (keyword === 'required')
      missing.set(instancePath, [...(missing.get(instancePath) ?? []), String(params.missingProperty)])
  }
  const placed = errors.flatMap((error) => placedErrors(error, missing.get(error.instancePath) ?? []))
  const misspelt = new Set(
    placed
      .filter(({ code }) => code === 'unknown-key')
      .flatMap(({ finding: { at, suggest } }) =>
        suggest.slice(0, 1).map((key) => placeId([...at.slice(0, -1), key])),
      ),
  )
  return placed.filter(
    ({ code, missing }) => code !== 'missing-key' || missing === null || !misspelt.has(placeId(missing)),
  )
}

/** A value that is on no list at all needs no word on the shorter list that another key beside it allows. */
function withoutNarrowerLists(errors: readonly SchemaError[]): readonly SchemaError[] {
  const widest = new Map<string, SchemaError>()
  for (const error of errors) {
    if (error.keyword !== 'enum') continue
    const before = widest.get(error.instancePath)
    if (before === undefined || array(error.schema).length > array(before.schema).length)
      widest.set(error.instancePath, error)
  }
  return errors.filter((error) => error.keyword !== 'enum' || widest.get(error.instancePath) === error)
}

/** Far more than are reported of a file; each is put into words only to find those that are one mistake. */
const MAX_RAW_ERRORS = 20_000

function placedErrors(error: SchemaError, missing: readonly string[]): readonly ErrorContext[] {
  if (error.keyword === 'uniqueItems') return repeatedItems(placeOf(error.instancePath), array(error.data))
  const placed = placedErrorFor(error, missing)
  return placed === null ? [] : [placed]
}

function placedErrorFor(error: SchemaError, missing: readonly string[]): ErrorContext | null {
  const at = placeOf(error.instancePath)
  const parent = error.parentSchema
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey([...at, String(error.params.additionalProperty)], object(error.data), {
        free: Object.keys(object(parent.properties)).filter((key) => !(key in object(error.data))),
        missing,
      })
    case 'required':
      return missingKey(at, String(error.params.missingProperty), parent)
    case 'type':
      return wrongType(at, error)
    case 'enum':
      return wrongValue(at, error.data, array(error.schema))
    case 'const':
      return wrongValue(at, error.data, [error.schema])
    case 'pattern':
      return isDayOutOfCalendar(error) ? impossibleDay(at, String(error.data)) : wrongForm(at, error)
    case 'format':
      return impossibleDate(at, error.data)
    case 'minimum':
    case 'maximum':
      return outOfRange(at, error)
    case 'minLength':
    case 'minItems':
      return emptyValue(at)
    case 'false schema':
      return outOfPlace(at)
    default:
      // `if`, `propertyNames`: their inner errors are reported on their own.
      return null
  }
}

function placeOf(instancePath: string): FindingPlace {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^(0|[1-9]\d*)$/.test(step) ? Number(step) : step))
}

function placeId(place: FindingPlace): string {
  return JSON.stringify(place)
}
