import { finding } from '../domain/findings/finding.ts'
import { nearest } from '../domain/nearest.ts'
import { dutiesOf } from '../domain/obligations/expand.ts'
import { knownRecords } from '../domain/records/record.ts'
import type { Text } from '../domain/text.ts'
import type { Check, Workspace } from './check.ts'
import { latestOf, type Recorded, recordedIn } from './recorded.ts'

export const unknownPeriod: Check = {
  code: 'unknown-period',
  severity: 'error',
  title: { vi: 'Ghi nhận thiếu kỳ hoặc sai kỳ', en: 'A record without its period, or with a wrong one' },
  why: {
    vi: 'Việc định kỳ phải nói rõ kết quả thuộc kỳ nào, để báo cáo sớm hay muộn vẫn vào đúng kỳ.',
    en: 'For what recurs, a record has to say which period it is for, so that early and late reports land right.',
  },
  *records(records, workspace) {
    for (const recorded of recordedIn(records, workspace)) {
      const { index, record, task, duties } = recorded
      if (task === undefined || record.event === 'triggered' || duties === null || duties.length > 0) continue
      if (
        record.deliverable === null
          ? task.deliverables.length > 1
          : !task.deliverables.some(({ id }) => id === record.deliverable)
      )
        continue
      const periods = periodsOf(recorded, workspace)
      const suggest = record.period === null ? [] : nearest(record.period, periods)
      const place = record.period === null ? ['records', index] : ['records', index, 'period']
      const { message, help } = wording(task.id, record.period, periods)
      yield finding(place, message, { on: record.period === null ? 'key' : 'value', suggest, help })
    }
  },
}

function wording(
  task: string,
  period: string | null,
  periods: readonly string[],
): { readonly message: Text; readonly help: Text } {
  if (periods.length === 0 && period === null) {
    return {
      message: {
        vi: `Nhiệm vụ ${task} còn chờ điều kiện nên chưa có gì để ghi.`,
        en: `Task ${task} still waits for its condition: there is nothing to record yet.`,
      },
      help: { vi: 'Ghi sự kiện triggered trước.', en: 'Record its trigger (event: triggered) first.' },
    }
  }
  if (periods.length === 0) {
    return {
      message: {
        vi: `Nhiệm vụ ${task} không chia kỳ, nhưng ghi nhận nêu kỳ “${period}”.`,
        en: `Task ${task} has no periods, but the record names “${period}”.`,
      },
      help: { vi: 'Bỏ khóa period.', en: 'Leave the key period out.' },
    }
  }
  const list = periods.join(', ')
  return {
    message:
      period === null
        ? {
            vi: `Nhiệm vụ ${task} có nhiều kỳ mà ghi nhận không nói kỳ nào.`,
            en: `Task ${task} has several periods, and the record names none.`,
          }
        : { vi: `Nhiệm vụ ${task} không có kỳ “${period}”.`, en: `Task ${task} has no period “${period}”.` },
    help: { vi: `Viết period: "…" với một trong: ${list}.`, en: `Write period: "…" with one of: ${list}.` },
  }
}

/** The periods of the task that a record of its day can mean. */
function periodsOf(
  { record, plan, task }: Recorded,
  { register, calendar, records }: Workspace,
): readonly string[] {
  const asOf = latestOf([plan.issue.by, record.date])
  const known = knownRecords(records.get(plan.id) ?? [], asOf, null)
  const duties = [...dutiesOf(plan, { register, calendar, records: known, asOf, dayOff: null })].flat()
  const periods = duties.filter((duty) => duty.task === task).map(({ period }) => period)
  return [...new Set(periods)].filter((period) => period !== null)
}
