/**
 * A pure function that remembers what it last returned for each key, up to a bound: plans ask the same few questions
 * (the month after a day, the members of a group on a day) thousands of times.
 */
export function memoize<Arguments extends readonly unknown[], Answer>(
  keyOf: (...args: Arguments) => string,
  answer: (...args: Arguments) => Answer,
): (...args: Arguments) => Answer {
  const known = new Map<string, Answer>()
  return (...args) => {
    const key = keyOf(...args)
    const before = known.get(key)
    if (before !== undefined) return before
    const answered = answer(...args)
    if (known.size >= MAX_REMEMBERED) known.clear()
    known.set(key, answered)
    return answered
  }
}

/** The same for what is asked of a thing that never changes, a register say; what is remembered goes with it. */
export function memoizeBy<Owner extends object, Arguments extends readonly unknown[], Answer>(
  keyOf: (...args: Arguments) => string,
  answer: (owner: Owner, ...args: Arguments) => Answer,
): (owner: Owner, ...args: Arguments) => Answer {
  const known = new WeakMap<Owner, (...args: Arguments) => Answer>()
  return (owner, ...args) => {
    const before = known.get(owner)
    if (before !== undefined) return before(...args)
    const answers = memoize<Arguments, Answer>(keyOf, (...others) => answer(owner, ...others))
    known.set(owner, answers)
    return answers(...args)
  }
}

const MAX_REMEMBERED = 20_000

/** Words to remember: a piece of a file's text would keep the whole text in memory, and this copy does not. */
export function detach(words: string): string {
  return [...words].join('')
}
