import { type Finding, finding } from '../domain/findings/finding.ts'
import { askedOf } from '../domain/obligations/delivery-state.ts'
import type { PlanRecord } from '../domain/records/record.ts'
import type { Check } from './support/check.ts'
import { LED_BY_GROUP, OPEN_GROUP } from './support/count-examples.ts'
import { type RecordInTurn, recordsInTurn } from './support/counts.ts'

export const impossibleCount: Check = {
  code: 'impossible-count',
  severity: 'error',
  title: { vi: 'Số đã nộp không thể có', en: 'A count that cannot be' },
  why: {
    vi: 'Nhiều hơn số cơ quan của nhóm thì việc bị coi là xong; count cho một cơ quan thì không đếm gì, và count của waived khi ấy miễn cả việc.',
    en: 'More than the group has would settle the duty; a count for a single body counts nothing, and with waived it would waive the whole duty.',
  },
  examples: {
    wrong: {
      agencies: OPEN_GROUP,
      plan: LED_BY_GROUP,
      records: `records:
  - { id: a, task: "1", agency: cac-xa, event: delivered, date: 2024-05-02, document: 15/BC, count: 100 }`,
    },
    right: {
      agencies: OPEN_GROUP,
      plan: LED_BY_GROUP,
      records: `records:
  - { id: a, task: "1", agency: cac-xa, event: delivered, date: 2024-05-02, document: 15/BC, count: 99 }`,
    },
  },
  basis: {
    vi: 'Sổ cơ quan cho biết nhóm mở có bao nhiêu cơ quan vào ngày đầu kỳ (count của nhóm), trừ số đã miễn.',
    en: 'The register says how many bodies an open group has on the period’s first day (its count), less those excused.',
  },
  fix: {
    vi: 'Sửa số, hoặc count của nhóm trong sổ; bỏ count và all ở ghi nhận của một cơ quan.',
    en: 'Fix the number, or the group’s count in the register; leave count and all out of a single body’s record.',
  },
  *records(records, workspace) {
    for (const turn of recordsInTurn(records, workspace, saysHowMany)) {
      if (turn.duty.bodies === null) yield singleBodyFinding(turn)
      else yield* excessFindings(turn)
    }
  },
}

function saysHowMany({ count, all }: PlanRecord): boolean {
  return count !== null || all
}

function* excessFindings({ index, record, duty, before }: RecordInTurn): Generator<Finding> {
  const { event, count } = record
  const asked = askedOf(duty, before)
  if (asked === null || count === null) return
  // Who has delivered cannot be excused any more.
  const [most, left] = event === 'waived' ? [asked - before.count, LEFT.waived] : [asked, LEFT.delivered]
  if (count <= most) return
  yield finding(
    ['records', index, 'count'],
    {
      vi: `“${record.agency}” có ${duty.bodies} cơ quan, ${left.vi} ${most}; ${count} là quá số ấy.`,
      en: `“${record.agency}” has ${duty.bodies} bodies, of which ${most} ${left.en}; ${count} is more.`,
    },
    {
      help: {
        vi: 'Sửa count, hoặc số của nhóm trong sổ.',
        en: 'Fix count, or the group’s number in the register.',
      },
    },
  )
}

/** What is left to be delivered, or to be excused. */
const LEFT = {
  delivered: { vi: 'phải nộp', en: 'are asked for' },
  waived: { vi: 'chưa nộp', en: 'have not delivered' },
} as const

function singleBodyFinding({ index, record: { agency, count } }: RecordInTurn): Finding {
  const key = count === null ? 'all' : 'count'
  return finding(
    ['records', index, key],
    {
      vi: `“${agency}” không phải là nhóm mở, nên không có gì để đếm.`,
      en: `“${agency}” is no open group, so there is nothing to count.`,
    },
    { help: { vi: `Bỏ ${key}.`, en: `Leave ${key} out.` } },
  )
}
