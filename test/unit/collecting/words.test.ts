import { describe, expect, it } from 'vitest'
import { saysUnfinished, whatWordsAsk } from '../../../src/collecting/what-words-ask.ts'
import { wholeDay } from '../../../src/collecting/written-days.ts'

describe('what the words of an agency ask for', () => {
  it.each([
    ['', { what: 'nothing' }],
    ['Đã ban hành Công văn 12', { what: 'nothing' }],
    ['Đề nghị gia hạn đến 30/9/2024', { what: 'extension', through: '2024-09-30' }],
    [
      'Đề nghị cho phép gia hạn đến hết ngày 5 tháng 6 năm 2024',
      { what: 'extension', through: '2024-06-05' },
    ],
    ['Xin lùi thời hạn từ 31/5/2024 đến 15.7.2024', { what: 'extension', through: '2024-07-15' }],
    ['We request an extension until 2024-09-30', { what: 'extension', through: '2024-09-30' }],
    ['Đề nghị gia hạn', { what: 'extension', through: null }],
    ['Đề nghị gia hạn đến hết quý III', { what: 'extension', through: null }],
    ['Đề nghị gia hạn đến 31/6/2024', { what: 'extension', through: null }],
    ['Đề nghị gia hạn đến 30/6/2024 hoặc đến 30/9/2024', { what: 'extension', through: null }],
    ['Không đề nghị gia hạn', { what: 'unclear' }],
    ['Việc này đã được gia hạn đến 30/9/2024', { what: 'unclear' }],
    ['Gia hạn đến 30/9/2024', { what: 'unclear' }],
    ['Không thuộc nhiệm vụ của Sở, đề nghị gia hạn đến 30/9/2024', { what: 'unclear' }],
    ['KHÔNG THUỘC NHIỆM VỤ của Sở', { what: 'not-ours' }],
    ['Nội dung này không thuộc thẩm quyền', { what: 'not-ours' }],
    ['This is not our task', { what: 'not-ours' }],
  ])('%j', (words, asks) => {
    expect(whatWordsAsk(words)).toEqual(asks)
  })

  it.each([
    ['Chưa hoàn thành', true],
    ['Đang thực hiện', true],
    ['Dự kiến tháng 7', true],
    ['Sẽ ban hành trong quý III', true],
    ['Đã hoàn thành, chưa phát sinh vướng mắc', false],
    ['Đã ban hành', false],
  ])('%j says that it is still to be done: %j', (words, is) => {
    expect(saysUnfinished(words)).toBe(is)
  })
})

describe('a cell that is a day', () => {
  it.each([
    ['5/6/2024', '2024-06-05'],
    ['05/06/2024', '2024-06-05'],
    [' ngày 5/6/2024 ', '2024-06-05'],
    ['5.6.2024', '2024-06-05'],
    ['5-6-2024', '2024-06-05'],
    ['2024-06-05', '2024-06-05'],
    ['Ngày 5 tháng 6 năm 2024.', '2024-06-05'],
    ['6/2024', null],
    ['5/15/2024', null],
    ['31/6/2024', null],
    ['5/6/24', null],
    ['trước 5/6/2024', null],
    ['5/6/2024 và 6/6/2024', null],
    ['15/6/20245', null],
    ['', null],
  ])('%j is %j', (words, day) => {
    expect(wholeDay(words)).toBe(day)
  })
})
