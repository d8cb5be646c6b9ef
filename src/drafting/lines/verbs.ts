/** Verbs of tasks: they mark where the names of the bodies end and the work begins. */
const VERBS = [
  'chủ trì|phối hợp|khẩn trương|(?<!(?:đầu tư|[Vv]ật liệu) )xây dựng|tham mưu|rà soát|hoàn thiện|báo cáo|tổng hợp|theo dõi|đôn đốc|hướng dẫn',
  '(?<!(?:các|những|của|mọi) )tổ chức|thực hiện|chỉ đạo|tập trung|tiếp tục|nghiên cứu|có trách nhiệm|chịu trách nhiệm|phát huy|bố trí',
  'kiểm tra|triển khai|tuyên truyền|chủ động|đẩy (?:mạnh|nhanh)|tăng cường|căn cứ|thẩm định|ban hành|cung cấp|đề xuất|phổ biến',
  'quán triệt|đăng tải|hoàn thành|phải|quản lý|thường xuyên|định kỳ|hàng năm|hằng năm|cân đối|giữ|có (?:phương án|giải pháp|biện pháp|kế hoạch)',
  'là (?:cơ quan|đơn vị|đầu mối|thường trực)|xử lý|giám sát|vận động|phân công|đảm bảo|bảo đảm|duy trì|nâng cao|thành lập',
  'kịp thời|đánh giá|sớm|trực tiếp|đầu mối|cập nhật|công khai|công bố|niêm yết|khảo sát|điều tra|tuần tra|giải quyết|tháo gỡ',
  'khắc phục|cam kết|xem xét|phát động|kiểm điểm|chấn chỉnh|rút ngắn|cắt giảm|huy động|lồng ghép|phân bổ|giải ngân',
  'bàn giao|biên soạn|vận hành|chuẩn bị|ưu tiên|mở|lấy ý kiến|trả lời|kêu gọi|sơ tán|đưa|(?<!Xây )lắp(?: đặt)?|thu gom|thu hồi',
  'số hóa|xác định|xác minh|lựa chọn|đào tạo|bồi dưỡng|tập huấn|củng cố|kiện toàn|sắp xếp|thống kê|điều chỉnh|(?<!dự án )đầu tư (?:xây|mua|nâng|phòng|trang)',
  'nâng cấp|sửa chữa|cải tạo|tu sửa|trang bị|hỗ trợ|tiếp thu|giúp|thông báo|quyết định|sẵn sàng|bảo vệ|ngăn chặn|phòng ngừa',
  'đấu tranh|trấn áp|điều hành|ký|thanh toán|quyết toán|thúc đẩy|chăm lo|chăm sóc|tặng|khen thưởng|biểu dương|chấp hành',
  'kiểm soát|kiểm kê|kiểm đếm|kết nối|tích hợp|chia sẻ|tham gia|dự thảo|soạn thảo|sơ kết|tổng kết|bổ sung|thí điểm|nhân rộng',
  'tái cấu trúc|giới thiệu|cảnh báo|thiết lập|tuyển dụng|di dời|giải tỏa|đối thoại|phê duyệt|cài đặt|phân khai|phân loại|ứng trực',
  'ứng phó|ứng dụng|bám sát|chi trả|quy hoạch|tạo (?:điều kiện|thuận lợi)|phát (?:hành|sóng|thanh|huy)',
  '(?<!(?:MTV|Khai|TNHH) )khai thác|tiêu hủy|tiêm(?! chủng)|phun|cho (?:vay|phép|thuê)|cụ thể hóa|nạo vét|san (?:lấp|gạt)|trồng|gieo|thu hoạch|phát quang|dọn(?: dẹp)?|quét dọn',
  'che chắn|chằng chống|kê khai|đối chiếu|tích cực|nghiêm túc|quyết liệt|chú trọng|quan tâm|lưu ý|rút kinh nghiệm|phản ánh|tiếp nhận|nộp',
  'trao đổi|đàm phán|hợp tác|liên hệ|mời|tiến hành|khởi công|nghiệm thu|khánh thành|chấm điểm|xếp (?:loại|hạng)|bình xét|xử phạt|đình chỉ',
  'cưỡng chế|tạm dừng|mua(?: sắm)?|đấu (?:giá|thầu)|cắm|treo|truyền thông(?! và)|xin ý kiến|góp ý|cho ý kiến|hoàn trả|hoàn tất|làm rõ|nhắc nhở',
  'nắm (?:chắc|bắt|tình hình|vững|sát)|rà phá|cứu trợ|cấp cứu|khoanh vùng|truy vết|cách ly|khử khuẩn|dự trữ|dự phòng|vận chuyển|phân luồng|điều tiết|giảm(?! nghèo)|tăng(?! trưởng)',
  '(?<!(?:công nghệ|hệ thống|trung tâm|cung cấp|an toàn|truyền|cổng|tiếp nhận|các|những|nguồn) )thông tin(?= (?:kịp thời|rộng|đầy đủ|tuyên|về|cho|đến|thường|chính xác|công khai))',
  // Syllables that are verbs only where no noun around holds them.
  'cấp (?:tài khoản|giấy|phép|phát|kinh phí|thẻ|mã|bù)|giao(?! (?:thông|dịch|thừa|lưu))(?<!Ngoại giao)|cử(?! tri)(?<!bầu cử)',
  'trình(?<!(?:công|quy|chương|lộ|tiến|giáo|quá|tờ|hành|thuyết|lập) trình)|lập(?<!(?:độc|sáng|trung|công|thành) lập)',
  'gửi(?<!tiền gửi)|làm(?<!việc làm)(?! việc(?! với))',
  'shall|(?:is|are) (?:assigned|requested|required) to|in(?=,)',
].join('|')

/** Of "Đoàn kiểm tra", "Quỹ hỗ trợ nông dân" and "ban quản lý chợ" the verb is a part of the name. */
const OF_NAME =
  '(?<!(?:Ban|ban|Trung tâm|Quỹ|Đội|Tổ|Đoàn|Công ty|Trạm|Hội|(?<!Hải )Phòng|Văn phòng|Chi cục|Viện|Trường|cơ quan|đơn vị) )'
const VERB = new RegExp(`(?<![\\p{L}])${OF_NAME}(?:${VERBS})(?![\\p{L}])`, 'u')

/** Where the first verb stands. */
export function verbIn(text: string): number | null {
  const found = VERB.exec(text)
  return found === null ? null : found.index
}

/** Where its verbs stand. */
export function verbsIn(text: string): readonly number[] {
  return [...text.matchAll(new RegExp(VERB, 'gu'))].map(({ index }) => index)
}

/** Whether a text begins with a verb of a task. */
export function startsWithVerb(text: string): boolean {
  return new RegExp(`^(?:${VERBS}|phụ trách|theo (?:chức năng|thẩm quyền|nhiệm vụ))(?![\\p{L}])`, 'iu').test(
    text,
  )
}
