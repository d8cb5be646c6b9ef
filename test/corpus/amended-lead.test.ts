import { describe, expect, it } from 'vitest'
import { examine } from '../../src/workspace/examine.ts'
import { validate } from '../../src/workspace/validate.ts'
import { agency, planOf, registerOf } from '../support/province.ts'

// Three departments each owe a review by 30/6/2024; from 1/6/2024, or from 1/7, one of them, or a fourth body, is to do it alone:
// it takes over as a successor does. What is delivered stays, what is not overdue becomes one, what is overdue stays a line of its own.

const REGISTER = registerOf({
  agencies: [
    agency('so-an', 'Sở An'),
    agency('so-binh', 'Sở Bình'),
    agency('so-cam', 'Sở Cam'),
    agency('van-phong', 'Văn phòng', 'ban'),
  ],
  groups: [
    '{ id: cac-so, name: Các sở, kinds: [so] }',
    '{ id: co-lien-quan, name: Cơ quan có liên quan, open: true }',
  ],
})

const PLAN = planOf(
  [
    '{ id: "1", title: Rà soát, lead: [cac-so], deadline: Chậm nhất ngày 30/6/2024 }',
    '{ id: "2", title: Góp ý, lead: [co-lien-quan], deadline: Chậm nhất ngày 30/6/2024 }',
  ],
  '2024-01-10',
)

const NOBODY = '  - { id: "3", title: Lập kế hoạch, lead: [] }\n'

const letter = (issued: string, said: string, of = '1') =>
  planOf([`{ id: "1", title: Giao lại, amends-task: mau-01#${of}, ${said} }`], issued)
    .replace('mau-01\n', 'sua\n')
    .replace('01/KH-UBND', '02/UBND')

const ledger = (records: readonly string[]) => ({
  path: 'ghi-nhan.yaml',
  text: `schema: records/v1\nplan: mau-01\nrecords:\n${records.map((one) => `  - ${one}\n`).join('')}`,
})

const workspace = (text: string, records: readonly string[] = []) => [
  { path: 'so.yaml', text: REGISTER },
  { path: 'goc.yaml', text: PLAN },
  { path: 'sua.yaml', text },
  ...(records.length === 0 ? [] : [ledger(records)]),
]

const OF_AN = '{ id: x, task: "1", agency: so-an, event: delivered, date: 2024-05-20, document: 1/SA }'

async function standing(files: ReturnType<typeof workspace>, asOf: string) {
  const { obligations } = await examine({ files, asOf })
  return obligations
    .filter(({ plan, task }) => plan === 'mau-01' && task === '1')
    .map(({ agencies, status, heldBy }) => [agencies, status, heldBy].join(' ').replaceAll('mau/', ''))
}

describe('a group’s duties that a later document gives to one body', () => {
  it('are one line where none is overdue; what is delivered stays', async () => {
    const files = workspace(letter('2024-06-01', 'lead: [van-phong]'), [OF_AN])
    expect(await standing(files, '2024-05-31')).toEqual([
      'so-an done-on-time so-an',
      'so-binh in-progress so-binh',
      'so-cam in-progress so-cam',
    ])
    expect(await standing(files, '2024-06-01')).toEqual([
      'so-an done-on-time so-an',
      'so-binh in-progress van-phong',
      'so-cam closed ',
    ])
  })

  it('go into its own where it is one of them', async () => {
    const files = workspace(letter('2024-06-01', 'lead: [so-cam]'))
    expect(await standing(files, '2024-06-01')).toEqual([
      'so-an closed ',
      'so-binh closed ',
      'so-cam in-progress so-cam',
    ])
  })

  it.each(['lead: [van-phong]', 'lead: [van-phong], deadline: Chậm nhất ngày 31/8/2024'])(
    'stay apart where they are overdue, also where the last day moves with them: %s',
    async (said) => {
      const files = workspace(letter('2024-07-01', said), [OF_AN])
      const now = said.includes('deadline') ? 'in-progress' : 'overdue'
      expect(await standing(files, '2024-07-01')).toEqual([
        'so-an done-on-time so-an',
        `so-binh ${now} van-phong`,
        `so-cam ${now} van-phong`,
      ])
    },
  )

  it('need the old debtor named in a record where several stayed apart, and none where they are one', async () => {
    const record = (who: string, date: string) =>
      `{ id: r, task: "1", agency: ${who}, event: delivered, date: ${date}, document: 1/VP }`
    const codes = async (files: ReturnType<typeof workspace>) =>
      (await validate(files, { isThere: () => true, today: '2025-01-01' })).map(({ code }) => code)
    const apart = letter('2024-07-01', 'lead: [van-phong]')
    expect(await codes(workspace(apart, [record('van-phong', '2024-07-10')]))).toContain('ambiguous-record')
    const named = workspace(apart, [record('so-binh', '2024-07-10')])
    expect(await codes(named)).not.toContain('ambiguous-record')
    expect(await standing(named, '2024-07-10')).toEqual([
      'so-an overdue van-phong',
      'so-binh done-late van-phong',
      'so-cam overdue van-phong',
    ])
    const one = workspace(letter('2024-06-01', 'lead: [van-phong]'), [record('van-phong', '2024-06-20')])
    expect(await codes(one)).not.toContain('ambiguous-record')
    expect(await standing(one, '2024-06-20')).toEqual([
      'so-an done-on-time van-phong',
      'so-binh closed ',
      'so-cam closed ',
    ])
  })

  it.each([
    ['lead: [cac-so]', '1'],
    ['lead: [so-an]', '2'],
    ['deliverables: [{ id: moi, title: Sản phẩm mới }]', '1'],
  ])('are not worked out for %s of task %s', async (said, of) => {
    const files = workspace(letter('2024-06-01', said, of))
    const findings = await validate(files, { isThere: () => true, today: '2025-01-01' })
    expect(findings.map(({ code }) => code)).toContain('unsupported-amendment')
  })

  it('are not made of a task that nobody owes, and that alone is told', async () => {
    const files = [
      ...workspace(letter('2024-06-01', 'lead: [so-an], deadline: Chậm nhất ngày 30/9/2024', '3')),
      { path: 'goc.yaml', text: PLAN.replace('type: ke-hoach', 'type: chi-thi').concat(NOBODY) },
    ].filter(({ text }) => text !== PLAN)
    const findings = await validate(files, { isThere: () => true, today: '2025-01-01' })
    expect(
      findings.filter(({ severity }) => severity === 'error').map(({ code, message }) => [code, message.en]),
    ).toEqual([['unsupported-amendment', 'Not supported: nobody owes the amended task itself (lead: []).']])
    expect((await examine({ files, asOf: '2024-10-01' })).obligations.map(({ task }) => task)).not.toContain(
      '3',
    )
  })
})
