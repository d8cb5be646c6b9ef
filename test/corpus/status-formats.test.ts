import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/world.ts'

// What each format prints of one workspace, in both languages. `npm run goldens` writes it anew: read the
// difference before you keep it.

const golden = join(import.meta.dirname, '../../fixtures/golden')

describe.each(['vi', 'en'])('in %s', (lang) => {
  it.each([
    ['owed', 'table', 'txt', []],
    ['all', 'table', 'txt', ['--all']],
    ['by-agency', 'table', 'txt', ['--group-by', 'agency']],
    ['owed', 'markdown', 'md', []],
    ['all', 'csv', 'csv', []],
    ['all', 'json', 'json', []],
  ])('status, %s, as %s', async (name, format, extension, options) => {
    const args = [
      'status',
      '--plans',
      'fixtures/ok',
      '--as-of',
      '2024-06-30',
      '--lang',
      lang,
      '--format',
      format,
    ]
    const first = await run([...args, ...options])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    await expect(first.stdout).toMatchFileSnapshot(join(golden, `status-${name}.${lang}.${extension}`))
    expect((await run([...args, ...options])).stdout, 'the same bytes when written again').toBe(first.stdout)
  })
})

describe.each(['vi', 'en'])('in %s', (lang) => {
  it('calendar, of a year in the life of a plan', async () => {
    const args = ['calendar', '--plans', 'fixtures/mot-nam', '--as-of', '2024-10-10', '--lang', lang]
    const first = await run(args)
    expect(first).toMatchObject({ code: 0, stderr: '' })
    await expect(first.stdout).toMatchFileSnapshot(join(golden, `calendar.${lang}.ics`))
    expect((await run(args)).stdout, 'the same bytes when written again').toBe(first.stdout)
  })
})

describe('the JSON', () => {
  it('is the same in both languages', async () => {
    const args = ['status', '--plans', 'fixtures/ok', '--as-of', '2024-06-30', '--format', 'json', '--lang']
    expect((await run([...args, 'en'])).stdout).toBe((await run([...args, 'vi'])).stdout)
  })
})
