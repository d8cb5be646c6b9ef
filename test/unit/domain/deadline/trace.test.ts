import { describe, expect, it } from 'vitest'
import { DEFAULT_READINGS } from '../../../../src/domain/deadline/model/reading.ts'
import { readDeadline } from '../../../../src/domain/deadline/read.ts'
import { parseDay } from '../../../../src/domain/time/day.ts'

/** What the trace says, in English, of words of a phrase. */
function saidOf(words: string, phrase: string): string | undefined {
  const reading = readDeadline(phrase, { issued: parseDay('2024-01-15'), readings: DEFAULT_READINGS })
  if (reading.kind === 'refused') return `refused: ${reading.because.en}`
  return reading.steps.find((step) => step.words === words)?.because.en
}

describe('words that carry time and give no part of their own', () => {
  it.each([
    [
      'trước ngày 18/4/2025, ngay sau Hội nghị quán triệt',
      'ngay sau Hội nghị quán triệt',
      'says after what it is done',
    ],
    ['định kỳ báo cáo kết quả trước ngày 20/11', 'định kỳ', 'recurs; the day or period beside it'],
    ['thường xuyên hằng quý', 'thường xuyên', 'says how it is done'],
    ['đạt trên 90% trong năm 2025', 'đạt trên 90%', 'how much or how many'],
    ['tổ chức Hội thi lần thứ 3 trong tháng 6/2024', 'lần thứ 3', 'the number a thing is called by'],
    ['trước ngày 15/6/2024 (thứ Bảy)', '(thứ Bảy)', 'the right weekday'],
    ['trước ngày 07/4/2025 (qua Sở Nội vụ)', '(qua Sở Nội vụ)', 'says to whom'],
    ['dự kiến tháng 6/2024', 'dự kiến', 'the time expected is followed up'],
    ['hằng năm, từ năm 2025', 'từ năm 2025', 'from when, or until when, the recurrence beside it runs'],
    ['hằng quý trong năm 2024', 'hằng quý', 'the time beside it says from which period through which'],
    ['Tháng 6/2024 và hằng tháng', 'hằng tháng', 'from which period on: every month 2024-07-01..'],
    ['Tháng 9 và tháng 10/2024', 'Tháng 9', 'makes one time limit with the time beside it'],
    ['khẩn trương hoàn thành trong tháng 6/2024', 'khẩn trương', 'says how urgent it is'],
    [
      'Diễn ra trong 2 ngày, hoàn thành trước ngày 30/6/2024',
      'Diễn ra trong 2 ngày',
      'how long the work takes',
    ],
    ['trong 1 tháng, từ ngày 10/6/2024 đến ngày 09/7/2024', 'trong 1 tháng', 'written out right behind it'],
    [
      'chậm nhất ngày 4/3/2024 (80 ngày trước ngày bầu cử)',
      '(80 ngày trước ngày bầu cử)',
      'from what event the day before it is counted',
    ],
    [
      'số liệu năm 2023, năm 2024 trước ngày 30/6/2024',
      'năm 2023',
      'the period of what is named right before',
    ],
  ])('%s: “%s” %s', (phrase, words, because) => expect(saidOf(words, phrase)).toContain(because))
})
