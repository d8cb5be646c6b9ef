import { foldSpelling } from '../../domain/names/fold-spelling.ts'

/** What a labelled line says about a task. */
export type Label = 'lead' | 'support' | 'deadline' | 'product' | 'form' | 'task' | 'other'

export interface Labelled {
  readonly label: Label
  /** Where no title says what it is, but its words do. */
  readonly by?: 'words'
  /** The title as it is printed. */
  readonly title: string
  readonly words: string
}

/**
 * The labelled fields of a line: "Chủ trì: Sở A; Phối hợp: Sở B." are two. Empty where it does not begin with a label.
 */
export function labelledIn(text: string): readonly Labelled[] {
  const starts = [...text.matchAll(LABELS)].map((match) => ({
    at: match.index,
    title: (match[2] ?? match[3] ?? '').trim(),
    from: match.index + match[0].length,
    lead: match[1] ?? '',
  }))
  const time = ONLY_TIME.exec(text)?.[0]
  if (time !== undefined) return [{ label: 'deadline', title: '', words: trimmed(time) }]
  if (
    starts.length === 0 ||
    text.slice(0, (starts[0]?.at ?? 0) + (starts[0]?.lead.length ?? 0)).trim() !== ''
  )
    return []
  return starts.map(({ title, from }, at) => ({
    label: labelOf(title),
    title,
    words: trimmed(text.slice(from, starts[at + 1]?.at ?? text.length)),
  }))
}

/** The words of an item and the labelled fields behind them in one paragraph: "Mở lớp tập huấn. Chủ trì: Sở A; thời gian: quý II." */
export function partedAtFields(text: string): readonly [string, readonly Labelled[]] {
  for (const match of text.matchAll(LABELS)) {
    const before = text.slice(0, match.index)
    if (before.trim().length < 10 || /\([^)]*$/.test(before)) continue
    const fields = labelledIn(text.slice(match.index).replace(/^[;.,:\s–+-]+/, ''))
    if (fields[0]?.label !== 'lead') continue
    return [trimmed(before), fields]
  }
  return [text, []]
}

/** What a line means that is nothing but the title of a field, as the heading of the lines below it: "2. Cơ quan chủ trì". */
export function labelAlone(text: string): Label | null {
  const words = trimmed(text)
  return ALONE.test(words) ? labelOf(words) : null
}

/** Words without the full stop or semicolon that ends their line. */
export function trimmed(words: string): string {
  return words
    .replace(/^[\s:,;.–-]+/, '')
    .replace(/(?:\.\/\.|[\s;,.])+$/, '')
    .trim()
}

const WHO = '(?:các\\s+)?(?:cơ quan|đơn vị|cơ quan,\\s*đơn vị|đơn vị,\\s*cơ quan|sở,\\s*ngành|bộ phận|cấp)'
const TITLES = [
  `${WHO}\\s+(?:tham mưu|soạn thảo|triển khai|chuẩn bị|giải quyết)(?=\\s*:)`,
  `(?:${WHO}\\s+)?(?:cùng\\s+)?(?:tham gia|hỗ trợ)(?:\\s+(?:thực hiện|phối hợp))?(?=\\s*:\\s*(?:các |Sở|Ban|Bộ|UBND|Ủy ban|Công an|Văn phòng|Phòng|Trung tâm|Hội))`,
  `${WHO}\\s+(?:có\\s+)?liên quan(?=\\s*:)`,
  '(?:hạn|kỳ hạn)(?:\\s+(?:chót|cuối|cuối cùng|nộp|xong|chậm nhất))?(?=\\s*:)',
  `(?:${WHO}\\s+|phân công\\s+|giao\\s+)?(?:chủ trì|chủ quản|đầu mối)(?:\\s+(?:thực hiện|tham mưu|triển khai|chính))?`,
  `(?:${WHO}\\s+)?(?:cùng\\s+)?phối hợp(?:\\s+(?:thực hiện|chính))?(?:\\s+với)?`,
  `${WHO}\\s+(?:thực hiện|chịu trách nhiệm|phụ trách)`,
  '(?:chịu\\s+)?trách nhiệm(?=\\s*:)|(?:trách nhiệm|phân công)\\s+(?:thực hiện|chủ trì)',
  'thực hiện(?=\\s*:\\s*(?:các |Sở|Ban|Bộ|UBND|Ủy ban|Công an|Văn phòng|Phòng|Trung tâm))',
  '(?:thời\\s+(?:gian|hạn)|tiến độ|lộ trình|hạn|mốc thời gian)(?:\\s+(?:thực hiện|hoàn thành|triển khai|báo cáo|trình|ban hành))*',
  '(?:thời điểm\\s+)?hoàn thành(?=\\s*:)',
  '(?:dự kiến\\s+)?(?:sản phẩm|kết quả|đầu ra)(?:\\s+(?:đầu ra|dự kiến|đạt được|cần đạt|thực hiện|hoàn thành|chủ yếu|của nhiệm vụ))?',
  'hình thức(?:\\s*[/,]\\s*số lượng)?(?:\\s+(?:thực hiện|triển khai|tổ chức))?',
  'nội dung(?:\\s+(?:thực hiện|nhiệm vụ|công việc))?',
  'nhiệm vụ',
  'tham gia(?=\\s*:)',
  '(?:lead|leading|responsible|implementing)\\s+(?:agency|agencies|unit|units|body|bodies)',
  '(?:supporting|coordinating|cooperating)\\s+(?:agency|agencies|unit|units|body|bodies)',
  'deadline|timeline|time of completion|outputs?|deliverables?',
  '(?:nguồn\\s+)?kinh phí(?:\\s+thực hiện)?|địa điểm|đối tượng|thành phần|số lượng|phương thức|cách thức|ghi chú|căn cứ',
]

