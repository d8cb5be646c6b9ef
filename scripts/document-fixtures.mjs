// Builds the documents under fixtures/documents, each of a shape that plans come in. What they say is made up.
// The .odt, .ods, .pdf and .png are made of these by LibreOffice, pdftoppm and convert, where they are installed.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AlignmentType,
  BorderStyle,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { unzipSync, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/universal'

const folder = 'fixtures/documents'
const WHEN = { id: 1, author: 'Văn thư', date: '2026-01-05T00:00:00Z' }

const NUMBERING = {
  config: [
    {
      reference: 'tasks',
      levels: [
        { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.START },
        { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.START },
        { level: 2, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.START },
      ],
    },
    {
      reference: 'rows',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.START }],
    },
  ],
}

const line = (text, level) =>
  new Paragraph({
    ...(level === undefined ? {} : { numbering: { reference: 'tasks', level } }),
    children: [].concat(text).map((run) => (typeof run === 'string' ? new TextRun(run) : run)),
  })

/** The two blocks of a heading, in a table without lines. */
const heading = (issuer, number, day) =>
  new Table({
    width: { size: 9000, type: WidthType.DXA },
    rows: [
      new TableRow({
        children: [
          new TableCell({ children: [...issuer, `Số: ${number}`].map((text) => line(text)) }),
          new TableCell({
            children: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', day].map((text) =>
              line(text),
            ),
          }),
        ],
      }),
    ],
  })

const cell = (text, options = {}) =>
  new TableCell({
    ...options,
    children: [].concat(text).map((one) => (typeof one === 'string' ? line(one) : one)),
  })
const row = (...cells) =>
  new TableRow({ children: cells.map((one) => (one instanceof TableCell ? one : cell(one))) })
const numbered = () => cell(new Paragraph({ numbering: { reference: 'rows', level: 0 }, children: [] }))

const UBND = ['ỦY BAN NHÂN DÂN', 'TỈNH THÁI NGUYÊN']

const signature = ['Nơi nhận:', '- Các sở, ban, ngành;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']

