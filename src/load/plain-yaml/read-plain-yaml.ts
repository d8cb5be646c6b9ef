import { blockMapping } from './block.ts'
import { type Cursor, toNextLine } from './cursor.ts'
import type { Notes } from './notes.ts'
import type { Value } from './value.ts'

/**
 * The values of a file in the plain form of YAML that plans and records are written in; undefined where the file is in any other
 * form, or not in YAML at all.
 *
 * Taken are block mappings and lists, plain and quoted words on one line, lists in brackets and mappings in braces on one line,
 * texts over several lines, and comments. What is taken has no fault of syntax, is the same to every program that reads YAML,
 * and is written as the style checks want it. Where the reader is not sure, it takes nothing.
 *
 * With notes, it is noted where everything stands.
 */
export function readPlainYaml(file: Uint8Array, notes: Notes | null = null): Value | undefined {
  if (file.length > LARGEST) return undefined
  const cursor: Cursor = { bytes: copied(file), length: file.length, at: 0, indent: 0, notes }
  if (!toNextLine(cursor) || cursor.indent !== 0) return undefined
  return blockMapping(cursor, DEEPEST)
}

/** In bytes, of which a text has as many as UTF-16 units or more. */
const LARGEST = 1_000_000

/** Levels of mappings and lists; a plan has six. */
const DEEPEST = 20

/** A copy with a zero behind it, in a place that is used again for each file. */
function copied(file: Uint8Array): Buffer {
  if (copy.length <= file.length) copy = Buffer.alloc(2 * file.length + 1)
  copy.set(file)
  copy[file.length] = 0
  return copy
}

let copy = Buffer.alloc(65_536)
