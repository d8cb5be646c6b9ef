import { foldSpelling } from './fold-spelling.ts'
import { slugOf } from './slug.ts'

/** The candidates that a misspelt word most likely means, the nearest first; at most three, and no distant ones. */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  return nearestFolded(word, candidates, foldSpelling)
}

function nearestFolded(
  word: string,
  candidates: Iterable<string>,
  fold: typeof foldSpelling,
): readonly string[] {
  if (word.length > LONGEST_WORD) return []
  const folded = foldSpelling(word)
  const reach = Math.max(1, Math.floor(folded.length / 3))
  return [...new Set(candidates)]
    .filter((candidate) => candidate.length <= LONGEST_WORD)
    .map((candidate) => ({ candidate, distance: distanceBetween(folded, fold(candidate), reach) }))
    .filter(({ distance }) => distance <= reach)
    .sort((one, other) => one.distance - other.distance || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** Whether a word is another with one slip of the fingers in it: a letter, never a digit, or the marks and blanks. */
export function isOneSlip(word: string, meant: string): boolean {
  if (digitsIn(meant) !== digitsIn(word)) return false
  return slugOf(word) === meant || distanceBetween(foldSpelling(word), foldSpelling(meant), 1) <= 1
}

function digitsIn(words: string): string {
  return words.replace(/\D/g, '')
}

/** Longer words are no typing errors, and comparing two of them takes seconds. */
const LONGEST_WORD = 300

/** `nearest` for the words of one file, up to a budget: thousands of words would each be compared with thousands. */
export type Suggester = (word: string, candidates: () => Iterable<string>) => readonly string[]

export function suggester(): Suggester {
  let left = MOST_COMPARED
  const fold = foldedOnce()
  return (word, candidates) => {
    if (left <= 0) return []
    const among = [...new Set(candidates())]
    left -= among.length * (word.length ** 2 + COST_OF_A_WORD)
    return left < 0 ? [] : nearestFolded(word, among, fold)
  }
}

/** The words of a file are compared with the same candidates again and again: each is folded once. */
function foldedOnce(): typeof foldSpelling {
  const known = new Map<string, string>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const folded = foldSpelling(word)
    known.set(word, folded)
    return folded
  }
}

/** The budget in pairs of letters compared: enough for a thousand misspelt ids among a thousand. */
const MOST_COMPARED = 200_000_000

/** The cost of looking at a word, in letters compared. */
const COST_OF_A_WORD = 100

/** The number of edits between two words (insert, delete, replace, swap neighbours); the count stops beyond `limit`. */
function distanceBetween(one: string, other: string, limit: number): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  let leastBefore = 0
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      const best = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced)
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
          ? (before[column - 2] ?? 0) + 1
          : best
      const distance = Math.min(best, swapped)
      current.push(distance)
      if (distance < least) least = distance
    }
    // A row follows from the two before it, so no later one comes to less.
    if (least > limit && leastBefore > limit) return limit + 1
    leastBefore = least
    ;[before, previous] = [previous, current]
  }
  return previous[other.length] ?? limit + 1
}
