import type { TokenSpan } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { beginsLead } from '../words/lead-in-words.ts'
import { longestMatch } from '../words/tokens.ts'

/**
 * The refusal of words that make the time beside them no limit, or no certain one: an example, a guess, an old day, the end
 * of a validity, what is done already. Read before the relations, which would see only their first word.
 */
export function misleading({ tokens, at }: TokenSpan): Refusal | null {
  const length = longestMatch(tokens, at, PHRASES)
  if (tokens[at]?.text === 'có' && length === 2 && beginsLead(tokens, at + 2)) return null
  return length === 0 ? null : refusal(at, at + length, NO_CERTAIN_LIMIT)
}

const PHRASES = [
  'ví dụ, vd, mẫu :, dk, dự định, có thể, xấp xỉ, nguyên là, cũ :, mới :, sai :, nhầm, kiến nghị',
  'gia hạn, kéo dài, bỏ thời hạn, hết hạn, có hạn, còn hạn, hạn dùng, hạn sử dụng, hết hiệu lực, hầu hết',
  'có giá trị, áp dụng từ, chấm dứt, kết thúc hoạt động, giữ nguyên, bảo lưu, chờ, đợi, cấm đường',
  'đã, bình quân, trung bình, tốc độ, gấp, bỏ báo cáo, giảm báo cáo, bỏ chế độ',
].flatMap((line) => line.split(', '))
const NO_CERTAIN_LIMIT = {
  vi: 'từ ngữ này cho thấy mốc đứng cạnh không phải, hoặc không chắc là thời hạn',
  en: 'these words make the time beside them no limit, or no certain one',
}
