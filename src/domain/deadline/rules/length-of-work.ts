import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { isLimitOfWork } from './set-off-limits.ts'

/** "Thời gian 1 ngày, hoàn thành trong quý I/2021": how long a meeting or course takes, where its limit stands behind. */
export function lengthOfWork({ tokens, at, before }: TokenSpan): ItemFound | null {
  if (before.length > 0 || tokens[at]?.text !== 'thời') return null
  const label = longestMatch(tokens, at, LABELS)
  if (label === 0) return null
  const half = tokens[at + label]?.text === 'nửa' ? 1 : 0
  const [count, unit, comma] = tokens.slice(at + label, at + label + 3)
  const isCount = half === 1 || (count?.kind === 'number' && count.text.length <= 2)
  if (!isCount || !UNITS.has(unit?.text ?? '') || comma?.text !== ',') return null
  const end = at + label + 2
  return limitFollows(tokens, end + 1) ? singleItem(at, end, { kind: 'dropped', because: LENGTH }) : null
}

/** "; thời gian tổ chức đại hội không quá 03 buổi": how long something takes, at the end of what tells its limit before. */
export function lengthAtEnd({ tokens, at, before }: TokenSpan): ItemFound | null {
  if (!['thời', ';', ','].includes(tokens[at]?.text ?? '') || !before.some(({ kind }) => kind === 'moment'))
    return null
  const start = tokens[at]?.text === 'thời' ? at : at + 1
  if (longestMatch(tokens, start, LABELS) === 0) return null
  const most = tokens.findIndex((_, place) => place > start && longestMatch(tokens, place, AT_MOST) > 0)
  if (most < 0 || tokens.slice(start, most).some(({ kind, text }) => kind !== 'word' || DELAYING.has(text)))
    return null
  const [count, unit, next] = tokens.slice(most + longestMatch(tokens, most, AT_MOST))
  const isLength = count?.kind === 'number' && UNITS.has(unit?.text ?? '') && next === undefined
  return isLength ? singleItem(at, tokens.length, { kind: 'dropped', because: LENGTH }) : null
}

const DELAYING: ReadonlySet<string> = new Set(['gia', 'chậm', 'kéo', 'lùi', 'hoãn', 'trễ', 'quá'])
const AT_MOST = ['không quá', 'tối đa', 'là', 'tối đa là', 'tối đa không quá']

/** Whether a limit stands behind a few words that lead over to it. */
function limitFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5 && tokens[at]?.kind === 'word'; at += 1)
    if (isLimitOfWork(tokens, at)) return true
  return false
}

const LABELS = ['thời gian', 'thời gian :', 'thời lượng', 'thời lượng :']
const UNITS: ReadonlySet<string> = new Set(['ngày', 'buổi', 'tuần', 'giờ', 'tiết'])
const LENGTH = {
  vi: 'việc làm trong bao lâu, không phải thời hạn',
  en: 'how long the work takes, not when it is due',
}
