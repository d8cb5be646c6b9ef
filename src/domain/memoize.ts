/**
 * A pure function that remembers what it last returned for each key, up to a bound: plans ask the same few questions
 * (the month after a day, the members of a group on a day) thousands of times.
 */
export function memoize<Arguments extends readonly unknown[], Answer>(
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

/** The same for what is asked of a thing that never changes, a register say; what is remembered goes with it. */
export function memoizeBy<Owner extends object, Arguments extends readonly unknown[], Answer>(
  keyOf: (...asked: Arguments) => string,
  answer: (owner: Owner, ...asked: Arguments) => Answer,
): (owner: Owner, ...asked: Arguments) => Answer {
  const known = new WeakMap<Owner, (...asked: Arguments) => Answer>()
  return (owner, ...asked) => {
    const before = known.get(owner)
    if (before !== undefined) return before(...asked)
    const answers = memoize<Arguments, Answer>(keyOf, (...others) => answer(owner, ...others))
    known.set(owner, answers)
    return answers(...asked)
  }
}

const MOST_REMEMBERED = 20_000

/** Words to remember: a piece of a file's text would keep the whole text in memory, and this copy does not. */
export function detach(words: string): string {
  return [...words].join('')
}
