import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StatusView } from '../../src/domain/follow-up/view.ts'
import { folderWith, workspaceWith } from '../support/folder.ts'
import { plan, register } from '../support/province.ts'
import { namDinhForAll } from '../support/workspace.ts'
import { run } from '../support/world.ts'

const root = join(import.meta.dirname, '../..')

async function viewOf(args: readonly string[], cwd = root): Promise<StatusView> {
  return JSON.parse((await run(['status', '--format', 'json', ...args], { cwd })).stdout)
}

/** A folder in which every agency of Nam Định owes something. */
function namDinh(): string {
  return folderWith(Object.fromEntries(namDinhForAll().map(({ path, text }) => [path, text])))
}

/** On 1/9/2024 Mỹ Lộc became part of the city of Nam Định, with a duty that was due on 31/12/2023. */
describe('what passed to an agency overdue', () => {
  const city = ['--agency', 'ubnd-tp-nam-dinh']
  const policy = ['--as-of', '2024-09-01', '--fail-on', 'newly-overdue', '--since']

  it('is not newly overdue for it', async () => {
    expect((await run(['status', ...policy, '2024-08-31', ...city], { cwd: namDinh() })).code).toBe(0)
    // By the end of 2023 nothing was overdue yet.
    expect((await run(['status', ...policy, '2023-12-31', ...city], { cwd: namDinh() })).code).toBe(4)
  })

  it('was transferred, and did not begin', async () => {
    const days = ['--from', '2024-08-31', '--to', '2024-09-01']
    const { changes } = JSON.parse(
      (await run(['changes', ...days, ...city, '--format', 'json'], { cwd: namDinh() })).stdout,
    )
    expect(changes.map(({ kind }: { kind: string }) => kind)).toContain('transferred')
    for (const kind of ['newly-overdue', 'begun'])
      expect(changes.filter((one: { kind: string }) => one.kind === kind)).toEqual([])
  })
})

describe('a province', () => {
  const asOf = ['--as-of', '2025-09-30']

  it('is also what its bodies hold of the plans of another', async () => {
    const whole = await viewOf(asOf)
    const { obligations, plans, agencies } = await viewOf([...asOf, '--province', 'ninh-binh'])
    const held = whole.obligations.filter(({ heldBy }) => heldBy.some((ref) => ref.startsWith('ninh-binh/')))
    expect(held.length).toBeGreaterThan(0)
    expect(obligations.map(({ id }) => id)).toEqual(held.map(({ id }) => id))
    expect(plans.map(({ id }) => id)).toEqual(['nam-dinh-119', 'nam-dinh-thanh-tra-08'])
    expect(new Set(agencies.map(({ id }) => id.split('/')[0]))).toEqual(new Set(['ninh-binh']))
  })

  it('gets the reminders of what its bodies hold', async () => {
    const args = ['remind', '--quarter', '2025-Q4', '--province', 'ninh-binh', '--format', 'json']
    const { agencies } = JSON.parse((await run(args, { cwd: namDinh() })).stdout)
    expect(agencies.map(({ id }: { id: string }) => id)).toContain('ninh-binh/so-noi-vu')
  })

  it('has every plan of its own, whoever holds what now', async () => {
    const { obligations } = await viewOf(asOf)
    const own = await viewOf([...asOf, '--province', 'nam-dinh'])
    expect(own.obligations.map(({ id }) => id)).toEqual(
      obligations.filter(({ plan }) => plan.startsWith('nam-dinh-')).map(({ id }) => id),
    )
  })
})

describe('a group', () => {
  it('stands for its members', async () => {
    const { obligations } = await viewOf(['--as-of', '2024-06-30', '--agency', 'thai-nguyen/ubnd-cap-huyen'])
    const debtors = new Set(obligations.flatMap(({ agencies }) => agencies))
    expect(debtors).toContain('thai-nguyen/ubnd-tp-thai-nguyen')
    // Three cities and six districts: DOMAIN counts nine units of the district level in Thái Nguyên until 2025.
    expect([...debtors].filter((ref) => ref.startsWith('thai-nguyen/ubnd-'))).toHaveLength(9)
  })
})

