/** Words that carry nothing together, though one of them would apart: "đầu tư", "quá trình", "số liệu". */
export const COMPOUNDS = [
  // words of time that only label a limit
  'thời gian, thời hạn, thời điểm, thời gian hoàn thành, thời gian thực hiện, thời gian hoàn tất',
  'kỳ hạn, hạn hoàn thành, thời hạn hoàn thành, thời hạn thực hiện, thời gian xong, đúng thời hạn',
  'đúng hạn, ngày tháng, mốc thời gian, đồng thời',
  // numbers that count nothing
  'một số, một cửa, chuyển đổi số, kinh tế số, xã hội số, chính quyền số',
  'công dân số, chữ ký số, dữ liệu số, số liệu, số hóa, đầu tư, đầu mối, đứng đầu, thông tư, tư pháp',
  'tư vấn, tư nhân, tư tưởng, vật tư, dân tư, tư liệu, riêng tư, ba bên, thứ trưởng, tư lệnh, tư cách',
  'đầu ra, đầu vào, bước đầu',
  // relations that relate no time
  'quá trình, thông qua, hiệu quả, kết quả, liên quan đến, đến các, đến từng, đến cơ sở',
  'đến toàn thể, đến cán bộ, đến đoàn viên, đến hội viên, đến người, từ nguồn, từ ngân sách, trong tỉnh',
  'trong toàn tỉnh, trong toàn ngành, trong ngành, trong phạm vi, trong sinh hoạt, trong công tác',
  'trong hoạt động, trong lĩnh vực, trong các cơ quan, trong cả nước, trong cán bộ, trong nhân dân',
  'trong đảng, trong hệ thống, trong đoàn viên, thống nhất, nhất là, tập trung, trung tâm, kiểm tra',
  'cuối cấp, đặt hằng, ngân hằng, khách hằng, mặt hằng, đơn hằng, hằng hóa, cửa hằng, bán hằng',
  'hằng không, không gian, hằng hải, hằng đầu, trước mắt, chứng từ, từ chối, từ thiện',
  'từ xa, thanh niên, kỷ niệm, văn phòng, quý vị, quý đơn vị, quý sở, quý ban, quý ủy ban, quý ngành',
  'quý cấp, qua email, qua thư điện tử, qua sở, qua văn phòng, qua phòng, qua trục liên thông',
  'qua hệ thống, vào sử dụng, vào vận hành, vào khai thác, vào hoạt động, quý cơ quan, tuần tra',
  'tuần hoàn, tháng thanh niên, mùa vụ, kỳ thi, thiếu niên, năm tốt, khung giờ, giữa các, việt nam',
  'đông bắc, đông nam, hoàn thành, mở đầu, theo từng đợt, theo dõi, kèm theo, sau đại học, sau đây',
  'như sau, tiếp tục, tiếp nhận, tiếp cận, trực tiếp, gián tiếp, giao tiếp, tiếp dân, tiếp công dân',
  'hướng dẫn, yêu cầu, kế hoạch, kế toán, thiết kế, kế thừa, qua mạng, tối ưu, dân tộc thiểu số',
  'kế hoạch này, chi thường xuyên, kinh phí thường xuyên, nguồn thường xuyên, giáo dục thường xuyên',
  'sinh hoạt định kỳ, trong sinh hoạt định kỳ, nhỏ và vừa, từng đơn vị, từng cơ quan, từng địa phương',
  'mỗi đơn vị, mỗi cơ quan, từng bước, thay thế, thay đổi, ngoại ngữ, ngoại vụ, ngoại giao, ngoại thương, đối ngoại, ngoại khóa, tiếp thu',
  'bắt đầu thực hiện, thực tiễn, hội nghị, hội thảo, tổng hợp',
  // "quy" is not the "quý" whose marks are lost
  'quy chế, quy định, quy hoạch, quy trình, quy chuẩn, quy mô, quy tắc, quy ước, quy phạm, nội quy',
  'quy đổi, quy tập, quy gom, quy tụ, quy kết, lập quy, quý xa, quy nhơn',
  // parts and mates of time that name no time
  'tháng hành động, trong tháng hành động, tạm nộp, gia hạn, dừng xem xét, ngân sách thường xuyên',
  'hộ nghèo phát sinh, khó khăn phát sinh, vướng mắc phát sinh, vấn đề phát sinh, chi phí phát sinh, giữa kỳ, phần còn lại, phó thủ tướng, từng cơ sở, từng ngành, từng lĩnh vực',
  'từng nhiệm vụ, từng nội dung, từng đối tượng, từng công trình, từng dự án, từng loại, từng người',
  'từng hộ, từng xã, đúng quy định, đúng tiến độ, cao điểm, thứ tự, thứ bậc, tiên tiến, công nghệ số',
  'hạ tầng số, kỹ năng số, nền tảng số, trước pháp luật, sau cùng, ngoài ra, trong đó, bên trong',
  'bên ngoài, nước ngoài, đầu người, không dùng tiền mặt, đúng đối tượng',
  // what else only looks like a time, a relation, a number or a negation
  'phạm vi, vi phạm, hành vi, vi mô, vi sinh, sáng tạo, sáng kiến, chính quy, hợp quy, quy hợp, thời sự, tối cao, quyền hạn',
  'lần đầu, mỗi trường hợp, từng trường hợp, cấp i, cấp ii, cấp iii, hạng i, hạng ii, hạng iii, loại i, loại ii, xuyên biên giới',
  'thông suốt, địa phương 2 cấp, chính quyền 2 cấp, mô hình 2 cấp, địa phương hai cấp, mô hình hai cấp',
  'miễn phí, miễn thuế, miễn giảm, tạm giam, tạm giữ, riêng lẻ, đột phá, sinh kế',
  'triệu tập, miễn nhiệm, chậm nộp, tạm ứng, tạm trú, quản lý tạm giữ',
  'ngoại tệ, ngoại hối, tiếp thị, tiếp xúc, tiếp sức, gắn liền, chuyển tiếp, hợp nhất, quá cảnh, khấu trừ, bù trừ, xóa đói giảm nghèo',
  'hằng dự trữ, hằng giả, hằng cấm, hằng gian, hằng thật, chuỗi hằng, lô hằng, giao hằng, nhập hằng, gian hằng, kho hằng, hằng tồn kho',
  'theo danh mục, theo trình tự, theo các nội dung, theo các quy định, theo yêu cầu thực tế, theo tình hình thực tế, theo các tiêu chí, theo tiêu chuẩn',
  'theo từng loại, theo từng lĩnh vực, theo từng nhóm, theo từng đối tượng, theo chức năng nhiệm vụ, theo cơ chế, theo quy chuẩn, theo quy hoạch, theo hệ thống',
  'sau thu hoạch, lâu năm, cây lâu năm, đất trồng cây lâu năm, đầu nguồn, đầu cầu, đầu đàn, từng phần, sớm phát hiện, phát hiện sớm',
  'không khí, không ngừng, trong sạch, trong khuôn khổ, trong khu vực, trong cộng đồng, trong quá trình, trong việc, trong quản lý, trong và ngoài tỉnh',
  'trong và ngoài nước, trong nước, trong giải quyết, trong thực hiện, trong học sinh, trong thanh thiếu niên, trong trường học, giữa các đơn vị, giữa các ngành',
  // what is named before, or follows from it; who something goes to; how many there are of it
  'việc này, khu vực này, vấn đề này, nội dung này, công việc này, từ đó tạo, đến thủ tướng, đến chủ tịch, mỗi hộ, một lô',
  // words whose letters may be digits
  'vụ mùa, hè thu, đông xuân, vụ đông, vụ xuân, mầm non, tạm thời, ở tạm, chủ chốt, vỉa hè, hè phố, soi chiếu, duy tu, so với, so sánh, so, chăm lo, lo liệu, lo lắng, gắn bó',
].flatMap((line) => line.split(', '))
