import type { Span } from '../errors/yaml-errors.ts'
import { emptyNotes } from './notes.ts'
import { readPlainYaml } from './read-plain-yaml.ts'
import { unitsBefore } from './units.ts'

/** The offsets of the comments of a file, each from its sign to the end of its line. Null where the plain reader does not take the file. */
export function plainComments(file: Uint8Array): readonly Span[] | null {
  const notes = emptyNotes()
  if (readPlainYaml(file, notes) === undefined) return null
  const units = unitsBefore(file)
  const { comments } = notes
  return comments.flatMap((from, index) =>
    index % 2 === 0 ? [[units(from), units(comments[index + 1] ?? from)] as const] : [],
  )
}
