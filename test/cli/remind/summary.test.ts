import { expect, it } from 'vitest'
import { periodNamed } from '../../../src/domain/time/period.ts'
import { summaryAlone } from '../../../src/reports/reminder/pages.ts'
import { remind } from '../../../src/workspace/remind.ts'
import { filesIn } from '../../support/workspace.ts'
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

it('says the same where nothing but its counts is kept, and the page of a sole agency where there is one', async () => {
  // In the fictional year eight agencies have something to do in the spring, and one in the summer after it.
  for (const [folder, id, asOf, isKept] of [
    ['plans', '2025-Q3', '2025-08-15', false],
    ['fixtures/mot-nam', '2024-Q2', '2024-05-15', false],
    ['fixtures/mot-nam', '2025-Q3', '2025-08-15', true],
  ] as const) {
    const period = periodNamed(id)
    if (period === null) throw new Error('no period')
    const question = { files: filesIn(folder), asOf }
    const [whole, counted] = [await remind(period, question), await remind(period, question, 'summary')]
    expect(counted.agencies.some(({ lead }) => lead.length > 0)).toBe(isKept)
    expect(summaryAlone(counted, 'vi').summary).toEqual(summaryAlone(whole, 'vi').summary)
    expect(summaryAlone(counted, 'vi').leaves.map(({ page }) => page())).toEqual(
      summaryAlone(whole, 'vi').leaves.map(({ page }) => page()),
    )
  }
})
