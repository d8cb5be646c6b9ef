import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { isLimitOfWork } from './set-off-limits.ts'

/**
 * "Thời gian 1 ngày, hoàn thành trong quý I/2021", "diễn ra trong 1,5 ngày, từ ngày 23/11", "chia làm 3 đợt, từ ngày 20/1": how
 * long a meeting or course takes, or in how many rounds, where its days or its limit stand right behind.
 */
export function lengthOfWork({ tokens, at }: TokenSpan): ItemFound | null {
  const label = LABELLING.has(tokens[at]?.text ?? '') ? longestMatch(tokens, at, LABELS) : 0
  const end = label === 0 ? null : countEnd(tokens, at + label)
  if (end === null) return null
  const comma = [',', '.'].includes(tokens[end]?.text ?? '') ? 1 : 0
  const isSpan = longestMatch(tokens, end, SPANNING) > 0 && isLimitOfWork(tokens, end)
  return (comma === 1 && limitFollows(tokens, end + 1)) || isSpan
    ? singleItem(at, end, { kind: 'dropped', because: LENGTH })
    : null
}

/** "; thời gian tổ chức đại hội không quá 03 buổi": how long something takes, at the end of what tells its limit before. */
export function lengthAtEnd({ tokens, at, before }: TokenSpan): ItemFound | null {
  if (!['thời', ';', ','].includes(tokens[at]?.text ?? '')) return null
  const start = tokens[at]?.text === 'thời' ? at : at + 1
  const isFirst = at === 0 && tokens[0]?.text === 'thời'
  if (longestMatch(tokens, start, NOUNS) === 0) return null
  if (!isFirst && !before.some(({ kind }) => kind === 'moment')) return null
  const most = tokens.findIndex((_, place) => place > start && longestMatch(tokens, place, AT_MOST) > 0)
  if (most < 0 || tokens.slice(start, most).some(({ kind, text }) => kind !== 'word' || DELAYING.has(text)))
    return null
  const end = countEnd(tokens, most + longestMatch(tokens, most, AT_MOST))
  const isLast = end === tokens.length
  const isBefore = isFirst && end !== null && tokens[end]?.text === '.' && limitFollows(tokens, end + 1)
  return end !== null && ((isLast && !isFirst) || isBefore)
    ? singleItem(at, isBefore ? end + 1 : end, { kind: 'dropped', because: LENGTH })
    : null
}

/** The token behind "1 ngày", "1,5 ngày", "nửa ngày"; null where no such length stands here. */
function countEnd(tokens: readonly Token[], at: number): number | null {
  const decimals = [',', '.'].includes(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.spaced === false ? 2 : 0
  const unit = at + 1 + decimals
  const count = tokens[at]
  const isCount = count?.text === 'nửa' || (count?.kind === 'number' && count.text.length <= 2)
  return isCount && UNITS.has(tokens[unit]?.text ?? '') ? unit + 1 : null
}

/** Whether a limit stands behind a few words that lead over to it. */
function limitFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5 && tokens[at]?.kind === 'word'; at += 1)
    if (isLimitOfWork(tokens, at)) return true
  return false
}

const LABELLING: ReadonlySet<string> = new Set(['thời', 'trong', 'diễn', 'chia', 'kéo'])
const LABELS = [
  ...['thời gian', 'thời gian :', 'thời lượng', 'thời lượng :', 'trong', 'diễn ra', 'diễn ra trong'],
  ...['chia làm', 'chia thành', 'thời gian là'],
]
const NOUNS = ['thời gian', 'thời lượng']
const SPANNING = ['từ ngày', 'từ', 'bắt đầu từ']
const AT_MOST = ['không quá', 'tối đa', 'là', 'tối đa là', 'tối đa không quá']
const DELAYING: ReadonlySet<string> = new Set(['gia', 'chậm', 'kéo', 'lùi', 'hoãn', 'trễ', 'quá'])
const UNITS: ReadonlySet<string> = new Set(['ngày', 'buổi', 'tuần', 'giờ', 'tiết', 'đợt'])
const LENGTH = {
  vi: 'việc làm trong bao lâu, không phải thời hạn',
  en: 'how long the work takes, not when it is due',
}
