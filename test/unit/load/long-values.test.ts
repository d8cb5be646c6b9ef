import { expect, it } from 'vitest'
import { loadFile } from '../../../src/load/load.ts'
import { LONGEST_VALUE } from '../../../src/load/long-values.ts'
import { plan } from '../../support/province.ts'

async function told(text: string) {
  const { findings } = await loadFile({ path: 'a.yaml', text })
  return findings.map(({ range, code, message }) => [code, range?.start, message.en])
}

const title = plan.split('\n').findIndex((line) => line.startsWith('title:')) + 1

it.each([
  ['on one line', (length: number) => `title: ${'ă'.repeat(length)}`, 8],
  ['in quotes', (length: number) => `title: "${'ă'.repeat(length)}"`, 8],
  ['over many lines', (length: number) => `title: >-\n  ${'ă '.repeat(length / 2 - 1)}ăă`, 8],
])('a value is read up to 5,000 characters, and no longer one: %s', async (_, written, column) => {
  const withTitle = (length: number) => plan.replace(/^title:.*$/m, written(length))
  expect(await told(withTitle(LONGEST_VALUE))).toEqual([])
  expect(await told(withTitle(LONGEST_VALUE + 2))).toEqual([
    ['value-too-long', { line: title, column }, 'This value has 5002 characters; at most 5000 are read.'],
  ])
})

it('a file of one value as long as a file may be is told as that, in no time', async () => {
  expect((await told(plan.replace(/^title:.*$/m, `title: ${'ă'.repeat(990_000)}`)))[0]?.[0]).toBe(
    'value-too-long',
  )
})
