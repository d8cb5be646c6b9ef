import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { run } from '../../support/world.ts'

// No plan is of 2020; and no body of Thái Nguyên holds anything of the plan of Nam Định.
const QUARTER = ['remind', '--quarter', '2020-Q3']
const ELSEWHERE = ['status', '--plan', 'nam-dinh-119', '--province', 'thai-nguyen']

it.each([
  ['vi', 'Không có việc nào'],
  ['en', 'There are no duties'],
])('where there is nothing to list, that is said and no empty frame drawn, in %s', async (lang, said) => {
  for (const asked of [QUARTER, ELSEWHERE, [...ELSEWHERE, '--group-by', 'status']]) {
    const { stdout } = await run([...asked, '--as-of', '2020-07-01', '--lang', lang])
    expect(stdout).toContain(said)
    expect(stdout).not.toContain('┌')
  }
  expect((await run([...QUARTER, '--lang', lang, '--format', 'html'])).stdout).toContain(said)
})

it.each(['docx', 'xlsx'])('an empty reminder is a %s all the same', async (format) => {
  const cwd = folderWith()
  const plans = join(import.meta.dirname, '../../../plans')
  const args = [...QUARTER, '--plans', plans, '--format', `${format}=empty.${format}`]
  expect((await run(args, { cwd })).code).toBe(0)
  expect(
    readFileSync(join(cwd, `empty.${format}`))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})
