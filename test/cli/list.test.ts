import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/load/formats.ts'
import { folderWith, textIn, workspaceWith } from '../support/folder.ts'
import { EDITOR_KEYWORDS } from '../support/schema-files.ts'
import { run } from '../support/world.ts'

const root = join(import.meta.dirname, '../..')
const YEAR = ['--plans', 'fixtures/mot-nam']

async function itemsOf(args: readonly string[]) {
  const { code, stdout, stderr } = await run(['list', ...args, '--format', 'json'])
  expect([code, stderr]).toEqual([0, ''])
  const { items }: { readonly items: readonly Readonly<Record<string, unknown>>[] } = JSON.parse(stdout)
  return items
}

describe('list plans', () => {
  it('says what each plan is called and how much is in it', async () => {
    // Ten tasks stand in mau-45.yaml, twenty-seven events in records/mau-45.yaml, counted by hand.
    expect(await itemsOf(['plans', ...YEAR])).toEqual([
      {
        id: 'mau-45',
        province: 'mau',
        type: 'ke-hoach',
        number: '45/KH-UBND',
        issued: '2024-01-08',
        knownBy: '2024-01-08',
        through: '2024-12-31',
        title: 'Đưa thủ tục hành chính đến gần người dân tỉnh Mẫu năm 2024',
        tasks: 10,
        records: 27,
      },
    ])
  })

  it('keeps apart what is known of the day of issue', async () => {
    // Lạng Sơn's letter is dated by its month, Hòa Bình's is known from a report of 4/7/2023.
    const items = await itemsOf(['plans', '--plan', 'lang-son-2023,hoa-binh-2023'])
    expect(items.map(({ id, issued, knownBy }) => [id, issued, knownBy])).toEqual([
      ['hoa-binh-2023', null, '2023-07-04'],
      ['lang-son-2023', '2023-01', '2023-01-31'],
    ])
    const [vi, en] = [await run(['list', 'plans']), await run(['list', 'plans', '--lang', 'en'])]
    expect(vi.stdout).toMatch(/hoa-binh-2023 .* có trước /)
    expect(vi.stdout).toMatch(/lang-son-2023 .* 1\/2023 /)
    expect(en.stdout).toMatch(/hoa-binh-2023 .* known by /)
    expect(en.stdout).toMatch(/lang-son-2023 .* 2023-01 /)
  })
})

describe('list agencies', () => {
  it('lists agencies with their days and successors, then groups with their members', async () => {
    const items = await itemsOf(['agencies', ...YEAR])
    expect(items.map(({ id }) => id)).toEqual([
      ...['mau/ubnd-tinh', 'mau/so-noi-vu', 'mau/so-tu-phap', 'mau/so-tai-chinh', 'mau/so-thong-tin'],
      ...['mau/so-van-hoa', 'mau/cong-an-tinh', 'mau/bao-mau', 'mau/dai-mau', 'mau/cac-so'],
    ])
    expect(items[4]).toMatchObject({ what: 'agency', through: '2024-06-30', successors: ['mau/so-van-hoa'] })
    expect(items[9]).toMatchObject({ what: 'group', kind: null, name: 'Các sở', short: null })
    expect(items[9]?.members).toEqual([
      ...['mau/so-noi-vu', 'mau/so-tu-phap', 'mau/so-tai-chinh', 'mau/so-thong-tin', 'mau/so-van-hoa'],
    ])
  })

  it('tells an open group from an empty one', async () => {
    const items = await itemsOf(['agencies', '--province', 'thai-nguyen'])
    expect(items.find(({ code }) => code === 'co-quan-lien-quan')?.members).toBeNull()
    const { stdout } = await run(['list', 'agencies', '--province', 'thai-nguyen', '--lang', 'en'])
    expect(stdout).toMatch(/co-quan-lien-quan .* open group /)
  })

  it('breaks no id in a table, since ids are there to be copied', async () => {
    const { stdout } = await run(['list', 'agencies'])
    for (const { code } of await itemsOf(['agencies'])) expect(stdout).toContain(`│ ${code} `)
  })

  it('has no --plan', async () => {
    expect(await run(['list', 'agencies', '--plan', 'mau-45', ...YEAR])).toMatchObject({
      code: 2,
      stdout: '',
    })
  })
})

