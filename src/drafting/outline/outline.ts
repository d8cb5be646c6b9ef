import {
  type Block,
  type DocumentTable,
  type Paragraph,
  type Place,
  paragraphText,
} from '../../documents/document.ts'
import { memoizeBy } from '../../domain/memoize.ts'
import { check, type DraftCheck, quotedWords } from '../check.ts'
import { isOpening } from '../duties/opening.ts'
import { typeOfLine } from '../lines/document-type.ts'
import { type Labelled, labelAlone, labelledIn, partedAtFields, trimmed } from '../lines/label.ts'
import { isNumbered, type Mark, markOf, rankOf } from '../lines/mark.ts'
import { verbIn } from '../lines/verbs.ts'
import { startsName, startsPeople } from '../names/body-names.ts'
import { fieldsByWords } from './fields-by-words.ts'
import { filledFields } from './filled-fields.ts'

/** A part of a document: a numbered or dashed paragraph with what belongs to it. */
export interface OutlinePart {
  /** Null for the document itself. */
  readonly mark: Mark | null
  /** Its words without the mark. */
  readonly text: string
  readonly place: Place
  readonly parent: OutlinePart | null
  /** What stands below it, in order. */
  readonly below: readonly Below[]
}

export type Below =
  | { readonly kind: 'part'; readonly part: OutlinePart }
  | { readonly kind: 'line'; readonly text: string; readonly place: Place }
  | { readonly kind: 'fields'; readonly fields: readonly Field[]; readonly mark: Mark | null }
  | { readonly kind: 'table'; readonly table: DocumentTable }

/** A labelled line: "Chủ trì: …". */
export interface Field extends Labelled {
  readonly place: Place
}

/** The doubt of fields of which only their words say what they are. */
export function byWordsChecks(fields: readonly Field[]): readonly DraftCheck[] {
  return fields
    .filter(({ by }) => by === 'words')
    .map(({ title, words }) => {
      const line = quotedWords(title === '' ? words : `${title}: ${words}`)
      return check(
        'chosen',
        `lấy từ dòng ${line} theo nội dung của nó; xem có đúng nghĩa ấy không`,
        `taken from the line ${line} for what it holds; see whether it means that`,
      )
    })
}

interface OpenPart extends OutlinePart {
  readonly parent: OpenPart | null
  readonly below: Below[]
}

/** The blocks of a document's body as a tree, by their numbers. */
export function outlineOf(blocks: readonly Block[]): OutlinePart {
  const root = openPart(null, '', NOWHERE, null)
  let current = root
  for (const block of blocks) {
    if (block.kind === 'table') {
      current = numberedAround(current)
      current.below.push({ kind: 'table', table: block })
      continue
    }
    current = withParagraph(current, block)
  }
  liftFields(root)
  return root
}

/** Turns a part that is only a label (“2. Cơ quan chủ trì”) with lines below it into a field of the part around it. */
function liftFields(part: OpenPart): void {
  for (const below of part.below) if (below.kind === 'part') liftFields(below.part as OpenPart)
  part.below.splice(0, part.below.length, ...part.below.flatMap(liftedField))
}

function liftedField(below: Below): readonly Below[] {
  if (below.kind !== 'part') return [below]
  const { text, place, mark } = below.part
  const label = labelAlone(text)
  if (label === null || label === 'task' || label === 'other') return [below]
  const inner = below.part.below.filter((one) => one.kind === 'fields')
  const words = below.part.below
    .flatMap((one) => (one.kind === 'line' ? [one.text] : one.kind === 'part' ? [one.part.text] : []))
    .map(trimmed)
    .join('; ')
  if (words === '') return inner
  // "PHÂN CÔNG THỰC HIỆN" with sentences below is a heading of duties, and no label.
  if ((label === 'lead' || label === 'support') && !startsName(words) && !startsPeople(words)) return [below]
  return [...inner, { kind: 'fields', mark, fields: [{ label, title: trimmed(text), words, place }] }]
}

function withParagraph(current: OpenPart, paragraph: Paragraph): OpenPart {
  const { place } = paragraph
  const text = paragraphText(paragraph)
  if (isAppendix(text)) {
    const root = rootOf(current)
    const part = openPart({ kind: 'part', number: 'Phụ lục', depth: 1 }, text, place, root)
    root.below.push({ kind: 'part', part })
    return part
  }
  const marked = markOf(text)
  const words = marked?.rest ?? text
  const isItem = marked !== null && isNumbered(marked.mark)
  const said = saidBehindLabels(words, isItem || current.mark === null)
  // An annexed plan begins anew with its kind, behind the articles of the decision that issues it.
  if (marked === null && typeOfLine(text) !== null) return rootOf(current)
  if (said.length === 0 && !isItem && fillsLabel(current, words)) return current
  const read = said.length === 0 && !isItem && current.mark !== null ? fieldsByWords(words) : said
  const fields = read.map((field): Field => ({ ...field, place }))
  if (marked === null) {
    const around = isOpening(text) ? numberedAround(current) : current
    if (fields.length > 0) around.below.push({ kind: 'fields', fields, mark: null })
    else around.below.push({ kind: 'line', text, place })
    return around
  }
  const { mark, rest } = marked
  if (fields.length > 0) {
    const governed = parentOfSiblings(current, mark) ?? parentFor(current, mark)
    governed.below.push({ kind: 'fields', fields, mark })
    return governed
  }
  const parent = parentFor(current, mark)
  const [own, behind] = partedAtFields(rest)
  const part = openPart(mark, own, place, parent)
  parent.below.push({ kind: 'part', part })
  if (behind.length > 0)
    part.below.push({ kind: 'fields', mark: null, fields: behind.map((field) => ({ ...field, place })) })
  return part
}

