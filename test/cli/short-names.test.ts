import { describe, expect, it } from 'vitest'
import { textIn, workspaceWith } from '../support/folder.ts'
import { plan } from '../support/province.ts'
import { run } from '../support/world.ts'

// The plan mau-01 has the number 01/KH-UBND and the tasks 1 and 2.

const other = plan.replace('mau-01', 'mau-02').replace('id: "2"', 'id: "3"')
const asOf = ['--as-of', '2024-06-30', '--lang', 'en']

describe('explain', () => {
  it.each(['2', '01/KH-UBND#2', '01/kh-ubnd#2', ' 01 / KH–UBND#2'])(
    '%j is what mau-01#2 is',
    async (words) => {
      const cwd = workspaceWith()
      const whole = await run(['explain', 'mau-01#2', ...asOf], { cwd })
      expect(whole.code).toBe(0)
      expect(await run(['explain', words, ...asOf], { cwd })).toEqual(whole)
    },
  )

  it('a number that several plans have is asked about again', async () => {
    const cwd = workspaceWith({ 'plans/mau-02.yaml': other })
    const said = async (words: string) => {
      const { code, stderr } = await run(['explain', words, ...asOf], { cwd })
      return [code, stderr]
    }
    expect(await said('1')).toEqual([
      2,
      'plan-check: “1” is in 2 plans.\n→ Write one of: mau-01#1, mau-02#1.\n',
    ])
    expect(await said('01/KH-UBND#1')).toEqual([
      2,
      'plan-check: “01/KH-UBND” is in 2 plans.\n→ Write one of: mau-01#1, mau-02#1.\n',
    ])
    expect((await said('3'))[0]).toBe(0)
    expect(await said('02/KH-UBND#1')).toEqual([2, expect.stringContaining('No plan has the number')])
    expect(await said('9')).toEqual([2, expect.stringContaining('There is no check “9”')])
  })
})

it('record writes to the plan whose number was named', async () => {
  const cwd = workspaceWith()
  const words = ['delivered', '01/KH-UBND#2', '--agency', 'So Tu phap', '--date', '2024-06-20']
  const { code } = await run(['record', ...words, '--document', '15/BC-STP'], { cwd })
  expect(code).toBe(0)
  expect(textIn(cwd, 'plans/records/mau-01.yaml')).toContain('so-tu-phap')
})
