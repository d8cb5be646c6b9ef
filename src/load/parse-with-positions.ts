import { CORE_SCHEMA, load } from 'js-yaml'
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseAllDocuments,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import type { Finding, FindingPlace } from '../domain/findings/finding.ts'
import { controlCharacters } from './errors/control-characters.ts'
import { longValues } from './errors/long-values.ts'
import { mergeKeys } from './errors/merge-keys.ts'
import {
  EMPTY,
  type Span,
  severalDocuments,
  syntaxErrors,
  TOO_MANY_ALIASES,
  unknownTags,
  type YamlError,
  yamlError,
} from './errors/yaml-errors.ts'

/** A text as the positioned parser sees it, and where each place is in it. */
export interface Positions {
  /** Undefined where the text holds no document. */
  readonly document: Document.Parsed | undefined
  /** The offsets of a place; where it is not in the text, those of the nearest place above it. */
  readonly spanOf: (at: FindingPlace, on: Finding['on']) => Span
}

/** A text parsed with positions: its values and its YAML errors too. */
export interface PositionedParse extends Positions {
  /** Undefined where the text has an error. */
  readonly values: unknown
  /** Whether it could be parsed to its end. */
  readonly depth: 'readable' | 'too-deep'
  readonly errors: readonly YamlError[]
}

/** The positioned parser: reads YAML 1.2 with positions, and decides what the fast parser leaves undecided. */
export function parseWithPositions(text: string): PositionedParse {
  const documents = documentsIn(text)
  const [document, second] = documents
  const positions = positionsOf(document)
  if (document === undefined) return { ...READABLE, ...positions, values: undefined, errors: [EMPTY] }
  if (documents.some(({ errors }) => errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))) {
    return { ...positions, values: undefined, depth: 'too-deep', errors: [] }
  }
  const control = controlCharacters(text)
  if (control.length > 0) return { ...READABLE, ...positions, values: undefined, errors: control }
  const wrong = [
    ...syntaxErrors(documents, text),
    ...(second === undefined ? [] : [severalDocuments(second)]),
  ]
  const errors = wrong.length > 0 ? wrong : errorsOfValues(document)
  if (errors.length > 0) return { ...READABLE, ...positions, values: undefined, errors }
  try {
    return { ...READABLE, ...positions, values: document.toJS({ maxAliasCount: 100 }), errors }
  } catch (error) {
    if (!isAliasBomb(error)) throw error
    return { ...READABLE, ...positions, values: undefined, errors: [TOO_MANY_ALIASES] }
  }
}

/** What the parser throws where aliases come to too much; every alias has been found to have its anchor before. */
function isAliasBomb(error: unknown): boolean {
  return error instanceof ReferenceError
}

/** Only the positions, for a text whose values are known already. */
export function positionsIn(text: string): Positions {
  return positionsOf(documentsIn(text)[0])
}

function positionsOf(document: Document.Parsed | undefined): Positions {
  const pairOf = pairFinder()
  return {
    document,
    spanOf: (at, on) => (document === undefined ? [0, 0] : spanIn(document, at, on, pairOf)),
  }
}

function documentsIn(text: string): readonly Document.Parsed[] {
  const { stackTraceLimit } = Error
  // The parser creates an Error for each mistake; with their stacks, a million of them would fill a gigabyte.
  Error.stackTraceLimit = 0
  try {
    return parseAllDocuments(text, {
      prettyErrors: false,
      // Otherwise the parser prints its own warnings.
      logLevel: 'error',
      strict: false,
      // The parser would compare each key with all those before it; `repeatedKeys` finds them faster.
      uniqueKeys: false,
      // The parser then warns of every tag outside the core schema, with its place.
      resolveKnownTags: false,
      version: '1.2',
    }) as readonly Document.Parsed[]
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const READABLE = { depth: 'readable' } as const

function errorsOfValues(document: Document.Parsed): readonly YamlError[] {
  const tags = unknownTags(document)
  if (tags.length > 0) return tags
  if (isEmpty(document)) return [EMPTY]
  const ambiguous = ambiguousScalars(document)
  if (ambiguous.length > 0) return ambiguous
  const long = longValues(document)
  if (long.length > 0) return long
  const merges = mergeKeys(document)
  if (merges.length > 0) return merges
  return anchorsAndAliases(document) > MOST_ALIASES ? [TOO_MANY_ALIASES] : []
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.value === null)
}

/** For each alias the parser looks through all anchors, so thousands of both would take minutes. */
const MOST_ALIASES = 2000

function anchorsAndAliases(document: Document.Parsed): number {
  let count = 0
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.anchor !== undefined) count += 1
    },
  })
  return count
}