describe('agencies', () => {
  it('may be named with commas between', async () => {
    const both = await viewOf(['--as-of', '2024-06-30', '--agency', 'thai-nguyen/so-noi-vu, Sở Tư pháp'])
    const each = await viewOf([
      '--as-of',
      '2024-06-30',
      '--agency',
      'thai-nguyen/so-noi-vu',
      '--agency',
      'Sở Tư pháp',
    ])
    expect(both).toEqual(each)
    expect(both.agencies.map(({ id }) => id)).toContain('lang-son/so-tu-phap')
  })
})

describe('a value that is missing', () => {
  it.each(['--plan', '--province', '--status'])(
    '%s "" is refused: a variable was not set',
    async (option) => {
      const { code, stdout, stderr } = await run([
        'status',
        option,
        '',
        '--fail-on',
        'overdue',
        '--lang',
        'en',
      ])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`${option} has no value.`)
    },
  )
})

describe('a status that is named', () => {
  it.each([
    ['done-on-time', 'fixtures/mot-nam', '2024-12-31'],
    ['done-late', 'fixtures/mot-nam', '2024-12-31'],
    ['closed', 'fixtures/mot-nam', '2024-12-31'],
    ['not-started', 'fixtures/ok', '2024-06-30'],
  ])('%s is listed in the table', async (status, folder, asOf) => {
    const asked = ['--plans', folder, '--as-of', asOf, '--status', status]
    const { obligations } = await viewOf(asked)
    expect(obligations.length).toBeGreaterThan(0)
    const { stdout } = await run(['status', ...asked, '--format', 'markdown'])
    for (const { task } of obligations) expect(stdout).toContain(`| ${task}. `)
  })
})

describe('--since', () => {
  it.each([
    [['--since', '2024-03-31']],
    [['--since', '2024-03-31', '--fail-on', 'overdue']],
    [['--since', '2024-07-01', '--fail-on', 'newly-overdue']],
    [['--fail-on', 'newly-overdue']],
  ])('%j is refused', async (args) => {
    const { code, stderr } = await run(['status', '--as-of', '2024-06-30', ...args, '--lang', 'en'])
    expect(code).toBe(2)
    expect(stderr).toContain('--fail-on newly-overdue and --since go together')
  })
})

