import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { textIn, workspaceWith } from '../../support/folder.ts'
import { agency, registerOf } from '../../support/province.ts'
import { run } from '../../support/world.ts'

// At the end of June 2024 task 1 of the Department of Home Affairs is overdue, and task 2, of Justice, is not.

const ADDRESS = 'van-thu@so-noi-vu.example.vn'

const REGISTER = registerOf({
  agencies: [
    agency('so-noi-vu', 'Sở Nội vụ', 'so', `, email: ${ADDRESS}`),
    agency('so-tu-phap', 'Sở Tư pháp'),
  ],
})

const OFFICE = `schema: office/v1
province: mau
name: UBND tỉnh Mẫu
agency: ubnd-tinh
place: Mẫu
signatory: { title: CHỦ TỊCH, name: null }
`

const SPLIT = [
  'remind',
  '--as-of',
  '2024-06-30',
  '--split-by',
  'agency',
  '--eml',
  '--out',
  'ra',
  '--lang',
  'vi',
]

function office(files: Readonly<Record<string, string>> = {}): string {
  return workspaceWith({ 'plans/so.yaml': REGISTER, 'plans/office.yaml': OFFICE, ...files })
}

async function draftIn(folder: string, name: string) {
  const bytes = readFileSync(join(folder, 'ra', name))
  const mail = await PostalMime.parse(new Uint8Array(bytes))
  return { bytes, mail, header: (key: string) => mail.headers.find((one) => one.key === key)?.value }
}