describe('list agencies of a shipped register', () => {
  // Counted in the public list of communes, and in the sources that the register of Nghệ An names.
  it.each([
    [['--kind', 'ubnd-xa'], 130],
    [['--kind', 'so', '--on', '2025-03-01'], 14],
    [['--group', 'UBND cấp xã', '--on', '2025-07-01'], 130],
    [['--group', 'ubnd-cap-xa', '--on', '2025-06-30'], 0],
  ])('in any spelling of the province, without a folder: %j', async (args, count) => {
    const { code, stdout } = await run(
      ['list', 'agencies', '--province', 'Nghệ An', ...args, '--format', 'json'],
      { cwd: folderWith() },
    )
    expect([code, JSON.parse(stdout).items.length]).toEqual([0, count])
  })

  it.each([
    ['so noi vu', ['so-noi-vu']],
    ['Sở Nội vụ', ['so-noi-vu']],
    ['xã Quế Phong', ['ubnd-xa-que-phong']],
    // Marks that are written count.
    ['xã Quê Phong', []],
  ])('finds %s', async (words, ids) => {
    const items = await itemsOf(['agencies', words, '--province', 'nghe-an'])
    expect(items.map(({ code }) => code)).toEqual(ids)
  })

  it('has the official code of every commune, in JSON and CSV', async () => {
    const items = await itemsOf(['agencies', '--province', 'nghe-an'])
    const codes = items.filter(({ kind }) => kind === 'ubnd-xa').map(({ unitCode }) => unitCode)
    expect(new Set(codes).size).toBe(130)
    for (const code of codes) expect(code).toMatch(/^\d{5}$/)
    expect(items.find(({ name }) => name === 'UBND phường Vinh Lộc')).toMatchObject({ unitCode: '16708' })
    expect(items.find(({ code }) => code === 'ubnd-tinh')).toMatchObject({ unitCode: '40' })
    expect(items.find(({ code }) => code === 'so-noi-vu')).toMatchObject({ unitCode: null })
    const { stdout } = await run(['list', 'agencies', 'Vinh Lộc', '--province', 'nghe-an', '--format', 'csv'])
    expect(stdout).toMatch(/,ubnd-xa,16708,/)
  })

  it('says which kinds and groups there are', async () => {
    const kind = await run(['list', 'agencies', '--province', 'nghe-an', '--kind', 'soo', '--lang', 'en'])
    expect(kind).toMatchObject({ code: 2 })
    expect(kind.stderr).toContain('Did you mean “so”?')
    const group = await run(['list', 'agencies', '--province', 'nghe-an', '--group', 'ubnd-cap-xaa'])
    expect(group.stderr).toContain('Có phải “ubnd-cap-xa”?')
  })

  it('counts the members of groups on the day', async () => {
    const [items] = [
      await itemsOf(['agencies', 'UBND cấp xã', '--province', 'nghe-an', '--on', '2025-06-30']),
    ]
    expect(items.find(({ code }) => code === 'ubnd-cap-xa')?.members).toEqual([])
  })

  it.each(['plans', 'tasks', 'checks'])('has options that %s have not', async (what) => {
    for (const args of [['--kind', 'so'], ['--group', 'x'], ['--on', '2025-01-01'], ['x']])
      expect(await run(['list', what, ...args])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('list tasks', () => {
  it('says who leads each task, and how its deadline is read', async () => {
    const items = await itemsOf(['tasks', ...YEAR])
    expect(items.map(({ task, readings }) => [task, readings])).toEqual([
      ['1', ['once 2024-04-30']],
      ['2', ['once 2024-06-30']],
      ['3', ['once 2024-05-15']],
      ['4', ['once 2024-09-30']],
      ['5', ['every quarter']],
      ['6', ['once 2024-11-30']],
      ['7', ['once 2024-10-31']],
      ['8', ['continuous']],
      ['9', ['triggered after 5 working-day']],
      ['10', ['triggered after 10 day']],
    ])
    expect(items[1]).toMatchObject({
      lead: ['mau/so-thong-tin', 'mau/cong-an-tinh'],
      deliverables: ['bien-ban'],
    })
  })

  it('takes each wording and reading of several deliverables once, and sends repeated tasks to the first', async () => {
    const plans = workspaceWith({
      'plans/mau-02.yaml': `schema: plan/v1
id: mau-02
province: mau
number: null
type: cong-van
title: Nhiều sản phẩm
issuer: ubnd-tinh
issued: 2024-01-08
tasks:
  - id: "1"
    title: Hai mốc
    lead: [so-noi-vu]
    deadline: Tháng 6/2024
    deliverables:
      - { id: a, title: A }
      - { id: b, title: B, deadline: Tháng 9/2024, lead: [so-tu-phap] }
      - { id: c, title: C }
      - { id: d, title: D, deadline: Đầu năm 2025 }
  - { id: "2", title: Nhắc lại, lead: [so-noi-vu], same-as: "1" }
`,
    })
    const { code, stdout } = await run(['list', 'tasks', '--plan', 'mau-02', '--format', 'json'], {
      cwd: plans,
    })
    // The words “Đầu năm 2025” are an error of the file, but the file is read.
    expect(code).toBe(1)
    expect(JSON.parse(stdout).items).toMatchObject([
      {
        lead: ['mau/so-noi-vu', 'mau/so-tu-phap'],
        deadlines: ['Tháng 6/2024', 'Tháng 9/2024', 'Đầu năm 2025'],
        readings: ['once 2024-06-30', 'once 2024-09-30', 'refused'],
        sameAs: null,
      },
      { deliverables: [], readings: [], sameAs: '1' },
    ])
    const table = await run(['list', 'tasks', '--plan', 'mau-02', '--lang', 'en'], { cwd: plans })
    expect(table.stdout).toContain('as task 1')
    expect(table.stdout).toContain('could not be')
    expect(table.stdout).not.toContain('refused')
  })
})

describe('every list', () => {
  const isValid = new Ajv2020({
    keywords: EDITOR_KEYWORDS,
    allowUnionTypes: true,
    strictTypes: false,
    formats,
  }).compile(JSON.parse(readFileSync(join(root, 'schemas/list.schema.json'), 'utf8')))

  it.each(['plans', 'agencies', 'tasks'])(
    'of %s keeps its schema, in the same bytes in both languages',
    async (what) => {
      for (const plans of ['plans', 'fixtures/mot-nam', 'fixtures/ok']) {
        const args = ['list', what, '--plans', plans, '--format', 'json', '--lang']
        const { stdout } = await run([...args, 'vi'])
        expect((await run([...args, 'en'])).stdout).toBe(stdout)
        isValid(JSON.parse(stdout))
        expect(isValid.errors).toBeNull()
      }
    },
  )

  it.each(['plans', 'agencies', 'tasks'])('of %s is drawn within 100 columns', async (what) => {
    for (const lang of ['vi', 'en']) {
      for (const line of (await run(['list', what, '--lang', lang])).stdout.split('\n'))
        expect([...line].length).toBeLessThanOrEqual(100)
    }
  })

  it('as CSV has a row for each item, and a byte order mark in a file', async () => {
    const cwd = workspaceWith()
    const { stdout } = await run(['list', 'tasks', '--format', 'csv'], { cwd })
    expect(stdout).toBe(
      'plan,task,section,title,lead,support,deliverables,deadlines,readings,sameAs,amends\r\n' +
        'mau-01,1,,Nộp báo cáo,mau/so-noi-vu,,ket-qua,Trong năm 2023,once 2023-12-31,,\r\n' +
        'mau-01,2,,Mở hội nghị,mau/so-tu-phap,,ket-qua,Tháng 6/2024,once 2024-06-30,,\r\n',
    )
    await run(['list', 'tasks', '--format', 'csv=tasks.csv'], { cwd })
    expect(textIn(cwd, 'tasks.csv')).toBe(`\ufeff${stdout}`)
  })

  it('as Markdown escapes what Markdown would take for its own', async () => {
    const cwd = workspaceWith()
    const { stdout } = await run(['list', 'plans', '--format', 'markdown', '--lang', 'en'], { cwd })
    expect(stdout).toContain(
      '| Id | Number | Issued | Title | Tasks | Records |\n| --- | --- | --- | --- | --: | --: |',
    )
  })

  it('prints no control characters of a file', async () => {
    const cwd = workspaceWith({
      'plans/x.yaml':
        'schema: plan/v1\nid: x\nprovince: mau\nnumber: "1\\e[31m"\ntype: cong-van\ntitle: "::error::\\e[2J"\nissuer: ubnd-tinh\nissued: 2024-01-08\ntasks: [{ id: "1", title: "a\\nb\\e[1m", lead: [so-noi-vu], deadline: Thường xuyên }]\n',
    })
    for (const what of ['plans', 'tasks']) {
      for (const format of ['table', 'markdown', 'csv', 'json']) {
        const { stdout } = await run(['list', what, '--format', format], { cwd })
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
        expect(stdout).not.toMatch(/\u001b|a\nb/)
        if (format !== 'json') expect(stdout).not.toContain('::error')
      }
    }
  })

  it('names broken files on stderr, and ends with 1', async () => {
    const cwd = workspaceWith({ 'plans/hong.yaml': 'schema: plan/v1\n' })
    const { code, stdout, stderr } = await run(['list', 'plans'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('mau-01')
    expect(stderr).toContain('plans/hong.yaml')
  })

  it('is wrong usage of what cannot be listed', async () => {
    for (const args of [['list'], ['list', 'plns'], ['list', 'tasks', '--plan', 'mau-46', ...YEAR]]) {
      const { code, stdout, stderr } = await run([...args, '--lang', 'en'])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/Use one of: |Did you mean /)
    }
    expect(await run(['list', 'plans'], { cwd: folderWith() })).toMatchObject({ code: 2 })
  })
})

describe('the agencies of a province that has ended', () => {
  it('are those of the one that it is part of, which is said', async () => {
    const args = ['list', 'agencies', '--format', 'csv', '--province']
    const [ended, today] = [await run([...args, 'binh-duong']), await run([...args, 'ho-chi-minh'])]
    expect(ended.stderr).toBe(
      'Tỉnh Bình Dương nay thuộc Thành phố Hồ Chí Minh: dùng sổ cơ quan của Thành phố Hồ Chí Minh (ho-chi-minh).\n',
    )
    expect(today.stderr).toBe('')
    expect(ended.stdout).toBe(today.stdout)
  })
})
