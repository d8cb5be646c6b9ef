import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { isOfCompound } from './deeds-told.ts'

/** "sắp xếp các trạm y tế …, thành lập trước ngày …": a deed that has no object of its own, behind what is dealt with. */
export function isDealtWith(tokens: readonly Token[], since: number, until: number): boolean {
  for (let at = until - 1; at >= since; at -= 1) {
    const length = longestMatch(tokens, at, DEALING)
    if (length > 0 && at + length < until) return true
  }
  return false
}

/** "cho các hộ dân tự nguyện di dời": people to whom something is done, and what they do. */
export function isOfThose(tokens: readonly Token[], since: number, until: number): boolean {
  for (let at = until - 1; at >= since && tokens[at]?.kind !== 'sign'; at -= 1) {
    const to = longestMatch(tokens, at, ['cho', 'đối với', 'của', 'thưởng'])
    if (to === 0) continue
    let people = at + to
    while (MANY.has(tokens[people]?.text ?? '') || tokens[people]?.kind === 'number') people += 1
    const length = longestMatch(tokens, people, PEOPLE)
    return length > 0 && people + length <= until
  }
  return false
}

/** "tham mưu UBND tỉnh ban hành", "đôn đốc chủ đầu tư hoàn thành": what somebody is to be brought to do. */
export function isDoneByAgency(named: readonly Token[]): boolean {
  const isCaused = named.some((_, at) => longestMatch(named, at, CAUSING) > 0 && !isOfCompound(named, at))
  return isCaused && named.some((_, at) => longestMatch(named, at, DOERS) > 0 && !isOfPlace(named, at))
}

/** "trụ sở", "cơ sở": places, which end like the name of a body. */
function isOfPlace(named: readonly Token[], at: number): boolean {
  return longestMatch(named, at - 1, ['trụ sở', 'cơ sở']) > 0
}

/** What is done with things that are there already. */
export const DEALING = [
  'rà soát, thống kê, xử lý, giải quyết, hỗ trợ, chi trả, thanh toán, kiểm tra, thanh tra, thẩm định, thẩm tra, danh mục',
  'danh sách, điều tra, khảo sát, thu hồi, đào tạo lại, bồi dưỡng, hủy, khen thưởng, phân loại, sửa đổi, quyết toán',
  'tháo gỡ, khắc phục, thay thế, bãi bỏ, gia hạn, số hóa, cấp đổi, cấp lại, bồi thường, kiểm kê, xác minh, trả nợ, hướng dẫn',
  'quản lý, miễn, giảm, sắp xếp, sắp xếp lại, bố trí, ưu tiên, thưởng, xử phạt, áp dụng đối với, do, công nhận, trả lời, xem xét',
  'tiếp thu, điều chỉnh, kiểm toán, giám sát, các trường hợp',
].flatMap((line) => line.split(', '))
/** The same, where the things are many or counted. */
export const GATHERING = [
  'tổng hợp',
  'báo cáo',
  'đánh giá',
  'cung cấp',
  'công bố',
  'công khai',
  'cập nhật',
  'lập',
  'theo dõi',
]
/** Words that say that there are many of a thing. */
export const MANY: ReadonlySet<string> = new Set(['các', 'những', 'số', 'toàn', 'bộ'])
const CAUSING = [
  'trình',
  'tham mưu',
  'đề nghị',
  'báo cáo',
  'yêu cầu',
  'đôn đốc',
  'chỉ đạo',
  'hướng dẫn',
  'kiến nghị',
  'vận động',
  'gửi',
  'giao',
  'bảo đảm',
  'đảm bảo',
]
const DOERS = [
  'ubnd, ủy ban, uỷ ban, hđnd, hội đồng, sở, bộ, chủ tịch, thủ tướng, chính phủ, quốc hội, chủ đầu tư, nhà thầu, tỉnh ủy, thành ủy',
  'thẩm quyền, ban, cơ quan, đơn vị, các xã, các huyện, địa phương, phòng, người dân, doanh nghiệp, bộ trưởng, giám đốc',
].flatMap((line) => line.split(', '))
const PEOPLE = [
  'hộ, hộ dân, hộ gia đình, hộ nghèo, người, người dân, người lao động, lao động, học sinh, sinh viên, học viên, thí sinh, trẻ em',
  'cán bộ, công chức, viên chức, giáo viên, nhà giáo, đối tượng, trường hợp, tổ chức, doanh nghiệp, cá nhân, đảng viên, công dân',
].flatMap((line) => line.split(', '))
