import { type Refusal, refusal } from '../model/refusal.ts'
import { compoundAt } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { isSetOffAsWhole } from './set-off-limits.ts'
import { isOfMark } from './work-told.ts'

/**
 * The refusal of a whole limit behind words that disown it: "Không xây dựng trụ sở mới; hoàn thành trước ngày …", "Giả sử. Hoàn
 * thành trước …", "Rút lại yêu cầu; …". "Không bỏ sót …. Hoàn thành trước ngày …" says how the work is done.
 */
export function disownedLimit(tokens: readonly Token[]): Refusal | null {
  const supposed = tokens.findIndex((_, at) => longestMatch(tokens, at, SUPPOSING) > 0)
  if (supposed >= 0) return refusal(supposed, supposed + 2, DISOWNED)
  const limit = tokens.findIndex((_, at) => isSetOffAsWhole(tokens, at))
  const head = tokens.findIndex((token) => !isOfMark(token))
  if (limit < 0 || head < 0) return null
  const denial = longestMatch(tokens, head, ['không', 'chưa'])
  const isDenied =
    denial > 0 && longestMatch(tokens, head + denial, MANNERS) === 0 && compoundAt(tokens, head) === 0
  const isFormer = longestMatch(tokens, head, FORMER) === limit - head
  const isWithdrawn = longestMatch(tokens, head, ['rút lại']) > 0
  return isDenied || isFormer || isWithdrawn ? refusal(head, limit, DISOWNED) : null
}

/** What is denied of the way in which work is done. */
const MANNERS = ['bỏ sót', 'bỏ lọt', 'để', 'làm', 'gây', 'trùng lặp', 'gian']
const FORMER = ['quy định cũ', 'kế hoạch cũ', 'lộ trình cũ', 'tiến độ cũ', 'yêu cầu cũ', 'chỉ đạo cũ']
const SUPPOSING = ['giả sử', 'đáng lẽ', 'đáng ra', 'lẽ ra']
const DISOWNED = {
  vi: 'từ ngữ này phủ nhận, rút lại hoặc chỉ giả định việc có thời hạn nêu ở sau',
  en: 'these words deny, take back or only suppose the work whose limit stands behind',
}
