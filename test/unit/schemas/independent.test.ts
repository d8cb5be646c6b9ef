import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import '@hyperjump/json-schema/formats'
import {
  registerSchema,
  type SchemaObject,
  setShouldValidateFormat,
  type Validator,
  validate,
} from '@hyperjump/json-schema/draft-2020-12'
import { describe, expect, it } from 'vitest'
import { parseWithPositions } from '../../../src/load/parse-with-positions.ts'
import { agencies, calendar, office, plan, records } from '../../../src/load/validators.js'
import { schemas } from '../../support/schema-files.ts'
import { filesIn } from '../../support/workspace.ts'

// The compiled validators and another implementation of JSON Schema must say the same of every document: what an
// editor accepts the program accepts, and the other way round.

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'
setShouldValidateFormat(true)
for (const [name, schema] of schemas) registerSchema(schema as SchemaObject, addressOf(name))
const others = new Map<string, Validator>()
for (const name of schemas.keys()) others.set(name, await validate(addressOf(name)))

const COMPILED = { plan, agencies, records, calendar, office }

type Kind = keyof typeof COMPILED
const KINDS = ['plan', 'agencies', 'records', 'calendar', 'office'] as const

type Json = Parameters<Validator>[0]

interface Written {
  readonly path: string
  readonly kind: Kind
  readonly values: Json
}

const documents = [...filesIn('plans'), ...filesIn('fixtures')].flatMap(({ path, text }): Written[] => {
  const read = parseWithPositions(text)
  if (read.depth === 'too-deep' || read.errors.length > 0) return []
  const said = (read.values as { readonly schema?: unknown } | null)?.schema
  const kind = KINDS.find((one) => said === `${one}/v1`)
  return kind === undefined ? [] : [{ path, kind, values: read.values as Json }]
})

describe('every schema', () => {
  it.each([...schemas.keys()])('%s is a schema of draft 2020-12', async (name) => {
    expect(schemas.get(name)?.$schema).toBe(DRAFT)
    expect((await validate(DRAFT, schemas.get(name) as Json)).valid).toBe(true)
  })

  it('and the check of that can fail', async () => {
    expect((await validate(DRAFT, { type: 'text' })).valid).toBe(false)
  })
})

describe('both validators', () => {
  it.each(documents)('say the same of $path', ({ kind, values }) => {
    expect(otherVerdict(kind, values)).toBe(COMPILED[kind](values))
  })

  it('have seen every kind of document, right and wrong', () => {
    const verdicts = documents.map(({ kind, values }) => `${kind} ${COMPILED[kind](values)}`)
    for (const kind of KINDS) expect(verdicts).toContain(`${kind} true`)
    expect(verdicts.filter((verdict) => verdict === 'plan false').length).toBeGreaterThan(5)
  })

  it.each([
    'fixtures/mot-nam/mau-45.yaml',
    'fixtures/mot-nam/agencies/mau.yaml',
    'fixtures/mot-nam/records/mau-45.yaml',
    'fixtures/mot-nam/calendar/2024.yaml',
  ])('say the same of %s with any one thing in it changed', (path) => {
    const document = documents.find((one) => one.path === path)
    if (document === undefined) throw new Error(`no document ${path}`)
    const { kind, values } = document
    const wrong = [...changedOnce(values)].filter((changed) => {
      const verdict = COMPILED[kind](changed)
      expect(otherVerdict(kind, changed), JSON.stringify(changed)).toBe(verdict)
      return !verdict
    })
    expect(wrong.length).toBeGreaterThan(20)
  })
})

describe('the schema of a status', () => {
  it('accepts what status prints', () => {
    const golden = join(import.meta.dirname, '../../../fixtures/golden/status-all.json')
    const view: Json = JSON.parse(readFileSync(golden, 'utf8'))
    expect(otherVerdict('status', view)).toBe(true)
    expect(otherVerdict('status', { ...(view as object), asOf: '2024-02-30' })).toBe(false)
  })
})

function otherVerdict(name: string, values: Json): boolean {
  const validator = others.get(name)
  if (validator === undefined) throw new Error(`no schema ${name}`)
  return validator(values).valid
}

function addressOf(name: string): string {
  return `https://plan-check.test/schemas/${name}.schema.json`
}

/** The values with one thing left out, added or replaced, in every place in turn. */
function* changedOnce(values: Json): Generator<Json> {
  yield* [17, '', 'x y', null, true, '2024-02-30', [], {}]
  if (Array.isArray(values)) {
    yield [...values, ...values.slice(0, 1)]
    for (const [index, item] of values.entries()) {
      // One item of a kind is enough; all would take long and show nothing more.
      if (index > 2) break
      for (const changed of changedOnce(item)) yield values.with(index, changed)
    }
  } else if (typeof values === 'object' && values !== null) {
    yield { ...values, 'khong-co': 1 }
    for (const [key, value] of Object.entries(values)) {
      const { [key]: _, ...rest } = values
      yield rest
      for (const changed of changedOnce(value)) yield { ...values, [key]: changed }
    }
  }
}
