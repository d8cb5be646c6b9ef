import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { yearAt } from '../model/years.ts'
import { skippable } from '../words/fillers.ts'
import { romanAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { schoolTimeAt } from './school-times.ts'

/** "Điều 5", "khoản 2", "Mẫu số 01", "Phụ lục II": a place in a document. */
export function placeInDocument({ tokens, at }: TokenSpan): ItemFound | null {
  const noun = longestMatch(tokens, at, PLACES)
  const mark = noun > 0 && tokens[at + noun]?.text === 'số' ? 1 : 0
  const until = numberEnd(tokens, at + noun + mark)
  if (noun > 0 && until !== null) return singleItem(at, until, { kind: 'dropped', because: PLACE })
  const bracketed = noun > 0 && tokens[at + noun]?.text === '(' && romanAt(tokens, at + noun + 1)
  if (bracketed && tokens[at + noun + 2]?.text === ')')
    return singleItem(at, at + noun + 3, { kind: 'dropped', because: PLACE })
  if (tokens[at]?.text !== 'điểm' || !isLetter(tokens[at + 1])) return null
  const end = pointEnd(tokens, at + 1)
  return singleItem(at, end, { kind: 'dropped', because: PLACE })
}

/** "Nghị quyết này", "Kế hoạch nêu trên": the document itself, or one named before. */
export function thisDocument({ tokens, at }: TokenSpan): ItemFound | null {
  const start = tokens[at]?.text === 'theo' ? at + 1 : at
  const noun = longestMatch(tokens, start, DOCUMENTS)
  const which = noun === 0 ? 0 : longestMatch(tokens, start + noun, THIS)
  return which === 0 ? null : singleItem(at, start + noun + which, { kind: 'dropped', because: DOCUMENT })
}

/** "theo Đề án", "theo địa chỉ", "theo mẫu": what the work follows, and not when. */
export function basisOfWork({ tokens, at }: TokenSpan): ItemFound | null {
  const length = tokens[at]?.text === 'theo' ? longestMatch(tokens, at + 1, FOLLOWED) : 0
  const point = tokens[at]?.text === 'theo' ? placeInDocument({ tokens, at: at + 1, before: [] }) : null
  if (point !== null) return singleItem(at, point.until, { kind: 'dropped', because: BASIS })
  return length === 0 ? null : singleItem(at, at + 1 + length, { kind: 'dropped', because: BASIS })
}

/** "Trung tâm dữ liệu số 02", "lần thứ 11", "khóa XIV": the number that a thing is called by. */
export function calledByNumber({ tokens, at }: TokenSpan): ItemFound | null {
  const school = schoolTimeAt(tokens, at)
  if (school > 0) return singleItem(at, at + school, { kind: 'dropped', because: NUMBER })
  const isBehind = tokens[at - 1]?.kind === 'word'
  const ordinal = !isBehind ? 0 : longestMatch(tokens, at, ['lần thứ', 'khóa', 'khóa thứ'])
  const noun = ordinal > 0 ? ordinal : tokens[at]?.text === 'số' && isBehind ? 1 : 0
  const number = tokens[at + noun]
  if (noun === 0 || number === undefined) return null
  const named =
    (number.kind === 'number' && number.text.length <= 3) ||
    (ordinal > 0 && (romanAt(tokens, at + noun) || ORDINALS.has(number.text)))
  const next = tokens[at + noun + 1]
  if (
    !named ||
    (next !== undefined &&
      ['/', '-', '.', '%'].includes(next.text) &&
      !next.spaced &&
      tokens[at + noun + 2]?.kind === 'number')
  )
    return null
  return singleItem(at, at + noun + 1, { kind: 'dropped', because: NUMBER })
}

/** "dự kiến": the time beside it is what the plan expects, and is followed up as its limit. */
export function expected({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, ['dự kiến'])
  return length === 0 ? null : singleItem(at, at + length, { kind: 'dropped', because: EXPECTED })
}

/** "Luật An ninh mạng 2025": the year that distinguishes a law from others of its name. */
export function lawOfYear({ tokens, at }: TokenSpan): ItemFound | null {
  const noun = longestMatch(tokens, at, ['luật', 'bộ luật', 'hiến pháp', 'pháp lệnh'])
  if (noun === 0 || tokens[at - 1]?.text === 'pháp' || tokens[at - 1]?.text === 'kỷ') return null
  for (let end = at + noun; end < at + noun + 10; end += 1) {
    if (yearAt(tokens, end) !== null && tokens[end - 1]?.kind === 'word')
      return isFollowed(tokens[end + 1]) ? singleItem(at, end + 1, { kind: 'dropped', because: LAW }) : null
    if (tokens[end]?.kind !== 'word' || skippable(tokens, end) === 0) return null
  }
  return null
}

/** "90%", "trên 90 % diện tích", "500.000 thuê bao", "đạt 15 xã": how much, and not when. */
export function amounts({ tokens, at }: TokenSpan): ItemFound | null {
  const opening = longestMatch(tokens, at, MEASURES)
  const number = at + opening
  if (tokens[number]?.kind !== 'number') return null
  let until = number + 1
  while (['.', ','].includes(tokens[until]?.text ?? '') && isDigits(tokens, until + 1)) until += 2
  if (tokens[until]?.text === '-' && isDigits(tokens, until + 1)) until += 2
  if (tokens[until]?.text === '%') return singleItem(at, until + 1, { kind: 'dropped', because: AMOUNT })
  const unit = longestMatch(tokens, until, AMOUNT_UNITS)
  return unit === 0 ? null : singleItem(at, until + unit, { kind: 'dropped', because: AMOUNT })
}

/** "a", "a6, b": the letters of points, with their numbers. */
function pointEnd(tokens: readonly Token[], at: number): number {
  const until = isDigits(tokens, at + 1) ? at + 2 : at + 1
  const isListed = tokens[until]?.text === ',' && isLetter(tokens[until + 1])
  return isListed ? pointEnd(tokens, until + 1) : until
}

function isLetter(token: Token | undefined): boolean {
  return /^[a-zđ]$/.test(token?.text ?? '')
}

function isDigits(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && tokens[at]?.spaced === false
}

/** A year that ends a name: nothing behind it that it could count. */
function isFollowed(next: Token | undefined): boolean {
  return (
    next === undefined ||
    next.kind === 'sign' ||
    ['và', 'hoặc', 'trước', 'trong', 'chậm', 'có', 'được'].includes(next.text)
  )
}

/** The token behind a number, a Roman one, or one such as "01/BC" and "2.1"; null where none stands here. */
function numberEnd(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.kind !== 'number' && !romanAt(tokens, at)) return null
  let until = at + 1
  while (['.', '/', '-'].includes(tokens[until]?.text ?? '') && tokens[until]?.spaced === false) {
    const part = tokens[until + 1]
    if (part === undefined || part.spaced || part.kind === 'sign') break
    until += 2
  }
  return until
}

