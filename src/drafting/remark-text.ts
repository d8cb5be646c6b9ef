import type { Remark } from '../documents/document.ts'
import type { Text } from '../domain/text.ts'

/** What a reader did that the page does not show, for whoever checks the draft. */
export function remarkText(remark: Remark): Text {
  switch (remark.code) {
    case 'tracked-changes':
      return {
        vi: `văn bản có ${remark.count} chỗ sửa đang theo dõi: chữ thêm được đọc, chữ xóa thì không`,
        en: `the document has ${remark.count} tracked changes: insertions are read, deletions are not`,
      }
    case 'converted-letters':
      return {
        vi: 'chữ theo bảng mã TCVN3 (phông .Vn…) đã chuyển sang Unicode; chữ hoa có thể thành chữ thường',
        en: 'letters of the old TCVN3 coding (fonts .Vn…) were turned into Unicode; capitals may have become small',
      }
    case 'hidden-text':
      return { vi: `bỏ qua ${remark.count} phần bị ẩn`, en: `${remark.count} hidden parts are left out` }
    case 'macros-ignored':
      return { vi: 'tệp có macro; không chạy', en: 'the file has macros; they are not run' }
    case 'pages-without-text':
      return {
        vi: `${remark.count} trang là ảnh, không đọc được chữ`,
        en: `${remark.count} pages are pictures, whose text is not read`,
      }
    case 'text-boxes':
      return {
        vi: `chữ trong ${remark.count} khung được đọc sau đoạn chứa khung`,
        en: `the text of ${remark.count} boxes is read behind the paragraph that holds them`,
      }
    case 'cut-short':
      return {
        vi: 'trang không có thẻ kết thúc </html>: có thể tệp bị cắt cụt; so phần cuối với bản gốc',
        en: 'the page has no closing </html>: the file may be cut short; compare its end with the original',
      }
    case 'recognized-text':
      return {
        vi: 'chữ do tesseract nhận dạng từ ảnh: so từng số, ngày và tên với bản chụp; bảng có thể mất cột',
        en: 'the text was recognized from pictures by tesseract: compare every number, day and name; tables may have lost columns',
      }
    case 'converted-file':
      return {
        vi: 'tệp kiểu cũ đã qua LibreOffice chuyển đổi',
        en: 'the file is of an old kind, and was converted by LibreOffice',
      }
  }
}
