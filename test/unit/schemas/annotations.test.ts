import { Ajv2020 } from 'ajv/dist/2020.js'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { formats } from '../../../src/load/formats.ts'
import { phraseRows } from '../../support/phrase-tables.ts'
import {
  EDITOR_KEYWORDS,
  type Part,
  partsOf,
  resolved,
  type Schema,
  schemas,
} from '../../support/schema-files.ts'

// What an editor shows: everything is named and explained in both languages, and whatever it offers to write
// is right.

/** `Vietnamese · English`. */
const BOTH = /^[^·]+ · [^·]+$/

/** Where an author starts an item, and how many ways there are at least. */
const STARTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  plan: { '': 1, '/$defs/task': 3, '/$defs/deliverable': 1, '/$defs/deadline': 1, '/$defs/citation': 1 },
  agencies: { '': 1, '/$defs/agency': 2, '/$defs/successor': 2, '/$defs/group': 3, '/$defs/member': 1 },
  records: { '': 1, '/$defs/record': 9 },
  calendar: { '': 1, '/properties/days-off/items': 2, '/properties/worked/items': 1 },
}

describe.each([...schemas])('the schema %s', (name, root) => {
  const parts = [...partsOf(root)]
  const ajv = new Ajv2020({
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    keywords: EDITOR_KEYWORDS,
    formats,
  })
  for (const other of schemas.values()) if (other !== root) ajv.addSchema(other)
  ajv.addSchema(root, 'root')

  it('names and explains every key, in both languages', () => {
    const bare = parts
      .filter(({ of }) => of === 'key')
      .map((part) => ({ ...part, schema: resolved(root, part.schema) }))
      .filter(
        ({ schema: { title, description } }) => !BOTH.test(title ?? '') || !BOTH.test(description ?? ''),
      )
    expect(bare.map(({ pointer }) => pointer)).toEqual([])
  })

  it('names and explains every definition', () => {
    const bare = Object.entries(root.$defs ?? {}).filter(
      ([, { title, description }]) => !title || !description,
    )
    expect(bare.map(([word]) => word)).toEqual([])
  })

  it('explains every value of a list, in both languages', () => {
    for (const { pointer, schema } of parts) {
      if (schema.enum === undefined) continue
      expect(schema.enumDescriptions?.length, pointer).toBe(schema.enum.length)
      for (const words of schema.enumDescriptions ?? []) expect(words, pointer).toMatch(BOTH)
      expect(new Set(schema.enumDescriptions).size, pointer).toBe(schema.enum.length)
    }
  })

  it('says in Markdown what it says in plain words: Vietnamese, then English in italics', () => {
    for (const { pointer, schema } of parts) {
      if (schema.markdownDescription === undefined) continue
      expect(schema.description, pointer).toMatch(BOTH)
      expect(schema.markdownDescription, pointer).toMatch(/^[^*][\s\S]+\n\n\*[^\n]+\*$/)
    }
  })

  it('gives right examples', () => {
    for (const { pointer, schema } of parts) {
      for (const example of schema.examples ?? []) expectRight(pointer, example)
    }
  })

  it('has no example that an editor would offer as [object Object]', () => {
    const isWritten = (example: unknown): boolean =>
      Array.isArray(example) ? example.every(isWritten) : typeof example !== 'object' || example === null
    for (const { pointer, schema } of parts)
      expect(
        (schema.examples ?? []).filter((example) => !isWritten(example)),
        pointer,
      ).toEqual([])
  })

  it('offers only what is right', () => {
    for (const { pointer, schema } of parts) {
      for (const snippet of schema.defaultSnippets ?? []) {
        expect(snippet.label).toMatch(BOTH)
        expect(snippet.description).toMatch(BOTH)
        const filled = fillings(snippet.body)
        expect(filled.length).toBeGreaterThan(0)
        for (const value of filled) expectRight(pointer, value)
      }
    }
  })

  it('offers something wherever an author starts an item', () => {
    for (const [pointer, count] of Object.entries(STARTS[name] ?? {}))
      expect(partAt(parts, pointer).defaultSnippets?.length ?? 0, pointer).toBeGreaterThanOrEqual(count)
  })

  function expectRight(pointer: string, value: unknown) {
    const validate = ajv.compile({ $ref: `root#${pointer}` })
    const isRight = validate(value)
    expect(isRight, `${name}${pointer}: ${JSON.stringify(value)} ${ajv.errorsText(validate.errors)}`).toBe(
      true,
    )
  }
})

