import { romanNumber } from '../../domain/roman-number.ts'
import { letterNumber } from '../list-numbers.ts'
import { first, inside, type XmlElement } from '../xml.ts'

/** Gives a paragraph the number that Word prints before it. To be asked once for each paragraph, in their order. */
export type Numbering = (numberId: string, level: number) => string | null

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly isLegal: boolean
}

interface List {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restarts: ReadonlyMap<number, number>
}

/** The automatic numbers of a document: one count for each abstract list, which several lists may share. */
export function numberingOf(root: XmlElement | undefined): Numbering {
  const lists = listsIn(root)
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (numberId, level) => {
    const list = lists.get(numberId)
    const own = list?.levels.get(level)
    if (list === undefined || own === undefined) return null
    const count = counts.get(list.abstractId) ?? []
    counts.set(list.abstractId, count)
    const key = `${numberId}/${level}`
    const restart = begun.has(key) ? undefined : list.restarts.get(level)
    begun.add(key)
    count[level] = restart ?? nextAfter(count[level], own)
    for (let above = 0; above < level; above++) count[above] ??= list.levels.get(above)?.start ?? 1
    count.length = level + 1
    return labelOf(list, own, count)
  }
}

function nextAfter(number: number | undefined, { start }: Level): number {
  return number === undefined ? start : number + 1
}

function labelOf({ levels }: List, own: Level, count: readonly (number | undefined)[]): string | null {
  if (own.format === 'bullet') return bulletOf(own.text)
  if (own.format === 'none' && !own.text.includes('%')) return own.text.trim() || null
  const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = own.isLegal ? 'decimal' : (levels.get(at)?.format ?? 'decimal')
    return numberText(count[at] ?? 1, format)
  })
  return label.trim() || null
}

/** A sign of a symbol font says nothing but that it is a bullet. */
function bulletOf(text: string): string {
  const sign = text.trim()
  return /^[-–+*•]$/.test(sign) ? sign : '•'
}

function numberText(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return romanNumber(number)
    case 'lowerRoman':
      return romanNumber(number).toLowerCase()
    case 'upperLetter':
      return letterNumber(number)
    case 'lowerLetter':
      return letterNumber(number).toLowerCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(number)
  }
}

function listsIn(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map(
    inside(root, 'w:abstractNum').map((abstract) => [
      abstract.attributes['w:abstractNumId'] ?? '',
      new Map(levelsIn(abstract)),
    ]),
  )
  return new Map(
    inside(root, 'w:num').map((num) => {
      const abstractId = valIn(first(num, 'w:abstractNumId')) ?? ''
      const overrides = inside(num, 'w:lvlOverride')
      const levels = new Map(abstracts.get(abstractId))
      for (const override of overrides) for (const level of levelsIn(override)) levels.set(...level)
      const restarts = new Map(
        overrides.flatMap((override) => {
          const start = valIn(first(override, 'w:startOverride'))
          return start === undefined ? [] : [[Number(override.attributes['w:ilvl']), Number(start)] as const]
        }),
      )
      return [num.attributes['w:numId'] ?? '', { abstractId, levels, restarts }]
    }),
  )
}

/** Levels of a list: Word has nine. */
const MOST_LEVELS = 9

function levelsIn(element: XmlElement): readonly [number, Level][] {
  return inside(element, 'w:lvl')
    .map(levelOf)
    .filter(([level]) => level < MOST_LEVELS)
}

function levelOf(level: XmlElement): [number, Level] {
  return [
    Number(level.attributes['w:ilvl'] ?? 0),
    {
      start: Number(valIn(first(level, 'w:start')) ?? 1),
      format: valIn(first(level, 'w:numFmt')) ?? 'decimal',
      text: valIn(first(level, 'w:lvlText')) ?? '',
      isLegal: first(level, 'w:isLgl') !== undefined,
    },
  ]
}

/** What an element says in its `w:val`. */
export function valIn(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val']
}
