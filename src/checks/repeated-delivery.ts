import { type Finding, finding } from '../domain/findings/finding.ts'
import { deliveryStateAfter, NOTHING_DELIVERED } from '../domain/obligations/delivery-state.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import { isProven, type PlanRecord } from '../domain/records/record.ts'
import type { Text } from '../domain/text.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'
import { recordsByDuty } from './support/duty-lines.ts'
import { indexByRecord } from './support/matched-records.ts'

export const repeatedDelivery: Check = {
  code: 'repeated-delivery',
  severity: 'warning',
  title: { vi: 'Một việc ghi nộp hai lần', en: 'One duty delivered twice' },
  why: {
    vi: 'Lần ghi sau không đổi được gì: chỉ lần nộp đầu tiên được tính. Thường là ghi nhầm kỳ hoặc nhầm cơ quan.',
    en: 'The second record changes nothing: only the first delivery counts. Usually the period or the agency is wrong.',
  },
  examples: {
    wrong: {
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: delivered, date: 2024-05-02, document: 15/BC-SNV }
  - { id: b, task: "1", agency: so-noi-vu, event: delivered, date: 2024-06-03, document: 16/BC-SNV }`,
    },
    right: {
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: delivered, date: 2024-05-02, document: 15/BC-SNV }
  - { id: b, task: "1", agency: so-noi-vu, event: delivered, date: 2024-06-03, document: 16/BC-SNV }
  - { id: c, event: retracted, retracts: b, date: 2024-06-04, reason: Ghi nhầm nhiệm vụ }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: lần nộp đầu tiên có văn bản hoặc minh chứng được tính.',
    en: 'The program’s own practice: the first delivery with a document or evidence counts.',
  },
  fix: {
    vi: 'Rút ghi nhận nhầm bằng event: retracted, hoặc sửa kỳ, sửa cơ quan.',
    en: 'Retract the mistaken record with event: retracted, or fix its period or agency.',
  },
  *records(records, workspace) {
    const { plan } = workspace
    if (plan === null) return
    for (const [duty, ofDuty] of recordsByDuty(plan, workspace)) {
      for (const { record, before } of surplusDeliveries(duty, ofDuty)) {
        const index = indexByRecord(records, workspace).get(record)
        if (index !== undefined) yield repeatedFinding(index, record, before, duty)
      }
    }
  },
}

/** The deliveries beyond those that a duty requires, each with the ones that were enough. */
function* surplusDeliveries(duty: Duty, records: readonly PlanRecord[]) {
  let reached = NOTHING_DELIVERED
  let before: readonly PlanRecord[] = []
  for (const record of records) {
    if (record.event === 'reopened') before = []
    if (record.event === 'delivered' && isProven(record)) {
      if (reached.at === 'delivered') yield { record, before }
      if (reached.at === 'open') before = [...before, record]
    }
    reached = deliveryStateAfter(reached, record, duty)
  }
}

function repeatedFinding(
  index: number,
  record: PlanRecord,
  before: readonly PlanRecord[],
  { bodies }: Duty,
): Finding {
  const ids = before.map(({ id }) => id).join(', ')
  return finding(['records', index, 'id'], enoughText(ids, record, before, bodies), {
    help: {
      vi: `Nếu có lần ghi nhầm, rút nó bằng event: retracted, retracts: ${ids} hoặc ${record.id}.`,
      en: `If one of them is a mistake, retract it with event: retracted, retracts: ${ids} or ${record.id}.`,
    },
  })
}

function enoughText(
  ids: string,
  record: PlanRecord,
  before: readonly PlanRecord[],
  bodies: Duty['bodies'],
): Text {
  if (bodies !== null)
    return {
      vi: `Cả nhóm đã được ghi là nộp đủ (${ids}).`,
      en: `The whole group is recorded as having delivered (${ids}).`,
    }
  if (before.length > 1)
    return {
      vi: `Kỳ này chỉ cần nộp ${before.length} lần, và đã ghi đủ (${ids}).`,
      en: `The period requires ${before.length} deliveries and already has them (${ids}).`,
    }
  const date = dayText(before[0]?.date ?? record.date)
  return {
    vi: `Việc này đã được ghi nộp ngày ${date.vi} (${ids}).`,
    en: `This was already recorded as delivered on ${date.en} (${ids}).`,
  }
}
