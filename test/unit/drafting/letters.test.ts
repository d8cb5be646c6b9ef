import { describe, expect, it } from 'vitest'
import { draftOfText, shippedRegister } from './drafted.ts'

const HEAD =
  'UBND tỉnh Thái Nguyên\nSố: 1234/UBND-NC\nV/v rà soát văn bản\nThái Nguyên, ngày 10 tháng 5 năm 2024\nKính gửi:\n- Các sở, ban, ngành;\n- Đề nghị Ủy ban MTTQ Việt Nam tỉnh;\n- UBND các huyện, thành phố.\n'
const FOOT = '\nNơi nhận:\n- Như trên;\n- Lưu: VT.'

/** What letters ask for in short lines, before or without a number, and whom: `id | lead | deadline`. */
const LETTERS: readonly (readonly [what: string, text: string, tasks: readonly string[]])[] = [
  [
    'dashes below the opening sentence',
    'Thực hiện Công văn số 12/BTP ngày 2/5/2024, Ủy ban nhân dân tỉnh yêu cầu:\n- Sở Tư pháp chủ trì rà soát, hoàn thành trước ngày 15/6/2024.\n- Sở Nội vụ báo cáo trước ngày 20 hằng tháng.',
    ['1 | so-tu-phap | hoàn thành trước ngày 15/6/2024', '2 | so-noi-vu | trước ngày 20 hằng tháng'],
  ],
  [
    'a dash before the first number, which takes none of the numbers',
    'Ủy ban nhân dân tỉnh yêu cầu:\n- Sở Tư pháp chủ trì rà soát, hoàn thành trước ngày 15/6/2024.\n1. Giao Sở Nội vụ chủ trì báo cáo trước ngày 20 hằng tháng.\n2. Sở Tài chính bố trí kinh phí trong tháng 6/2024.',
    [
      '0.1 | so-tu-phap | hoàn thành trước ngày 15/6/2024',
      '1 | so-noi-vu | trước ngày 20 hằng tháng',
      '2 | so-tai-chinh | trong tháng 6/2024',
    ],
  ],
  [
    'lines without any mark',
    'Ủy ban nhân dân tỉnh yêu cầu:\nSở Tư pháp chủ trì rà soát, hoàn thành trước ngày 15/6/2024.\nSở Nội vụ báo cáo trước ngày 20 hằng tháng.',
    ['0 | so-tu-phap | hoàn thành trước ngày 15/6/2024', '0.2 | so-noi-vu | trước ngày 20 hằng tháng'],
  ],
  [
    'orders and requests in each line',
    'UBND tỉnh đề nghị:\n- Yêu cầu Sở Tư pháp báo cáo trước ngày 15/6/2024.\n- Giao Sở Nội vụ theo dõi.',
    ['1 | so-tu-phap | trước ngày 15/6/2024', '2 | so-noi-vu | -'],
  ],
  [
    'dashes for a group, one of which names a lead of its own',
    'Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành, UBND các huyện, thành phố:\n- Rà soát văn bản, hoàn thành trước ngày 15/6/2024.\n- Sở Tư pháp chủ trì tổng hợp, báo cáo UBND tỉnh trước ngày 30/6/2024.\n- Báo cáo kết quả về Sở Tư pháp trước ngày 20/6/2024.',
    [
      '1 | so-ban-nganh, ubnd-cap-huyen | hoàn thành trước ngày 15/6/2024',
      '2 | so-tu-phap | trước ngày 30/6/2024',
      '3 | so-ban-nganh, ubnd-cap-huyen | trước ngày 20/6/2024',
    ],
  ],
  [
    'numbers for a group, one of which is ordered of another',
    'Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành, UBND các huyện, thành phố:\n1. Rà soát văn bản, hoàn thành trước ngày 15/6/2024.\n2. Giao Sở Tư pháp chủ trì tổng hợp, báo cáo UBND tỉnh trước ngày 30/6/2024.',
    [
      '1 | so-ban-nganh, ubnd-cap-huyen | hoàn thành trước ngày 15/6/2024',
      '2 | so-tu-phap | trước ngày 30/6/2024',
    ],
  ],
  [
    'a heading that is a label without words',
    'Ủy ban nhân dân tỉnh yêu cầu thực hiện các nội dung sau:\n1. Sở Y tế báo cáo trước ngày 10/6/2024.\n2. Các cơ quan thực hiện:\n- Sở Tư pháp chủ trì rà soát, hoàn thành trước ngày 15/6/2024.\n- Sở Nội vụ rà soát văn bản về tổ chức bộ máy.',
    [
      '1 | so-y-te | trước ngày 10/6/2024',
      '2.1 | so-tu-phap | hoàn thành trước ngày 15/6/2024',
      '2.2 | so-noi-vu | -',
    ],
  ],
  [
    'one opening sentence after the other, the last of which names nobody',
    'UBND tỉnh yêu cầu UBND các huyện, thành phố:\n- Rà soát hộ nghèo, xong trước ngày 31/5/2024.\n- Riêng UBND huyện Phú Bình lập danh sách hộ ven sông trước ngày 25/5/2024.\nĐề nghị Kho bạc Nhà nước khu vực, Thuế khu vực:\n- Chia sẻ dữ liệu trước ngày 15/7/2024.\nĐối với các sở, ngành, UBND tỉnh yêu cầu:\n- Sở Tài chính phối hợp với Sở Y tế bố trí kinh phí trong tháng 6/2024.\n- Sở Nội vụ đưa kết quả vào chấm điểm trước ngày 30/11/2024.',
    [
      '1 | ubnd-cap-huyen | xong trước ngày 31/5/2024',
      '2 | ubnd-huyen-phu-binh | trước ngày 25/5/2024',
      '3 | Kho bạc Nhà nước khu vực, Thuế khu vực | trước ngày 15/7/2024',
      '4 | so-tai-chinh | trong tháng 6/2024',
      '5 | so-noi-vu | trước ngày 30/11/2024',
    ],
  ],
  [
    'an opening sentence within the section of another',
    '1. Sở Nội vụ:\n- Lập danh sách A trước ngày 31/5/2024.\nGiao Sở Y tế:\n- Lập danh sách B trước ngày 15/6/2024.',
    ['1.1 | so-noi-vu | trước ngày 31/5/2024', '1.2 | so-y-te | trước ngày 15/6/2024'],
  ],
  [
    'a paragraph of its own for the same bodies, and one that only tells',
    'Giao các sở, ban, ngành, UBND các huyện, thành phố:\n- Rà soát hồ sơ, xong trước ngày 31/5/2024.\nCác sở, ban, ngành, UBND các huyện, thành phố báo cáo Sở Nội vụ trước ngày 25 hằng tháng.\nUBND tỉnh thông báo để các đơn vị biết, thực hiện./.',
    [
      '1 | so-ban-nganh, ubnd-cap-huyen | xong trước ngày 31/5/2024',
      '0 | so-ban-nganh, ubnd-cap-huyen | trước ngày 25 hằng tháng',
    ],
  ],
  [
    'those who stand at the head of bodies, and two days of a month',
    '1. Giám đốc Công an tỉnh, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh bố trí lực lượng.\n2. Giao Sở Y tế theo dõi, định kỳ ngày 15 và ngày 30 hằng tháng báo cáo UBND tỉnh.',
    ['1 | cong-an-tinh, bo-chqs-tinh | -', '2 | so-y-te | định kỳ ngày 15 và ngày 30 hằng tháng'],
  ],
]

describe('a letter', async () => {
  const register = await shippedRegister()
  it.each(LETTERS)('with %s', async (_, text, tasks) => {
    const draft = await draftOfText(HEAD + text + FOOT, register, { province: 'thai-nguyen' })
    expect(
      draft.tasks.map(
        ({ id, lead, deadline }) =>
          `${id} | ${lead.map((body) => body.id).join(', ')} | ${deadline?.words ?? '-'}`,
      ),
    ).toEqual(tasks)
  })
})
