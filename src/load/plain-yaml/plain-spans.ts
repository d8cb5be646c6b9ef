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
  const root: Part = { value, from: partsOf(value, notes)[0] ?? 0, until: 0 }
  return (at, on) => {
    const [from, until] = spanIn({ root, notes, file }, at, on)
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
}

function spanIn(read: Read, at: FindingPlace, on: Finding['on']): Span {
  if (at.length === 0 && on === 'key') return [read.root.from, read.root.from + 1]
  let part = read.root
  for (const [depth, step] of at.entries()) {
    const { value } = part
    const spans = partsOf(value, read.notes)
    const index = Array.isArray(value) ? Number(step) : keysOf(value).indexOf(String(step))
    const [start, ...others] = Array.isArray(value)
      ? spans.slice(2 * index, 2 * index + 2)
      : spans.slice(4 * index, 4 * index + 4)
    // A place that is not there is shown by the nearest one above it.
    if (!(index >= 0) || start === undefined) return spanOf(part, read)
    const [end = 0, from = start, until = end] = others
    if (on === 'key' && depth === at.length - 1 && !Array.isArray(value)) return [start, end]
    part = { value: Object.values(value ?? {})[index], from, until }
  }
  return spanOf(part, read)
}

/** The span of a whole scalar or list in brackets; of a mapping or another list only that of its first key or item. */
function spanOf({ value, from, until }: Part, read: Read): Span {
  const first = read.file[from]
  // A text over several lines goes on through the end of its last.
  if (first === 0x3e || first === 0x7c) return [from, until + (read.file[until] === 0x0d ? 2 : 1)]
  const [start, end = 0] = partsOf(value, read.notes)
  if (start === undefined) return [from, until]
  if (!Array.isArray(value)) return [start, end]
  return first === 0x5b ? [from, until] : spanOf({ value: value[0], from: start, until: end }, read)
}

/** Where the parts of a mapping or list stand; nothing for a scalar. */
function partsOf(value: Value, notes: Notes): readonly number[] {
  return typeof value === 'object' && value !== null ? (notes.parts.get(value) ?? []) : []
}

function keysOf(value: Value): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
