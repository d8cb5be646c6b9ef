import { describe, expect, it } from 'vitest'
import { DEFAULT_READINGS } from '../../src/domain/deadline/model/reading.ts'
import { readDeadline } from '../../src/domain/deadline/read.ts'
import { parseDay } from '../../src/domain/time/day.ts'
import { parseFast } from '../../src/load/parse-fast.ts'
import { isTooDeep, LARGEST_FILE } from '../../src/load/size-limits.ts'
import { someOf } from '../support/program.ts'

// Words over and over, up to the limits, against every rule and expression that reads them. Each takes milliseconds;
// one that goes through its words again for each of them would take minutes, and fail by its time.

const issued = parseDay('2023-07-03')

const PARTS = [
  ...[
    'a',
    '1',
    '-',
    '/',
    '.',
    ',',
    ';',
    ':',
    '(',
    ')',
    '“',
    '”',
    '"',
    '«',
    ' ',
    '\n',
    '\u00a0',
    '😀',
    '\u0323',
    'ệ',
  ],
  ...[
    '1/',
    '1/1/',
    '12/2023',
    '1-2-',
    '1.1.',
    '(1',
    '“a',
    'và ',
    'hoặc ',
    'hoặc 1/1 và ',
    'trước ',
    'sau ',
    'ngày ',
  ],
  ...[
    'ngày 1 ',
    'ngày 1, ',
    'tháng ',
    'tháng 1, ',
    'tháng 1/2024, ',
    'quý I',
    'quý I, ',
    'quý I và ',
    'năm 2023 ',
  ],
  ...[
    '2023 - ',
    '2023-2024, ',
    'đến ',
    'từ năm 2023 đến ',
    'hằng năm ',
    'hằng tháng ',
    'hằng quý, ',
    '1 lần/',
  ],
  ...[
    'một năm một lần ',
    'trong vòng 10 ngày ',
    'kể từ ngày ',
    'làm việc ',
    'hai mươi ',
    'mươi ',
    'kỳ họp thứ ',
  ],
  ...[
    'kỳ họp thường lệ giữa năm 2024 ',
    'thứ 1 ',
    'tuần ',
    'đầu ',
    'cuối ',
    'giữa tháng ',
    'nửa đầu ',
    '6 tháng ',
  ],
  ...[
    'số 1/KH-UBND ngày 1 tháng 1 năm 2023 ',
    'Nghị quyết số ',
    'theo ',
    'theo Quyết định số 1/QĐ ',
    'nếu ',
    'khi ',
  ],
  ...[
    'không ',
    'chậm nhất ',
    'thường xuyên, ',
    'hoàn thành ',
    'báo cáo ',
    '; 1/1; ',
    'năm ',
    'các năm tiếp theo và ',
  ],
]

describe('a phrase of one thing over and over', () => {
  it.each(someOf(PARTS))('%j is read or refused', (part) => {
    for (const before of ['', 'trước ', '1', '“', '('])
      for (const after of ['', ' 2024', '!', ')', '”', ' hằng năm']) {
        const text = before + part.repeat(500).slice(0, 500 - before.length - after.length) + after
        expect(text.length).toBeLessThanOrEqual(500)
        expect(() => readDeadline(text, { issued, readings: DEFAULT_READINGS })).not.toThrow()
      }
  })

  // The same two the other way round differ by their first word alone.
  it.each(someOf(PARTS.slice(0, -1).map((part, index) => ({ part, others: PARTS.slice(index + 1) }))))(
    '$part beside every later one is read or refused',
    ({ part, others }) => {
      for (const other of others) {
        const text = (part + other).repeat(250).slice(0, 500)
        expect(() => readDeadline(text, { issued, readings: DEFAULT_READINGS })).not.toThrow()
      }
    },
  )
})

const YAML = [
  ...[
    '[',
    '{',
    '[a',
    '{a',
    ', ',
    ',',
    '"',
    "'",
    ' "',
    " '",
    '"\\',
    '\\"',
    ' "\\',
    ": '",
    ': "',
    ':',
    ': ',
    '::',
    '- ',
  ],
  ...[
    '-',
    '? ',
    '#',
    '"#',
    ']',
    '}',
    '] ',
    '] :',
    'null ',
    'null',
    '~ ',
    '&a ',
    '*a ',
    '!',
    ' 0',
    ' 00',
    ' +',
    ' 1_',
  ],
  ...[
    ' 1e',
    ' 1.',
    ' ',
    '\t',
    '\n',
    '\n ',
    '\n\t',
    ' \n',
    '\r\n',
    '%',
    '\n%',
    '\ufeff',
    'a: ',
    'a:',
    ' a',
    '-\n',
    '- -',
  ],
]

/** A quarter of the largest file: what goes through its words again for each of them takes minutes here too. */
const LONG = LARGEST_FILE / 4

describe('a text of one thing over and over', () => {
  it.each(someOf(YAML))('%j is judged', (part) => {
    for (const before of ['', ': ', '"', "'", '[', '\n'])
      for (const after of ['', '!', '\n']) {
        const text = before + part.repeat(LONG / part.length) + after
        // Whether it is too deep, or what the fast reader makes of it, is no matter here: only that it ends.
        if (!isTooDeep(text)) expect(['values', 'undecided']).toContain(parseFast(text).kind)
      }
  })
})
