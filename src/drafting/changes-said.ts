import { type Block, paragraphText } from '../documents/document.ts'
import { check, type DraftCheck, quotedWords } from './check.ts'

/** The doubt of a sentence "Chỉ thị này … thay thế Chỉ thị số 05/CT-UBND …", which a draft takes into no field. */
export function changesSaid(blocks: readonly Block[]): readonly DraftCheck[] {
  return blocks.flatMap((block) => {
    const said = block.kind === 'paragraph' ? CHANGES.exec(paragraphText(block).slice(0, LONGEST)) : null
    return said === null ? [] : [checkOf(said[0])]
  })
}

function checkOf(words: string): DraftCheck {
  return check(
    'remark',
    `văn bản nói nó thay thế hoặc bãi bỏ văn bản khác: ${quotedWords(words)}; ghi vào replaces hoặc repeals nếu văn bản ấy có trong thư mục`,
    `the document says that it replaces or repeals another: ${quotedWords(words)}; write it as replaces or repeals where that one is in the folder`,
  )
}

const CHANGES =
  /(?:kế hoạch|chỉ thị|quyết định|công văn|văn bản|chương trình|thông báo) này(?: |,)[^.;]{0,120}?(?:thay thế|bãi bỏ|hủy bỏ|thay cho)[^;]{0,80}?số \d[^\s;]*\/[^\s;]+(?: ngày [\d/]+)?/iu
/** Letters of a paragraph: what says so is short. */
const LONGEST = 1000
