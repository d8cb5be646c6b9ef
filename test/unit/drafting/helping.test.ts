import { describe, expect, it } from 'vitest'
import type { DraftTask } from '../../../src/drafting/draft.ts'
import { draftOfText, shippedRegister } from './drafted.ts'

// "Phối hợp" behind a duty whose lead is named, and by itself. Tasks were written down from the text first.

const HEAD = 'UBND tỉnh Thái Nguyên\nKẾ HOẠCH\nVề một việc của tỉnh Thái Nguyên\nII. NHIỆM VỤ\n'
const register = await shippedRegister()

async function tasksOf(text: string): Promise<readonly DraftTask[]> {
  const said = { province: 'thai-nguyen', issued: '2024-01-01' }
  return (await draftOfText(HEAD + text, register, said)).tasks
}

/** `id | lead | support | limits`, with `?` behind a support or a lead that has a check saying why it is one. */
function shown({ id, lead, support, deadline, parts, checks }: DraftTask): string {
  const ids = (bodies: DraftTask['lead']) => bodies.map((body) => body.id).join(', ')
  const limits = [deadline, ...parts.map((part) => part.deadline)].flatMap((one) => one?.words ?? [])
  const asks = (field: 'lead' | 'support', words: string) =>
    (checks[field] ?? []).some(({ text }) => text.en.includes(words)) ? '?' : ''
  return [
    id,
    `${ids(lead)}${asks('lead', 'only says “phối hợp”')}`,
    `${ids(support)}${asks('support', 'says that the body helps')}`,
    limits.join(' & '),
  ].join(' | ')
}

const TEXTS: readonly (readonly [what: string, text: string, tasks: readonly string[]])[] = [
  [
    'behind a semicolon, with a verb',
    '1. Sở Nội vụ rà soát biên chế trước ngày 30/6/2024; Sở Y tế phối hợp cung cấp số liệu nhân lực y tế các huyện.',
    ['1 | so-noi-vu | so-y-te? | trước ngày 30/6/2024'],
  ],
  [
    'in a sentence of its own, with several verbs',
    '1. Sở Nội vụ có trách nhiệm rà soát biên chế. Sở Xây dựng phối hợp hướng dẫn quy hoạch, bố trí khu làm việc.',
    ['1 | so-noi-vu | so-xay-dung? | '],
  ],
  [
    'of two bodies, one behind the other',
    '1. Sở Nội vụ rà soát biên chế; Sở Y tế phối hợp cung cấp số liệu nhân lực y tế; Sở Tài chính có trách nhiệm phối hợp thẩm định kinh phí của đề án.',
    ['1 | so-noi-vu | so-y-te, so-tai-chinh? | '],
  ],
  [
    'with the lead itself',
    '1. Sở Nội vụ rà soát biên chế; Sở Y tế phối hợp với Sở Nội vụ lập danh sách bác sĩ tuyến xã.',
    ['1 | so-noi-vu | so-y-te? | '],
  ],
  [
    'behind another order',
    '1. Giao Sở Nội vụ rà soát biên chế, giao Sở Y tế phối hợp cung cấp số liệu nhân lực y tế các huyện.',
    ['1 | so-noi-vu | so-y-te? | '],
  ],
  [
    'behind “chủ trì,” without a duty between them',
    '1. Sở Nội vụ chủ trì, Sở Y tế phối hợp xây dựng đề án nhân lực y tế các huyện.',
    ['1 | so-noi-vu | so-y-te? | '],
  ],
  [
    'with a limit, and nothing of its own to be done',
    '1. Sở Nội vụ rà soát biên chế. Sở Y tế phối hợp thực hiện trước ngày 30/6/2024.',
    ['1 | so-noi-vu | so-y-te? | trước ngày 30/6/2024'],
  ],
  [
    'in a section that is addressed to the lead',
    '1. Sở Nội vụ:\n- Rà soát biên chế; Sở Y tế phối hợp cung cấp số liệu nhân lực y tế các huyện.',
    ['1.1 | so-noi-vu | so-y-te? | '],
  ],
  [
    'with something to be done and a limit of its own, which is another duty',
    '1. Sở Nội vụ rà soát biên chế trước ngày 30/6/2024; Sở Y tế phối hợp lập danh sách bác sĩ tuyến xã trước ngày 20/5/2024.',
    ['1.1 | so-noi-vu |  | trước ngày 30/6/2024', '1.2 | so-y-te? |  | trước ngày 20/5/2024'],
  ],
  [
    'with others than the lead, which is another duty',
    '1. Sở Nội vụ rà soát biên chế. Sở Y tế phối hợp với Công an tỉnh kiểm tra các chợ đầu mối.',
    ['1.1 | so-noi-vu |  | ', '1.2 | so-y-te? | cong-an-tinh | '],
  ],
  [
    'in an item of its own',
    '1. Sở Nội vụ rà soát biên chế.\n2. Sở Y tế phối hợp với Công an tỉnh kiểm tra các chợ đầu mối.',
    ['1 | so-noi-vu |  | ', '2 | so-y-te? | cong-an-tinh | '],
  ],
  [
    'behind “chủ trì”, which leads',
    '1. Sở Nội vụ rà soát biên chế; Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra các chợ đầu mối.',
    ['1.1 | so-noi-vu |  | ', '1.2 | so-y-te | cong-an-tinh | '],
  ],
]

describe('a body that is said to work along', () => {
  it.each(TEXTS)('%s', async (_, text, tasks) => {
    expect((await tasksOf(text)).map(shown)).toEqual(tasks)
  })

  it('in a section that is addressed to another, with a limit of its own, has a check that asks for its task', async () => {
    const tasks = await tasksOf(
      '1. Sở Nội vụ:\n- Rà soát biên chế; Sở Y tế phối hợp lập danh sách bác sĩ tuyến xã trước ngày 20/5/2024.',
    )
    expect(tasks.map(({ support, checks }) => [support[0]?.id, checks.support?.[0]?.text.en])).toEqual([
      [
        'so-y-te',
        'the words say that the body helps, but with something of its own to be done by a day; see whether that is a task of its own',
      ],
    ])
  })

  it('but for one of a group keeps the exception', async () => {
    const [task] = await tasksOf(
      '1. Sở Tài chính thẩm định kinh phí; các sở, ban, ngành (trừ Sở Y tế) phối hợp cung cấp dự toán chi tiết.',
    )
    expect([task?.support, task?.except].map((all) => all?.map(({ id }) => id))).toEqual([
      ['so-ban-nganh'],
      ['so-y-te'],
    ])
  })

  it('by a name that no register has, which ends before what is done', async () => {
    const tasks = await tasksOf(
      [
        '1. Sở Y tế phối hợp với Công ty Điện lực Phú Bình đẩy nhanh đầu tư trạm biến áp 110kV phục vụ các khu công nghiệp phía Nam.',
        '2. Sở Nội vụ chủ trì, phối hợp với Sở Y tế, Công ty Cấp nước Phú Bình đấu nối đường ống cho các trạm y tế, trường học.',
      ].join('\n'),
    )
    expect(tasks.map(({ support }) => support.map(({ id }) => id))).toEqual([
      ['Công ty Điện lực Phú Bình'],
      ['so-y-te', 'Công ty Cấp nước Phú Bình'],
    ])
  })
})
