import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { World } from '../../src/cli/base/world.ts'
import { sinkTo } from '../../src/cli/io/sink.ts'
import { EVERYTHING } from '../../src/domain/follow-up/filter.ts'
import { linesIn } from '../../src/domain/follow-up/reminder-lines.ts'
import { addDays } from '../../src/domain/time/day.ts'
import { periodContaining } from '../../src/domain/time/period.ts'
import { day } from '../../src/load/documents/days.ts'
import { examine } from '../../src/workspace/examine.ts'
import { lookAhead } from '../../src/workspace/look-ahead.ts'
import { TooManyObligations } from '../../src/workspace/question.ts'
import { remind } from '../../src/workspace/remind.ts'
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
  expect((await examine({ files, asOf, environment: around, maxObligations: 3 })).obligations).toHaveLength(3)
  await expect(examine({ files, asOf, environment: around, maxObligations: 2 })).rejects.toThrow(
    TooManyObligations,
  )
  const quarter = periodContaining('quarter', asOf)
  expect(
    linesIn(await remind(quarter, { files, asOf, environment: around, maxObligations: 3 })),
  ).toHaveLength(3)
  await expect(remind(quarter, { files, asOf, environment: around, maxObligations: 2 })).rejects.toThrow(
    TooManyObligations,
  )
  // Of the first quarter the tables tell nothing, so that nothing is held: what is due in June is no matter then.
  const before = periodContaining('quarter', addDays(asOf, -400))
  expect(
    linesIn(await remind(before, { files, asOf: before.first, environment: around, maxObligations: 0 })),
  ).toEqual([])
})

it('the plans that are not asked about are not held', async () => {
  const files = [
    { path: 'so.yaml', text: register },
    { path: 'mau-01.yaml', text: planOfTasks(3) },
    { path: 'mau-02.yaml', text: planOfTasks(3).replace('id: mau-01', 'id: mau-02') },
  ]
  const asOf = day('2024-06-30')
  if (asOf === null) throw new Error('no day')
  const filter = () => ({ ...EVERYTHING, plans: new Set(['mau-01']) })
  const [environment, maxObligations] = [{ isThere: () => true, today: asOf }, 3]
  const quarter = periodContaining('quarter', asOf)
  const question = { files, asOf, environment, maxObligations, filter }
  expect((await examine(question)).obligations).toHaveLength(3)
  expect(linesIn(await remind(quarter, question))).toHaveLength(3)
  expect((await lookAhead(asOf, question)).view.obligations).toHaveLength(3)
  await expect(lookAhead(asOf, { files, asOf, environment, maxObligations })).rejects.toThrow(
    TooManyObligations,
  )
})

describe('a limit that refuses the last plan', () => {
  // Working days of 2031, of which no calendar tells.
  const last = planOf(
    [
      '{ id: "1", title: a, lead: [so-noi-vu], deadline: Trong 10 ngày làm việc kể từ ngày nhận được văn bản }',
    ],
    '2031-03-03',
  ).replace('mau-01', 'mau-02')
  const records = `schema: records/v1
plan: mau-02
records:
  - { id: a, task: "1", event: triggered, date: "2031-03-04", recorded: "2031-03-04" }
`
  const files = { 'plans/mau-02.yaml': last, 'plans/records/mau-02.yaml': records }

  it.each(['table', 'csv', 'json', 'markdown'])(
    'comes before anything of the others is printed: %s',
    async (format) => {
      const cwd = workspaceWith(files)
      const args = ['status', '--as-of', '2031-03-31', '--format', format, '--lang', 'en']
      const { code, stdout, stderr } = await run(args, { cwd, now: '2031-04-01T00:00:00Z' })
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('no calendar covers that year')])
      const others = await run(args, { cwd: workspaceWith(), now: '2031-04-01T00:00:00Z' })
      expect(others.stdout).toContain('mau-01')
    },
  )
})

it('an answer of which more waits than is kept is printed whole, and one that is abandoned not at all', async () => {
  const pieces = Array.from({ length: 40 }, (_, at) => String(at % 10).repeat(1_000_000))
  for (const [count, ends, printed] of [
    [3, 'whole', 3],
    [3, 'abandoned', 0],
    [40, 'whole', 40],
  ] as const) {
    const written: string[] = []
    const world = { stdout: { write: (text: string) => written.push(text) } } as unknown as World
    const sink = sinkTo(null, world)
    for (const piece of pieces.slice(0, count)) await sink.write(piece)
    sink.end(ends)
    expect(written.join('') === pieces.slice(0, printed).join('')).toBe(true)
  }
})
