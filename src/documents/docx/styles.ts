import { first, inside, type XmlElement } from '../xml.ts'
import { valIn } from './numbering.ts'

/** Which list a paragraph belongs to, and how deep. */
export interface ListPlace {
  readonly numberId: string
  readonly level: number
}

/** The list that a paragraph's style puts it into; null where there is none. */
export type StyleLists = (style: string | undefined) => ListPlace | null

/** The list levels of paragraph styles; a style inherits them from the one that it is based on. */
export function styleListsOf(root: XmlElement | undefined): StyleLists {
  const styles = new Map(
    inside(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style] as const),
  )
  const usual = inside(root, 'w:style').find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  )?.attributes['w:styleId']
  const placeIn = (name: string | undefined, deep: number): ListPlace | null => {
    const style = name === undefined || deep > 20 ? undefined : styles.get(name)
    if (style === undefined) return null
    const own = first(style, 'w:pPr', 'w:numPr')
    const base = valIn(first(style, 'w:basedOn'))
    if (own === undefined) return placeIn(base, deep + 1)
    const numberId = valIn(first(own, 'w:numId')) ?? placeIn(base, deep + 1)?.numberId
    return numberId === undefined ? null : { numberId, level: Number(valIn(first(own, 'w:ilvl')) ?? 0) }
  }
  return (style) => placeIn(style ?? usual, 0)
}

/** The list of a paragraph: its own, which a number 0 switches off, or its style's. */
export function listPlaceOf(properties: XmlElement | undefined, styleLists: StyleLists): ListPlace | null {
  const own = first(properties, 'w:numPr')
  const styled = styleLists(valIn(first(properties, 'w:pStyle')))
  const numberId = valIn(first(own, 'w:numId')) ?? styled?.numberId
  if (numberId === undefined || numberId === '0') return null
  return { numberId, level: Number(valIn(first(own, 'w:ilvl')) ?? styled?.level ?? 0) }
}
