import { blockText } from './block-text.ts'
import { type Cursor, skipSpaces, toNextLine } from './cursor.ts'
import { flowList, flowMapping } from './flow.ts'
import { keyAt, keyEnd } from './keys.ts'
import { plainWord, quotedWord } from './scalars.ts'
import type { Value } from './value.ts'

/**
 * The mapping whose first key is at the cursor, in the column that the cursor gives. The cursor is left at the beginning of
 * the first line that is not part of it.
 *
 * Not taken: a key twice, a key without a value, a value that goes on on the next line or begins there as a word.
 */
export function blockMapping(cursor: Cursor, depth: number): Value | undefined {
  const { bytes, indent, notes } = cursor
  const mapping: { [key: string]: Value } = {}
  const spans: number[] = []
  do {
    const from = cursor.at
    const key = keyAt(cursor, mapping)
    if (key === undefined) return undefined
    const isBelow = isLineDone(bytes[cursor.at] ?? 0)
    if (isBelow && !toNextLine(cursor)) return undefined
    const start = cursor.at
    const value = isBelow ? valueBelow(cursor, indent, depth - 1) : valueOnLine(cursor, indent, depth - 1)
    if (value === undefined) return undefined
    mapping[key] = value
    if (notes !== null) spans.push(from, from + key.length, start, cursor.at)
    if (!isBelow && !toNextLine(cursor)) return undefined
  } while (cursor.indent === indent)
  notes?.parts.set(mapping, spans)
  return cursor.indent < indent ? mapping : undefined
}

/**
 * The list whose first dash is at the cursor, likewise. It may stand in the column of the key that it belongs to.
 *
 * Not taken: a dash with nothing behind it, a word that goes on on the next line.
 */
function blockList(cursor: Cursor, depth: number): Value | undefined {
  const { indent, notes } = cursor
  const list: Value[] = []
  const spans: number[] = []
  do {
    const dash = cursor.at
    cursor.at += 1
    skipSpaces(cursor)
    const start = cursor.at
    const isBlock = isItem(cursor) || keyEnd(cursor) !== 0
    if (isBlock) cursor.indent = indent + start - dash
    const value = isBlock ? block(cursor, depth - 1) : valueOnLine(cursor, indent, depth - 1)
    if (value === undefined) return undefined
    list.push(value)
    if (notes !== null) spans.push(start, cursor.at)
    if (!isBlock && !toNextLine(cursor)) return undefined
  } while (cursor.indent === indent && isItem(cursor))
  notes?.parts.set(list, spans)
  return cursor.indent <= indent ? list : undefined
}

function block(cursor: Cursor, depth: number): Value | undefined {
  if (depth === 0) return undefined
  return isItem(cursor) ? blockList(cursor, depth) : blockMapping(cursor, depth)
}

function valueBelow(cursor: Cursor, parent: number, depth: number): Value | undefined {
  const isListBesideKey = cursor.indent === parent && isItem(cursor)
  return cursor.indent > parent || isListBesideKey ? block(cursor, depth) : undefined
}

function valueOnLine(cursor: Cursor, parent: number, depth: number): Value | undefined {
  switch (cursor.bytes[cursor.at]) {
    case 0x22:
    case 0x27:
      return quotedWord(cursor)
    case 0x5b:
      return flowList(cursor, depth)
    case 0x7b:
      return flowMapping(cursor, depth)
    case 0x3e:
    case 0x7c:
      return blockText(cursor, parent)
    default:
      return plainWord(cursor, 'block')
  }
}

function isItem({ bytes, at }: Cursor): boolean {
  return bytes[at] === 0x2d && bytes[at + 1] === 0x20
}

/** Whether a line ends with this byte, or what is left of it is a comment. */
function isLineDone(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0x23
}
