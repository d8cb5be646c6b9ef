import type { Agency } from '../domain/agencies/register.ts'
import { mainSuccessor } from '../domain/agencies/succession.ts'
import { type Finding, finding } from '../domain/findings/finding.ts'
import type { Day } from '../domain/time/day.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'

export const noMainSuccessor: Check = {
  code: 'no-main-successor',
  severity: 'warning',
  title: { vi: 'Không có cơ quan kế nhiệm chính', en: 'No successor for the rest of the work' },
  why: {
    vi: 'Nếu mọi cơ quan kế nhiệm chỉ nhận lĩnh vực riêng, việc chưa xong thuộc lĩnh vực khác hoặc không ghi lĩnh vực sẽ thôi thực hiện, không ai còn nợ.',
    en: 'If every successor takes only certain fields, open work of other fields, or of no field, is closed and nobody owes it any more.',
  },
  examples: {
    wrong: {
      agencies: `fields: { press: Báo chí }
agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Mẫu, kind: ubnd-tinh, source: luat, confidence: stated }
  - id: so-noi-vu
    name: Sở Nội vụ
    kind: so
    through: 2025-02-28
    successors: [{ agency: so-van-hoa, from: 2025-03-01, basis: Nghị quyết hư cấu, fields: [press] }]
    source: luat
    confidence: stated
  - { id: so-van-hoa, name: Sở Văn hóa, kind: so, source: luat, confidence: stated }`,
    },
    right: {
      agencies: `fields: { press: Báo chí }
agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Mẫu, kind: ubnd-tinh, source: luat, confidence: stated }
  - id: so-noi-vu
    name: Sở Nội vụ
    kind: so
    through: 2025-02-28
    successors: [{ agency: so-van-hoa, from: 2025-03-01, basis: Nghị quyết hư cấu, fields: [press], main: true }]
    source: luat
    confidence: stated
  - { id: so-van-hoa, name: Sở Văn hóa, kind: so, source: luat, confidence: stated }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: việc sang cơ quan nhận lĩnh vực của nó, không có thì sang cơ quan kế nhiệm chính.',
    en: 'The program’s own practice: work passes to the successor for its field, otherwise to the main successor.',
  },
  fix: {
    vi: 'Thêm cơ quan nhận phần việc còn lại (main: true, hoặc không ghi fields).',
    en: 'Add the successor that takes the rest of the work (main: true, or no fields).',
  },
  *province({ agencies }) {
    for (const [index, agency] of agencies.entries()) {
      const { through, successors } = agency
      if (through === null || successors.length === 0 || mainSuccessor(agency) !== undefined) continue
      yield withoutMainFinding(index, agency, through)
    }
  },
}

function withoutMainFinding(index: number, { name, successors }: Agency, through: Day): Finding {
  const fields = [...new Set(successors.flatMap((successor) => successor.fields))].join(', ')
  const day = dayText(through)
  return finding(
    ['agencies', index, 'successors'],
    {
      vi: `“${name}” kết thúc hết ngày ${day.vi}, mà các cơ quan kế nhiệm chỉ nhận lĩnh vực ${fields}; việc khác không ai nhận.`,
      en: `“${name}” ended on ${day.en}, and its successors take only ${fields}; nobody takes the other work.`,
    },
    {
      help: {
        vi: 'Ghi main: true ở cơ quan nhận phần còn lại, hoặc thêm một cơ quan kế nhiệm không ghi fields.',
        en: 'Write main: true at the successor that takes the rest of the work, or add a successor without fields.',
      },
    },
  )
}
