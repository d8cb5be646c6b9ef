import { romanNumber } from '../../domain/roman-number.ts'
import { letterNumber } from '../list-numbers.ts'
import { everywhere, inside, type XmlElement } from '../xml.ts'

interface Level {
  readonly kind: 'number' | 'bullet'
  readonly format: string
  readonly before: string
  readonly after: string
  readonly levels: number
  readonly start: number
}

/** Gives the numbers of list items, one after the other. */
export interface ListNumbers {
  /** A list begins, inside another one where `depth` is more than 1. */
  readonly begin: (style: string, depth: number, goesOn: 'goes-on' | 'anew') => void
  /** The number of the next item; null where it has none. */
  readonly next: (style: string, depth: number, start: number | null) => string | null
}

/** The numbers of lists by the styles of a document. */
export function listNumbersOf(roots: readonly XmlElement[]): ListNumbers {
  const styles = new Map<string, ReadonlyMap<number, Level>>()
  for (const root of roots)
    for (const style of everywhere(root, 'text:list-style'))
      styles.set(style.attributes['style:name'] ?? '', new Map(inside(style).map(levelOf)))
  const counts = new Map<string, (number | undefined)[]>()
  const countOf = (style: string) => {
    const count = counts.get(style) ?? []
    counts.set(style, count)
    return count
  }
  return {
    begin: (style, depth, goesOn) => {
      if (goesOn === 'anew') countOf(style).length = Math.min(countOf(style).length, depth - 1)
    },
    next: (style, depth, start) => {
      const levels = styles.get(style)
      const own = levels?.get(depth)
      if (own === undefined) return null
      const count = countOf(style)
      const before = count[depth - 1]
      count[depth - 1] = start ?? (before === undefined ? own.start : before + 1)
      count.length = depth
      if (own.kind === 'bullet') return own.format
      if (own.format === '') return null
      const numbers = Array.from({ length: own.levels }, (_, at) => {
        const level = depth - own.levels + at
        return numberText(count[level] ?? 1, levels?.get(level + 1)?.format ?? '1')
      })
      return `${own.before}${numbers.join('.')}${own.after}`.trim() || null
    },
  }
}

/** Levels of a list: OpenDocument has ten. */
const MOST_LEVELS = 10

function levelOf(level: XmlElement): [number, Level] {
  const { attributes } = level
  const isBullet = level.name === 'text:list-level-style-bullet'
  const sign = attributes['text:bullet-char'] ?? ''
  return [
    Number(attributes['text:level'] ?? 1),
    {
      kind: isBullet ? 'bullet' : 'number',
      format: isBullet ? (/^[-–+*•]$/.test(sign) ? sign : '•') : (attributes['style:num-format'] ?? ''),
      before: attributes['style:num-prefix'] ?? '',
      after: attributes['style:num-suffix'] ?? '',
      levels: Math.min(Number(attributes['text:display-levels'] ?? 1) || 1, MOST_LEVELS),
      start: Number(attributes['text:start-value'] ?? 1) || 1,
    },
  ]
}

function numberText(number: number, format: string): string {
  switch (format) {
    case 'a':
      return letterNumber(number).toLowerCase()
    case 'A':
      return letterNumber(number)
    case 'i':
      return romanNumber(number).toLowerCase()
    case 'I':
      return romanNumber(number)
    default:
      return String(number)
  }
}
