import { finding } from '../domain/findings/finding.ts'
import { dayText } from '../domain/time/written.ts'
import type { Check } from './check.ts'
import { recordedIn } from './recorded.ts'

export const uselessExtension: Check = {
  code: 'useless-extension',
  severity: 'error',
  title: { vi: 'Gia hạn không lùi được ngày cuối', en: 'An extension that extends nothing' },
  why: {
    vi: 'Gia hạn chỉ lùi ngày cuối về sau; việc không có ngày cuối thì không có gì để gia hạn.',
    en: 'An extension only moves a last day to a later one; a duty without a last day has nothing to extend.',
  },
  *records(records, workspace) {
    for (const { index, record, duty } of recordedIn(records, workspace)) {
      const { event, through } = record
      if (event !== 'extended' || duty === undefined || through === null) continue
      if (duty.due !== null && through > duty.due) continue
      yield finding(
        ['records', index, 'through'],
        duty.due === null
          ? {
              vi: `Nhiệm vụ ${record.task} không có ngày cuối để gia hạn.`,
              en: `Task ${record.task} has no last day to extend.`,
            }
          : {
              vi: `Gia hạn đến ${dayText(through).vi} không sau ngày cuối đang có (${dayText(duty.due).vi}).`,
              en: `The extension through ${through} is not later than the last day there is (${duty.due}).`,
            },
        {
          help: {
            vi: 'Ghi ngày cuối mới ở sau ngày cuối cũ, hoặc bỏ ghi nhận này.',
            en: 'Give a later last day, or take the record out.',
          },
        },
      )
    }
  },
}