const DOCUMENTS = {
  'nhan-de-dong': {
    footnotes: { 1: { children: [line('Theo quy định hiện hành.')] } },
    children: [
      heading(UBND, '15/KH-UBND', 'Thái Nguyên, ngày 05 tháng 01 năm 2024'),
      line('KẾ HOẠCH'),
      line('Cải cách hành chính năm 2024'),
      line(
        'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách hành chính, UBND tỉnh ban hành Kế hoạch như sau:',
      ),
      line('MỤC ĐÍCH', 0),
      line('Các sở, ban, ngành nâng cao trách nhiệm; bảo đảm sự phối hợp chặt chẽ.', 1),
      line('NHIỆM VỤ', 0),
      line('Rà soát, đơn giản hóa thủ tục hành chính.', 1),
      line('Chủ trì: Văn phòng UBND tỉnh.', 2),
      line('Phối hợp: các Sở: Tư pháp, Nội vụ, Tài chính; UBND các huyện, thành phố.', 2),
      line(
        [
          'Thời gian thực hiện: Hoàn thành trước ngày ',
          new DeletedTextRun({ ...WHEN, text: '30/6/2024' }),
          new InsertedTextRun({ ...WHEN, text: '31/7/2024' }),
          '.',
        ],
        2,
      ),
      line('Sản phẩm: Quyết định của Chủ tịch UBND tỉnh.', 2),
      line(['Tập huấn cán bộ một cửa', new FootnoteReferenceRun(1), '.'], 1),
      line('Cơ quan chủ trì: Sở Nội vụ; Cơ quan phối hợp: Sở TT&TT.', 2),
      line('Thời gian hoàn thành: Quý II/2024.', 2),
      line('Công khai kết quả:', 1),
      line('Niêm yết tại trụ sở;', 2),
      line('Đăng trên Cổng thông tin điện tử.', 2),
      line(
        'Đơn vị chủ trì: Thủ trưởng các sở, ngành liên quan. Phối hợp: Hội Doanh nghiệp tỉnh. Thời hạn: Thường xuyên.',
        2,
      ),
      line('TỔ CHỨC THỰC HIỆN', 0),
      line('Sở Nội vụ:', 1),
      line(
        'Chủ trì, phối hợp với Sở Tài chính theo dõi, đôn đốc; báo cáo UBND tỉnh trước ngày 15/12/2024.',
        2,
      ),
      line('Giám đốc Sở Tài chính: Bố trí kinh phí thực hiện Kế hoạch.', 1),
      ...signature.map((text) => line(text)),
    ],
  },
  'phu-luc-bang': {
    children: [
      heading(UBND, '27/KH-UBND', 'Thái Nguyên, ngày 15 tháng 02 năm 2024'),
      line('KẾ HOẠCH'),
      line('Chuyển đổi số năm 2024'),
      line('I. NHIỆM VỤ'),
      line('Chi tiết tại Phụ lục.'),
      ...signature.map((text) => line(text)),
      line('PHỤ LỤC'),
      line('(Kèm theo Kế hoạch số 27/KH-UBND ngày 15 tháng 02 năm 2024)'),
      new Table({
        rows: [
          row(
            cell('TT', { rowSpan: 2 }),
            cell('Thời hạn', { rowSpan: 2 }),
            cell('Nội dung nhiệm vụ', { rowSpan: 2 }),
            cell('Cơ quan thực hiện', { columnSpan: 2 }),
            cell('Sản phẩm', { rowSpan: 2 }),
          ),
          row('Chủ trì', 'Phối hợp'),
          row(cell('A. Hạ tầng số', { columnSpan: 6 })),
          row(
            numbered(),
            '30/6/2024',
            'Nâng cấp trung tâm dữ liệu',
            cell('Sở Thông tin và Truyền thông', { rowSpan: 2 }),
            'Sở Tài chính, Công an tỉnh',
            'Trung tâm dữ liệu',
          ),
          row(
            numbered(),
            'Quý III/2024',
            'Phủ sóng di động vùng lõm',
            'UBND các huyện, thành phố',
            'Báo cáo; Bản đồ vùng phủ sóng',
          ),
          row(cell('B. Dữ liệu số', { columnSpan: 6 })),
          row(
            numbered(),
            'Trước ngày 30/11/2024',
            'Số hóa hồ sơ đất đai',
            'Sở Tài nguyên và Môi trường',
            'nt',
            'Cơ sở dữ liệu đất đai',
          ),
          row(numbered(), 'Hằng năm', 'Mở dữ liệu', 'Các sở, ban, ngành', 'Sở Thông tin và Truyền thông', ''),
          row(numbered(), 'Đã hoàn thành', 'Ban hành danh mục dữ liệu', '', '', ''),
        ],
      }),
    ],
  },
  'thong-bao-ket-luan': {
    children: [
      heading(
        ['ỦY BAN NHÂN DÂN', 'TỈNH THÁI NGUYÊN', 'VĂN PHÒNG'],
        '31/TB-VP',
        'Thái Nguyên, ngày 08 tháng 3 năm 2024',
      ),
      line('THÔNG BÁO'),
      line('Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 02 năm 2024'),
      line(
        '1. Về đầu tư công: Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính rà soát các dự án chậm tiến độ, báo cáo UBND tỉnh trước ngày 20/3/2024. Yêu cầu UBND các huyện, thành phố đẩy nhanh giải phóng mặt bằng.',
      ),
      line(
        '2. Về an toàn giao thông: Công an tỉnh chủ trì, phối hợp với Sở Giao thông vận tải tổ chức tuần tra, kiểm soát.',
      ),
      line('3. Thời gian qua, các sở, ngành đã chủ động thực hiện nhiệm vụ được UBND tỉnh giao.'),
      line(
        '4. Đồng ý với đề nghị của Sở Y tế về kế hoạch mua sắm; giao Sở Y tế hoàn thiện hồ sơ, trình UBND tỉnh trong tháng 4/2024; giao Quỹ Phát triển đất tỉnh cân đối nguồn vốn.',
      ),
      line('Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện./.'),
      ...signature.map((text) => line(text)),
    ],
  },
  'bao-cao': {
    children: [
      heading(UBND, '52/BC-UBND', 'Thái Nguyên, ngày 20 tháng 6 năm 2024'),
      line('BÁO CÁO'),
      line('Kết quả cải cách hành chính 6 tháng đầu năm 2024'),
      line('1. Sở Nội vụ đã chủ trì, phối hợp với Sở Tư pháp tổ chức 03 lớp tập huấn.'),
      line('2. Giao Sở Tài chính bố trí kinh phí (đã thực hiện).'),
    ],
  },
}