describe('--eml', () => {
  it('writes for each agency a draft with its files, to the address of the register where there is one', async () => {
    const cwd = office()
    const args = [...SPLIT, '--quarter', '2024-Q2', '--format', 'docx', '--format', 'xlsx']
    const { code, stderr } = await run(args, { cwd })
    expect([code, stderr.split('\n')]).toEqual([
      0,
      [
        'Đã ghi 8 tệp vào ra; mục lục: index-2024-Q2.html, danh sách: index-2024-Q2.csv.',
        '1 thư nháp chưa có địa chỉ (Sở Tư pháp): thêm email vào sổ cơ quan.',
        '',
      ],
    ])
    const { bytes, mail, header } = await draftIn(cwd, 'mau-so-noi-vu-2024-Q2.eml')
    expect(mail).toMatchObject({
      to: [{ name: 'Sở Nội vụ', address: ADDRESS }],
      subject: 'Nhiệm vụ quý II năm 2024: Sở Nội vụ',
      date: '2024-06-30T00:00:00.000Z',
    })
    expect(mail.from).toBeUndefined()
    expect(header('x-unsent')).toBe('1')
    expect(mail.text?.split('\r\n').slice(0, 4)).toEqual([
      'Kính gửi: Sở Nội vụ',
      '',
      'Kèm theo đây là bảng nhiệm vụ quý II năm 2024.',
      'Kỳ 1/4/2024 – 30/6/2024; tính đến hết ngày 30/6/2024.',
    ])
    expect(mail.text).toContain('Trân trọng,\r\nUBND tỉnh Mẫu\r\n')
    for (const [at, format] of ['docx', 'xlsx'].entries()) {
      const name = `mau-so-noi-vu-2024-Q2.${format}`
      const { filename, content } = mail.attachments[at] ?? {}
      expect(filename).toBe(name)
      expect(Buffer.from(content as ArrayBuffer).equals(readFileSync(join(cwd, 'ra', name)))).toBe(true)
    }
    // ASCII in lines that end as RFC 5322 wants them, and none too long.
    expect(bytes.every((byte) => byte < 128)).toBe(true)
    const lines = bytes.toString('latin1').split('\r\n')
    expect(lines.filter((line) => /[\r\n]/.test(line) || line.length > 78)).toEqual([])

    const unaddressed = await draftIn(cwd, 'mau-so-tu-phap-2024-Q2.eml')
    expect([unaddressed.mail.to, unaddressed.mail.subject]).toEqual([
      undefined,
      'Nhiệm vụ quý II năm 2024: Sở Tư pháp',
    ])
    expect(unaddressed.header('message-id')).not.toBe(header('message-id'))

    expect(textIn(cwd, 'ra/index-2024-Q2.csv').split('\r\n')).toEqual([
      '\ufeffagency,agencyName,file,lead,support,overdue,email,draft',
      `mau/so-noi-vu,Sở Nội vụ,mau-so-noi-vu-2024-Q2.docx; mau-so-noi-vu-2024-Q2.xlsx,1,0,1,${ADDRESS},mau-so-noi-vu-2024-Q2.eml`,
      'mau/so-tu-phap,Sở Tư pháp,mau-so-tu-phap-2024-Q2.docx; mau-so-tu-phap-2024-Q2.xlsx,1,0,0,,mau-so-tu-phap-2024-Q2.eml',
      '',
    ])
    const index = textIn(cwd, 'ra/index-2024-Q2.html')
    expect(index).toContain(`<a href="mau-so-noi-vu-2024-Q2.eml">${ADDRESS}</a>`)
    expect(index).toContain('<a href="mau-so-tu-phap-2024-Q2.eml">chưa có địa chỉ</a>')

    expect((await run([...args, '--force', '--quiet'], { cwd, now: '2027-05-05T03:00:00Z' })).stderr).toBe('')
    expect((await draftIn(cwd, 'mau-so-noi-vu-2024-Q2.eml')).bytes.equals(bytes)).toBe(true)
  })

  it('goes with letters, whose words are Vietnamese', async () => {
    const cwd = office()
    const args = [...SPLIT.slice(0, -1), 'en', '--quarter', '2024-Q2', '--letter']
    expect(await run(args, { cwd })).toMatchObject({ code: 0 })
    const { mail } = await draftIn(cwd, 'mau-so-noi-vu-2024-Q2.eml')
    expect(mail.text).toContain('Kèm theo đây là công văn về nhiệm vụ quý II năm 2024 và phụ lục.')
  })

  it('takes no header, part or formula from a name that a stranger wrote', async () => {
    const name = '"=SỞ\\r\\nBcc: ai-do@example.vn\\r\\n\\r\\n--=_-plan-check-Part_1\\r\\n<b>"'
    const cwd = office({ 'plans/so.yaml': REGISTER.replace('name: Sở Nội vụ', `name: ${name}`) })
    expect(await run([...SPLIT, '--quarter', '2024-Q2', '--format', 'html'], { cwd })).toMatchObject({
      code: 0,
    })
    const { mail, bytes, header } = await draftIn(cwd, 'mau-so-noi-vu-2024-Q2.eml')
    expect(mail.to).toEqual([{ name: expect.stringContaining('Bcc: ai-do@example.vn'), address: ADDRESS }])
    expect([mail.bcc, header('bcc'), mail.attachments.length]).toEqual([undefined, undefined, 1])
    expect(bytes.toString('latin1').match(/^--=_-plan-check-Part_1/gm)).toHaveLength(3)
    expect(textIn(cwd, 'ra/index-2024-Q2.csv')).toContain("'=SỞ")
  })

  it('names files by the kind of the period too, so that both kinds lie in one folder', async () => {
    const cwd = office()
    for (const kind of ['calendar', 'nd09'])
      expect(
        await run([...SPLIT, '--quarter', '2024-Q2', '--period-kind', kind, '--format', 'csv'], { cwd }),
      ).toMatchObject({ code: 0 })
    const names = readdirSync(join(cwd, 'ra')).filter((name) => !name.includes('tu-phap'))
    expect(names.sort()).toEqual([
      'index-2024-Q2-nd09.csv',
      'index-2024-Q2-nd09.html',
      'index-2024-Q2.csv',
      'index-2024-Q2.html',
      'mau-so-noi-vu-2024-Q2-nd09.csv',
      'mau-so-noi-vu-2024-Q2-nd09.eml',
      'mau-so-noi-vu-2024-Q2.csv',
      'mau-so-noi-vu-2024-Q2.eml',
    ])
    expect((await draftIn(cwd, 'mau-so-noi-vu-2024-Q2-nd09.eml')).mail.text).toContain(
      'Kỳ 15/3/2024 – 14/6/2024 (theo Nghị định 09/2019/NĐ-CP)',
    )
  })
})

describe('the address of an agency', () => {
  it.each([
    ['Sở Nội vụ <a@example.vn>', false],
    ['a@example.vn, b@example.vn', false],
    ['"a@example.vn\\nBcc: b@example.vn"', false],
    ['"a@example.vn\\n"', false],
    ['"a b"@example.vn', false],
    ['sở@example.vn', false],
    ['a@localhost', false],
    ['a..b@example.vn', false],
    ['"=a@example.vn"', false],
    ['a@-example.vn', false],
    [`${'a'.repeat(65)}@example.vn`, false],
    ['so.noi-vu_1+tt@THAINGUYEN.gov.vn', true],
    ['a@xn--mu-vjb.vn', true],
  ])('%s is taken: %s', async (address, isTaken) => {
    const written = address.startsWith('"') ? address.replace('"a b"@', '\\"a b\\"@') : address
    const value = written.startsWith('"') ? written : `"${written}"`
    const cwd = office({ 'plans/so.yaml': REGISTER.replace(`email: ${ADDRESS}`, `email: ${value}`) })
    const { code, stdout } = await run(['validate', '--format', 'compact'], { cwd })
    expect([code, /so\.yaml:\d+:\d+.*wrong-form/.test(stdout)]).toEqual(isTaken ? [0, false] : [1, true])
  })
})
