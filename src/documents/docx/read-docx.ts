import { type Block, NOWHERE, type OfficeDocument, type Remark } from '../document.ts'
import { tableRoom } from '../table-limits.ts'
import { damaged } from '../unreadable.ts'
import { first, inside, type XmlElement, xmlTree } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { contentOf, isAround } from './around.ts'
import { numberingOf } from './numbering.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Reading } from './reading.ts'
import { styleListsOf } from './styles.ts'
import { tableOf } from './tables.ts'

/** Reads a Word document: the words as they stand once every tracked change is accepted. */
export function readDocx(archive: Archive): OfficeDocument {
  const main = mainPart(archive)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string) => {
    const bytes = archive.read(folder + name)
    return bytes === null ? undefined : xmlTree(bytes)
  }
  const body = first(part(main.slice(folder.length)), 'w:body')
  if (body === undefined) throw NO_BODY
  const reading: Reading = {
    numbering: numberingOf(part('numbering.xml')),
    styleLists: styleListsOf(part('styles.xml')),
    room: tableRoom(),
    paragraphs: 0,
    tables: 0,
    changes: 0,
    hidden: 0,
    hiddenWords: '',
    boxes: 0,
    pending: null,
  }
  const blocks = blocksIn(body, reading)
  return { format: 'docx', blocks, pages: null, remarks: remarksOn(reading, archive) }
}

function mainPart(archive: Archive): string {
  const bytes = archive.read('_rels/.rels')
  const relations = bytes === null ? [] : inside(xmlTree(bytes), 'Relationship')
  const target = relations.find(({ attributes }) => /\/officeDocument$/.test(attributes.Type ?? ''))
  const name = target?.attributes.Target?.replace(/^\//, '') ?? 'word/document.xml'
  return archive.names.includes(name) ? name : 'word/document.xml'
}

function remarksOn(reading: Reading, { names }: Archive): readonly Remark[] {
  const { changes, hidden, boxes } = reading
  return [
    ...(changes > 0 ? [{ code: 'tracked-changes', count: changes } as const] : []),
    ...(hidden > 0 ? [{ code: 'hidden-text', count: hidden } as const] : []),
    ...(boxes > 0 ? [{ code: 'text-boxes', count: boxes } as const] : []),
    ...(names.some((name) => /vbaProject/i.test(name)) ? [{ code: 'macros-ignored' } as const] : []),
  ]
}

function blocksIn(parent: XmlElement, reading: Reading): readonly Block[] {
  return inside(parent).flatMap((element): readonly Block[] => {
    if (element.name === 'w:p') {
      reading.paragraphs += 1
      return paragraphsOf(element, { ...NOWHERE, paragraph: reading.paragraphs }, reading)
    }
    if (element.name === 'w:tbl') return [tableOf(element, reading)]
    return isAround(element) ? blocksIn(contentOf(element), reading) : []
  })
}

const NO_BODY = damaged({ vi: 'không thấy phần văn bản', en: 'it has no text part' })
