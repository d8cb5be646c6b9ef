import { expect } from 'vitest'
import type { Diagnostic } from '../../src/domain/findings/finding.ts'
import type { Validation } from '../../src/domain/findings/validation.ts'
import { run } from '../support/world.ts'

/** How many runs a property gets: a few hundred, or as many as PLAN_CHECK_RUNS says. */
export const RUNS = Number(process.env.PLAN_CHECK_RUNS ?? 200)

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
  const own = Buffer.from(text).toString('utf8')
  for (const finding of [...validation.findings, ...validation.suppressed]) expectInside(finding, own)
  return validation
}

/** Lines as an editor counts them, without a byte order mark; columns in code points, the end exclusive. */
function expectInside({ code, range, excerpt, message }: Diagnostic, text: string): void {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const about = `${code} at ${JSON.stringify(range)} of ${JSON.stringify(text)}`
  expect(message.vi.length * message.en.length, about).toBeGreaterThan(0)
  for (const one of excerpt) expect(one.text, about).toBe(lines[one.line - 1])
  if (range === null) return
  const { start, end } = range
  for (const { line, column } of [start, end]) {
    expect(line, about).toBeGreaterThanOrEqual(1)
    expect(line, about).toBeLessThanOrEqual(lines.length)
    expect(column, about).toBeGreaterThanOrEqual(1)
    expect(column, about).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 1)
  }
  expect(end.line > start.line || (end.line === start.line && end.column >= start.column), about).toBe(true)
}