const SHEET = [
  ['BẢNG THEO DÕI NHIỆM VỤ UBND TỈNH THÁI NGUYÊN GIAO NĂM 2024'],
  [],
  ['TT', 'Nhiệm vụ', 'Cơ quan', 'Thời hạn', 'Kết quả'],
  [
    1,
    'Ban hành kế hoạch cải cách hành chính',
    'Sở Nội vụ',
    new Date(Date.UTC(2024, 2, 15)),
    'Đã ban hành, số 21/KH-SNV ngày 12/3/2024',
  ],
  [
    2,
    'Khảo sát sự hài lòng của người dân',
    'Sở Nội vụ, Bưu điện tỉnh',
    { value: new Date(Date.UTC(2024, 5, 1)), format: 'm/yyyy' },
    'Chưa thực hiện',
  ],
  [3, 'Nâng cấp phần mềm một cửa', 'Sở TT&TT', 'Quý IV/2024', 'Đang thực hiện'],
]

mkdirSync(folder, { recursive: true })
for (const [name, { footnotes, children, ...more }] of Object.entries(DOCUMENTS)) {
  const document = new Document({ numbering: NUMBERING, footnotes, sections: [{ children, ...more }] })
  writeFileSync(join(folder, `${name}.docx`), stable(await Packer.toBuffer(document)))
}
const wide = {
  properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
  children: [
    line('PHỤ LỤC'),
    line('Nhiệm vụ của UBND tỉnh Thái Nguyên'),
    new Table({
      width: { size: 14000, type: WidthType.DXA },
      columnWidths: [900, 5000, 2600, 2600, 2900],
      rows: [
        new TableRow({
          tableHeader: true,
          children: ['STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành'].map((text) =>
            cell(text),
          ),
        }),
        ...Array.from({ length: 24 }, (_, at) =>
          row(
            String(at + 1),
            `Việc thứ ${at + 1}: rà soát, cập nhật hồ sơ công việc của ngành, bảo đảm đúng quy định và tổng hợp vào báo cáo chung của tỉnh`,
            at % 2 === 0 ? 'Sở Nội vụ' : 'Sở Thông tin và Truyền thông',
            at % 3 === 0 ? 'Sở Tài chính, Sở Tư pháp' : 'UBND các huyện, thành phố',
            `Trước ngày ${(at % 27) + 1}/${(at % 12) + 1}/2025`,
          ),
        ),
      ],
    }),
  ],
}
/** A table with lines between its columns alone. */
const [LINE, NO_LINE] = [BorderStyle.SINGLE, BorderStyle.NONE].map((style) => ({ style, size: 4 }))
const unruled = {
  children: [
    line('PHỤ LỤC'),
    line('Nhiệm vụ của UBND tỉnh Thái Nguyên'),
    new Table({
      width: { size: 9000, type: WidthType.DXA },
      columnWidths: [700, 4500, 1800, 2000],
      borders: {
        top: LINE,
        bottom: LINE,
        left: LINE,
        right: LINE,
        insideVertical: LINE,
        insideHorizontal: NO_LINE,
      },
      rows: [
        row('STT', 'Nội dung', 'Chủ trì', 'Thời gian hoàn thành'),
        ...Array.from({ length: 5 }, (_, at) =>
          row(
            String(at + 1),
            `Rà soát hồ sơ thứ ${at + 1} của ngành, bảo đảm đúng quy định và tổng hợp vào báo cáo chung`,
            at % 2 === 0 ? 'Sở Tư pháp' : 'Sở Nội vụ',
            `Trước ngày ${at + 11}/${at + 1}/2025`,
          ),
        ),
      ],
    }),
  ],
}
const temporary = mkdtempSync(join(tmpdir(), 'fixtures-'))
writeFileSync(join(temporary, 'bang-ngang.docx'), await Packer.toBuffer(new Document({ sections: [wide] })))

