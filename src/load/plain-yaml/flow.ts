import { type Cursor, skipSpaces } from './cursor.ts'
import { keyAt } from './keys.ts'
import { plainWord, quotedWord } from './scalars.ts'
import type { Value } from './value.ts'

/** A list in brackets, on one line. Not taken: a list in it, a key in it, a comma behind the last item. */
export function flowList(cursor: Cursor, depth: number): readonly Value[] | undefined {
  if (depth === 0) return undefined
  const { bytes, notes } = cursor
  const list: Value[] = []
  const spans: number[] = []
  cursor.at += 1
  skipSpaces(cursor)
  if (bytes[cursor.at] !== 0x5d)
    for (;;) {
      if (bytes[cursor.at] === 0x5b) return undefined
      const from = cursor.at
      const item = flowValue(cursor, depth)
      if (item === undefined) return undefined
      list.push(item)
      if (notes !== null) spans.push(from, cursor.at)
      const next = afterPart(cursor)
      if (next === 0x5d) break
      if (next !== 0x2c) return undefined
      nextPart(cursor)
    }
  cursor.at += 1
  notes?.parts.set(list, spans)
  return list
}

/** A mapping in braces, on one line. Not taken: a key twice, without a value, or in quotes; a comma behind the last value. */
export function flowMapping(cursor: Cursor, depth: number): Value | undefined {
  if (depth === 0) return undefined
  const { bytes, notes } = cursor
  const mapping: { [key: string]: Value } = {}
  const spans: number[] = []
  cursor.at += 1
  skipSpaces(cursor)
  if (bytes[cursor.at] !== 0x7d)
    for (;;) {
      const from = cursor.at
      const key = keyAt(cursor, mapping)
      if (key === undefined) return undefined
      const start = cursor.at
      const value = flowValue(cursor, depth)
      if (value === undefined) return undefined
      mapping[key] = value
      if (notes !== null) spans.push(from, from + key.length, start, cursor.at)
      const next = afterPart(cursor)
      if (next === 0x7d) break
      if (next !== 0x2c) return undefined
      nextPart(cursor)
    }
  cursor.at += 1
  notes?.parts.set(mapping, spans)
  return mapping
}

function flowValue(cursor: Cursor, depth: number): Value | undefined {
  switch (cursor.bytes[cursor.at]) {
    case 0x22:
    case 0x27:
      return quotedWord(cursor)
    case 0x5b:
      return flowList(cursor, depth - 1)
    case 0x7b:
      return flowMapping(cursor, depth - 1)
    default:
      return plainWord(cursor, 'flow')
  }
}

/** The sign behind a part and the spaces that follow it. */
function afterPart(cursor: Cursor): number {
  skipSpaces(cursor)
  return cursor.bytes[cursor.at] ?? 0
}

function nextPart(cursor: Cursor): void {
  cursor.at += 1
  skipSpaces(cursor)
}
