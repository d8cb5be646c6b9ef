import { findBody, type Register } from '../domain/agencies/register.ts'
import { type Part, waitsForEvent } from '../domain/deadline/model/schedule.ts'
import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { dutiesOf, MAX_DUTIES, TooManyDuties } from '../domain/obligations/expand.ts'
import { type Deliverable, type Plan, scheduleOf } from '../domain/plan.ts'
import { knownRecords, recordsByTask } from '../domain/records/record.ts'
import { UncoveredYear } from '../domain/time/calendar.ts'
import { type Day, daysBetween } from '../domain/time/day.ts'
import type { Frequency } from '../domain/time/period.ts'
import type { Check, Workspace } from './support/check.ts'
import { situationOn } from './support/situation-on.ts'

export const tooManyDuties: Check = {
  code: 'too-many-duties',
  severity: 'error',
  title: { vi: 'Kế hoạch sinh ra quá nhiều việc', en: 'A plan with too many duties' },
  why: {
    vi: 'Mỗi cơ quan, mỗi sản phẩm, mỗi kỳ là một việc. Không văn phòng nào theo dõi nổi từng ấy việc, nên báo cáo từ chối; thường là ghi nhầm năm ban hành.',
    en: 'Each agency, deliverable and period makes a duty. No office could follow up that many, so reports refuse the plan; usually the year of issue is wrong.',
  },
  examples: null,
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Sửa issued, through hoặc thời hạn định kỳ của kế hoạch.',
    en: 'Fix issued, through or the recurring deadlines of the plan.',
  },
  *plan(plan, workspace) {
    const { today } = workspace
    if (today === null || !mayBeTooMany(plan, today, workspace) || !isTooMany(plan, today, workspace)) return
    yield finding(
      ['issued'],
      {
        vi: `Đến hôm nay, kế hoạch có hơn ${MAX_DUTIES} việc, và báo cáo từ chối.`,
        en: `By today the plan has more than ${MAX_DUTIES} duties, so reports refuse it.`,
      },
      {
        help: {
          vi: 'Xem lại issued, through và thời hạn định kỳ của kế hoạch.',
          en: 'Check issued, through and the recurring deadlines of the plan.',
        },
      },
    )
  },
}

/** An upper bound of the number of duties, computed without expanding any: hardly any plan comes near the limit. */
function mayBeTooMany(plan: Plan, today: Day, { register, records }: Workspace): boolean {
  const last = plan.through !== null && plan.through < today ? plan.through : today
  const days = Math.max(0, daysBetween(plan.issue.by, last))
  const byTask = recordsByTask(records.get(plan.id) ?? [])
  const times = (part: Part, task: string) => {
    if (waitsForEvent(part)) return 1 + (byTask.get(task)?.length ?? 0)
    return part.kind === 'recurring' ? 3 + days / SHORTEST[part.every] / part.count : 1
  }
  let most = 0
  for (const { id, sameAs, deliverables } of plan.tasks) {
    if (sameAs !== null) continue
    for (const deliverable of deliverables)
      for (const part of scheduleOf(deliverable.deadline))
        most += times(part, id) * debtorsAtMost(deliverable, plan, register)
  }
  return most > MAX_DUTIES
}

/** The number of days in the shortest period. */
const SHORTEST: Readonly<Record<Frequency, number>> = {
  week: 7,
  month: 28,
  quarter: 90,
  'half-year': 181,
  year: 365,
}

/** How many agencies may owe it: its leads and all their members on any day; one where nobody is known. */
function debtorsAtMost({ lead }: Deliverable, { province }: Plan, register: Register): number {
  return lead.reduce((count, words) => {
    const body = findBody(register, province, words)
    return count + (body?.what === 'group' ? (body.members?.length ?? 1) : 1)
  }, 1)
}

/** Expands the duties up to the first that is too many. */
function isTooMany(plan: Plan, today: Day, { register, calendar, records }: Workspace): boolean {
  const standing = { ...plan, readings: { ...plan.readings, dayOff: null } }
  const known = knownRecords(records.get(plan.id) ?? [], today, null)
  const situation = situationOn(today, known, { register, calendar })
  const duties = dutiesOf(standing, situation)
  try {
    while (duties.next().done !== true);
    return false
  } catch (error) {
    if (error instanceof TooManyDuties) return true
    if (error instanceof UncoveredYear) return false
    throw error
  }
}
