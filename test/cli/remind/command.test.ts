import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textIn, workspaceWith } from '../../support/folder.ts'
import { plan, register } from '../../support/province.ts'
import { run } from '../../support/world.ts'

const QUARTER = ['remind', '--plans', 'fixtures/mot-nam', '--quarter', '2024-Q2', '--lang', 'en']

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'remind-'))
}

describe('the period', () => {
  it.each([
    ['2024-Q2', 'TASKS FOR Q2 2024', '2024-04-01 to 2024-06-30; at the end of 2024-04-01'],
    ['2024-H2', 'TASKS FOR THE SECOND HALF OF 2024', '2024-07-01 to 2024-12-31; at the end of 2024-07-01'],
    ['2024', 'TASKS FOR 2024', '2024-01-01 to 2024-12-31; at the end of 2024-01-01'],
    ['2024-07', 'TASKS FOR JULY 2024', '2024-07-01 to 2024-07-31; at the end of 2024-07-01'],
    // ISO week 27 of 2024 runs from Monday 1 July to Sunday 7 July.
    ['2024-W27', 'TASKS FOR WEEK 27 OF 2024', '2024-07-01 to 2024-07-07; at the end of 2024-07-01'],
  ])('%s is told with its days', async (period, title, days) => {
    const { stdout, code } = await run([...QUARTER.slice(0, 3), '--period', period, '--lang', 'en'])
    expect(code).toBe(0)
    expect(stdout.split('\n').slice(0, 2)).toEqual([title, days])
  })

  it.each([
    [[], 'One period is needed'],
    [['--quarter', '2024-Q2', '--period', '2024'], 'One period is needed'],
    [['--quarter', '2024-Q5'], 'There is no period “2024-Q5”'],
    [['--period', '2024-13'], 'There is no period “2024-13”'],
    // 2024 has 52 ISO weeks.
    [['--period', '2024-W53'], 'There is no period “2024-W53”'],
    [['--period', '2024-13'], 'There is no period “2024-13”'],
  ])('%j is refused', async (options, said) => {
    const { code, stdout, stderr } = await run(['remind', ...options, '--lang', 'en'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(stderr).toContain('--quarter 2024-Q3')
  })

  it('is told on a screen in a summary, and in full where an agency is named or a file is written', async () => {
    const { stdout: summary } = await run(QUARTER)
    expect(summary).toContain('The table of an agency: add --agency NAME')
    expect(summary).not.toContain('TASKS FOR Q2 2024: ')
    const { stdout: one } = await run([...QUARTER, '--agency', 'mau/so-noi-vu'])
    expect(one).toMatch(/^TASKS FOR Q2 2024: /)
    expect(one).not.toContain('add --agency')
    const file = join(emptyFolder(), 'all.txt')
    await run([...QUARTER, '--format', `table=${file}`])
    expect(readFileSync(file, 'utf8')).toMatch(/^TASKS FOR Q2 2024: /m)
  })

  it('lists every occurrence of it, not only the next one', async () => {
    // Task 5 is quarterly: on 1 January 2024 the year holds four of it, and none came over.
    const { stdout } = await run([...QUARTER.slice(0, 3), '--period', '2024', '--format', 'json'])
    const view = JSON.parse(stdout)
    // The plan is of 8 January: it is asked about as of that day.
    expect(view.askedOn).toEqual({ 'mau-45': '2024-01-08' })
    const quarters = view.agencies
      .find(({ id }: { id: string }) => id === 'mau/so-noi-vu')
      .lead.filter(({ obligation }: { obligation: string }) => obligation.includes('#5/'))
    expect(
      quarters.map(({ section, obligation }: Record<string, string>) => [section, obligation?.split(':')[1]]),
    ).toEqual([
      ['due', '2024-Q1'],
      ['due', '2024-Q2'],
      ['due', '2024-Q3'],
      ['due', '2024-Q4'],
    ])
  })
})

describe('--split-by agency', () => {
  const split = (out: string, ...more: string[]) => [
    ...QUARTER,
    '--split-by',
    'agency',
    '--out',
    out,
    ...more,
  ]

  it('writes one file an agency and format, and an index that leads to them', async () => {
    const out = join(emptyFolder(), 'new', 'folder')
    const { code, stdout, stderr } = await run(split(out, '--format', 'csv', '--format', 'docx'))
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('Wrote 18 files')
    const names = readdirSync(out).sort()
    expect(names).toHaveLength(18)
    expect(names).toEqual(
      expect.arrayContaining([
        'index-2024-Q2.html',
        'mau-so-noi-vu-2024-Q2.csv',
        'mau-so-noi-vu-2024-Q2.docx',
      ]),
    )
    const index = readFileSync(join(out, 'index-2024-Q2.html'), 'utf8')
    const links = [...index.matchAll(/href="([^"]*)"/g)].map(([, name]) => name)
    expect(links).toHaveLength(8)
    expect(names).toEqual(expect.arrayContaining(links))
    const own = readFileSync(join(out, 'mau-so-noi-vu-2024-Q2.csv'), 'utf8')
    expect(own.startsWith('\ufeffagency,')).toBe(true)
    expect(
      new Set(
        own
          .split('\r\n')
          .slice(1, -1)
          .map((row) => row.split(',')[0]),
      ),
    ).toEqual(new Set(['mau/so-noi-vu']))
  })

  it('overwrites nothing unless told to, and then all', async () => {
    const out = emptyFolder()
    writeFileSync(join(out, 'mau-so-noi-vu-2024-Q2.csv'), 'mine')
    const refused = await run(split(out, '--format', 'csv'))
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('Already there')
    expect(readdirSync(out)).toEqual(['mau-so-noi-vu-2024-Q2.csv'])
    expect(readFileSync(join(out, 'mau-so-noi-vu-2024-Q2.csv'), 'utf8')).toBe('mine')
    expect((await run(split(out, '--format', 'csv', '--force'))).code).toBe(0)
    expect(readFileSync(join(out, 'mau-so-noi-vu-2024-Q2.csv'), 'utf8')).toContain('mau/so-noi-vu')
  })

  it('gives two agencies two files, also where their ids would make one name', async () => {
    const other = register.replace('province: mau', 'province: mau-so').replace('id: so-noi-vu', 'id: noi-vu')
    const cwd = workspaceWith({
      'plans/so-hai.yaml': other,
      'plans/mau-02.yaml': plan
        .replace('id: mau-01', 'id: mau-02')
        .replace('province: mau', 'province: mau-so')
        .replace('[so-noi-vu]', '[noi-vu]'),
    })
    const { code } = await run(
      ['remind', '--quarter', '2024-Q2', '--split-by', 'agency', '--out', 'q2', '--format', 'csv'],
      { cwd },
    )
    expect(code).toBe(0)
    // mau/so-noi-vu and mau-so/noi-vu; the Departments of Justice, mau/so-tu-phap and mau-so/so-tu-phap, share nothing.
    expect(readdirSync(join(cwd, 'q2')).sort()).toEqual([
      'index-2024-Q2.csv',
      'index-2024-Q2.html',
      'mau-so-so-tu-phap-2024-Q2.csv',
      'mau-so-tu-phap-2024-Q2.csv',
      'mau-so_noi-vu-2024-Q2.csv',
      'mau_so-noi-vu-2024-Q2.csv',
    ])
    for (const [file, agency] of [
      ['mau_so-noi-vu', 'mau/so-noi-vu'],
      ['mau-so_noi-vu', 'mau-so/noi-vu'],
    ]) {
      expect(textIn(cwd, `q2/${file}-2024-Q2.csv`)).toContain(`\n${agency},`)
      expect(textIn(cwd, 'q2/index-2024-Q2.html')).toContain(`href="${file}-2024-Q2.csv"`)
    }
  })

  it('leaves nothing but whole files where one cannot be written', async () => {
    const out = emptyFolder()
    writeFileSync(join(out, 'file'), '')
    const inFile = await run(split(join(out, 'file', 'below'), '--format', 'csv'))
    expect(inFile.code).toBe(2)
    expect(inFile.stderr).toContain('cannot be written')
    expect(readdirSync(out)).toEqual(['file'])
  })

  it.skipIf(process.getuid?.() === 0)('says so where there is no permission', async () => {
    const out = emptyFolder()
    chmodSync(out, 0o555)
    const { code, stderr } = await run(split(out, '--format', 'csv'))
    expect(code).toBe(2)
    expect(stderr).toContain('close it and run again')
  })

  it('shows progress on a terminal alone', async () => {
    const { stderr } = await run(split(emptyFolder(), '--format', 'csv'))
    expect(stderr).not.toContain('/8')
  })

  it.each([
    [['--split-by', 'agency'], 'goes with --out'],
    [['--out', 'x'], 'goes with --out'],
    [['--force'], 'goes with --out'],
    [['--eml'], 'goes with --out'],
    [['--split-by', 'plan', '--out', 'x'], 'there is no “plan”'],
    [['--split-by', 'agency', '--out', 'x', '--format', 'csv=a.csv'], 'the program names the files'],
  ])('%j is refused', async (options, said) => {
    const { code, stderr } = await run([...QUARTER, ...options])
    expect(code).toBe(2)
    expect(stderr).toContain(said)
  })
})

describe('in retrospect', () => {
  const asked = (asOf: string) => [
    ...['remind', '--plans', 'fixtures/mot-nam', '--quarter', '2024-Q3', '--as-of', asOf],
    ...['--agency', 'mau/so-van-hoa', '--lang', 'en', '--format', 'markdown'],
  ]

  it('gives no advice for days gone by', async () => {
    // Task 6, “Trước ngày 30/11/2024”, is read as through 30 November: to be ready by the 29th.
    expect((await run(asked('2024-11-29'))).stdout).toContain('be ready by 2024-11-29')
    for (const day of ['2024-11-30', '2025-06-30'])
      expect((await run(asked(day))).stdout).not.toContain('be ready by 2024-11-29')
  })

  it('shows what is overdue since in a section and a column of its own, where anything is', async () => {
    const later = (await run(asked('2025-06-30'))).stdout
    expect(later).toContain('## Overdue since the period')
    expect(later).not.toContain('## What comes next')
    // Of the fictional year nobody else owes anything by then; in Thái Nguyên everybody does.
    const summary = async (asOf: string) => {
      const quarter = ['remind', '--quarter', '2024-Q3', '--province', 'thai-nguyen', '--as-of', asOf]
      return (await run([...quarter, '--lang', 'en', '--format', 'markdown'])).stdout
    }
    expect(await summary('2025-01-15')).toContain('| Due in the period | Overdue since the period |')
    expect(await summary('2024-09-30')).not.toContain('Overdue since')
  })
})

describe('one file', () => {
  it('of bytes goes to a file or a pipe, never onto a screen', async () => {
    const out = emptyFolder()
    const file = join(out, 'x.docx')
    expect((await run([...QUARTER, '--format', `docx=${file}`])).code).toBe(0)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    expect(statSync(file).size).toBeGreaterThan(5000)
    expect(readdirSync(out)).toEqual(['x.docx'])
  })

  it('of an agency that has ended is that of its successors, with what they have from it', async () => {
    const { stdout } = await run([
      'remind',
      '--quarter',
      '2025-Q2',
      '--agency',
      'thai-nguyen/so-tttt',
      '--format',
      'csv',
    ])
    const rows = stdout.split('\r\n').slice(1, -1)
    // Counted in counted.test.ts: 18 with Sở VHTTDL, 2 with Sở KH&CN.
    expect(rows.filter((row) => row.startsWith('thai-nguyen/so-vhttdl,'))).toHaveLength(18)
    expect(rows.filter((row) => row.startsWith('thai-nguyen/so-khcn,'))).toHaveLength(2)
    expect(rows).toHaveLength(20)
  })
})
