/**
 * A pure function that remembers what it last returned for each key, up to a bound: plans ask the same few questions
 * (the month after a day, the members of a group on a day) thousands of times.
 */
export function remembered<Arguments extends readonly unknown[], Answer>(
  keyOf: (...asked: Arguments) => string,
  answer: (...asked: Arguments) => Answer,
): (...asked: Arguments) => Answer {
  const known = new Map<string, Answer>()
  return (...asked) => {
    const key = keyOf(...asked)
    const before = known.get(key)
    if (before !== undefined) return before
    const found = answer(...asked)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(key, found)
    return found
  }
}

const MOST_REMEMBERED = 20_000
