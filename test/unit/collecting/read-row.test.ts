import { describe, expect, it } from 'vitest'
import { type DateReading, replyIn } from '../../../src/collecting/read-row.ts'
import { EMPTY_CELL, type StoredCell, wordsCell } from '../../../src/documents/stored-table.ts'
import { parseRowKey, rowKey, SUPPORT_KEY } from '../../../src/domain/follow-up/row-key.ts'
import { type Day, parseDay } from '../../../src/domain/time/day.ts'

const PLACE = { file: 'a.xlsx', table: 'Sở Nội vụ', row: 6 }
const ID = 'mau-01#1/bao-cao@mau/so-noi-vu'
const TASK = '1. Nộp báo cáo'
const CERTAIN: DateReading = { dates: 'if-certain', epoch: '1900' }

type Cells = Partial<Readonly<Record<'task' | 'result' | 'completed' | 'document', StoredCell>>>

function reply(cells: Cells, reading: DateReading = CERTAIN, key: string = rowKey(ID, null, TASK)) {
  const all = { task: wordsCell(TASK), result: EMPTY_CELL, completed: EMPTY_CELL, document: EMPTY_CELL }
  return replyIn({ place: PLACE, key: parseRowKey(key), cells: { ...all, ...cells } }, reading)
}

function date(text: string, shows: 'day' | 'month' | 'year' = 'day'): StoredCell {
  return { value: { is: 'date', day: parseDay(text) as Day, shows }, by: 'typing' }
}

function number(value: number): StoredCell {
  return { value: { is: 'number', number: value }, by: 'typing' }
}

const ERROR: StoredCell = { value: { is: 'error', code: '#REF!' }, by: 'typing' }
const DONE = { completed: wordsCell('5/6/2024') }

describe('a row that was filled in', () => {
  it.each<[string, Cells, object]>([
    [
      'a day as text',
      DONE,
      { says: { event: 'delivered', date: '2024-06-05' }, document: null, words: null },
    ],
    [
      'with document and words, their lines joined',
      { ...DONE, document: wordsCell(' 15/BC-SNV '), result: wordsCell('Đã\n ban hành') },
      { document: '15/BC-SNV', words: 'Đã ban hành' },
    ],
    ['a whole number of a document', { ...DONE, document: number(15) }, { document: '15' }],
    [
      'a date whose day can be no month',
      { completed: date('2024-05-15') },
      { says: { event: 'delivered', date: '2024-05-15' } },
    ],
    [
      'a date that reads the same both ways',
      { completed: date('2024-05-05') },
      { says: { event: 'delivered', date: '2024-05-05' } },
    ],
    [
      'a request for more time',
      { result: wordsCell('Đề nghị gia hạn đến 30/9/2024'), document: wordsCell('16/TTr') },
      { says: { event: 'extension-requested', through: '2024-09-30' }, document: '16/TTr' },
    ],
    [
      'a task that is not its own',
      { result: wordsCell('Không thuộc nhiệm vụ') },
      { says: { event: 'contested' } },
    ],
    ['words of the task with other spaces', { ...DONE, task: wordsCell('1.  Nộp\nbáo cáo') }, { id: ID }],
  ])('is proposed: %s', (_, cells, expected) => {
    expect(reply(cells)).toMatchObject({ is: 'proposal', place: PLACE, id: ID, ...expected })
  })

  it.each<[string, Cells]>([
    ['day-or-month', { completed: date('2024-06-05') }],
    ['month-only', { completed: date('2024-06-01', 'month') }],
    ['number-for-date', { completed: number(45_418) }],
    ['no-such-day', { completed: wordsCell('5/15/2024') }],
    ['no-date', { result: wordsCell('Đã xong') }],
    ['no-date', { document: wordsCell('15/BC') }],
    ['date-for-number', { ...DONE, document: date('2024-12-01') }],
    ['date-for-number', { ...DONE, document: number(1.1) }],
    ['error-cell', { ...DONE, result: ERROR }],
    ['error-cell', { completed: ERROR }],
    ['error-cell', { ...DONE, document: ERROR }],
    ['formula', { completed: { ...wordsCell('5/6/2024'), by: 'formula' } }],
    ['task-changed', { ...DONE, task: wordsCell('1. Nộp báo cáo tháng') }],
    ['task-changed', { ...DONE, task: EMPTY_CELL }],
    ['too-long', { ...DONE, document: wordsCell('x'.repeat(201)) }],
    ['unprintable', { ...DONE, document: wordsCell('15\u202e/BC') }],
    ['not-done-yet', { ...DONE, result: wordsCell('Đang thực hiện') }],
    ['date-with-request', { ...DONE, result: wordsCell('Đề nghị gia hạn đến 30/9/2024') }],
    ['no-new-day', { result: wordsCell('Đề nghị gia hạn') }],
    ['unclear-request', { result: wordsCell('Không đề nghị gia hạn') }],
  ])('is not taken: %s', (code, cells) => {
    expect(reply(cells)).toMatchObject({ is: 'untaken', place: PLACE, id: ID, code })
  })

  it('asks with both days where day and month may have changed places', () => {
    const { because } = reply({ completed: date('2024-06-05') }) as { because?: object }
    expect(because).toMatchObject({
      vi: expect.stringContaining('5/6/2024 hay 6/5/2024'),
      en: expect.stringContaining('2024-06-05 or 2024-05-06'),
    })
  })

  it('takes a date as it is stored where that is asked for, and then from 1904 too', () => {
    const stored = { completed: date('2024-06-05') }
    const taken = { is: 'proposal', says: { date: '2024-06-05' } }
    expect(reply(stored, { dates: 'as-stored', epoch: '1900' })).toMatchObject(taken)
    expect(reply(stored, { dates: 'as-stored', epoch: '1904' })).toMatchObject(taken)
    expect(reply({ completed: date('2024-05-15') }, { dates: 'if-certain', epoch: '1904' })).toMatchObject({
      code: 'date-1904',
    })
    expect(reply(DONE, { dates: 'if-certain', epoch: '1904' })).toMatchObject({ is: 'proposal' })
  })

  it('has to be one that the program wrote for whoever leads', () => {
    expect(reply(DONE, CERTAIN, SUPPORT_KEY)).toMatchObject({ code: 'helping-only', id: null })
    expect(reply(DONE, CERTAIN, 'something else')).toMatchObject({ code: 'row-added', id: null })
  })
})
