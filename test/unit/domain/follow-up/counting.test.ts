import { describe, expect, it } from 'vitest'
import { workspaceWith } from '../../../support/folder.ts'
import { register } from '../../../support/province.ts'
import { run } from '../../../support/world.ts'

const agencies = `${register}  - id: so-cu
    name: Sở Cũ
    kind: so
    through: 2024-03-31
    successors: [{ agency: so-noi-vu, from: 2024-04-01, basis: Nghị quyết hư cấu }]
    source: luat
    confidence: stated
  - { id: mttq, name: Ủy ban MTTQ, kind: doan-the, source: luat, confidence: stated }
groups:
  - { id: cac-so, name: Các sở, members: [{ agency: so-noi-vu, confidence: stated }, { agency: so-tu-phap, confidence: stated }, { agency: so-cu, confidence: stated }] }
`

const plan = `schema: plan/v1
id: mau-01
province: mau
number: 01/KH-UBND
type: ke-hoach
title: Kế hoạch hư cấu
issuer: ubnd-tinh
issued: 2024-01-15
tasks:
  - { id: "1", title: Rà soát, lead: [cac-so], deadline: Trước ngày 30/6/2024 }
  - { id: "2", title: Tập huấn, lead: [so-tu-phap], deadline: 02 lần/năm }
  - { id: "3", title: Vận động, lead: [mttq], force: request, deadline: Trước ngày 30/6/2024 }
  - { id: "4", title: Phản biện, lead: [mttq], force: request, deadline: Từ ngày 01/7/2024 đến ngày 30/9/2024 }
  - { id: "5", title: Giám sát, lead: [mttq], force: request, deadline: Trước ngày 30/6/2024 }
  - { id: "6", title: Bàn giao, lead: [so-cu], deadline: Trước ngày 31/5/2024 }
`

const records = `schema: records/v1
plan: mau-01
records:
  - { id: a, task: "2", agency: so-tu-phap, event: delivered, period: "2024", date: 2024-03-01, document: 1/BC-STP }
  - { id: b, task: "5", agency: mttq, event: waived, date: 2024-03-01, reason: Không còn cần, by: UBND tỉnh }
`

const files = {
  'plans/so.yaml': agencies,
  'plans/mau-01.yaml': plan,
  'plans/records/mau-01.yaml': records,
}

describe('on 15 May 2024', () => {
  const asked = (...args: readonly string[]) =>
    run(['status', '--as-of', '2024-05-15', ...args], { cwd: workspaceWith(files) })
  const values = async (...args: readonly string[]) =>
    JSON.parse((await asked('--format', 'json', ...args)).stdout)

  it('a duty says how many there are beside it, whatever is filtered away', async () => {
    const { obligations } = await values('--agency', 'mau/so-tu-phap')
    const found = obligations.map(({ id, of }: { id: string; of: number }) => [id, of])
    // Task 1 is owed by three departments, each for itself; task 2 by one, this year and the next.
    expect(found).toEqual([
      ['mau-01#1/ket-qua@mau/so-tu-phap', 3],
      ['mau-01#2/ket-qua@mau/so-tu-phap:2024', 1],
      ['mau-01#2/ket-qua@mau/so-tu-phap:2025', 1],
    ])
  })

  it('what is asked counts apart only once it has begun and while it is not closed', async () => {
    const { totals } = await values()
    // Ordered and open: task 1 of two departments, task 2 of 2024, task 6. Asked and open: task 3.
    // Not begun: task 2 of 2025, task 4. Closed: task 5, and task 1 of the department that became another.
    expect(totals).toMatchObject({ total: 4, inProgress: 4, requested: 1, notStarted: 2, closed: 2 })
  })

  it('tells how many of several deliveries have come', async () => {
    const { obligations } = await values('--plan', 'mau-01')
    const found = obligations.filter(({ deliveries }: { deliveries: unknown }) => deliveries !== null)
    expect(found.map(({ period, deliveries }: Record<string, unknown>) => [period, deliveries])).toEqual([
      ['2024', { received: 1, needed: 2 }],
      ['2025', { received: 0, needed: 2 }],
    ])
    expect((await asked('--format', 'markdown')).stdout).toContain('Đang thực hiện, trong hạn; đã có 1/2 lần')
    expect((await asked('--format', 'markdown', '--lang', 'en')).stdout).toContain('; 1 of 2 delivered')
  })

  it('names from whom an inherited duty comes', async () => {
    const { stdout } = await asked(
      '--group-by',
      'agency',
      '--format',
      'markdown',
      '--agency',
      'mau/so-noi-vu',
    )
    expect(stdout).toMatch(/6\\?\. Bàn giao \| Sở Nội vụ \(nhận từ Sở Cũ\)/)
    expect(stdout).not.toMatch(/Rà soát \| Sở Nội vụ \(nhận từ/)
  })
})
