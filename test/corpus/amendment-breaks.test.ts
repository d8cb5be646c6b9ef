import { describe, expect, it } from 'vitest'
import { examine } from '../../src/workspace/examine.ts'
import { validate } from '../../src/workspace/validate.ts'
import { planOf, register } from '../support/province.ts'

// What amendments may do to each other, each with the outcome that the rules give. One task, due 30/6/2024.

const PLAN = planOf(
  ['{ id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Chậm nhất ngày 30/6/2024 }'],
  '2024-01-10',
)

/** A document by its file, its id, its day, what else its head says, and its tasks. */
function letter(path: string, id: string, issued: string, head: string, tasks: readonly string[]) {
  const text = planOf(tasks, issued)
    .replace('id: mau-01', `id: ${id}`)
    .replace('number: 01/KH-UBND', `number: ${id.toUpperCase()}/UBND`)
  const rest = tasks.length === 0 ? text.replace('tasks:\n', 'tasks: []\n') : text
  return { path, text: head === '' ? rest : rest.replace('tasks:', `${head}\ntasks:`) }
}

const moves = (to: string, of = 'mau-01#1') =>
  `{ id: "1", title: Lùi hạn, amends-task: ${of}, deadline: Chậm nhất ngày ${to} }`
const OWN = '{ id: "9", title: Việc riêng, lead: [so-tu-phap], deadline: Trong năm 2024 }'

async function outcome(letters: readonly { path: string; text: string }[], asOf = '2024-12-01') {
  const files = [{ path: 'so.yaml', text: register }, { path: 'goc.yaml', text: PLAN }, ...letters]
  const { obligations } = await examine({ files, asOf })
  const findings = await validate(files, { isThere: () => true, today: '2025-01-01' })
  const line = obligations.find(({ plan }) => plan === 'mau-01')
  return {
    stands: `${line?.status} ${line?.due}`,
    by: line?.amendedBy?.map(({ by }) => by) ?? [],
    codes: findings
      .filter(({ code }) => /amend|replaced/.test(code))
      .map(({ code, file }) => `${code} ${file}`),
  }
}

describe('amendments of each other', () => {
  it('of one day count in the order of their issue, whatever their files are called, and are told', async () => {
    const one = (path: string) =>
      letter(path, 'x-som', '2024-05-01', 'effective: 2024-06-01', [moves('31/8/2024')])
    const two = (path: string) =>
      letter(path, 'a-muon', '2024-05-02', 'effective: 2024-06-01', [moves('30/9/2024')])
    for (const [first, second] of [
      ['1.yaml', '2.yaml'],
      ['2.yaml', '1.yaml'],
    ] as const)
      expect(await outcome([one(first), two(second)])).toEqual({
        stands: 'overdue 2024-09-30',
        by: ['x-som#1', 'a-muon#1'],
        codes: [`ambiguous-amendment ${second}`],
      })
  })

  it('chain over three documents', async () => {
    expect(
      await outcome([
        letter('1.yaml', 'a', '2024-05-01', '', [moves('31/8/2024')]),
        letter('2.yaml', 'b', '2024-06-01', '', [moves('30/9/2024', 'a#1')]),
        letter('3.yaml', 'c', '2024-07-01', '', [moves('31/12/2024', 'b#1')]),
      ]),
    ).toEqual({ stands: 'in-progress 2024-12-31', by: ['a#1', 'b#1', 'c#1'], codes: [] })
  })

  it('in a circle count for nothing', async () => {
    expect(
      await outcome([
        letter('1.yaml', 'a', '2024-05-01', '', [moves('31/8/2024', 'b#1')]),
        letter('2.yaml', 'b', '2024-06-01', '', [moves('30/9/2024', 'a#1')]),
      ]),
    ).toEqual({
      stands: 'overdue 2024-06-30',
      by: [],
      codes: ['amendment-circle 1.yaml', 'amendment-circle 2.yaml'],
    })
  })

  it('of what was repealed do not count', async () => {
    expect(
      await outcome([
        letter('1.yaml', 'a', '2024-05-01', 'repeals: ["mau-01#1"]', [OWN]),
        letter('2.yaml', 'b', '2024-06-01', '', [moves('31/12/2024')]),
      ]),
    ).toEqual({ stands: 'closed 2024-06-30', by: ['a'], codes: ['amends-repealed 2.yaml'] })
  })

  it('that replace a plan twice: the first does', async () => {
    expect(
      await outcome([
        letter('1.yaml', 'a', '2024-05-01', 'replaces: [mau-01]', [OWN]),
        letter('2.yaml', 'b', '2024-06-01', 'replaces: [mau-01]', [OWN]),
      ]),
    ).toEqual({ stands: 'closed 2024-06-30', by: ['a'], codes: ['replaced-twice 2.yaml'] })
  })

  it('read the same in either form of Unicode', async () => {
    const { path, text } = letter('1.yaml', 'a', '2024-05-01', '', [
      '{ id: "1", title: Lùi hạn, amends-task: mau-01#1, lead: [Sở Tư pháp], deadline: Chậm nhất ngày 31/12/2024 }',
    ])
    expect(await outcome([{ path, text: text.normalize('NFD') }])).toEqual({
      stands: 'in-progress 2024-12-31',
      by: ['a#1', 'a#1'],
      codes: [],
    })
  })

  it('due before they hold are told, and hold', async () => {
    const files = [
      { path: 'so.yaml', text: register },
      { path: 'goc.yaml', text: PLAN },
      letter('1.yaml', 'a', '2024-05-01', 'effective: 2024-06-15', [moves('10/6/2024')]),
    ]
    const findings = await validate(files, { isThere: () => true, today: '2025-01-01' })
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toContain(
      'deadline-before-issue /tasks/0/deadline',
    )
    const on = async (asOf: string) =>
      (await examine({ files, asOf })).obligations.map(({ status, due }) => `${status} ${due}`)
    expect([await on('2024-06-14'), await on('2024-06-15')]).toEqual([
      ['in-progress 2024-06-30'],
      ['overdue 2024-06-10'],
    ])
  })
})