/** A label stands at the beginning, or behind the end of another field, and has a colon. */
const LABELS = new RegExp(
  `(^\\s*|[;.,:]\\s+|\\n\\s*|\\s[-–+]\\s*)(?:((?:${TITLES.join('|')}))\\s*(?:\\([^)]*\\)\\s*)?(?:[:：]|\\s(?:là|gồm)(?=\\s+(?:các|Sở|Ban|Bộ|UBND|Ủy ban|Công an|Chi cục|Văn phòng|Phòng|Trung tâm|Hội)\\s))|(thời (?:gian|hạn)(?:\\s+(?:thực hiện|hoàn thành))?)(?=\\s+(?:từ|trước|trong|đến|quý|tháng)\\s+[\\dIV]))`,
  'giu',
)

/** "Hoàn thành trước 31/8/2024" is a line of its own for the time, though no colon says so. */
const ONLY_TIME =
  /^(?:hoàn thành|xong)\s+(?:trước|trong|vào|chậm nhất(?:\s+là)?)\s+(?:(?:ngày|tháng|quý|năm)\s+)?[\dIVX][\dIVX/.\s-]*(?:\s*(?:tháng|năm)\s+\d+)*[\s.;]*$/iu

const ALONE = new RegExp(
  `^(?:${TITLES.join('|')})(?:,\\s*(?:biện pháp|phối hợp|thực hiện|sản phẩm|tiến độ))?$`,
  'iu',
)

/** "Sở A (chủ trì), Sở B (phối hợp)", "Sở A chủ trì; Sở B phối hợp" in the form "Chủ trì: Sở A; phối hợp: Sở B". */
export function rolesAsLabels(words: string): string {
  if (/(?:chủ trì|phối hợp|tham gia)[^:;()]{0,20}:/iu.test(words)) return words
  return words
    .replace(
      /([^;()\n]+?)[\s,]*\(?\s*(chủ trì|phối hợp|tham gia)(?:\s+thực hiện)?\s*\)?(?=\s*(?:[;,.\n]|$|và\s))(?:\s*[;,.\n]\s*|\s+và\s+)?/giu,
      (_, names: string, role: string) => `${role}: ${names.replace(/^[\s,;]+/, '')}; `,
    )
    .replace(
      /(^|[;,.\n]\s*)(?:và\s+)?[Pp]hối hợp(?:\s+(?:cùng với|với|cùng|thực hiện))*\s+(?=\p{Lu}|các\s)/gu,
      (_, before: string) => `${before}phối hợp: `,
    )
}

/** What a title means, of a label or of a column. */
export function labelOf(title: string): Label {
  const words = foldSpelling(title)
  if (
    /phối hợp|tham gia|^(?:cùng )?hỗ trợ|liên quan$|^(?:support|coordinat|cooperat)/.test(words) &&
    !/chủ trì/.test(words)
  )
    return 'support'
  if (
    /chủ trì|chủ quản|đầu mối|chịu trách nhiệm|phụ trách|phân công|trách nhiệm|(?:cơ quan|đơn vị|bộ phận|sở, ngành|cấp).*(?:thực hiện|tham mưu|soạn thảo|triển khai|chuẩn bị|giải quyết)|^thực hiện$|^(?:lead|responsible|implementing)/.test(
      words,
    )
  )
    return 'lead'
  if (/^(?:thời|tiến độ|lộ trình|hạn|kỳ hạn|mốc|hoàn thành|deadline|time)/.test(words)) return 'deadline'
  if (/sản phẩm|kết quả|đầu ra|^(?:output|deliverable)/.test(words)) return 'product'
  if (/^hình thức|^số lượng/.test(words)) return 'form'
  return /^nội dung|^nhiệm vụ/.test(words) ? 'task' : 'other'
}
