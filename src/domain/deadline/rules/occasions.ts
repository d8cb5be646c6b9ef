import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { longestMatch } from '../words/tokens.ts'
import { tellsRecurrence } from './recurrences-told.ts'

/** "30/4/2022 (kỷ niệm …, Ngày quốc tế lao động)", "19/5/2022 (Ngày sinh nhật Bác)": what a day is the day of. */
export function occasionNoted({ tokens, at, before }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== '(' || before.at(-1)?.kind !== 'moment' || before.at(-1)?.until !== at) return null
  const opening = longestMatch(tokens, at + 1, OCCASIONS)
  const close = tokens.findIndex(({ text }, place) => place > at && text === ')')
  if (opening === 0 || close < 0) return null
  const told = tokens.slice(at + 1 + opening, close)
  if (tellsRecurrence(tokens, at, close)) return null
  const isOnlyNamed = told.every(
    ({ kind, text }) => kind !== 'number' && text !== '(' && text !== ';' && !CHANGING.has(text),
  )
  const names = told.map(({ text }) => text).join(' ')
  return isOnlyNamed || /^\p{L}[\p{L} ]* \d{1,2} \/ \d{1,2}$/u.test(names)
    ? singleItem(at, close + 1, { kind: 'dropped', because: OCCASION })
    : null
}

const OCCASIONS = [
  'kỷ niệm',
  'chào mừng',
  'lấy sự kiện',
  'ngày sinh',
  'nhân',
  'nhân dịp',
  'dịp kỷ niệm',
  'ngày thành lập',
]
const CHANGING: ReadonlySet<string> = new Set(['trước', 'sau', 'không', 'hoặc', 'trừ', 'nếu', 'hoãn', 'lùi'])
const OCCASION = { vi: 'nói ngày ấy là ngày gì', en: 'says what day it is' }
