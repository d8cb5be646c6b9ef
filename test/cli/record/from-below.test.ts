import { describe, expect, it } from 'vitest'
import { folderWith, textIn } from '../../support/folder.ts'
import { expectKept } from '../../support/json-contract.ts'
import { agency, registerOf } from '../../support/province.ts'
import { run } from '../../support/world.ts'

// A province's plan, and an agency's own that carries out its first task.

const PLAN = (id: string, issued: string, tasks: readonly string[]) => `schema: plan/v1
id: ${id}
province: mau
number: null
type: ke-hoach
title: Văn bản ${id}
issuer: ubnd-tinh
issued: ${issued}
tasks:
${tasks.map((task) => `  - ${task}\n`).join('')}`

const delivered = (task: string, date: string, more: string) =>
  `  - { id: ${date}.${task}.so-an.delivered, task: "${task}", agency: so-an, event: delivered, date: ${date}${more} }\n`

const RECORDS = [
  delivered(
    '1',
    '2024-03-15',
    ', certainty: no-later-than, document: 8/KH-SA, evidence: ["https://so-an.example/8"]',
  ),
  delivered('2', '2024-03-16', ''),
  delivered('3', '2024-03-17', ', document: 9/BC'),
]

const workspace = (records: readonly string[] = RECORDS) =>
  folderWith({
    'plans/so.yaml': registerOf({ agencies: [agency('so-an', 'Sở An')] }),
    'plans/tren.yaml': PLAN('tren', '2024-01-10', [
      '{ id: "1", title: Kế hoạch, lead: [so-an], deadline: Trong năm 2024 }',
      '{ id: "2", title: Khác, lead: [so-an], deadline: Trong năm 2024 }',
    ]),
    'plans/duoi.yaml': PLAN('duoi', '2024-02-10', [
      '{ id: "1", title: Lập, lead: [so-an], deadline: Trong năm 2024, carries-out: [tren#1] }',
      '{ id: "2", title: Nộp, lead: [so-an], deadline: Trong năm 2024, carries-out: [tren#1] }',
      '{ id: "3", title: Không, lead: [so-an], deadline: Trong năm 2024 }',
    ]),
    'plans/records/duoi.yaml': `schema: records/v1\nplan: duoi\nrecords:\n${records.join('')}`,
  })

const record = (args: readonly string[], cwd: string) =>
  run(['record', 'delivered', ...args, '--lang', 'en'], { cwd })

describe('a delivery below', () => {
  it('is evidence above where somebody says so: its day, document and evidence, and whence they are', async () => {
    const cwd = workspace()
    expect(await record(['tren#1', '--from', 'duoi#1'], cwd)).toMatchObject({ code: 0 })
    const written = textIn(cwd, 'plans/records/tren.yaml')
    for (const part of [
      'date: 2024-03-15',
      'certainty: no-later-than',
      'document: 8/KH-SA',
      'https://so-an.example/8',
      'Theo kết quả của duoi#1 (ghi nhận 2024-03-15.1.so-an.delivered).',
    ])
      expect(written).toContain(part)
    expect((await run(['validate'], { cwd })).code).toBe(0)
  })

  it('gives way to what the command line says', async () => {
    const cwd = workspace()
    const args = [
      'tren#1',
      '--from',
      'duoi#1',
      '--date',
      '2024-04-01',
      '--document',
      '10/SA',
      '--note',
      'Đã xem.',
    ]
    expect(await record(args, cwd)).toMatchObject({ code: 0 })
    const written = textIn(cwd, 'plans/records/tren.yaml')
    for (const part of ['date: 2024-04-01', 'document: 10/SA', 'Đã xem. Theo kết quả của duoi#1'])
      expect(written).toContain(part)
  })

  it.each([
    ['without a document or evidence', ['tren#1', '--from', 'duoi#2'], RECORDS],
    ['of a task that carries out nothing', ['tren#1', '--from', 'duoi#3'], RECORDS],
    ['of a task that carries out another', ['tren#2', '--from', 'duoi#1'], RECORDS],
    ['that is not there', ['tren#1', '--from', 'duoi#1'], RECORDS.slice(1)],
    [
      'that was taken back',
      ['tren#1', '--from', 'duoi#1'],
      [
        ...RECORDS,
        '  - { id: r1, event: retracted, date: 2024-04-01, retracts: 2024-03-15.1.so-an.delivered, reason: Nhầm }\n',
      ],
    ],
  ])('%s is none', async (_, args, records) => {
    const { code, stderr } = await record(args, workspace(records))
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('is no proven delivery of a task that carries out'),
    ])
  })

  it('of several is named by its record', async () => {
    const cwd = workspace([...RECORDS, delivered('1', '2024-05-02', ', document: 11/SA')])
    const { code, stderr } = await record(['tren#1', '--from', 'duoi#1'], cwd)
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('Use one of: duoi#2024-03-15.1.so-an.delivered, duoi#'),
    ])
    expect(await record(['tren#1', '--from', 'duoi#2024-05-02.1.so-an.delivered'], cwd)).toMatchObject({
      code: 0,
    })
  })

  it('is proposed by explain, counts for nothing there, and no longer once the duty above is done', async () => {
    const cwd = workspace()
    const asked = ['explain', 'tren#1', '--as-of', '2024-06-30']
    const story = await expectKept('story', asked, { cwd })
    expect(story.below).toMatchObject([{ plan: 'duoi', task: '1', document: '8/KH-SA', date: '2024-03-15' }])
    expect(story.obligations[0].obligation.status).toBe('in-progress')
    const { stdout } = await run(asked, { cwd })
    expect(stdout).toContain('plan-check record delivered tren#1 --from duoi#1')
    expect((await expectKept('story', [...asked.slice(0, 3), '2024-03-14'], { cwd })).below).toBeUndefined()
    await record(['tren#1', '--from', 'duoi#1'], cwd)
    expect((await expectKept('story', asked, { cwd })).below).toBeUndefined()
  })
})
