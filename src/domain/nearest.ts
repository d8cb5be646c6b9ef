import { fold } from './fold.ts'

/** The candidates that a misspelt word most likely meant, the nearest first; at most three, and none that is far off. */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const folded = fold(word)
  const reach = Math.max(1, Math.floor(folded.length / 3))
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: distanceBetween(folded, fold(candidate), reach) }))
    .filter(({ distance }) => distance <= reach)
    .sort((one, other) => one.distance - other.distance || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** Edits between two words (insert, delete, replace, swap neighbours), given up beyond `limit`. */
function distanceBetween(one: string, other: string, limit: number): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      const best = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced)
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
          ? (before[column - 2] ?? 0) + 1
          : best
      current.push(Math.min(best, swapped))
    }
    ;[before, previous] = [previous, current]
  }
  return previous[other.length] ?? limit + 1
}
