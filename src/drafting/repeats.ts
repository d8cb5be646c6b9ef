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
  const runs = new Map(tasks.map((task) => [task, runsIn(task.words)]))
  return tasks.map((task) => {
    if (task.shape === 'labelled' || task.shape === 'table' || task.deadline?.schedule != null) return task
    const own = runs.get(task) ?? NO_RUNS
    if (own.all.length < 4) return task
    const candidates = firsts
      .filter((first) => task.lead.some(({ id }) => first.lead.some((one) => one.id === id)))
      .map((first) => ({ first, share: shareOf(own, runs.get(first) ?? NO_RUNS) }))
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

/** A text's words three by three, in their order. */
interface Runs {
  readonly all: readonly string[]
  readonly distinct: ReadonlySet<string>
}

const NO_RUNS: Runs = { all: [], distinct: new Set() }

function runsIn(text: string): Runs {
  const words = placedWords(text).map(({ folded }) => folded)
  const all = words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '))
  return { all, distinct: new Set(all) }
}

/** The share of a text's runs of words that stand in another one. */
function shareOf({ all }: Runs, { distinct }: Runs): number {
  return all.length === 0 ? 0 : all.filter((run) => distinct.has(run)).length / all.length
}
