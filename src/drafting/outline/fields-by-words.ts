import { type Labelled, labelledIn, rolesAsLabels, trimmed } from '../lines/label.ts'
import { startsName, startsPeople } from '../names/body-names.ts'
import { areNames, isTime } from '../table/cell-kinds.ts'
import { isOfHelpers, isOfStart } from '../table/column-titles.ts'

/**
 * The fields of a line below a task whose title no list has, by what stands behind its colon: names or a time. So too "Sở A
 * chủ trì, Sở B phối hợp", and a time alone. Empty where the line is anything else.
 */
export function fieldsByWords(text: string): readonly Labelled[] {
  if (text.length > LONGEST) return []
  const pieces = text.split(/[;.]\s+(?=\S)/u).map(trimmed)
  const fields = pieces.map((piece) => titled(piece) ?? roles(piece) ?? timeAlone(piece))
  return fields.every((one) => one !== null) ? fields.flat().map((one) => ({ ...one, by: 'words' })) : []
}

const LONGEST = 400

/** "Mốc: 30/6/2024", "Bên cùng làm: Sở Y tế". */
function titled(piece: string): readonly Labelled[] | null {
  const [, title = '', words = ''] = /^(\p{L}[^:.;]{1,44}):\s+(.+)$/su.exec(piece) ?? []
  const isTitle = title !== '' && title.split(/\s+/).length < 7 && !NO_LABEL.test(title)
  if (!isTitle || startsName(title) || (startsPeople(title) && !WHO.test(title))) return null
  if (isTime(words)) {
    if (isOfStart(title) || !WHEN.test(title)) return null
    const relation = /(?:^|\s)(trước|trong|chậm nhất)$/iu.exec(title)?.[1] ?? ''
    const whole = relation === '' || words.startsWith(relation) ? words : `${relation} ${words}`
    return [{ label: 'deadline', title: title.slice(0, title.length - relation.length).trim(), words: whole }]
  }
  if (!areNames(words)) return null
  if (isOfHelpers(title)) return [{ label: 'support', title, words }]
  return WHO.test(title) ? [{ label: 'lead', title, words }] : null
}

/** "Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính". */
function roles(piece: string): readonly Labelled[] | null {
  const plain = piece.replace(/^(?:giao|do)\s+/iu, '')
  const fields = labelledIn(rolesAsLabels(plain))
  const areRoles = fields.every(
    ({ label, words }) => (label === 'lead' || label === 'support') && areNames(words),
  )
  return fields.length > 0 && areRoles && !/^[^;,.]{0,30}:/.test(plain) ? fields : null
}

/** "Hoàn thành trong quý III/2025", "Hạn 30/6/2024". */
function timeAlone(piece: string): readonly Labelled[] | null {
  const words = piece.replace(TIME_TITLE, '')
  return isTime(words.replace(/^(?:hoàn thành|xong)\s+/iu, ''))
    ? [{ label: 'deadline', title: '', words }]
    : null
}

const TIME_TITLE =
  /^(?:thời (?:hạn|gian)|hạn|tiến độ|mốc)(?: (?:hoàn thành|thực hiện|chót|cuối|báo cáo|trình|xong|là))*\s+/iu

const WHEN =
  /hạn|mốc|xong|hoàn|thời|ngày|tháng|quý|kỳ|tiến độ|lộ trình|trước|kết thúc|trình|dự kiến|khi nào|lịch|bao giờ|báo cáo/iu

const WHO =
  /trách nhiệm|phụ trách|thực hiện|giao|chủ|đầu mối|^ai |làm|đơn vị|cơ quan|phòng|người|bên|nơi|phân công|tham mưu|soạn|cấp/iu

/** Titles of whom or what a line is about who owes nothing by it. */
const NO_LABEL =
  /kính gửi|nơi nhận|gồm|thành phần|đối tượng|địa điểm|địa bàn|giám sát|kiểm tra|gửi|nhận|tham dự|dự họp|mời|chủ tọa|thường trực|trưởng|thành viên|ủy viên|phê duyệt|thẩm quyền|kinh phí|nguồn|căn cứ|ghi chú|liên hệ|điện thoại|ví dụ|giai đoạn|hiện trạng/iu
