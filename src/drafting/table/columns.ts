import { cellText, type DocumentCell, type DocumentTable } from '../../documents/document.ts'
import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import type { Header, Role } from './header.ts'
import { withRolesOfCells } from './roles-of-cells.ts'

/** The header of a table, whose columns may come in any order; null where it is no table of tasks. */
export function columnsOfHeader({ rows }: DocumentTable): Header | null {
  const headers = headersIn(rows)
  const said = headers.find(({ roles }) => holdsTasks(roles))
  const header = said ?? headers.find(({ roles }) => roles.includes('lead') && isTitled(roles))
  if (header === undefined) return null
  const whole = withRolesOfCells(rows, header)
  return holdsTasks(whole.roles) ? withResults(rows, whole) : null
}

/** What might be the header, from the top: two rows where a title stands over others, else one. */
function headersIn(rows: DocumentTable['rows']): readonly Header[] {
  return rows.slice(0, 25).flatMap((_, row) =>
    [2, 1].flatMap((height) => {
      if (height === 2 && !spansTwoRows(rows, row)) return []
      const titles = titlesIn(rows.slice(row, row + height))
      return [{ titles, roles: withOneOfEach(titles.map(roleOf)), firstRow: row + height, byCells: [] }]
    }),
  )
}

/** Whether the titles of at least two columns say what they hold. */
function isTitled(roles: readonly Role[]): boolean {
  return roles.filter((role) => role !== 'other' && role !== 'number').length > 1
}

function holdsTasks(roles: readonly Role[]): boolean {
  const has = (...some: readonly Role[]) => some.some((role) => roles.includes(role))
  return (
    has('task') &&
    (has('lead', 'lead-and-support') || (has('deadline') && has('number', 'product', 'result')))
  )
}

/** A title over several columns, with others below it. */
function spansTwoRows(rows: readonly (readonly DocumentCell[])[], row: number): boolean {
  const cells = rows[row] ?? []
  const below = rows[row + 1] ?? []
  if (below.length === 0) return false
  return cells.some(
    (cell, column) =>
      cell.column === column &&
      cells[column + 1] === cell &&
      below[column] !== cell &&
      cellText(cell).trim() !== '' &&
      roleOf(cellText(below[column])) !== 'other',
  )
}

function titlesIn(rows: readonly (readonly DocumentCell[])[]): readonly string[] {
  return (rows[0] ?? []).map((_, column) =>
    [...new Set(rows.map((row) => cellText(row[column]).replace(/\s+/g, ' ').trim()))]
      .filter(Boolean)
      .join(' '),
  )
}

/** What a title says that its column holds. */
export function roleOf(title: string): Role {
  const words = foldSpelling(title)
    .replace(/[().,:;*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (words === '' || words.length > 90) return 'other'
  if (/^(?:số )?(?:s?tt|thứ tự|số thứ tự|số|mục|nhóm|mã(?: số| nhiệm vụ| việc)?)(?: mục)?$/.test(words))
    return 'number'
  if (/vai trò/.test(words)) return 'role'
  if (/chủ trì|chủ quản|đầu mối/.test(words)) return /phối hợp/.test(words) ? 'lead-and-support' : 'lead'
  if (
    /phối hợp|^(?:các )?(?:cơ quan|đơn vị|sở ngành|ngành)(?: \S+)? (?:tham gia|hỗ trợ|cùng|liên quan$)/.test(
      words,
    )
  )
    return 'support'
  if (
    /^(?:kết quả|tình hình|tình trạng|tiến độ)(?: thực hiện)?(?: hiện nay| đến nay| báo cáo|.*%.*)?$/.test(
      words,
    )
  )
    return /^tiến độ$|^tiến độ thực hiện$/.test(words)
      ? 'deadline'
      : /^kết quả$/.test(words)
        ? 'product'
        : 'result'
  if (
    /thời (?:gian|hạn|điểm)|tiến độ|^lộ trình|^xong|^kết thúc|hạn (?:hoàn thành|xử lý|báo cáo|trình)|^hạn$|^hoàn thành|ngày hoàn thành|deadline/.test(
      words,
    )
  )
    return /bắt đầu/.test(words) && !/kết thúc|hoàn thành/.test(words) ? 'other' : 'deadline'
  if (/sản phẩm|đầu ra|kết quả (?:đầu ra|dự kiến|cần đạt|đạt được|yêu cầu)|dự kiến kết quả/.test(words))
    return 'product'
  if (/kết quả (?:thực hiện|hiện nay|xử lý)|tình hình|tình trạng|trạng thái/.test(words)) return 'result'
  if (
    /(?:cơ quan|đơn vị|sở|phòng|ban|bộ phận|người|cán bộ|cá nhân)(?: \S+){0,4}? (?:thực hiện|chịu trách nhiệm|phụ trách|được giao|tham mưu|xử lý)|^phân công|^trách nhiệm|^(?:cơ quan|đơn vị)(?: thực hiện)?$|^(?:cơ quan|đơn vị) (?:cơ quan|đơn vị)$/.test(
      words,
    )
  )
    return 'lead'
  if (
    /nhiệm vụ|nội dung|công việc|đầu việc|hoạt động|tên đề án|giải pháp|việc phải làm|chỉ đạo|tên văn bản/.test(
      words,
    )
  )
    return 'task'
  return englishRoleOf(words)
}

function englishRoleOf(words: string): Role {
  const role = ENGLISH.find(([form]) => form.test(words))
  return role?.[1] ?? 'other'
}

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

/** Of several columns with the same role the first one keeps it; "Nội dung" beside "Nhiệm vụ" is something else. */
function withOneOfEach(roles: readonly Role[]): readonly Role[] {
  return roles.map((role, at) => (role === 'other' || roles.indexOf(role) === at ? role : 'other'))
}

/** Whether a row only counts the columns, or is the header once more on the next page. */
export function isHeaderAgain(row: readonly DocumentCell[], { titles }: Header): boolean {
  const words = row.map((cell) => cellText(cell).replace(/\s+/g, ' ').trim())
  if (words.every((word) => /^\(?(?:\d{1,2}|[A-H])\)?$/.test(word))) return true
  const folded = words.map(foldSpelling)
  const own = titles.map(foldSpelling)
  // Of a header that was recognized from a picture one title may be misread.
  if (folded.filter((word, at) => word.length > 2 && word === own[at]).length > 2) return true
  const some = folded.filter(Boolean)
  return some.length > 0 && folded.every((word, at) => word === '' || (own[at] ?? '').includes(word))
}

/** A column "Kết quả" may hold the progress so far rather than the product to be made. */
function withResults(rows: DocumentTable['rows'], header: Header): Header {
  const at = header.roles.indexOf('product')
  if (at < 0 || !/^kết quả$/.test(foldSpelling(header.titles[at] ?? ''))) return header
  const cells = rows
    .slice(header.firstRow)
    .map((row) => foldSpelling(cellText(row[at])))
    .filter(Boolean)
  const progress = cells.filter((words) =>
    /^(?:đã|chưa|đang|hoàn thành|không|xong|có báo cáo|\d+\/|số \d|\d{1,3} ?%)/.test(words),
  )
  if (progress.length * 2 < cells.length || cells.length === 0) return header
  return { ...header, roles: header.roles.map((role, column) => (column === at ? 'result' : role)) }
}
