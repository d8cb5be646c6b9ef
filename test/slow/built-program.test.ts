import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { findingFormats } from '../../src/reports/findings/index.ts'
import { reminderFormats } from '../../src/reports/reminder/index.ts'
import { statusFormats } from '../../src/reports/status/index.ts'
import { builtMain, isBuilt, ran, root } from '../support/built-program.ts'
import { PHRASE_TABLES, phraseRows } from '../support/phrase-tables.ts'

/** The folders of plans that the fixtures hold: some without fault, some with one each. */
const FIXTURES = ['fixtures/ok', 'fixtures/bad'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
)

/** What is asked of each command, which is answered in every one of its formats. */
const ASKED = [
  { command: ['validate'], formats: findingFormats },
  { command: ['status', '--as-of', '2024-06-30', '--all'], formats: statusFormats },
  { command: ['remind', '--quarter', '2024-Q2'], formats: reminderFormats },
]

/** Every format of a workspace that has something of everything, in the languages by turns; each command once of the shipped plans. */
const LINES = ASKED.flatMap(({ command, formats }) => [
  ...formats.map(({ name }, index) =>
    [
      ...command,
      '--plans',
      'fixtures/mot-nam',
      '--format',
      name,
      '--lang',
      index % 2 === 0 ? 'vi' : 'en',
    ].join(' '),
  ),
  [...command, '--lang', 'en'].join(' '),
]).concat('calendar --as-of 2024-06-30', 'changes --from 2024-01-01 --to 2024-06-30', 'list tasks', '--help')

async function readingOf(program: typeof main, phrase: string, issued: string): Promise<string> {
  const args = ['explain', '--deadline', phrase, '--issued', issued, '--format', 'json']
  const { stdout } = await ran(program, args, join(root, 'test'))
  return JSON.parse(stdout).reading
}

describe.runIf(isBuilt)('the built program', () => {
  const program = isBuilt ? builtMain() : main

  it.each(FIXTURES)('finds in %s what the source finds', async (folder) => {
    const args = ['validate', '--format', 'json']
    const cwd = join(root, folder)
    expect(await ran(program, args, cwd)).toEqual(await ran(main, args, cwd))
  })

  it.each(LINES)('writes what the source writes for %s', async (line) => {
    const args = line.split(' ')
    const built = await ran(program, args)
    expect(built.code).toBe(0)
    expect(built).toEqual(await ran(main, args))
  })

  it.each(PHRASE_TABLES)('reads %s as the source does', async (table) => {
    const rows = phraseRows(table)
    const found: unknown[] = []
    for (const [phrase, issued] of rows)
      found.push([phrase, issued, await readingOf(program, phrase, issued)])
    expect(found).toEqual(rows)
  })
})
