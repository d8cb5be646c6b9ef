import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, textIn, workspaceWith } from '../support/folder.ts'
import { plan } from '../support/province.ts'
import { run } from '../support/world.ts'

const DAY = ['--as-of', '2024-06-30']

/** Every command that writes a report, without its format. */
const COMMANDS: readonly (readonly [readonly string[], string])[] = [
  [['status', ...DAY], 'csv'],
  [['status', ...DAY, '--group-by', 'agency'], 'table'],
  [['changes', '--from', '2024-03-31', '--to', '2024-06-30'], 'json'],
  [['remind', '--quarter', '2024-Q2'], 'html'],
  [['remind', '--quarter', '2024-Q2'], 'docx'],
  [['calendar', ...DAY, '--through', '2024-12-31'], 'ics'],
  [['validate'], 'sarif'],
  [['list', 'plans'], 'csv'],
  [['list', 'checks'], 'markdown'],
  [['explain', 'mau-01#1', ...DAY], 'json'],
  [['explain', 'unknown-agency'], 'json'],
  [['explain', '--deadline', 'Quý II/2024'], 'json'],
]

/** Names of a file that is part of the workspace, or would be. */
const INSIDE: readonly string[] = [
  'plans/mau-01.yaml',
  './plans/../plans/mau-01.yaml',
  'PLANS/Mau-01.YAML',
  'plans/moi.yml',
  'plans/records/mau-01.yaml.txt',
  'lien-ket',
  'thu-muc/mau-01.yaml',
  'qua-hai',
  'treo',
]

function workspace(): string {
  const cwd = workspaceWith({
    'plans/records/mau-01.yaml.txt': 'schema: records/v1\n',
    'plans/records/mau-01.yaml': 'schema: records/v1\nplan: mau-01\nrecords: []\n# minh-chung/08.csv\n',
    'plans/minh-chung/08.csv': 'minh chứng',
    'plans/bao-cao.csv': 'cũ',
  })
  symlinkSync('plans/mau-01.yaml', join(cwd, 'lien-ket'))
  symlinkSync('lien-ket', join(cwd, 'qua-hai'))
  symlinkSync('plans', join(cwd, 'thu-muc'))
  symlinkSync('plans/moi.yaml', join(cwd, 'treo'))
  return cwd
}

/** The same without the file that is not read for its name, so that every command ends well. */
function readWhole(): string {
  const cwd = workspace()
  rmSync(join(cwd, 'plans/records/mau-01.yaml.txt'))
  return cwd
}

/** All files below a folder, with what they hold. */
function contentOf(cwd: string): Readonly<Record<string, string>> {
  const files = readdirSync(join(cwd, 'plans'), { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    files
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  )
}

describe.each(COMMANDS)('%s as %s', (args, format) => {
  it('goes into no file of the workspace, whatever it is called', async () => {
    const cwd = workspace()
    const before = contentOf(cwd)
    for (const file of INSIDE) {
      const { code, stdout, stderr } = await run([...args, '--format', `${format}=${file}`, '--lang', 'en'], {
        cwd,
      })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`No report goes into “${file}”`)
    }
    expect(contentOf(cwd)).toEqual(before)
  })
})

