import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { nearest } from '../domain/names/nearest.ts'
import type { Check } from './support/check.ts'

export const unknownPlan: Check = {
  code: 'unknown-plan',
  severity: 'error',
  title: { vi: 'Ghi nhận của kế hoạch không có', en: 'Records of an unknown plan' },
  why: {
    vi: 'Kết quả ghi cho một kế hoạch không có trong thư mục thì không hiện ra ở đâu cả.',
    en: 'Records for a plan that is not in the folder appear nowhere.',
  },
  examples: {
    wrong: {
      records: `plan: mau-10
records: []`,
    },
    right: {
      records: `plan: mau-01
records: []`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Sửa mã kế hoạch, hoặc nhập kế hoạch ấy trước.',
    en: 'Fix the plan’s id, or encode that plan first.',
  },
  *records({ plan }, { planIds, unread }) {
    if (planIds.has(plan) || unread.plans.has(plan)) return
    const suggest = nearest(plan, planIds)
    yield finding(
      ['plan'],
      { vi: `Không có kế hoạch nào mang mã “${plan}”.`, en: `There is no plan with the id “${plan}”.` },
      {
        suggest,
        help: didYouMean(suggest, {
          vi: 'Nhập kế hoạch ấy trước, hoặc sửa mã.',
          en: 'Encode that plan first, or fix the id.',
        }),
      },
    )
  },
}
