import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { type Finding, finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { nearest } from '../domain/names/nearest.ts'
import type { Check, Workspace } from './support/check.ts'

export const unknownProvince: Check = {
  code: 'unknown-province',
  severity: 'error',
  title: { vi: 'Tỉnh chưa có sổ cơ quan', en: 'A province without a register' },
  why: {
    vi: 'Không có sổ cơ quan của tỉnh thì không biết ai phải làm: kế hoạch không theo dõi được.',
    en: 'Without the province’s register agencies cannot be distinguished, and the plan cannot be followed up.',
  },
  examples: {
    wrong: { plan: 'province: mauu' },
    right: { plan: 'province: mau' },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Sửa mã tỉnh, hoặc thêm tệp agencies/v1 của tỉnh.',
    en: 'Fix the province’s id, or add its agencies/v1 file.',
  },
  plan: withoutRegister,
  office: withoutRegister,
}

function* withoutRegister(
  { province }: { readonly province: string },
  { register, unread }: Workspace,
): Iterable<Finding> {
  if (register.province(province) !== undefined || unread.provinces.has(province)) return
  const suggest = nearest(province, register.provinces.keys())
  yield finding(
    ['province'],
    {
      vi: `Không có sổ cơ quan nào của tỉnh “${province}”.`,
      en: `There is no register for the province “${province}”.`,
    },
    {
      suggest,
      help: didYouMean(suggest, {
        vi: `Thêm tệp agencies/${province}.yaml (schema: agencies/v1) vào thư mục kế hoạch, hoặc chỉ thư mục có sổ: --plans THƯ-MỤC.`,
        en: `Add agencies/${province}.yaml (schema: agencies/v1) to the folder of plans, or name the folder that has it: --plans FOLDER.`,
      }),
    },
  )
}
