import type { Ref } from '../agencies/register.ts'
import { type Finding, type FindingPlace, finding } from '../findings/finding.ts'
import type { Rule } from '../findings/rule.ts'
import { joinTexts, type Text } from '../text.ts'
import { dayText } from '../time/format-day.ts'
import type { ObligationLine, StatusView } from './view.ts'

/** Work that is late, as a finding at the task that it belongs to. */
export const OVERDUE_DUTY: Rule = {
  code: 'overdue-duty',
  severity: 'error',
  title: { vi: 'Việc quá hạn', en: 'An overdue duty' },
  why: {
    vi: 'Đến ngày được hỏi, hạn cuối đã qua mà chưa ghi nhận kết quả.',
    en: 'On the day asked about the last day has passed, and no result is recorded.',
  },
  examples: null,
  basis: { vi: 'Thời hạn của chính kế hoạch.', en: 'The deadline of the plan itself.' },
  fix: {
    vi: 'Hoàn thành và ghi lại bằng plan-check record delivered, hoặc ghi việc gia hạn.',
    en: 'Deliver and record it with plan-check record delivered, or record an extension.',
  },
}

/** Work whose last day is near. */
export const DUE_SOON_DUTY: Rule = {
  code: 'due-soon-duty',
  severity: 'warning',
  title: { vi: 'Việc sắp đến hạn', en: 'A duty due soon' },
  why: {
    vi: 'Hạn cuối sắp tới mà chưa ghi nhận kết quả.',
    en: 'The last day is near, and no result is recorded.',
  },
  examples: null,
  basis: { vi: 'Thời hạn của chính kế hoạch.', en: 'The deadline of the plan itself.' },
  fix: {
    vi: 'Hoàn thành trước hạn và ghi lại bằng plan-check record delivered.',
    en: 'Deliver in time and record it with plan-check record delivered.',
  },
}

/** The duties of one task as one finding: what is late of a task goes by one fingerprint, whoever has delivered meanwhile. */
export function dutyFinding(
  at: FindingPlace,
  duties: readonly [ObligationLine, ...ObligationLine[]],
  names: StatusView['names'],
): Finding {
  const [{ plan, task, status }] = duties
  const shown = duties.slice(0, MOST_NAMED).map((duty) => dutyWords(duty, names))
  const left = duties.length - shown.length
  const more = left === 0 ? [] : [{ vi: `và ${left} việc nữa`, en: `and ${left} more` }]
  const what: Text =
    status === 'overdue'
      ? { vi: `Mục ${task} quá hạn`, en: `Task ${task} is overdue` }
      : { vi: `Mục ${task} sắp đến hạn`, en: `Task ${task} is due soon` }
  const list = joinTexts([...shown, ...more], '; ')
  return finding(
    at,
    { vi: `${what.vi}: ${list.vi}.`, en: `${what.en}: ${list.en}.` },
    {
      help: {
        vi: `Ghi kết quả bằng plan-check record delivered ${plan}#${task}; xem vì sao bằng plan-check explain ${plan}#${task}.`,
        en: `Record the result with plan-check record delivered ${plan}#${task}; plan-check explain ${plan}#${task} says why.`,
      },
    },
  )
}

const MOST_NAMED = 5

function dutyWords(
  { agencies, heldBy, due, period, daysLate }: ObligationLine,
  names: StatusView['names'],
): Text {
  const nameOf = (ref: Ref) => names[ref]?.name ?? ref
  const who = (heldBy.length > 0 ? heldBy : agencies).map(nameOf).join(', ')
  const details: readonly Text[] = [
    ...(period === null ? [] : [{ vi: `kỳ ${period}`, en: `period ${period}` }]),
    ...(due === null ? [] : [{ vi: `hạn ${dayText(due).vi}`, en: `due ${due}` }]),
    ...(daysLate === 0
      ? []
      : [{ vi: `chậm ${daysLate} ngày`, en: `${daysLate} ${daysLate === 1 ? 'day' : 'days'} late` }]),
  ]
  const said = joinTexts(details, ', ')
  return { vi: `${who} (${said.vi})`, en: `${who} (${said.en})` }
}