describe('a report', () => {
  const status = (cwd: string, ...formats: readonly string[]) =>
    run(['status', ...DAY, '--lang', 'en', ...formats.flatMap((one) => ['--format', one])], { cwd })

  it('goes into no file that records name as evidence, but over an older report beside it', async () => {
    const cwd = readWhole()
    expect((await status(cwd, 'csv=plans/minh-chung/08.csv')).code).toBe(2)
    expect(textIn(cwd, 'plans/minh-chung/08.csv')).toBe('minh chứng')
    expect((await status(cwd, 'csv=plans/bao-cao.csv')).code).toBe(0)
    expect(textIn(cwd, 'plans/bao-cao.csv')).toContain('mau-01')
  })

  it('may go anywhere where the folder of plans is another one', async () => {
    const cwd = folderWith({ 'khac/plan.yaml': plan, 'plans/a.yaml': 'x' })
    await run(['list', 'plans', '--plans', 'khac', '--format', 'csv=plans/a.yaml'], { cwd })
    expect(textIn(cwd, 'plans/a.yaml')).toContain('mau-01')
  })

  it('stands beside a folder whose name begins alike', async () => {
    const cwd = workspaceWith({ 'plans-cu/a.yaml': 'x' })
    expect((await status(cwd, 'csv=plans-cu/a.yaml')).code).toBe(0)
  })

  it('is refused where another goes into the same file: by a link, or by a name that some disks take for it', async () => {
    const cwd = workspace()
    symlinkSync('ra.csv', join(cwd, 'cung'))
    for (const [one, other] of [
      ['ra.csv', './ra.csv'],
      ['ra.csv', 'cung'],
      ['Ra.csv', 'ra.csv'],
      ['ra\u0301.csv', 'r\u00e1.csv'],
    ]) {
      const { code, stderr } = await status(cwd, `csv=${one}`, `json=${other}`)
      expect([code, stderr]).toEqual([2, expect.stringContaining(`Only one format can go to “${other}”.`)])
    }
    expect(existsSync(join(cwd, 'ra.csv'))).toBe(false)
  })

  it('goes to standard output where its file is a dash, without a byte order mark', async () => {
    const cwd = readWhole()
    const [dash, plain] = [await status(cwd, 'csv=-'), await status(cwd, 'csv')]
    expect(dash).toEqual(plain)
    expect(readdirSync(cwd)).not.toContain('-')
    expect((await status(cwd, 'csv=-', 'json')).stderr).toContain('Only one format can go to standard output')
    expect((await status(cwd, 'csv=./-')).code).toBe(0)
    expect(readdirSync(cwd)).toContain('-')
  })
})

it('a report of validate goes into no file that was named, listed, or put in by standard input', async () => {
  const cwd = folderWith({ 'a.yaml': plan, 'danh-sach': 'a.yaml\n' })
  symlinkSync('a.yaml', join(cwd, 'b'))
  for (const [args, file] of [
    [['a.yaml'], 'a.yaml'],
    [['a.yaml'], 'b'],
    [['*.yaml'], 'A.YAML'],
    [['--files-from', 'danh-sach'], 'danh-sach'],
    [['--files-from', 'danh-sach'], 'a.yaml'],
    [['--stdin', '--stdin-filename', 'a.yaml'], './a.yaml'],
  ] as const) {
    const asked = ['validate', ...args, '--format', `json=${file}`, '--lang', 'en']
    const { code, stderr } = await run(asked, { cwd, stdin: plan })
    expect([code, stderr]).toEqual([2, expect.stringContaining(`No report goes into “${file}”`)])
  }
  expect([textIn(cwd, 'a.yaml'), textIn(cwd, 'danh-sach')]).toEqual([plan, 'a.yaml\n'])
})

describe('reminders for each agency', () => {
  const split = (cwd: string, ...more: readonly string[]) =>
    run(['remind', '--quarter', '2024-Q2', '--split-by', 'agency', '--out', 'ra', '--lang', 'en', ...more], {
      cwd,
    })

  it('go where no link leads into the workspace or to one place, also by force, and nothing is written', async () => {
    const cwd = workspaceWith({ 'ra/x': '' })
    await run(['remind', '--quarter', '2024-Q2', '--split-by', 'agency', '--out', 'mau'], { cwd })
    const [first = '', second = ''] = readdirSync(join(cwd, 'mau')).sort()
    symlinkSync('../plans/mau-01.yaml', join(cwd, 'ra', second))
    expect(await split(cwd, '--force')).toMatchObject({ code: 2, stderr: expect.stringContaining(second) })
    expect(textIn(cwd, 'plans/mau-01.yaml')).toBe(plan)
    expect(existsSync(join(cwd, 'ra', first))).toBe(false)
  })

  it('have no file of their own in a format', async () => {
    const cwd = workspaceWith()
    expect((await split(cwd, '--format', 'docx=-')).code).toBe(2)
  })
})

