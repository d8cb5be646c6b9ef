import { type Finding, finding } from '../domain/findings/finding.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'
import { LED_BY_GROUP, OPEN_GROUP } from './support/count-examples.ts'
import { recordsInTurn } from './support/counts.ts'

export const fallingCount: Check = {
  code: 'falling-count',
  severity: 'warning',
  title: { vi: 'Số đã nộp ít hơn lần ghi trước', en: 'A count lower than an earlier one' },
  why: {
    vi: 'count là số cơ quan đã nộp đến nay, nên không thể giảm; số lớn hơn ghi trước vẫn được tính.',
    en: 'A count is the number so far and cannot fall; the higher one before it still counts.',
  },
  examples: {
    wrong: {
      agencies: OPEN_GROUP,
      plan: LED_BY_GROUP,
      records: `records:
  - { id: a, task: "1", agency: cac-xa, event: delivered, date: 2024-05-02, document: 15/BC, count: 48 }
  - { id: b, task: "1", agency: cac-xa, event: delivered, date: 2024-06-03, document: 21/BC, count: 20 }`,
    },
    right: {
      agencies: OPEN_GROUP,
      plan: LED_BY_GROUP,
      records: `records:
  - { id: a, task: "1", agency: cac-xa, event: delivered, date: 2024-05-02, document: 15/BC, count: 48 }
  - { id: b, task: "1", agency: cac-xa, event: delivered, date: 2024-06-03, document: 21/BC, count: 68 }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: trong một kỳ, số đã nộp là số lớn nhất đã ghi.',
    en: 'The program’s own practice: in a period, the highest number recorded counts.',
  },
  fix: {
    vi: 'Ghi số tính đến nay, không phải số mới nộp thêm; nếu lần trước ghi nhầm thì rút nó bằng event: retracted.',
    en: 'Write the number so far, not how many more; if the earlier one is a mistake, retract it with event: retracted.',
  },
  *records(records, workspace) {
    for (const { index, record, duty, before, counted } of recordsInTurn(records, workspace)) {
      const { event, count } = record
      if (duty.bodies === null || event !== 'delivered' || count === null || counted === null) continue
      if (count < before.count) yield fallen(index, count, before.count, counted)
    }
  },
}

function fallen(
  index: number,
  count: number,
  before: number,
  { id, date }: { readonly id: string; readonly date: string },
): Finding {
  const day = dayText(date)
  return finding(
    ['records', index, 'count'],
    {
      vi: `${count} ít hơn ${before} đã ghi đến ngày ${day.vi} (${id}); vẫn tính là ${before}.`,
      en: `${count} is fewer than the ${before} recorded by ${day.en} (${id}); ${before} still counts.`,
    },
    {
      help: {
        vi: `count là số tính đến nay. Nếu ${id} ghi nhầm thì rút nó bằng event: retracted.`,
        en: `A count is the number so far. If ${id} is a mistake, retract it with event: retracted.`,
      },
    },
  )
}
