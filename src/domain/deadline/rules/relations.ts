import { type ItemFound, type Join, type Relation, singleItem, type TokenSpan } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { AGENCIES } from '../words/agency-words.ts'
import { skippable } from '../words/fillers.ts'
import { beginsLead } from '../words/lead-in-words.ts'
import { longestMatch, matched } from '../words/tokens.ts'

/** The words that say how a moment limits: "chậm nhất", "trước", "đến hết", "từ", "trong". */
export function relations({ tokens, at, before }: TokenSpan): ItemFound | null {
  const [found] = RELATIONS.map(([phrases, relation]) => ({
    length: longestMatch(tokens, at, phrases),
    relation,
  })).sort((one, other) => other.length - one.length)
  if (found === undefined || found.length === 0) return null
  const until = at + found.length
  if (found.relation !== 'to') return singleItem(at, until, { kind: 'relation', relation: found.relation })
  const last = before.at(-1)
  const spans = last?.kind === 'moment' && tokens.slice(last.until, at).every((token) => token.text === ',')
  return singleItem(at, until, spans ? { kind: 'through' } : { kind: 'relation', relation: 'to' })
}

/** "chậm nhất gửi báo cáo về Ủy ban … ngày 23/3": the limit, and to whom it is sent, before its day. */
export function limitOfSending({ tokens, at }: TokenSpan): ItemFound | null {
  const opening = longestMatch(tokens, at, ['chậm nhất gửi báo cáo về', 'chậm nhất nộp báo cáo về'])
  if (opening === 0 || longestMatch(tokens, at + opening, AGENCIES) === 0) return null
  for (let end = at + opening; end < tokens.length; ) {
    if (tokens[end]?.text === 'ngày' && tokens[end + 1]?.kind === 'number')
      return singleItem(at, end, { kind: 'relation', relation: 'by' })
    const length = tokens[end]?.kind === 'word' ? skippable(tokens, end) : 0
    if (length === 0) return null
    end += length
  }
  return null
}

/** A mark or number that begins a line of a list, whose members are several limits. */
export function bullets({ tokens, at }: TokenSpan): ItemFound | null {
  const [mark, sign, next] = tokens.slice(at, at + 3)
  // A full stop that ends a line sets off no more than the mark of the next one does.
  if (mark?.text === '.' && sign?.line === true && BULLETS.has(sign.text)) return { items: [], until: at + 1 }
  if (mark?.line !== true) return null
  const isNumbered = mark.kind === 'number' && mark.text.length < 3 && ['.', ')'].includes(sign?.text ?? '')
  const isList = tokens.some(({ line }, place) => line && place > 0)
  if (isNumbered && isList && next?.spaced === true)
    return singleItem(at, at + 2, { kind: 'join', by: 'semicolon' })
  return BULLETS.has(mark.text) ? singleItem(at, at + 1, { kind: 'join', by: 'semicolon' }) : null
}

/** "a) … b) …", "1. …": a letter or number that counts off the members of a list within a line. */
export function listMarks({ tokens, at, before }: TokenSpan): ItemFound | null {
  const [mark, sign, next] = tokens.slice(at, at + 3)
  const article = at === 0 && mark?.text === 'điều' && sign?.kind === 'number' && next?.text === '.'
  const short = at === 0 ? longestMatch(tokens, 0, ['b / c']) : 0
  if (article || short > 0) return { items: [], until: 3 }
  const last = tokens[at - 1]?.text ?? ''
  const isFirst = tokens.slice(0, at).every(({ text }) => BULLETS.has(text))
  const begins = isFirst || [';', '.', ','].includes(last) || mark?.line === true
  if (!begins || mark === undefined || sign === undefined || next?.spaced !== true) return null
  const isLetter = sign.text === ')' && /^(?:[a-eđgh]|[ivx]{1,4})$/.test(mark.text)
  if (sign.spaced && !(isLetter && isFirst)) return null
  const isNumber =
    mark.kind === 'number' && mark.text.length < 3 && (sign.text === ')' || (sign.text === '.' && at === 0))
  if (!isLetter && !isNumber) return null
  return before.length === 0
    ? { items: [], until: at + 2 }
    : singleItem(at, at + 2, { kind: 'join', by: 'semicolon' })
}

