import { narrowed } from '../domain/follow-up/filter.ts'
import type { GroupKey, Groups } from '../domain/follow-up/group-lines.ts'
import { mergedGroups } from '../domain/follow-up/groups.ts'
import { tallyTotal } from '../domain/follow-up/tally.ts'
import type { TotalsView } from '../domain/follow-up/totals-view.ts'
import type { PlanLine } from '../domain/follow-up/view.ts'
import { indexWorkspace } from '../load/index-workspace.ts'
import { choicesIn } from './choices.ts'
import { collect, openQuery } from './query.ts'
import type { Question } from './question.ts'

/**
 * The sums of the plans of a workspace by groups, as of the end of a day. Of a plan nothing is kept but its sums, so that a
 * country's plans fit; a filter selects plans and changes no sum.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties as `examine` does
 */
export async function totalsBy(by: GroupKey, question: Question): Promise<TotalsView> {
  const index = await indexWorkspace(question.files, question.environment?.shipped)
  const filter = question.filter?.(() => choicesIn(index, question.asOf)) ?? null
  const open = openQuery(index, { ...question, groupBy: by }, 'errors')
  const plans: PlanLine[] = []
  const parts: Groups[] = []
  const findings = await collect(
    open,
    (_, part) => {
      const shown = filter === null ? part : narrowed(part, filter)
      if (shown === null) return
      // A copy: the words themselves are pieces of a file's text, and would keep all of it in memory.
      plans.push(structuredClone({ ...shown.plan, tasks: [] }))
      if (shown.groups !== undefined) parts.push(structuredClone(shown.groups))
    },
    question.onPlan,
  )
  const { asOf, provinces, members, without } = open.builder.summary()
  const groups = mergedGroups(by, parts)
  return {
    ...groups,
    asOf,
    provinces,
    members,
    plans,
    findings,
    totals: tallyTotal(groups.lines),
    ...(without === undefined ? {} : { without }),
  }
}
