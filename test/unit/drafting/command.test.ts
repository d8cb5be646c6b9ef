import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../support/world.ts'
import { documents, root } from './drafted.ts'

const cwd = mkdtempSync(join(tmpdir(), 'draft-'))
mkdirSync(join(cwd, 'plans/agencies'), { recursive: true })
for (const name of ['thai-nguyen', 'trung-uong'])
  copyFileSync(join(root, `plans/agencies/${name}.yaml`), join(cwd, `plans/agencies/${name}.yaml`))
afterAll(() => rmSync(cwd, { recursive: true }))

const at = (name: string) => join(documents, name)
const draft = (...args: readonly string[]) => run(['draft', ...args], { cwd })

describe('draft', () => {
  it('prints a plan on standard output, and what it found on stderr', async () => {
    const { code, stdout, stderr } = await draft(at('nhan-de-dong.docx'))
    expect(code).toBe(0)
    expect(stdout).toContain('# yaml-language-server: $schema=../schemas/plan.schema.json')
    expect(stdout).toContain(
      '\n    lead: [van-phong-ubnd-tinh]\n    support: [so-tu-phap, so-noi-vu, so-tai-chinh, ubnd-cap-huyen]\n',
    )
    expect(stdout).toContain('    # check: “Hội Doanh nghiệp tỉnh” không có trong sổ cơ quan; ')
    expect(stderr).toContain('5 nhiệm vụ')
    expect(stderr).toContain('văn bản có 2 chỗ sửa đang theo dõi')
  })

  it('finds the province of its issuer, which has no register in the folder', async () => {
    const text =
      'ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 12/UBND-NC\nCà Mau, ngày 10 tháng 5 năm 2026\nKính gửi: UBND tỉnh Thái Nguyên\n1. Sở Tư pháp báo cáo trước ngày 15/6/2026.'
    writeFileSync(join(cwd, 'ca-mau.txt'), text)
    const { code, stdout } = await draft('ca-mau.txt')
    expect([code, stdout]).toEqual([0, expect.stringContaining('\nprovince: ca-mau\n')])
    expect(stdout).toContain('\n    lead: [so-tu-phap]\n')
    writeFileSync(join(cwd, 'nam-dinh.txt'), text.replace('TỈNH CÀ MAU', 'TỈNH NAM ĐỊNH'))
    const ended = await draft('nam-dinh.txt')
    expect([ended.code, ended.stderr]).toEqual([
      2,
      expect.stringContaining('Không có sổ cơ quan của “nam-dinh”.'),
    ])
  })

  it('says where the heading is of another province than asked, or only the first lines name one', async () => {
    const text =
      'ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 12/UBND-NC\nCà Mau, ngày 10 tháng 5 năm 2026\n1. Sở Tư pháp báo cáo trước ngày 15/6/2026.'
    writeFileSync(join(cwd, 'p.txt'), text)
    const asked = await draft('p.txt', '--province', 'thai-nguyen')
    expect(asked.stdout).toContain(
      '# check: phần đầu văn bản ghi tỉnh “ca-mau”; tên cơ quan lấy theo sổ của “thai-nguyen” như đã chọn\nprovince: thai-nguyen\n',
    )
    writeFileSync(
      join(cwd, 'p.txt'),
      text.replace('TỈNH CÀ MAU', 'XÃ PHÚ BÌNH').replace('1.', 'V/v học tập tỉnh Thái Nguyên\n1.'),
    )
    expect((await draft('p.txt')).stdout).toContain(
      '# check: tỉnh lấy theo tên tỉnh ở các dòng đầu; xem có phải tỉnh ban hành không\nprovince: thai-nguyen\n',
    )
  })

  it('merges no document into the plan of another one', async () => {
    writeFileSync(join(cwd, 'm.txt'), 'UBND TỈNH THÁI NGUYÊN\nSố: 12/UBND-NC\n1. Sở Tư pháp báo cáo việc A.')
    await draft('m.txt', '--out', 'plans/m.yaml')
    const before = readFileSync(join(cwd, 'plans/m.yaml'), 'utf8')
    writeFileSync(join(cwd, 'm.txt'), 'UBND TỈNH THÁI NGUYÊN\nSố: 13/UBND-NC\n1. Sở Nội vụ báo cáo việc B.')
    const { code, stderr } = await draft('m.txt', '--out', 'plans/m.yaml', '--merge')
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('“plans/m.yaml” là kế hoạch 12/UBND-NC, còn văn bản này là 13/UBND-NC.'),
    ])
    expect(readFileSync(join(cwd, 'plans/m.yaml'), 'utf8')).toBe(before)
    rmSync(join(cwd, 'plans/m.yaml'))
  })

  it('writes a file that validates but for the names it does not know', async () => {
    const { code } = await draft(at('phu-luc-bang.docx'), '--out', 'plans/thai-nguyen-27.yaml')
    expect(code).toBe(0)
    const text = readFileSync(join(cwd, 'plans/thai-nguyen-27.yaml'), 'utf8')
    // The fifth row has no lead, which a plan must have.
    writeFileSync(join(cwd, 'plans/thai-nguyen-27.yaml'), text.replace('lead: []', 'lead: [so-noi-vu]'))
    const checked = await run(['validate', '--format', 'json'], { cwd })
    const { findings } = JSON.parse(checked.stdout) as { findings: { code: string; severity: string }[] }
    const errors = findings.filter(({ severity }) => severity === 'error').map((one) => one.code)
    expect(errors).toEqual(['unread-deadline'])
    rmSync(join(cwd, 'plans/thai-nguyen-27.yaml'))
  })

  it('writes whom a cell excepts and who receives the result, and tells of it where a plan lacks it', async () => {
    writeFileSync(
      join(cwd, 'e.csv'),
      'TT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn\n1,Lập đề án,"Các sở, ban, ngành (trừ Sở Y tế); báo cáo gửi về Sở Nội vụ",30/6/2024\n',
    )
    const args = ['e.csv', '--province', 'thai-nguyen', '--issued', '2024-01-05', '--out', 'plans/e.yaml']
    await draft(...args)
    const path = join(cwd, 'plans/e.yaml')
    const text = readFileSync(path, 'utf8')
    const besides = '    except: [so-y-te]\n    report-to: [so-noi-vu]\n'
    expect(text).toContain(`\n    lead: [so-ban-nganh]\n${besides}    deadline: 30/6/2024\n`)
    writeFileSync(path, text.replace(besides, ''))
    await draft(...args, '--merge')
    expect(readFileSync(path, 'utf8')).toContain(
      '  # draft: bản nháp mới đọc except: [so-y-te]\n  # draft: bản nháp mới đọc report-to: [so-noi-vu]\n',
    )
    rmSync(path)
  })

  it('writes an item with several limits so that it validates, and counts it as dated', async () => {
    const sentence = '1. Sở Nội vụ lập danh sách trước ngày 20/6/2024; báo cáo trước ngày 30/6/2024.'
    writeFileSync(
      join(cwd, 'h.txt'),
      `UBND tỉnh Thái Nguyên\nKẾ HOẠCH\nVề một việc\nII. NHIỆM VỤ\n${sentence}\n`,
    )
    const args = ['h.txt', '--issued', '2024-01-05', '--number', '9/KH-UBND', '--out', 'plans/h.yaml']
    const { stderr } = await draft(...args, '--province', 'thai-nguyen')
    expect(stderr).toContain('Thời hạn: 1 đọc được, 0 không đọc được, 0 văn bản không nêu.')
    const text = readFileSync(join(cwd, 'plans/h.yaml'), 'utf8')
    expect(text).toContain('{ id: "2", title: Báo cáo, deadline: trước ngày 30/6/2024 }')
    expect(text).toContain('# check: một mục có 2 thời hạn')
    const { stdout } = await run(['validate', '--format', 'json', '--no-color'], { cwd })
    const { findings } = JSON.parse(stdout) as { findings: { severity: string; code: string }[] }
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    rmSync(join(cwd, 'plans/h.yaml'))
  })

  it('never overwrites a file unless told to', async () => {
    writeFileSync(join(cwd, 'plans/a.yaml'), 'mine\n')
    const refused = await draft(at('thong-bao-ket-luan.docx'), '--out', 'plans/a.yaml')
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('“plans/a.yaml” đã có.')
    expect(readFileSync(join(cwd, 'plans/a.yaml'), 'utf8')).toBe('mine\n')
    const forced = await draft(at('thong-bao-ket-luan.docx'), '--out', 'plans/a.yaml', '--force')
    expect(forced.code).toBe(0)
    expect(readFileSync(join(cwd, 'plans/a.yaml'), 'utf8')).toContain('\nid: a\n')
    rmSync(join(cwd, 'plans/a.yaml'))
  })

  it('merged into a plan, keeps every correction, adds what is missing and tells what differs', async () => {
    const path = join(cwd, 'plans/b.yaml')
    await draft(at('thong-bao-ket-luan.docx'), '--out', 'plans/b.yaml')
    const corrected = readFileSync(path, 'utf8')
      .replace(/ {2}# check: [^\n]*\n {2}- id: "4.2"[\s\S]*?(?=\n# |$)/, '')
      .replace('lead: [so-khdt]', 'lead: [so-tai-chinh] # xác nhận qua điện thoại')
    expect(corrected).not.toContain('"4.2"')
    writeFileSync(path, corrected)
    const { code, stderr } = await draft(at('thong-bao-ket-luan.docx'), '--out', 'plans/b.yaml', '--merge')
    expect(code).toBe(0)
    expect(stderr).toContain('thêm 1 nhiệm vụ (4.2)')
    expect(stderr).toContain('khác bản nháp mới ở 1.1')
    const merged = readFileSync(path, 'utf8')
    expect(merged).toContain('lead: [so-tai-chinh] # xác nhận qua điện thoại')
    expect(merged).toContain('# draft: bản nháp mới đọc lead: [so-khdt]')
    expect(merged.indexOf('"4.1"')).toBeLessThan(merged.indexOf('"4.2"'))
    await draft(at('thong-bao-ket-luan.docx'), '--out', 'plans/b.yaml', '--merge')
    expect(readFileSync(path, 'utf8')).toBe(merged)
    rmSync(path)
  })

  it('merged by several runs at once, loses nothing and adds nothing twice', async () => {
    const path = join(cwd, 'plans/c.yaml')
    const merge = () => draft(at('thong-bao-ket-luan.docx'), '--out', 'plans/c.yaml', '--merge')
    await draft(at('thong-bao-ket-luan.docx'), '--out', 'plans/c.yaml')
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, whole.replace(/ {2}# check: [^\n]*\n {2}- id: "4.2"[\s\S]*?(?=\n# |$)/, ''))
    const runs = await Promise.all([merge(), merge(), merge()])
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(readFileSync(path, 'utf8').match(/- id: "4.2"/g)).toHaveLength(1)
    expect(runs.filter(({ stderr }) => stderr.includes('thêm 1 nhiệm vụ (4.2)'))).toHaveLength(1)
    rmSync(path)
  })

  it('gives JSON with the place of every task', async () => {
    const { stdout } = await draft(at('bang-ngang.pdf'), '--type', 'ke-hoach', '--format', 'json', '--quiet')
    const { schema, tasks } = JSON.parse(stdout) as { schema: string; tasks: { id: string; place: object }[] }
    expect(schema).toBe('draft/v1')
    expect(tasks.find(({ id }) => id === '24')?.place).toMatchObject({ page: 2, table: 2 })
  })

  it('reads text from standard input', async () => {
    const text = readFileSync(at('thai-nguyen-129.txt'))
    const { code, stdout } = await run(
      ['draft', '-', '--number', '129/KH-UBND', '--issued', '2023-07-03', '--quiet'],
      { cwd, stdin: text },
    )
    expect(code).toBe(0)
    expect(stdout).toContain('id: thai-nguyen-129\n')
    expect(stdout).toContain('issued: 2023-07-03\n')
  })
})

