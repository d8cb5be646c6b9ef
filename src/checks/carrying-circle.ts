import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { carryingFaultsOf } from './support/carrying-faults.ts'
import type { Check } from './support/check.ts'

export const carryingCircle: Check = {
  code: 'carrying-circle',
  severity: 'error',
  title: { vi: 'Triển khai vòng tròn', en: 'Carrying out in a circle' },
  why: {
    vi: 'Hai nhiệm vụ triển khai lẫn nhau, hoặc một nhiệm vụ triển khai chính mình: không biết văn bản nào ở trên.',
    en: 'Two tasks carry out each other, or one carries out itself: which document is above cannot be known.',
  },
  examples: {
    wrong: {
      earlier: `id: mau-00
type: chi-thi
tasks:
  - { id: "1", title: Lập kế hoạch hằng năm, lead: [] }`,
      plan: `tasks:
  - { id: "1", title: Lập kế hoạch, lead: [so-noi-vu], carries-out: [mau-01#1], deadline: Hằng năm }`,
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
    vi: 'Chỉ để nhiệm vụ của văn bản cấp dưới triển khai nhiệm vụ của văn bản cấp trên.',
    en: 'Let only the task of the document below carry out the one above.',
  },
  *plan(plan, workspace) {
    for (const { at, through } of carryingFaultsOf('carrying-circle', plan, workspace)) {
      const way = through.join(' → ')
      yield finding(
        at,
        { vi: `Triển khai vòng tròn: ${way}.`, en: `These carry out each other in a circle: ${way}.` },
        { help: HELP },
      )
    }
  },
}

const HELP = {
  vi: 'Bỏ carries-out ở văn bản cấp trên.',
  en: 'Remove carries-out from the document above.',
}
