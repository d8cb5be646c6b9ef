import { check } from '../check.ts'
import type { DraftTask } from '../draft.ts'
import { otherTimes } from '../limits/limits.ts'
import { wholeList } from '../names/agency-list.ts'
import { distinctBodies } from '../names/named-body.ts'
import type { Names } from '../names/names.ts'
import { labelledDeadline } from './labelled-tasks.ts'
import { byWordsChecks, type Field } from './outline.ts'

/** The tasks of a section with the labelled lines that stand behind them: "Thời gian hoàn thành: …", "Phối hợp: …". */
export function withFields(
  tasks: readonly DraftTask[],
  fields: readonly Field[],
  names: Names,
): readonly DraftTask[] {
  const due = labelledDeadline(fields, names)
  const helping = fields.filter(({ label }) => label === 'support')
  const lists = helping.map(({ words }) => wholeList(words, names.finder, names.context.issued))
  const doubts = tasks.length > 1 ? [SHARED] : []
  return tasks.map((task) => {
    const isDue = task.deadline !== null || task.parts.some(({ deadline }) => deadline !== null)
    const time = task.sameAs !== null || isDue ? null : due
    const unread = due === null || time !== null ? [] : otherTimes(due.deadline.words)
    const bodies = lists.flatMap((list) => list.bodies)
    const support = distinctBodies([...task.support, ...bodies]).filter(
      ({ id }) => !task.lead.some((one) => one.id === id),
    )
    const about =
      lists.length === 0
        ? []
        : [...doubts, ...byWordsChecks(helping), ...lists.flatMap(({ checks }) => checks)]
    return {
      ...task,
      support,
      deadline: time?.deadline ?? task.deadline,
      checks: {
        ...task.checks,
        ...merged('support', task, about),
        ...merged('deadline', task, time === null ? unread : [...doubts, ...time.checks]),
      },
    }
  })
}

function merged(
  field: 'support' | 'deadline',
  { checks }: DraftTask,
  more: DraftTask['checks']['deadline'] = [],
) {
  const all = [...(checks[field] ?? []), ...more]
  return all.length === 0 ? {} : { [field]: all }
}

const SHARED = check(
  'chosen',
  'dòng ghi dưới nhiều việc; xem có phải của cả việc này không',
  'the line stands below several duties; see whether it is meant for this one too',
)
