import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { day } from '../../src/load/documents/days.ts'
import { examine, TooMuchHeld } from '../../src/workspace/examine.ts'
import { workspaceWith } from '../support/folder.ts'
import { planOf, register } from '../support/province.ts'
import { run } from '../support/world.ts'

function planOfTasks(count: number): string {
  return planOf(
    Array.from(
      { length: count },
      (_, at) => `{ id: "${at + 1}", title: a, lead: [so-noi-vu], deadline: 30/6/2024 }`,
    ),
  )
}

it('a Word file of too many rows is refused before anything is written, and told how to part it', async () => {
  const cwd = workspaceWith({ 'plans/mau-01.yaml': planOfTasks(3001) })
  const args = ['remind', '--quarter', '2024-Q2', '--format', 'csv=a.csv', '--format', 'docx=a.docx']
  const { code, stdout, stderr } = await run([...args, '--lang', 'en'], { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('One Word file would have 3001 rows; at most 3000 are written.')
  expect(stderr).toContain('--split-by agency')
  expect(existsSync(join(cwd, 'a.csv'))).toBe(false)
  const split = ['remind', '--quarter', '2024-Q2', '--split-by', 'agency', '--out', 'ra', '--lang', 'en']
  expect(await run(split, { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('--plan') })
  expect(existsSync(join(cwd, 'ra'))).toBe(false)
})

it('what has to be held is bounded, to the obligation', async () => {
  const files = [
    { path: 'so.yaml', text: register },
    { path: 'mau-01.yaml', text: planOfTasks(3) },
  ]
  const asOf = day('2024-06-30')
  if (asOf === null) throw new Error('no day')
  const around = { isThere: () => true, today: asOf }
  expect((await examine({ files, asOf, environment: around, mostHeld: 3 })).obligations).toHaveLength(3)
  await expect(examine({ files, asOf, environment: around, mostHeld: 2 })).rejects.toThrow(TooMuchHeld)
})
