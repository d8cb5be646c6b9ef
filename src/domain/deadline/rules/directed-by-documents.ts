import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { skippable } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { citedDocument } from './citations.ts'
import { isTimed } from './elsewhere.ts'

/**
 * "theo chỉ đạo tại các công điện của Thủ tướng", "theo yêu cầu tại Công văn số 123": a document that is there already and asks for
 * the work. The limit, if any, stands in it; beside one it is what the work follows.
 */
export function directedByDocument({ tokens, at, before }: TokenSpan): ItemFound | null {
  const opening = longestMatch(tokens, at, OPENINGS)
  const until = opening === 0 ? null : documentEnd(tokens, at + opening)
  if (until === null) return null
  const isDated = before.some(({ kind }) => kind === 'moment') || isTimed(tokens)
  return singleItem(at, until, isDated ? { kind: 'dropped', because: BASIS } : { kind: 'undated' })
}

/** The token behind a document by its number, or by whom it is of where nothing else is said of it; null where none stands here. */
function documentEnd(tokens: readonly Token[], at: number): number | null {
  const cited = citedDocument({ tokens, at, before: [] })
  if (cited !== null) return cited.until
  const many = ['các', 'những'].includes(tokens[at]?.text ?? '') ? 1 : 0
  const noun = longestMatch(tokens, at + many, DOCUMENTS)
  if (noun === 0) return null
  let end = at + many + noun
  while (tokens[end]?.kind === 'word') {
    const length = longestMatch(tokens, end, YET_TO_COME) > 0 ? 0 : skippable(tokens, end)
    if (length === 0) return null
    end += length
  }
  return end
}

const OPENINGS = ['chỉ đạo', 'ý kiến chỉ đạo', 'yêu cầu', 'nội dung', 'nhiệm vụ giao'].map(
  (what) => `theo ${what} tại`,
)
const DOCUMENTS = ['công điện', 'công văn', 'thông báo', 'kết luận', 'chỉ thị', 'nghị quyết', 'quyết định']
const YET_TO_COME = ['sẽ', 'mới', 'có', 'được', 'ban hành']
const BASIS = { vi: 'nói làm theo điều gì, không nói khi nào', en: 'says what the work follows, not when' }
