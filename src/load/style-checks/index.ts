import { blankValue, mayHoldBlank } from './blank-value.ts'
import { notNfc } from './not-nfc.ts'
import type { StyleCheck } from './style-check.ts'
import { mayBeHazard, yaml11Hazard } from './yaml-1-1-hazard.ts'

/** Every remark, by code. Adding one is a file, a line here, a doubt below, and a bad and a good fixture. */
export const styleChecks: readonly StyleCheck[] = [blankValue, notNfc, yaml11Hazard]

/** Whether a file that was read fast may have a value to remark on; only then is it read again with positions. */
export function mayHaveStyleFindings(text: string, values: unknown): boolean {
  return (
    text.normalize('NFC') !== text ||
    holds(values, mayBeHazard) ||
    mayHoldOctal(text, values) ||
    (holds(values, (value) => value === null) && mayHoldBlank(text))
  )
}

/** A number does not tell how it was written: a text may hold one in octal where it has such digits, and a number at all. */
function mayHoldOctal(text: string, values: unknown): boolean {
  return / [-+]?0[0-7o][0-7]*[\s,}\]]/.test(text) && holds(values, (value) => typeof value === 'number')
}

/** Whether any key or value below is one that a question is answered yes for. */
function holds(value: unknown, isMeant: (value: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return isMeant(value)
  if (Array.isArray(value)) return value.some((item) => holds(item, isMeant))
  const keyed = value as Readonly<Record<string, unknown>>
  for (const key in keyed) if (isMeant(key) || holds(keyed[key], isMeant)) return true
  return false
}
