import { describe, expect, it } from 'vitest'
import { draftOfText, shippedRegister } from './drafted.ts'

const HEAD = 'UBND tỉnh Thái Nguyên\nKẾ HOẠCH\nVề một việc của tỉnh Thái Nguyên\nII. NHIỆM VỤ\n'

/** Ways of writing, and what they say: `id | lead | support | deadline`. */
const SHAPES: readonly (readonly [what: string, text: string, tasks: readonly string[]])[] = [
  [
    'labels behind the dashes that they govern',
    '1. Tuyên truyền\n- Việc A;\n- Việc B.\n- Chủ trì: Sở Nội vụ. Phối hợp: Sở Tài chính.\n- Thời hạn: Quý I/2024.',
    ['1 | so-noi-vu | so-tai-chinh | Quý I/2024'],
  ],
  [
    'headings that are only the title of a field',
    '1. Rà soát hồ sơ\na) Cơ quan chủ trì\nSở Nội vụ.\nb) Cơ quan phối hợp\nSở Tài chính; Công an tỉnh.\nc) Thời gian thực hiện\nTháng 6/2024.',
    ['1 | so-noi-vu | so-tai-chinh, cong-an-tinh | Tháng 6/2024'],
  ],
  [
    'who owes it in brackets behind',
    '1. Xây dựng quy chế bảo vệ bí mật của tỉnh (Giao Công an tỉnh chủ trì, phối hợp với Sở Tư pháp).',
    ['1 | cong-an-tinh | so-tu-phap | -'],
  ],
  [
    'two bodies with nothing between them, and a group of whom only some are meant',
    '1. Việc C\n- Chủ trì: Sở Y tế\n- Phối hợp: Công an tỉnh Sở Tư pháp; các sở, ngành liên quan.',
    ['1 | so-y-te | cong-an-tinh, so-tu-phap, co-quan-lien-quan | -'],
  ],
  [
    'times that belong to others',
    '1. Sở Nội vụ: Triển khai Đề án giai đoạn 2021 - 2025 và Kế hoạch số 12/KH-UBND ngày 3/2/2024.',
    ['1 | so-noi-vu |  | -'],
  ],
]

describe('a task is found', async () => {
  const register = await shippedRegister()
  it.each(SHAPES)('by %s', async (_, text, tasks) => {
    const draft = await draftOfText(HEAD + text, register, { province: 'thai-nguyen', issued: '2024-01-01' })
    const ids = (bodies: readonly { readonly id: string }[]) => bodies.map(({ id }) => id).join(', ')
    expect(
      draft.tasks.map(
        ({ id, lead, support, deadline }) =>
          `${id} | ${ids(lead)} | ${ids(support)} | ${deadline?.words ?? '-'}`,
      ),
    ).toEqual(tasks)
  })
})
