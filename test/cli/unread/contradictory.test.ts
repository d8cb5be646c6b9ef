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