describe('the deadlines that an editor offers', () => {
  const { examples = [] } = partAt([...partsOf(schemaNamed('plan'))], '/$defs/deadline')
  const known = new Map(phraseRows('phrases.tsv').map(([phrase, , expected]) => [phrase, expected]))

  it('are a dozen, each of another sort', () => {
    expect(examples).toHaveLength(12)
    expect(new Set(examples.map((words) => known.get(String(words)))).size).toBe(12)
  })

  it.each(examples.map(String))('are words of real documents that are read: %s', (words) => {
    expect(known.get(words) ?? 'no such words in the table').not.toMatch(/^refused$|no such/)
  })
})

describe('the snippets of records', () => {
  it('are one for each kind of event, with the id that its content gives', () => {
    const parts = [...partsOf(schemaNamed('records'))]
    const { defaultSnippets = [] } = partAt(parts, '/$defs/record')
    const { enum: events } = partAt(parts, '/$defs/record/properties/event')
    const filled = defaultSnippets.flatMap(({ body }) => fillings(body)) as Readonly<Record<string, string>>[]
    expect(filled.map(({ event }) => event)).toEqual(events)
    for (const { id, date, task, agency, event, retracts } of filled)
      expect(id).toBe([date, retracts ?? task, agency, event].filter(Boolean).join('.'))
  })
})

function schemaNamed(name: string): Schema {
  const schema = schemas.get(name)
  if (schema === undefined) throw new Error(`no schema ${name}`)
  return schema
}

function partAt(parts: readonly Part[], pointer: string): Schema {
  const part = parts.find((one) => one.pointer === pointer)
  if (part === undefined) throw new Error(`nothing at ${pointer}`)
  return part.schema
}

/**
 * The values that stand in the file once a snippet is written: one with every placeholder left as it is offered,
 * and one more for every other choice. An editor writes each word of the body as it stands, without quoting.
 */
function fillings(body: unknown): readonly unknown[] {
  const text = JSON.stringify(body)
  const choices = [...text.matchAll(/\$\{(\d+)\|([^|]*)\|\}/g)].flatMap(([, stop = '', words = '']) =>
    words.split(',').map((word) => [stop, word] as const),
  )
  return [null, ...choices].map((chosen) => written(body, placeholdersOf(text, chosen)))
}

function placeholdersOf(text: string, chosen: readonly [stop: string, word: string] | null) {
  const words = new Map<string, string>()
  for (const [, stop = '', word = ''] of text.matchAll(/\$\{(\d+):([^}]*)\}/g)) words.set(stop, word)
  for (const [, stop = '', list = ''] of text.matchAll(/\$\{(\d+)\|([^|]*)\|\}/g))
    words.set(stop, list.split(',')[0] ?? '')
  if (chosen !== null) words.set(...chosen)
  return words
}

function written(body: unknown, words: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(body)) return body.map((item) => written(item, words))
  if (typeof body === 'object' && body !== null)
    return Object.fromEntries(
      Object.entries(body).map(([key, value]) => [
        String(load(filled(key, words), { schema: CORE_SCHEMA })),
        written(value, words),
      ]),
    )
  // A caret says that what follows is no text, and is not written.
  return load(filled(String(body).replace(/^\^/, ''), words), { schema: CORE_SCHEMA })
}

function filled(text: string, words: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{(\d+)[:|][^}]*\}|\$(\d+)/g, (_, one?: string, other?: string) => {
    const word = words.get(one ?? other ?? '')
    if (word === undefined) throw new Error(`a placeholder without words in ${text}`)
    return word
  })
}
