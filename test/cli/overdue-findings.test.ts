import { expect, it } from 'vitest'
import { findingFormats } from '../../src/reports/findings/index.ts'
import { textIn, workspaceWith } from '../support/folder.ts'
import { readerFault } from '../support/strict-readers.ts'
import { run } from '../support/world.ts'

// Task 1 is due on 31 December 2023, task 2 on 30 June 2024; tasks stand on lines 10 and 11 of the plan.

const POLICY = ['status', '--lang', 'en', '--as-of', '2024-07-02', '--fail-on', 'overdue', '--findings']

it('are at the lines of their tasks, and say who is how late', async () => {
  const cwd = workspaceWith()
  const { code, stdout } = await run([...POLICY, 'compact'], { cwd })
  expect([code, stdout.split('\n')]).toEqual([
    4,
    [
      expect.stringMatching(
        /^plans\/mau-01\.yaml:10:11: error overdue-duty Task 1 is overdue: Sở Nội vụ \(due 2023-12-31, 184 days late\)\. → .*delivered mau-01#1/,
      ),
      expect.stringMatching(
        /^plans\/mau-01\.yaml:11:11: error overdue-duty Task 2 is overdue: Sở Tư pháp \(due 2024-06-30, 2 days late\)\. /,
      ),
      '',
    ],
  ])
})

it.each(findingFormats.map(({ name }) => name))(
  'as %s are taken by a strict reader, beside the table',
  async (format) => {
    const cwd = workspaceWith()
    const { code, stdout } = await run([...POLICY, `${format}=phat-hien`], { cwd })
    expect([code, stdout.split('\n')[0]]).toEqual([4, 'STATUS OF TASKS at the end of 2024-07-02'])
    const report = textIn(cwd, 'phat-hien')
    expect(report).toContain('overdue-duty')
    expect(await readerFault(format, Buffer.from(report))).toBeNull()
  },
)

it('are none where the policy is met, as an empty report', async () => {
  const args = ['status', '--as-of', '2023-12-31', '--fail-on', 'overdue', '--findings', 'gitlab']
  expect(await run(args, { cwd: workspaceWith() })).toEqual({ code: 0, stdout: '[]\n', stderr: '' })
})

it('leave out what was overdue before, and warn of what is due soon', async () => {
  const cwd = workspaceWith()
  const found = async (...args: readonly string[]) =>
    (await run(['status', ...args, '--findings', 'compact'], { cwd })).stdout.match(
      /(?:error|warning) [\w-]+ Mục \d/g,
    )
  expect(await found('--as-of', '2024-07-02', '--fail-on', 'newly-overdue', '--since', '2024-06-30')).toEqual(
    ['error overdue-duty Mục 2'],
  )
  expect(await found('--as-of', '2024-06-29', '--fail-on', 'due-soon')).toEqual([
    'error overdue-duty Mục 1',
    'warning due-soon-duty Mục 2',
  ])
})

it('need a policy, and a place of their own', async () => {
  const cwd = workspaceWith()
  const refused = async (...args: readonly string[]) =>
    (await run(['status', '--lang', 'en', ...args], { cwd })).stderr
  expect(await refused('--findings', 'sarif')).toContain(
    '--findings writes what breaks --fail-on, and needs it',
  )
  expect(await refused('--fail-on', 'overdue', '--format', 'csv', '--findings', 'sarif')).toContain(
    'Only one format can go to standard output',
  )
  expect(await refused('--fail-on', 'overdue', '--format', 'csv=a', '--findings', 'sarif=a')).toContain(
    'Only one format can go to “a”',
  )
})

it('have codes that explain tells of', async () => {
  for (const code of ['overdue-duty', 'due-soon-duty'])
    expect((await run(['explain', code, '--lang', 'en'], { cwd: '/' })).stdout).toContain(code)
})
