import { obligationsOf } from '../domain/obligations/obligation.ts'
import type { Situation } from '../domain/obligations/situation.ts'
import type { Plan } from '../domain/plan.ts'
import { UncoveredYear } from '../domain/time/calendar.ts'
import type { Document } from '../load/document.ts'
import type { ShippedRegisters } from '../load/documents/shipped-registers.ts'
import { provincesReached } from '../load/provinces-named.ts'

/** The files that say different things of what a plan rests on: only one of them can be right, and nobody knows which. */
export interface Contradictions {
  /** The files of the plan, or of a document that changes it; empty where there is one, or where they are copies of each other. */
  readonly plan: readonly string[]
  /** The files of its province's register, or of another that it rests on, likewise. */
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
  return contradictoryAmong(documents, (document) =>
    document.kind === 'agencies' ? document.province.id : null,
  )
}

/** For each year whose calendars contradict each other, their paths. */
export function contradictoryCalendars(
  documents: readonly Document[],
): ReadonlyMap<number, readonly string[]> {
  return contradictoryAmong(documents, (document) =>
    document.kind === 'calendar' ? document.year.year : null,
  )
}

function contradictoryAmong<Key>(
  documents: readonly Document[],
  declaredIn: (document: Document) => Key | null,
): ReadonlyMap<Key, readonly string[]> {
  const copies = new Map<Key, Copy[]>()
  for (const document of documents) {
    const key = declaredIn(document)
    if (key === null) continue
    const others = copies.get(key)
    if (others === undefined) copies.set(key, [document.source])
    else others.push(document.source)
  }
  return new Map(
    [...copies].flatMap(([key, files]) => {
      const paths = contradictory(files)
      return paths.length === 0 ? [] : [[key, paths] as const]
    }),
  )
}

/**
 * The paths of the registers that contradict each other and that a plan may rest on: its own province’s, and those of
 * every province that its files name, or another such register. Who holds a duty may be decided by any of them.
 */
export function contradictoryFor(
  texts: () => readonly string[],
  documents: readonly Document[],
  shipped: ShippedRegisters,
): readonly string[] {
  return pathsReached(contradictoryRegisters(documents), texts, documents, shipped)
}

/** Of files by province, those of the provinces that a plan may rest on: those that its files name, or another such register. */
export function pathsReached(
  files: ReadonlyMap<string, readonly string[]>,
  texts: () => readonly string[],
  documents: readonly Document[],
  shipped: ShippedRegisters,
): readonly string[] {
  if (files.size === 0) return []
  const reached = provincesReached(texts(), (province) => [
    ...documents.flatMap((document) =>
      document.kind === 'agencies' && document.province.id === province ? [document.source.text] : [],
    ),
    // The shipped one does not stand in for one that is there and wrong.
    files.has(province) ? '' : (shipped(province) ?? ''),
  ])
  return [...files].flatMap(([province, paths]) => (reached.has(province) ? paths : []))
}

/** The calendars that contradict each other, of a year whose working days a last day of the plan needs. */
export function calendarsMissed(
  plan: Plan,
  situation: () => Situation,
  differing: ReadonlyMap<number, readonly string[]>,
): readonly string[] {
  if (differing.size === 0) return []
  try {
    for (const _ of obligationsOf(plan, situation()));
  } catch (error) {
    const files = error instanceof UncoveredYear ? differing.get(error.year) : undefined
    if (files === undefined) throw error
    return files
  }
  return []
}
