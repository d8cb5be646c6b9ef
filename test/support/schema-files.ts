import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../schemas')

/** What only editors read; a strict validator has to be told. */
export const EDITOR_KEYWORDS = [
  'markdownDescription',
  'enumDescriptions',
  'defaultSnippets',
  'patternErrorMessage',
]

/** A schema, or a part of one; only the keywords that the tests look at. */
export interface Schema {
  readonly [keyword: string]: unknown
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly markdownDescription?: string
  readonly enum?: readonly unknown[]
  readonly enumDescriptions?: readonly string[]
  readonly examples?: readonly unknown[]
  readonly defaultSnippets?: readonly Snippet[]
  readonly properties?: Readonly<Record<string, Schema | boolean>>
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
}

/** What an editor offers where an item begins. The words of its body stand in the file as they are. */
export interface Snippet {
  readonly label: string
  readonly description: string
  readonly body: unknown
}

/** Every schema of the package, by the name of its kind. */
export const schemas: ReadonlyMap<string, Schema> = new Map(
  readdirSync(folder)
    .sort()
    .map((file) => [file.replace('.schema.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
)

/** A part of a schema, where it stands, and whether it is the value of a key. */
export interface Part {
  readonly pointer: string
  readonly schema: Schema
  readonly of: 'key' | 'other'
}

/** Every part that says what a value may be. The branches of `if` repeat keys in order to choose, and are left out. */
export function* partsOf(schema: Schema, pointer = '', of: Part['of'] = 'other'): Generator<Part> {
  yield { pointer, schema, of }
  const within = (word: string, part: Schema, role: Part['of']) => partsOf(part, `${pointer}/${word}`, role)
  for (const [name, part] of Object.entries(schema.properties ?? {}))
    if (typeof part !== 'boolean') yield* within(`properties/${name}`, part, 'key')
  for (const [name, part] of Object.entries(schema.$defs ?? {})) yield* within(`$defs/${name}`, part, 'other')
  if (schema.items !== undefined) yield* within('items', schema.items, 'other')
  const { additionalProperties } = schema
  if (typeof additionalProperties === 'object')
    yield* within('additionalProperties', additionalProperties, 'other')
}

/** What a reference leads to, inside a schema or in another one of the package. */
export function resolved(root: Schema, { $ref, ...own }: Schema): Schema {
  if ($ref === undefined) return own
  const file = $ref.slice(0, $ref.indexOf('#'))
  const holder = file === '' ? root : schemas.get(file.replace('.schema.json', ''))
  const target = $ref
    .split('/')
    .slice(1)
    .reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], holder)
  if (target === undefined || holder === undefined) throw new Error(`${$ref} leads nowhere`)
  return { ...resolved(holder, target as Schema), ...own }
}
