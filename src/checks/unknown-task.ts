import { finding } from '../domain/findings/finding.ts'
import { nearest } from '../domain/nearest.ts'
import type { Check } from './check.ts'

export const unknownTask: Check = {
  code: 'unknown-task',
  severity: 'error',
  title: { vi: 'same-as trỏ tới mục không có', en: 'same-as points to no task' },
  why: {
    vi: 'Mục ghi same-as không được đếm riêng; nếu nó trỏ vào chỗ trống thì việc ấy không được đếm ở đâu cả.',
    en: 'A task with same-as is not counted itself; if it points nowhere, the duty is counted nowhere.',
  },
  *plan({ tasks }) {
    const own = tasks.filter(({ sameAs }) => sameAs === null).map(({ id }) => id)
    for (const [index, { id, sameAs }] of tasks.entries()) {
      if (sameAs === null || own.includes(sameAs)) continue
      const suggest = nearest(sameAs, own)
      const [first] = suggest
      yield finding(
        ['tasks', index, 'same-as'],
        {
          vi: `Mục ${id} ghi trùng với “${sameAs}”, nhưng không có nhiệm vụ nào như vậy.`,
          en: `Task ${id} repeats “${sameAs}”, but there is no such task of its own.`,
        },
        {
          suggest,
          help:
            first === undefined
              ? {
                  vi: 'Ghi số mục của một nhiệm vụ không có same-as.',
                  en: 'Name a task that has no same-as itself.',
                }
              : { vi: `Có phải ${first}?`, en: `Did you mean ${first}?` },
        },
      )
    }
  },
}
