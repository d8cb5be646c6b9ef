import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/documents/read-document.ts'
import type { Register } from '../../../src/domain/agencies/register.ts'
import type { DraftTask } from '../../../src/drafting/draft.ts'
import { draftPlan } from '../../../src/drafting/draft-plan.ts'
import { draftOfText, shippedRegister } from './drafted.ts'

const HEAD = 'UBND tỉnh Thái Nguyên\nKẾ HOẠCH\nVề một việc của tỉnh Thái Nguyên\nII. NHIỆM VỤ\n'

/** Words of a cell of leads, and what they say: `lead | except | report-to | codes of the checks`. */
const CELLS: readonly (readonly [words: string, said: string])[] = [
  ['Các sở, ban, ngành (trừ Sở Y tế)', 'so-ban-nganh | so-y-te |  | '],
  ['Các sở, ban, ngành [trừ Sở Y tế]', 'so-ban-nganh | so-y-te |  | '],
  ['Các sở, ban, ngành, trừ Sở Y tế', 'so-ban-nganh | so-y-te |  | '],
  ['Các sở, ban, ngành trừ: Sở Y tế', 'so-ban-nganh | so-y-te |  | '],
  ['Các sở, ban, ngành (ngoại trừ Sở Y tế, Sở Nội vụ)', 'so-ban-nganh | so-y-te, so-noi-vu |  | '],
  ['Các sở, ban, ngành - không bao gồm Sở Y tế', 'so-ban-nganh | so-y-te |  | '],
  // Whether the second one is excepted too, nobody can tell.
  ['Các sở, ban, ngành, trừ Sở Y tế, Sở Nội vụ', 'so-ban-nganh | so-y-te, so-noi-vu |  | exception'],
  ['Các sở, ban, ngành, trừ Sở Y tế; Công an tỉnh', 'so-ban-nganh, cong-an-tinh | so-y-te |  | exception'],
  [
    'Các sở, ban, ngành; UBND cấp huyện (trừ Sở Y tế)',
    'so-ban-nganh, ubnd-cap-huyen | so-y-te |  | exception',
  ],
  ['Các sở, ban, ngành (trừ UBND cấp huyện)', 'so-ban-nganh |  |  | exception'],
  ['Các sở, ban, ngành (trừ các đơn vị đã có đề án)', 'so-ban-nganh |  |  | exception'],
  ['Các sở, ban, ngành (trừ Sở Y tế', 'so-ban-nganh | so-y-te |  | '],
  ['Sở Nội vụ (trừ Sở Y tế)', 'so-noi-vu |  |  | exception'],
  ['Sở Nội vụ (hoặc Thanh tra tỉnh)', 'so-noi-vu |  |  | remark'],
  ['Sở Nội vụ hoặc Thanh tra tỉnh', 'so-noi-vu, thanh-tra-tinh |  |  | alternative'],
  ['Sở Nội vụ/Thanh tra tỉnh', 'so-noi-vu, thanh-tra-tinh |  |  | alternative'],
  ['Sở Nội vụ (thay Sở Y tế)', 'so-noi-vu |  |  | remark'],
  ['Sở Nội vụ (phối hợp), Sở Y tế', 'so-noi-vu, so-y-te |  |  | remark'],
  ['Sở Nội vụ (Phòng Cải cách hành chính (mới))', 'so-noi-vu |  |  | remark'],
  ['Các sở, ban, ngành; báo cáo gửi về Sở Nội vụ', 'so-ban-nganh |  | so-noi-vu | '],
  ['Các sở, ban, ngành gửi Sở Nội vụ để tổng hợp', 'so-ban-nganh |  | so-noi-vu | '],
  ['Các sở, ban, ngành (báo cáo về Sở Nội vụ)', 'so-ban-nganh |  | so-noi-vu | '],
  ['Các sở, ban, ngành, trừ Sở Y tế, báo cáo Sở Nội vụ', 'so-ban-nganh | so-y-te | so-noi-vu | '],
  ['Các sở, ban, ngành gửi Sở Nội vụ; Công an tỉnh', 'so-ban-nganh, cong-an-tinh |  | so-noi-vu | recipient'],
  ['Sở Nội vụ trình UBND tỉnh', 'so-noi-vu |  |  | recipient'],
  ['Sở Nội vụ, Sở Y tế gửi Sở Nội vụ', 'so-noi-vu, so-y-te |  |  | recipient'],
  ['Sở Nội vụ hay Thanh tra tỉnh', 'so-noi-vu, thanh-tra-tinh |  |  | alternative'],
  ['Sở Nội vụ thay Sở Y tế', 'so-noi-vu |  |  | remark'],
  ['Các sở, ban, ngành, riêng Sở Y tế không phải làm', 'so-ban-nganh |  |  | remark'],
  ['Các sở, ban, ngành ngoài Sở Y tế', 'so-ban-nganh |  |  | remark'],
  ['Các sở, ban, ngành theo hướng dẫn của Sở Nội vụ', 'so-ban-nganh |  |  | remark'],
  ['Sở Nội vụ, qua Sở Y tế', 'so-noi-vu |  |  | remark'],
  ['Không giao Sở Y tế; Sở Nội vụ', 'so-noi-vu |  |  | remark'],
  ['Sở Nội vụ, không phải Sở Y tế', 'so-noi-vu |  |  | remark'],
  ['Sở Nội vụ, b/c UBND tỉnh', 'so-noi-vu |  | ubnd-tinh | '],
  ['Các sở, ban, ngành (chỉ gồm Sở Y tế)', 'so-y-te |  |  | only-related'],
  ['Các sở, ban, ngành, chỉ gồm Sở Y tế và Sở Nội vụ', 'so-y-te, so-noi-vu |  |  | only-related'],
  ['Các sở, ban, ngành (gồm cả Sở Y tế)', 'so-ban-nganh |  |  | remark'],
  // Of which group these are, nobody can tell.
  ['Các sở, ban, ngành; UBND cấp huyện (chỉ gồm Sở Y tế)', 'so-ban-nganh, ubnd-cap-huyen |  |  | remark'],
  // Nothing of these changes who owes it.
  ['Sở Thông tin và Truyền thông (Sở TT&TT)', 'so-tttt |  |  | '],
  ['Sở Nội vụ (sau đây gọi tắt là Sở)', 'so-noi-vu |  |  | '],
  ['Sở Nội vụ (cơ quan thường trực)', 'so-noi-vu |  |  | '],
  ['(1) Sở Nội vụ; (2) Sở Y tế', 'so-noi-vu, so-y-te |  |  | '],
]

