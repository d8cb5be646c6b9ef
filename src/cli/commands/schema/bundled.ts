import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Text } from '../../../domain/text.ts'
import { packageFolder } from '../../io/package-folder.ts'

/** A JSON Schema that comes with the program. */
export interface BundledSchema {
  /** The kind of file it is for: `plan`, `agencies`, … */
  readonly name: string
  readonly file: string
  readonly text: string
  readonly about: Text
}

/** Every schema of the package, by name. */
export function bundledSchemas(): readonly BundledSchema[] {
  const folder = packageFolder('schemas')
  return readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const { title }: { readonly title: string } = JSON.parse(text)
      const [vi = title, en = vi] = title.replace(/^[^:]*: /, '').split(' · ')
      return { name: file.slice(0, -SUFFIX.length), file, text, about: { vi, en } }
    })
}

const SUFFIX = '.schema.json'
