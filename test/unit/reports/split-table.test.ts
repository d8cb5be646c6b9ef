import { expect, it } from 'vitest'
import { run } from '../../support/world.ts'

/** The table of the agencies of Lạng Sơn after the reorganisation of 2025, which has every column there is. */
async function agencies(lang: string, title: string): Promise<readonly string[]> {
  const { stdout } = await run(['status', '--as-of', '2025-09-30', '--plan', 'lang-son-2023', '--lang', lang])
  const table = stdout.split('\n\n').find((block) => block.startsWith(title)) ?? ''
  return table.split('\n').slice(1)
}

it('a table that is too wide is parted, and nothing in it is cut', async () => {
  const lines = await agencies('en', 'By agency')
  // Off a terminal a line has 100 columns.
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
  expect(lines.join('\n')).not.toContain('…')
  const heads = lines.filter((line) => /^│ +No\. │/.test(line))
  expect(heads).toHaveLength(2)
  expect(heads[0]).toMatch(/Agency.*Total.*Overdue │ +Rate │$/)
  expect(heads[1]).toMatch(/Agency.*Standing │ Waiting │ +Asked │/)
  // Either part has every row, by its number.
  const numbers = lines.flatMap((line) => /^│ +(\d[\d–]*) │/.exec(line)?.[1] ?? [])
  expect(numbers.slice(0, numbers.length / 2)).toEqual(numbers.slice(numbers.length / 2))
})

it('a table that fits is whole', async () => {
  expect((await agencies('vi', 'Theo cơ quan')).filter((line) => /│ +TT │/.test(line))).toHaveLength(1)
})

it('a table of which what may stand apart is too wide too is parted further, with each column in one part', async () => {
  const asked = ['status', '--as-of', '2025-07-02', '--group-by', 'province', '--totals', '--lang', 'en']
  const lines = (await run(asked)).stdout.split('\n').filter((line) => /^[┌├│└]/.test(line))
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
  const sums = lines.filter((line) => line.includes('│ Sum ')).map((line) => line.match(/\d+%?/g))
  // By the JSON of the same day: total and the four states, three rates, what stands apart, five documents, four without records.
  expect(sums).toEqual([
    ['221', '1', '0', '55', '165'],
    ['0%', '0%', '74%', '324', '19', '6', '269', '177'],
    ['5', '4'],
  ])
})
