import { finding } from '../domain/findings/finding.ts'
import { dayText } from '../domain/time/format-day.ts'
import { carryingFaultsOf } from './support/carrying-faults.ts'
import type { Check } from './support/check.ts'

export const olderThanUpper: Check = {
  code: 'older-than-upper',
  severity: 'error',
  title: { vi: 'Có trước văn bản mà nó triển khai', en: 'Older than what it carries out' },
  why: {
    vi: 'Văn bản có trước không thể triển khai văn bản có sau; tính như vậy thì tỉnh được coi là đã triển khai.',
    en: 'An older document cannot carry out a later one; counted so, the province would seem to have done it.',
  },
  examples: {
    wrong: {
      earlier: `id: mau-00
type: chi-thi
issued: 2024-03-21
tasks:
  - { id: "1", title: Lập kế hoạch hằng năm, lead: [] }`,
      plan: `issued: 2024-01-15
tasks:
  - { id: "1", title: Lập kế hoạch, lead: [so-noi-vu], carries-out: [mau-00#1], deadline: Hằng năm }`,
    },
    right: {
      earlier: `id: mau-00
type: chi-thi
issued: 2024-03-21
tasks:
  - { id: "1", title: Lập kế hoạch hằng năm, lead: [] }`,
      plan: `issued: 2024-04-15
tasks:
  - { id: "1", title: Lập kế hoạch, lead: [so-noi-vu], carries-out: [mau-00#1], deadline: Hằng năm }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: văn bản cấp trên phải có trước văn bản triển khai nó.',
    en: 'The program’s own practice: what is carried out is older than the document that does so.',
  },
  fix: {
    vi: 'Bỏ carries-out, hoặc sửa ngày ban hành của một trong hai văn bản.',
    en: 'Remove carries-out, or fix the day of issue of either document.',
  },
  *plan(plan, workspace) {
    for (const { at, upper, issued, upperIssued } of carryingFaultsOf('older-than-upper', plan, workspace)) {
      const [own, other] = [dayText(issued), dayText(upperIssued)]
      yield finding(
        at,
        {
          vi: `Kế hoạch này có từ ${own.vi}, trước ${upper} (${other.vi}), nên không triển khai được nó.`,
          en: `This plan was there by ${own.en}, before ${upper} (${other.en}), and cannot carry it out.`,
        },
        { help: HELP },
      )
    }
  },
}

const HELP = {
  vi: 'Bỏ carries-out, hoặc sửa ngày ban hành.',
  en: 'Remove carries-out, or fix the day of issue.',
}
