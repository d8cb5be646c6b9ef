import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/documents/read-document.ts'
import type { Draft, DraftTask } from '../../../src/drafting/draft.ts'
import { draftPlan } from '../../../src/drafting/draft-plan.ts'
import { draftOfText, shippedRegister } from './drafted.ts'

// What columns, labels and words of sentences are, where no list has their titles. Tasks were written down from the text first.

const HEAD =
  'UBND tỉnh Thái Nguyên\nSố: 12/KH-UBND\nThái Nguyên, ngày 05 tháng 02 năm 2024\nKẾ HOẠCH\nVề một việc của tỉnh Thái Nguyên\n'
const said = { province: 'thai-nguyen' }
const register = await shippedRegister()

function shown({ id, title, lead, support, deadline, parts }: DraftTask): string {
  const ids = (bodies: DraftTask['lead']) => bodies.map((body) => body.id).join(', ')
  const limits = [deadline, ...parts.map((part) => part.deadline)].flatMap((one) => one?.words ?? [])
  return `${id} | ${title} | ${ids(lead)} | ${ids(support)} | ${limits.join(' & ')}`
}

/** Fields that were chosen without a plain title, as `id field`. */
function chosen({ tasks }: Draft, field: 'lead' | 'support' | 'deadline' | 'title'): readonly string[] {
  return tasks.flatMap(({ id, checks }) =>
    (checks[field] ?? []).some(({ code }) => code === 'chosen' || code === 'chosen-lead') ? [id] : [],
  )
}

async function draftOfTable(rows: readonly string[]): Promise<Draft> {
  const cell = (words: string) => {
    const [, columns = '1', down = '1', text = ''] = /^(?:(\d)x(\d) )?(.*)$/su.exec(words) ?? []
    return `<td colspan="${columns}" rowspan="${down}">${text.replaceAll('//', '<br>')}</td>`
  }
  const lines = rows.map((row) => `<tr>${row.split(' | ').map(cell).join('')}</tr>`)
  const head = HEAD.split('\n').map((line) => `<p>${line}</p>`)
  const html = `${head.join('')}<p>II. NHIỆM VỤ</p><table>${lines.join('')}</table>`
  const read = await readDocument(new TextEncoder().encode(html), 'a.html')
  if (read.kind === 'refused') throw new Error(read.because.en)
  const made = draftPlan(read.document, register, said)
  if (made.kind === 'refused') throw new Error(made.because.en)
  return made.draft
}

