import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../support/world.ts'

// A scan, read by the program for it that the machine has.

const root = join(import.meta.dirname, '../../..')
const missing = missingForReading()
if (missing !== null) console.warn(`SKIPPED: ${missing} missing, so no scan is read`)

/** What is not here of the program that reads scans and its Vietnamese. */
function missingForReading(): string | null {
  const { stdout, error } = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' })
  if (error !== undefined) return 'tesseract'
  return stdout.split('\n').includes('vie') ? null : 'the Vietnamese of tesseract (vie)'
}

describe.skipIf(missing !== null)('draft with tesseract', () => {
  it('reads the tasks of a picture', async () => {
    const { code, stdout } = await run(['draft', join(root, 'fixtures/documents/ban-chup.png')])
    expect(code).toBe(0)
    expect(stdout).toContain('lead: [so-khdt]')
    expect(stdout).toContain('20/3/2024')
  })
})
