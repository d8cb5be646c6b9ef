import type { Token } from './token.ts'
import { longestMatch } from './tokens.ts'

/** How many tokens at this place are a verb by which work is assigned: "rà soát", "xây dựng", "trình". */
export function workVerbAt(tokens: readonly Token[], at: number): number {
  return longestMatch(tokens, at, WORK_VERBS)
}

/** What an office is told to do; nothing that things are, become or have been. */
const WORK_VERBS = [
  'hoàn thành, hoàn tất, hoàn thiện, hoàn chỉnh, thực hiện, triển khai, tổ chức, tiến hành, bắt đầu, kết thúc, phấn đấu, bảo đảm, đảm bảo',
  'báo cáo, gửi, nộp, trình, tham mưu, đề xuất, đề nghị, yêu cầu, chỉ đạo, đôn đốc, hướng dẫn, phối hợp, chủ trì, phân công, giao',
  'xây dựng, ban hành, soạn thảo, dự thảo, lập, lấy ý kiến, thẩm định, phê duyệt, thông qua, công bố, công khai, đăng tải, niêm yết',
  'rà soát, thống kê, kiểm kê, kiểm tra, thanh tra, giám sát, theo dõi, đánh giá, khảo sát, điều tra, nghiên cứu, tổng hợp, phân tích',
  'tổng kết, sơ kết, cập nhật, bổ sung, sửa đổi, điều chỉnh, khắc phục, xử lý, giải quyết, tháo gỡ, sửa chữa, nâng cấp, cải tạo',
  'đầu tư, mua sắm, lắp đặt, trang bị, bố trí, cấp, phân bổ, giải ngân, quyết toán, thanh toán, chi trả, hỗ trợ, bàn giao, tiếp nhận',
  'nghiệm thu, khởi công, thi công, khánh thành, giải phóng, bồi thường, di dời, sắp xếp, kiện toàn, thành lập, sáp nhập, bố trí',
  'tuyên truyền, phổ biến, quán triệt, tập huấn, bồi dưỡng, đào tạo, vận động, phát động, ký kết, kết nối, tích hợp, số hóa, vận hành',
  'đẩy nhanh, đẩy mạnh, tăng cường, tập trung, khẩn trương, duy trì, mở, xét, bình chọn, tuyển, tuyển dụng, tuyển sinh, công nhận',
  'tiêm phòng, phun, nhận, thu, thu hồi, tháo dỡ, trồng, chuẩn bị, đăng ký, phát hành, in, cung cấp, chuyển, đưa, bầu, họp, thi, trao, lựa chọn, xác định',
  'tựu trường, khai giảng, khai mạc, bế mạc, diễn ra, thi tuyển, xét tuyển, khen thưởng, thi đấu, tiêm, thông xe, đóng điện, nạo vét, chỉnh trang, cấp phát, tiêm, khám, thẩm tra, xác minh, kiểm điểm, đối thoại, hợp nhất, chuyển đổi',
  'cắm mốc, thay, thay thế, gieo cấy, gieo trồng, gieo sạ, thu hoạch, phá dỡ, cưỡng chế, bảo dưỡng, dọn, dọn dẹp, treo, lắp, xóa, dựng, xây',
  'làm, ký, chọn, cử, bổ nhiệm, luân chuyển, kết nạp, biểu dương, chấm, gia cố, tu sửa, duy tu, thoái vốn, cổ phần hóa, bán, đấu giá, khử trùng',
  'giải trình, cam kết, thông báo, triệu tập, mời, diễn tập, sơ tán, trả lời, kết luận, làm rõ, ra quân, hợp long, lập lại, khôi phục, chấn chỉnh, làm sạch, chuẩn hóa, bố trí lại, chấm dứt',
].flatMap((line) => line.split(', '))
