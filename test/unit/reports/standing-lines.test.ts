import { expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { plan, register } from '../../support/province.ts'
import { run } from '../../support/world.ts'

const agencies = ['ban-a', 'ban-b', 'ban-c', 'ban-d'].map(
  (id) => `  - { id: ${id}, name: ${id}, kind: ban, source: luat, confidence: stated }\n`,
)
const group = 'groups:\n  - { id: cac-ban, name: Các ban, kinds: [ban] }\n'

/** What the table of standing duties says of each task: the task, and who. */
async function standing(tasks: string): Promise<readonly string[]> {
  const cwd = folderWith({
    'plans/so.yaml': `${register}${agencies.join('')}${group}`,
    'plans/mau-01.yaml': `${plan.slice(0, plan.indexOf('tasks:'))}tasks:\n${tasks}`,
  })
  const { stdout, stderr } = await run(
    ['status', '--as-of', '2023-08-01', '--lang', 'en', '--format', 'markdown'],
    {
      cwd,
    },
  )
  expect(stderr).toBe('')
  const table = stdout.slice(stdout.indexOf('standing and waiting'))
  const rows = [...table.matchAll(/^\| \d+ \| (.*?) \| (.*?) \|/gm)]
  return rows.map(([, task = '', who = '']) => `${task.trim()}: ${who.trim()}`)
}

const products = '{ id: a, title: Bản tin }, { id: b, title: Tờ rơi }'

it('counts agencies, however many standing products each owes', async () => {
  // Four agencies owe two products each: eight duties, and still four agencies. Both are the whole task.
  expect(
    await standing(
      `  - { id: "1", title: Truyền thông, lead: [cac-ban], deadline: Thường xuyên, deliverables: [${products}] }\n`,
    ),
  ).toEqual(['1. Truyền thông: 4 agencies'])
})

it('names the products that stand where others of the task do not', async () => {
  const dated = '{ id: c, title: Báo cáo, deadline: Trong năm 2023 }'
  expect(
    await standing(
      `  - { id: "1", title: Truyền thông, lead: [cac-ban], deadline: Thường xuyên, deliverables: [${products}, ${dated}] }\n`,
    ),
  ).toEqual(['1. Truyền thông – Bản tin; Tờ rơi: 4 agencies'])
})

it('names all who owe several products jointly', async () => {
  expect(
    await standing(
      `  - { id: "1", title: Truyền thông, lead: [ban-a, ban-b, ban-c], deadline: Thường xuyên, deliverables: [${products}] }\n`,
    ),
  ).toEqual(['1. Truyền thông: ban-a, ban-b, ban-c'])
})
