import type { PhraseItem } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** The refusal of days that the lunar calendar counts: "15/7 (ÂL)", "Trung thu (15/8)", "10/3 năm Giáp Thìn". */
export function lunar(items: readonly PhraseItem[], tokens: readonly Token[]): Refusal | null {
  for (const at of tokens.keys()) {
    if (items.some(({ kind, first, until }) => kind === 'dropped' && first <= at && at < until)) continue
    const length = lunarAt(items, tokens, at)
    if (length > 0) return refusal(at, at + length, LUNAR)
  }
  return null
}

/** How many words here say that the lunar calendar is meant; 0 where none does. */
function lunarAt(items: readonly PhraseItem[], tokens: readonly Token[], at: number): number {
  const named = longestMatch(tokens, at, MARKS) || longestMatch(tokens, at, FEASTS)
  if (named > 0) return named
  const [word = '', next = ''] = [tokens[at]?.text, tokens[at + 1]?.text]
  if (STEMS.has(word) && BRANCHES.has(next)) return 2
  if (word === 'lễ' && next === 'hội' && items.some(isYearlessDay)) return 2
  const before = tokens[at - 1]?.text === '(' ? at - 1 : at
  return BEHIND.has(word) && items.some(({ kind, until }) => kind === 'moment' && until === before) ? 1 : 0
}

function isYearlessDay(item: PhraseItem): boolean {
  return (
    item.kind === 'moment' &&
    item.moment.shape === 'stretch' &&
    item.moment.grain === 'day' &&
    item.moment.year === null
  )
}

const MARKS = [
  'âl',
  'al',
  'â',
  'âm lịch',
  'a lịch',
  'am lich',
  'lịch âm',
  'lịch ta',
  'lịch trăng',
  'nông lịch',
  'lịch nông',
]
const FEASTS = [
  'trung thu',
  'đoan ngọ',
  'đoan dương',
  'giỗ',
  'phật đản',
  'vu lan',
  'nguyên tiêu',
  'thượng nguyên',
  'trung nguyên',
  'hạ nguyên',
  'nguyên đán',
  'thất tịch',
  'hàn thực',
  'thanh minh',
  'giao thừa',
  'tất niên',
  'ông công',
  'ông táo',
  'trăng tròn',
  'hội đền',
  'hội chùa',
  'hội làng',
  'hội lim',
  'hội gióng',
]
/** Words that make the day right before them lunar: "15/7 ta", "tháng 2 nhuận". */
const BEHIND = new Set(['ta', 'nhuận'])
/** The ten stems and twelve branches, which name the years of the lunar calendar: "Giáp Thìn". */
const STEMS = new Set(['giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ', 'canh', 'tân', 'nhâm', 'quý'])
const BRANCHES = new Set(
  ['tý', 'sửu', 'dần', 'mão', 'mẹo', 'thìn', 'tỵ', 'ngọ', 'mùi', 'thân', 'dậu', 'tuất', 'hợi'].concat([
    'tí',
    'tị',
    'tỉ',
  ]),
)
const LUNAR = {
  vi: 'ngày âm lịch: hãy tra ngày dương lịch của năm đó và ghi rõ',
  en: 'a day of the lunar calendar: look up its day in the solar one for that year and write it',
}
