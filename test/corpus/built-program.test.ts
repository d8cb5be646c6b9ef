import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { main } from '../../src/cli/main.ts'
import { builtMain, isBuilt, ran, root } from '../support/built-program.ts'
import { PHRASE_TABLES, phraseRows } from '../support/phrase-tables.ts'

async function readingOf(program: typeof main, phrase: string, issued: string): Promise<string> {
  const args = ['explain', '--deadline', phrase, '--issued', issued, '--format', 'json']
  const { stdout } = await ran(program, args, join(root, 'test'))
  return JSON.parse(stdout).reading
}

describe.runIf(isBuilt)('the built program', () => {
  it.each(PHRASE_TABLES)('reads %s as the source does', async (table) => {
    const program = builtMain()
    const rows = phraseRows(table)
    const found: unknown[] = []
    for (const [phrase, issued] of rows)
      found.push([phrase, issued, await readingOf(program, phrase, issued)])
    expect(found).toEqual(rows)
  })
})
