import { describe, expect, it } from 'vitest'
import { statusCsv } from '../../../src/reports/status/csv.ts'
import { statusJson } from '../../../src/reports/status/json.ts'
import { examine } from '../../../src/workspace/examine.ts'
import { filesIn } from '../../support/workspace.ts'
import { run } from '../../support/world.ts'

describe.each(['plans', 'fixtures/ok', 'fixtures/bad', 'plans/agencies'])(
  'what is written of %s plan by plan',
  (folder) => {
    const around = { isThere: () => false, today: '2026-01-15' }
    const view = once(() => examine({ files: filesIn(folder), asOf: '2024-06-30', environment: around }))
    const status = (format: string) =>
      run(['status', '--quiet', '--as-of', '2024-06-30', '--plans', folder, '--format', format])

    it('is the same JSON as of the whole view', async () => {
      const { findings: _, ...whole } = await view()
      const printed = (await status('json')).stdout
      const { findings, ...said } = JSON.parse(printed)
      expect(said).toEqual(whole)
      // Evidence may be there or not; the rest is the same to the byte.
      expect(printed).toBe(statusJson({ ...whole, findings }))
      const lines = printed.split('\n').filter((line) => line.startsWith('  {"id"'))
      expect(lines.map((line) => line.trim().replace(/,$/, ''))).toEqual(
        whole.obligations.map((one) => JSON.stringify(one)),
      )
    })

    it('is the same CSV', async () => {
      expect((await status('csv')).stdout).toBe(statusCsv(await view(), 'vi'))
    })
  },
)

/** Works a thing out when it is first asked for, and never again. */
function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: work() }
    return made.value
  }
}