function said({ lead, except, reportTo, checks }: DraftTask): string {
  const ids = (bodies: readonly { readonly id: string }[]) => bodies.map(({ id }) => id).join(', ')
  const codes = [...(checks.lead ?? []), ...(checks.except ?? []), ...(checks['report-to'] ?? [])]
  return `${ids(lead)} | ${ids(except)} | ${ids(reportTo)} | ${codes.map(({ code }) => code).join(', ')}`
}

async function tasksOf(text: string, register: Register): Promise<readonly DraftTask[]> {
  const draft = await draftOfText(HEAD + text, register, { province: 'thai-nguyen', issued: '2024-01-01' })
  return draft.tasks
}

describe('words beside the names of leads', async () => {
  const register = await shippedRegister()

  it.each(CELLS)('%s', async (words, expected) => {
    const labelled = await tasksOf(`1. Lập đề án\n- Chủ trì: ${words}.\n- Thời hạn: Quý I/2024.`, register)
    expect(labelled.map(said)).toEqual([expected])
  })

  it('are quoted in the check', async () => {
    const [task] = await tasksOf('1. Lập đề án\n- Chủ trì: Sở Nội vụ (thay Sở Y tế).', register)
    expect(task?.checks.lead?.map(({ text }) => text.en)).toEqual([
      '“(thay Sở Y tế)” is left out of the names; see whether it changes who owes it',
    ])
  })

  it('except from the support as from the leads, and say where a plan cannot tell the two apart', async () => {
    const tasks = await tasksOf(
      '1. Việc A\n- Chủ trì: Sở Nội vụ.\n- Phối hợp: Các sở, ban, ngành (trừ Sở Y tế).\n2. Việc B\n- Chủ trì: UBND cấp huyện.\n- Phối hợp: Các sở, ban, ngành (trừ Sở Y tế).',
      register,
    )
    expect(tasks.map(said)).toEqual(['so-noi-vu | so-y-te |  | ', 'ubnd-cap-huyen | so-y-te |  | exception'])
  })
})

