import { describe, expect, it } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { agency, planOf, registerOf } from '../support/province.ts'
import { run } from '../support/world.ts'

// Five duties of one body, all due by the end of 2023: three rest on inference, one on a press report, one is stated.
const plan = planOf([
  '{ id: "1", title: Một, lead: [so-noi-vu], deadline: Trong năm 2023, confidence: inferred }',
  '{ id: "2", title: Hai, lead: [so-noi-vu], deadline: Trong năm 2023, deliverables: [{ id: bao-cao, title: Báo cáo, confidence: inferred }] }',
  '{ id: "3", title: Ba, lead: [so-noi-vu], deadline: { text: Sớm, schedule: once 2023-12-01, basis: Suy ra, confidence: inferred } }',
  '{ id: "4", title: Bốn, lead: [so-noi-vu], deadline: Trong năm 2023, confidence: reported }',
  '{ id: "5", title: Năm, lead: [so-noi-vu], deadline: Trong năm 2023 }',
])

// Of the three members on the day, one is listed by inference and one is itself inferred; the fourth has ended.
const register = registerOf({
  agencies: [
    agency('so-noi-vu', 'Sở Nội vụ'),
    agency('so-tu-phap', 'Sở Tư pháp'),
    '{ id: so-y-te, name: Sở Y tế, kind: so, source: luat, confidence: inferred }',
    agency('so-cu', 'Sở Cũ', 'so', ', through: 2020-12-31'),
  ],
  groups: [
    '{ id: cac-so, name: Các sở, source: luat, members: [{ agency: so-noi-vu, confidence: stated }, { agency: so-tu-phap, confidence: inferred }, { agency: so-y-te, confidence: stated }, { agency: so-cu, confidence: inferred }] }',
  ],
})

async function status(...more: readonly string[]): Promise<string> {
  const cwd = folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan })
  const { code, stdout } = await run(['status', '--as-of', '2024-01-15', '--lang', 'en', ...more], { cwd })
  expect(code).toBe(0)
  return stdout
}

describe('duties that rest on inference', () => {
  it('are counted beside the total, in the heading and in JSON', async () => {
    expect(await status()).toContain('3 of the 5 counted rest on inference')
    const { totals, plans, agencies, obligations } = JSON.parse(await status('--format', 'json'))
    expect([totals, plans[0].totals, agencies[0]].map(({ total, inferred }) => [total, inferred])).toEqual([
      [5, 3],
      [5, 3],
      [5, 3],
    ])
    expect(obligations.map(({ inferred }: { inferred: readonly string[] }) => inferred)).toEqual([
      ['task', 'deliverable'],
      ['deliverable'],
      ['schedule'],
      [],
      [],
    ])
  })

  it.each([
    ['stated', ['5'], 4],
    ['reported', ['4', '5'], 3],
    ['inferred', ['1', '2', '3', '4', '5'], 0],
  ])('with --confidence %s the tasks %j are listed, and the totals stay', async (level, listed, left) => {
    for (const groupBy of ['plan', 'agency']) {
      const page = await status('--confidence', level, '--group-by', groupBy, '--format', 'markdown')
      expect(page.includes(`${left} less sure than asked for are not listed`)).toBe(left > 0)
      expect(page.match(/^\| 1 \| Sở Nội vụ \| (\d+) /m)?.[1]).toBe('5')
    }
    const view = JSON.parse(await status('--confidence', level, '--format', 'json'))
    expect(view.obligations.map(({ task }: { task: string }) => task)).toEqual(listed)
    expect([view.totals.total, view.plans[0].leftOut]).toEqual([5, left])
  })

  it('an unknown level is refused', async () => {
    const { code, stderr } = await run(['status', '--confidence', 'sure', '--lang', 'en'])
    expect(code).toBe(2)
    expect(stderr).toContain('--confidence')
  })
})

describe('members of groups', () => {
  it('that are listed by inference are told of once in the heading', async () => {
    const page = await status()
    expect(page.match(/2 of 3 members of groups are listed by general rules/g)).toHaveLength(1)
  })

  it('have their confidence in list agencies, and in the JSON and CSV of status', async () => {
    const cwd = folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan })
    const { stdout } = await run(['list', 'agencies', '--format', 'json'], { cwd })
    const listed = JSON.parse(stdout).items.map((item: { code: string; memberConfidence: string | null }) => [
      item.code,
      item.memberConfidence,
    ])
    expect(listed).toEqual([
      ['ubnd-tinh', 'stated'],
      ['so-noi-vu', 'stated'],
      ['so-tu-phap', 'inferred'],
      ['so-y-te', 'inferred'],
      ['so-cu', 'inferred'],
      ['cac-so', null],
    ])
    const { names } = JSON.parse(await status('--format', 'json'))
    expect(names['mau/so-tu-phap'].memberConfidence).toBe('inferred')
    expect((await status('--format', 'csv')).split('\r\n')[0]).toContain(',inferred,memberConfidence,')
  })
})
