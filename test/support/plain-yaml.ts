import { isUtf8 } from 'node:buffer'
import { CORE_SCHEMA, load } from 'js-yaml'
import { expect } from 'vitest'
import type { FindingPlace } from '../../src/domain/findings/finding.ts'
import { stackedMarksError } from '../../src/load/combining-marks.ts'
import { withPlainLines } from '../../src/load/lines.ts'
import { parseWithPositions } from '../../src/load/parse-with-positions.ts'
import { plainComments } from '../../src/load/plain-yaml/plain-comments.ts'
import { plainSpans } from '../../src/load/plain-yaml/plain-spans.ts'
import { readPlainYaml } from '../../src/load/plain-yaml/read-plain-yaml.ts'
import { isTooDeep } from '../../src/load/size-limits.ts'
import { styleFindings } from '../../src/load/style-checks/findings-of.ts'
import { lexedComments } from '../../src/load/suppressions/lexed-comments.ts'

/**
 * Whether the plain reader takes a file. Where it does, both parsers read the same values with the keys in the same order,
 * neither they nor the style checks find anything wrong, and every place and comment stands where `yaml` sees it.
 */
export function isTaken(file: string | Uint8Array): boolean {
  const bytes = typeof file === 'string' ? Buffer.from(file) : Buffer.from(file)
  const values = readPlainYaml(bytes)
  if (values === undefined) return false
  const text = bytes.toString()
  if (!isUtf8(bytes) || !isReadAlike(text, bytes, values)) expect(text).toBe('read alike')
  return true
}

function isReadAlike(text: string, bytes: Uint8Array, values: unknown): boolean {
  const parsed = parseWithPositions(text)
  const isSound =
    text === withPlainLines(text) &&
    text.normalize('NFC') === text &&
    parsed.depth === 'readable' &&
    parsed.errors.length === 0 &&
    !isTooDeep(text) &&
    stackedMarksError(text) === null
  if (!isSound || parsed.document === undefined) return false
  expect(values).toStrictEqual(parsed.values)
  expect(values).toStrictEqual(load(text, { schema: CORE_SCHEMA }))
  expect(JSON.stringify(values)).toBe(JSON.stringify(parsed.values))
  expect(styleFindings(parsed.document)).toEqual([])
  expect(plainComments(bytes)).toEqual(lexedComments(text))
  const spanOf = plainSpans(bytes)
  for (const at of placesIn(values)) {
    for (const on of ['key', 'value'] as const) {
      const [plain, positioned] = [spanOf?.(at, on), parsed.spanOf(at, on)]
      if (String(plain) !== String(positioned)) expect({ text, at, on, plain }).toBe(positioned)
    }
  }
  return true
}

/** Every place of values, and some that are not there. */
export function* placesIn(value: unknown, at: FindingPlace = []): Generator<FindingPlace> {
  yield at
  yield [...at, 'missing']
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* placesIn(inner, [...at, Array.isArray(value) ? Number(key) : key])
}
