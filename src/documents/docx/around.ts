import { first, inside, type XmlElement } from '../xml.ts'

/** Controls and tracked insertions stand around what is shown. */
export function isAround({ name }: XmlElement): boolean {
  return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'mc:AlternateContent'].includes(name)
}

/** What such an element stands around. */
export function contentOf(element: XmlElement): XmlElement {
  if (element.name === 'w:sdt') return first(element, 'w:sdtContent') ?? element
  return element.name === 'mc:AlternateContent' ? (inside(element)[0] ?? element) : element
}
