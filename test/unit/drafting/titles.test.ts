import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/documents/read-document.ts'
import { draftPlan } from '../../../src/drafting/draft-plan.ts'
import { draftOfText, shippedRegister } from './drafted.ts'

const register = await shippedRegister()
const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH THÁI NGUYÊN\nSố: 12/KH-UBND\nKẾ HOẠCH\n'
const DUTY = '\n1. Sở Nội vụ lập danh sách trước ngày 30/6/2024.'
const CAPITALS = 'the title is printed in capitals; give names theirs back'

/** Titles in capitals, and with the capitals that the register gives to names. */
const TITLES: readonly (readonly [printed: string, title: string])[] = [
  ['TRỒNG CÂY XANH TẠI TỈNH THÁI NGUYÊN NĂM 2024', 'Trồng cây xanh tại tỉnh Thái Nguyên năm 2024'],
  ['NHIỆM VỤ UBND TỈNH THÁI NGUYÊN GIAO NĂM 2024', 'Nhiệm vụ UBND tỉnh Thái Nguyên giao năm 2024'],
  ['SẮP XẾP CÁC PHÒNG CỦA SỞ Y TẾ, SỞ NỘI VỤ', 'Sắp xếp các phòng của Sở Y tế, Sở Nội vụ'],
  ['DI DỜI DÂN CƯ TẠI HUYỆN PHÚ BÌNH NĂM 2024', 'Di dời dân cư tại huyện Phú Bình năm 2024'],
  // Without the word before it, nobody can tell a place from other words.
  ['VÌ MỘT CỘNG ĐỒNG HÒA BÌNH, THÁI BÌNH', 'Vì một cộng đồng hòa bình, thái bình'],
]

describe('a title in capitals', () => {
  it.each(TITLES)('%s', async (printed, title) => {
    const draft = await draftOfText(`${HEAD}${printed}${DUTY}`, register, { province: 'thai-nguyen' })
    expect([draft.title, draft.checks.title?.map(({ text }) => text.en)]).toEqual([title, [CAPITALS]])
  })

  it.each([
    [
      ['SỔ THEO DÕI NHIỆM VỤ UBND TỈNH THÁI NGUYÊN GIAO,,,'],
      'Sổ theo dõi nhiệm vụ UBND tỉnh Thái Nguyên giao',
    ],
    [
      [
        'UBND TỈNH THÁI NGUYÊN,,,',
        '(Kèm theo Kế hoạch số 12/KH-UBND),,,',
        'BẢNG THEO DÕI NHIỆM VỤ NĂM 2026,,,',
      ],
      'Bảng theo dõi nhiệm vụ năm 2026',
    ],
    [
      ['SỞ Y TẾ: SỔ THEO DÕI NHIỆM VỤ NĂM 2026,,,', '(Kèm theo Kế hoạch số 12/KH-UBND),,,'],
      'Sở Y tế: sổ theo dõi nhiệm vụ năm 2026',
    ],
  ])('of a sheet is its own, with names as the register has them, and a check: %j', async (above, title) => {
    const rows = [...above, 'TT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn', '1,Lập danh sách,Sở Nội vụ,30/6/2024']
    const read = await readDocument(new TextEncoder().encode(rows.join('\n')), 'a.csv')
    if (read.kind === 'refused') throw new Error(read.because.en)
    const made = draftPlan(read.document, register, { province: 'thai-nguyen' })
    if (made.kind === 'refused') throw new Error(made.because.en)
    expect([made.draft.title, made.draft.checks.title?.map(({ text }) => text.en)]).toEqual([
      title,
      [CAPITALS],
    ])
  })
})
