import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import type { Term } from '../model/schedule.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { tellsRecurrence } from './recurrences-told.ts'
import { isLimitOfWork } from './set-off-limits.ts'
import { contradicts, namesLastDay } from './written-out-term.ts'

/**
 * "Thời gian 1 ngày, hoàn thành trong quý I/2021", "diễn ra trong 1,5 ngày, từ ngày 23 đến ngày 24/11", "chia làm 3 đợt, từ ngày
 * 20/1": how long a meeting or course takes, or in how many rounds, where its days or its limit stand right behind.
 */
export function lengthOfWork({ tokens, at }: TokenSpan): ItemFound | null {
  const label = LABELLING.has(tokens[at]?.text ?? '') ? longestMatch(tokens, at, LABELS) : 0
  const end = label === 0 ? null : countEnd(tokens, at + label)
  const limit = end === null ? null : limitBehind(tokens, end)
  return end !== null && limit !== null && isNoTerm(tokens, at, { label, end, limit })
    ? singleItem(at, end, { kind: 'dropped', because: LENGTH })
    : null
}

/** Where the limit stands behind a length: right behind it, or behind a comma and a few words that lead over. */
function limitBehind(tokens: readonly Token[], end: number): number | null {
  if (tokens[end]?.text === ',' || tokens[end]?.text === '.') return limitWithin(tokens, end + 1)
  return longestMatch(tokens, end, SPANNING) > 0 && isLimitOfWork(tokens, end) ? end : null
}

/**
 * Whether such words tell no term. "Giải quyết trong 2 tuần, hoàn thành trước ngày …" may have two limits, of which the first runs
 * from an event that is not told, and "3 ngày, từ ngày 10/9" ends a term where no last day is named. "Thời gian 2 ngày" is how long
 * something held lasts, where it is no longer than a working week.
 */
function isNoTerm(
  tokens: readonly Token[],
  at: number,
  { label, end, limit }: { readonly label: number; readonly end: number; readonly limit: number },
): boolean {
  const unit = tokens[end - 1]?.text ?? ''
  if (SITTINGS.has(unit)) return true
  if (longestMatch(tokens, limit, SPANNING) > 0)
    return (
      namesLastDay(tokens, limit) &&
      (unit === 'giờ' || !contradicts(tokens, limit, daysTaken(tokens, at + label, end)))
    )
  if (tokens[at]?.text !== 'thời') return tokens[at]?.text !== 'trong'
  return unit !== 'tuần' && (tokens[at + label]?.value ?? 0) <= WORKING_WEEK
}

/** "; thời gian tổ chức đại hội không quá 03 buổi": how long something held takes, at the end of what tells its limit before. */
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
  if (tellsRecurrence(tokens, start, most)) return null
  if (!isHeld(tokens.slice(start + 2, most)) && !SITTINGS.has(tokens[(end ?? 0) - 1]?.text ?? '')) return null
  const isLast = end === tokens.length
  const isBefore =
    isFirst && end !== null && tokens[end]?.text === '.' && limitWithin(tokens, end + 1) !== null
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

/** The days that a length stands for, a part of one as one: "1,5 ngày", "2 tuần". */
function daysTaken(tokens: readonly Token[], at: number, end: number): Term {
  const whole = tokens[at]?.value ?? 0
  const count = end - at > 2 || tokens[at]?.text === 'nửa' ? Math.floor(whole) + 1 : whole
  return { relation: 'after', count: tokens[end - 1]?.text === 'tuần' ? count * 7 : count, unit: 'day' }
}

/** Where a limit stands behind a few words that lead over to it; null where none does. */
function limitWithin(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < from + 5 && tokens[at]?.kind === 'word'; at += 1)
    if (isLimitOfWork(tokens, at)) return at
  return null
}

/** "tổ chức đại hội": something held; "giải quyết", "trả lời sau hội nghị" is work, for which the length would be a term. */
function isHeld(named: readonly Token[]): boolean {
  const first = longestMatch(named, 0, ['tổ chức', 'diễn ra', 'mở'])
  return longestMatch(named, first, HELD) > 0 && !named.some(({ text }) => text === 'sau' || text === 'kể')
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
/** Of these, what no term is counted in. */
const SITTINGS: ReadonlySet<string> = new Set(['buổi', 'tiết', 'đợt'])
const WORKING_WEEK = 5
const HELD = [
  'đại hội',
  'hội nghị',
  'hội thảo',
  'hội thi',
  'tập huấn',
  'lớp',
  'khóa',
  'phiên họp',
  'cuộc họp',
  'diễn tập',
]
const LENGTH = {
  vi: 'việc làm trong bao lâu, không phải thời hạn',
  en: 'how long the work takes, not when it is due',
}
