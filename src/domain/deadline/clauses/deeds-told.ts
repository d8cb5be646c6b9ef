import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** Where a deed told of things or people begins that ends at a place, with the words that say that it was done; null where none does. */
export function deedBefore(tokens: readonly Token[], start: number, until: number): number | null {
  for (let at = Math.max(start, until - LONGEST_DEED); at < until; at += 1) {
    if (longestMatch(tokens, at, DEEDS) !== until - at || isOfCompound(tokens, at)) continue
    let first = at
    while (first > start && VOICES.has(tokens[first - 1]?.text ?? '')) first -= 1
    return first
  }
  return null
}

/** "các hộ bị ảnh hưởng", "hộ bị thiệt hại do bão": where what befell things begins, a few words before a place. */
export function sufferedBefore(tokens: readonly Token[], start: number, until: number): number | null {
  for (let at = until - 1; at > start && at >= until - LONGEST_HARM; at -= 1)
    if (tokens[at]?.text === 'bị') return at
  return null
}

/** "học sinh", "cung cấp", "bàn giao": words that only end like a deed. */
export function isOfCompound(tokens: readonly Token[], at: number): boolean {
  return COMPOUNDS.get(tokens[at]?.text ?? '')?.has(tokens[at - 1]?.text ?? '') === true
}

/** Words right before a deed that say that it is undergone, over or begun. */
export const VOICES: ReadonlySet<string> = new Set([
  'được',
  'bị',
  'đã',
  'đang',
  'tự',
  'nguyện',
  'mới',
  'chính',
  'thức',
])
const LONGEST_DEED = 4
/** Words from “bị” on that may tell of harm. */
const LONGEST_HARM = 6

/** Deeds by which things come about, and what befalls or is done by people: what a list of them is drawn up by. */
const DEEDS = [
  'ký, ký kết, ký hợp đồng, duyệt, phê duyệt, ban hành, thông qua, công bố, cấp, cấp phép, cấp giấy phép, giao, khởi công, hoàn thành',
  'đưa vào sử dụng, đưa vào khai thác, đưa vào vận hành, xây dựng, lập, thành lập, sáp nhập, giải thể, đăng ký, đăng kiểm',
  'mua sắm, nhập khẩu, lắp đặt, công nhận, phát hành, phát hiện, xảy ra, vi phạm, tiếp nhận, nộp, gửi, gửi đến, trình',
  'hết hạn, hết hiệu lực, có hiệu lực, chuyển nhượng, cổ phần hóa, tồn tại, tồn đọng, tuyển, tuyển dụng, tuyển sinh, nhập học',
  'trúng tuyển, tốt nghiệp, ra trường, bổ nhiệm, giữ chức vụ, nghỉ hưu, nghỉ việc, thôi việc, mất việc, mất việc làm, sinh',
  'tái định cư, di dời, bàn giao mặt bằng, thu hồi đất, sử dụng đất, thoát nghèo, nhập ngũ, xuất ngũ, tham gia, cư trú',
  'đăng ký kinh doanh, hình thành, mất kết nối, quá hạn, hoạt động, áp dụng, kết hôn, khiếu nại, tố cáo, giải ngân, bồi thường, thụ lý, mở thầu, trúng thầu, ra đời, sử dụng',
].flatMap((line) => line.split(', '))

/** Of these, what has no object of its own behind a comma. */
export const BEFALLING = [
  'thành lập, tuyển, tuyển dụng, nhập khẩu, sinh, nghỉ hưu, nghỉ việc, thôi việc, mất việc, đăng kiểm, trúng tuyển, tốt nghiệp',
  'hết hạn, tồn đọng, vi phạm, xảy ra, cư trú, nhập học, bổ nhiệm, ra đời, có hiệu lực, hết hiệu lực',
].flatMap((line) => line.split(', '))

/** The first syllables of words that end in one that is a deed by itself. */
const COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    sinh: 'học thí hy vệ dân phát nảy',
    cấp: 'cung trung nâng cao sơ khẩn trợ phân các',
    lập: 'độc công thiết xác cô dự',
    giao: 'chuyển ngoại bàn',
    trình: 'công chương quy lộ quá tờ giáo',
    ký: 'chữ nhật đăng',
    gửi: 'ký',
  }).map(([last, firsts]) => [last, new Set(firsts.split(' '))]),
)