describe('schema --out', () => {
  it('overwrites only by force, and where it does not, writes nothing', async () => {
    const cwd = folderWith({ 'a/plan.schema.json': '{}' })
    const { code, stdout, stderr } = await run(['schema', '--out', 'a', '--lang', 'en'], { cwd })
    expect([code, stdout, readdirSync(join(cwd, 'a'))]).toEqual([2, '', ['plan.schema.json']])
    expect(stderr).toContain('Add --force')
    expect(textIn(cwd, 'a/plan.schema.json')).toBe('{}')
    expect((await run(['schema', '--out', 'a', '--force'], { cwd })).code).toBe(0)
    expect(textIn(cwd, 'a/plan.schema.json')).not.toBe('{}')
  })

  it('goes through no link into the workspace, also by force', async () => {
    const cwd = workspaceWith({ 'a/x': '' })
    symlinkSync('../plans/mau-01.yaml', join(cwd, 'a/plan.schema.json'))
    expect((await run(['schema', '--out', 'a', '--force'], { cwd })).code).toBe(2)
    expect(textIn(cwd, 'plans/mau-01.yaml')).toBe(plan)
  })

  it('alone is what --force is for', async () => {
    expect((await run(['schema', '--force', '--lang', 'en'])).stderr).toContain('--force goes with --out')
  })
})

describe('the page of a step of GitHub Actions', () => {
  it.each([
    ['a plan', ['validate'], 'plans/mau-01.yaml'],
    ['a new file of the workspace', ['validate'], 'plans/moi.yaml'],
    ['a link to a plan', ['status', ...DAY, '--fail-on', 'overdue'], 'lien-ket'],
    ['a file that is named', ['validate', 'ngoai.yaml'], 'ngoai.yaml'],
  ])('is no file of the workspace, and none that is read: %s', async (_, args, file) => {
    const cwd = workspaceWith({ 'ngoai.yaml': plan })
    symlinkSync('plans/mau-01.yaml', join(cwd, 'lien-ket'))
    const before = contentOf(cwd)
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, file) }
    const { code, stdout, stderr } = await run([...args, '--lang', 'en'], { cwd, env })
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('No report goes into')])
    expect([contentOf(cwd), textIn(cwd, 'ngoai.yaml')]).toEqual([before, plan])
  })
})

it('a draft never takes the place of the document that it is made of', async () => {
  const cwd = workspaceWith({ 'a.txt': '1. Sở Nội vụ báo cáo trước ngày 30/6/2024.\n' })
  symlinkSync('a.txt', join(cwd, 'b'))
  for (const more of [
    ['--format', 'yaml=a.txt'],
    ['--format', 'json=b'],
    ['--out', 'b', '--force'],
  ])
    expect((await run(['draft', 'a.txt', ...more, '--lang', 'en'], { cwd })).stderr).toContain(
      'that is a file which is read',
    )
  expect(textIn(cwd, 'a.txt')).toContain('Sở Nội vụ')
})

it('a draft takes the place of no other kind of file, also by force', async () => {
  const cwd = workspaceWith({
    'van-ban.txt': '1. Sở Nội vụ báo cáo trước ngày 30/6/2024.\n',
    'plans/records/mau-01.yaml': 'schema: records/v1\nplan: mau-01\nrecords: []\n# minh-chung/08.csv\n',
    'plans/minh-chung/08.csv': 'minh chứng',
    'plans/rieng.yaml': '# riêng\n',
  })
  symlinkSync('plans/so.yaml', join(cwd, 'lien-ket.yaml'))
  const before = contentOf(cwd)
  const others = ['plans/so.yaml', 'plans/records/mau-01.yaml', 'plans/minh-chung/08.csv', 'lien-ket.yaml']
  const draft = (file: string, how: string) =>
    run(['draft', 'van-ban.txt', '--province', 'mau', '--out', file, how, '--lang', 'en'], { cwd })
  for (const file of others)
    for (const how of ['--force', '--merge'])
      expect(await draft(file, how)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining(`No draft takes the place of “${file}”`),
      })
  expect(contentOf(cwd)).toEqual(before)
  for (const file of ['plans/mau-01.yaml', 'plans/rieng.yaml'])
    expect((await draft(file, '--force')).stderr).toContain(`Written: ${file}.`)
})