/** Errors for scalars that the fast parser reads differently: every program must see the same value. */
function ambiguousScalars(document: Document.Parsed): readonly YamlError[] {
  const errors: YamlError[] = []
  visit(document, {
    Scalar(_, scalar) {
      const { source, range } = scalar
      if (source === undefined || !isAmbiguous(scalar, source)) return
      errors.push(
        yamlError(
          'ambiguous-scalar',
          [range?.[0] ?? 0, range?.[1] ?? 0],
          {
            vi: `Các phần mềm đọc giá trị ${source} không giống nhau.`,
            en: `Programs read the value ${source} differently.`,
          },
          { vi: `Đặt trong ngoặc kép: "${source}".`, en: `Put it in quotes: "${source}".` },
        ),
      )
    },
  })
  return errors
}

function isAmbiguous({ type, value, tag }: Scalar, source: string): boolean {
  if (tag !== undefined)
    return typeof value !== 'string' && !Object.is(fastValue(`!<${tag}> ${JSON.stringify(source)}`), value)
  if (type !== 'PLAIN' || source === '') return false
  const other = fastValue(source)
  if (!isScalarValue(other) || Object.is(other, value)) return false
  return typeof other !== 'string' || typeof value !== 'string'
}

/** Out of its context a text may parse as a list or as nothing; only a different scalar counts as a difference. */
function isScalarValue(value: unknown): boolean {
  return value !== undefined && (value === null || typeof value !== 'object')
}

/** The value that the fast parser reads; undefined where it refuses. */
function fastValue(source: string): unknown {
  try {
    return load(source, { schema: CORE_SCHEMA })
  } catch {
    return undefined
  }
}

type PairFinder = (map: YAMLMap, key: string) => Pair | undefined

/** A function that finds the pairs of mappings by key, and goes through each mapping only once. */
function pairFinder(): PairFinder {
  const seen = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()
  return (map, key) => {
    const known = seen.get(map)
    if (known !== undefined) return known.get(key)
    const pairs = new Map<string, Pair>()
    for (const pair of map.items) {
      if (isScalar(pair.key) && !pairs.has(String(pair.key.value))) pairs.set(String(pair.key.value), pair)
    }
    seen.set(map, pairs)
    return pairs.get(key)
  }
}

function spanIn(document: Document.Parsed, at: FindingPlace, on: Finding['on'], pairOf: PairFinder): Span {
  let node: unknown = document.contents
  let span: Span = on === 'key' && at.length === 0 ? startOf(document) : spanOfNode(node, document)
  for (const [depth, step] of at.entries()) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = pairOf(node, String(step))
      if (pair === undefined) return span
      const shown = depth === at.length - 1 && on === 'key' ? pair.key : (pair.value ?? pair.key)
      span = spanOfNode(shown, document)
      node = pair.value
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)]
      if (item === undefined) return span
      span = spanOfNode(item, document)
      node = item
    } else return span
  }
  return span
}

/** The span of a whole scalar; of a mapping or a list only that of its first key or item. */
function spanOfNode(node: unknown, document: Document.Parsed): Span {
  if (isMap(node) && node.items[0] !== undefined) return spanOfNode(node.items[0].key, document)
  if (isSeq(node) && !node.flow) return spanOfNode(node.items[0] ?? null, document)
  if (isPair(node)) return spanOfNode(node.key, document)
  if (isNode(node) && node.range) return [node.range[0], node.range[1]]
  return startOf(document)
}

function startOf({ contents }: Document.Parsed): Span {
  const start = contents?.range?.[0] ?? 0
  return [start, start + 1]
}
