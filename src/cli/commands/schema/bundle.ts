import type { BundledSchema } from './bundled.ts'

/**
 * A schema as a text that needs no other file: those it refers to stand in it under `$defs`, each with its `$id`,
 * by which the references find them (JSON Schema 2020-12, section 9.3, compound documents).
 */
export function bundledText(schema: BundledSchema, all: readonly BundledSchema[]): string {
  const needed = neededBy(schema, all)
  if (needed.length === 0) return schema.text
  const own: Readonly<Record<string, unknown>> = JSON.parse(schema.text)
  const others = Object.fromEntries(needed.map(({ file, text }) => [file, JSON.parse(text)]))
  return `${JSON.stringify({ ...own, $defs: { ...(own.$defs ?? {}), ...others } }, null, 2)}\n`
}

/** The schemas that a schema refers to, and those that these refer to, by name. */
function neededBy(schema: BundledSchema, all: readonly BundledSchema[]): readonly BundledSchema[] {
  const found = new Set([schema])
  for (const { text } of found) {
    for (const one of all) if (text.includes(`"$ref": "${one.file}`)) found.add(one)
  }
  return all.filter((one) => one !== schema && found.has(one))
}
