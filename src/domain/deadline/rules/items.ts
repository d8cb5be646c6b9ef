import type { GrammarRule, PhraseItem, TokenSpan } from '../model/item.ts'
import { isRefusal, type Refusal, refusal } from '../model/refusal.ts'
import { isEnglish, skippableInEnglish } from '../words/english.ts'
import { skippable } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { directionListed } from './elsewhere.ts'
import { ENGLISH_RULES } from './english/index.ts'
import { governedWork } from './governed-work.ts'
import { bullets, listMarks } from './list-marks.ts'
import { VIETNAMESE_RULES } from './vietnamese-rules.ts'

/** The meanings of the words up to the first that no rule reads and that may not be skipped, if there are any. */
export interface ItemsRead {
  readonly items: readonly PhraseItem[]
  /** Why reading stopped; null where the whole phrase was read. */
  readonly refused: Refusal | null
  /** The token at which it stopped. */
  readonly until: number
}

/**
 * What the words of a phrase mean, as far as they are read without a gap: `word by word`, or with the work that a verb governs
 * taken as a whole (`open work`).
 */
export function itemsOf(tokens: readonly Token[], reading: 'word by word' | 'open work'): ItemsRead {
  const items: PhraseItem[] = []
  const vietnamese = reading === 'open work' ? OPEN : VIETNAMESE
  const language = isEnglish(tokens) ? ENGLISH : vietnamese
  for (let at = 0; at < tokens.length; ) {
    const found = foundAt({ tokens, at, before: items }, language)
    if (isRefusal(found)) return { items, refused: found, until: at }
    items.push(...found.items)
    at = found.until
  }
  return { items, refused: null, until: tokens.length }
}

/** What can be made out of a phrase that is not read as a whole: the meanings of its clear words, behind a gap too. */
export function clearItems(tokens: readonly Token[], read: ItemsRead): readonly PhraseItem[] {
  if (read.refused === null) return read.items
  const items: PhraseItem[] = [...read.items]
  const language = isEnglish(tokens) ? ENGLISH : VIETNAMESE
  for (let at = read.until + 1; at < tokens.length; ) {
    const found = foundAt({ tokens, at, before: items }, language)
    if (!isRefusal(found)) items.push(...found.items)
    at = isRefusal(found) ? at + 1 : found.until
  }
  return items
}

/** Every run of words that no rule reads and that may not be skipped, where the refusal is of such words. */
export function wordsLeft(
  tokens: readonly Token[],
  refused: Refusal,
): readonly { readonly first: number; readonly until: number }[] {
  if (refused.because !== LEFT_OVER) return [refused]
  const language = isEnglish(tokens) ? ENGLISH : VIETNAMESE
  const left: Refusal[] = [refused]
  for (let at = refused.until; at < tokens.length; ) {
    const found = foundAt({ tokens, at, before: [] }, language)
    const last = left.at(-1)
    if (isRefusal(found) && found.because === LEFT_OVER) {
      if (last?.until === found.first) left[left.length - 1] = { ...last, until: found.until }
      else left.push(found)
    }
    at = found.until
  }
  return left
}

/** The rules of a language, and the words that it may skip. */
interface Grammar {
  readonly rules: readonly GrammarRule[]
  readonly skippable: (tokens: readonly Token[], at: number) => number
}

const VIETNAMESE: Grammar = { rules: VIETNAMESE_RULES, skippable }
const OPEN: Grammar = {
  rules: [bullets, listMarks, directionListed, governedWork, ...VIETNAMESE_RULES],
  skippable,
}
const ENGLISH: Grammar = { rules: ENGLISH_RULES, skippable: skippableInEnglish }

function foundAt(
  place: TokenSpan,
  grammar: Grammar,
): { readonly items: readonly PhraseItem[]; readonly until: number } | Refusal {
  for (const rule of grammar.rules) {
    const found = rule(place)
    if (found !== null) return found
  }
  const { tokens, at } = place
  const length = grammar.skippable(tokens, at)
  return length > 0 ? { items: [], until: at + length } : refusal(at, leftOverEnd(tokens, at), LEFT_OVER)
}

/** The unread words with those that follow them, up to the next sign: enough to find the place. */
function leftOverEnd(tokens: readonly Token[], at: number): number {
  let until = at + 1
  while (until < at + 3 && tokens[until]?.kind !== undefined && tokens[until]?.kind !== 'sign') until += 1
  return until
}

const LEFT_OVER = {
  vi: 'còn lại từ ngữ có thể chứa số, mốc thời gian, quan hệ, phủ định hoặc sự kiện mà quy tắc đọc chưa hiểu',
  en: 'words are left that may carry a number, a time, a relation, a negation or an event',
}