const TABLES: readonly (readonly [what: string, rows: readonly string[], tasks: readonly string[]])[] = [
  [
    'a title over “Chính” and “Phối hợp”, and a column “Kỳ hạn”',
    [
      '1x2 TT | 1x2 Nội dung công việc | 2x1 Chịu trách nhiệm | 1x2 Kỳ hạn',
      'Chính | Phối hợp',
      '1 | Phủ sóng các thôn lõm | Sở Nội vụ | Sở Y tế | Hết quý III/2024',
      '2 | Số hóa sổ hộ tịch | Sở Tư pháp | Công an tỉnh | 15/12/2024',
    ],
    [
      '1 | Phủ sóng các thôn lõm | so-noi-vu | so-y-te | Hết quý III/2024',
      '2 | Số hóa sổ hộ tịch | so-tu-phap | cong-an-tinh | 15/12/2024',
    ],
  ],
  [
    'quarters of which a cross says which one is meant',
    [
      '1x2 STT | 1x2 Việc | 1x2 Phụ trách | 4x1 Thời gian thực hiện',
      'Quý I | Quý II | Quý III | Quý IV',
      '1 | Rà soát thủ tục hành chính cấp tỉnh | Sở Nội vụ | x |  |  | ',
      '2 | Kiểm tra công vụ đột xuất tại huyện | Sở Y tế |  |  |  | x',
    ],
    [
      '1 | Rà soát thủ tục hành chính cấp tỉnh | so-noi-vu |  | Quý I',
      '2 | Kiểm tra công vụ đột xuất tại huyện | so-y-te |  | Quý IV',
    ],
  ],
  [
    'a beginning and an end, of which the end is the limit',
    [
      'TT | Nội dung | Bắt đầu | Kết thúc | Đơn vị',
      '1 | Xây nhà văn hóa xóm | 01/3/2024 | 30/9/2024 | Sở Xây dựng',
      '2 | Lắp trạm đo mưa | 15/4/2024 | 15/8/2024 | Sở Y tế',
    ],
    ['1 | Xây nhà văn hóa xóm | so-xay-dung |  | 30/9/2024', '2 | Lắp trạm đo mưa | so-y-te |  | 15/8/2024'],
  ],
  [
    'bodies in the headings above the rows, where no column says who',
    [
      'TT | Nội dung công việc | Hạn',
      'I | 2x1 SỞ Y TẾ',
      '1 | Mua sắm thuốc cho trạm y tế xã | 30/4/2024',
      'II | 2x1 SỞ TƯ PHÁP',
      '2 | Trợ giúp pháp lý, phối hợp với Sở Nội vụ | Quý II/2024',
    ],
    [
      '1 | Mua sắm thuốc cho trạm y tế xã | so-y-te |  | 30/4/2024',
      '2 | Trợ giúp pháp lý, phối hợp với Sở Nội vụ | so-tu-phap | so-noi-vu | Quý II/2024',
    ],
  ],
  [
    'limits and helpers in the words of the task, where no column has them',
    [
      'TT | Cơ quan thực hiện | Nội dung phải làm',
      '1 | Sở Y tế chủ trì, phối hợp với Công an tỉnh | Kiểm tra hàng giả, hoàn thành trước ngày 20/12/2024',
      '2 | Sở Nội vụ | Rà soát biên chế định kỳ hằng quý',
    ],
    [
      '1 | Kiểm tra hàng giả, hoàn thành trước ngày 20/12/2024 | so-y-te | cong-an-tinh | hoàn thành trước ngày 20/12/2024',
      '2 | Rà soát biên chế định kỳ hằng quý | so-noi-vu |  | định kỳ hằng quý',
    ],
  ],
  [
    'as many lines of limits as of duties in one row',
    [
      'TT | Cơ quan | Nội dung công việc | Thời gian',
      '1 | Sở Nội vụ | Xây dựng lịch tiếp công dân//Niêm yết thủ tục | Trước 15/3/2024//Quý II/2024',
      '2 | Sở Y tế | Lập dự toán | 30/6/2024',
    ],
    [
      '1 | Xây dựng lịch tiếp công dân Niêm yết thủ tục | so-noi-vu |  | Trước 15/3/2024 & Quý II/2024',
      '2 | Lập dự toán | so-y-te |  | 30/6/2024',
    ],
  ],
  [
    'a title and lines in small letters over all columns',
    [
      '4x1 SỔ THEO DÕI NHIỆM VỤ CỦA TỈNH',
      '4x1 Cập nhật đến ngày 15/5/2024',
      '4x1 (Kèm theo báo cáo giao ban)',
      'TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn',
      '1 | Lập danh sách hộ nghèo | Sở Nội vụ | 30/6/2024',
      '2 | Kiểm tra cơ sở ăn uống | Sở Y tế | Quý II/2024',
    ],
    [
      '1 | Lập danh sách hộ nghèo | so-noi-vu |  | 30/6/2024',
      '2 | Kiểm tra cơ sở ăn uống | so-y-te |  | Quý II/2024',
    ],
  ],
  [
    'a line over all columns but the last, above titles of which one is over two others',
    [
      '4x1 Cập nhật đến ngày 15/5/2024 | ',
      '1x2 TT | 1x2 Nhiệm vụ | 2x1 Cơ quan | 1x2 Thời hạn',
      'Chủ trì | Phối hợp',
      '1 | Lập danh sách hộ nghèo | Sở Nội vụ | Sở Y tế | 30/6/2024',
      '2 | Kiểm tra cơ sở ăn uống | Sở Y tế | Công an tỉnh | Quý II/2024',
    ],
    [
      '1 | Lập danh sách hộ nghèo | so-noi-vu | so-y-te | 30/6/2024',
      '2 | Kiểm tra cơ sở ăn uống | so-y-te | cong-an-tinh | Quý II/2024',
    ],
  ],
  [
    'a list of documents, which assigns nothing',
    [
      'TT | Số, ký hiệu | Cơ quan ban hành | Trích yếu',
      '1 | 12/NQ-HĐND | HĐND tỉnh | Quy định chính sách hỗ trợ nhà ở cho hộ nghèo',
      '2 | 45/QĐ-UBND | UBND tỉnh | Ban hành kế hoạch phát triển thanh niên',
    ],
    [],
  ],
]

