import { type ItemFound, type Join, singleItem, type TokenSpan } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { longestMatch, matched } from '../words/tokens.ts'

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
export function onward({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const length = longestMatch(tokens, at, ONWARD)
  const purpose = tokens[at]?.text === 'cho' ? at : at - 1
  const isPurpose = tokens[purpose]?.text === 'cho' && MADE.has(tokens[purpose - 1]?.text ?? '')
  if (length > 0 && isPurpose) return refusal(at, at + length, ONLY_PREPARED)
  return length === 0 ? null : singleItem(at, at + length, { kind: 'onward' })
}

/** "tạo đà cho những năm tiếp theo", "làm cơ sở cho các năm sau": what the work serves, which says nothing of when it goes on. */
const MADE = new Set(['đà', 'sở', 'đề', 'tảng', 'bị', 'bước', 'kiện', 'lực', 'mạnh'])
const ONLY_PREPARED = {
  vi: 'không rõ những năm tiếp theo là thời gian thực hiện hay chỉ là mục đích',
  en: 'unclear whether the years that follow are a time of the work or only what it serves',
}

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