const PLACES = [
  'điều',
  'khoản',
  'mục',
  'tiểu mục',
  'phụ lục',
  'mẫu',
  'biểu',
  'biểu mẫu',
  'chương',
  'phần',
  'đề cương',
]
const DOCUMENTS = [
  ...['nghị quyết', 'nghị định', 'quyết định', 'chỉ thị', 'thông tư', 'luật', 'kế hoạch', 'công văn'],
  ...[
    'kết luận',
    'chương trình',
    'đề án',
    'thông báo',
    'văn bản',
    'dự án',
    'công điện',
    'quy chế',
    'quy định',
  ],
  ...['phụ lục', 'chiến lược', 'kế hoạch hành động', 'chương trình hành động', 'điều', 'khoản', 'mục'],
]
const THIS = ['này', 'nêu trên', 'nói trên', 'trên đây', 'kèm theo', 'trên']
const FOLLOWED = [
  ...['đề án', 'nghị quyết', 'quyết định', 'chỉ thị', 'kết luận', 'dự án', 'chiến lược', 'luật', 'nghị định'],
  ...[
    'địa chỉ',
    'bộ chỉ số',
    'bộ tiêu chí',
    'các kết luận',
    'các nghị quyết',
    'các quyết định',
    'dấu bưu điện',
    'hợp đồng',
    'mẫu',
    'biểu mẫu',
    'đề cương',
    'phụ lục',
    'hình thức',
    'thẩm quyền',
    'chức năng',
    'phân cấp',
  ],
  ...[
    'lĩnh vực',
    'ngành',
    'phương thức',
    'nội dung',
    'phương án',
    'nguyên tắc',
    'nhiệm vụ',
    'cơ chế',
    'pháp luật',
  ],
]
const MEASURES = [
  ...[
    'đạt',
    'đạt trên',
    'đạt tối thiểu',
    'đạt ít nhất',
    'đạt từ',
    'trên',
    'dưới',
    'hơn',
    'gần',
    'khoảng',
    'tối thiểu',
  ],
  ...['ít nhất', 'ít nhất là', 'tối đa', 'không dưới', 'tăng', 'giảm', 'bằng', 'trên tổng số'],
]
/** What is measured or counted, and is neither a time nor an occasion that says how often. */
const AMOUNT_UNITS = [
  'thuê bao, người, hộ, hộ gia đình, hộ dân, hộ nghèo, xã, huyện, phường, thôn, bản, tỉnh, đơn vị, doanh nghiệp, hợp tác xã',
  'km, m, ha, héc ta, tấn, kg, tạ, lít, mw, kwh, đồng, triệu, tỷ, triệu đồng, tỷ đồng, nghìn tỷ đồng, nghìn, usd',
  'trường, trường học, căn, căn nhà, căn hộ, nhà, nhà tạm, công trình, dự án, mô hình, thủ tục, dịch vụ, sản phẩm, cơ sở, hồ sơ',
  'cán bộ, công chức, viên chức, đảng viên, học sinh, sinh viên, lao động, đại biểu, máy, bộ máy, thiết bị, camera, trạm',
  'tàu, tàu cá, cơ quan, cơ quan báo chí',
].flatMap((line) => line.split(', '))
const ORDINALS = new Set(['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'])
const PLACE = {
  vi: 'chỉ một chỗ trong văn bản, không phải thời hạn',
  en: 'a place in a document, not a limit',
}
const DOCUMENT = { vi: 'chỉ một văn bản, không phải thời hạn', en: 'names a document, not a limit' }
const BASIS = { vi: 'nói làm theo điều gì, không nói khi nào', en: 'says what the work follows, not when' }
const NUMBER = {
  vi: 'số hiệu của điều được nêu, không phải thời hạn',
  en: 'the number a thing is called by, not a limit',
}
const EXPECTED = {
  vi: 'mốc dự kiến được theo dõi như thời hạn',
  en: 'the time expected is followed up as the limit',
}
const LAW = { vi: 'tên luật với năm của nó, không phải thời hạn', en: 'a law with its year, not a limit' }
const AMOUNT = { vi: 'số lượng, không phải thời hạn', en: 'how much or how many, not a limit' }
