import type { XmlElement } from '../xml.ts'

/** The words of a paragraph; notes and comments, which are not part of its sentence, are left out. */
export function textOfElement(parent: XmlElement): string {
  return parent.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/\s+/g, ' ')
      switch (child.name) {
        case 'text:s':
          return ' '.repeat(Math.min(Number(child.attributes['text:c'] ?? 1) || 1, 20))
        case 'text:tab':
          return ' '
        case 'text:line-break':
          return '\n'
        case 'text:note':
        case 'text:note-citation':
        case 'office:annotation':
        case 'text:ruby-text':
        case 'draw:frame':
          return ''
        default:
          return textOfElement(child)
      }
    })
    .join('')
}
