import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isThere, plan, RECORDS, recorded, textIn, workspaceWith } from './workspace.ts'

const DATE = '--date 2024-05-28'
const OF_1 = `mau-01#1 --agency so-noi-vu ${DATE}`
const HEAD = 'schema: records/v1\nplan: mau-01\n'

/** What a wrong command line is told: a part of the sentence, and of what to do. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['', 'record cần một sự kiện và một việc.', 'record delivered KẾ-HOẠCH#NHIỆM-VỤ'],
  ['deliverd mau-01#1', 'không có “deliverd”', 'Có phải delivered?'],
  ['retracted mau-01#1', 'không có “retracted”', 'Có phải retract?'],
  ['delivered', 'Cần kế hoạch và số mục', 'thai-nguyen-129#6.3'],
  ['delivered mau-01', 'không phải “mau-01”', 'Viết như'],
  [`delivered mau-02#1 --agency so-noi-vu ${DATE}`, 'Không có kế hoạch “mau-02”', 'Có phải mau-01?'],
  [`delivered mau-01#11 --agency so-noi-vu ${DATE}`, 'không có nhiệm vụ “11”', 'Có phải mau-01#1'],
  [`delivered mau-01#6.3 --agency so-noi-vu ${DATE}`, 'Mục 6.3 chỉ nhắc lại nhiệm vụ 1', 'Viết mau-01#1.'],
  [
    `delivered mau-01#3 --agency so-tu-phap ${DATE}`,
    'nhiều sản phẩm: quy-che, tong-ket',
    'Viết như mau-01#3/quy-che',
  ],
  [
    `delivered mau-01#3/tongket --agency so-tu-phap ${DATE}`,
    'không có sản phẩm “tongket”',
    'mau-01#3/tong-ket',
  ],
  [`delivered mau-01#1/x --agency so-noi-vu ${DATE}`, 'không có sản phẩm “x”', 'mau-01#1/ket-qua'],

  [
    `delivered mau-01#2 --period 2024 ${DATE}`,
    'delivered cần --agency: cơ quan nào',
    'huyen-a, huyen-b, huyen-c',
  ],
  [`delivered mau-01#5 ${DATE}`, 'delivered cần --agency', 'Việc này của: so-noi-vu, so-tu-phap'],
  ['delivered mau-01#1 --agency so-noi-vu', 'delivered cần --date', '--help'],
  [`delivered ${OF_1} --date 2024-02-30`, '--date cần một ngày có thật', 'Có phải --date 2024-02-29?'],
  [
    'delivered mau-01#1 --agency so-noi-vu --date 2026-01-16',
    '16/1/2026 chưa tới (hôm nay là 15/1/2026)',
    'sửa lại ngày',
  ],
  [`delivered ${OF_1} --recorded 2026-01-16`, '--recorded: ngày 16/1/2026 chưa tới', 'sửa lại ngày'],
  [
    `delivered ${OF_1} --recorded 2024-05-27`,
    'Không thể ghi ngày 27/5/2024 một việc xảy ra sau đó (28/5/2024)',
    'Sửa --recorded',
  ],
  [`delivered ${OF_1} --document ' '`, '--document đang để trống', ''],
  [`delivered ${OF_1} --certainty no-later-then`, 'không có “no-later-then”', 'Có phải no-later-than?'],
  [
    `delivered ${OF_1} --through 2024-12-31`,
    '--through không có nghĩa với sự kiện delivered',
    'Bỏ --through',
  ],
  [`delivered ${OF_1} --part x`, '--part: không có “x”', ''],
  [
    `delivered ${OF_1} --evidence minh-chung/x.pdf`,
    'Không thấy tệp minh chứng “minh-chung/x.pdf”',
    'https://',
  ],
  [`delivered ${OF_1} --evidence ../secret.pdf`, 'Không thấy tệp minh chứng “../secret.pdf”', 'Chép tệp'],
  [`delivered ${OF_1} --evidence ftp://mau.example/x`, 'Không thấy tệp minh chứng', 'https://'],

  [`delivered mau-01#1 --agency so-noi-v ${DATE}`, 'không có “so-noi-v”', 'Có phải so-noi-vu?'],
  [`delivered mau-01#1 --agency 'Sở Nôi vụ' ${DATE}`, 'không có “Sở Nôi vụ”', 'Có phải Sở Nội vụ?'],
  [
    `delivered mau-01#1 --agency 'so-noi-vu, so-tu-fap' ${DATE}`,
    'không có “so-tu-fap”',
    'Có phải so-tu-phap?',
  ],
  [
    `delivered mau-01#1 --agency so-tu-phap ${DATE}`,
    'không giao nhiệm vụ 1 cho “Sở Tư pháp”',
    'của: so-noi-vu',
  ],
  [`delivered mau-01#1 --agency ubnd-cap-huyen ${DATE}`, 'cho “Các huyện, thành phố”', 'của: so-noi-vu'],
  [
    `delivered mau-01#10 --agency so-khcn ${DATE}`,
    'ngày 28/5/2024 cơ quan này cũng không giữ việc ấy',
    'của: so-tttt',
  ],
  [
    `delivered mau-01#2 --agency so-noi-vu --period 2024 ${DATE}`,
    'không giao nhiệm vụ 2',
    'huyen-a, huyen-b',
  ],

  [
    `delivered mau-01#2 --agency huyen-a ${DATE}`,
    'nhiều kỳ',
    'Kỳ đang mở: 2023, 2024. Cũ nhất chưa nộp: --period 2023',
  ],
  [
    `delivered mau-01#2 --agency huyen-a --period 2042 ${DATE}`,
    'không có kỳ “2042”',
    'Có phải --period 2024?',
  ],
  [
    `delivered mau-01#2 --agency huyen-a --period 2024-Q1 ${DATE}`,
    'không có kỳ “2024-Q1”',
    'Kỳ đang mở: 2023, 2024',
  ],
  [`delivered mau-01#1 --agency so-noi-vu --period 2024 ${DATE}`, 'Nhiệm vụ 1 không chia kỳ', 'Bỏ --period'],
  [`delivered mau-01#2 --agency huyen-c --period 2025 --date 2025-03-01`, 'không có kỳ “2025”', '--period'],
  [
    `delivered mau-01#4 --agency so-noi-vu ${DATE}`,
    'Nhiệm vụ 4 còn chờ điều kiện',
    'record triggered mau-01#4',
  ],
  [`delivered mau-01#8 --agency so-noi-vu ${DATE}`, 'nhiều kỳ', '2023, 2024'],
  [
    `delivered mau-01#8 --agency so-noi-vu --part 2 ${DATE}`,
    'Phần 2 của nhiệm vụ 8 còn chờ điều kiện',
    'record triggered',
  ],
  [
    `delivered mau-01#8 --agency so-noi-vu --part 2 --period 2024 ${DATE}`,
    'Phần 2 của nhiệm vụ 8 còn chờ điều kiện',
    'record triggered',
  ],
  [
    `delivered mau-01#8 --agency so-noi-vu --part 1 --period 2042 ${DATE}`,
    'Phần 1 của nhiệm vụ 8 không có kỳ “2042”',
    'Kỳ đang mở: 2023, 2024',
  ],
  [
    `delivered mau-01#9 --agency so-noi-vu --part 2 --period 2024 ${DATE}`,
    'Phần 2 của nhiệm vụ 9 không chia kỳ',
    'Bỏ --period',
  ],
  [
    `delivered mau-01#8 --agency so-noi-vu --part 3 ${DATE}`,
    'không có phần ấy',
    '--part 2 (triggered after 2 month)',
  ],
  [`delivered mau-01#1 --agency so-noi-vu --part 1 ${DATE}`, 'chỉ có một phần', 'Bỏ --part'],
  [
    `delivered mau-01#9 --agency so-noi-vu ${DATE}`,
    'nói rõ phần nào',
    '--part 1 (once 2024-12-31), --part 2 (open',
  ],

  [`extended ${OF_1}`, 'extended cần --through', ''],
  [`extended ${OF_1} --through 2024-07-31`, 'extended cần --basis', ''],
  [
    `extended ${OF_1} --through 2024-06-30 --basis CV`,
    'Ngày cuối đang có của Sở Nội vụ là 30/6/2024; 30/6/2024 không muộn hơn',
    'sau ngày ấy',
  ],
  [
    `extended mau-01#7 --agency co-quan-lien-quan ${DATE} --through 2024-07-31 --basis CV`,
    'không có ngày cuối',
    '',
  ],
  [`waived ${OF_1}`, 'waived cần --reason', ''],
  [`waived ${OF_1} --reason x`, 'waived cần --by', ''],
  [`cancelled ${OF_1} --by x`, 'cancelled cần --reason', ''],
  [`superseded ${OF_1} --reason x`, 'superseded cần --by', ''],
  [`reopened ${OF_1}`, 'reopened cần --reason', ''],
  [`reopened ${OF_1} --reason x`, 'không có gì để mở lại', 'record retract'],
  [`triggered mau-01#1 ${DATE}`, 'Nhiệm vụ 1 không chờ điều kiện nào', ''],
  [`triggered mau-01#8 --part 1 ${DATE}`, 'không chờ điều kiện nào ở phần 1', ''],
  [`triggered mau-01#4 --period T-2024-05-28 ${DATE}`, '--period không có nghĩa', ''],
  [`triggered mau-01#4 --agency so-tu-phap ${DATE}`, 'không giao nhiệm vụ 4', 'so-noi-vu, huyen-a'],

  ['retract', 'Cần mã của ghi nhận', ''],
  ['retract x', 'Không có ghi nhận nào mang mã “x”', 'khóa id'],
]

describe.runIf(isThere)('record refuses', () => {
  it.each(CASES)('%s', async (line, said, help) => {
    const cwd = workspaceWith({ 'secret.pdf': 'x' })
    const { code, stdout, stderr } = await recorded(cwd, line)
    expect([code, stdout], stderr).toEqual([2, ''])
    const [first, ...rest] = stderr.split('\n→ ')
    expect(first).toContain(said)
    expect(rest.join('\n').replace(/[“”]/g, '')).toContain(help)
    expect(textIn(cwd)).toBeNull()
  })

  it('in English too', async () => {
    for (const [line] of CASES) {
      const { stderr } = await recorded(workspaceWith(), `${line} --lang en`)
      expect(stderr.replace(/“[^”]*”|Sở [^.]* is/g, '')).not.toMatch(/[ăđơưạảấầậếềểệịọốồộớờợụứừự]/i)
    }
  })

  it('to retract a retraction, before the record, without a reason, or with what says more', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, `delivered ${OF_1} --document 1/BC`)
    const id = '2024-05-28.1.so-noi-vu.delivered'
    const refusal = async (line: string) => (await recorded(cwd, `retract ${line}`)).stderr
    expect(await refusal(id)).toContain('cần --reason')
    expect(await refusal(`${id} --reason x --date 2024-05-27`)).toContain('trước ngày của nó (28/5/2024)')
    expect(await refusal(`${id} --reason x --agency so-noi-vu`)).toContain('--agency không có nghĩa')
    expect(await refusal(`2024-05-28.1.so-noi-v.delivered --reason x`)).toContain(`Có phải “${id}”?`)
    expect((await recorded(cwd, `retract ${id} --reason x`)).code).toBe(0)
    expect(await refusal(`2024-05-28.${id}.retracted --reason x`)).toContain('là một lần rút')
  })

  it('to add to a file that is already wrong, and says what is wrong', async () => {
    for (const text of [`${HEAD}records: [\n`, `${HEAD}records:\n  - { id: a, event: delivered }\n`, HEAD]) {
      const cwd = workspaceWith({ [RECORDS]: text })
      const { code, stderr } = await recorded(cwd, `delivered ${OF_1} --document 1/BC`)
      expect([code, stderr]).toEqual([1, expect.stringContaining(`${RECORDS}:`)])
      expect(textIn(cwd)).toBe(text)
    }
  })

  it('to add to a file of that name that holds something else', async () => {
    const other = 'schema: records/v1\nplan: mau-02\nrecords: []\n'
    const cwd = workspaceWith({ [RECORDS]: other })
    const { code, stderr } = await recorded(cwd, `delivered ${OF_1} --document 1/BC`)
    expect([code, stderr]).toEqual([2, expect.stringContaining('không phải là ghi nhận của mau-01')])
    expect(textIn(cwd)).toBe(other)
  })

  it('where the plan or its register cannot be read, and says why', async () => {
    for (const [path, text] of [
      ['plans/mau-01.yaml', `${plan}x: 1\n`],
      ['plans/so.yaml', 'schema: agencies/v1\nprovince: mau\n'],
    ] as const) {
      const cwd = workspaceWith({ [path]: text })
      const { code, stderr } = await recorded(cwd, `delivered ${OF_1} --document 1/BC`)
      expect([code, stderr]).toEqual([1, expect.stringContaining(path)])
      expect(textIn(cwd)).toBeNull()
    }
  })

  it('but not because of a file that has nothing to do with it', async () => {
    const cwd = workspaceWith({ 'plans/khac.yaml': 'schema: plan/v1\nid: khac\n', 'plans/x.yaml': '' })
    expect((await recorded(cwd, `delivered ${OF_1} --document 1/BC`)).code).toBe(0)
  })

  it('what only the checks would find, and writes nothing', async () => {
    const cwd = workspaceWith()
    await recorded(cwd, `triggered mau-01#4 ${DATE}`)
    await recorded(
      cwd,
      'delivered mau-01#4 --agency so-noi-vu --period T-2024-05-28 --date 2024-06-01 --document 1',
    )
    const before = textIn(cwd)
    const { code, stdout, stderr } = await recorded(cwd, 'retract 2024-05-28.4.triggered --reason nhầm')
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('unknown-period')])
    expect(textIn(cwd)).toBe(before)
  })

  it('where the folder cannot be written, and says so', async () => {
    const cwd = workspaceWith()
    writeFileSync(join(cwd, 'plans/records'), 'a file in the way of the folder')
    const { code, stderr } = await recorded(cwd, `delivered ${OF_1} --document 1/BC`)
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('Không ghi được tệp “plans/records/mau-01.yaml”'),
    ])
    expect(stderr).toContain('không phải thư mục')
  })
})
