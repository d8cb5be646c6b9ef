import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { carryingFaultsOf } from './support/carrying-faults.ts'
import type { Check } from './support/check.ts'

export const unknownUpperTask: Check = {
  code: 'unknown-upper-task',
  severity: 'error',
  title: { vi: 'Triển khai nhiệm vụ không có', en: 'Carries out what is not there' },
  why: {
    vi: 'Mục triển khai một nhiệm vụ không có thì plan-check coverage không thấy nó, và nhiệm vụ cấp trên bị coi là chưa ai triển khai.',
    en: 'plan-check coverage does not find a task that carries out something that is not there, and the duty above looks as if nobody carried it out.',
  },
  examples: {
    wrong: {
      earlier: `id: mau-00
type: chi-thi
tasks:
  - { id: "1", title: Lập kế hoạch hằng năm, lead: [] }`,
      plan: `tasks:
  - { id: "1", title: Lập kế hoạch, lead: [so-noi-vu], carries-out: [mau-00#11], deadline: Hằng năm }`,
    },
    right: {
      earlier: `id: mau-00
type: chi-thi
tasks:
  - { id: "1", title: Lập kế hoạch hằng năm, lead: [] }`,
      plan: `tasks:
  - { id: "1", title: Lập kế hoạch, lead: [so-noi-vu], carries-out: [mau-00#1], deadline: Hằng năm }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Sửa mã kế hoạch hoặc số mục, hoặc nhập văn bản cấp trên trước.',
    en: 'Fix the plan’s id or the task’s number, or encode the document above first.',
  },
  *plan(plan, workspace) {
    for (const fault of carryingFaultsOf('unknown-upper-task', plan, workspace)) {
      const { at, plan: id, task, suggest } = fault
      yield finding(
        at,
        task === null
          ? { vi: `Không có kế hoạch nào mang mã “${id}”.`, en: `There is no plan with the id “${id}”.` }
          : {
              vi: `Kế hoạch ${id} không có nhiệm vụ “${task}”.`,
              en: `The plan ${id} has no task “${task}”.`,
            },
        {
          suggest,
          help: didYouMean(suggest, {
            vi: 'Nhập văn bản cấp trên trước, hoặc sửa mã.',
            en: 'Encode the document above first, or fix the id.',
          }),
        },
      )
    }
  },
}
