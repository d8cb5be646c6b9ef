import { finding } from '../domain/findings/finding.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import { isStanding } from '../domain/obligations/outcome.ts'
import { isProven, type PlanRecord } from '../domain/records/record.ts'
import { dayText } from '../domain/time/written.ts'
import type { Check } from './check.ts'
import { recordedIn } from './recorded.ts'

export const repeatedDelivery: Check = {
  code: 'repeated-delivery',
  severity: 'warning',
  title: { vi: 'Một việc ghi giao hai lần', en: 'One duty delivered twice' },
  why: {
    vi: 'Lần ghi sau không đổi được gì: chỉ lần giao đầu tiên được tính. Thường là ghi nhầm kỳ hoặc nhầm cơ quan.',
    en: 'The second record changes nothing: the first delivery counts. Usually the period or the agency is mistaken.',
  },
  *records(records, workspace) {
    const retracted = new Set((workspace.records.get(records.plan) ?? []).map(({ retracts }) => retracts))
    const delivered = new Map<Duty, PlanRecord[]>()
    for (const { index, record, duty } of recordedIn(records, workspace)) {
      if (duty === undefined || isStanding(duty) || retracted.has(record.id)) continue
      if (record.event === 'reopened') delivered.delete(duty)
      if (record.event !== 'delivered' || !isProven(record)) continue
      const before = delivered.get(duty) ?? []
      delivered.set(duty, [...before, record])
      const asked = duty.schedule.kind === 'recurring' ? duty.schedule.times : 1
      const [first] = before
      if (first === undefined || before.length < asked) continue
      yield finding(
        ['records', index, 'id'],
        {
          vi: `Việc này đã được ghi giao ngày ${dayText(first.date).vi} (${first.id}).`,
          en: `This was recorded as delivered on ${first.date} already (${first.id}).`,
        },
        {
          help: {
            vi: `Nếu một trong hai là ghi nhầm, rút nó: event: retracted, retracts: ${first.id}.`,
            en: `If one of them is a mistake, retract it: event: retracted, retracts: ${first.id}.`,
          },
        },
      )
    }
  },
}
