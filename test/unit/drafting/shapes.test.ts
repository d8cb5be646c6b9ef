import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/documents/read-document.ts'
import { draftPlan } from '../../../src/drafting/draft-plan.ts'
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
  [
    'an opening sentence that tells all numbers below it, but those with a body of their own',
    'Chủ tịch UBND tỉnh yêu cầu Chủ tịch UBND các huyện, thành phố:\n1. Chỉ đạo các phòng rà soát hồ sơ, báo cáo trước ngày 15/3/2024.\n2. Công an tỉnh có trách nhiệm kiểm tra.\n3. Kinh phí do ngân sách bảo đảm.',
    ['1 | ubnd-cap-huyen |  | trước ngày 15/3/2024', '2 | cong-an-tinh |  | -'],
  ],
  [
    'people and bodies without a name where work is shared out',
    'III. TỔ CHỨC THỰC HIỆN\n1. Đồng chí Phó Trưởng phòng - Tổ phó: Trực tiếp chỉ đạo việc C.\n2. Các tổ chức hội\n- Vận động hội viên tham gia.\n- Báo cáo kết quả việc D.\n3. Phó chủ tịch phụ trách lĩnh vực Dân tộc, Tôn giáo và Xã hội\n- Tham mưu việc E.\n4. Toàn dân hăng hái thi đua!',
    [
      '1 | Đồng chí Phó Trưởng phòng - Tổ phó |  | -',
      '2.1 | Các tổ chức hội |  | -',
      '2.2 | Các tổ chức hội |  | -',
      '3.1 | Phó chủ tịch phụ trách lĩnh vực Dân tộc, Tôn giáo và Xã hội |  | -',
    ],
  ],
  [
    'labels behind (1), (2) that belong to the number around them',
    '1. Tổ chức các hội nghị\n- Nguyên tắc: đúng quy định.\n(1) Hội nghị thứ nhất: Chậm nhất ngày 10/3/2024.\n(2) Hội nghị thứ hai: Chậm nhất ngày 3/4/2024.\n- Thời gian hoàn thành: Quý II/2024;\n- Đơn vị chủ trì: Sở Nội vụ.\n- Kết quả: Hồ sơ.',
    ['II.1 | so-noi-vu |  | Quý II/2024'],
  ],
  [
    'a sentence of its own that says by when, and another that says with whom',
    '1. Giao Sở Nội vụ tổng hợp danh sách. Yêu cầu gửi UBND tỉnh trước ngày 5/3/2024./.\n2. Sở Tư pháp: Phối hợp với Công an tỉnh kiểm tra việc A. Phối hợp với Sở Nội vụ tham mưu việc B.',
    ['1 | so-noi-vu |  | trước ngày 5/3/2024', '2 | so-tu-phap | cong-an-tinh, so-noi-vu | -'],
  ],
  [
    'several subjects with semicolons between them, the last one unknown',
    '1. Giao các sở, ban, ngành; UBND các huyện, thành phố; Công ty Môi trường đô thị báo cáo kết quả.\n2. Thủ trưởng các sở, ban, ngành; Chủ tịch UBND huyện, thành phố có trách nhiệm: Chỉ đạo việc A.',
    [
      '1 | so-ban-nganh, ubnd-cap-huyen, Công ty Môi trường đô thị |  | -',
      '2 | so-ban-nganh, ubnd-cap-huyen |  | -',
    ],
  ],
  [
    'ministries that no register has, and whoever is concerned in other words',
    '1. Sở Nội vụ chủ trì, phối hợp với Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính hướng dẫn việc A.\n2. Sở Y tế chủ trì, phối hợp với UBND huyện, thành phố; thủ trưởng các ngành có liên quan thực hiện việc B.\n3. Sở Tư pháp chủ trì, phối hợp các đơn vị, địa phương liên quan rà soát việc C.',
    [
      '1 | so-noi-vu | Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính | -',
      '2 | so-y-te | ubnd-cap-huyen, co-quan-lien-quan | -',
      '3 | so-tu-phap | co-quan-lien-quan | -',
    ],
  ],
  [
    'names with commas, of people, of units and of bodies in small letters',
    '1. Việc A\n- Chủ trì: Đồng chí Phó Chủ tịch, phụ trách khối văn xã\n- Phối hợp: UBND các xã, phường, doanh nghiệp; các bộ, ngành, địa phương; Báo và Đài PT-TH tỉnh',
    [
      '1 | Đồng chí Phó Chủ tịch, phụ trách khối văn xã | UBND các xã, phường, doanh nghiệp, các bộ, ngành, địa phương, Báo và Đài PT-TH tỉnh | -',
    ],
  ],
  [
    'who leads and who carries out, named apart under one heading',
    '1. Việc A\n2. Việc B\n2.1. Nội dung: Rà soát\n2.2. Cơ quan chủ trì, thực hiện\na) Cơ quan chủ trì\n- Sở Nội vụ; các tỉnh.\nb) Đơn vị thực hiện: Công an tỉnh.\n2.3. Thời gian thực hiện: Quý I/2025.',
    ['2 | so-noi-vu, các tỉnh | cong-an-tinh | Quý I/2025'],
  ],
  [
    'semicolons behind which another body is told, and others amid the names to work with',
    '1. Sở Tư pháp báo cáo việc A; Sở Tài chính báo cáo việc B.\n2. Sở Nội vụ chủ trì, phối hợp với Sở Y tế; UBND các huyện, thành phố rà soát việc C.',
    ['1.1 | so-tu-phap |  | -', '1.2 | so-tai-chinh |  | -', '2 | so-noi-vu | so-y-te, ubnd-cap-huyen | -'],
  ],
  [
    'headings that say who does everything below, or by when',
    '1. Các nhiệm vụ do Sở Tư pháp chủ trì\na) Tổ chức hội nghị A;\nb) Phối hợp với Tỉnh đoàn mở lớp B trong tháng 6/2024.\n2. Các nhiệm vụ hoàn thành trước ngày 30/6/2024\n- Sở Y tế lập danh sách C.\n3. Tuyên truyền (Sở Nội vụ chủ trì)\n- Mở chuyên trang D.',
    [
      '1.a | so-tu-phap |  | -',
      '1.b | so-tu-phap | Tỉnh đoàn | trong tháng 6/2024',
      '2.1 | so-y-te |  | hoàn thành trước ngày 30/6/2024',
      '3.1 | so-noi-vu |  | -',
    ],
  ],
  [
    'kinds that the names behind a colon leave out, in a sentence',
    '1. Các sở: Xây dựng, Y tế theo chức năng tháo gỡ việc A.\n2. UBND các huyện: Đồng Hỷ, Võ Nhai rà soát việc B.',
    ['1 | so-xay-dung, so-y-te |  | -', '2 | ubnd-huyen-dong-hy, ubnd-huyen-vo-nhai |  | -'],
  ],
  [
    'the committee that issues it, which asks and owes nothing by that',
    '1. UBND tỉnh yêu cầu các sở, ban, ngành:\na) Lập danh sách việc A.\n2. UBND các huyện, thành phố yêu cầu UBND các xã báo cáo việc B.',
    ['1.a | so-ban-nganh |  | -', '2 | ubnd-cap-huyen |  | -'],
  ],
  [
    'roles in brackets, and limits in words that the grammar does not read',
    '1. Xây dựng quy định về việc A (Vụ Pháp chế chủ trì; Sở Y tế phối hợp; trình trong tháng 9/2024).\n2. Sở Y tế báo cáo việc B trước 16 giờ hằng ngày.\n3. Sở Nội vụ\n- Rà soát việc C.\nThời gian hoàn thành: Quý II/2024.',
    [
      '1 | Vụ Pháp chế | so-y-te | trong tháng 9/2024',
      '2 | so-y-te |  | trước 16 giờ hằng ngày',
      '3.1 | so-noi-vu |  | Quý II/2024',
    ],
  ],
  [
    'the lines below the last item, which the item before it may share',
    '1. Hạ tầng\na) Xây dựng tuyến đường A.\nb) Nâng cấp bãi B.\n- Chủ trì: Sở Nội vụ.\n- Thời gian: Quý I/2024.',
    ['1.a | so-noi-vu |  | Quý I/2024', '1.b | so-noi-vu |  | Quý I/2024'],
  ],
  [
    'two runs of lines below the last item, of which none can tell whose they are',
    '1. Hạ tầng\na) Xây dựng tuyến đường A.\nb) Nâng cấp bãi B.\n- Chủ trì: Sở Nội vụ.\n- Chủ trì: Sở Y tế.',
    ['1.b.1 | so-noi-vu |  | -', '1.b.2 | so-y-te |  | -'],
  ],
  [
    'items whose verbs no list has, below labels that only the last of them has',
    '1. Truyền thông\n1.1. Treo băng rôn.\n1.2. Tổ chức nói chuyện.\n* Cơ quan thực hiện: Sở Nội vụ.\n* Thời gian: Quý I/2024.',
    ['1.1 | so-noi-vu |  | Quý I/2024', '1.2 | so-noi-vu |  | Quý I/2024'],
  ],
  [
    'a label behind a sentence that assigns',
    '1. Sở Nội vụ chủ trì, phối hợp với Sở Y tế xây dựng chuyên mục.\n- Thời gian thực hiện: Quý III và Quý IV năm 2024.',
    ['1 | so-noi-vu | so-y-te | Quý III và Quý IV năm 2024'],
  ],
  [
    'a section or heading that says with whom',
    '1. Sở Nội vụ chủ trì, phối hợp với Sở Y tế, Sở Tài chính:\na) Lập danh sách.\n2. Nhóm nhiệm vụ do Sở Y tế chủ trì, phối hợp với Sở Tài chính\n- Kiểm tra đột xuất.',
    ['1.a | so-noi-vu | so-y-te, so-tai-chinh | -', '2.1 | so-y-te | so-tai-chinh | -'],
  ],
  [
    'committees whose kind is said once, and a body that only its verb ends',
    '1. UBND các huyện Đại Từ, Phú Bình rà soát hộ nghèo.\n2. UBND các xã Ba Bể, Chợ Rã rà soát hộ nghèo.\n3. UBND các xã, phường ven sông kêu gọi tàu thuyền về nơi tránh trú.',
    [
      '1 | ubnd-huyen-dai-tu, ubnd-huyen-phu-binh |  | -',
      '2 | UBND xã Ba Bể, UBND xã Chợ Rã |  | -',
      '3 | UBND các xã, phường ven sông |  | -',
    ],
  ],
  [
    'a closing order below the last item of another',
    '1. Sở Y tế\na) Lập danh sách.\nGiao Văn phòng Điều phối nông thôn mới tỉnh tổng hợp, báo cáo trước ngày 30/6/2024.',
    ['1.a | so-y-te |  | -', '1 | Văn phòng Điều phối nông thôn mới tỉnh |  | trước ngày 30/6/2024'],
  ],
  [
    'the article that brings a decision into force, which asks for nothing',
    'Điều 3. Giám đốc Sở Nội vụ và Công an tỉnh chịu trách nhiệm thi hành Quyết định này./.\n1. Sở Nội vụ: Lập danh sách.',
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

describe('a letter to one body', async () => {
  const register = await shippedRegister()

  it('calls it “quý Sở”, and may tell again what it asked before', async () => {
    const text =
      'UBND tỉnh Thái Nguyên\nSố: 12/UBND-NC\nThái Nguyên, ngày 20 tháng 3 năm 2024\nKính gửi: Sở Nội vụ\nNgày 1/2/2024, UBND tỉnh có công văn số 5/UBND-NC yêu cầu quý Sở lập danh sách, báo cáo trước ngày 15/2/2024.\nUBND tỉnh đề nghị quý Sở khẩn trương báo cáo trước ngày 25/3/2024.'
    const { tasks } = await draftOfText(text, register)
    expect(tasks.map(({ lead, deadline }) => [lead[0]?.id, deadline?.words])).toEqual([
      ['so-noi-vu', 'trước ngày 25/3/2024'],
    ])
  })
})

it('takes a term behind which stands what it is counted from, with a check', async () => {
  const text = `${HEAD}1. Sở Nội vụ báo cáo kết quả, 15 ngày kể từ ngày kết thúc quý.`
  const { tasks } = await draftOfText(text, await shippedRegister(), { province: 'thai-nguyen' })
  expect(tasks.map(({ deadline, checks }) => [deadline?.words, checks.deadline?.[0]?.code])).toEqual([
    ['15 ngày kể từ ngày kết thúc quý', 'deadline-in-sentence'],
  ])
})

it('asks about a body behind a semicolon of which no verb is known, unless it leads or helps', async () => {
  const { tasks } = await draftOfText(
    [
      'UBND tỉnh Thái Nguyên\nKẾ HOẠCH\nVề một việc của tỉnh Thái Nguyên\nII. NHIỆM VỤ',
      '1. Sở Y tế tham mưu ban hành quy chế trước ngày 30/4/2024; Sở Tài chính lo kinh phí.',
      '2. Sở Nội vụ chủ trì, phối hợp với Sở Y tế và Sở Tài chính rà soát; trình UBND tỉnh trước ngày 31/5/2024.',
    ].join('\n'),
    await shippedRegister(),
  )
  const asked = tasks.map(({ checks }) =>
    (checks.lead ?? []).some(({ text }) => text.en.startsWith('behind a semicolon stands another body')),
  )
  expect(asked).toEqual([true, false])
})

it('keeps the day of a line that has the number too, and leaves it blank where it is dots', async () => {
  const register = await shippedRegister()
  const issued = async (line: string) => {
    const text = `ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH THÁI NGUYÊN      Độc lập - Tự do - Hạnh phúc\n${line}\nKẾ HOẠCH\nVề một việc\n1. Sở Nội vụ: Lập danh sách.`
    const { number, issued, issuer } = await draftOfText(text, register)
    return [number, issued, issuer]
  }
  expect(await issued('Số: 12/KH-UBND          Thái Nguyên, ngày 03 tháng 10 năm 2024')).toEqual([
    '12/KH-UBND',
    '2024-10-03',
    'ubnd-tinh',
  ])
  expect(await issued('Số:      /KH-UBND          Thái Nguyên, ngày ... tháng 10 năm 2024')).toEqual([
    null,
    '2024-10',
    'ubnd-tinh',
  ])
})

it('takes columns by what their cells hold where their titles do not say it, with a check, and no column of remarks', async () => {
  const rows = [
    'Cơ quan chủ trì\tPhần việc\tSản phẩm\tBên cùng làm\tĐợt\tGhi chú',
    'Sở Nội vụ\tXây dựng đề án vị trí việc làm\tĐề án\tSở Y tế; Sở Tài chính\tQuý I/2024\tHằng năm',
    'Sở Y tế\tKiểm tra các cơ sở ăn uống\tBiên bản\tCông an tỉnh\tTrước ngày 30/6/2024\tHằng quý',
  ]
  const cells = (row: string) => row.split('\t').map((cell) => `<td>${cell}</td>`)
  const html = `<p>UBND tỉnh Thái Nguyên</p><p>KẾ HOẠCH</p><p>Về một việc</p><table>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('')}</table>`
  const read = await readDocument(new TextEncoder().encode(html), 'a.html')
  if (read.kind === 'refused') throw new Error(read.because.en)
  const made = draftPlan(read.document, await shippedRegister(), { province: 'thai-nguyen' })
  if (made.kind === 'refused') throw new Error(made.because.en)
  const found = made.draft.tasks.map(({ title, support, deadline, checks }) => [
    title,
    support.map(({ id }) => id).join(),
    deadline?.words,
    ['title', 'support', 'deadline'].every((field) => checks[field as 'title']?.[0]?.code === 'chosen'),
  ])
  expect(found).toEqual([
    ['Xây dựng đề án vị trí việc làm', 'so-y-te,so-tai-chinh', 'Quý I/2024', true],
    ['Kiểm tra các cơ sở ăn uống', 'cong-an-tinh', 'Trước ngày 30/6/2024', true],
  ])
})
