import { describe, expect, it } from 'vitest'
import { chooser } from '../../../../src/reports/page/client/chosen.ts'
import { searchText } from '../../../../src/reports/page/client/search-text.ts'
import type { DutyChoice, DutyData, PageData } from '../../../../src/reports/page/page-data.ts'

const TEXTS = [
  '1. Đo lường',
  '2. Mở hội nghị',
  'Sở Nội vụ',
  'Sở Tư pháp',
  '01/KH-UBND',
  'Quá hạn',
  '31/12/2023',
]

const duty: DutyData = {
  id: 'a#1',
  task: 0,
  who: 2,
  plan: 4,
  status: 'overdue',
  stands: 5,
  due: 6,
  quarter: '2023-Q4',
  news: 'none',
  agencyChoices: ['mau/a'],
  planChoice: 'a',
  reason: -1,
  steps: [],
}

/** Each differs from the first in what one choice goes by. */
const DUTIES: readonly DutyData[] = [
  duty,
  { ...duty, id: 'a#2', task: 1, who: 3, agencyChoices: ['mau/b', 'mau/c'], news: 'newly-overdue' },
  { ...duty, id: 'b#1', planChoice: 'b', status: 'in-progress', quarter: '2024-Q1' },
  { ...duty, id: 'b#2', planChoice: 'b', status: 'undated', quarter: '' },
]

const data: PageData = {
  words: { shown: '', noneFound: '', printedFirst: '', due: '', steps: '', id: '' },
  texts: TEXTS,
  reasons: [],
  duties: DUTIES,
}

const ANY: DutyChoice = { words: '', agency: '', plan: '', state: '', due: '' }

describe('the choice of duties', () => {
  it.each<[Partial<DutyChoice>, readonly string[]]>([
    [{}, ['a#1', 'a#2', 'b#1', 'b#2']],
    [{ words: 'do luong' }, ['a#1', 'b#1', 'b#2']],
    [{ words: 'TƯ  pháp' }, ['a#2']],
    // Each word anywhere, in any order, also in the id.
    [{ words: 'b#2 nội' }, ['b#2']],
    [{ words: 'không có' }, []],
    [{ agency: 'mau/c' }, ['a#2']],
    [{ agency: 'mau' }, []],
    [{ plan: 'b' }, ['b#1', 'b#2']],
    [{ state: 'owed' }, ['a#1', 'a#2', 'b#1']],
    [{ state: 'overdue' }, ['a#1', 'a#2']],
    [{ state: 'newly-overdue' }, ['a#2']],
    [{ due: '2023' }, ['a#1', 'a#2']],
    [{ due: '2024-Q1' }, ['b#1']],
    [{ due: 'none' }, ['b#2']],
    [{ plan: 'b', state: 'owed', due: '2023' }, []],
  ])('%j', (choice, ids) => {
    expect(chooser(data)({ ...ANY, ...choice }).map(({ id }) => id)).toEqual(ids)
  })
})

it.each([
  ['Sở Nội vụ', 'so noi vu'],
  ['ĐÀO  tạo ', 'dao tao'],
  // Letters and marks apart, as some keyboards write them.
  ['Hòa'.normalize('NFD'), 'hoa'],
])('%s is looked for as %s', (words, searched) => {
  expect(searchText(words)).toBe(searched)
})
