import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import type { ClausePlace, Limit } from './clauses.ts'

/**
 * "rà soát các hợp đồng ký trước ngày …", "chi trả cho người nghỉ việc trước ngày …": a deed that comes about with things or
 * people, told right behind them and before the time, where the sentence deals with them. Nothing in the words tells whether
 * the day is that deed's or the limit, so it is no certain one.
 */
export function isOfAttributiveDeed(
  tokens: readonly Token[],
  since: number,
  { first, relation, moment }: Limit & ClausePlace,
): boolean {
  if (relation === 'none' || SAID_AS_LIMIT.has(tokens[first]?.text ?? '')) return false
  const isOfYear = moment.shape === 'stretch' && moment.year !== null
  return isOfYear && endsInAttribute(tokens, since, first)
}

/** Whether the words up to `until` end in such a deed, or in several that a comma lists. */
function endsInAttribute(tokens: readonly Token[], since: number, until: number): boolean {
  const start = segmentStart(tokens, since, until)
  const deed = deedBefore(tokens, start, until) ?? sufferedBefore(tokens, start, until)
  if (deed === null) return false
  if (deed === start) {
    const isListed =
      [',', 'và'].includes(tokens[start - 1]?.text ?? '') && !isConclusion(tokens, start, until)
    if (!isListed || start - 1 <= since) return false
    if (endsInAttribute(tokens, since, start - 1) || isOfThose(tokens, since, start - 2)) return true
    const isPassive = VOICES.has(tokens[start]?.text ?? '')
    return (isPassive || longestMatch(tokens, deed, BEFALLING) > 0) && isDealtWith(tokens, since, start - 1)
  }
  const noun = tokens[deed - 1]
  if (noun?.kind !== 'word' || JOINING.has(noun.text)) return false
  if (!isNamed(tokens, deed) && isActed(tokens, deed)) return false
  if (isConclusion(tokens, deed, until) && !isBuilt(tokens, deed)) return false
  const named = tokens.slice(start, deed)
  const dealing = named.findLastIndex((_, at) =>
    isBefore(longestMatch(named, at, DEALING), named.length - at),
  )
  const isCounted = named.some(({ kind, text }) => kind === 'number' || MANY.has(text))
  const isGathered =
    isCounted &&
    named.some((_, at) => longestMatch(named, at, GATHERING) > 0 && !MANY.has(named[at - 1]?.text ?? ''))
  if (dealing < 0 && !isGathered && !isOfThose(tokens, start, deed)) return false
  return (
    !isDoneByAgency(named) && !named.slice(dealing + 1).some(({ text }) => text === 'để' || text === 'nhằm')
  )
}

/** "sắp xếp các trạm y tế …, thành lập trước ngày …": a deed that has no object of its own, behind what is dealt with. */
function isDealtWith(tokens: readonly Token[], since: number, until: number): boolean {
  for (let at = until - 1; at >= since; at -= 1) {
    const length = longestMatch(tokens, at, DEALING)
    if (length > 0 && at + length < until) return true
  }
  return false
}

/** "tài sản hình thành": whether words end in a deed that is told of what is named right before it. */
export function endsInDeedOfThing(tokens: readonly Token[], start: number, until: number): boolean {
  const deed = deedBefore(tokens, start, until)
  return deed !== null && deed > start && !JOINING.has(tokens[deed - 1]?.text ?? '') && !isActed(tokens, deed)
}

/** Whether words of a length stand before something else: what is dealt with is named between. */
function isBefore(length: number, end: number): boolean {
  return length > 0 && length < end
}

/** "trình phê duyệt", "công tác tuyển dụng": what is done is the deed itself. */
function isActed(tokens: readonly Token[], deed: number): boolean {
  if (longestMatch(tokens, deed - 2, ['hồ sơ']) === 2 && longestMatch(tokens, deed, SENDING) > 0) return false
  return [1, 2].some((length) => longestMatch(tokens, deed - length, ACTING) === length)
}

/** "các công trình hoàn thành": what is completed is named; of any other work it is how it ends. */
function isBuilt(tokens: readonly Token[], until: number): boolean {
  return [2, 3].some((length) => longestMatch(tokens, until - length, BUILT) === length)
}

/** "công trình", which ends like a verb. */
function isNamed(tokens: readonly Token[], until: number): boolean {
  return longestMatch(tokens, until - 2, ['công trình']) === 2
}

/** "tham mưu UBND tỉnh ban hành", "đôn đốc chủ đầu tư hoàn thành": what somebody is to be brought to do. */
function isDoneByAgency(named: readonly Token[]): boolean {
  const isCaused = named.some((_, at) => longestMatch(named, at, CAUSING) > 0)
  return isCaused && named.some((_, at) => longestMatch(named, at, DOERS) > 0)
}

