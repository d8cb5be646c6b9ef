import { type Refusal, refusal } from '../model/refusal.ts'
import { compoundAt } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { isSetOffAsWhole } from './set-off-limits.ts'

/**
 * The refusal of a whole limit behind words that disown it: "Không xây dựng trụ sở mới; hoàn thành trước ngày …", "Giả sử. Hoàn
 * thành trước …", "Rút lại yêu cầu; …". "Không bỏ sót …. Hoàn thành trước ngày …" says how the work is done.
 */
export function disownedLimit(tokens: readonly Token[]): Refusal | null {
  const limit = tokens.findIndex((_, at) => isSetOffAsWhole(tokens, at))
  if (limit < 0) return null
  const head = longestMatch(tokens, 0, ['không', 'chưa'])
  const isDenied = head > 0 && longestMatch(tokens, head, MANNERS) === 0 && compoundAt(tokens, 0) === 0
  const isFormer = limit > 0 && longestMatch(tokens, 0, FORMER) === limit
  if (isDenied || isFormer) return refusal(0, limit, DISOWNED)
  for (let at = 0; at < limit; at += 1) {
    const length = longestMatch(tokens, at, DISOWNING)
    if (length > 0) return refusal(at, at + length, DISOWNED)
  }
  return null
}

/** What is denied of the way in which work is done. */
const MANNERS = ['bỏ sót', 'bỏ lọt', 'để', 'làm', 'gây', 'trùng lặp', 'gian']
const FORMER = ['quy định cũ', 'kế hoạch cũ', 'lộ trình cũ', 'tiến độ cũ', 'yêu cầu cũ', 'chỉ đạo cũ']
const DISOWNING = ['giả sử', 'rút lại', 'đáng lẽ', 'đáng ra', 'lẽ ra']
const DISOWNED = {
  vi: 'từ ngữ này phủ nhận, rút lại hoặc chỉ giả định việc có thời hạn nêu ở sau',
  en: 'these words deny, take back or only suppose the work whose limit stands behind',
}
