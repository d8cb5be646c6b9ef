import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { nearest } from '../domain/names/nearest.ts'
import type { Check } from './support/check.ts'

export const unknownPlan: Check = {
  code: 'unknown-plan',
  severity: 'error',
  title: { vi: 'Ghi nhận của kế hoạch không có', en: 'Records of a plan that is not there' },
  why: {
    vi: 'Kết quả ghi cho một kế hoạch không có trong thư mục thì không hiện ra ở đâu cả.',
    en: 'What is recorded for a plan the folder does not have shows up nowhere.',
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
    en: 'Mend the plan’s id, or encode that plan first.',
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
          en: 'Encode that plan first, or mend the id.',
        }),
      },
    )
  },
}
