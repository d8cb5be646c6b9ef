import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { notationWords, withNotationInWords } from '../../../../src/domain/deadline/schedule-words.ts'
import { inBoth } from '../../../../src/domain/text.ts'

it.each([
  ['once 2024-05-31', 'hạn 31/5/2024', 'due 2024-05-31'],
  ['once 2023-01-01..2024-12-31', 'từ 1/1/2023 đến hết 31/12/2024', 'from 2023-01-01 through 2024-12-31'],
  ['open 2025-01-01..', 'từ 1/1/2025, không có ngày cuối', 'from 2025-01-01 on, with no last day'],
  ['every year', 'hằng năm', 'every year'],
  ['every year @12-14', 'hằng năm, hạn 14/12', 'every year, due 14 December'],
  ['every year x2', 'hằng năm, 2 lần mỗi kỳ', 'every year, 2 times each'],
  [
    'every quarter @m3-20',
    'hằng quý, hạn ngày 20 tháng thứ 3 của kỳ',
    'every quarter, due on day 20 of its month 3',
  ],
  [
    'every half-year @m6-31',
    '6 tháng một lần, hạn ngày cuối tháng thứ 6 của kỳ',
    'every half-year, due on the last day of its month 6',
  ],
  ['every month @25', 'hằng tháng, hạn ngày 25', 'every month, due on day 25'],
  // Day 31 is the last of any month.
  ['every month @31', 'hằng tháng, hạn ngày cuối tháng', 'every month, due on the last day'],
  ['every week', 'hằng tuần', 'every week'],
  ['every week @fri', 'hằng tuần, hạn thứ Sáu', 'every week, due Friday'],
  [
    'every 2 week @next-sun',
    '2 tuần một lần, hạn Chủ nhật tuần sau',
    'every 2 weeks, due Sunday of the next week',
  ],
  ['every month @next-05', 'hằng tháng, hạn ngày 5 tháng sau', 'every month, due on day 5 of the next month'],
  [
    'every month @next-31',
    'hằng tháng, hạn ngày cuối tháng sau',
    'every month, due on the last day of the next month',
  ],
  [
    'every quarter @next-m1-15',
    'hằng quý, hạn ngày 15 tháng thứ 1 của quý sau',
    'every quarter, due on day 15 of month 1 of the next quarter',
  ],
  ['every year @next-03-31', 'hằng năm, hạn 31/3 năm sau', 'every year, due 31 March of the next year'],
  [
    'every 2 year @12-15',
    '2 năm một lần, hạn 15/12 năm cuối kỳ',
    'every 2 years, due 15 December of its last year',
  ],
  [
    'every 2 month @25',
    '2 tháng một lần, hạn ngày 25 tháng cuối kỳ',
    'every 2 months, due on day 25 of its last month',
  ],
  ['every 3 half-year', '18 tháng một lần', 'every 3 half-years'],
  ['every year 2025-01-01..', 'hằng năm, từ 1/1/2025', 'every year, from 2025-01-01 on'],
  ['every month ..2026-06-30', 'hằng tháng, đến hết 30/6/2026', 'every month, through 2026-06-30'],
  [
    'every quarter x2 2025-01-01..2026-12-31',
    'hằng quý, 2 lần mỗi kỳ, từ 1/1/2025 đến hết 31/12/2026',
    'every quarter, 2 times each, from 2025-01-01 through 2026-12-31',
  ],
  [
    'open after 24 month',
    'sau khi quá 24 tháng kể từ khi điều kiện xảy ra, không có ngày cuối',
    'from 24 months after its condition came about on, with no last day',
  ],
  ['open until event', 'cho đến khi sự kiện xảy ra', 'until its event comes about'],
  ['continuous', 'thường xuyên', 'continuous'],
  ['triggered', 'khi điều kiện xảy ra', 'when its condition comes about'],
  [
    'triggered after 10 working-day',
    'trong 10 ngày làm việc kể từ khi điều kiện xảy ra',
    'within 10 working days after its condition comes about',
  ],
  [
    'triggered before 1 month',
    '1 tháng trước khi điều kiện xảy ra',
    '1 month before its condition comes about',
  ],
  ['undated', 'không có thời hạn', 'no time limit'],
  ['every year + triggered', 'hằng năm; khi điều kiện xảy ra', 'every year; when its condition comes about'],
  ['refused', 'không đọc được', 'could not be read'],
])('%s', (notation, vi, en) => {
  expect(notationWords(notation)).toEqual({ vi, en })
})

it('says everything that the table of phrases means, and in words alone', () => {
  const table = readFileSync(join(import.meta.dirname, '../../../../fixtures/deadlines/phrases.tsv'), 'utf8')
  const notations = table
    .split('\n')
    .flatMap((row) => row.split('\t'))
    .filter((cell) => /^(once|every|open|triggered) /.test(cell))
  expect(notations.length).toBeGreaterThan(30)
  for (const notation of notations)
    expect(notationWords(notation).vi).not.toMatch(/[@]|once|every|triggered|không đọc/)
})

it('puts a notation that ends a text into words, and leaves any other text', () => {
  expect(withNotationInWords(inBoth('x: y: every year')).vi).toBe('x: y: hằng năm')
  expect(withNotationInWords(inBoth('every year')).vi).toBe('every year')
  expect(withNotationInWords(inBoth('Điều 148: hạn')).vi).toBe('Điều 148: hạn')
})
