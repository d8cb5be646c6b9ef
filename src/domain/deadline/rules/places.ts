import type { ItemFound, TokenSpan } from '../model/item.ts'
import { skippable } from '../words/fillers.ts'
import { beginsLead } from '../words/lead-in-words.ts'
import { longestMatch } from '../words/tokens.ts'

/** "trong báo cáo", "vào hệ thống", "từ nguồn ngân sách", "đến các địa phương": where and whence, and not when. */
export function places({ tokens, at }: TokenSpan): ItemFound | null {
  if (longestMatch(tokens, at, ['bắt đầu']) > 0 && startsWork(tokens, at + 2))
    return { items: [], until: at + 2 }
  const inside = longestMatch(tokens, at, ['trong', 'vào', 'tại thời điểm', 'qua', 'thông qua'])
  const noun = at + Math.max(inside, longestMatch(tokens, at, ['từ', 'đến', 'tới']))
  if (noun === at) return null
  const gathered = longestMatch(tokens, at - 2, ['tổng hợp vào']) > 0 ? longestMatch(tokens, noun, DRAFTS) : 0
  if (gathered > 0) return { items: [], until: noun + gathered }
  if (inside === 0) {
    const goal = longestMatch(tokens, noun, GOALS)
    return goal === 0 ? null : { items: [], until: noun + goal }
  }
  const named = MANY.has(tokens[noun]?.text ?? '') ? noun + 1 : noun
  const isDone = inside !== 3 && beginsLead(tokens, named)
  const isReport = longestMatch(tokens, named, ['báo cáo']) > 0
  const length = tokens[named]?.kind === 'word' && (!isDone || isReport) ? skippable(tokens, named) : 0
  return length === 0 || LASTING.has(tokens[named]?.text ?? '') ? null : { items: [], until: named + length }
}

/** Whether a verb stands behind "bắt đầu", and "từ" behind that: "bắt đầu xây dựng … từ quý I". */
function startsWork(tokens: TokenSpan['tokens'], at: number): boolean {
  if (tokens[at]?.kind !== 'word' || skippable(tokens, at) === 0) return false
  const rest = tokens.slice(at)
  const end = rest.findIndex(({ kind }) => kind === 'sign')
  return rest.slice(0, end < 0 ? rest.length : end).some(({ text }) => text === 'từ')
}

/** What is drawn up, which "tổng hợp vào" puts something in. */
const DRAFTS = ['phương án', 'dự thảo', 'báo cáo', 'đề án', 'kế hoạch']
const MANY = new Set(['các', 'những', 'mọi', 'toàn', 'cả'])
const LASTING = new Set(['thời', 'suốt', 'khoảng', 'hết', 'cả', 'vòng', 'nhiệm', 'đợt', 'các', 'những'])
const GOALS = [
  'nguồn, ngân sách, cấp, cấp cơ sở, cơ sở, người, cán bộ, nhân dân, từng, toàn thể, toàn dân, thôn, bản, tổ, hộ, đối tượng',
  'địa phương, đơn vị, tỉnh, trung ương, địa bàn, sở, ubnd, ủy ban, huyện, xã, phường, ban, văn phòng, bộ, các, phòng',
  'công an, cơ quan, doanh nghiệp, hội viên, đoàn viên, đảng viên, học sinh, thành phố, kinh phí, vốn',
].flatMap((line) => line.split(', '))
