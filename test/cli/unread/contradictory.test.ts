import { describe, expect, it } from 'vitest'
import type { StatusView } from '../../../src/domain/follow-up/view.ts'
import { folderWith } from '../../support/folder.ts'
import { plan, register } from '../../support/province.ts'
import { run } from '../../support/world.ts'

/** Task 2 is due at the end of June 2024; in the copy it is due at the end of September 2024: on this day it is overdue in one of them. */
const AS_OF = '2024-07-15'
const later = plan.replace('Tháng 6/2024', 'Tháng 9/2024')

const FILES = {
  'plans/so.yaml': register,
  'plans/mau-01.yaml': plan,
  'plans/mau-02.yaml': plan.replace('id: mau-01', 'id: mau-02').replace('01/KH', '02/KH'),
}

const COPY = 'plans/mau-01 (1).yaml'
const BOTH = [COPY, 'plans/mau-01.yaml']
const withCopy = (text: string) => folderWith({ ...FILES, [COPY]: text })

async function statusOf(cwd: string) {
  const { code, stdout, stderr } = await run(['status', '--as-of', AS_OF, '--format', 'json', '--all'], {
    cwd,
  })
  const view = JSON.parse(stdout) as StatusView
  const rows = view.plans.map(({ id, recorded, contradictory }) => [id, recorded, contradictory])
  return { code, stderr, rows, owing: view.obligations.map((line) => line.plan) }
}

describe('two files of one plan', () => {
  it('withhold it where they differ, and leave the other plans alone', async () => {
    const { code, rows, owing, stderr } = await statusOf(withCopy(later))
    expect(code).toBe(1)
    expect(rows).toEqual([
      ['mau-01', null, BOTH],
      ['mau-02', 0, undefined],
    ])
    expect(new Set(owing)).toEqual(new Set(['mau-02']))
    expect(stderr).toContain('duplicate-id')
  })

  it('withhold it whichever of them comes first', async () => {
    const cwd = folderWith({ ...FILES, 'plans/mau-01.yaml': later, [COPY]: plan })
    expect((await statusOf(cwd)).rows).toContainEqual(['mau-01', null, BOTH])
  })

  it('withhold it where one of them was issued later and cannot be read', async () => {
    expect((await statusOf(withCopy(plan.slice(0, -40)))).rows).toContainEqual(['mau-01', null, BOTH])
  })

  it('withhold it where by the first it was not issued yet', async () => {
    const unissued = plan.replace('issued: 2023-07-03', 'issued: 2025-07-03')
    const { stdout } = await run(['status', '--as-of', AS_OF], { cwd: withCopy(unissued) })
    expect(stdout.replace(/\s+/g, ' ')).toContain('khai cùng một mã mà nội dung khác nhau')
  })

  it('count once where they are the same, and are told', async () => {
    const { code, rows, owing, stderr } = await statusOf(withCopy(plan))
    expect([code, rows]).toEqual([
      1,
      [
        ['mau-01', 0, undefined],
        ['mau-02', 0, undefined],
      ],
    ])
    expect(owing.filter((id) => id === 'mau-01')).toHaveLength(owing.length / 2)
    expect(stderr).toContain('duplicate-id')
  })

  it('need not be looked at both', async () => {
    const { code, stdout } = await run(['status', '--as-of', AS_OF, '--without', COPY, '--format', 'json'], {
      cwd: withCopy(later),
    })
    const { plans } = JSON.parse(stdout) as StatusView
    expect([code, plans[0]?.recorded]).toEqual([0, 0])
  })

  it.each([
    ['status', '--as-of', AS_OF],
    ['status', '--as-of', AS_OF, '--plan', 'mau-01'],
    ['status', '--as-of', AS_OF, '--agency', 'so-noi-vu'],
    ['status', '--as-of', AS_OF, '--format', 'csv'],
    ['status', '--as-of', AS_OF, '--format', 'html'],
    ['remind', '--quarter', '2024-Q3'],
    ['remind', '--quarter', '2024-Q3', '--format', 'csv'],
    ['calendar', '--as-of', AS_OF],
    ['changes', '--from', '2024-06-01', '--to', AS_OF],
    ['page', '--as-of', AS_OF, '--out', '-'],
  ])('are named on the page: %s %s %s %s %s', async (...args) => {
    const { code, stdout } = await run(args, { cwd: withCopy(later) })
    // Folded lines of a calendar, wrapped lines of a table.
    expect(stdout.replace(/\r\n /g, '').replace(/\s+/g, ' ')).toContain('khai cùng một mã')
    expect(code).toBe(1)
  })

  it('list no task of it', async () => {
    const { code, stdout } = await run(['list', 'tasks', '--format', 'csv'], { cwd: withCopy(later) })
    expect([code, stdout.includes('mau-01'), stdout.includes('mau-02')]).toEqual([1, false, true])
  })
})

describe('two registers of one province', () => {
  const SECOND = 'plans/so (1).yaml'
  const registers = (text: string) => folderWith({ ...FILES, [SECOND]: text })

  it('withhold the plans of the province where they differ', async () => {
    const { code, rows, owing } = await statusOf(registers(register.replace('Sở Nội vụ', 'Sở Nội vụ cũ')))
    const both = [SECOND, 'plans/so.yaml']
    expect([code, owing]).toEqual([1, []])
    expect(rows).toEqual([
      ['mau-01', null, both],
      ['mau-02', null, both],
    ])
  })

  it('withhold them where one of them cannot be read', async () => {
    const { code, rows, owing } = await statusOf(registers(`${register}nonsense: [`))
    expect([code, owing, rows.map(([, recorded]) => recorded)]).toEqual([1, [], [null, null]])
  })

  it('count once where they are the same, and are told', async () => {
    const { code, rows, stderr } = await statusOf(registers(register))
    expect([code, rows.map(([, recorded]) => recorded)]).toEqual([1, [0, 0]])
    expect(stderr).toContain('duplicate-id')
  })
})

