import type { Paragraph, Place } from '../document.ts'
import { linesOf } from '../lines.ts'
import { first, inside, outermost, textIn, type XmlElement } from '../xml.ts'
import { contentOf } from './around.ts'
import { valIn } from './numbering.ts'
import type { Reading } from './reading.ts'
import { listPlaceOf } from './styles.ts'

/** The lines of a paragraph, and those of the text boxes in it. */
export function paragraphsOf(element: XmlElement, place: Place, reading: Reading): readonly Paragraph[] {
  const properties = first(element, 'w:pPr')
  const boxes: XmlElement[] = []
  const words = wordsIn(element, reading, boxes)
  const mark = first(properties, 'w:rPr')
  const before = reading.pending
  const isEndDeleted = first(mark, 'w:del') !== undefined || first(mark, 'w:moveFrom') !== undefined
  if (isEndDeleted) {
    reading.changes += 1
    reading.pending = { label: before?.label ?? null, text: (before?.text ?? '') + words }
    return []
  }
  reading.pending = null
  const list = listPlaceOf(properties, reading.styleLists)
  // Word counts no paragraph that has nothing but its number, but prints it: a cell of the TT column is one.
  const label = list === null ? null : reading.numbering(list.numberId, list.level)
  const text = (before?.text ?? '') + words
  return [
    ...linesOf(label ?? before?.label ?? null, text, place),
    ...boxes.flatMap((box) => inside(box, 'w:p').flatMap((inner) => paragraphsOf(inner, place, reading))),
  ]
}

function wordsIn(parent: XmlElement, reading: Reading, boxes: XmlElement[]): string {
  let words = ''
  for (const element of inside(parent)) {
    switch (element.name) {
      case 'w:t':
        words += element.children.filter((child) => typeof child === 'string').join('')
        break
      case 'w:tab':
      case 'w:ptab':
        words += ' '
        break
      case 'w:br':
      case 'w:cr':
        words += '\n'
        break
      case 'w:noBreakHyphen':
        words += '-'
        break
      case 'w:del':
      case 'w:moveFrom':
        reading.changes += 1
        break
      case 'w:pPr':
      case 'w:rPr':
      case 'w:instrText':
      case 'w:delText':
        break
      case 'w:pict':
      case 'w:drawing':
        for (const box of outermost(element, 'w:txbxContent')) {
          reading.boxes += 1
          boxes.push(box)
        }
        break
      case 'w:r':
        words += isHidden(element) ? hiddenIn(element, reading) : wordsIn(element, reading, boxes)
        break
      case 'w:ins':
      case 'w:moveTo':
        reading.changes += 1
        words += wordsIn(element, reading, boxes)
        break
      default:
        words += wordsIn(contentOf(element), reading, boxes)
    }
  }
  return words
}

function isHidden(run: XmlElement): boolean {
  const vanish = first(run, 'w:rPr', 'w:vanish')
  return vanish !== undefined && !['0', 'false', 'off'].includes(valIn(vanish) ?? '1')
}

function hiddenIn(run: XmlElement, reading: Reading): string {
  reading.hidden += 1
  reading.hiddenWords += inside(run, 'w:t').map(textIn).join('')
  return ''
}
