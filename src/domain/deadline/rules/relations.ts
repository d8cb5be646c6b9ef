import { type ItemFound, type Relation, singleItem, type TokenSpan } from '../model/item.ts'
import { AGENCIES } from '../words/agency-words.ts'
import { skippable } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** The words that say how a moment limits: "chậm nhất", "trước", "đến hết", "từ", "trong". */
export function relations({ tokens, at, before }: TokenSpan): ItemFound | null {
  const earliest = tokens[at]?.text === 'sớm' ? longestMatch(tokens, at, EARLIEST) : 0
  if (
    earliest > 0 &&
    tokens.some((_, place) => place > at && longestMatch(tokens, place, [', muộn nhất', ', chậm nhất']) > 0)
  )
    return singleItem(at, at + earliest, { kind: 'relation', relation: 'from' })
  const found = longestRelation(tokens, at)
  if (found === null) return null
  const until = at + found.length
  if (found.relation !== 'to') return singleItem(at, until, { kind: 'relation', relation: found.relation })
  const last = before.at(-1)
  const spans = last?.kind === 'moment' && tokens.slice(last.until, at).every((token) => token.text === ',')
  return singleItem(at, until, spans ? { kind: 'through' } : { kind: 'relation', relation: 'to' })
}

/** "sớm nhất vào ngày 1/8, muộn nhất vào ngày 25/8": the first day, where the last stands behind a comma. */
const EARLIEST = ['sớm nhất vào', 'sớm nhất là', 'sớm nhất từ', 'sớm nhất']

function longestRelation(tokens: readonly Token[], at: number) {
  let longest: { readonly length: number; readonly relation: Relation } | null = null
  for (const [phrases, relation] of RELATIONS) {
    const length = longestMatch(tokens, at, phrases)
    if (length > (longest?.length ?? 0)) longest = { length, relation }
  }
  return longest
}

/** "chậm nhất gửi báo cáo về Ủy ban … ngày 23/3": the limit, and to whom it is sent, before its day. */
export function limitOfSending({ tokens, at }: TokenSpan): ItemFound | null {
  const label = deadlineLabel(tokens, at)
  if (label !== null) return singleItem(at, label, { kind: 'relation', relation: 'by' })
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

/** "Hạn chót nhận bài:": the token behind a label that says itself that the last day follows. */
function deadlineLabel(tokens: readonly Token[], at: number): number | null {
  const opening = longestMatch(tokens, at, ['hạn chót', 'hạn cuối', 'hạn cuối cùng'])
  if (opening === 0) return null
  let end = at + opening
  while (end < at + opening + 8 && tokens[end]?.kind === 'word' && skippable(tokens, end) > 0)
    end += skippable(tokens, end)
  return end > at + opening && tokens[end]?.text === ':' ? end + 1 : null
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
      'trước hoặc trong',
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
      'ngày chậm nhất phải hoàn thành',
      'ngày phải hoàn thành',
      'ngày hoàn thành',
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
