import type { Finding, FindingPlace } from '../../domain/findings/finding.ts'
import type { Span } from '../errors/yaml-errors.ts'
import { emptyNotes, type Notes } from './notes.ts'
import { readPlainYaml } from './read-plain-yaml.ts'
import { unitsBefore } from './units.ts'
import type { Value } from './value.ts'

/** The offsets of places as the plain reader sees them: those that the positioned parser gives. Null where it does not take the file. */
export function plainSpans(file: Uint8Array): ((at: FindingPlace, on: Finding['on']) => Span) | null {
  const notes = emptyNotes()
  const value = readPlainYaml(file, notes)
  if (value === undefined) return null
  const units = unitsBefore(file)
  const read: Read = {
    root: { value, from: partsOf(value, notes)[0] ?? 0, until: 0 },
    notes,
    file,
    keys: new Map(),
  }
  return (at, on) => {
    const [from, until] = spanIn(read, at, on)
    return [units(from), units(until)]
  }
}

/** A value with where it stands, in bytes. */
interface Part {
  readonly value: Value
  readonly from: number
  readonly until: number
}

interface Read {
  readonly root: Part
  readonly notes: Notes
  readonly file: Uint8Array
  /** The keys of mappings by their positions: each mapping is gone through only once, however many findings it has. */
  readonly keys: Map<object, ReadonlyMap<string, number>>
}

function spanIn(read: Read, at: FindingPlace, on: Finding['on']): Span {
  if (at.length === 0 && on === 'key') return [read.root.from, read.root.from + 1]
  let part = read.root
  for (const [depth, step] of at.entries()) {
    const next = partAt(part.value, step, read)
    // A place that is not there is shown by the nearest one above it.
    if (next === undefined) return spanOf(part, read)
    if (on === 'key' && depth === at.length - 1 && next.key !== null) return next.key
    part = next
  }
  return spanOf(part, read)
}

/** The item or the value under a key, with the span of that key. */
function partAt(
  value: Value,
  step: FindingPlace[number],
  read: Read,
): (Part & { readonly key: Span | null }) | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const spans = partsOf(value, read.notes)
  if (isList(value)) {
    const item = value[Number(step)]
    const [from = 0, until = 0] = spans.slice(2 * Number(step), 2 * Number(step) + 2)
    return item === undefined ? undefined : { value: item, from, until, key: null }
  }
  const key = String(step)
  const index = keysOf(value, read).get(key)
  if (index === undefined) return undefined
  const [start = 0, end = 0, from = 0, until = 0] = spans.slice(4 * index, 4 * index + 4)
  return { value: value[key] ?? null, from, until, key: [start, end] }
}

/** The span of a whole scalar or list in brackets; of a mapping or another list only that of its first key or item. */
function spanOf({ value, from, until }: Part, read: Read): Span {
  const first = read.file[from]
  // A text over several lines goes on through the end of its last.
  if (first === 0x3e || first === 0x7c) return [from, until + (read.file[until] === 0x0d ? 2 : 1)]
  const [start, end = 0] = partsOf(value, read.notes)
  if (start === undefined) return [from, until]
  if (!isList(value)) return [start, end]
  return first === 0x5b ? [from, until] : spanOf({ value: value[0] ?? null, from: start, until: end }, read)
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

/** Where the parts of a mapping or list stand; nothing for a scalar. */
function partsOf(value: Value, { parts }: Notes): readonly number[] {
  return typeof value === 'object' && value !== null ? (parts.get(value) ?? []) : []
}

function keysOf(mapping: object, { keys }: Read): ReadonlyMap<string, number> {
  const known = keys.get(mapping) ?? new Map(Object.keys(mapping).map((key, index) => [key, index]))
  keys.set(mapping, known)
  return known
}
