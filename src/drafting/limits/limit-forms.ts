/** How words of a sentence begin that say by when something is due. */
export interface LimitForm {
  readonly form: RegExp
  /** Whether they are a limit even where the grammar cannot read them. */
  readonly sure: boolean
  /** Whether they are taken only where no other words of the sentence say by when. */
  readonly loose?: boolean
  /** Whether no more than the matched words belong to it, or all up to the next mark. */
  readonly extent?: 'match' | 'clause' | 'clause-end'
}

const BEGINS = '(?<![\\p{L}\\p{M}])'
const UNIT = '(?:tháng|quý|năm)'

const starts = (words: string) => new RegExp(`${BEGINS}(?:${words})`, 'giu')

export const LIMIT_FORMS: readonly LimitForm[] = [
  {
    form: starts(
      '(?:(?:xong|hoàn thành|trình|báo cáo|gửi|ban hành)\\s+)?(?:chậm nhất|muộn nhất|không quá|không muộn hơn)\\s',
    ),
    sure: true,
  },
  { form: starts('(?:(?:xong|hoàn thành|định kỳ)\\s+)?trước\\s+(?:ngày|tháng|quý|năm|\\d)'), sure: true },
  {
    form: starts(
      '(?:hoàn thành|xong)\\s+(?:trong|vào|trước|chậm nhất|ngay)\\s+(?:ngày|tháng|quý|năm|vòng|tuần)',
    ),
    sure: true,
  },
  // A time that has no number, as "trước Tết", "trong tuần này", where it ends its clause.
  {
    form: starts(
      '(?:(?:hoàn thành|xong)\\s+)?(?:ngay\\s+)?(?:trước\\s+(?:Tết|mùa|dịp|kỳ họp|khai giảng|lễ|đại hội|khi (?:khai|kết|bước|diễn))|trong\\s+(?:(?:tháng|quý|năm)(?:\\s+(?:này|đầu))?|(?:ngày|tuần)\\s+(?:này|đầu))(?=\\s*(?:[.;,)]|$)))',
    ),
    sure: true,
    extent: 'clause-end',
  },
  // "trong ngày" is a limit of what is to be done or handed in; "thu gom rác trong ngày" is how it is done each time.
  {
    form: starts('(?:hoàn thành|xong)\\s+(?:ngay\\s+)?trong\\s+(?:ngày|tuần)(?=\\s*(?:[.;,)]|$))'),
    sure: true,
    extent: 'clause-end',
  },
  {
    form: /(?<=(?:^|[,;]\s+|\svà\s+)(?:(?:hoàn thành|báo cáo|gửi|trình|nộp|trả lời|thông báo)\s[^,;.]{0,60})?)(?<!\p{L})trong\s+(?:ngày|tuần)(?=\s*(?:[.;,)]|$))/giu,
    sure: true,
    extent: 'clause-end',
  },
  { form: starts(`(?:trong|vào)\\s+(?:(?:đầu|giữa|cuối)\\s+)?(?:tháng|quý)\\s+[\\dIV]`), sure: false },
  { form: starts(`vào\\s+(?:(?:đầu|giữa|cuối)\\s+)?năm\\s+(?:học\\s+)?\\d`), sure: false },
  { form: starts('trong\\s+(?:vòng|thời hạn)\\s+\\d'), sure: true },
  { form: starts('định kỳ\\s+(?:h[àằ]ng|mỗi|(?:vào\\s+)?ngày|\\d)'), sure: false },
  { form: starts('mỗi\\s+(?:ngày|tuần|tháng|quý|năm)\\s+(?:một|\\d+)\\s'), sure: false },
  {
    form: starts(
      'mỗi\\s+(?:tuần|tháng|quý|năm(?:\\s+học)?|học kỳ|vụ)\\s+(?:ít nhất\\s+|tối thiểu\\s+)?(?:một|hai|\\d+)\\s+lần',
    ),
    sure: true,
    extent: 'match',
  },
  {
    form: starts(
      '(?:vào\\s+)?(?:(?:sáng|chiều|tối)\\s+)?(?:ngày\\s+\\d{1,2}|thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|\\d))\\s+h[àằ]ng\\s+(?:tuần|tháng|quý)',
    ),
    sure: false,
  },
  {
    form: /(?<=(?<!\p{L})vào\s(?:(?:sáng|chiều|tối|đêm)\s|thứ\s\p{L}{2,4},?\s)?)ngày\s+\d/giu,
    sure: false,
  },
  {
    form: new RegExp(`(?<=${BEGINS}(?:thời hạn|thời gian)(?:\\s+hoàn thành)?:\\s*)(?=\\S)`, 'giu'),
    sure: true,
  },
  {
    form: /(?<!(?:kế hoạch|chương trình|dự toán|ngân sách|báo cáo|danh mục|kinh phí)\s)(?<=\s)h[àằ]ng\s+(?:ngày|tuần|tháng|quý|năm)(?=\s*(?:[.;]|$))/giu,
    sure: false,
  },
  {
    form: /(?<!(?:kế hoạch|chương trình|dự toán|ngân sách|báo cáo|danh mục|kinh phí)\s)(?<=\s)h[àằ]ng\s+(?:ngày|tuần|tháng|quý|năm)(?=\s+(?:tại|cho|về|ở)\s)/giu,
    sure: false,
    loose: true,
    extent: 'match',
  },
  {
    form: /(?<!(?:tính|số liệu|lũy kế|kéo dài|từ [^,;.]{1,30})\s)(?<=\s)đến\s+hết\s+(?:ngày|tháng|quý|năm)\s+[\dIV](?:[\dIV/.-]*[\dIV])?(?=\s*(?:[.;)]|$))/giu,
    sure: true,
    loose: true,
    extent: 'match',
  },
  { form: /\b(?:before|by|no later than|not later than|within)\s+(?=the end|\d|[A-Z])/gu, sure: false },
  { form: /\b(?:every|each)\s+(?:week|month|quarter|year)\b|\bin\s+[A-Z][a-z]+\s+\d{4}/gu, sure: false },
  { form: starts('từ\\s+(?:nay|ngày|tháng|quý|năm|\\d)[^.;()]{0,40}?\\sđến\\s'), sure: true, loose: true },
  // What brackets at the end of a duty hold, or one of their pieces.
  {
    form: /(?<=[(;]\s{0,3})[^\s();][^();]{0,80}(?=(?:;[^()]{0,120})?\)[\s.;]{0,5}$)/gu,
    sure: false,
    loose: true,
    extent: 'clause',
  },
  {
    form: starts(`trong\\s+năm\\s+(?:học\\s+)?\\d[\\d\\s–-]*(?=\\s*(?:[.;,)]|$)|\\s+so với)`),
    sure: true,
    loose: true,
    extent: 'match',
  },
  // From when on, at the end of a duty; what has its force or exists since a day says nothing of the duty.
  {
    form: /(?<!(?:hiệu lực|thành lập|quyết định|kể|tính|ban hành|áp dụng|sáp nhập|hoạt động|thi hành)\s{1,2})(?<=\s)(?:bắt đầu\s+)?từ\s+(?:ngày|tháng|quý|năm)\s+(?:học\s+)?[\dIV][\dIV/.\s–-]*\d(?=\s*(?:[.;)]|$))/giu,
    sure: true,
    loose: true,
    extent: 'match',
  },
  {
    form: starts(
      '(?:(?:ít nhất|tối thiểu)\\s+)?\\d+\\s+lần\\s*(?:/|một|mỗi|trong một|trong)\\s*(?:ngày|tuần|tháng|quý|năm)(?!\\p{L})',
    ),
    sure: true,
    extent: 'match',
  },
  { form: starts('sau khi\\s'), sure: false, loose: true },
  {
    form: /(?:^thường xuyên|(?:^|(?<=[;,]\s))(?:định kỳ )?h[àằ]ng (?:năm|quý|tháng|tuần|ngày)|(?<=\s)h[àằ]ng ngày(?=\s*(?:[.;]|$)))(?!\p{L})/giu,
    sure: false,
    loose: true,
    extent: 'match',
  },
]

