import { bodyNamed } from '../domain/agencies/register.ts'
import { finding } from '../domain/findings/finding.ts'
import { dayText } from '../domain/time/written.ts'
import type { Check } from './check.ts'
import { recordedIn } from './recorded.ts'

export const notOwed: Check = {
  code: 'not-owed',
  severity: 'error',
  title: { vi: 'Cơ quan không được giao việc này', en: 'An agency that does not owe this' },
  why: {
    vi: 'Kết quả ghi cho cơ quan không được giao việc thì việc của cơ quan được giao vẫn để trống.',
    en: 'A result recorded for an agency that does not owe it leaves the duty of the one that does open.',
  },
  *records(records, workspace) {
    for (const { index, record, plan, duties, duty } of recordedIn(records, workspace)) {
      if (record.agency === null || duties === null || duties.length === 0 || duty !== undefined) continue
      if (bodyNamed(workspace.register, plan.province, record.agency) === undefined) continue
      const owing = [...new Set(duties.flatMap(({ debtors }) => debtors))].map((ref) =>
        ref.slice(ref.indexOf('/') + 1),
      )
      const some =
        owing.length > 6 ? `${owing.slice(0, 6).join(', ')}, … (${owing.length})` : owing.join(', ')
      yield finding(
        ['records', index, 'agency'],
        {
          vi: `Kế hoạch không giao nhiệm vụ ${record.task} cho “${record.agency}”, và vào ngày ${dayText(record.date).vi} cơ quan này cũng không giữ việc ấy.`,
          en: `The plan does not lay task ${record.task} on “${record.agency}”, nor did that agency hold it on ${record.date}.`,
        },
        { help: { vi: `Việc này của: ${some}.`, en: `It is owed by: ${some}.` } },
      )
    }
  },
}
