import { SaxesParser } from 'saxes'
import { damaged, tooMuch, Unreadable } from './unreadable.ts'

/** An element, its names as written, prefix and all. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

const DEEPEST = 300
const MOST_ELEMENTS = 3_000_000

/**
 * The tree of an XML text. A document type is refused, so that there are no entities but XML's own five and nothing
 * outside is ever named.
 */
export function xmlTree(bytes: Uint8Array): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  let elements = 0
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw TYPED
  })
  parser.on('error', () => {
    throw BROKEN
  })
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    elements += 1
    if (open.length > DEEPEST || elements > MOST_ELEMENTS) throw TOO_DEEP
    const element: Open = { name, attributes: attributes as Record<string, string>, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    void isSelfClosing
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => void open.at(-1)?.children.push(text))
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text))
  try {
    parser.write(decoded(bytes)).close()
  } catch (error) {
    throw error instanceof Unreadable ? error : BROKEN
  }
  const first = root.children.find((child) => typeof child !== 'string')
  if (first === undefined) throw BROKEN
  return first
}

function decoded(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

/** The elements right inside another one, of one name where it is given. */
export function inside(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first element of a name right inside another one, or along a path of names. */
export function first(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element
  for (const name of path) at = inside(at, name)[0]
  return at
}

/** Every element of a name, however deep, in the order of the file. */
export function* everywhere(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    yield* everywhere(child, name)
  }
}

/** The elements of a name that stand inside no other one of it, in the order of the file. */
export function* outermost(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    else yield* outermost(child, name)
  }
}

/** All words inside an element. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
}

const BROKEN = damaged({ vi: 'phần XML không đọc được', en: 'its XML cannot be read' })
const TYPED = damaged({
  vi: 'phần XML khai kiểu văn bản hoặc thực thể, điều không chương trình văn phòng nào viết',
  en: 'its XML declares a document type or entities, which no office program writes',
})
const TOO_DEEP = tooMuch({
  vi: 'phần XML lồng quá sâu hoặc quá dài',
  en: 'its XML is nested too deep, or too long',
})
