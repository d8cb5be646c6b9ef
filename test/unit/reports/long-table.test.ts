import { expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { plan, register } from '../../support/province.ts'
import { run } from '../../support/world.ts'

/** A plan with so many tasks of one agency each, all due at the end of 2023. */
function planWith(id: string, tasks: number): string {
  const list = Array.from(
    { length: tasks },
    (_, number) => `  - { id: "${number + 1}", title: Việc, lead: [so-noi-vu], deadline: Trong năm 2023 }\n`,
  )
  return `${plan.slice(0, plan.indexOf('tasks:')).replace('id: mau-01', `id: ${id}`)}tasks:\n${list.join('')}`
}

const STATUS = ['--lang', 'en', 'status', '--as-of', '2024-06-30']

it('lists whole plans until it has a thousand lines, and says how much it leaves out', async () => {
  const cwd = folderWith({
    'plans/so.yaml': register,
    'plans/a.yaml': planWith('mau-a', 999),
    'plans/b.yaml': planWith('mau-b', 2),
    'plans/c.yaml': planWith('mau-c', 3),
    'plans/d.yaml': planWith('mau-d', 4),
  })
  const { stdout } = await run(STATUS, { cwd })
  // 999 lines of the first plan are fewer than a thousand, 1,001 with the second are not: 3 + 4 duties are left out.
  expect(stdout).toContain('Not listed here: 7 duties, overdue or in progress, of the 2 plans that follow.')
  expect(stdout).toContain('(mau-b)\n┌')
  expect(stdout).not.toContain('(mau-c)\n┌')
  // The agencies' table counts them all: 999 + 2 + 3 + 4.
  expect(stdout).toMatch(/Sở Nội vụ +│ +1008 │/)
  const all = await run([...STATUS, '--all'], { cwd })
  expect(all.stdout).toContain('(mau-d)\n┌')
  expect(all.stdout).not.toContain('Not listed here')
})

it('sums more than twelve plans of a province in one row', async () => {
  const ids = Array.from({ length: 13 }, (_, number) => `mau-${number + 10}`)
  const plans = Object.fromEntries(ids.map((id) => [`plans/${id}.yaml`, planWith(id, 2)]))
  const { stdout } = await run(STATUS, { cwd: folderWith({ 'plans/so.yaml': register, ...plans }) })
  // 13 plans of 2 duties each, all overdue.
  expect(stdout).toMatch(/Sum of 13 plans +│ +26 │ +0 │ +0 │ +0 │ +26 │/)
  expect(stdout.match(/Sum of/g)).toHaveLength(1)
})
