import type { FindingPlace } from '../../domain/findings/finding.ts'
import type { SchemaError } from '../detailed-validators.js'
import { array, object } from '../untyped.ts'
import { impossibleDate } from './day-messages.ts'
import { missingKey, outOfPlace, unknownKey } from './key-messages.ts'
import type { ErrorContext, PlacedError } from './placed-error.ts'
import { emptyValue, outOfRange, repeatedItems, wrongForm, wrongType, wrongValue } from './value-messages.ts'

/**
 * The faults behind a validator's errors, one for each mistake: a misspelt key swallows the missing key it
 * stands for, and the errors that only say which branch was taken are left out.
 */
export function schemaErrors(all: readonly SchemaError[]): readonly PlacedError[] {
  const errors = all.slice(0, MOST_ERRORS)
  const missing = new Map<string, readonly string[]>()
  for (const { keyword, instancePath, params } of errors) {
    if (keyword === 'required')
      missing.set(instancePath, [...(missing.get(instancePath) ?? []), String(params.missingProperty)])
  }
  const faults = errors.flatMap((error) => faultsOf(error, missing.get(error.instancePath) ?? []))
  const misspelt = new Set(
    faults
      .filter(({ code }) => code === 'unknown-key')
      .flatMap(({ finding: { at, suggest } }) =>
        suggest.slice(0, 1).map((key) => placeId([...at.slice(0, -1), key])),
      ),
  )
  return faults.filter(
    ({ code, missing }) => code !== 'missing-key' || missing === null || !misspelt.has(placeId(missing)),
  )
}

/** Far more than are told of a file; each is put into words only to tell which of them are one mistake. */
const MOST_ERRORS = 20_000

function faultsOf(error: SchemaError, missing: readonly string[]): readonly ErrorContext[] {
  if (error.keyword === 'uniqueItems') return repeatedItems(placeOf(error.instancePath), array(error.data))
  const fault = faultOf(error, missing)
  return fault === null ? [] : [fault]
}

function faultOf(error: SchemaError, missing: readonly string[]): ErrorContext | null {
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
      return wrongForm(at, error)
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
