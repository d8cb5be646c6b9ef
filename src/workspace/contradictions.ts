import type { Document } from '../load/document.ts'

/** The files that say different things of what a plan rests on: only one of them can be right, and nobody knows which. */
export interface Contradictions {
  /** The files of the plan, or of a document that changes it; empty where there is one, or where they are copies of each other. */
  readonly plan: readonly string[]
  /** The files of its province's register, likewise. */
  readonly register: readonly string[]
}

/** A file that declares something that other files declare as well. */
export interface Copy {
  readonly path: string
  /** Null where it could not be read. */
  readonly text: string | null
}

/** The paths of the files that declare one thing, where they are not the same to the letter; else empty. */
export function contradictory(copies: readonly Copy[]): readonly string[] {
  const [first, ...others] = copies
  const agree = others.every(({ text }) => text !== null && text === first?.text)
  return agree ? [] : copies.map(({ path }) => path)
}

/** For each province whose registers contradict each other, their paths. */
export function contradictoryRegisters(
  documents: readonly Document[],
): ReadonlyMap<string, readonly string[]> {
  const copies = new Map<string, Copy[]>()
  for (const document of documents) {
    if (document.kind !== 'agencies') continue
    const { id } = document.province
    const ofProvince = copies.get(id) ?? []
    copies.set(id, ofProvince)
    ofProvince.push(document.source)
  }
  return new Map([...copies].map(([province, files]) => [province, contradictory(files)]))
}
