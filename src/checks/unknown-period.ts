import { finding } from '../domain/findings/finding.ts'
import { nearest } from '../domain/nearest.ts'
import { dutiesOf } from '../domain/obligations/expand.ts'
import { knownRecords } from '../domain/records/record.ts'
import type { Check, Workspace } from './check.ts'
import { type Recorded, recordedIn } from './recorded.ts'

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
      yield finding(
        record.period === null ? ['records', index] : ['records', index, 'period'],
        message(recorded, periods),
        {
          on: record.period === null ? 'key' : 'value',
          suggest,
          help:
            periods.length === 0
              ? { vi: 'Bỏ khóa period.', en: 'Leave the key period out.' }
              : {
                  vi: `Viết period: "…" với một trong: ${periods.join(', ')}.`,
                  en: `Write period: "…" with one of: ${periods.join(', ')}.`,
                },
        },
      )
    }
  },
}

function message({ record, task }: Recorded, periods: readonly string[]) {
  const id = task?.id ?? ''
  if (record.period === null) {
    return {
      vi: `Nhiệm vụ ${id} có nhiều kỳ mà ghi nhận không nói kỳ nào.`,
      en: `Task ${id} has several periods, and the record names none.`,
    }
  }
  return periods.length === 0
    ? {
        vi: `Nhiệm vụ ${id} không chia kỳ, nhưng ghi nhận nêu kỳ “${record.period}”.`,
        en: `Task ${id} has no periods, but the record names “${record.period}”.`,
      }
    : {
        vi: `Nhiệm vụ ${id} không có kỳ “${record.period}”.`,
        en: `Task ${id} has no period “${record.period}”.`,
      }
}

/** The periods of the task that a record of its day can mean. */
function periodsOf(
  { record, plan, task }: Recorded,
  { register, calendar, records }: Workspace,
): readonly string[] {
  const known = knownRecords(records.get(plan.id) ?? [], record.date, null)
  const duties = [
    ...dutiesOf(plan, { register, calendar, records: known, asOf: record.date, dayOff: null }),
  ].flat()
  const periods = duties.filter((duty) => duty.task === task).map(({ period }) => period)
  return [...new Set(periods)].filter((period) => period !== null)
}
