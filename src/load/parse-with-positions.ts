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

/** A text read with positions: its values, what is wrong with it as YAML, and where each place stands. */
export interface PositionedParse {
  /** Undefined where the text has a fault. */
  readonly values: unknown
  /** Whether it could be read to its end. */
  readonly depth: 'readable' | 'too-deep'
  readonly faults: readonly YamlError[]
  /** The offsets of a place, or of the nearest place above it where it does not stand in the text. */
  readonly spanOf: (at: FindingPlace, on: Finding['on']) => Span
}

/** Reads YAML 1.2 with positions, and decides where the fast reader would not. */
export function parseWithPositions(text: string): PositionedParse {
  const documents = documentsIn(text)
  const [document, second] = documents
  if (document === undefined) return { ...READABLE, values: undefined, faults: [EMPTY], spanOf: () => [0, 0] }
  const pairOf = pairFinder()
  const spanOf = (at: FindingPlace, on: Finding['on']) => spanIn(document, at, on, pairOf)
  if (documents.some(({ errors }) => errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))) {
    return { values: undefined, depth: 'too-deep', faults: [], spanOf }
  }
  const wrong = [
    ...syntaxErrors(documents, text),
    ...(second === undefined ? [] : [severalDocuments(second)]),
  ]
  const faults = wrong.length > 0 ? wrong : faultsOfValues(document)
  if (faults.length > 0) return { ...READABLE, values: undefined, faults, spanOf }
  try {
    return { ...READABLE, values: document.toJS({ maxAliasCount: 100 }), faults, spanOf }
  } catch {
    return { ...READABLE, values: undefined, faults: [TOO_MANY_ALIASES], spanOf }
  }
}

/** Only where the places of a text stand; for one that has been read already. */
export function spansIn(text: string): PositionedParse['spanOf'] {
  const [document] = documentsIn(text)
  const pairOf = pairFinder()
  return (at, on) => (document === undefined ? [0, 0] : spanIn(document, at, on, pairOf))
}

function documentsIn(text: string): readonly Document.Parsed[] {
  const { stackTraceLimit } = Error
  // The parser makes an error object for each fault; with its stack, a million of them would fill a gigabyte.
  Error.stackTraceLimit = 0
  try {
    return parseAllDocuments(text, {
      prettyErrors: false,
      // Else the parser prints warnings of its own.
      logLevel: 'error',
      strict: false,
      // The parser compares each key with all those before it; ours are found below.
      uniqueKeys: false,
      // Only those of the core schema: of any other tag the parser then warns, with its place.
      resolveKnownTags: false,
      version: '1.2',
    }) as readonly Document.Parsed[]
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const READABLE = { depth: 'readable' } as const

function faultsOfValues(document: Document.Parsed): readonly YamlError[] {
  const tags = unknownTags(document)
  if (tags.length > 0) return tags
  if (isEmpty(document)) return [EMPTY]
  const ambiguous = ambiguousScalars(document)
  if (ambiguous.length > 0) return ambiguous
  return anchorsAndAliases(document) > MOST_ALIASES ? [TOO_MANY_ALIASES] : []
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.value === null)
}

/** The parser looks through all anchors for each alias, so thousands of both would take it minutes. */
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

/** Scalars that the fast reader would see differently: whoever reads the file must see the same. */
function ambiguousScalars(document: Document.Parsed): readonly YamlError[] {
  const faults: YamlError[] = []
  visit(document, {
    Scalar(_, scalar) {
      const { source, range } = scalar
      if (source === undefined || !isAmbiguous(scalar, source)) return
      faults.push(
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
  return faults
}

function isAmbiguous({ type, value, tag }: Scalar, source: string): boolean {
  if (tag !== undefined)
    return typeof value !== 'string' && !Object.is(fastValue(`!<${tag}> ${JSON.stringify(source)}`), value)
  if (type !== 'PLAIN' || source === '') return false
  const other = fastValue(source)
  if (!isScalarValue(other) || Object.is(other, value)) return false
  return typeof other !== 'string' || typeof value !== 'string'
}

/** Words out of their place may read as a list or as nothing; only other scalars differ. */
function isScalarValue(value: unknown): boolean {
  return value !== undefined && (value === null || typeof value !== 'object')
}

/** Undefined for what the fast reader refuses. */
function fastValue(source: string): unknown {
  try {
    return load(source, { schema: CORE_SCHEMA })
  } catch {
    return undefined
  }
}

type PairFinder = (map: YAMLMap, key: string) => Pair | undefined

/** Finds the pairs of mappings by key, without going through a mapping again for each. */
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
      const wanted = depth === at.length - 1 && on === 'key' ? pair.key : (pair.value ?? pair.key)
      span = spanOfNode(wanted, document)
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

/** Scalars are shown whole; of a mapping or a list only its first key or item. */
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
