import type { EventType, State } from 'js-yaml'
import type { Finding, FindingPlace } from '../domain/findings/finding.ts'
import type { Span } from './errors/yaml-errors.ts'
import { parseFast } from './parse-fast.ts'

/**
 * The offsets of places as the fast parser sees them: those that the positioned parser gives, which takes ten times as
 * long. Null for a place that only that one can tell, such as a block text or an empty value.
 */
export function fastSpans(text: string): (at: FindingPlace, on: Finding['on']) => Span | null {
  const root = rootOf(text)
  return (at, on) => (root === null ? null : spanIn(root, at, on, text))
}

/** A node as the parser meets it. What may begin a mapping it tries as a key first, which makes a node within the node. */
interface Node {
  readonly from: number
  readonly parts: Node[]
  kind: string | null
  value: unknown
  /** Where the parser stood after it, perhaps behind spaces. */
  through: number
}

function rootOf(text: string): Node | null {
  const file = nodeFrom(0)
  const open = [file]
  const listener = (event: EventType, { position, kind, result }: State) => {
    if (event === 'open') {
      const node = nodeFrom(position)
      open.at(-1)?.parts.push(node)
      open.push(node)
    } else Object.assign(open.pop() ?? file, { kind, value: result, through: position })
  }
  return parseFast(text, { listener }).kind === 'values' ? (file.parts[0] ?? null) : null
}

function nodeFrom(from: number): Node {
  return { from, parts: [], kind: null, value: null, through: from }
}

function spanIn(root: Node, at: FindingPlace, on: Finding['on'], text: string): Span | null {
  if (at.length === 0 && on === 'key') return null
  let node = onceTried(root)
  for (const [depth, step] of at.entries()) {
    const parts = partsOf(node)
    if (parts === null) return null
    const isMapping = node.kind === 'mapping'
    const index = isMapping ? 2 * keysIn(parts).indexOf(String(step)) + 1 : Number(step)
    const next = parts[index]
    // A place that is not there is shown by the nearest one above it.
    if (next === undefined) return spanOfNode(node, text)
    const key = isMapping && on === 'key' && depth === at.length - 1 ? parts[index - 1] : undefined
    node = onceTried(key ?? next)
  }
  return spanOfNode(node, text)
}

/** The span of a whole scalar or list in brackets; of a mapping or another list only that of its first key or item. */
function spanOfNode(tried: Node, text: string): Span | null {
  const node = onceTried(tried)
  const parts = partsOf(node)
  if (parts === null) return null
  GAP.lastIndex = node.from
  GAP.test(text)
  const start = GAP.lastIndex
  const [first] = parts
  if (first !== undefined && (node.kind === 'mapping' || text[start] !== '[')) return spanOfNode(first, text)
  const words = text.slice(start, node.through).trimEnd()
  return /^[|>]/.test(words) ? null : [start, start + words.length]
}

/** What may stand before a node: none begins with a comment. */
const GAP = /(?:\s|#[^\n]*)*/y

function onceTried(node: Node): Node {
  const [only, ...others] = node.parts
  const isTried = only !== undefined && others.length === 0 && only.value === node.value
  return isTried && typeof node.value === 'object' ? onceTried(only) : node
}

/** The items of a list, or the keys and values of a mapping in turn; null where they cannot be told apart. */
function partsOf({ kind, value, parts }: Node): readonly Node[] | null {
  switch (kind) {
    case 'scalar':
      return NONE
    case 'sequence':
      return Array.isArray(value) && value.length === parts.length ? parts : null
    case 'mapping': {
      const keys = new Set(keysIn(parts))
      return 2 * keys.size === parts.length && keys.size === Object.keys(value ?? {}).length ? parts : null
    }
    default:
      return null
  }
}

const NONE: readonly Node[] = []

function keysIn(parts: readonly Node[]): readonly string[] {
  return parts.flatMap(({ value }, index) => (index % 2 === 0 ? [String(value)] : []))
}