describe('a table', () => {
  it.each(TABLES)('with %s', async (_, rows, tasks) => {
    const draft = await draftOfTable(rows)
    expect(draft.tasks.map(shown)).toEqual(tasks)
  })

  it('of which only the cells tell columns has a check for each such field', async () => {
    const draft = await draftOfTable([
      'TT | Danh mục | Soạn | Thẩm tra | Cấp trình | Tháng',
      '1 | Đề án phát triển vùng chè hữu cơ | Sở Y tế | Sở Tư pháp | HĐND tỉnh | Tháng 5/2024',
      '2 | Quy định giá dịch vụ khám bệnh | Sở Nội vụ | Sở Tài chính | HĐND tỉnh | Tháng 6/2024',
    ])
    expect(draft.tasks.map(shown)).toEqual([
      '1 | Đề án phát triển vùng chè hữu cơ | so-y-te | so-tu-phap | Tháng 5/2024',
      '2 | Quy định giá dịch vụ khám bệnh | so-noi-vu | so-tai-chinh | Tháng 6/2024',
    ])
    for (const field of ['lead', 'support', 'deadline', 'title'] as const)
      expect(chosen(draft, field), field).toEqual(['1', '2'])
  })

  it('whose columns stay unknown is told row by row', async () => {
    const draft = await draftOfTable([
      'Khu vực | Trực | Ngày',
      'Khu A | Sở Y tế | 10/3/2024',
      'Khu B | Công an tỉnh | 11/3/2024',
      'Khu C | Sở Nội vụ | 12/3/2024',
    ])
    expect(draft.tasks).toEqual([])
    expect(draft.leftOut.map(({ words }) => words)).toEqual([
      'Khu A | Sở Y tế | 10/3/2024',
      'Khu B | Công an tỉnh | 11/3/2024',
      'Khu C | Sở Nội vụ | 12/3/2024',
    ])
  })
})

const TEXTS: readonly (readonly [what: string, text: string, tasks: readonly string[]])[] = [
  [
    'labels of which only the words say what they are',
    '1. Mở lớp tập huấn kỹ năng số\n- Đơn vị phụ trách chính: Sở Nội vụ\n- Cùng tham gia: Sở Y tế; Công an tỉnh\n- Mốc hoàn thành: Quý III/2024',
    ['1 | Mở lớp tập huấn kỹ năng số | so-noi-vu | so-y-te, cong-an-tinh | Quý III/2024'],
  ],
  [
    'both roles behind one label, or in a line without any',
    '1. Kiện toàn tổ hòa giải\na) Cơ quan thực hiện: Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ.\n2. Tổ chức ngày hội\n- Sở Y tế chủ trì; Sở Tài chính phối hợp.\n- Hoàn thành trong tháng 10/2024.',
    [
      '1 | Kiện toàn tổ hòa giải | so-tu-phap | so-noi-vu | ',
      '2 | Tổ chức ngày hội | so-y-te | so-tai-chinh | Hoàn thành trong tháng 10/2024',
    ],
  ],
  [
    'labels behind the words of an item, with “là” too',
    '1. Mở cổng dữ liệu của tỉnh. Chủ trì: Sở Nội vụ; phối hợp: Sở Y tế; thời gian: Quý II/2024.\n2. Kiểm kê rừng của tỉnh: đơn vị thực hiện là Sở Xây dựng, đơn vị phối hợp là Sở Y tế; thời gian từ 01/4 đến 30/9/2024.',
    [
      '1 | Mở cổng dữ liệu của tỉnh | so-noi-vu | so-y-te | Quý II/2024',
      '2 | Kiểm kê rừng của tỉnh | so-xay-dung | so-y-te | từ 01/4 đến 30/9/2024',
    ],
  ],
  [
    'who and by when in brackets',
    '1. Hỗ trợ doanh nghiệp nhỏ dùng hóa đơn điện tử (Sở Tài chính; quý II/2024).\n2. Đánh giá tác động môi trường (Sở Y tế; Sở Nội vụ tham gia; tháng 9/2024).',
    [
      '1 | Hỗ trợ doanh nghiệp nhỏ dùng hóa đơn điện tử (quý II/2024) | so-tai-chinh |  | quý II/2024',
      '2 | Đánh giá tác động môi trường | so-y-te | so-noi-vu | tháng 9/2024',
    ],
  ],
  [
    'who does it behind the duty: in the next sentence, or behind “do”',
    '1. Xây dựng cổng dữ liệu mở của tỉnh. Giao Sở Nội vụ làm đầu mối, xong trong tháng 6/2024.\n2. Việc giao rừng do Sở Xây dựng chủ trì, có sự tham gia của Sở Y tế.',
    [
      '1 | Xây dựng cổng dữ liệu mở của tỉnh | so-noi-vu |  | xong trong tháng 6/2024',
      '2 | Việc giao rừng, có sự tham gia của Sở Y tế | so-xay-dung | so-y-te | ',
    ],
  ],
  [
    'helpers at any place of an item',
    '1. Sở Tài chính cùng Sở Y tế bố trí vốn.\n2. Sở Y tế tổ chức tập huấn, với sự tham gia của Sở Nội vụ; các đơn vị liên quan phối hợp.\n3. Công an tỉnh bảo đảm an toàn mạng. Sở Nội vụ phối hợp.',
    [
      '1 | Cùng Sở Y tế bố trí vốn | so-tai-chinh | so-y-te | ',
      '2 | Tổ chức tập huấn, với sự tham gia của Sở Nội vụ; các đơn vị liên quan phối hợp | so-y-te | so-noi-vu, co-quan-lien-quan | ',
      '3 | Bảo đảm an toàn mạng | cong-an-tinh | so-noi-vu | ',
    ],
  ],
  [
    'names that their shape ends, and groups of which only some are meant',
    'III. TỔ CHỨC THỰC HIỆN\n1. Báo Ninh Bình thông cáo kịp thời.\n2. UBND các huyện, thành phố có rừng xây dựng phương án.\n3. Trung tâm Công nghệ thông tin thuộc Sở Nội vụ vận hành hệ thống.\n4. Các xóm, tổ dân phố: Vận động mỗi hộ trồng cây.',
    [
      '1 | Thông cáo kịp thời | Báo Ninh Bình |  | ',
      '2 | Xây dựng phương án | UBND các huyện, thành phố có rừng |  | ',
      '3 | Vận hành hệ thống | Trung tâm Công nghệ thông tin thuộc Sở Nội vụ |  | ',
      '4 | Vận động mỗi hộ trồng cây | Các xóm, tổ dân phố |  | ',
    ],
  ],
  [
    'names that no register has before verbs that no list has',
    'III. TỔ CHỨC THỰC HIỆN\n1. Công ty Cổ phần Môi trường Đô thị Phú Bình gom phế liệu.\n2. Đoàn Luật sư tỉnh tư vấn miễn phí.\n3. Hội Cựu chiến binh tỉnh nêu gương.\n4. Trường THPT Chu Văn An rèn kỹ năng.',
    [
      '1 | Gom phế liệu | Công ty Cổ phần Môi trường Đô thị Phú Bình |  | ',
      '2 | Tư vấn miễn phí | Đoàn Luật sư tỉnh |  | ',
      '3 | Nêu gương | Hội Cựu chiến binh tỉnh |  | ',
      '4 | Rèn kỹ năng | Trường THPT Chu Văn An |  | ',
    ],
  ],
  [
    'labels below the last of several dashes',
    '1. Giống và vùng trồng\n- Điều tra vùng trồng quế.\n- Tuyển chọn cây trội.\nCơ quan chủ trì: Sở Nội vụ.\nThời gian thực hiện: Quý II/2024.',
    [
      '1.1 | Điều tra vùng trồng quế | so-noi-vu |  | Quý II/2024',
      '1.2 | Tuyển chọn cây trội | so-noi-vu |  | Quý II/2024',
    ],
  ],
  [
    'a heading in capitals that names a body of no register as it is spelled elsewhere',
    'I. SỞ Y TẾ\nPhối hợp với Công ty Điện lực Phú Bình kiểm tra.\nII. CÔNG TY ĐIỆN LỰC PHÚ BÌNH\nBảo đảm cung ứng điện.',
    [
      'I | Phối hợp với Công ty Điện lực Phú Bình kiểm tra | so-y-te | Công ty Điện lực Phú Bình | ',
      'II | Bảo đảm cung ứng điện | Công ty Điện lực Phú Bình |  | ',
    ],
  ],
]

