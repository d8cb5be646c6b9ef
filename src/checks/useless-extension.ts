import { type Finding, finding } from '../domain/findings/finding.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import { dutyMeant, matchesDuty } from '../domain/obligations/match-records.ts'
import { outcomeOf } from '../domain/obligations/outcome.ts'
import { type PlanRecord, recordsByTask, retractedBy } from '../domain/records/record.ts'
import type { Day } from '../domain/time/day.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check, Workspace } from './support/check.ts'
import { recordsByDuty } from './support/duty-lines.ts'
import { matchedRecordsIn } from './support/matched-records.ts'

export const uselessExtension: Check = {
  code: 'useless-extension',
  severity: 'error',
  title: { vi: 'Gia hạn không lùi được ngày cuối', en: 'An extension that extends nothing' },
  why: {
    vi: 'Gia hạn chỉ lùi ngày cuối về sau; việc không có ngày cuối thì không có gì để gia hạn.',
    en: 'An extension only moves a last day to a later day; a duty without a last day has nothing to extend.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Quý II/2024 }`,
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: extended, date: 2024-06-10, through: 2024-06-20, basis: 215/UBND-VX }`,
    },
    right: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Quý II/2024 }`,
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: extended, date: 2024-06-10, through: 2024-07-20, basis: 215/UBND-VX }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: gia hạn chỉ tính cho kết quả nộp từ ngày gia hạn trở đi; ngày cuối cũ vẫn hiện.',
    en: 'The program’s own practice: an extension only counts for deliveries from its own day on, and the original last day stays visible.',
  },
  fix: {
    vi: 'Ghi ngày cuối mới ở sau ngày cuối đang có, hoặc rút ghi nhận.',
    en: 'Give a last day later than the current one, or retract the record.',
  },
  *records(records, workspace) {
    const earlier = earlierExtensions(workspace.records.get(records.plan) ?? [], workspace)
    for (const matched of matchedRecordsIn(records, workspace)) {
      const { index, record } = matched
      if (record.event !== 'extended' || record.through === null) continue
      const duty = matched.duty()
      if (duty === undefined) continue
      const due = outcomeOf(duty, earlier(record, duty), asWritten).dueOn(record.date)
      if (due === null || record.through <= due) yield uselessFinding(index, record, record.through, due)
    }
  },
}

/** Days off move no last day here: an extension is compared by the days that are written. */
const asWritten = (day: Day) => day

/** A function that finds the earlier extensions of the same duty, as they were known on the day of an extension. */
function earlierExtensions(records: readonly PlanRecord[], workspace: Workspace) {
  const { plan, register } = workspace
  const extended = plan === null ? [] : recordsByDuty(plan, workspace, ({ event }) => event === 'extended')
  const counted = new Map(extended.map(([duty, own]) => [duty.id, own] as const))
  const inTime = [...records].sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  )
  const retractions = inTime.filter(({ retracts }) => retracts !== null)
  const byTask = recordsByTask(inTime.filter(({ event }) => event === 'extended'))
  const byDuty = new Map<Duty, readonly PlanRecord[]>()
  const ofDuty = (duty: Duty): readonly PlanRecord[] => {
    const own = new Set(counted.get(duty.id))
    // What was taken back since counts for no duty now: then whose it was is told by its agency.
    const isOf = (record: PlanRecord) =>
      own.has(record) || (matchesDuty(record, duty) && dutyMeant(record, [duty], register) !== undefined)
    const extensions = byDuty.get(duty) ?? byTask.get(duty.task.id)?.filter(isOf) ?? []
    byDuty.set(duty, extensions)
    return extensions
  }
  return (record: PlanRecord, duty: Duty): readonly PlanRecord[] => {
    const extensions = ofDuty(duty)
    const retracted = retractedBy(retractions.filter(({ date }) => date <= record.date))
    if (retracted.has(record.id)) return []
    return extensions.slice(0, Math.max(0, extensions.indexOf(record))).filter(({ id }) => !retracted.has(id))
  }
}

function uselessFinding(index: number, { task }: PlanRecord, through: Day, due: Day | null): Finding {
  const at = ['records', index, 'through']
  if (due === null) {
    return finding(
      at,
      {
        vi: `Nhiệm vụ ${task} không có ngày cuối để gia hạn.`,
        en: `Task ${task} has no last day to extend.`,
      },
      {
        help: {
          vi: 'Sửa số mục, hoặc rút ghi nhận này.',
          en: 'Fix the task’s number, or retract the record.',
        },
      },
    )
  }
  const [last, there] = [dayText(through), dayText(due)]
  return finding(
    at,
    {
      vi: `Gia hạn đến ${last.vi} không sau ngày cuối đang có (${there.vi}).`,
      en: `The extension through ${last.en} is not later than the current last day (${there.en}).`,
    },
    {
      help: {
        vi: 'Ghi ngày cuối mới ở sau ngày cuối cũ, hoặc rút ghi nhận này.',
        en: 'Give a later last day, or retract the record.',
      },
    },
  )
}
