import { findBody } from '../domain/agencies/register.ts'
import { type Finding, finding } from '../domain/findings/finding.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'
import { isGroup, type MatchedRecord, matchedRecordsIn } from './support/matched-records.ts'

export const notOwed: Check = {
  code: 'not-owed',
  severity: 'error',
  title: { vi: 'Cơ quan không được giao việc này', en: 'An agency that does not owe this' },
  why: {
    vi: 'Kết quả ghi cho cơ quan không được giao việc thì việc của cơ quan được giao vẫn để trống.',
    en: 'A result recorded for an agency that does not owe it leaves the duty of the right agency open.',
  },
  examples: {
    wrong: {
      records: `records:
  - id: 2024-05-02.1.so-tttt.delivered
    task: "1"
    agency: ubnd-tinh
    event: delivered
    date: 2024-05-02
    document: 15/BC-SNV`,
    },
    right: {
      records: `records:
  - id: 2024-05-02.1.so-noi-vu.delivered
    task: "1"
    agency: so-noi-vu
    event: delivered
    date: 2024-05-02
    document: 15/BC-SNV`,
    },
  },
  basis: {
    vi: 'Kế hoạch giao việc cho ai thì người ấy nợ; sổ cơ quan cho biết ai nhận việc sau sắp xếp.',
    en: 'The agency that the plan names owes the duty; the register says who took it over.',
  },
  fix: {
    vi: 'Ghi cơ quan được giao, hoặc cơ quan đang giữ việc vào ngày ấy.',
    en: 'Name the agency that the plan assigned it to, or the one that held it on that day.',
  },
  *records(records, workspace) {
    for (const recorded of matchedRecordsIn(records, workspace)) {
      const { index, record, plan, duties } = recorded
      if (record.agency === null || duties === null || duties.length === 0 || recorded.isOwed()) continue
      if (recorded.unclear().length > 0) continue
      if (findBody(workspace.register, plan.province, record.agency) === undefined) continue
      const at = ['records', index, 'agency']
      yield isGroup(record.agency, plan, workspace) ? oweEach(recorded, at) : oweNothing(recorded, at)
    }
  },
}

function oweNothing({ record, duties }: MatchedRecord, at: Finding['at']): Finding {
  const { task, agency, period } = record
  const date = dayText(record.date)
  return finding(
    at,
    {
      vi: `Kế hoạch không giao nhiệm vụ ${task}${period === null ? '' : ` kỳ ${period}`} cho “${agency}”, và vào ngày ${date.vi} cơ quan này cũng không giữ việc ấy.`,
      en: `The plan does not assign task ${task}${period === null ? '' : ` for ${period}`} to “${agency}”, and that agency did not hold it on ${date.en} either.`,
    },
    { help: { vi: `Việc này của: ${owingText(duties)}.`, en: `It is owed by: ${owingText(duties)}.` } },
  )
}

function oweEach({ record: { task, agency }, duties }: MatchedRecord, at: Finding['at']): Finding {
  return finding(
    at,
    {
      vi: `“${agency}” là một nhóm, mà nhiệm vụ ${task} giao riêng cho từng cơ quan của nhóm.`,
      en: `“${agency}” is a group, and each of its agencies owes task ${task} separately.`,
    },
    {
      help: {
        vi: `Ghi riêng từng cơ quan: ${owingText(duties)}.`,
        en: `Write a record for each agency: ${owingText(duties)}.`,
      },
    },
  )
}

const MOST_NAMED = 6

function owingText(duties: MatchedRecord['duties']): string {
  const refs = [...new Set(duties?.flatMap(({ debtors, revoked }) => (revoked === null ? debtors : [])))]
  const ids = refs.map((ref) => ref.slice(ref.indexOf('/') + 1))
  return ids.length <= MOST_NAMED
    ? ids.join(', ')
    : `${ids.slice(0, MOST_NAMED).join(', ')}, … (${ids.length})`
}
