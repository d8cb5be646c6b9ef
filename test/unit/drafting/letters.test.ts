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
  [
    'bodies that are only named further in, whose duty it is not',
    '1. Sở Nội vụ:\n- Lập danh sách trước ngày 1/6/2024; đề nghị Sở Tài chính bố trí kinh phí.\n- Hướng dẫn, yêu cầu UBND các huyện, thành phố báo cáo trước 3/6/2024.\n- Tham mưu UBND tỉnh giao Sở Tư pháp thẩm định trước ngày 4/6/2024.\n- Yêu cầu UBND các huyện, thành phố lập đề án.\n2. UBND tỉnh yêu cầu UBND các huyện, thành phố:\n- Giải phóng mặt bằng, hoàn thành trước 30/6/2024; đề nghị Sở Xây dựng hướng dẫn.\n- Lập dự toán, gửi đề nghị Sở Tài chính thẩm định trước ngày 15/7/2024.',
    [
      '1.1 | so-noi-vu | trước ngày 1/6/2024',
      '1.2 | so-noi-vu | trước 3/6/2024',
      '1.3 | so-noi-vu | trước ngày 4/6/2024',
      '1.4 | so-noi-vu | -',
      '2.1 | ubnd-cap-huyen | hoàn thành trước 30/6/2024',
      '2.2 | ubnd-cap-huyen | trước ngày 15/7/2024',
    ],
  ],
  [
    'items and paragraphs of others, known or not, below and behind a heading',
    '1. Sở Y tế, Sở Nội vụ, Công an tỉnh:\na) Sở Nội vụ tuyển dụng trước ngày 7/6/2024;\nb) Bảo vệ trụ sở.\n2. Đối với Sở Y tế: Thanh tra tỉnh kiểm tra trước ngày 8/6/2024.\n3. Sở Tư pháp:\n- Lập danh sách trước ngày 20/6/2024.\nUBND cấp xã gửi kết quả trước ngày 15/6/2024.\n4. Sở Y tế:\n- Lập danh sách.\nSở Nội vụ:\n- Tuyển dụng trước ngày 3/6/2024.',
    [
      '1.a | so-noi-vu | trước ngày 7/6/2024',
      '1.b | so-y-te, so-noi-vu, cong-an-tinh | -',
      '2 | thanh-tra-tinh | trước ngày 8/6/2024',
      '3.1 | so-tu-phap | trước ngày 20/6/2024',
      '3 | UBND cấp xã | trước ngày 15/6/2024',
      '4.1 | so-y-te | -',
      '4.2 | so-noi-vu | trước ngày 3/6/2024',
    ],
  ],
  [
    'its first paragraph, which begins with what it rests on',
    'Thực hiện Công văn số 512/BNV-TCBC ngày 2/5/2024 của Bộ Nội vụ, Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ban, ngành rà soát, gửi về Sở Nội vụ trước ngày 25/6/2024.\nTheo đó, giao Sở Y tế lập đề án trước ngày 1/7/2024.\nTrong quá trình thực hiện, Sở Tài chính báo cáo UBND tỉnh trước ngày 25 hằng tháng.',
    [
      '0 | so-ban-nganh | trước ngày 25/6/2024',
      '0.2 | so-y-te | trước ngày 1/7/2024',
      '0.3 | so-tai-chinh | trước ngày 25 hằng tháng',
    ],
  ],
  [
    'words on the line below their label',
    '1. Rà soát văn bản\nCơ quan chủ trì:\nSở Tư pháp\nThời gian hoàn thành:\nTrước ngày 25/6/2024',
    ['1 | so-tu-phap | Trước ngày 25/6/2024'],
  ],
  [
    'names behind their kind, and clauses of others behind semicolons',
    '1. Yêu cầu các sở, ngành: Y tế, Giao thông vận tải gửi báo cáo trước ngày 5/6/2024.\n2. Sở Nội vụ rà soát hồ sơ; giao Sở Tư pháp báo cáo trước 27/6/2024; riêng Công an tỉnh bảo vệ trụ sở.\n3. Công an tỉnh:\n- Tuần tra trong tháng 6/2024.\n- Làm đường trước ngày 6/6/2024.',
    [
      '1 | so-y-te, so-gtvt | trước ngày 5/6/2024',
      '2.1 | so-noi-vu | -',
      '2.2 | so-tu-phap | trước 27/6/2024',
      '2.3 | cong-an-tinh | -',
      '3.1 | cong-an-tinh | trong tháng 6/2024',
      '3.2 | cong-an-tinh | trước ngày 6/6/2024',
    ],
  ],
  [
    'an order that is taken back, bodies that are named elsewhere, and a role before the duties',
    '1. Thôi giao Sở Nội vụ lập đề án B.\n2. Giao các đơn vị dưới đây thực hiện trước ngày 10/6/2024:\n- Sở Y tế: Lập danh sách.\n3. Sở Tư pháp là cơ quan thường trực, có trách nhiệm:\n- Báo cáo trước ngày 21/6/2024.\n4. Sở Tư pháp thẩm định trong 05 ngày làm việc kể từ khi nhận đủ hồ sơ.',
    [
      '2.1 | so-y-te | -',
      '3.1 | so-tu-phap | trước ngày 21/6/2024',
      '4 | so-tu-phap | trong 05 ngày làm việc kể từ khi nhận đủ hồ sơ',
    ],
  ],
  [
    'an order before the sentence that opens the items',
    'Hai tháng đầu năm có 03 người tử vong. Để kiểm soát, UBND tỉnh yêu cầu UBND các huyện, thành phố thống kê số hộ nuôi trước ngày 25/5/2024. Bên cạnh đó, các cơ quan thực hiện ngay những việc sau:\n1. Sở Y tế mở thêm điểm tiêm, xong trong tháng 6/2024.',
    ['0 | ubnd-cap-huyen | trước ngày 25/5/2024', '1 | so-y-te | xong trong tháng 6/2024'],
  ],
  [
    'lines without a mark below an addressee, one of which begins with another body',
    '1. Sở Y tế:\nLập danh sách.\nSở Nội vụ tuyển dụng trước ngày 1/6/2024.\nYêu cầu Sở Tài chính bố trí kinh phí trước ngày 2/6/2024.',
    ['1 | so-y-te | -', '1.2 | so-noi-vu | trước ngày 1/6/2024', '1.3 | so-tai-chinh | trước ngày 2/6/2024'],
  ],
  [
    'a sentence that says “chỉ đạo như sau” above a dash',
    'Chủ tịch UBND tỉnh chỉ đạo như sau:\n- Sở Y tế rà soát các chợ.',
    ['1 | so-y-te | -'],
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

  it.each([
    ['whom it is for', '- Các chủ đầu tư thực hiện dự án;\n- Các Tổ công tác kiểm tra công vụ.'],
    ['what was told', 'Sở Nội vụ báo cáo kết quả thực hiện quý I/2024.'],
    [
      'what another document asked',
      'Thủ tướng ban hành Công điện số 5/CĐ-TTg, yêu cầu các bộ, ngành, địa phương:\n1. Kinh phí do ngân sách bảo đảm.',
    ],
  ])('makes no task of %s', async (_, text) => {
    const draft = await draftOfText(`${HEAD.replace(/- UBND các huyện.*\n/, '')}${text}${FOOT}`, register, {
      province: 'thai-nguyen',
    })
    expect(draft.tasks.map(({ words }) => words)).toEqual([])
  })

  it.each([
    ['1. Các sở, ban, ngành gửi báo cáo về Sở Nội vụ trước ngày 22/6/2024 (trừ Sở Y tế).', 'exception'],
    ['1. Lập đề án\n- Chủ trì: Thanh tra tỉnh (2024), Sở Nội vụ (2025).', 'remark'],
  ])('asks about what stands beside the names: %s', async (text, code) => {
    const { tasks } = await draftOfText(HEAD + text + FOOT, register, { province: 'thai-nguyen' })
    expect(tasks[0]?.checks.lead?.map((one) => one.code)).toContain(code)
  })

  it('tells of a body in a sentence of which no verb is known, beside those that are read', async () => {
    const text =
      '1. Giao Thanh tra tỉnh trả lời đơn trước ngày 31/5/2024. Công an tỉnh canh chừng khu vực chợ.'
    const { tasks, leftOut } = await draftOfText(HEAD + text + FOOT, register, { province: 'thai-nguyen' })
    expect(tasks.map(({ lead }) => lead.map(({ id }) => id))).toEqual([['thanh-tra-tinh']])
    expect(leftOut.map(({ words }) => words)).toContainEqual(expect.stringContaining('canh chừng'))
  })

  it('takes those whom numbers below “Kính gửi:” name for nobody to owe it', async () => {
    const text =
      'UBND TỈNH THÁI NGUYÊN\nSố: 12/UBND-NC\nKính gửi:\n1. Sở Công Thương;\n2. Sở Y tế.\nUBND tỉnh yêu cầu:\nSở Tài chính bố trí kinh phí trước ngày 20/6/2024.\nCông an tỉnh kiểm tra.'
    const { tasks } = await draftOfText(text, register, { province: 'thai-nguyen', issued: '2024-05-10' })
    expect(tasks.map(({ lead }) => lead.map(({ id }) => id))).toEqual([['so-tai-chinh'], ['cong-an-tinh']])
  })

  it.each([
    ['1. Sở Tư pháp: số hóa sổ hộ tịch. Giao Sở Y tế báo cáo.', 'in a sentence or line behind'],
    [
      '1. Sở Tư pháp:\n- Số hóa sổ hộ tịch; Cục Thuế tỉnh hỗ trợ nhân lực trước ngày 15/9/2024.',
      'behind a semicolon',
    ],
  ])('asks about another body in the words of a duty: %s', async (text, where) => {
    const { tasks } = await draftOfText(HEAD + text + FOOT, register, { province: 'thai-nguyen' })
    expect(tasks[0]?.checks.lead?.map((one) => one.text.en)).toContainEqual(expect.stringContaining(where))
  })

  it('tells of another body below an addressee where no verb of it is known', async () => {
    const text = '1. Sở Y tế:\nLập danh sách.\nSở Nội vụ canh chừng khu vực chợ.'
    const { tasks, leftOut } = await draftOfText(HEAD + text + FOOT, register, { province: 'thai-nguyen' })
    expect(tasks.map(({ lead }) => lead.map(({ id }) => id))).toEqual([['so-y-te']])
    expect(leftOut.map(({ words }) => words)).toContain('Sở Nội vụ canh chừng khu vực chợ.')
  })

  it('tells a remark that names a body, and a request to another one at a check', async () => {
    const text =
      '1. Sở Nội vụ:\n- Lập danh sách; đề nghị Sở Tài chính bố trí kinh phí.\nGhi chú: Sở Tài chính gửi bản mềm trước ngày 30/6/2024.'
    const { tasks, leftOut } = await draftOfText(HEAD + text + FOOT, register, { province: 'thai-nguyen' })
    const told = [...leftOut.map(({ words }) => words), ...tasks.map(({ words }) => words)]
    expect(told.filter((words) => words.includes('gửi bản mềm'))).toHaveLength(1)
    expect(tasks[0]?.checks.lead?.map((one) => one.text.en)).toContainEqual(
      expect.stringContaining('“Sở Tài chính bố trí kinh phí.”'),
    )
  })
})
