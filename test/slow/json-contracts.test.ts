import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectKept, expectStoriesKept } from '../support/json-contract.ts'
import { type Schema, schemas } from '../support/schema-files.ts'

describe('story/v1', () => {
  it.each(['2023-01-15', '2025-07-15'])(
    'is kept by explain of the tasks of the shipped plans on %s',
    async (asOf) => {
      // A third is enough; all would take long and show nothing more.
      await expectStoriesKept('plans', asOf, 3)
    },
  )
})

/** Of these no wording of the tables speaks: they are written as schedules. */
const ONLY_WRITTEN = ['open-after', 'open-until']

describe('deadline/v1', () => {
  it('is kept by explain --deadline of every known wording, with every kind of part and assumption there is', async () => {
    const [kinds, codes] = [new Set<string>(ONLY_WRITTEN), new Set<string>()]
    // In the two languages by turns: the keys are the same.
    for (const [index, { words, issued }] of wordings().entries()) {
      const args = ['explain', '--deadline', words, ...(issued === '' ? [] : ['--issued', issued])]
      const { parts, assumptions } = await expectKept('deadline', args, {}, [index % 2 === 0 ? 'vi' : 'en'])
      for (const { part } of parts) kinds.add(part.kind)
      for (const { code } of assumptions) codes.add(code)
    }
    const { part, assumption } = schemas.get('deadline')?.$defs ?? {}
    expect([...kinds].sort()).toEqual(wordsOf(part, 'kind'))
    expect([...codes].sort()).toEqual(wordsOf(assumption, 'code'))
  })
})

/** The rows of the tables of wordings: `phrase, issued, expected`, tab-separated, below a heading. */
function wordings() {
  return ['phrases.tsv', 'more-phrases.tsv'].flatMap((name) =>
    readFileSync(join(import.meta.dirname, '../../fixtures/deadlines', name), 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([words = '', issued = '']) => ({ words, issued })),
  )
}

/** The words that a key of a schema may hold, in the order of the alphabet. */
function wordsOf(schema: Schema | undefined, key: string): readonly unknown[] {
  const part = schema?.properties?.[key]
  return typeof part === 'object' ? [...(part.enum ?? [])].sort() : []
}
