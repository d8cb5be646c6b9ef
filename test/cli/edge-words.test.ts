import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { folderWith, textIn, workspaceWith } from '../support/folder.ts'
import { planOf } from '../support/province.ts'
import { run } from '../support/world.ts'

const program = join(import.meta.dirname, '../../bin/plan-check.js')

describe('a Node that is too old', () => {
  it.each([
    ['20.18.3', 2],
    ['18.20.8', 2],
    ['12.22.12', 2],
  ])('%s is refused in one line of both languages', (version, code) => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('${program}')`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' })
    expect([status, stdout, stderr]).toEqual([
      code,
      '',
      `plan-check: cần Node 20.19 trở lên, máy này có ${version} · Node 20.19 or newer is needed, this is ${version}\n`,
    ])
  })

  it('understands the file that refuses it', async () => {
    const text = readFileSync(program, 'utf8').replace(/^#!.*\n/, '')
    const [as12, asNow] = await Promise.all(
      ['node12', 'esnext'].map((target) => transform(text, { target, loader: 'js' })),
    )
    expect(as12?.code).toBe(asNow?.code)
    expect(() => execFileSync(process.execPath, ['--check', program])).not.toThrow()
  })
})

describe('where nothing is there yet', () => {
  it.each([
    ['no folder', {}],
    ['an empty one', { 'plans/readme.md': 'a' }],
  ])('init is named: %s', async (_, files: Readonly<Record<string, string>>) => {
    const { code, stderr } = await run(['status'], { cwd: folderWith(files) })
    expect([code, stderr]).toEqual([2, expect.stringContaining('plan-check init')])
  })
})

describe('an empty or wrong setting', () => {
  it.each([['--plans', ''], ['--plans=']])('%j is refused', async (...args) => {
    const { code, stdout, stderr } = await run([...args, 'status'], { cwd: workspaceWith() })
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('--plans không có giá trị.')])
  })

  it.each(['fr', 'VI', 'vi_VN'])('PLAN_CHECK_LANG=%s is refused', async (language) => {
    const around = { cwd: workspaceWith(), env: { PLAN_CHECK_LANG: language } }
    const { code, stderr } = await run(['status'], around)
    expect([code, stderr]).toEqual([2, expect.stringContaining(`PLAN_CHECK_LANG: không có “${language}”.`)])
    expect((await run(['--lang', 'vi', 'validate'], around)).code).toBe(0)
  })
})

describe('a day as people write it', () => {
  const asOf = async (words: string) => {
    const { code, stdout, stderr } = await run(['status', '--as-of', words, '--format', 'json'], {
      cwd: workspaceWith(),
      // Three in the morning of 1 July in Việt Nam, and still 30 June in Greenwich.
      now: '2024-06-30T20:00:00Z',
    })
    return code === 0 ? (JSON.parse(stdout) as { asOf: string }).asOf : [code, stderr.split('\n')]
  }

  it.each([
    ['2024-06-03', '2024-06-03'],
    ['2024-6-3', '2024-06-03'],
    ['3/6/2024', '2024-06-03'],
    ['03/06/2024', '2024-06-03'],
    ['3-6-2024', '2024-06-03'],
    ['3.6.2024', '2024-06-03'],
    ['ngày 3/6/2024', '2024-06-03'],
    ['hôm nay', '2024-07-01'],
    ['Hôm nay', '2024-07-01'],
    ['today', '2024-07-01'],
  ])('%s is %s', async (words, day) => expect(await asOf(words)).toBe(day))

  it.each([
    ['2024-02-30', '→ Có phải --as-of 2024-02-29?'],
    ['31/4/2024', '→ Có phải --as-of 2024-04-30?'],
    ['6/30/2024', '→ Có phải --as-of 2024-06-30?'],
    ['2024-30-6', '→ Có phải --as-of 2024-06-30?'],
    ['20240603', '→ Có phải --as-of 2024-06-03?'],
    ['3/6/24', '→ Có phải --as-of 2024-06-03?'],
    ['mai', '→ Viết như --as-of 2024-06-30 hoặc --as-of 30/6/2024.'],
  ])('%s is none, and given back rewritten', async (words, help) =>
    expect(await asOf(words)).toEqual([
      2,
      [`plan-check: --as-of cần một ngày có thật, không phải “${words}”.`, help, ''],
    ]),
  )

  it.each(['1899-12-31', '3000-01-01', '31/12/1899', '0024-06-30'])(
    '%s is outside the years',
    async (words) =>
      expect(await asOf(words)).toEqual([
        2,
        [`plan-check: --as-of: ngày “${words}” nằm ngoài các năm 1900–2999.`, '→ Kiểm tra lại số năm.', ''],
      ]),
  )
})

describe('a period as people write it', () => {
  const period = async (option: string, words: string) => {
    const { code, stdout } = await run(['remind', option, words, '--format', 'json'], {
      cwd: workspaceWith(),
    })
    return code === 0 ? (JSON.parse(stdout) as { period: { id: string } }).period.id : code
  }

  it.each([
    ['--quarter', 'Q3/2024', '2024-Q3'],
    ['--quarter', '2024-q3', '2024-Q3'],
    ['--quarter', '2024Q3', '2024-Q3'],
    ['--quarter', 'quý III/2024', '2024-Q3'],
    ['--quarter', 'Quý IV năm 2024', '2024-Q4'],
    ['--quarter', 'quý 2/2024', '2024-Q2'],
    ['--quarter', 'quí I/2024', 2],
    ['--quarter', 'Q5/2024', 2],
    ['--quarter', 'tháng 7/2024', 2],
    ['--period', 'tháng 7/2024', '2024-07'],
    ['--period', '7/2024', '2024-07'],
    ['--period', '2024-7', '2024-07'],
    ['--period', 'năm 2024', '2024'],
    ['--period', '6 tháng cuối năm 2024', '2024-H2'],
    ['--period', 'H1/2024', '2024-H1'],
    ['--period', '2024-Q1..2024-Q2', '2024-Q1..2024-Q2'],
    ['--period', '13/2024', 2],
  ])('%s %s is %s', async (option, words, id) => expect(await period(option, words)).toBe(id))
})

describe('a period that is none is given back rewritten', () => {
  const help = async (args: readonly string[], lang: string) => {
    const { code, stdout, stderr } = await run([...args, '--lang', lang], { cwd: workspaceWith() })
    expect([code, stdout]).toEqual([2, ''])
    return stderr.split('\n')[1]
  }

  it.each([
    ['--quarter', 'quí III/2024', '--quarter 2024-Q3 (quý III năm 2024)'],
    ['--quarter', 'quy 3/2024', '--quarter 2024-Q3 (quý III năm 2024)'],
    ['--quarter', 'III/2024', '--quarter 2024-Q3 (quý III năm 2024)'],
    ['--quarter', 'Q3/24', '--quarter 2024-Q3 (quý III năm 2024)'],
    ['--quarter', '2024-Q03', '--quarter 2024-Q3 (quý III năm 2024)'],
    ['--quarter', 'tháng 7/2024', '--period 2024-07 (tháng 7 năm 2024)'],
    ['--quarter', '2024', '--period 2024 (năm 2024)'],
    ['--period', 'Q3.2024', '--period 2024-Q3 (quý III năm 2024)'],
    ['--period', '202407', '--period 2024-07 (tháng 7 năm 2024)'],
    ['--period', 'thang 7 nam 2024', '--period 2024-07 (tháng 7 năm 2024)'],
    ['--period', 'nửa cuối năm 2024', '--period 2024-H2 (6 tháng cuối năm 2024)'],
    ['--period', 'tuần 5/2024', '--period 2024-W05 (tuần 5 năm 2024)'],
  ])('%s %s', async (option, words, meant) =>
    expect(await help(['remind', option, words], 'vi')).toBe(`→ Có phải ${meant}?`),
  )

  it.each([
    ['III/2024', '--quarter 2024-Q3 (Q3 2024)'],
    ['2024', '--period 2024'],
  ])('in English: %s', async (words, meant) =>
    expect(await help(['remind', '--quarter', words], 'en')).toBe(`→ Did you mean ${meant}?`),
  )

  it('among the periods of a task that record is told of', async () => {
    const quarterly = planOf(['{ id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Hằng quý }'])
    const { code, stderr } = await run(
      [
        'record',
        'delivered',
        'mau-01#1',
        '--date',
        '2024-04-02',
        '--document',
        '1/BC',
        '--period',
        'quí I/2024',
      ],
      { cwd: workspaceWith({ 'plans/mau-01.yaml': quarterly }) },
    )
    expect([code, stderr]).toEqual([2, expect.stringContaining('Có phải --period 2024-Q1?')])
  })

  it.each(['Q5/2024', '13/2024', '2024-W53', 'quý', 'mai', '3/2/2024', 'quý 2 và 3/2024'])(
    'but not where nothing is likely: %s',
    async (words) =>
      expect(await help(['remind', '--period', words], 'vi')).toContain('→ Viết như --quarter'),
  )
})

describe('what --fail-on finds', () => {
  const ARGS = ['status', '--as-of', '2024-07-15', '--format', 'csv', '--fail-on', 'overdue']

  it('is said on stderr', async () => {
    const { code, stderr } = await run(ARGS, { cwd: workspaceWith() })
    expect([code, stderr]).toEqual([
      4,
      `plan-check: --fail-on overdue: 2 việc quá hạn
  mau-01#1/ket-qua@mau/so-noi-vu
  mau-01#2/ket-qua@mau/so-tu-phap
`,
    ])
    expect((await run([...ARGS, '--quiet'], { cwd: workspaceWith() })).stderr).toBe('')
    expect(
      (await run([...ARGS.slice(0, 2), '2023-12-31', ...ARGS.slice(3)], { cwd: workspaceWith() })).stderr,
    ).toBe('')
  })

  it('goes into the log and onto the page of a step of GitHub Actions', async () => {
    const cwd = workspaceWith({ 'summary.md': '' })
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') }
    const { code, stderr } = await run(['--lang', 'en', ...ARGS], { cwd, env })
    expect(code).toBe(4)
    expect(stderr).toContain('::error title=overdue::2 overdue%0Amau-01#1/')
    expect(textIn(cwd, 'summary.md')).toContain('### 2 overdue\n\n- `mau-01#1/')
  })

  it('comes after what is wrong with the files: 1 goes before 4', async () => {
    const cwd = workspaceWith({ 'plans/hong.yaml': 'schema: plan/v1\n' })
    const { code, stderr } = await run(['--lang', 'en', ...ARGS], { cwd })
    expect([code, stderr]).toEqual([1, expect.stringContaining('--fail-on overdue: 2 overdue')])
  })
})
