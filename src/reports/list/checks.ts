import type { Rule } from '../../domain/findings/rule.ts'
import { SEVERITY_NAMES } from '../findings/words.ts'
import { type List, type ListColumnOf, listOf, plainCell } from './list.ts'

/** Every code that a finding may have, with its severity and title. */
export function checksListed(rules: readonly Rule[]): List {
  return listOf(
    { subject: 'checks', title: { vi: 'CÁC ĐIỀU ĐƯỢC KIỂM TRA', en: 'WHAT IS CHECKED' } },
    COLUMNS,
    [
      {
        title: {
          vi: `${rules.length} mã; xem ví dụ, căn cứ, cách sửa: plan-check explain <mã>`,
          en: `${rules.length} codes; for examples, basis and fix: plan-check explain <code>`,
        },
        items: rules,
      },
    ],
  )
}

const COLUMNS: readonly ListColumnOf<Rule>[] = [
  { key: 'code', title: { vi: 'Mã', en: 'Code' }, cell: ({ code }) => plainCell(code) },
  {
    key: 'severity',
    title: { vi: 'Mức', en: 'Severity' },
    cell: ({ severity }) => ({ value: severity, text: SEVERITY_NAMES[severity] }),
  },
  {
    key: 'titleEn',
    title: { vi: 'Nội dung', en: 'Title' },
    cell: ({ title }) => ({ value: title.en, text: title }),
  },
  { key: 'titleVi', title: null, cell: ({ title }) => plainCell(title.vi) },
]
