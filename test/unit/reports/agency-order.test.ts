import { expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { namDinhForAll } from '../../support/workspace.ts'
import { run } from '../../support/world.ts'

/** The agencies of the first table, and their numbers. */
async function agencies(...options: readonly string[]) {
  const args = ['status', '--plans', 'fixtures/mot-nam', '--as-of', '2024-12-31', '--format', 'markdown']
  const { stdout } = await run([...args, ...options])
  const table = stdout.slice(0, stdout.indexOf('## ', stdout.indexOf('Theo cơ quan')))
  return [...table.matchAll(/^\| +([\d–]+) \| ([^|]*?) +\|/gm)].map(([, number, name]) => [number, name])
}

it('the order of agencies is that of the register, however they are shown', async () => {
  const names = (rows: readonly (readonly (string | undefined)[])[]) => rows.map(([, name]) => name)
  const all = await agencies('--all')
  const owed = await agencies()
  expect(all.map(([number]) => number)).toEqual(all.map((_, index) => String(index + 1)))
  // No three of them are equal, so each has a row of its own in both.
  expect(names(owed)).toEqual(names(all))
})

it('three that are equal are one row, where the first of them stands', async () => {
  const cwd = folderWith(Object.fromEntries(namDinhForAll().map(({ path, text }) => [path, text])))
  const args = ['status', '--as-of', '2025-09-30', '--province', 'nam-dinh', '--format', 'markdown']
  const { stdout } = await run(args, { cwd })
  const numbers = [...stdout.matchAll(/^\| ([\d–]+) \| [^|]*\|(?: +\d+ \|){5}/gm)].map(([, number]) => number)
  expect(numbers.length).toBeGreaterThan(4)
  // Numbers run through: a row of several begins where the row above it ended.
  let next = 1
  for (const number of numbers.slice(0, 4)) {
    const [first = 0, last = first] = (number ?? '').split('–').map(Number)
    expect(first).toBe(next)
    next = last + 1
  }
})
