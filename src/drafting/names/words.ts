import { foldSpelling } from '../../domain/names/fold-spelling.ts'

/** A word of a text, as names are compared, and where it stands. */
export interface Word {
  readonly folded: string
  readonly start: number
  readonly until: number
  /** What stands between the word before and this one. */
  readonly gap: string
}

/** The words of a text; `UBND`, `TP` and the like are the words that they stand for, or these are they. */
export function placedWords(text: string): readonly Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}&]+/gu)) {
    const start = match.index
    const until = start + match[0].length
    const word = foldSpelling(match[0])
    const parts = LONG.get(word) ?? [word]
    for (const [at, folded] of parts.entries())
      words.push({ folded, start, until, gap: at === 0 ? text.slice(end, start) : '' })
    end = until
  }
  return joined(words)
}

/** Long forms that are written short as often; the short one stands for both. */
const SHORT: readonly (readonly [readonly string[], string])[] = [
  [['ủy', 'ban', 'nhân', 'dân'], 'ubnd'],
  [['hội', 'đồng', 'nhân', 'dân'], 'hđnd'],
  [['mặt', 'trận', 'tổ', 'quốc'], 'mttq'],
  [['ban', 'quản', 'lý'], 'bql'],
]

const LONG: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    tp: ['thành', 'phố'],
    vp: ['văn', 'phòng'],
    ubmttq: ['ủy', 'ban', 'mttq'],
  }),
)

function joined(words: readonly Word[]): readonly Word[] {
  const all: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) continue
    const long = SHORT.find(([parts]) =>
      parts.every(
        (part, next) => words[at + next]?.folded === part && (next === 0 || isBlank(words[at + next])),
      ),
    )
    if (long === undefined) {
      all.push(word)
      continue
    }
    const last = words[at + long[0].length - 1] ?? word
    all.push({ ...word, folded: long[1], until: last.until })
    at += long[0].length - 1
  }
  return all
}

function isBlank(word: Word | undefined): boolean {
  return word !== undefined && word.gap.trim() === ''
}
