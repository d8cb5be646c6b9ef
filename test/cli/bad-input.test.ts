import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, textIn, workspaceWith } from '../support/folder.ts'
import { plan, register } from '../support/province.ts'
import { run } from '../support/world.ts'

/** Runs in a folder, in both languages, and checks that neither says what the other does. */
async function both(args: readonly string[], cwd: string) {
  const vi = await run(args, { cwd })
  const en = await run(['--lang', 'en', ...args], { cwd })
  expect(en.code).toBe(vi.code)
  expect(en.stderr).not.toBe(vi.stderr)
  return { code: vi.code, vi: vi.stderr, en: en.stderr, stdout: vi.stdout }
}

const STATUS = ['status', '--as-of', '2024-06-30']

describe('a folder', () => {
  it('that is not there', async () => {
    expect(await both(STATUS, folderWith())).toEqual({
      code: 2,
      vi: 'plan-check: Không thấy thư mục kế hoạch “plans”.\n→ Chỉ thư mục kế hoạch bằng --plans THƯ-MỤC.\n',
      en: 'plan-check: There is no folder of plans “plans”.\n→ Name the folder of plans with --plans FOLDER.\n',
      stdout: '',
    })
  })

  it('that is a file', async () => {
    const cwd = folderWith({ 'plans.yaml': plan })
    const { code, en } = await both(['--plans', 'plans.yaml', ...STATUS], cwd)
    expect([code, en]).toEqual([
      2,
      'plan-check: “plans.yaml” is not a folder.\n→ Name the folder of plans with --plans FOLDER.\n',
    ])
  })

  it.each(['status', 'validate'])('without a YAML file, for %s', async (command) => {
    const cwd = folderWith({ 'plans/readme.txt': 'a', 'plans/.hidden.yaml': plan, 'plans/.git/a.yaml': plan })
    const { code, en, stdout } = await both([command], cwd)
    expect([code, stdout]).toEqual([2, ''])
    expect(en).toContain('The folder “plans” has no .yaml file.')
  })

  it('named for validate that is not there', async () => {
    const { code, vi, en } = await both(['validate', 'khong-co.yaml'], workspaceWith())
    expect([code, vi, en]).toEqual([
      2,
      'plan-check: Không thấy tệp hay thư mục “khong-co.yaml”.\n→ Kiểm tra lại đường dẫn.\n',
      'plan-check: There is no file or folder “khong-co.yaml”.\n→ Check the path.\n',
    ])
  })

  it('whose files end in .yml or .YAML is read', async () => {
    const cwd = folderWith({ 'plans/so.yml': register, 'plans/mau-01.YAML': plan })
    expect((await run(['validate'], { cwd })).code).toBe(0)
  })
})

describe('what nothing bears', () => {
  it.each([
    [['--plan', 'mau-1'], '--plan: there is no “mau-1”.\n→ Did you mean “mau-01”?'],
    [['--plan', 'xyz'], '--plan: there is no “xyz”.\n→ Use one of: mau-01.'],
    [['--province', 'mua'], '--province: there is no “mua”.\n→ Did you mean “mau”?'],
    [['--agency', 'so-noi-vuj'], '--agency: there is no “so-noi-vuj”.\n→ Did you mean “so-noi-vu”?'],
    [['--agency', 'Sở Nọi vụ'], '--agency: there is no “Sở Nọi vụ”.\n→ Did you mean “Sở Nội vụ”?'],
    [['--agency', 'mau/so-noi'], '--agency: there is no “mau/so-noi”.\n→ Did you mean “mau/so-noi-vu”?'],
    [['--status', 'overdu'], '--status: there is no “overdu”.\n→ Did you mean “overdue”?'],
    [['--group-by', 'agenci'], '--group-by: there is no “agenci”.\n→ Did you mean “agency”?'],
    [['--format', 'jsn'], 'There is no format “jsn”.\n→ Did you mean “json”?'],
    [['--format', 'pdf'], 'There is no format “pdf”.\n→ Use one of: table'],
    [['--format', 'csv='], 'There is no format “csv=”.'],
    [['--as-of', '2024-02-30'], '--as-of needs a real day written year-month-day, not “2024-02-30”.'],
    [['--as-of', '30/6/2024'], '--as-of needs a real day written year-month-day, not “30/6/2024”.'],
    [['--as-of', ''], '--as-of needs a real day'],
    [['--due-through', '2024-13-01'], '--due-through needs a real day'],
    [['--owed', '--all'], 'Choose one of --owed and --all.'],
    [['--all', '--owed'], 'Choose one of --all and --owed.'],
    [['--format', 'csv', '--format', 'json'], 'Only one format can go to standard output.'],
    [['--format', 'csv=a', '--format', 'json=a'], 'Only one format can go to “a”.'],
    [['--colour'], 'There is no option “--colour”.'],
    [['--al'], 'There is no option “--al”.\n→ Did you mean “--all”?'],
    [['--as-of'], 'The option “--as-of <date>” needs a value.'],
    [['thua'], 'There are too many arguments.'],
  ])('status %j', async (args, said) => {
    const { code, en, stdout } = await both(['status', ...args], workspaceWith())
    expect([code, stdout]).toEqual([2, ''])
    expect(en).toContain(`plan-check: ${said}`)
  })

  it.each([
    [['statsu'], 'There is no command “statsu”.\n→ Did you mean “status”?'],
    [['xyz'], 'There is no command “xyz”.\n→ See plan-check --help.'],
    [['--verison'], 'There is no option “--verison”.\n→ Did you mean “--version”?'],
    [['validate', '--format', 'csv'], 'There is no format “csv”.'],
  ])('%j', async (args, said) => {
    const { code, en, stdout } = await both(args, workspaceWith())
    expect([code, stdout]).toEqual([2, ''])
    expect(en).toContain(`plan-check: ${said}`)
  })

  it.each(['fr', 'EN', 'vi_VN', ''])('a language “%s”', async (language) => {
    const cwd = workspaceWith()
    for (const args of [
      ['--lang', language, ...STATUS],
      [`--lang=${language}`, ...STATUS],
      [...STATUS, '--lang', language],
    ]) {
      const { code, stdout, stderr } = await run(args, { cwd })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`--lang: không có “${language}”.`)
    }
  })
})