/** "trong báo cáo", "vào hệ thống", "từ nguồn ngân sách", "đến các địa phương": where and whence, and not when. */
export function places({ tokens, at }: TokenSpan): ItemFound | null {
  if (longestMatch(tokens, at, ['bắt đầu']) > 0 && startsWork(tokens, at + 2))
    return { items: [], until: at + 2 }
  const inside = longestMatch(tokens, at, ['trong', 'vào', 'tại thời điểm', 'qua', 'thông qua'])
  const noun = at + Math.max(inside, longestMatch(tokens, at, ['từ', 'đến', 'tới']))
  if (noun === at) return null
  if (inside === 0) {
    const goal = longestMatch(tokens, noun, GOALS)
    return goal === 0 ? null : { items: [], until: noun + goal }
  }
  const named = MANY.has(tokens[noun]?.text ?? '') ? noun + 1 : noun
  const isDone = inside !== 3 && beginsLead(tokens, named)
  const isReport = longestMatch(tokens, named, ['báo cáo']) > 0
  const length = tokens[named]?.kind === 'word' && (!isDone || isReport) ? skippable(tokens, named) : 0
  return length === 0 || LASTING.has(tokens[named]?.text ?? '') ? null : { items: [], until: named + length }
}

/** Whether a verb stands behind "bắt đầu", and "từ" behind that: "bắt đầu xây dựng … từ quý I". */
function startsWork(tokens: TokenSpan['tokens'], at: number): boolean {
  if (tokens[at]?.kind !== 'word' || skippable(tokens, at) === 0) return false
  const rest = tokens.slice(at)
  const end = rest.findIndex(({ kind }) => kind === 'sign')
  return rest.slice(0, end < 0 ? rest.length : end).some(({ text }) => text === 'từ')
}

const MANY = new Set(['các', 'những', 'mọi', 'toàn', 'cả'])
const LASTING = new Set(['thời', 'suốt', 'khoảng', 'hết', 'cả', 'vòng', 'nhiệm', 'đợt', 'các', 'những'])
const GOALS = [
  'nguồn, ngân sách, cấp, cấp cơ sở, cơ sở, người, cán bộ, nhân dân, từng, toàn thể, toàn dân, thôn, bản, tổ, hộ, đối tượng',
  'địa phương, đơn vị, tỉnh, trung ương, địa bàn, sở, ubnd, ủy ban, huyện, xã, phường, ban, văn phòng, bộ, các, phòng',
  'công an, cơ quan, doanh nghiệp, hội viên, đoàn viên, đảng viên, học sinh, thành phố, kinh phí, vốn',
].flatMap((line) => line.split(', '))

const BULLETS: ReadonlySet<string> = new Set(['-', '*', '+', '•', '▪', '●', '◦'])

