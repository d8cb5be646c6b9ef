import { type Block, paragraphText } from '../documents/document.ts'
import type { Text } from '../domain/text.ts'
import type { LeftOut } from './draft.ts'
import { typeOfLine } from './lines/document-type.ts'
import { soundsDue } from './lines/due.ts'
import { markOf } from './lines/mark.ts'
import { isAppendix } from './outline/outline.ts'

/** The parts of a document between its heading and its signature, and those of its appendices. */
export function bodyOf(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly closing: readonly LeftOut[]
} {
  const body: Block[] = []
  const closing: LeftOut[] = []
  let isSigned = false
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? paragraphText(block) : ''
    if (block.kind === 'paragraph') {
      if (isSignature(text)) isSigned = true
      else if (isAppendix(text) || (isSigned && typeOfLine(text) !== null)) isSigned = false
    } else if (isSigned && block.rows.length > 3) isSigned = false
    if (isSigned) continue
    if (text.length > LONGEST) {
      closing.push({ words: text, at: 'đoạn quá dài', place: block.place, because: TOO_LONG })
      continue
    }
    if (block.kind === 'paragraph' && isClosing(text)) {
      closing.push({ words: text, at: 'cuối văn bản', place: block.place, because: GENERAL })
      continue
    }
    body.push(block)
  }
  return {
    blocks: body,
    closing: closing.filter(({ words }) => words.length > LONGEST || /yêu cầu|đề nghị|giao/iu.test(words)),
  }
}

/** Letters of a paragraph: eight times the longest of real plans. */
const LONGEST = 10_000

const TOO_LONG: Text = {
  vi: `đoạn dài quá ${LONGEST} chữ, không đọc`,
  en: `a paragraph of more than ${LONGEST} letters, which is not read`,
}

const GENERAL: Text = {
  vi: 'yêu cầu chung ở cuối văn bản',
  en: 'it asks in general, at the end of the document',
}

function isSignature(text: string): boolean {
  return (
    /^(?:nơi nhận\s*:?|(?:TM|KT|TL|TUQ|T\/M|K\/T|Q)\.?\s+[\p{Lu} ]+)/u.test(text) ||
    /^Nơi nhận\s*:?/u.test(text)
  )
}

/** A general request at the end; what opens others, or is due, is none. */
function isClosing(text: string): boolean {
  if (markOf(text) !== null || /:\s*$/.test(text) || soundsDue(text)) return false
  return /^(?:Trên đây là|(?:UBND|Ủy ban nhân dân|Sở|Chủ tịch)[\p{L}\s]{0,60}(?:yêu cầu|đề nghị)\s+(?:các|thủ trưởng|giám đốc)\s[^:]*(?:thực hiện|triển khai)|(?:yêu cầu|đề nghị)\s+(?:các|thủ trưởng|giám đốc)\s[^:]*(?:thực hiện|triển khai)[^:]*$|trong quá trình (?:tổ chức |triển khai )*(?:thực hiện|triển khai)|(?:Văn phòng|VP)[^.:;]{0,60}(?:thông báo|báo để)|(?:Kế hoạch|Chỉ thị|Quyết định|Công văn|Văn bản) này|Nhận được)/iu.test(
    text,
  )
}
