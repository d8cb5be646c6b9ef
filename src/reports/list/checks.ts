import type { Rule } from '../../domain/findings/rule.ts'
import { SEVERITY_NAMES } from '../findings/words.ts'
import { type List, plainCell } from './list.ts'

/** Every code that a finding may have, with its severity and title. */
export function checksListed(rules: readonly Rule[]): List {
  return {
    subject: 'checks',
    title: { vi: 'CÁC ĐIỀU ĐƯỢC KIỂM TRA', en: 'WHAT IS CHECKED' },
    columns: [
      { key: 'code', title: { vi: 'Mã', en: 'Code' } },
      { key: 'severity', title: { vi: 'Mức', en: 'Severity' } },
      { key: 'titleEn', title: { vi: 'Nội dung', en: 'Title' } },
      { key: 'titleVi', title: null },
    ],
    sections: [
      {
        title: {
          vi: `${rules.length} mã; xem ví dụ, căn cứ, cách sửa: plan-check explain <mã>`,
          en: `${rules.length} codes; for examples, basis and fix: plan-check explain <code>`,
        },
        rows: rules.map(({ code, severity, title }) => [
          plainCell(code),
          { value: severity, text: SEVERITY_NAMES[severity] },
          { value: title.en, text: title },
          plainCell(title.vi),
        ]),
      },
    ],
  }
}
