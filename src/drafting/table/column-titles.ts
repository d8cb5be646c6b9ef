import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import type { Role } from './header.ts'

/** What a title says that its column holds; `other` where only the cells can tell. */
export function roleOf(title: string): Role {
  const words = plainTitle(title)
  if (words === '' || words.length > 90) return 'other'
  // A narrow column breaks its title: "ST T".
  if (NUMBER.test(words) || /^s?tt$/.test(words.replace(/ /g, ''))) return 'number'
  if (/vai trò/.test(words)) return 'role'
  if (/chủ trì|chủ quản|đầu mối/.test(words)) return /phối hợp/.test(words) ? 'lead-and-support' : 'lead'
  if (SUPPORT.test(words)) return /chính/.test(words) && !/phối hợp/.test(words) ? 'lead' : 'support'
  if (PROGRESS.test(words)) {
    if (/^tiến độ$|^tiến độ thực hiện$/.test(words)) return 'deadline'
    return /^kết quả$/.test(words) ? 'product' : 'result'
  }
  if (START.test(words) && !/kết thúc|hoàn thành|đến/.test(words)) return 'time'
  if (TIME.test(words)) return 'deadline'
  if (/sản phẩm|đầu ra|kết quả (?:đầu ra|dự kiến|cần đạt|đạt được|yêu cầu)|dự kiến kết quả/.test(words))
    return 'product'
  if (/kết quả (?:thực hiện|hiện nay|xử lý)|tình hình|tình trạng|trạng thái/.test(words)) return 'result'
  if (/^(?:nhiệm vụ|nội dung|công việc|đầu việc|hoạt động)(?!.*(?:kinh phí|căn cứ))/.test(words))
    return 'task'
  if (isAside(title)) return 'other'
  if (LEAD.test(words)) return 'lead'
  if (TASK.test(words)) return 'task'
  return ENGLISH.find(([form]) => form.test(words))?.[1] ?? 'other'
}

/** A column that says to whom something goes, who watches over it, what it rests on or costs: its cells decide nothing. */
export function isAside(title: string): boolean {
  return ASIDE.test(plainTitle(title))
}

/** Whether a title speaks of who receives, decides, signs or oversees the result: bodies that no duty is of. */
export function isOfReceivers(title: string): boolean {
  return /nhận|trình|ban hành|thẩm quyền|phê duyệt|thông qua|quyết định|ký|lãnh đạo|căn cứ|ghi chú|kiến nghị|liên hệ/.test(
    plainTitle(title),
  )
}

/** Of two columns of bodies without a known title, the one whose title says that they only help. */
export function isOfHelpers(title: string): boolean {
  return /phối hợp|liên quan|tham gia|hỗ trợ|cùng|thẩm (?:tra|định)|góp ý|phụ(?! trách)|giúp/.test(
    plainTitle(title),
  )
}

/** Whether a title speaks of a beginning, so that the column is no limit. */
export function isOfStart(title: string): boolean {
  return START.test(plainTitle(title))
}

function plainTitle(title: string): string {
  return foldSpelling(title)
    .replace(/[().,:;*/]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const NUMBER =
  /^(?:số )?(?:s?tt|thứ tự|số thứ tự|số|mục|nhóm|mã(?: số| nhiệm vụ| việc| hiệu)?|ký hiệu)(?: mục)?$/

/** Who: the first word of most titles of a column of bodies. */
const WHO =
  '(?:các )?(?:cơ quan|đơn vị|sở|phòng|ban|ngành|bộ phận|người|cán bộ|cá nhân|tổ chức|bên|cấp|nơi|địa phương)'

const SUPPORT = new RegExp(
  `phối hợp|^(?:${WHO}(?: ${WHO})* ?)?(?:\\S+ )?(?:cùng )?(?:tham gia|hỗ trợ|liên quan)$|^(?:các )?(?:cơ quan|đơn vị|sở ngành|ngành)(?: \\S+)? (?:tham gia|hỗ trợ|cùng)`,
)

const PROGRESS =
  /^(?:kết quả|tình hình|tình trạng|tiến độ)(?: thực hiện)?(?: hiện nay| đến nay| báo cáo|.*%.*)?$/

const START = /bắt đầu|khởi công|khởi động|triển khai từ|(?:^| )từ(?: ngày)?$/

const TIME =
  /thời (?:gian|hạn|điểm)|tiến độ|^lộ trình|^xong|^kết thúc|(?:^|kỳ )hạn(?: |$)|(?:^|dự kiến )hoàn thành|ngày hoàn thành|deadline|^mốc(?! giới)|^(?:ngày|tháng|quý|kỳ|năm|tuần|đợt) (?:phải )?(?:trình|xong|hoàn thành|hoàn tất|kết thúc|thực hiện|triển khai|báo cáo|gửi|ban hành|đến hạn|nộp|dự kiến)/

const LEAD =
  /(?:cơ quan|đơn vị|sở|phòng|ban|bộ phận|người|cán bộ|cá nhân|nơi|bên|tổ chức)(?: \S+){0,4}? (?:thực hiện|chịu trách nhiệm|phụ trách|được giao|tham mưu|xử lý|soạn thảo|chuẩn bị|giải quyết|trả lời|làm|nhận việc)|^phân công|^(?:chịu )?trách nhiệm|^(?:cơ quan|đơn vị)(?: thực hiện)?$|^(?:cơ quan|đơn vị) (?:cơ quan|đơn vị)$|^ai (?:làm|thực hiện)|^giao cho$|^phụ trách$|^thực hiện$/

const ASIDE =
  /ghi chú|căn cứ|số hiệu|kinh phí|nguồn|vốn|địa điểm|địa bàn|số lượng|đơn vị tính|đvt|ký hiệu|ban hành|thẩm quyền|phê duyệt|thông qua|quyết định|^ký|người ký|giám sát|theo dõi|kiểm tra$|đôn đốc|^(?:cấp|trình|nơi) (?:trình|nhận|có|cấp)|nơi gửi|^nhận|^lãnh đạo|(?:người|lãnh đạo) chỉ đạo|kiến nghị của|cũ$|hiện hành|đối tượng|thành phần|liên hệ|điện thoại|email/

const TASK =
  /nhiệm vụ|nội dung|công việc|đầu việc|hoạt động|tên (?:đề án|văn bản|dự án|công trình|sản phẩm|báo cáo|chương trình)|giải pháp|việc (?:phải|cần) làm|^(?:tên |các )?việc$|chỉ đạo|kiến nghị$|yêu cầu$|đề án$|chỉ tiêu$/

const ENGLISH: readonly (readonly [RegExp, Role])[] = [
  [/^(?:no|#|item no)$/, 'number'],
  [/\b(?:lead|in charge|responsible|implementing)\b.*\b(?:support|coordinat|cooperat)/, 'lead-and-support'],
  [/\b(?:support|coordinat|cooperat)\w*/, 'support'],
  [/\b(?:lead|leading|in charge|responsible|implementing|responsibility)\b/, 'lead'],
  [/\b(?:deadline|due|timeline|time|schedule|completion)\b/, 'deadline'],
  [/\b(?:outputs?|deliverables?|products?)\b/, 'product'],
  [/\b(?:status|progress|results?)\b/, 'result'],
  [/\b(?:tasks?|activit(?:y|ies)|contents?|work|measures?)\b/, 'task'],
]
