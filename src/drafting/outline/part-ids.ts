import { slugOf } from '../../domain/names/slug.ts'
import { isNumbered, type MarkKind } from '../lines/mark.ts'
import { type OutlinePart, partsBelow } from './outline.ts'

/** How the parts of a document are cited, and the ids of the tasks they hold. */
export interface PartIds {
  /** The printed number where it is the only such one, else with the numbers around it; a dash counts within its part. */
  readonly idOf: (part: OutlinePart) => string
  /** With all numbers around it: `II.6.3`. */
  readonly pathOf: (part: OutlinePart) => string
  /** As a person cites it: `IV.1, gạch đầu dòng 2`. */
  readonly citedAs: (part: OutlinePart) => string
}

export function partIdsOf(root: OutlinePart): PartIds {
  const printed = new Map<string, number>()
  const count = (part: OutlinePart): void => {
    if (part.mark !== null && isNumbered(part.mark))
      printed.set(part.mark.number, (printed.get(part.mark.number) ?? 0) + 1)
    for (const below of partsBelow(part)) count(below)
  }
  count(root)
  const known = new Map<OutlinePart, Beside>()
  const besides = (parent: OutlinePart): Beside => {
    const before = known.get(parent) ?? besideIn(parent, printed)
    known.set(parent, before)
    return before
  }
  const ordinalOf = (part: OutlinePart): number => besides(part.parent ?? part).ordinals.get(part) ?? 0
  /** A dash beside numbers takes none of them. */
  const ordinalBeside = (part: OutlinePart): string => {
    const ordinal = String(ordinalOf(part))
    return part.parent?.mark === null && printed.has(ordinal) ? `0.${ordinal}` : ordinal
  }
  const pathOf = (part: OutlinePart): string => {
    const { mark, parent } = part
    if (mark === null || parent === null) return ''
    const above = pathOf(parent)
    const own = isNumbered(mark) ? numberOf(part) : ordinalBeside(part)
    const around = mark.kind === 'dotted' ? withoutRepeated(above, own) : above
    return around === '' ? own : `${around}.${own}`
  }
  /** Whether neither its number nor one beside it stands anywhere else. */
  const isAlone = ({ mark, parent }: OutlinePart): boolean =>
    mark !== null &&
    ['dotted', 'number', 'roman'].includes(mark.kind) &&
    besides(parent ?? root).alone.get(mark.kind) === true
  const idOf = (part: OutlinePart): string => {
    const { mark } = part
    if (isAlone(part) && !isInAppendix(part)) return numberOf(part)
    if (part.parent === null || part.parent.mark === null) return pathOf(part)
    if (mark?.kind === 'dotted') return pathOf(part)
    return `${idOf(part.parent)}.${mark !== null && isNumbered(mark) ? numberOf(part) : ordinalOf(part)}`
  }
  const citedAs = (part: OutlinePart): string => {
    const { mark, parent } = part
    if (mark === null || parent === null || isNumbered(mark)) return pathOf(part)
    const above = citedAs(parent)
    return `${above}${above === '' ? '' : ', '}gạch đầu dòng ${ordinalOf(part)}`
  }
  return { idOf, pathOf, citedAs }
}

function numberOf({ mark }: OutlinePart): string {
  const number = mark?.number ?? ''
  if (mark?.kind === 'part') return number === 'Phụ lục' ? 'PL' : `D${slugOf(number)}`
  return number
}

function isInAppendix(part: OutlinePart): boolean {
  for (let at: OutlinePart | null = part; at !== null; at = at.parent)
    if (at.mark?.kind === 'part' && at.mark.number === 'Phụ lục') return true
  return false
}

/** 1.1 repeats the number 1 of the part above it. */
function withoutRepeated(above: string, own: string): string {
  const [first = ''] = own.split('.')
  if (above === first) return ''
  return above.endsWith(`.${first}`) ? above.slice(0, -first.length - 1) : above
}

/** The numbers and dashes of the parts below one. */
interface Beside {
  /** Kinds of marks of which no number stands anywhere else in the document. */
  readonly alone: ReadonlyMap<MarkKind, boolean>
  /** Which dash of its part each one is, counted from 1. */
  readonly ordinals: ReadonlyMap<OutlinePart, number>
}

function besideIn(parent: OutlinePart, printed: ReadonlyMap<string, number>): Beside {
  const alone = new Map<MarkKind, boolean>()
  const ordinals = new Map<OutlinePart, number>()
  for (const part of partsBelow(parent)) {
    const { mark } = part
    if (mark === null) continue
    if (!isNumbered(mark)) ordinals.set(part, ordinals.size + 1)
    alone.set(mark.kind, (alone.get(mark.kind) ?? true) && printed.get(mark.number) === 1)
  }
  return { alone, ordinals }
}
