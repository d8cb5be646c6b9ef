import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textIn, workspaceWith } from '../support/folder.ts'
import { plan } from '../support/province.ts'
import { run } from '../support/world.ts'

/** Another plan, with a key that no plan has. */
const faulty = plan.replace('id: mau-01', 'id: mau-02').replace('deadline: Tháng 6/2024', 'deadlin: x')

const AS_OF = ['--as-of', '2024-06-30']
const COMMANDS: readonly (readonly string[])[] = [
  ['explain', 'mau-01#2', ...AS_OF],
  ['list', 'tasks', '--plan', 'mau-01'],
  ['list', 'plans', '--plan', 'mau-01'],
  ['calendar', '--plan', 'mau-01', ...AS_OF],
  ['remind', '--plan', 'mau-01', '--quarter', '2024-Q3', ...AS_OF],
  ['record', 'progress', 'mau-01#2', '--date', '2024-06-30', '--note', 'Đang làm', '--dry-run'],
]

describe.each(COMMANDS)('a question about one plan: %s %s', (...args) => {
  it('is answered as if the plan stood alone, whatever is wrong with others', async () => {
    const alone = await run(args, { cwd: workspaceWith() })
    const among = await run(args, {
      cwd: workspaceWith({
        'plans/mau-02.yaml': faulty,
        'plans/records/mau-02.yaml': 'schema: records/v1\nplan: mau-02\nrecords: [{]\n',
        'plans/xa.yaml': 'schema: agencies/v1\nprovince: xa\nname: [\n',
      }),
    })
    expect(alone.code).toBe(0)
    expect(among).toEqual(alone)
  })

  it('tells what is wrong with the files that the answer hangs on', async () => {
    const register = 'schema: agencies/v1\nprovince: mau\nname: [\n'
    const { code, stderr } = await run(args, { cwd: workspaceWith({ 'plans/so.yaml': register }) })
    expect(code).toBe(1)
    expect(stderr).toContain('plans/so.yaml')
  })
})

it('a plan that is asked for and cannot be read is not called unknown', async () => {
  const { code, stderr } = await run(['list', 'tasks', '--plan', 'mau-02'], {
    cwd: workspaceWith({ 'plans/mau-02.yaml': faulty }),
  })
  expect(code).toBe(1)
  expect(stderr).toContain('plans/mau-02.yaml')
})

it('an unknown id is compared with those of all plans', async () => {
  const { code, stderr } = await run(['list', 'tasks', '--plan', 'mau-2'], {
    cwd: workspaceWith({ 'plans/mau-02.yaml': faulty }),
  })
  expect(code).toBe(2)
  expect(stderr).toContain('“mau-02”')
})

it('records that do not say whose they are in their first lines are read all the same', async () => {
  const records = `# Ghi nhận của Sở Tư pháp
records:
  - { id: x, task: "2", agency: so-tu-phap, event: delivered, date: 2024-06-01, document: 5/BC }
plan: mau-01
schema: records/v1
`
  const cwd = workspaceWith({ 'plans/elsewhere.yaml': records })
  const { stdout } = await run(['explain', 'mau-01#2', ...AS_OF], { cwd })
  expect(stdout).toContain('Hoàn thành đúng hạn')
})

it('records that cannot be read, and tell no owner, withhold what leaves the office', async () => {
  const cwd = workspaceWith()
  const args = ['remind', '--plan', 'mau-01', '--quarter', '2024-Q3', '--format', 'markdown', ...AS_OF]
  const before = await run(args, { cwd })
  writeFileSync(join(cwd, 'plans/ghi-nhan.yaml'), 'schema: records/v1\nrecords: [{]\n')
  const after = await run(args, { cwd })
  expect(before.stdout).toContain('Mở hội nghị')
  expect(after.stdout).not.toContain('Mở hội nghị')
  expect(after.stdout).toContain('plans/ghi-nhan.yaml')
})

/** The work of the Sở Tư pháp passes to another province, whose register alone knows what its body is called. */
it('the registers of provinces to which work passed are read', async () => {
  const register = textIn(workspaceWith(), 'plans/so.yaml').replace(
    'name: Sở Tư pháp, kind: so',
    'name: Sở Tư pháp, kind: so, through: 2024-06-30, successors: [{ agency: moi/so-moi, from: 2024-07-01, basis: Nghị quyết, main: true }]',
  )
  const other = `schema: agencies/v1
province: moi
name: Mới
sources: { s: { title: Sổ, kind: practice } }
agencies:
  - { id: so-moi, name: Sở Pháp luật, kind: so, source: s, confidence: stated }
`
  const cwd = workspaceWith({ 'plans/so.yaml': register, 'plans/z-moi.yaml': other })
  const { stdout } = await run(['explain', 'mau-01#2', '--as-of', '2024-07-02'], { cwd })
  expect(stdout).toContain('Sở Pháp luật')
})
