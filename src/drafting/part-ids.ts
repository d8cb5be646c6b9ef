import { slugOf } from '../domain/slug.ts'
import { isNumbered } from './mark.ts'
import { type Part, partsBelow } from './outline.ts'

/** How the parts of a document are cited, and the ids of the tasks they hold. */
export interface PartIds {
  /** The printed number where it is the only such one, else with the numbers around it; a dash counts within its part. */
  readonly idOf: (part: Part) => string
  /** With all numbers around it: `II.6.3`. */
  readonly pathOf: (part: Part) => string
  /** As a person cites it: `IV.1, gạch đầu dòng 2`. */
  readonly citedAs: (part: Part) => string
}

export function partIdsOf(root: Part): PartIds {
  const printed = new Map<string, number>()
  const count = (part: Part): void => {
    if (part.mark !== null && isNumbered(part.mark))
      printed.set(part.mark.number, (printed.get(part.mark.number) ?? 0) + 1)
    for (const below of partsBelow(part)) count(below)
  }
  count(root)
  const pathOf = (part: Part): string => {
    const { mark, parent } = part
    if (mark === null || parent === null) return ''
    const above = pathOf(parent)
    const own = isNumbered(mark) ? numberOf(part) : String(ordinalOf(part))
    const around = mark.kind === 'dotted' ? withoutRepeated(above, own) : above
    return around === '' ? own : `${around}.${own}`
  }
  /** Whether neither its number nor one beside it stands anywhere else. */
  const isAlone = ({ mark, parent }: Part): boolean =>
    mark !== null &&
    ['dotted', 'number', 'roman'].includes(mark.kind) &&
    partsBelow(parent ?? root).every(
      (beside) => beside.mark?.kind !== mark.kind || printed.get(beside.mark.number) === 1,
    )
  const idOf = (part: Part): string => {
    const { mark } = part
    if (isAlone(part) && !isInAppendix(part)) return numberOf(part)
    if (part.parent === null || part.parent.mark === null) return pathOf(part)
    if (mark?.kind === 'dotted') return pathOf(part)
    return `${idOf(part.parent)}.${mark !== null && isNumbered(mark) ? numberOf(part) : ordinalOf(part)}`
  }
  const citedAs = (part: Part): string => {
    const { mark, parent } = part
    if (mark === null || parent === null || isNumbered(mark)) return pathOf(part)
    const above = citedAs(parent)
    return `${above}${above === '' ? '' : ', '}gạch đầu dòng ${ordinalOf(part)}`
  }
  return { idOf, pathOf, citedAs }
}

function numberOf({ mark }: Part): string {
  const number = mark?.number ?? ''
  if (mark?.kind === 'part') return number === 'Phụ lục' ? 'PL' : `D${slugOf(number)}`
  return number
}

function isInAppendix(part: Part): boolean {
  for (let at: Part | null = part; at !== null; at = at.parent)
    if (at.mark?.kind === 'part' && at.mark.number === 'Phụ lục') return true
  return false
}

/** 1.1 says the 1 above it itself. */
function withoutRepeated(above: string, own: string): string {
  const [first = ''] = own.split('.')
  if (above === first) return ''
  return above.endsWith(`.${first}`) ? above.slice(0, -first.length - 1) : above
}

function ordinalOf(part: Part): number {
  const beside = partsBelow(part.parent ?? part).filter(({ mark }) => mark !== null && !isNumbered(mark))
  return beside.indexOf(part) + 1
}