describe('a plan whose records cannot be read', () => {
  const broken = () => {
    const cwd = workspaceWith()
    const records = 'schema: records/v1\nplan: mau-01\nrecords:\n  - { evnt: delivered }\n'
    writeFileSync(join(cwd, 'plans/records.yaml'), records)
    return cwd
  }

  it('is not followed up: what it may have delivered is not known', async () => {
    const cwd = broken()
    const { obligations, plans, totals } = await viewOf(['--as-of', '2024-07-01'], cwd)
    expect([obligations, plans.map(({ recorded }) => recorded), totals.total]).toEqual([[], [null], 0])
    const { code, stdout } = await run(['status', '--as-of', '2024-07-01', '--agency', 'so-noi-vu'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('chưa theo dõi được: tệp plans/records.yaml không đọc được')
    expect(stdout).not.toContain('chưa có ghi nhận')
  })

  it('is told in a reminder as well', async () => {
    const { code, stdout } = await run(['remind', '--quarter', '2024-Q3', '--lang', 'en'], { cwd: broken() })
    expect(code).toBe(1)
    expect(stdout).toContain('not followed up: plans/records.yaml cannot be read')
  })
})

describe('a plan whose register cannot be read', () => {
  it('is not followed up, and may be asked for by its province', async () => {
    const cwd = workspaceWith({ 'plans/so.yaml': `${register}bogus: 1\n` })
    const { code, stdout, stderr } = await run(['status', '--province', 'mau', '--lang', 'en'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('not followed up: plans/so.yaml cannot be read')
    expect(stderr).toContain('plans/so.yaml')
    expect(stderr).toMatch(/1 error/)
  })
})

describe('a plan that cannot be read', () => {
  const broken = () => workspaceWith({ 'plans/hong.yaml': 'schema: plan/v1\nid: hong\ntitle: [\n' })

  it.each([
    ['status', '--plan', 'hong'],
    ['explain', 'hong#1'],
  ])('%s answers with its errors', async (...args) => {
    const { code, stderr } = await run([...args, '--lang', 'en'], { cwd: broken() })
    expect(code).toBe(1)
    expect(stderr).toContain('plans/hong.yaml')
  })
})

describe('a table that goes across the plans', () => {
  /** 30 tasks that each of 40 agencies owes: 1,200 duties, all overdue since the end of 2023. */
  const many = () => {
    const agencies = Array.from({ length: 40 }, (_, at) => `co-quan-${at + 1}`)
    const bodies = agencies.map(
      (id, at) =>
        `  - { id: ${id}, name: Cơ quan thứ ${at + 1}, kind: so, source: luat, confidence: stated }\n`,
    )
    const lead = `lead: [${agencies.join(', ')}], sharing: each`
    const tasks = Array.from(
      { length: 30 },
      (_, at) => `  - { id: "${at + 1}", title: Nộp báo cáo, ${lead}, deadline: Trong năm 2023 }\n`,
    )
    return workspaceWith({
      'plans/so.yaml': `${register}${bodies.join('')}`,
      'plans/mau-01.yaml': `${plan.slice(0, plan.indexOf('tasks:'))}tasks:\n${tasks.join('')}`,
    })
  }

  it.each(['agency', 'status'])(
    'by %s lists a thousand rows, and counts what it leaves out',
    async (groupBy) => {
      const args = ['status', '--as-of', '2024-06-30', '--group-by', groupBy, '--lang', 'en']
      const { stdout } = await run([...args, '--format', 'markdown'], { cwd: many() })
      const rows = stdout.split('\n').filter((line) => line.includes('Overdue by 182 days')).length
      // By status, equal duties of the 40 agencies are one row: 30 rows, and nothing is left out.
      expect(rows).toBe(groupBy === 'agency' ? 1000 : 30)
      expect(stdout.includes('Not listed here: 200 duties, overdue or in progress.')).toBe(
        groupBy === 'agency',
      )
    },
  )

  it('lists everything where everything is asked for', async () => {
    const args = ['status', '--as-of', '2024-06-30', '--group-by', 'agency', '--all', '--lang', 'en']
    const { stdout } = await run([...args, '--format', 'markdown'], { cwd: many() })
    expect(stdout.split('\n').filter((line) => line.includes('Overdue by 182 days'))).toHaveLength(1200)
    expect(stdout).not.toContain('Not listed here')
  })
})

describe('names as people write them', () => {
  const asOf = ['--as-of', '2025-09-30']
  const mau = (more = '') => folderWith({ 'plans/so.yaml': `${register}${more}`, 'plans/mau-01.yaml': plan })

  it.each([
    ['--agency', 'so noi vu', 'so-noi-vu'],
    ['--agency', 'SO NOI VU, so tu phap', 'so-noi-vu,so-tu-phap'],
    ['--province', 'Mẫu', 'mau'],
    ['--province', 'tinh MAU', 'mau'],
  ])('%s %s is %s', async (option, words, id) => {
    const cwd = mau()
    const [named, byId] = [
      await viewOf([...asOf, option, words], cwd),
      await viewOf([...asOf, option, id], cwd),
    ]
    expect(named.obligations.length).toBeGreaterThan(0)
    expect(named).toEqual(byId)
  })

  it('are refused where without marks they fit two bodies of a province, and taken with marks', async () => {
    const cwd = mau(
      '  - { id: so-noi-vu-khac, name: Sở Nơi vú, kind: so, source: luat, confidence: stated }\n',
    )
    const { code, stderr } = await run(['status', ...asOf, '--agency', 'so noi vu'], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining('so noi vu')])
    const { obligations } = await viewOf([...asOf, '--agency', 'Sở Nội vụ'], cwd)
    expect(obligations.map(({ agencies }) => agencies)).toEqual([['mau/so-noi-vu']])
  })

  it('list the plans and tasks of a province', async () => {
    const listed = await run(['list', 'tasks', '--province', 'Mẫu', '--format', 'csv'], { cwd: mau() })
    expect([listed.code, listed.stdout]).toEqual([0, expect.stringContaining('Mở hội nghị')])
  })
})
