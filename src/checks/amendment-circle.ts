import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { amendmentFaults } from './support/amendment-faults.ts'
import type { Check } from './support/check.ts'

export const amendmentCircle: Check = {
  code: 'amendment-circle',
  severity: 'error',
  title: { vi: 'Sửa đổi vòng tròn', en: 'Amendments in a circle' },
  why: {
    vi: 'Hai văn bản sửa đổi hay thay thế lẫn nhau, hoặc một văn bản sửa chính mình: không biết lời nào là gốc nên không sửa đổi nào được tính.',
    en: 'Two documents amend or replace each other, or one amends itself: which words come first cannot be known, so none of these amendments counts.',
  },
  examples: {
    wrong: {
      earlier: `id: mau-00
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
      plan: `id: mau-01
replaces: [mau-01]
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2025 }`,
    },
    right: {
      earlier: `id: mau-00
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
      plan: `id: mau-01
replaces: [mau-00]
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2025 }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Chỉ để văn bản ban hành sau sửa đổi văn bản ban hành trước.',
    en: 'Let only the later document amend the earlier one.',
  },
  *plan(plan, workspace) {
    for (const fault of amendmentFaults('amendment-circle', plan, workspace)) {
      const way = fault.through.join(' → ')
      yield finding(
        fault.at,
        { vi: `Sửa đổi vòng tròn: ${way}.`, en: `These amend in a circle: ${way}.` },
        { help: HELP },
      )
    }
  },
}

const HELP = {
  vi: 'Bỏ sửa đổi ở văn bản ban hành trước.',
  en: 'Remove the amendment from the earlier document.',
}
