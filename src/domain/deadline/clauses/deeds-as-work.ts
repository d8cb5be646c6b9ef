import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** "trình phê duyệt", "công tác tuyển dụng": what is done is the deed itself; "các cơ sở" are places, and no ground of it. */
export function isActed(tokens: readonly Token[], deed: number): boolean {
  if (longestMatch(tokens, deed - 2, ['hồ sơ']) === 2 && longestMatch(tokens, deed, OF_FILES) > 0)
    return false
  if (longestMatch(tokens, deed - 3, ['các cơ sở', 'những cơ sở', 'và cơ sở']) === 3) return false
  return [1, 2].some((length) => longestMatch(tokens, deed - length, ACTING) === length)
}

/** "các công trình hoàn thành": what is completed is named; of any other work it is how it ends. */
export function isBuilt(tokens: readonly Token[], until: number): boolean {
  return [2, 3].some((length) => longestMatch(tokens, until - length, BUILT) === length)
}

/** "công trình", which ends like a verb. */
export function isNamed(tokens: readonly Token[], until: number): boolean {
  return longestMatch(tokens, until - 2, ['công trình']) === 2
}

/** ", hoàn thành trước ngày …": the end of the whole sentence's work. */
export function isConclusion(tokens: readonly Token[], start: number, until: number): boolean {
  return longestMatch(tokens, start, CONCLUDING) === until - start
}

/** Behind "hồ sơ", says which files those are: "các hồ sơ nộp trước ngày …". */
const OF_FILES = [
  'nộp',
  'gửi',
  'gửi đến',
  'tiếp nhận',
  'được nộp',
  'được gửi',
  'được tiếp nhận',
  'cấp',
  'lập',
]
const CONCLUDING = ['hoàn thành', 'hoàn tất', 'kết thúc', 'xong', 'hoàn thành xong']
/** What right before a deed makes it the work itself. */
const ACTING = [
  'trình, đề nghị, yêu cầu, tổ chức, tiến hành, thực hiện, hoàn thành, triển khai, chuẩn bị, xin, công tác, kết quả, tình hình',
  'tiến độ, thủ tục, kế hoạch, phương án, quy trình, lộ trình, đề xuất, kiến nghị, tham mưu, hồ sơ, khẩn trương, kịp thời, đầy đủ',
  'đồng thời, cơ sở, quy chế, quy định, dự toán, tờ trình, chương trình, nội dung, nhiệm vụ, chi phí, kinh phí, nguồn vốn, đảm bảo',
  'bảo đảm, phấn đấu, dứt điểm, tập trung, chủ động, thống nhất, đồng bộ, rà soát, xem xét, thẩm định, quyết định, tích cực',
  'hệ thống, phần mềm, hiệu quả, mục đích, tiếp tục, duy trì',
].flatMap((line) => line.split(', '))
const BUILT = ['dự án', 'công trình', 'hạng mục', 'gói thầu', 'đề tài', 'tiểu dự án', 'nhiệm vụ']
