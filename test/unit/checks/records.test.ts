import { describe, expect, it } from 'vitest'
import { validate } from '../../../src/workspace/validate.ts'
import { SMALL_REGISTER } from '../../support/province.ts'

const plan = `schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: 2024-01-10
tasks:
  - { id: "1", title: Việc, lead: [ubnd], deadline: 30/6/2024 }
  - { id: "2", title: Việc hai kỳ, lead: [ubnd], deadline: Hằng năm và đột xuất khi có yêu cầu }
`

async function findingsFor(...records: readonly string[]) {
  const text = `schema: records/v1\nplan: p\nrecords:\n${records.map((record) => `  - ${record}\n`).join('')}`
  const files = [
    { path: 'p.yaml', text: plan },
    { path: 'r.yaml', text: SMALL_REGISTER },
    { path: 'records.yaml', text },
  ]
  return (await validate(files)).map(
    ({ code, range, message }) => `${code} ${range?.start.line}:${range?.start.column} ${message.en}`,
  )
}

describe('a broken plan', () => {
  it('is told of once: its records are not of an unknown plan', async () => {
    const records = { path: 'records.yaml', text: 'schema: records/v1\nplan: p\nrecords: []\n' }
    const brokenPlan = { path: 'p.yaml', text: plan.replace('type: ke-hoach', 'type: ke-hoac') }
    const codesOf = async (files: readonly { readonly path: string; readonly text: string }[]) =>
      (await validate(files)).map(({ code, file }) => `${file} ${code}`)
    expect(await codesOf([brokenPlan, records, { path: 'r.yaml', text: SMALL_REGISTER }])).toEqual([
      'p.yaml wrong-value',
    ])
  })
})

describe('a record', () => {
  it('of a part that the deadline does not have is told so', async () => {
    expect(
      await findingsFor(
        '{ id: a, task: "1", agency: ubnd, event: delivered, date: 2024-05-02, document: x, part: 2 }',
      ),
    ).toEqual(['unknown-task 4:94 The deadline of task 1 has one part only.'])
    expect(
      await findingsFor(
        '{ id: a, task: "2", agency: ubnd, event: delivered, date: 2024-05-02, document: x, part: 1, period: "2024" }',
      ),
    ).toEqual([])
  })

  it('of a part without periods is told so of the part', async () => {
    const of = (task: string, part: number) =>
      findingsFor(
        `{ id: a, task: "${task}", agency: ubnd, event: delivered, date: 2024-05-02, document: x, part: ${part}, period: "2024" }`,
      )
    expect(await of('2', 2)).toEqual([
      'unknown-period 4:105 Part 2 of task 2 is still waiting for its condition: there is nothing to record yet.',
    ])
    expect(await of('1', 1)).toEqual([
      'unknown-period 4:105 Part 1 of task 1 has no periods, but the record names “2024”.',
    ])
  })

  it('with a key of another event is told which event has it', async () => {
    expect(
      await findingsFor(
        '{ id: a, task: "1", agency: ubnd, event: delivered, date: 2024-05-02, document: x, through: 2024-07-01 }',
      ),
    ).toEqual(['unknown-key 4:88 The key through is only for event: extended.'])
    expect(
      await findingsFor('{ id: a, task: "1", agency: ubnd, event: progress, date: 2024-05-02, retracts: b }'),
    ).toEqual(['unknown-key 4:74 The key retracts is only for event: retracted.'])
  })

  it('that lacks what its event needs is told so', async () => {
    expect(await findingsFor('{ id: a, task: "1", agency: ubnd, event: waived, date: 2024-05-02 }')).toEqual([
      'missing-key 4:7 The key by is missing.',
      'missing-key 4:7 The key reason is missing.',
    ])
  })
})