describe('a file that is wrong', () => {
  const cases: Readonly<Record<string, readonly [string | Uint8Array, string]>> = {
    'is empty': ['', 'hong.yaml:1:1 error empty-file'],
    'holds two documents': [
      `${plan.replace('mau-01', 'mau-02')}---\na: 1\n`,
      'hong.yaml:13:1 error several-documents',
    ],
    'breaks the syntax': ['schema: [plan/v1\nid: x\n', 'hong.yaml:1:9 error yaml-syntax'],
    'has wrong types': [
      plan.replace('mau-01', 'mau-02').replace('[so-noi-vu]', 'so-noi-vu'),
      'hong.yaml:10:42 error wrong-type',
    ],
    'has a day that is none': [
      plan.replace('mau-01', 'mau-02').replace('2023-07-03', '2024-02-30'),
      'hong.yaml:8:9 error impossible-date',
    ],
    'is not UTF-8': [new Uint8Array([0x73, 0x3a, 0x20, 0xff, 0xfe, 0x0a]), 'hong.yaml error unreadable-file'],
    'is UTF-16': [new Uint8Array(Buffer.from(`\ufeff${plan}`, 'utf16le')), 'hong.yaml error unreadable-file'],
    'is cut in the middle of a letter': [
      Buffer.from('schema: Kế').subarray(0, 11),
      'hong.yaml error unreadable-file',
    ],
    'is of no known kind': ['a: 1\n', 'hong.yaml:1:1 error unknown-schema'],
  }

  it.each(Object.entries(cases))('because it %s does not hide the good ones', async (_, [content, said]) => {
    const cwd = workspaceWith({ 'plans/hong.yaml': content })
    const { code, stdout, stderr } = await run(['--lang', 'en', ...STATUS], { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain(`plans/${said}`)
    expect(stdout).toContain('01/KH-UBND')
    expect(stdout).toContain('Nộp báo cáo')
    const validated = await run(['--lang', 'en', 'validate'], { cwd })
    expect([validated.code, validated.stderr]).toEqual([1, ''])
    expect(validated.stdout).toContain(`plans/${said}`)
    const json = await run([...STATUS, '--format', 'json'], { cwd })
    expect(JSON.parse(json.stdout)).toMatchObject({ obligations: [{ task: '1' }, { task: '2' }] })
  })

  it('because it may not be read does not hide the good ones', async (context) => {
    if (process.getuid?.() === 0) {
      console.warn('SKIPPED: root may read every file, so permissions cannot be tested as root')
      return context.skip()
    }
    const cwd = workspaceWith({ 'plans/hong.yaml': plan })
    chmodSync(join(cwd, 'plans/hong.yaml'), 0)
    const { code, stdout, stderr } = await run(['--lang', 'en', ...STATUS], { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('There is no permission to read this file.')
    expect(stdout).toContain('01/KH-UBND')
  })

  it('is all that is validated where it is named, though the workspace is known', async () => {
    const cwd = workspaceWith({ 'plans/hong.yaml': '', 'plans/hai.yaml': plan.replace('mau-01', 'mau-02') })
    expect(await run(['validate', 'plans/mau-01.yaml'], { cwd })).toEqual({
      code: 0,
      stdout: '1 tệp: không có lỗi.\n',
      stderr: '',
    })
    expect((await run(['validate', 'plans/hong.yaml', 'plans/hong.yaml'], { cwd })).stdout).toContain(
      '1 tệp: 1 lỗi.',
    )
  })

  it('with only a warning ends well', async () => {
    const warned = plan.replace('Tháng 6/2024', 'Hoàn thành trước tháng 6/2024')
    const cwd = workspaceWith({ 'plans/mau-01.yaml': warned })
    const { code, stdout } = await run(['validate'], { cwd })
    expect([code, stdout]).toEqual([0, expect.stringContaining('undeclared-reading')])
    expect(await run(STATUS, { cwd })).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('a file to write', () => {
  it('whose folder is not there', async () => {
    const { code, en } = await both([...STATUS, '--format', 'csv=khong/co.csv'], workspaceWith())
    expect([code, en]).toEqual([
      2,
      'plan-check: The file “khong/co.csv” cannot be written (ENOENT).\n→ Make that folder first.\n',
    ])
  })

  it('that is a folder', async () => {
    const cwd = workspaceWith()
    mkdirSync(join(cwd, 'ra'))
    const { code, en } = await both([...STATUS, '--format', 'csv=ra'], cwd)
    expect(code).toBe(2)
    expect(en).toContain('“ra” cannot be written (EISDIR)')
    expect(en).toContain('That is a folder; add a file name.')
    expect(readdirSync(cwd).sort()).toEqual(['plans', 'ra'])
  })

  it('in a folder that may not be written', async (context) => {
    if (process.getuid?.() === 0) {
      console.warn('SKIPPED: root may write to every folder, so permissions cannot be tested as root')
      return context.skip()
    }
    const cwd = workspaceWith()
    mkdirSync(join(cwd, 'ra'))
    chmodSync(join(cwd, 'ra'), 0o500)
    const { code, en } = await both([...STATUS, '--format', 'csv=ra/a.csv'], cwd)
    expect([code, en]).toEqual([2, expect.stringContaining('Check the permissions of the folder')])
  })

  it('is one of several that one run writes', async () => {
    const cwd = workspaceWith()
    const { code, stdout } = await run(
      [
        ...STATUS,
        '--format',
        'table',
        '--format',
        'csv=a.csv',
        '--format',
        'json=b=c.json',
        '--format',
        'markdown=d.md',
      ],
      { cwd },
    )
    expect(code).toBe(0)
    expect(stdout).toContain('TÌNH HÌNH THỰC HIỆN NHIỆM VỤ')
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'b=c.json', 'd.md', 'plans'])
    expect(JSON.parse(textIn(cwd, 'b=c.json'))).toMatchObject({ schema: 'status/v2', asOf: '2024-06-30' })
    expect(textIn(cwd, 'd.md')).toMatch(/^# TÌNH HÌNH/)
  })

  it('has a byte order mark where it is CSV, and standard output has none', async () => {
    const cwd = workspaceWith()
    const { stdout } = await run([...STATUS, '--format', 'csv'], { cwd })
    await run([...STATUS, '--format', 'csv=a.csv'], { cwd })
    expect(stdout).toMatch(/^id,plan,/)
    expect(textIn(cwd, 'a.csv')).toBe(`\ufeff${stdout}`)
  })

  it('has no colours, whatever the terminal wants', async () => {
    const cwd = workspaceWith()
    const env = { FORCE_COLOR: '1' }
    const { stdout } = await run([...STATUS, '--format', 'table', '--format', 'markdown=a.md'], { cwd, env })
    expect(stdout).toContain('\u001b[')
    expect(textIn(cwd, 'a.md')).not.toContain('\u001b')
    await run([...STATUS, '--format', 'table=b.txt'], { cwd, env })
    expect(textIn(cwd, 'b.txt')).not.toContain('\u001b')
    expect((await run(['--no-color', ...STATUS], { cwd, env })).stdout).not.toContain('\u001b')
    expect((await run(STATUS, { cwd, env: { ...env, NO_COLOR: '1' } })).stdout).not.toContain('\u001b')
  })

  it('takes the findings of validate too', async () => {
    const cwd = workspaceWith({ 'plans/hong.yaml': '' })
    const { code, stdout } = await run(['validate', '--format', 'text', '--format', 'json=a.json'], { cwd })
    expect([code, stdout]).toEqual([1, expect.stringContaining('empty-file')])
    expect(JSON.parse(textIn(cwd, 'a.json'))).toMatchObject({
      schema: 'findings/v1',
      counts: { files: 3, errors: 1 },
      files: ['plans/hong.yaml', 'plans/mau-01.yaml', 'plans/so.yaml'],
      findings: [{ code: 'empty-file', file: 'plans/hong.yaml' }],
    })
  })
})
