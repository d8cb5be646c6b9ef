import type { Limit } from '../clauses/clauses.ts'
import { AGENCIES } from '../words/agency-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'

/** Whether a result is itself what is done, so that the period is when: "công bố kết quả trong quý IV". */
export function isMade(tokens: readonly Token[], at: number): boolean {
  const last = MANY.has(tokens[at - 1]?.text ?? '') ? at - 1 : at
  return [1, 2].some((length) => longestMatch(tokens, last - length, MAKING) === length)
}

/** "điều chỉnh nguồn vốn các dự án trong quý II": what work is done on, by a month or quarter. */
export function isWorkedOn(tokens: readonly Token[], since: number, at: number, { moment }: Limit): boolean {
  const isShort = moment.shape === 'stretch' && (moment.grain === 'month' || moment.grain === 'quarter')
  if (!isShort || longestMatch(tokens, at, WORKED_ON) === 0) return false
  let start = at
  while (start > since && tokens[start - 1]?.kind === 'word') start -= 1
  while (start < at && workVerbAt(tokens, start) === 0) start += 1
  return longestMatch(tokens, start, WORKING_ON) > 0 || isPutBefore(tokens, start)
}

/** "báo cáo cấp có thẩm quyền xem xét …": what is put before somebody, and no report is named. */
function isPutBefore(tokens: readonly Token[], at: number): boolean {
  const verb = longestMatch(tokens, at, ['báo cáo', 'tham mưu', 'đề xuất'])
  return verb > 0 && longestMatch(tokens, at + verb, SUPERIORS) > 0
}

const MANY = new Set(['các', 'những'])
const MAKING = [
  'hoàn thành',
  'thực hiện',
  'triển khai',
  'tổ chức',
  'công bố',
  'công khai',
  'cơ sở',
  'trung tâm',
  'làm sạch',
  'vào',
  'xây dựng',
]
/** Tasks and money: results that are themselves worked on. */
export const FUNDS = ['nhiệm vụ', 'kinh phí', 'ngân sách', 'nguồn', 'vốn', 'tỷ đồng', 'triệu đồng']
const WORKED_ON = [...FUNDS, 'hoạt động', 'chỉ tiêu', 'dữ liệu']

const WORKING_ON = [
  'hoàn thành, hoàn tất, hoàn thiện, xây dựng, triển khai, rà soát, điều chỉnh, thẩm định, phê duyệt, trình, tháo gỡ, số hóa',
  'tích hợp, kết nối, bàn giao, giải ngân, phân bổ, giao, tổ chức, thực hiện, chuyển, chuyển đổi, lập, ban hành, cấp',
].flatMap((line) => line.split(', '))
const SUPERIORS = ['cấp có thẩm quyền', 'cấp thẩm quyền', ...AGENCIES]
