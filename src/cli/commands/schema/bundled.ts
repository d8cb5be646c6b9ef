import type { Text } from '../../../domain/text.ts'
import { packageFilesBelow } from '../../io/package-files.ts'

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
  return packageFilesBelow('schemas')
    .filter(({ path }) => path.endsWith(SUFFIX))
    .map(({ path: file, text }) => {
      const { title }: { readonly title: string } = JSON.parse(text)
      const [vi = title, en = vi] = title.replace(/^[^:]*: /, '').split(' · ')
      return { name: file.slice(0, -SUFFIX.length), file, text, about: { vi, en } }
    })
}

const SUFFIX = '.schema.json'
