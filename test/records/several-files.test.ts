import { expect, it } from 'vitest'
import { examine } from '../../src/examine.ts'

const REGISTER = `schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: inferred }
`
const PLAN = `schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: 2024-01-10
tasks:
  - { id: "1", title: Kiểm tra, lead: [ubnd], deadline: 02 lần/năm }
`

function delivered(id: string, document: string): string {
  return `  - { id: ${id}, task: "1", agency: ubnd, event: delivered, date: 2024-05-02, period: "2024", document: ${document} }\n`
}

/** How the duty of 2024 stands at its end, with so many files of records. */
async function stateWith(...files: readonly string[]) {
  const view = await examine({
    files: [
      { path: 'p.yaml', text: PLAN },
      { path: 'so.yaml', text: REGISTER },
      ...files.map((records, index) => ({
        path: `records/${index + 1}.yaml`,
        text: `schema: records/v1\nplan: p\nrecords:\n${records}`,
      })),
    ],
    asOf: '2024-12-31',
  })
  const codes = view.findings.map(({ code, file, pointer }) => `${file} ${code} ${pointer}`)
  return [view.obligations.find(({ period }) => period === '2024')?.status, codes]
}

it('the records of a plan may stand in several files', async () => {
  expect(await stateWith(delivered('a', '1/KL'), delivered('b', '2/KL'))).toEqual(['done-on-time', []])
})

it('one record counts once, in however many files it stands, and the later ones are told of', async () => {
  const [once, other] = [delivered('a', '1/KL'), delivered('b', '2/KL')]
  expect(await stateWith(once, once)).toEqual(['in-progress', ['records/2.yaml duplicate-id /records/0/id']])
  expect(await stateWith(once + once)).toEqual(['in-progress', ['records/1.yaml duplicate-id /records/1/id']])
  expect(await stateWith(once, other + once, once)).toEqual([
    'done-on-time',
    ['records/2.yaml duplicate-id /records/1/id', 'records/3.yaml duplicate-id /records/0/id'],
  ])
})

it('of two records of one id the first counts, in the order of the paths', async () => {
  const [first, other] = [delivered('a', '1/KL'), delivered('b', '2/KL')]
  const progress =
    '  - { id: b, task: "1", agency: ubnd, event: progress, date: 2024-06-03, period: "2024" }\n'
  expect((await stateWith(first, other, progress))[0]).toBe('done-on-time')
  expect((await stateWith(first, progress, other))[0]).toBe('in-progress')
})

it('of two calendars of one year the first counts, in the order of the paths', async () => {
  const rolling = PLAN.replace('issued:', 'readings: { day-off: next-working-day }\nissued:').replace(
    '02 lần/năm',
    '2/9/2024',
  )
  const [holiday, none] = ['days-off: [{ from: 2024-09-02, name: Quốc khánh }]', 'days-off: []']
  const dueWith = async (...calendars: readonly string[]) => {
    const texts = calendars.map((days) => `schema: calendar/v1\nyear: 2024\nsources: {}\n${days}\n`)
    const files = [
      { path: 'p.yaml', text: rolling },
      { path: 'so.yaml', text: REGISTER },
      ...texts.map((text, index) => ({ path: `calendar/${index + 1}.yaml`, text })),
    ]
    return (await examine({ files, asOf: '2024-08-01' })).obligations.map(({ due }) => due)
  }
  // 2/9/2024 is a Monday.
  expect(await dueWith(holiday, none)).toEqual(['2024-09-03'])
  expect(await dueWith(none, holiday)).toEqual(['2024-09-02'])
})
