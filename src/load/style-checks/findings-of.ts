import { type Document, isPair, isScalar, isSeq, visit } from 'yaml'
import { type FindingPlace, finding } from '../../domain/findings/finding.ts'
import type { SignedFinding } from '../locate.ts'
import { styleChecks } from './index.ts'
import type { WrittenScalar } from './style-check.ts'

/** The findings of all style checks on the keys and values of a document. */
export function styleFindings(document: Document.Parsed): readonly SignedFinding[] {
  return scalarsIn(document).flatMap(({ scalar, at, on }) =>
    styleChecks.flatMap(({ code, severity, examine }): readonly SignedFinding[] => {
      const result = examine(scalar)
      return result === null
        ? []
        : [{ code, severity, finding: finding(at, result.message, { ...result, on }) }]
    }),
  )
}

interface PlacedScalar {
  readonly scalar: WrittenScalar
  readonly at: FindingPlace
  readonly on: 'key' | 'value'
}

function scalarsIn(document: Document.Parsed): readonly PlacedScalar[] {
  const scalars: PlacedScalar[] = []
  visit(document, {
    Scalar(key, { type, source, value, tag }, path) {
      const plain = type === 'PLAIN' && tag === undefined ? (source ?? null) : null
      const at = placeOf(typeof key === 'number' ? [...path, key] : path)
      scalars.push({ scalar: { value, plain }, at, on: key === 'key' ? 'key' : 'value' })
    },
  })
  return scalars
}

/** The keys and list positions that lead to a node, its own included. */
function placeOf(path: readonly unknown[]): FindingPlace {
  return path.flatMap((node, depth): FindingPlace => {
    const next = path[depth + 1]
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : []
    if (!isSeq(node)) return []
    return [typeof next === 'number' ? next : node.items.indexOf(next)]
  })
}