describe('two registers of another province', () => {
  // Sở Tư pháp, who owes task 2, passes on to Sở Tư pháp of Núi on 1/7/2024, and there on again: to whom, only one can say.
  const passing = register.replace(
    'name: Sở Tư pháp, kind: so,',
    'name: Sở Tư pháp, kind: so, through: 2024-06-30, successors: [{ agency: nui/so-tu-phap, from: 2024-07-01, basis: Nghị quyết, confidence: stated }],',
  )
  const nui = (heir: string) =>
    register
      .replace('province: mau\nname: Mẫu', 'province: nui\nname: Núi')
      .replace(
        'name: Sở Tư pháp, kind: so,',
        `name: Sở Tư pháp, kind: so, through: 2024-07-09, successors: [{ agency: ${heir}, from: 2024-07-10, basis: Nghị quyết, confidence: stated }],`,
      )
  const files = (one: string, other: string) => ({
    ...FILES,
    'plans/so.yaml': passing,
    'plans/nui.yaml': one,
    'plans/nui (1).yaml': other,
    'plans/dong-01.yaml': plan
      .replace('id: mau-01', 'id: dong-01')
      .replace('province: mau', 'province: dong'),
    'plans/dong.yaml': register.replace('province: mau\nname: Mẫu', 'province: dong\nname: Đông'),
  })

  it.each([
    ['so-noi-vu', 'ubnd-tinh'],
    ['ubnd-tinh', 'so-noi-vu'],
  ])('withhold the plans whose duties may pass to it, and no others: %s first', async (one, other) => {
    const cwd = folderWith(files(nui(one), nui(other)))
    const { code, rows, owing } = await statusOf(cwd)
    const both = ['plans/nui (1).yaml', 'plans/nui.yaml']
    expect([code, new Set(owing)]).toEqual([1, new Set(['dong-01'])])
    expect(rows).toEqual([
      ['dong-01', 0, undefined],
      ['mau-01', null, both],
      ['mau-02', null, both],
    ])
    const args = ['record', 'delivered', 'mau-01#2', '--date', '2024-07-12', '--document', '5']
    const record = await run([...args, '--lang', 'en'], { cwd })
    expect([record.code, record.stderr]).toEqual([2, expect.stringContaining('nui (1).yaml')])
  })
})

describe('two calendars of one year', () => {
  // Ten working days after Monday 2/9/2024: by the first, on which 3/9 is a day off, Tuesday 17/9; by the second Monday 16/9.
  const off = (day: string) =>
    `schema: calendar/v1\nyear: 2024\nsources: { qd: { title: Quyết định, kind: law } }\ndays-off:\n  - { from: ${day}, name: Lễ, source: qd }\n`
  const term = plan
    .replace('id: mau-01', 'id: mau-03')
    .replace(
      'deadline: Tháng 6/2024',
      'deadline: { text: Khi có yêu cầu, schedule: triggered after 10 working-day, basis: Hỏi }',
    )
  const called =
    'schema: records/v1\nplan: mau-03\nrecords:\n  - { id: a, task: "2", event: triggered, date: 2024-09-02, document: 1/UB }\n'
  const files = (one: string, other: string) => ({
    ...FILES,
    'plans/mau-03.yaml': term,
    'plans/mau-03-ghi-nhan.yaml': called,
    'plans/calendar/2024.yaml': one,
    'plans/calendar/a-2024.yaml': other,
  })

  it.each([
    ['2024-09-03', '2024-10-01'],
    ['2024-10-01', '2024-09-03'],
  ])('withhold what is counted in its working days, and nothing else: %s first', async (one, other) => {
    const cwd = folderWith(files(off(one), off(other)))
    const status = ['status', '--as-of', '2024-09-17', '--format', 'json', '--all']
    const { code, stdout } = await run(status, { cwd })
    const { plans, obligations } = JSON.parse(stdout) as StatusView
    const both = ['plans/calendar/2024.yaml', 'plans/calendar/a-2024.yaml']
    expect(plans.map(({ id, recorded, contradictory }) => [id, recorded, contradictory])).toEqual([
      ['mau-01', 0, undefined],
      ['mau-02', 0, undefined],
      ['mau-03', null, both],
    ])
    expect([code, obligations.some((line) => line.plan === 'mau-03')]).toEqual([1, false])
    // 30/6/2024 was a Sunday: which working day comes next, neither file decides.
    expect(new Set(obligations.map(({ dueDay }) => dueDay))).toEqual(new Set(['weekend']))
  })

  it('count once where they are the same', async () => {
    const cwd = folderWith(files(off('2024-09-03'), off('2024-09-03')))
    const { stdout } = await run(['status', '--as-of', '2024-09-17', '--format', 'json', '--all'], { cwd })
    const { obligations } = JSON.parse(stdout) as StatusView
    expect(obligations.find(({ id }) => id.includes('mau-03#2'))?.due).toBe('2024-09-17')
  })
})
