import { hangsOnEvent } from '../domain/deadline/model/schedule.ts'
import { type Finding, finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { type Deliverable, isUnread, scheduleOf, type Task } from '../domain/plan.ts'
import type { PlanRecord } from '../domain/records/record.ts'
import type { Text } from '../domain/text.ts'
import type { Check } from './support/check.ts'
import { matchedRecordsIn } from './support/matched-records.ts'

export const unconditionalTrigger: Check = {
  code: 'unconditional-trigger',
  severity: 'error',
  title: { vi: 'Điều kiện của việc không có điều kiện', en: 'A trigger for a task without a condition' },
  why: {
    vi: 'Sự kiện kích hoạt chỉ có nghĩa với việc chờ điều kiện; ghi cho việc khác thì không đổi được gì.',
    en: 'A trigger only affects a duty that waits for a condition; on any other duty it changes nothing.',
  },
  examples: {
    wrong: {
      records: `records:
  - { id: a, task: "1", event: triggered, date: 2024-03-01, note: Có yêu cầu }`,
    },
    right: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Đột xuất khi có yêu cầu }`,
      records: `records:
  - { id: a, task: "1", event: triggered, date: 2024-03-01, note: Có yêu cầu }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Sửa số mục, sản phẩm hay phần của việc chờ điều kiện, hoặc rút ghi nhận.',
    en: 'Fix the task, deliverable or part so that it names the duty that waits, or retract the record.',
  },
  *records(records, workspace) {
    for (const { index, record, task } of matchedRecordsIn(records, workspace)) {
      if (record.event !== 'triggered' || task === undefined) continue
      const named = task.deliverables.filter(
        ({ id }) => record.deliverable === null || record.deliverable === id,
      )
      if (
        named.length > 0 &&
        !named.some((other) => isUnread(other.deadline) || waitsForEvent(other, record.part))
      )
        yield unconditional(index, record, task, named)
    }
  },
}

function waitsForEvent({ deadline }: Deliverable, part: number | null): boolean {
  return scheduleOf(deadline).some((one, index) => hangsOnEvent(one) && (part === null || part === index + 1))
}

/** The most specific thing that the record names is what has to be fixed. */
function unconditional(
  index: number,
  { part, deliverable }: PlanRecord,
  { id }: Task,
  named: readonly Deliverable[],
): Finding {
  if (part !== null && named.some((other) => waitsForEvent(other, null))) {
    return triggerFinding(
      index,
      { vi: `Phần ${part} của nhiệm vụ ${id}`, en: `Part ${part} of task ${id}` },
      { vi: 'part', en: 'the part' },
    )
  }
  if (deliverable !== null) {
    const what = {
      vi: `Sản phẩm “${deliverable}” của nhiệm vụ ${id}`,
      en: `The deliverable “${deliverable}” of task ${id}`,
    }
    return triggerFinding(index, what, { vi: 'deliverable', en: 'the deliverable' })
  }
  return triggerFinding(
    index,
    { vi: `Nhiệm vụ ${id}`, en: `Task ${id}` },
    { vi: 'số mục', en: 'the task’s number' },
  )
}

function triggerFinding(index: number, what: Text, part: Text): Finding {
  return finding(
    ['records', index, 'event'],
    { vi: `${what.vi} không chờ điều kiện nào.`, en: `${what.en} does not wait for a condition.` },
    { help: { vi: `Sửa ${part.vi}, hoặc rút ghi nhận này.`, en: `Fix ${part.en}, or retract the record.` } },
  )
}
