import { type Finding, finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import type { Check } from './support/check.ts'
import { type MatchedRecord, matchedRecordsIn } from './support/matched-records.ts'

export const ambiguousRecord: Check = {
  code: 'ambiguous-record',
  severity: 'error',
  title: { vi: 'Ghi nhận có thể thuộc nhiều việc', en: 'A record that may mean several duties' },
  why: {
    vi: 'Cơ quan giữ cùng một việc nhận từ nhiều cơ quan thì phải nói rõ kết quả thuộc việc của ai; nếu không, không việc nào được tính.',
    en: 'Where an agency holds the same duty from several others, a record must say whose it is for; otherwise it counts for none.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu, so-tttt], sharing: each, deadline: Quý II/2024 }`,
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: assigned, to: ubnd-tinh, date: 2024-05-02, document: 215/UBND-VX }
  - { id: b, task: "1", agency: so-tttt, event: assigned, to: ubnd-tinh, date: 2024-05-02, document: 215/UBND-VX }
  - { id: c, task: "1", agency: ubnd-tinh, event: delivered, date: 2024-06-03, document: 15/BC-UBND }`,
    },
    right: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu, so-tttt], sharing: each, deadline: Quý II/2024 }`,
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: assigned, to: ubnd-tinh, date: 2024-05-02, document: 215/UBND-VX }
  - { id: b, task: "1", agency: so-tttt, event: assigned, to: ubnd-tinh, date: 2024-05-02, document: 215/UBND-VX }
  - { id: c, task: "1", agency: so-tttt, event: delivered, date: 2024-06-03, document: 15/BC-UBND }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Ghi ở agency cơ quan được kế hoạch giao lúc đầu, mỗi việc một ghi nhận.',
    en: 'Name under agency whom the plan laid the duty on at first, in a record for each duty.',
  },
  *records(records, workspace) {
    for (const recorded of matchedRecordsIn(records, workspace))
      if (recorded.unclear().length > 0) yield severalHeld(recorded)
  },
}

function severalHeld(recorded: MatchedRecord): Finding {
  const { index, record } = recorded
  const { task, agency } = record
  const debtors = recorded
    .unclear()
    .flatMap(({ debtors: [first = ''] }) => first.slice(first.indexOf('/') + 1))
  const list = debtors.join(', ')
  return finding(
    ['records', index, 'agency'],
    {
      vi: `“${agency}” giữ nhiệm vụ ${task} nhận từ nhiều cơ quan (${list}); ghi nhận này không nói rõ việc của ai.`,
      en: `“${agency}” holds task ${task} from several agencies (${list}); the record does not say whose it is for.`,
    },
    {
      help: {
        vi: `Ghi agency là cơ quan được giao lúc đầu: ${list}.`,
        en: `Name under agency whom it was laid on at first: ${list}.`,
      },
    },
  )
}
