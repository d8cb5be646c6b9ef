import { finding } from '../domain/findings/finding.ts'
import { nearest } from '../domain/nearest.ts'
import type { Check } from './check.ts'

export const unknownRecord: Check = {
  code: 'unknown-record',
  severity: 'error',
  title: { vi: 'Rút một ghi nhận không có', en: 'The retraction of a record that is not there' },
  why: {
    vi: 'Rút nhầm mã thì ghi nhận sai vẫn còn được tính.',
    en: 'With a wrong id the mistaken record goes on counting.',
  },
  *records({ plan, records }, workspace) {
    const ids = (workspace.records.get(plan) ?? []).map(({ id }) => id)
    for (const [index, { retracts }] of records.entries()) {
      if (retracts === null || ids.includes(retracts)) continue
      const suggest = nearest(retracts, ids)
      const [first] = suggest
      yield finding(
        ['records', index, 'retracts'],
        {
          vi: `Không có ghi nhận nào mang mã “${retracts}”.`,
          en: `There is no record with the id “${retracts}”.`,
        },
        {
          suggest,
          help: first === undefined ? null : { vi: `Có phải “${first}”?`, en: `Did you mean “${first}”?` },
        },
      )
    }
  },
}
