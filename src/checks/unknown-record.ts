import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { finding } from '../domain/findings/finding.ts'
import { suggester } from '../domain/names/nearest.ts'
import type { Check } from './support/check.ts'

export const unknownRecord: Check = {
  code: 'unknown-record',
  severity: 'error',
  title: { vi: 'Rút một ghi nhận không có', en: 'A retraction of an unknown record' },
  why: {
    vi: 'Rút nhầm mã thì ghi nhận sai vẫn còn được tính.',
    en: 'With a wrong id, the mistaken record still counts.',
  },
  examples: {
    wrong: {
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: progress, date: 2024-05-02 }
  - { id: b, event: retracted, retracts: c, date: 2024-05-03, reason: Ghi nhầm }`,
    },
    right: {
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: progress, date: 2024-05-02 }
  - { id: b, event: retracted, retracts: a, date: 2024-05-03, reason: Ghi nhầm }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: ghi nhận không bao giờ bị xóa, chỉ được rút.',
    en: 'The program’s own practice: a record is never deleted, only retracted.',
  },
  fix: {
    vi: 'Ghi mã (id) của ghi nhận nhầm vào retracts.',
    en: 'Give the id of the mistaken record under retracts.',
  },
  *records(records, workspace) {
    const ids = new Set((workspace.records.get(records.plan) ?? []).map(({ id }) => id))
    const suggested = suggester()
    for (const [index, { id, retracts }] of records.records.entries()) {
      const isItself = retracts === id
      if (retracts === null) continue
      // What is retracted may stand in a file that could not be read.
      if (!isItself && (ids.has(retracts) || !workspace.areRecordsWhole)) continue
      const suggest = isItself ? [] : suggested(retracts, () => ids)
      yield finding(
        ['records', index, 'retracts'],
        isItself
          ? { vi: `Ghi nhận “${id}” tự rút chính nó.`, en: `The record “${id}” retracts itself.` }
          : {
              vi: `Không có ghi nhận nào mang mã “${retracts}”.`,
              en: `There is no record with the id “${retracts}”.`,
            },
        {
          suggest,
          help: didYouMean(suggest, {
            vi: 'Viết mã (id) của ghi nhận nhầm.',
            en: 'Give the id of the record entered by mistake.',
          }),
        },
      )
    }
  },
}