/** A dash: between two moments it spans, unless it may be the mark of a list; anywhere else it only sets off. */
export function dashes({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  if (tokens[at]?.text !== '-') return null
  if (before.at(-1)?.kind !== 'moment' || before.at(-1)?.until !== at) return null
  const isSpaced = tokens[at]?.spaced === true && tokens[at + 1]?.spaced === true
  if (tokens[0]?.text === '-' && isSpaced) return refusal(at, at + 1, MARK_OR_SPAN)
  return singleItem(at, at + 1, { kind: 'through' })
}

const MARK_OR_SPAN = {
  vi: 'không rõ gạch này là gạch đầu dòng hay là “đến”',
  en: 'unclear whether this dash begins an item of a list or means “through”',
}

/** "và các năm tiếp theo", "trở đi". */
export function onward({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, ONWARD)
  return length === 0 ? null : singleItem(at, at + length, { kind: 'onward' })
}

/** The words and signs that join limits. */
export function joins({ tokens, at, before }: TokenSpan): ItemFound | null {
  const last = before.at(-1)
  if (tokens[at]?.text === '.' && last?.kind === 'event' && last.until === at)
    return singleItem(at, at + 1, { kind: 'join', by: 'semicolon' })
  for (const [phrase, by] of JOINS) {
    const length = matched(tokens, at, phrase)
    if (length > 0) return singleItem(at, at + length, { kind: 'join', by })
  }
  return null
}

/** "hiện nay" is no limit, but "từ nay" begins on the document's day. */
export function fromNow({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, ['từ nay', 'kể từ nay', 'bắt đầu từ nay'])
  if (length === 0) return null
  const from = singleItem(at, at + length - 1, { kind: 'relation', relation: 'from' })
  const today = singleItem(at + length - 1, at + length, { kind: 'moment', moment: { shape: 'issue-day' } })
  return { items: [...from.items, ...today.items], until: at + length }
}

const RELATIONS: readonly (readonly [readonly string[], Relation])[] = [
  [
    [
      'đến',
      'đến hết',
      'tới',
      'tới hết',
      'cho đến',
      'cho đến hết',
      'đến cuối ngày',
      'đến thời điểm',
      'đến trước và trong',
      'giai đoạn đến',
      'giai đoạn đến hết',
      'trong giai đoạn đến hết',
    ],
    'to',
  ],
  [
    [
      'chậm nhất',
      'chậm nhất là',
      'chậm nhất đến',
      'chậm nhất đến hết',
      'chậm nhất là đến',
      'chậm nhất trong',
      'chậm nhất là trong',
      'chậm nhất vào',
      'chậm nhất là vào',
      'chậm nhất là hết',
      'chậm nhất hết',
      'chậm nhất tới',
      'muộn nhất',
      'muộn nhất là',
      'muộn nhất vào',
      'muộn nhất đến',
      'muộn nhất trong',
      'muộn nhất là trong',
      'trễ nhất',
      'trễ nhất là',
      'không muộn hơn',
      'không chậm hơn',
      'không trễ hơn',
      'không quá',
      'không để quá',
      'không vượt quá',
      'không sau',
      'hết',
      'trong hết',
      'hạn',
      'hạn là',
      'hạn trong',
      'hạn vào',
      'hạn cuối',
      'hạn cuối là',
      'hạn chót',
      'hạn chót là',
      'hạn đến',
      'thời hạn đến',
      'hạn nộp',
      'hạn gửi',
      'hạn báo cáo',
      'hạn gửi báo cáo',
      'hạn nộp báo cáo',
      'hạn trả lời',
      'hạn đăng ký',
      'hạn cuối cùng',
      'hạn cuối cùng là',
      'thời hạn cuối cùng là',
    ],
    'by',
  ],
  [
    [
      'trước',
      'chậm nhất trước',
      'chậm nhất là trước',
      'muộn nhất trước',
      'muộn nhất là trước',
      'xong trước',
      'đến trước',
      'trước thời điểm',
      'không quá trước',
      'trước thời hạn',
    ],
    'before',
  ],
  [
    [
      'từ',
      'kể từ',
      'bắt đầu từ',
      'bắt đầu kể từ',
      'tính từ',
      'bắt đầu',
      'bắt đầu vào',
      'bắt đầu trong',
      'bắt đầu thực hiện từ',
      'thực hiện từ',
      'triển khai từ',
      'từ thời điểm',
    ],
    'from',
  ],
  [['sau', 'quá'], 'after'],
  [
    [
      'trong',
      'vào',
      'ngay trong',
      'ngay',
      'tại thời điểm',
      'vào thời điểm',
      'trong khoảng thời gian',
      'trong thời gian',
      'trong cả',
      'trong suốt',
      'vào dịp',
      'nhân dịp',
      'dịp',
      'vào khoảng thời gian',
    ],
    'in',
  ],
]

const ONWARD = ['các', 'những']
  .flatMap((many) => ['', 'trong ', 'cho '].map((before) => `${before}${many} năm`))
  .flatMap((years) =>
    ['tiếp theo', 'sau', 'kế tiếp', 'tiếp sau', 'sau đó', 'về sau', 'sau này', 'tiếp đến'].map(
      (next) => `${years} ${next}`,
    ),
  )
  .concat(['trở đi', 'trở về sau', 'tiếp theo', 'về sau'])

const JOINS: readonly (readonly [string, Join])[] = [
  [', và', 'and'],
  ['và cả', 'and'],
  ['và', 'and'],
  ['cùng với', 'and'],
  ['&', 'and'],
  ['đồng thời', 'and'],
  ['hoặc', 'or'],
  ['hay', 'or'],
  [';', 'semicolon'],
  [',', 'comma'],
  [':', 'colon'],
  ['(', 'open'],
  [')', 'close'],
  ['[', 'open'],
  [']', 'close'],
]
