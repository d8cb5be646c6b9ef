/** Verbs of tasks: they mark where the names of the bodies end and the work begins. */
const VERBS = [
  'chủ trì|phối hợp|khẩn trương|xây dựng|tham mưu|rà soát|hoàn thiện|báo cáo|tổng hợp|theo dõi|đôn đốc|hướng dẫn',
  'tổ chức|thực hiện|chỉ đạo|tập trung|tiếp tục|nghiên cứu|có trách nhiệm|chịu trách nhiệm|phát huy|lập|trình|bố trí',
  'kiểm tra|triển khai|tuyên truyền|chủ động|đẩy mạnh|tăng cường|căn cứ|thẩm định|ban hành|cung cấp|đề xuất|phổ biến',
  'quán triệt|đăng tải|gửi|(?<!bầu )cử|hoàn thành|phải|(?<!Ngoại )giao|quản lý|thường xuyên|định kỳ|hàng năm|hằng năm|làm|là cơ quan|cân đối',
  'xử lý|giám sát|vận động|phân công|đảm bảo|bảo đảm|duy trì|nâng cao|thành lập|kịp thời|đánh giá|sớm|trực tiếp|đầu mối',
  'cập nhật|công khai|công bố|niêm yết|khảo sát|điều tra|tuần tra|giải quyết|tháo gỡ|khắc phục|cam kết|xem xét|phát động',
  'kiểm điểm|chấn chỉnh|rút ngắn|cắt giảm|huy động|lồng ghép|phân bổ|giải ngân|bàn giao|biên soạn|vận hành|chuẩn bị|ưu tiên|mở',
  'shall|(?:is|are) (?:assigned|requested|required) to|in(?=,)',
].join('|')
const VERB = new RegExp(`(?<![\\p{L}])(?:${VERBS})(?![\\p{L}])`, 'u')

/** Where the first verb stands. */
export function verbIn(text: string): number | null {
  const found = VERB.exec(text)
  return found === null ? null : found.index
}

/** Whether a text begins with a verb of a task. */
export function startsWithVerb(text: string): boolean {
  return new RegExp(`^(?:${VERBS}|phụ trách|theo (?:chức năng|thẩm quyền|nhiệm vụ))(?![\\p{L}])`, 'iu').test(
    text,
  )
}
