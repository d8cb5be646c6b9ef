import { expect } from 'vitest'
import type { Diagnostic, Position } from '../../src/domain/findings/finding.ts'
import type { Validation } from '../../src/domain/findings/validation.ts'
import { run } from '../support/world.ts'

/** How many runs a property gets: some, or as many as PLAN_CHECK_RUNS says. */
export const RUNS = Number(process.env.PLAN_CHECK_RUNS ?? 50)

/**
 * Validates a text through the command line in the place of a file of a workspace, and holds that the run
 * ends with 0 or 1, tells findings where it ends with 1, and points nowhere outside of the text.
 */
export async function expectSound(text: string, file: string, plans = 'plans'): Promise<Validation> {
  const args = ['--plans', plans, 'validate', '--stdin', '--stdin-filename', file, '--format', 'json']
  const { code, stdout, stderr } = await run(args, { stdin: text })
  expect([0, 1], `${stderr} of ${JSON.stringify(text)}`).toContain(code)
  const validation: Validation = JSON.parse(stdout)
  expect([validation.counts.errors > 0, stderr], JSON.stringify(text)).toEqual([code === 1, ''])
  // As a terminal and an editor count: without a byte order mark, of which one is taken off with the bytes and
  // another with the text.
  const lines = Buffer.from(text)
    .toString('utf8')
    .replace(/^\ufeff{1,2}/, '')
    .split(/\r\n|\r|\n/)
  const all = [...validation.findings, ...validation.suppressed]
  expect(all.filter((finding) => !isInside(finding, lines))).toEqual([])
  return validation
}

/** Whether a finding says something and lies in a text: columns in code points, the end exclusive. */
function isInside({ range, excerpt, message }: Diagnostic, lines: readonly string[]): boolean {
  if (message.vi === '' || message.en === '') return false
  if (excerpt.some(({ line, text }) => text !== lines[line - 1])) return false
  if (range === null) return true
  const { start, end } = range
  const isPlace = ({ line, column }: Position) => {
    const text = lines[line - 1]
    return text !== undefined && column >= 1 && column <= [...text].length + 1
  }
  const isForward = end.line > start.line || (end.line === start.line && end.column >= start.column)
  return isPlace(start) && isPlace(end) && isForward
}