describe('words beside the names of a sentence', async () => {
  const register = await shippedRegister()

  /** `lead | except | support`, and whether there is a check beside lead or support. */
  it.each([
    ['1. Các sở, ban, ngành (trừ Sở Y tế): Lập danh sách.', 'so-ban-nganh | so-y-te | '],
    ['1. Các sở, ban, ngành, trừ Sở Y tế: Lập danh sách.', 'so-ban-nganh | so-y-te | '],
    ['1. Giao các sở, ban, ngành (trừ Sở Y tế) lập danh sách.', 'so-ban-nganh | so-y-te | '],
    [
      '1. Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành, trừ Sở Y tế, rà soát danh sách.',
      'so-noi-vu | so-y-te | so-ban-nganh',
    ],
    [
      '1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp (Phòng A), Sở Tài chính rà soát danh sách.',
      'so-noi-vu |  | so-tu-phap, so-tai-chinh',
    ],
    ['1. Không giao Sở Y tế chủ trì; giao Sở Tài chính rà soát danh sách.', 'so-tai-chinh |  | '],
  ])('%s', async (text, expected) => {
    const ids = (bodies: readonly { readonly id: string }[]) => bodies.map(({ id }) => id).join(', ')
    const tasks = await tasksOf(text, register)
    expect(
      tasks.map(({ lead, except, support }) => `${ids(lead)} | ${ids(except)} | ${ids(support)}`),
    ).toEqual([expected])
  })

  it('that forbid a duty assign none', async () => {
    expect(
      await tasksOf('1. Không giao Sở Y tế chủ trì việc này.\n2. Sở Y tế không chủ trì việc này.', register),
    ).toEqual([])
  })
})

describe('words beside the names of a table', async () => {
  const register = await shippedRegister()

  it('are read over the lines of a cell, and in a column of both roles', async () => {
    const head = 'TT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn'
    const rows = [
      '1,Lập đề án A,"Các sở, ban, ngành\n(trừ\nSở Y tế)",,30/6/2024',
      '2,Lập đề án B,Sở Nội vụ,"Các sở, ban, ngành, trừ Sở Y tế",30/6/2024',
      '3,Lập đề án C,"Các sở, ban, ngành\nbáo cáo gửi về\nSở Nội vụ",,30/6/2024',
      '4,Lập đề án D,"Chủ trì: Các sở, ban, ngành (trừ Sở Y tế); phối hợp: Sở Nội vụ",,30/6/2024',
    ]
    const tasks = await tasksInCsv([head, ...rows].join('\n'), register)
    expect(tasks.map(said)).toEqual([
      'so-ban-nganh | so-y-te |  | ',
      'so-noi-vu | so-y-te |  | ',
      'so-ban-nganh |  | so-noi-vu | ',
      'so-ban-nganh | so-y-te |  | ',
    ])
  })
})

describe('words around the heading', async () => {
  const register = await shippedRegister()
  const head =
    'ỦY BAN NHÂN DÂN\nTỈNH THÁI NGUYÊN\nSố: 07/CT-UBND\nThái Nguyên, ngày 10 tháng 3 năm 2026\nCHỈ THỊ\n'
  const title = 'Về việc tăng cường phòng cháy, chữa cháy rừng\ntrên địa bàn tỉnh mùa khô năm 2026\n'
  const duty = '1. Sở Nội vụ xây dựng kế hoạch kiểm tra, hoàn thành trước ngày 31/3/2026.\n'
  const wanted = 'Tăng cường phòng cháy, chữa cháy rừng trên địa bàn tỉnh mùa khô năm 2026'

  it.each([
    'Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n',
    'Thời gian qua, việc phòng cháy còn hạn chế ở một số xã của tỉnh.\n',
    '',
  ])('of a sentence behind the title, %s nothing is taken into it', async (sentence) => {
    const draft = await draftOfText(head + title + sentence + duty, register)
    expect([draft.title, draft.tasks.length]).toEqual([wanted, 1])
  })

  it('tell of a document that this one replaces', async () => {
    const end = 'Chỉ thị này có hiệu lực kể từ ngày ký và thay thế Chỉ thị số 05/CT-UBND ngày 12/3/2025.\n'
    const draft = await draftOfText(head + title + duty + end, register)
    expect(draft.checks.number?.map(({ text }) => text.en)).toEqual([
      'the document says that it replaces or repeals another: “Chỉ thị này có hiệu lực kể từ ngày ký và thay thế Chỉ thị số 05/CT-UBND ngày 12/3/2025”; write it as replaces or repeals where that one is in the folder',
    ])
    expect((await draftOfText(head + title + duty, register)).checks.number).toBeUndefined()
  })
})

async function tasksInCsv(text: string, register: Register): Promise<readonly DraftTask[]> {
  const read = await readDocument(new TextEncoder().encode(text), 'a.csv')
  if (read.kind === 'refused') throw new Error(read.because.en)
  const drafted = draftPlan(read.document, register, { province: 'thai-nguyen' })
  if (drafted.kind === 'refused') throw new Error(drafted.because.en)
  return drafted.draft.tasks
}
