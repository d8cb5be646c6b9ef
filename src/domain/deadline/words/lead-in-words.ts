import { labelAt } from './fillers.ts'
import type { Token } from './token.ts'
import { longestMatch } from './tokens.ts'

/**
 * Whether a run of words only leads over to a time, as "hoàn thành", "tổ chức thực hiện" do. Behind any other word a
 * time that no relation sets off may belong to what is named: "biên chế năm 2024", "ký ngày 15/8/2023".
 */
export function leadsOver(run: readonly Token[]): boolean {
  for (let at = 0; at < run.length; ) {
    const length = Math.max(longestMatch(run, at, LEADS), labelAt(run, at))
    if (length === 0) return false
    at += length
  }
  return true
}

/** Whether words that lead over to a time begin here. */
export function beginsLead(tokens: readonly Token[], at: number): boolean {
  return longestMatch(tokens, at, LEADS) > 0
}

/** Whether a run of words only labels a time as a limit, and names nothing that was done by then. */
export function labels(run: readonly Token[]): boolean {
  return leadsOver(run) && !run.some((_, at) => longestMatch(run, at, DEEDS) > 0)
}

const DEEDS = [
  'ban hành',
  'phê duyệt',
  'thông qua',
  'công bố',
  'được',
  'khánh thành',
  'vận hành',
  'thực hiện',
  'thí điểm',
  'nhân rộng',
]

/** What is done by a time, and what labels one; nothing that could itself be of a day, a month or a year. */
const LEADS = [
  'hoàn thành, hoàn tất, hoàn thiện, hoàn chỉnh, xong, kết thúc, dứt điểm, cơ bản, toàn bộ',
  'thực hiện, triển khai, tổ chức, tiến hành, bắt đầu, khởi công, khánh thành, bàn giao, nghiệm thu, vận hành',
  'ban hành, phê duyệt, trình, thông qua, công bố, gửi, nộp, đặt hằng, sơ kết, tổng kết, báo cáo',
  'lộ trình, đưa, đi, diễn ra, vào sử dụng, vào vận hành, vào khai thác, vào hoạt động, chính thức',
  'phương án, dự kiến, phấn đấu, thí điểm, nhân rộng',
  'dự thảo, soạn thảo, lấy ý kiến, thẩm định, khảo sát, kiểm tra, lập, xây dựng, tập huấn, thi công, cập nhật',
  'phải, cần, việc, được, thống nhất, đồng bộ, tập trung, khẩn trương, kịp thời, sinh hoạt, sinh hoạt định kỳ',
  'thời gian, thời hạn, thời điểm, tiến độ, thời, gian, hạn, mốc, kỳ, là, vào, đúng, trong, chậm nhất, định kỳ',
  'complete, completed, completion, finish, finished, implement, implemented, implementation, submit, submitted, timeline',
  'submission, launch, publish, published, approve, approved, target, time limit, need, to, be, is, the, of, period, and, or',
  'các, những, cả, và, hoặc, cùng, với, đồng thời',
].flatMap((line) => line.split(', '))
