import { blankValue, mayHoldBlank } from './blank-value.ts'
import { notNfc } from './not-nfc.ts'
import type { StyleCheck } from './style-check.ts'
import { mayBeHazard, yaml11Hazard } from './yaml-1-1-hazard.ts'

/** Every style check, by code. Adding one takes a file, a line here, a condition below, and a bad and a good fixture. */
export const styleChecks: readonly StyleCheck[] = [blankValue, notNfc, yaml11Hazard]

/** Whether style checks may find something in a file that the fast parser read; only then is it parsed again. */
export function mayHaveStyleFindings(text: string, values: unknown): boolean {
  return (
    text.normalize('NFC') !== text ||
    holds(values, mayBeHazard) ||
    mayHoldOctal(text, values) ||
    (holds(values, (value) => value === null) && mayHoldBlank(text))
  )
}

/** A parsed number does not show how it was written: it may be octal where the text has octal digits and a number. */
function mayHoldOctal(text: string, values: unknown): boolean {
  return / [-+]?0[0-7o][0-7]*[\s,}\]]/.test(text) && holds(values, (value) => typeof value === 'number')
}

/** Whether any key or value in a value satisfies a predicate. */
function holds(value: unknown, matches: (value: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return matches(value)
  if (Array.isArray(value)) return value.some((item) => holds(item, matches))
  const keyed = value as Readonly<Record<string, unknown>>
  for (const key in keyed) if (matches(key) || holds(keyed[key], matches)) return true
  return false
}