/** Puts words below a label alone into its field; false where no such label stands right above. */
function fillsLabel({ below }: OpenPart, words: string): boolean {
  const before = below.at(-1)
  const filled = before?.kind === 'fields' ? filledFields(before.fields, words) : null
  if (before?.kind !== 'fields' || filled === null) return false
  below.splice(-1, 1, { ...before, fields: filled })
  return true
}

/**
 * The labelled fields of a line. One that only has labels is the heading of what stands below where it is numbered or
 * stands in no part; a remark that tells a body to do something is no field.
 */
function saidBehindLabels(text: string, isHeading: boolean): readonly Labelled[] {
  const fields = labelledIn(text)
  if (isHeading && fields.every(({ words }) => words === '')) return []
  const isRemark = fields.every(({ label }) => label === 'other')
  return isRemark && fields.some(({ words }) => startsName(words) && verbIn(words) !== null) ? [] : fields
}

/** A heading in capitals alone, or with its number: "PHỤ LỤC", "Phụ lục II". */
export function isAppendix(text: string): boolean {
  return /^phụ lục(?:\s+(?:số\s+)?[IVX\d]+)?\s*[.:]?\s*$/iu.test(text) || /^PHỤ LỤC\b/u.test(text)
}

/** The open part that a mark goes into: the one around the last open part with such a mark, else the deepest one that ranks outside it. */
function parentFor(current: OpenPart, mark: Mark): OpenPart {
  for (let part: OpenPart | null = current; part?.mark != null; part = part.parent)
    if (isSibling(part.mark, mark)) return part.parent ?? part
  let part = current
  while (part.mark !== null && !isOutside(part.mark, mark)) part = part.parent ?? part
  return part
}

/** Where a labelled dash after (1), (2), (3) belongs: beside the dashes before them, not in the last of them. */
function parentOfSiblings(current: OpenPart, mark: Mark): OpenPart | null {
  if (isNumbered(mark)) return null
  for (let part: OpenPart | null = current; part !== null; part = part.parent) {
    if (part.mark !== null && isSibling(part.mark, mark)) return part.parent
    if (part.below.some((below) => below.kind === 'part' && isSiblingPart(below.part, mark))) return part
  }
  return null
}

function isSiblingPart(part: OutlinePart, mark: Mark): boolean {
  return part.mark !== null && isSibling(part.mark, mark)
}

function isSibling(one: Mark, other: Mark): boolean {
  if (one.kind !== other.kind || one.depth !== other.depth) return false
  // 1.1 does not stand beside 2.1, but behind it all the same.
  return true
}

function isOutside(outer: Mark, inner: Mark): boolean {
  if (outer.kind === 'part' && outer.number === 'Phụ lục') return true
  return rankOf(outer) < rankOf(inner)
}

function openPart(mark: Mark | null, text: string, place: Place, parent: OpenPart | null): OpenPart {
  return { mark, text, place, parent, below: [] }
}

function rootOf(part: OpenPart): OpenPart {
  let root = part
  while (root.parent !== null) root = root.parent
  return root
}

/** A table belongs to the numbered part before it, never to a dash; so does a sentence that opens others. */
function numberedAround(part: OpenPart): OpenPart {
  let around = part
  while (around.mark !== null && !isNumbered(around.mark) && around.parent !== null) around = around.parent
  return around
}

/** The parts right below; of a whole outline, since every line of a part asks for them. */
export const partsBelow = memoizeBy(
  () => '',
  (part: OutlinePart): readonly OutlinePart[] =>
    part.below.flatMap((below) => (below.kind === 'part' ? [below.part] : [])),
)

export function linesBelow(part: OutlinePart): readonly { readonly text: string; readonly place: Place }[] {
  return part.below.flatMap((below) => (below.kind === 'line' ? [below] : []))
}

export function fieldsBelow(part: OutlinePart): readonly Field[] {
  return part.below.flatMap((below) => (below.kind === 'fields' ? below.fields : []))
}

const NOWHERE: Place = { page: null, paragraph: null, table: null, row: null, column: null }
