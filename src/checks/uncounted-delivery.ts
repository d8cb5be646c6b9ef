import { type Finding, finding } from '../domain/findings/finding.ts'
import { askedOf } from '../domain/obligations/delivery-state.ts'
import { isStanding } from '../domain/obligations/duty.ts'
import { isProven } from '../domain/records/record.ts'
import type { Check } from './support/check.ts'
import { LED_BY_GROUP, OPEN_GROUP } from './support/count-examples.ts'
import { type RecordInTurn, recordsInTurn } from './support/counts.ts'

export const uncountedDelivery: Check = {
  code: 'uncounted-delivery',
  severity: 'warning',
  title: { vi: 'Nhóm mở nộp mà không ghi mấy cơ quan', en: 'A delivery of an open group without a number' },
  why: {
    vi: 'Một cơ quan nộp không thể trả nợ thay cả nhóm: việc vẫn mở, báo cáo ghi “đã nộp một phần, chưa rõ còn bao nhiêu”.',
    en: 'One body’s delivery does not settle the debt of all: the duty stays open, and reports say “partly delivered”.',
  },
  examples: {
    wrong: {
      agencies: OPEN_GROUP,
      plan: LED_BY_GROUP,
      records: `records:
  - { id: a, task: "1", agency: cac-xa, event: delivered, date: 2024-05-02, document: 15/BC }`,
    },
    right: {
      agencies: OPEN_GROUP,
      plan: LED_BY_GROUP,
      records: `records:
  - { id: a, task: "1", agency: cac-xa, event: delivered, date: 2024-05-02, document: 15/BC, count: 48 }
  - { id: b, task: "1", agency: cac-xa, event: delivered, date: 2024-06-03, document: 21/BC, all: true }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: nhóm không liệt kê được là một dòng; dòng ấy xong khi ghi nhận nói đã đủ.',
    en: 'The program’s own practice: a group that cannot be listed is one line, done when a record says that all have delivered.',
  },
  fix: {
    vi: 'Thêm count: số cơ quan đã nộp đến nay trong kỳ; hoặc all: true nếu tất cả đã nộp.',
    en: 'Add count: how many have delivered so far in the period; or all: true where all of them have.',
  },
  *records(records, workspace) {
    if (!workspace.areRecordsWhole) return
    for (const turn of recordsInTurn(records, workspace)) if (isUncounted(turn)) yield unclearFinding(turn)
  },
}

function isUncounted({ record, duty, before }: RecordInTurn): boolean {
  const { event, count, all } = record
  if (duty.bodies === null || isStanding(duty) || before.at !== 'open') return false
  return event === 'delivered' && isProven(record) && count === null && !all
}

function unclearFinding({ index, record, duty, before }: RecordInTurn): Finding {
  const asked = askedOf(duty, before)
  const far = asked === null ? String(before.count) : `${before.count}/${asked}`
  return finding(
    ['records', index, 'id'],
    {
      vi: `“${record.agency}” là nhóm mở; lần nộp này không ghi mấy cơ quan, nên việc vẫn mở, đã nộp ${far}.`,
      en: `“${record.agency}” is an open group; this delivery does not say how many, so the duty stays open, at ${far} delivered.`,
    },
    {
      help: {
        vi: 'Thêm count: <số đã nộp đến nay>, hoặc all: true nếu tất cả đã nộp.',
        en: 'Add count: <how many so far>, or all: true where all of them have.',
      },
    },
  )
}
