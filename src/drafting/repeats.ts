import { check } from './check.ts'
import type { DraftTask } from './draft.ts'
import { placedWords } from './names/words.ts'

/**
 * Tasks that repeat a labelled one: the very words in another place, to the same body. Where only much of it is the same,
 * that is said, and both stand.
 */
export function withRepeats(tasks: readonly DraftTask[]): readonly DraftTask[] {
  const firsts = tasks.filter(({ shape }) => shape === 'labelled' || shape === 'table')
  // So many are no plan of a person, who alone could look at what is said of each.
  if (firsts.length > MOST || tasks.length > 4 * MOST) return tasks
  const words = new Map(tasks.map((task) => [task, keyOf(task.words)]))
  return tasks.map((task) => {
    if (task.shape === 'labelled' || task.shape === 'table' || task.deadline?.schedule != null) return task
    const own = words.get(task) ?? []
    if (own.length < 6) return task
    const candidates = firsts
      .filter((first) => task.lead.some(({ id }) => first.lead.some((one) => one.id === id)))
      .map((first) => ({ first, share: shareOf(own, words.get(first) ?? []) }))
      .sort((one, other) => other.share - one.share)
    const [best] = candidates
    if (best === undefined || best.share < 0.7) return task
    const { id } = best.first
    const isSame = best.share >= 0.97
    const note = isSame
      ? check('repeats', `nhắc lại nguyên văn nhiệm vụ ${id}`, `repeats the words of task ${id}`)
      : check(
          'repeats',
          `giống nhiệm vụ ${id}; nếu là nhắc lại thì thay bằng same-as: "${id}"`,
          `much like task ${id}; where it repeats it, write same-as: "${id}" instead`,
        )
    return { ...task, sameAs: isSame ? id : null, checks: { ...task.checks, 'same-as': [note] } }
  })
}

const MOST = 500

function keyOf(words: string): readonly string[] {
  return placedWords(words).map(({ folded }) => folded)
}

/** The share of a text's words that stand in another one, three by three in their order. */
function shareOf(own: readonly string[], other: readonly string[]): number {
  const threes = new Set(other.slice(2).map((_, at) => other.slice(at, at + 3).join(' ')))
  const all = own.slice(2).map((_, at) => own.slice(at, at + 3).join(' '))
  return all.length === 0 ? 0 : all.filter((three) => threes.has(three)).length / all.length
}
