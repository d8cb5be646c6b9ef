/**
 * A pure function that caches its results by key, up to a bound: plans ask the same few questions (the month after a
 * day, the members of a group on a day) thousands of times.
 */
export function memoize<Arguments extends readonly unknown[], Answer>(
  keyOf: (...args: Arguments) => string,
  answer: (...args: Arguments) => Answer,
  most = MAX_REMEMBERED,
): (...args: Arguments) => Answer {
  const known = new Map<string, Answer>()
  return (...args) => {
    const key = keyOf(...args)
    const before = known.get(key)
    if (before !== undefined) return before
    const answered = answer(...args)
    if (known.size >= most) known.clear()
    known.set(key, answered)
    return answered
  }
}

/** Memoizes a function of an immutable object, such as a register; the cache is dropped together with the object. */
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

/** A function of an object that keeps its last answer, where many ask about one object before the next one's turn. */
export function memoizeLast<Subject extends object, Answer>(
  answer: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  let last: { readonly subject: Subject; readonly answer: Answer } | null = null
  return (subject) => {
    if (last?.subject !== subject) last = { subject, answer: answer(subject) }
    return last.answer
  }
}

/** A question that is asked at most once, and only where somebody wants the answer. */
export function onlyOnce<Answer>(ask: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | null = null
  return () => {
    known ??= { answer: ask() }
    return known.answer
  }
}

const MAX_REMEMBERED = 20_000

/** A copy of a string that does not keep the file's whole text in memory, as a slice of it would. */
export function detach(words: string): string {
  return [...words].join('')
}