describe('a text', () => {
  it.each(TEXTS)('with %s', async (_, text, tasks) => {
    const draft = await draftOfText(`${HEAD}${text}`, register, said)
    expect(draft.tasks.map(shown)).toEqual(tasks)
  })

  it('has a check wherever only the words behind a label say what it is', async () => {
    const text = `${HEAD}1. Mở lớp tập huấn\n- Bên đứng ra làm: Sở Nội vụ\n- Cùng làm: Sở Y tế\n- Mốc cuối: Quý III/2024`
    const draft = await draftOfText(text, register, said)
    for (const field of ['lead', 'support', 'deadline'] as const)
      expect(chosen(draft, field), field).toEqual(['1'])
  })

  it('tells every item that names a body and something to be done', async () => {
    const text = `${HEAD}II. NHIỆM VỤ\nSử dụng ngân sách tỉnh năm 2024; Sở Tài chính thẩm định dự toán của các đơn vị.`
    const { tasks, leftOut } = await draftOfText(text, register, said)
    expect([tasks.length, leftOut.length]).toEqual([0, 1])
  })
})

it('an annex has number and day of what it was issued with, with a check', async () => {
  const text =
    'CHƯƠNG TRÌNH CÔNG TÁC\nQuý II năm 2024 của UBND tỉnh Thái Nguyên\n(Ban hành kèm theo Quyết định số 655/QĐ-UBND ngày 28/3/2024)\n1. Sở Y tế kiểm tra cơ sở ăn uống.'
  const { number, issued, checks } = await draftOfText(text, register, said)
  expect([number, issued]).toEqual(['655/QĐ-UBND', '2024-03-28'])
  expect([checks.number?.[0]?.code, checks.issued?.[0]?.code]).toEqual(['chosen', 'chosen'])
})