/** Words that speak of a time, whether it is a limit or not. */
export const TIMES = new RegExp(
  [
    'định kỳ[^,;.]{0,30}',
    'h[àằ]ng\\s+(?:năm|quý|tháng|tuần|ngày)',
    'khi\\s+(?:có|triển khai|kết thúc|phát sinh)[^;.]{0,80}',
    '(?<=báo cáo\\s)ngay(?!\\p{L})',
    'trước\\s+(?:ngày|tháng|năm)\\s*[\\d/.\\- ]+',
    `(?:từ\\s+)?${UNIT}\\s+(?:học\\s+)?[\\dIV]+(?:\\s*[/–-]\\s*\\d{4})?`,
    'trong\\s+(?:vòng|thời hạn)\\s+\\d[^;.,]{0,60}',
    'trong\\s+(?:ngày|tuần)(?=\\s*(?:[.;,)]|$))|trong\\s+giờ\\s+hành\\s+chính',
    '(?<!\\p{L})mỗi\\s+(?:ngày|tuần|tháng|quý|năm|học kỳ|vụ)(?!\\p{L})',
    '(?<![\\p{L}\\d])\\d+\\s+(?:ngày|tuần|tháng)(?:\\s+làm việc)?,?\\s+(?:kể từ|tính từ|sau khi)\\s[^;.,]{0,60}',
    '(?<![\\p{L}\\d])\\d+\\s+(?:ngày|tuần|tháng|năm)\\s+(?:một|\\d+)\\s+lần',
    '(?<![\\p{L}\\d/])(?!24/7)(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|1[0-2])(?:[/.-]\\d{4})?(?![\\d/%]|,\\d)',
    '(?<!\\p{L})(?:từ nay|(?:đầu|giữa|cuối|hết)\\s+(?:năm|quý|tháng)|dịp\\s+\\p{Lu}[^,;.]{0,40})',
    'thường xuyên',
  ].join('|'),
  'giu',
)
