import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnySchema } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { ObligationLine, StatusView } from '../../src/domain/follow-up/view.ts'
import { parseDay } from '../../src/domain/time/day.ts'
import { workspaceWith } from '../support/folder.ts'
import { plan, register } from '../support/province.ts'
import { EDITOR_KEYWORDS } from '../support/schema-files.ts'
import { run } from '../support/world.ts'

const root = join(import.meta.dirname, '../..')
const OK = ['--plans', 'fixtures/ok']

/** The view a run printed as JSON. */
async function viewOf(args: readonly string[], cwd = root): Promise<StatusView> {
  const { code, stdout, stderr } = await run(['status', '--format', 'json', ...args], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

function ids({ obligations }: StatusView): readonly string[] {
  return obligations.map(({ id }) => id)
}

describe('as of', () => {
  it.each([
    ['2024-06-30T16:59:59Z', '2024-06-30'],
    ['2024-06-30T17:00:00Z', '2024-07-01'],
    ['2024-06-30T17:30:00Z', '2024-07-01'],
    ['2024-12-31T17:00:00Z', '2025-01-01'],
  ])('is today in Việt Nam where no day is given: at %s it is %s', async (now, day) => {
    const { stdout } = await run(['status', '--format', 'json'], { cwd: workspaceWith(), now })
    expect(JSON.parse(stdout).asOf).toBe(day)
  })

  it('is printed in the heading', async () => {
    const cwd = workspaceWith()
    const now = '2024-06-30T17:30:00Z'
    expect((await run(['status'], { cwd, now })).stdout).toMatch(/^.* tính đến hết ngày 1\/7\/2024\n/)
    expect((await run(['--lang', 'en', 'status'], { cwd, now })).stdout).toMatch(
      /^.* at the end of 2024-07-01\n/,
    )
  })

  // Task 2 is due on 30 June 2024.
  it.each([
    ['2024-06-30', 'in-progress'],
    ['2024-07-01', 'overdue'],
  ])('%s a duty due on 30 June is %s', async (asOf, status) => {
    const { obligations } = await viewOf(['--as-of', asOf], workspaceWith())
    expect(obligations.map((line) => line.status)).toEqual(['overdue', status])
  })

  it('before the plan was issued nobody owes anything, and that ends well', async () => {
    const cwd = workspaceWith()
    expect(ids(await viewOf(['--as-of', '2023-07-02'], cwd))).toEqual([])
    expect(await run(['status', '--as-of', '2023-07-02'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('chưa ban hành vào ngày này'),
    })
  })
})

describe('a filter', () => {
  const asOf = ['--as-of', '2024-06-30']
  const cases: readonly (readonly [readonly string[], (line: ObligationLine) => boolean])[] = [
    [['--plan', 'nam-dinh-119'], (line) => line.plan === 'nam-dinh-119'],
    [
      ['--plan', 'nam-dinh-119,hoa-binh-2023'],
      (line) => ['nam-dinh-119', 'hoa-binh-2023'].includes(line.plan),
    ],
    [['--province', 'thai-nguyen'], (line) => line.plan.startsWith('thai-nguyen')],
    [['--agency', 'so-noi-vu'], (line) => bears(line, (ref) => ref.endsWith('/so-noi-vu'))],
    [['--agency', 'lang-son/so-noi-vu'], (line) => bears(line, (ref) => ref === 'lang-son/so-noi-vu')],
    [
      ['--agency', 'lang-son/so-noi-vu', '--agency', 'thai-nguyen/so-noi-vu'],
      (line) => bears(line, (ref) => /^(lang-son|thai-nguyen)\/so-noi-vu$/.test(ref)),
    ],
    [['--status', 'overdue'], (line) => line.status === 'overdue'],
    [['--status', 'overdue,in-progress'], (line) => ['overdue', 'in-progress'].includes(line.status)],
    [['--status', 'overdue', '--status', 'undated'], (line) => ['overdue', 'undated'].includes(line.status)],
    [['--due-through', '2024-05-31'], (line) => line.due !== null && line.due <= '2024-05-31'],
    [['--owed'], (line) => ['overdue', 'in-progress'].includes(line.status)],
    [['--all'], () => true],
    [
      [
        '--plan',
        'thai-nguyen-129',
        '--status',
        'overdue',
        '--agency',
        'so-noi-vu',
        '--due-through',
        '2024-06-30',
      ],
      (line) =>
        line.plan === 'thai-nguyen-129' &&
        line.status === 'overdue' &&
        bears(line, (ref) => ref.endsWith('/so-noi-vu')),
    ],
  ]

  it.each(cases)('%j keeps what it names, with its ids, and changes no total', async (args, isWanted) => {
    const whole = await viewOf(asOf)
    const part = await viewOf([...asOf, ...args])
    expect(part.obligations).toEqual(whole.obligations.filter(isWanted))
    expect(part.obligations.length).toBeGreaterThan(0)
    expect(part.totals).toEqual(whole.totals)
    for (const { id, ...tally } of part.agencies)
      expect(tally).toEqual(expect.objectContaining(tallyIn(whole, id)))
    for (const { id, totals } of part.plans)
      expect(totals).toEqual(whole.plans.find((one) => one.id === id)?.totals)
  })

  it('that leaves nothing ends well', async () => {
    const cwd = workspaceWith()
    const args = [...asOf, '--due-through', '2023-01-01']
    expect(ids(await viewOf(args, cwd))).toEqual([])
    expect((await run(['status', ...args], { cwd })).code).toBe(0)
    expect(ids(await viewOf([...asOf, '--agency', 'ubnd-tinh', '--plan', 'nam-dinh-119']))).toEqual([])
  })

  it('names an agency that owes nothing here, but stands in the register', async () => {
    expect(ids(await viewOf([...asOf, '--agency', 'ubnd-tinh'], workspaceWith()))).toEqual([])
  })

  it.each([
    'sở nội vụ',
    'SỞ NỘI VỤ',
    ' Sở  Nội vụ ',
    'Sở Nội vụ'.normalize('NFD'),
    'so-noi-vu',
    'mau/so-noi-vu',
  ])('finds the agency “%s”', async (name) => {
    expect((await viewOf([...asOf, '--agency', name], workspaceWith())).agencies.map(({ id }) => id)).toEqual(
      ['mau/so-noi-vu'],
    )
  })

  it.each(['Uỷ ban nhân dân tỉnh', 'UBND tỉnh'])('finds an agency by its other name “%s”', async (name) => {
    const { obligations } = await viewOf([...OK, ...asOf, '--agency', name])
    expect(new Set(obligations.flatMap(({ agencies }) => agencies))).toEqual(new Set(['mau/ubnd-tinh']))
  })

  it('does not find an agency whose name differs by a tone', async () => {
    const { code, stderr } = await run(['status', '--agency', 'Sở Nôi vụ'], { cwd: workspaceWith() })
    expect([code, stderr]).toEqual([2, expect.stringContaining('Có phải “Sở Nội vụ”?')])
  })

  function bears({ agencies, heldBy }: ObligationLine, isWanted: (ref: string) => boolean): boolean {
    return [...agencies, ...heldBy].some(isWanted)
  }

  function tallyIn({ agencies }: StatusView, wanted: string) {
    const { id: _, ...tally } = agencies.find(({ id }) => id === wanted) ?? { id: '' }
    return tally
  }
})

describe('the page', () => {
  const asOf = ['--as-of', '2024-06-30']

  it.each(['agency', 'plan', 'task', 'status'])('grouped by %s holds every duty that is owed', async (by) => {
    const { code, stdout } = await run(['status', ...asOf, '--group-by', by, '--format', 'markdown'], {
      cwd: workspaceWith(),
    })
    expect(code).toBe(0)
    const titles = [...stdout.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
    expect(titles).toEqual(
      {
        agency: ['Theo cơ quan: Mẫu', 'Sở Nội vụ (mau/so-noi-vu)', 'Sở Tư pháp (mau/so-tu-phap)'],
        plan: ['Theo cơ quan: Mẫu', '01/KH-UBND ngày 3/7/2023 (mau-01)'],
        task: ['Theo cơ quan: Mẫu', 'mau-01\\#1 Nộp báo cáo', 'mau-01\\#2 Mở hội nghị'],
        status: ['Theo cơ quan: Mẫu', 'Đang thực hiện, trong hạn', 'Chưa hoàn thành, quá hạn'],
      }[by],
    )
    for (const task of ['1. Nộp báo cáo', '2. Mở hội nghị']) expect(stdout.split(task)).toHaveLength(2)
  })

  it('grouped by plan is what stands where nothing is said', async () => {
    const cwd = workspaceWith()
    expect(await run(['status', ...asOf], { cwd })).toEqual(
      await run(['status', ...asOf, '--group-by', 'plan', '--owed'], { cwd }),
    )
  })

  it('of everything has a row for each obligation', async () => {
    const { obligations } = await viewOf([...OK, ...asOf])
    const { stdout } = await run(['status', ...OK, ...asOf, '--all', '--format', 'markdown'], { cwd: root })
    const rows = stdout
      .split('\n## ')
      .slice(2)
      .join('')
      .match(/^\| \d+ \|/gm)
    expect(rows).toHaveLength(obligations.length)
  })

  it('is no wider than 100 columns off a terminal, and than the terminal on one', async () => {
    const { stdout } = await run(['status', ...OK, ...asOf], { cwd: root })
    for (const line of stdout
      .normalize('NFC')
      .split('\n')
      .filter((line) => /^[│┌├└]/.test(line)))
      expect([...line].length).toBeLessThanOrEqual(100)
  })

  it('says of every plan that nothing is recorded', async () => {
    for (const format of ['table', 'markdown']) {
      const { stdout } = await run(['status', ...OK, ...asOf, '--format', format], { cwd: root })
      // Of the six documents one only changes others: nothing could be recorded for it.
      expect(stdout.split('chưa có ghi nhận kết quả; quá hạn nghĩa là chưa có minh chứng')).toHaveLength(6)
      expect(stdout.split('(mau-sua-doi): chỉ sửa đổi văn bản khác')).toHaveLength(2)
      expect(stdout).not.toContain('Cộng 77/UBND-VX')
    }
  })
})

describe('what stays the same', () => {
  it('the machine formats, in both languages, but for the words', async () => {
    const [vi, en] = [
      await viewOf(['--as-of', '2024-06-30']),
      await viewOf(['--lang', 'en', '--as-of', '2024-06-30']),
    ]
    expect(en).toEqual(vi)
    const csv = async (language: string) =>
      (await run(['--lang', language, 'status', '--as-of', '2024-06-30', '--format', 'csv'])).stdout.split(
        '\r\n',
      )
    const [headVi, headEn] = [(await csv('vi'))[0], (await csv('en'))[0]]
    expect(headEn).toBe(headVi)
  })

  it('a language given by the environment, or before or after the command', async () => {
    const cwd = workspaceWith()
    const args = ['status', '--as-of', '2024-06-30']
    const en = await run(['--lang', 'en', ...args], { cwd })
    expect(en.stdout).toContain('STATUS OF TASKS')
    expect(await run([...args, '--lang', 'en'], { cwd })).toEqual(en)
    expect(await run([...args, '--lang=en'], { cwd })).toEqual(en)
    expect(await run(args, { cwd, env: { PLAN_CHECK_LANG: 'en' } })).toEqual(en)
    const vi = await run(args, { cwd, env: { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' } })
    expect(vi.stdout).toContain('TÌNH HÌNH')
    expect(await run(['--lang', 'vi', ...args], { cwd, env: { PLAN_CHECK_LANG: 'en' } })).toEqual(vi)
  })

  it('the ids and counts of a plan written decomposed', async () => {
    const composed = await viewOf(['--as-of', '2024-06-30'], workspaceWith())
    const decomposed = await viewOf(
      ['--as-of', '2024-06-30'],
      workspaceWith({
        'plans/mau-01.yaml': plan.normalize('NFD'),
        'plans/so.yaml': register.normalize('NFD'),
      }),
    )
    expect(ids(decomposed)).toEqual(ids(composed))
    expect(decomposed.totals).toEqual(composed.totals)
    expect(decomposed.obligations.map(({ due, status }) => [due, status])).toEqual(
      composed.obligations.map(({ due, status }) => [due, status]),
    )
    const named = plan.replace('[so-noi-vu]', '[Sở Nội vụ]').normalize('NFD')
    const mixed = await viewOf(['--as-of', '2024-06-30'], workspaceWith({ 'plans/mau-01.yaml': named }))
    expect(ids(mixed)).toEqual(ids(composed))
  })
})

describe('the JSON', () => {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strictTypes: false,
    keywords: EDITOR_KEYWORDS,
    formats: { date: (text: string) => parseDay(text) !== null },
  })
  const schema: AnySchema = JSON.parse(readFileSync(join(root, 'schemas/status.schema.json'), 'utf8'))
  const isValid = ajv.compile(schema)

  it.each(['2023-01-15', '2024-06-30', '2025-07-15'])(
    'of the shipped plans on %s keeps its schema',
    async (asOf) => {
      for (const args of [[], ['--all'], ['--owed', '--province', 'thai-nguyen']]) {
        isValid(await viewOf(['--as-of', asOf, ...args]))
        expect(isValid.errors).toBeNull()
      }
    },
  )

  it('of the good fixture keeps its schema, with everything that can stand in a plan', async () => {
    for (const asOf of ['2024-01-14', '2024-06-30', '2026-12-31', '2030-01-01']) {
      isValid(await viewOf([...OK, '--as-of', asOf]))
      expect(isValid.errors).toBeNull()
    }
  })

  it('with findings keeps its schema', async () => {
    const cwd = workspaceWith({
      'plans/a.yaml': '',
      'plans/b.yaml': plan.replace('mau-01', 'mau-02').replace('[so-noi-vu]', '[so-noi-v]'),
      'plans/c.yaml': plan,
    })
    const { code, stdout } = await run(['status', '--as-of', '2024-06-30', '--format', 'json'], { cwd })
    expect(code).toBe(1)
    const view: StatusView = JSON.parse(stdout)
    expect(view.findings.map((finding) => finding.code)).toEqual([
      'empty-file',
      'unknown-agency',
      'duplicate-id',
      'duplicate-id',
    ])
    isValid(view)
    expect(isValid.errors).toBeNull()
  })
})
