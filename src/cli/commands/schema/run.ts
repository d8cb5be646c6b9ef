import { join, resolve } from 'node:path'
import { EXIT } from '../../base/exit.ts'
import { type GlobalOptions, unknownValueError } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { writeReport } from '../../format-option.ts'
import { makeFolder } from '../../io/make-folder.ts'
import { bundledText } from './bundle.ts'
import { type BundledSchema, bundledSchemas } from './bundled.ts'

export interface SchemaOptions extends GlobalOptions {
  readonly out?: string
}

/**
 * Prints a schema, or the names of all; with `--out` writes them to a folder, in place of those there. One by itself
 * holds what it refers to; all in a folder refer to each other.
 */
export function runSchema(name: string | undefined, { out, lang }: SchemaOptions, world: World): number {
  const all = bundledSchemas()
  const wanted = name === undefined ? all : [alone(named(name, all), all)]
  if (out !== undefined) {
    makeFolder(resolve(world.cwd, out), out)
    for (const { file, text } of wanted) writeReport(text, join(out, file), world)
    for (const { file } of wanted) world.stdout.write(`${join(out, file)}\n`)
  } else if (name !== undefined) {
    for (const { text } of wanted) world.stdout.write(text)
  } else {
    const width = Math.max(...all.map((one) => one.name.length))
    for (const one of all) world.stdout.write(`${one.name.padEnd(width)}  ${one.about[lang]}\n`)
  }
  return EXIT.fine
}

function alone(one: BundledSchema, all: readonly BundledSchema[]): BundledSchema {
  return { ...one, text: bundledText(one, all) }
}

/** The schema of a name, which may be written as in a file (`plan/v1`) or as the file itself. */
function named(name: string, all: readonly BundledSchema[]): BundledSchema {
  const plain = name.replace(/\/v\d+$|\.schema\.json$/, '')
  const found = all.find((one) => one.name === plain)
  if (found !== undefined) return found
  throw unknownValueError(
    'schema',
    name,
    all.map((one) => one.name),
  )
}
