import { describe, expect, it } from 'vitest'
import { notationOf } from '../../../src/domain/deadline/notation.ts'
import { scheduleOf } from '../../../src/domain/plan.ts'
import { planFrom } from '../../../src/load/documents/plan.ts'
import type { PlanValues } from '../../../src/load/documents/plan-values.ts'

const BASIS = 'Công văn 12/STTTT-TTBC'

/** A plan whose only task has this deadline, beside a decision for the words "Đầu năm 2025". */
function scheduleWith(deadline: NonNullable<PlanValues['tasks']>[number]['deadline'] | string): string {
  const plan = planFrom({
    id: 'mau-01',
    province: 'mau',
    number: null,
    type: 'ke-hoach',
    title: 'Kế hoạch hư cấu',
    issuer: 'ubnd-tinh',
    issued: '2024-01-15',
    deadlines: { 'Đầu năm 2025': { schedule: 'once 2025-03-31', basis: BASIS } },
    tasks: [
      { id: '1', title: 'Báo cáo', lead: ['ubnd-tinh'], ...(deadline === undefined ? {} : { deadline }) },
    ],
  })
  const [task] = plan.tasks
  return task === undefined ? '' : notationOf(scheduleOf(task.deadline))
}

describe('a schedule for words that several tasks share', () => {
  it.each([
    ['Đầu năm 2025', 'once 2025-03-31'],
    // The same words in another spelling.
    ['đầu  năm 2025', 'once 2025-03-31'],
    // Other words are left to the grammar, which refuses these.
    ['Đầu năm 2026', 'undated'],
    ['Quý II/2025', 'once 2025-06-30'],
  ])('“%s” means %s', (words, notation) => expect(scheduleWith(words)).toBe(notation))

  it('gives way to a schedule written at the task', () => {
    const own = { text: 'Đầu năm 2025', schedule: 'once 2025-01-31', basis: BASIS }
    expect(scheduleWith(own)).toBe('once 2025-01-31')
  })

  it('says nothing of a task without words', () => expect(scheduleWith(null)).toBe('undated'))
})
