import { beforeEach, expect, it, vi } from 'vitest'
import type * as Validate from '../../../src/workspace/validate.ts'
import { workspaceWith as folderWith, plan, recorded, textIn } from './workspace.ts'

// How often one run evaluates the workspace: the whole of it may be thousands of plans.

const evaluated = vi.hoisted(() => ({ count: 0, whileEvaluating: () => {} }))

vi.mock('../../../src/workspace/validate.ts', async (original) => {
  const real = await original<typeof Validate>()
  const validate: typeof Validate.validate = (files, around) => {
    evaluated.count += 1
    evaluated.whileEvaluating()
    return real.validate(files, around)
  }
  return { ...real, validate }
})

beforeEach(() => {
  evaluated.count = 0
  evaluated.whileEvaluating = () => {}
})

const PROGRESS = 'progress mau-01#5 --agency so-tu-phap --date 2024-03-01'
/** A plan with a gap in its numbers, which is a note. */
const workspaceWith = () => folderWith({ 'plans/mau-01.yaml': plan.replace('id: "10"', 'id: "12"') })

// The plan has notes, so that it is evaluated as it would be and, to tell what is new, as it is.
it.each([
  ['to be written', ''],
  ['to be shown', ' --dry-run'],
])('a workspace that nobody else writes to, twice for a record %s', async (_, option) => {
  const cwd = workspaceWith()
  expect((await recorded(cwd, PROGRESS + option)).code).toBe(0)
  expect(evaluated.count).toBe(2)
})

it('a workspace into which another run writes in between, once more under the lock', async () => {
  const cwd = workspaceWith()
  const other = `${PROGRESS} --note khác`
  let written: Promise<unknown> | undefined
  evaluated.whileEvaluating = () => {
    evaluated.whileEvaluating = () => {}
    written = recorded(cwd, other)
  }
  expect((await recorded(cwd, PROGRESS)).code).toBe(0)
  await written
  // Two runs of two each, and two more for whichever came second to the lock.
  expect(evaluated.count).toBe(6)
  expect(textIn(cwd)?.match(/event: progress/g)).toHaveLength(2)
})