/** Rows that a page's end cuts in the middle of one; the lead of ten of them is one merged cell. */
const TALL = Array.from({ length: 12 }, (_, at) => [
  String(at + 1),
  Array.from({ length: 12 }, (_, part) => `rà soát phần ${part + 1} của việc thứ ${at + 1}`).join(', '),
  `Trước ngày ${at + 10}/${at + 1}/2025`,
])
const tall = {
  children: [
    line('PHỤ LỤC'),
    line('Nhiệm vụ của UBND tỉnh Thái Nguyên'),
    new Table({
      width: { size: 9000, type: WidthType.DXA },
      columnWidths: [700, 4300, 1800, 2200],
      rows: [
        new TableRow({
          tableHeader: true,
          children: ['STT', 'Nội dung', 'Chủ trì', 'Thời gian hoàn thành'].map((text) => cell(text)),
        }),
        ...TALL.map(
          ([number, task, deadline], at) =>
            new TableRow({
              children: [
                cell(number),
                cell(task),
                ...(at === 0 || at === 11
                  ? [cell('Sở Tư pháp')]
                  : at === 1
                    ? [cell('Sở Nội vụ', { rowSpan: 10 })]
                    : []),
                cell(deadline),
              ],
            }),
        ),
      ],
    }),
  ],
}
writeFileSync(
  join(temporary, 'bang-qua-trang.docx'),
  await Packer.toBuffer(new Document({ sections: [tall] })),
)
writeFileSync(
  join(temporary, 'bang-khong-ke-ngang.docx'),
  await Packer.toBuffer(new Document({ sections: [unruled] })),
)
const sheet = SHEET.map((cells) =>
  cells.map((value) => (value?.value === undefined ? sheetCell(value) : { type: Date, ...value })),
)
const book = await (await writeXlsxFile(sheet, { dateFormat: 'dd/mm/yyyy' })).toBlob()
writeFileSync(join(folder, 'theo-doi.xlsx'), stable(await book.arrayBuffer()))
converted('odt', join(folder, 'nhan-de-dong.docx'))
converted('ods', join(folder, 'theo-doi.xlsx'))
converted('pdf', join(folder, 'thong-bao-ket-luan.docx'))
converted('pdf', join(temporary, 'bang-ngang.docx'))
converted('pdf', join(temporary, 'bang-qua-trang.docx'))
converted('pdf', join(temporary, 'bang-khong-ke-ngang.docx'))
try {
  execFileSync('pdftoppm', [
    '-r',
    '200',
    '-gray',
    '-png',
    '-singlefile',
    join(folder, 'thong-bao-ket-luan.pdf'),
    join(folder, 'ban-chup'),
  ])
} catch {
  console.error('pdftoppm is missing: the picture stays as it is')
}
rmSync(temporary, { recursive: true })

function sheetCell(value) {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return { type: Date, value, format: 'dd/mm/yyyy' }
  return { type: typeof value === 'number' ? Number : String, value }
}

/** Every part with the same day, so that building anew changes nothing. */
function stable(bytes) {
  const parts = unzipSync(new Uint8Array(bytes))
  const entries = Object.entries(parts).map(([name, content]) => [name, content])
  return zipSync(Object.fromEntries(entries), { mtime: '2024-01-01T00:00:00Z' })
}

function converted(kind, file) {
  const out = mkdtempSync(join(tmpdir(), 'converted-'))
  try {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${out}/profile`,
        '--headless',
        '--convert-to',
        kind,
        '--outdir',
        out,
        file,
      ],
      { stdio: 'ignore' },
    )
    const name = file.replace(/^.*\//, '').replace(/\.\w+$/, `.${kind}`)
    renameSync(join(out, name), join(folder, name))
  } catch {
    console.error(`soffice is missing: ${file} is not converted to ${kind}`)
  }
  rmSync(out, { recursive: true, force: true })
}
