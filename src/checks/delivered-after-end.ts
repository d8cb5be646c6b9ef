import { type Finding, finding } from '../domain/findings/finding.ts'
import { deliveryStateAfter, NOTHING_DELIVERED } from '../domain/obligations/delivery-state.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import { isProven, type PlanRecord } from '../domain/records/record.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'
import { recordsByDuty } from './support/duty-lines.ts'
import { indexByRecord } from './support/matched-records.ts'

export const deliveredAfterEnd: Check = {
  code: 'delivered-after-end',
  severity: 'warning',
  title: { vi: 'Ghi giao việc đã thôi thực hiện', en: 'A duty delivered after it ended' },
  why: {
    vi: 'Việc đã được miễn, hủy hoặc thay thế thì lần nộp sau đó không được tính, và báo cáo vẫn ghi là thôi thực hiện.',
    en: 'Once a duty is waived, cancelled or superseded, a later delivery does not count, and reports still show it as ended.',
  },
  examples: {
    wrong: {
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: waived, date: 2024-05-02, reason: Bão số 3, by: 215/UBND-VX }
  - { id: b, task: "1", agency: so-noi-vu, event: delivered, date: 2024-06-03, document: 16/BC-SNV }`,
    },
    right: {
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: waived, date: 2024-05-02, reason: Bão số 3, by: 215/UBND-VX }
  - { id: b, task: "1", agency: so-noi-vu, event: reopened, date: 2024-05-20, reason: Giao lại }
  - { id: c, task: "1", agency: so-noi-vu, event: delivered, date: 2024-06-03, document: 16/BC-SNV }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: ghi nhận xét theo thứ tự ngày; cùng ngày thì theo thứ tự trong tệp; giữa hai tệp thì tệp nào ghi ngày ấy sớm hơn xét trước.',
    en: 'The program’s own practice: records are read in the order of their days, and within a day in the order of the file; of two files the one that recorded that day earlier comes first.',
  },
  fix: {
    vi: 'Ghi event: reopened trước lần nộp nếu việc được giao lại, hoặc rút ghi nhận nhầm.',
    en: 'If the duty was assigned again, record event: reopened before the delivery; otherwise retract the mistaken record.',
  },
  *records(records, workspace) {
    const { plan } = workspace
    if (plan === null) return
    for (const [duty, ofDuty] of recordsByDuty(plan, workspace)) {
      for (const { record, end } of deliveriesAfterEnd(duty, ofDuty)) {
        const index = indexByRecord(records, workspace).get(record)
        if (index !== undefined) yield uncountedFinding(index, end)
      }
    }
  },
}

/** The deliveries recorded after a duty ended, each with the record that ended it. */
function* deliveriesAfterEnd(duty: Duty, records: readonly PlanRecord[]) {
  let reached = NOTHING_DELIVERED
  let end: PlanRecord | null = null
  for (const record of records) {
    if (end !== null && record.event === 'delivered' && isProven(record)) yield { record, end }
    const before = reached.at
    reached = deliveryStateAfter(reached, record, duty)
    if (reached.at !== before) end = reached.at === 'ended' ? record : null
  }
}

function uncountedFinding(index: number, { id, date }: PlanRecord): Finding {
  const day = dayText(date)
  return finding(
    ['records', index, 'id'],
    {
      vi: `Việc này đã thôi thực hiện từ ngày ${day.vi} (${id}), nên lần nộp này không được tính.`,
      en: `This ended on ${day.en} (${id}), so the delivery does not count.`,
    },
    {
      help: {
        vi: `Ghi event: reopened trước nó nếu việc được giao lại; nếu ghi nhầm, rút ${id} hoặc ghi nhận này.`,
        en: `If the duty was assigned again, record event: reopened before the delivery; if one record is a mistake, retract ${id} or this one.`,
      },
    },
  )
}
