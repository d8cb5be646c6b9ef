import { describe, expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { agency, planOf, registerOf } from '../../support/province.ts'
import { run } from '../../support/world.ts'

// Mẫu became part of Khác: Sở An of Mẫu ended on 30/6/2024, and Sở Bình of Khác holds its work. The register of Khác cannot be read.

const of = (province: string, text: string) => text.replace('province: mau', `province: ${province}`)

const PASSES_ON =
  ', through: 2024-06-30, successors: [{ agency: khac/so-binh, from: 2024-07-01, basis: NQ 1 }]'

const TASK = '{ id: "1", title: Đề án, lead: [so-an], deadline: Chậm nhất ngày 15/6/2024 }'

const FILES = {
  'plans/agencies/mau.yaml': registerOf({ agencies: [agency('so-an', 'Sở An', 'so', PASSES_ON)] }),
  'plans/agencies/khac.yaml': `${of('khac', registerOf({ agencies: [agency('so-binh', 'Sở Bình')] }))}  bad: [\n`,
  'plans/agencies/ba.yaml': of('ba', registerOf({ agencies: [agency('so-an', 'Sở An')] })),
  'plans/mau-01.yaml': planOf([TASK], '2024-01-08'),
  'plans/ba-01.yaml': of('ba', planOf([TASK], '2024-01-08')).replace('id: mau-01', 'id: ba-01'),
}

describe('a plan whose duties a body of another province holds, the register of which cannot be read', () => {
  it.each([
    ['status', ['status', '--as-of', '2024-07-01', '--format', 'markdown']],
    // What it owes was in nobody's table, and nothing told so.
    ['remind', ['remind', '--quarter', '2024-Q3', '--format', 'markdown']],
    [
      'remind of the province',
      ['remind', '--quarter', '2024-Q3', '--province', 'mau', '--format', 'markdown'],
    ],
  ])('is not followed up, and says for which file: %s', async (_, args) => {
    const cwd = folderWith(FILES)
    const { code, stdout } = await run([...args, '--lang', 'en'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toMatch(/mau-01|01\/KH-UBND/)
    expect(stdout).toContain('not followed up: plans/agencies/khac.yaml cannot be read')
  })

  it('leaves the plans of other provinces as they are', async () => {
    const cwd = folderWith(FILES)
    const { stdout } = await run(['status', '--as-of', '2024-07-01', '--format', 'json'], { cwd })
    const lines: readonly { id: string; status: string }[] = JSON.parse(stdout).obligations
    expect(lines.map(({ id, status }) => [id, status])).toEqual([['ba-01#1/ket-qua@ba/so-an', 'overdue']])
  })

  it('is followed up once it can be read', async () => {
    const whole = {
      ...FILES,
      'plans/agencies/khac.yaml': FILES['plans/agencies/khac.yaml'].replace('  bad: [\n', ''),
    }
    const { stdout } = await run(
      ['status', '--as-of', '2024-07-01', '--province', 'mau', '--format', 'json'],
      {
        cwd: folderWith(whole),
      },
    )
    const lines: readonly { heldBy: readonly string[]; status: string }[] = JSON.parse(stdout).obligations
    expect(lines.map(({ heldBy, status }) => [heldBy, status])).toEqual([[['khac/so-binh'], 'overdue']])
  })
})
