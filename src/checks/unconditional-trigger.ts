import { finding } from '../domain/findings/finding.ts'
import { scheduleOf } from '../domain/plan.ts'
import type { Check } from './check.ts'
import { recordedIn } from './recorded.ts'

export const unconditionalTrigger: Check = {
  code: 'unconditional-trigger',
  severity: 'error',
  title: { vi: 'Điều kiện của việc không có điều kiện', en: 'A trigger of a task that waits for nothing' },
  why: {
    vi: 'Sự kiện kích hoạt chỉ có nghĩa với việc chờ điều kiện; ghi cho việc khác thì không đổi được gì.',
    en: 'A trigger only means something to a duty that waits for it; on any other it changes nothing.',
  },
  *records(records, workspace) {
    for (const { index, record, task } of recordedIn(records, workspace)) {
      if (record.event !== 'triggered' || task === undefined) continue
      const deliverables = task.deliverables.filter(
        ({ id }) => record.deliverable === null || record.deliverable === id,
      )
      if (deliverables.some(({ deadline }) => scheduleOf(deadline).some(({ kind }) => kind === 'triggered')))
        continue
      yield finding(
        ['records', index, 'event'],
        { vi: `Nhiệm vụ ${task.id} không chờ điều kiện nào.`, en: `Task ${task.id} waits for no condition.` },
        {
          help: {
            vi: 'Sửa số mục, hoặc bỏ ghi nhận này.',
            en: 'Mend the task’s number, or take the record out.',
          },
        },
      )
    }
  },
}