describe('draft refuses in a sentence, with exit code 2', () => {
  writeFileSync(join(cwd, 'nowhere.txt'), 'KẾ HOẠCH\n1. Sở Nội vụ báo cáo.')
  writeFileSync(join(cwd, 'nothing.txt'), 'UBND TỈNH THÁI NGUYÊN\nKẾ HOẠCH\nTrồng cây')
  it.each([
    ['a report, which assigns nothing', [at('bao-cao.docx')], 'The document is a “báo cáo”'],
    ['a file that is not there', ['x.docx'], 'There is no file or folder “x.docx”'],
    ['a folder', ['plans'], '“plans” is a folder'],
    ['a document of no known province', ['nowhere.txt'], 'does not say of which province'],
    ['a kind that no plan has', [at('bao-cao.docx'), '--type', 'zzz'], 'there is no kind “zzz”'],
    ['an id that no plan has', [at('bao-cao.docx'), '--id', 'a b'], '“a b” is no id of a plan'],
    ['a text without a duty', ['nothing.txt'], 'No duty of a named body was found'],
    ['--merge without --out', [at('bao-cao.docx'), '--merge'], '--merge and --force need --out'],
    ['a text without a task', ['-', '--province', 'thai-nguyen'], '0 tasks'],
  ])('%s', async (_, args, words) => {
    const { code, stderr } = await run(['draft', ...args, '--lang', 'en'], { cwd, stdin: 'Không có gì.' })
    expect(stderr).toContain(words)
    expect(code).toBe(2)
  })
})
