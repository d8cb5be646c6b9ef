import { expect, it } from 'vitest'
import { run } from '../../support/world.ts'

it('counts the lines that the page of an agency has', async () => {
  const page = ['remind', '--quarter', '2024-Q3', '--lang', 'en', '--format', 'markdown']
  const { stdout: own } = await run([...page, '--agency', 'thai-nguyen/so-noi-vu'])
  const helping = own.slice(own.indexOf('## Helping other agencies'))
  const lines = helping.match(/^\| +\d+ \|/gm)?.length
  // Forty-one obligations of others: 6.2 of thirty agencies is one line, and the eleven others are lines of their own.
  expect(lines).toBe(12)
  const { stdout: all } = await run([...page, '--province', 'thai-nguyen'])
  const row = all.split('\n').find((line) => line.includes('| Sở Nội vụ Thái Nguyên |'))
  expect(row).toMatch(/\| 12 \|$/)
})
