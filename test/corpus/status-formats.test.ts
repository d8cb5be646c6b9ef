import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changesFormats } from '../../src/reports/changes/index.ts'
import { coverageFormats } from '../../src/reports/coverage/index.ts'
import { findingFormats } from '../../src/reports/findings/index.ts'
import { listFormats } from '../../src/reports/list/index.ts'
import { reminderFormats } from '../../src/reports/reminder/index.ts'
import { statusFormats } from '../../src/reports/status/index.ts'
import { goldenOf, textFormats } from '../support/goldens.ts'
import { run } from '../support/world.ts'

// What each format prints of one workspace, in both languages. `npm run goldens` writes it anew: read the
// difference before you keep it.

const golden = join(import.meta.dirname, '../../fixtures/golden')

const STATUS = ['status', '--plans', 'fixtures/ok', '--as-of', '2024-06-30']
const CHANGES = ['changes', '--plans', 'fixtures/mot-nam', '--from', '2024-03-31', '--to', '2024-10-10']
const COVERAGE = ['coverage', '--of', '07/CT-TTg', '--as-of', '2024-06-30']
const LIST = ['list', 'tasks', '--plans', 'fixtures/mot-nam']

/** What is printed, in which format: every one of a list at least once. */
const PRINTED: readonly (readonly [name: string, format: string, args: readonly string[]])[] = [
  ...textFormats(statusFormats).map((format) => ['status-all', format, [...STATUS, '--all']] as const),
  ['status-owed', 'table', STATUS],
  ['status-owed', 'markdown', STATUS],
  ['status-by-agency', 'table', [...STATUS, '--group-by', 'agency']],
  ...textFormats(changesFormats).map((format) => ['changes', format, CHANGES] as const),
  ...textFormats(coverageFormats).map((format) => ['coverage', format, COVERAGE] as const),
  ...textFormats(listFormats).map((format) => ['list-tasks', format, LIST] as const),
]

describe.each(['vi', 'en'])('in %s', (lang) => {
  it.each(PRINTED)('%s as %s', async (name, format, options) => {
    const args = [...options, '--lang', lang, '--format', format]
    const first = await run(args)
    expect(first).toMatchObject({ code: 0, stderr: '' })
    await expect(first.stdout).toMatchFileSnapshot(goldenOf(name, format, lang))
    expect((await run(args)).stdout, 'the same bytes when written again').toBe(first.stdout)
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

describe('the manual', () => {
  const root = join(import.meta.dirname, '../..')
  const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`)]
  const paragraphs = pages
    .filter((file) => file.endsWith('.md') && !file.endsWith('.vi.md'))
    .flatMap((file) => readFileSync(join(root, file), 'utf8').split(/\n\s*\n|\n(?=\|)/))

  it.each([
    ['status', statusFormats],
    ['changes', changesFormats],
    ['coverage', coverageFormats],
    ['list', listFormats],
    ['remind', reminderFormats],
    ['validate', findingFormats],
  ])('names every format of %s in one place', (_, formats) => {
    const names = formats.map(({ name }) => `\`${name}\``)
    expect(paragraphs.some((text) => names.every((name) => text.includes(name)))).toBe(true)
  })
})
