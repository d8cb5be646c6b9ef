import type { Schema } from './offering.ts'

/** A schema whose keys offer what is added, in place of made-up examples. */
export function withOffers(schema: Schema, added: Readonly<Record<string, Schema>>): Schema {
  return Object.entries(added).reduce(
    (changed, [key, part]) =>
      withKeys(changed, [key], (before) => ({ ...withoutOwnExamples(before), ...part })),
    schema,
  )
}

/** A schema whose keys have no examples: made-up ones would stand among what there really is. */
export function withoutExamples(schema: Schema, keys: readonly string[]): Schema {
  return withKeys(schema, keys, withoutOwnExamples)
}

/** A schema some of whose keys are changed, as far as it has them. */
export function withKeys(schema: Schema, keys: readonly string[], change: (part: Schema) => Schema): Schema {
  const properties = partsIn(schema, 'properties')
  const changed = Object.entries(properties).map(([key, part]) => [
    key,
    keys.includes(key) ? change(part) : part,
  ])
  return { ...schema, properties: Object.fromEntries(changed) }
}

export function withoutOwnExamples({ examples: _, ...rest }: Schema): Schema {
  return rest
}

/** What a schema says to people besides its title: an editor shows of several only what comes first. */
export function toldOf({ description, markdownDescription }: Schema): Schema {
  return {
    ...(description !== undefined && { description }),
    ...(markdownDescription !== undefined && { markdownDescription }),
  }
}

/** A schema without its descriptions and examples, which stand elsewhere. */
export function untold({ description: _, markdownDescription: __, examples: ___, ...rest }: Schema): Schema {
  return rest
}

/** The schemas by name under a keyword that has several, like `properties`. */
export function partsIn(schema: Schema, keyword: 'properties' | '$defs'): Readonly<Record<string, Schema>> {
  return (schema[keyword] ?? {}) as Readonly<Record<string, Schema>>
}
