import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { dayText } from '../domain/time/format-day.ts'
import { amendmentFaults } from './support/amendment-faults.ts'
import type { Check } from './support/check.ts'

export const replacedTwice: Check = {
  code: 'replaced-twice',
  severity: 'error',
  title: { vi: 'Kế hoạch được thay thế hai lần', en: 'A plan replaced twice' },
  why: {
    vi: 'Kế hoạch đã được thay thế thì không còn gì để thay thế nữa; văn bản có hiệu lực trước được tính.',
    en: 'A plan that was replaced has nothing left to replace; the document that takes effect first counts.',
  },
  examples: null,
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Ghi kế hoạch đang có hiệu lực trong replaces.',
    en: 'Name the plan in force in replaces.',
  },
  *plan(plan, workspace) {
    for (const fault of amendmentFaults('replaced-twice', plan, workspace)) {
      const { at, plan: id, by, day } = fault
      const { vi, en } = dayText(day)
      yield finding(
        at,
        {
          vi: `Kế hoạch ${id} đã được thay thế từ ${vi} theo ${by.vi}.`,
          en: `The plan ${id} was replaced: from ${en} on, by ${by.en}.`,
        },
        { help: HELP },
      )
    }
  },
}

const HELP = {
  vi: 'Ghi kế hoạch đang có hiệu lực thay cho kế hoạch này.',
  en: 'Name the plan in force instead.',
}