/** "cho các hộ dân tự nguyện di dời": people to whom something is done, and what they do. */
function isOfThose(tokens: readonly Token[], since: number, until: number): boolean {
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

/** ", hoàn thành trước ngày …": the end of the whole sentence's work. */
function isConclusion(tokens: readonly Token[], start: number, until: number): boolean {
  return longestMatch(tokens, start, CONCLUDING) === until - start
}

/** Where such a deed begins that ends at a place, with the words that say that it was done; null where none does. */
function deedBefore(tokens: readonly Token[], start: number, until: number): number | null {
  for (let at = Math.max(start, until - LONGEST_DEED); at < until; at += 1) {
    if (longestMatch(tokens, at, DEEDS) !== until - at || isOfCompound(tokens, at)) continue
    let first = at
    while (first > start && VOICES.has(tokens[first - 1]?.text ?? '')) first -= 1
    return first
  }
  return null
}

/** "các hộ bị ảnh hưởng", "hộ bị thiệt hại do bão": where what befell things begins, a few words before a place. */
function sufferedBefore(tokens: readonly Token[], start: number, until: number): number | null {
  for (let at = until - 1; at > start && at >= until - LONGEST_HARM; at -= 1)
    if (tokens[at]?.text === 'bị') return at
  return null
}

/** "học sinh", "cung cấp", "bàn giao": words that only end like a deed. */
function isOfCompound(tokens: readonly Token[], at: number): boolean {
  return COMPOUNDS.get(tokens[at]?.text ?? '')?.has(tokens[at - 1]?.text ?? '') === true
}

function segmentStart(tokens: readonly Token[], since: number, until: number): number {
  for (let at = until - 1; at >= since; at -= 1)
    if (tokens[at]?.kind === 'sign' && tokens[at]?.text !== '/') return at + 1
  return since
}

/** "chậm nhất", "hạn", "xong trước": words that are said of limits alone. */
const SAID_AS_LIMIT: ReadonlySet<string> = new Set([
  'chậm',
  'muộn',
  'trễ',
  'hạn',
  'thời',
  'xong',
  'không',
  'hết',
  'ngày',
])
const SENDING = ['nộp', 'gửi', 'gửi đến', 'tiếp nhận', 'được nộp', 'được gửi', 'được tiếp nhận', 'cấp', 'lập']
const JOINING: ReadonlySet<string> = new Set(
  'và để nhằm phải cần hoặc việc sẽ là thì mới sớm nhanh ngay tiếp'.split(' '),
)
const VOICES: ReadonlySet<string> = new Set([
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
const MANY: ReadonlySet<string> = new Set(['các', 'những', 'số', 'toàn', 'bộ'])
const LONGEST_DEED = 4
/** Words from “bị” on that may tell of harm. */
const LONGEST_HARM = 6
const CONCLUDING = ['hoàn thành', 'hoàn tất', 'kết thúc', 'xong', 'hoàn thành xong']

/** Deeds by which things come about, and what befalls or is done by people: what a list of them is drawn up by. */
const DEEDS = [
  'ký, ký kết, ký hợp đồng, phê duyệt, ban hành, thông qua, công bố, cấp, cấp phép, cấp giấy phép, giao, khởi công, hoàn thành',
  'đưa vào sử dụng, đưa vào khai thác, đưa vào vận hành, xây dựng, lập, thành lập, sáp nhập, giải thể, đăng ký, đăng kiểm',
  'mua sắm, nhập khẩu, lắp đặt, công nhận, phát hành, phát hiện, xảy ra, vi phạm, tiếp nhận, nộp, gửi, gửi đến, trình',
  'hết hạn, hết hiệu lực, có hiệu lực, chuyển nhượng, cổ phần hóa, tồn tại, tồn đọng, tuyển, tuyển dụng, tuyển sinh, nhập học',
  'trúng tuyển, tốt nghiệp, ra trường, bổ nhiệm, giữ chức vụ, nghỉ hưu, nghỉ việc, thôi việc, mất việc, mất việc làm, sinh',
  'tái định cư, di dời, bàn giao mặt bằng, thu hồi đất, sử dụng đất, thoát nghèo, nhập ngũ, xuất ngũ, tham gia, cư trú',
  'đăng ký kinh doanh, hình thành, mất kết nối, quá hạn, hoạt động, áp dụng, kết hôn, khiếu nại, tố cáo, giải ngân, bồi thường, thụ lý, mở thầu, trúng thầu, ra đời, sử dụng',
].flatMap((line) => line.split(', '))

/** Of these, what has no object of its own behind a comma. */
const BEFALLING = [
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

/** What is done with things that are there already. */
const DEALING = [
  'rà soát, thống kê, xử lý, giải quyết, hỗ trợ, chi trả, thanh toán, kiểm tra, thanh tra, thẩm định, thẩm tra, danh mục',
  'danh sách, điều tra, khảo sát, thu hồi, đào tạo lại, bồi dưỡng, hủy, khen thưởng, phân loại, sửa đổi, quyết toán',
  'tháo gỡ, khắc phục, thay thế, bãi bỏ, gia hạn, số hóa, cấp đổi, cấp lại, bồi thường, kiểm kê, xác minh, trả nợ, hướng dẫn',
  'quản lý, miễn, giảm, sắp xếp, sắp xếp lại, bố trí, ưu tiên, thưởng, xử phạt, áp dụng đối với, do, công nhận, trả lời, xem xét',
  'tiếp thu, điều chỉnh, kiểm toán, giám sát, các trường hợp',
].flatMap((line) => line.split(', '))
/** The same, where the things are many or counted. */
const GATHERING = [
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
/** What right before a deed makes it the work itself. */
const ACTING = [
  'trình, đề nghị, yêu cầu, tổ chức, tiến hành, thực hiện, hoàn thành, triển khai, chuẩn bị, xin, công tác, kết quả, tình hình',
  'tiến độ, thủ tục, kế hoạch, phương án, quy trình, lộ trình, đề xuất, kiến nghị, tham mưu, hồ sơ, khẩn trương, kịp thời, đầy đủ',
  'đồng thời, cơ sở, quy chế, quy định, dự toán, tờ trình, chương trình, nội dung, nhiệm vụ, chi phí, kinh phí, nguồn vốn, đảm bảo',
  'bảo đảm, phấn đấu, dứt điểm, tập trung, chủ động, thống nhất, đồng bộ, rà soát, xem xét, thẩm định, quyết định, tích cực',
  'hệ thống, phần mềm, hiệu quả, mục đích, tiếp tục, duy trì',
].flatMap((line) => line.split(', '))
const BUILT = ['dự án', 'công trình', 'hạng mục', 'gói thầu', 'đề tài', 'tiểu dự án', 'nhiệm vụ']
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
