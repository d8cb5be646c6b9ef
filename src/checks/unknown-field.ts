import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { type Suggester, suggester } from '../domain/names/nearest.ts'
import type { Check } from './support/check.ts'

export const unknownField: Check = {
  code: 'unknown-field',
  severity: 'error',
  title: { vi: 'Lĩnh vực chưa khai', en: 'A field of work that is not declared' },
  why: {
    vi: 'Lĩnh vực quyết định cơ quan kế nhiệm sau sắp xếp; gõ sai thì việc sang nhầm cơ quan mà không ai biết.',
    en: 'The field decides the successor after a reorganisation; a misspelt field silently sends the duty to the wrong agency.',
  },
  examples: {
    wrong: { agencies: 'fields: { press: Báo chí }', plan: 'field: pres' },
    right: { agencies: 'fields: { press: Báo chí }', plan: 'field: press' },
  },
  basis: {
    vi: 'Sắp xếp năm 2025 chia việc theo lĩnh vực: báo chí của Sở TT&TT sang Sở VHTTDL (Thông tư 10/2025/TT-BVHTTDL), chuyển đổi số sang Sở KH&CN.',
    en: 'The reorganisation of 2025 split work by field: of Sở TT&TT, press went to Sở VHTTDL (circular 10/2025/TT-BVHTTDL), digital matters to Sở KH&CN.',
  },
  fix: {
    vi: 'Sửa field, hoặc khai lĩnh vực trong fields của sổ cơ quan.',
    en: 'Fix the field, or declare it under fields in the register.',
  },
  *plan({ province, field: own, tasks }, { register }) {
    const fields = register.province(province)?.fields
    if (fields === undefined) return
    const suggested = suggester()
    if (own !== null) yield* undeclaredField(own, ['field'], fields, suggested)
    for (const [index, { field }] of tasks.entries()) {
      if (field !== null && field !== own)
        yield* undeclaredField(field, ['tasks', index, 'field'], fields, suggested)
    }
  },
  *province({ agencies, fields }) {
    const suggested = suggester()
    for (const [index, { successors }] of agencies.entries()) {
      for (const [number, successor] of successors.entries()) {
        for (const [place, field] of successor.fields.entries()) {
          yield* undeclaredField(
            field,
            ['agencies', index, 'successors', number, 'fields', place],
            fields,
            suggested,
          )
        }
      }
    }
  },
}

function* undeclaredField(
  field: string,
  at: FindingPlace,
  fields: ReadonlyMap<string, string>,
  suggested: Suggester,
): Generator<Finding> {
  if (fields.has(field)) return
  const suggest = suggested(field, () => fields.keys())
  yield finding(
    at,
    {
      vi: `Lĩnh vực “${field}” chưa khai trong sổ cơ quan của tỉnh.`,
      en: `The field “${field}” is not declared in the province’s register.`,
    },
    {
      suggest,
      help: didYouMean(suggest, {
        vi: 'Khai lĩnh vực này trong fields của sổ cơ quan.',
        en: 'Declare it under fields in the register.',
      }),
    },
  )
}
