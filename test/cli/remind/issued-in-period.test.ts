import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { folderWith, workspaceWith } from '../../support/folder.ts'
import { plan, planOf, register } from '../../support/province.ts'
import { run } from '../../support/world.ts'

// The plan is of 3 July 2023; the quarter begins on 1 July. It was delivered on 20 July, which nobody knew on the 3rd.
const records = `schema: records/v1
plan: mau-01
records:
  - { id: giao, task: "1", agency: so-noi-vu, event: delivered, date: 2023-07-20, document: 5/BC-SNV }
`

const yearly = planOf([
  '{ id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: { text: Hằng năm, schedule: "every year 2024-01-01..", basis: Từ 2024 } }',
])

interface Reminder {
  readonly asOf: string
  readonly askedOn: Readonly<Record<string, string>>
  readonly owedFrom: Readonly<Record<string, string>>
  readonly plans: readonly { readonly id: string; readonly inForce: boolean }[]
  readonly obligations: readonly { readonly id: string; readonly status: string }[]
}

async function reminded(cwd: string, ...args: readonly string[]): Promise<Reminder> {
  const { code, stdout } = await run(['remind', ...args, '--format', 'json'], { cwd })
  expect(code).toBe(0)
  return JSON.parse(stdout)
}

async function said(cwd: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout } = await run([...args, '--lang', 'en'], { cwd })
  expect(code).toBe(0)
  return stdout
}

describe('a reminder for the quarter in which a plan was issued', () => {
  it('asks about the plan as of its own issue, and tells so', async () => {
    const cwd = workspaceWith({ 'plans/ghi-nhan.yaml': records })
    const view = await reminded(cwd, '--quarter', '2023-Q3')
    expect([view.asOf, view.askedOn, view.owedFrom]).toEqual(['2023-07-01', { 'mau-01': '2023-07-03' }, {}])
    expect(view.obligations.map(({ id, status }) => [id, status])).toEqual([
      ['mau-01#1/ket-qua@mau/so-noi-vu', 'in-progress'],
      ['mau-01#2/ket-qua@mau/so-tu-phap', 'in-progress'],
    ])
    expect(await said(cwd, 'remind', '--quarter', '2023-Q3', '--agency', 'so-noi-vu')).toContain(
      '01/KH-UBND of 2023-07-03: nothing is recorded; overdue means that no evidence is known; issued in the period, at the end of 2023-07-03',
    )
  })

  it('asks about all plans as of the day that is asked for', async () => {
    const cwd = workspaceWith({ 'plans/ghi-nhan.yaml': records })
    expect((await reminded(cwd, '--quarter', '2023-Q3', '--as-of', '2023-07-31')).askedOn).toEqual({})
    const page = await said(cwd, 'remind', '--quarter', '2023-Q3', '--as-of', '2023-07-02')
    expect(page).toContain('no document was issued by this day: ask from 2023-07-03 on')
  })

  it('leaves the plans of other quarters as of its first day', async () => {
    const cwd = workspaceWith()
    expect((await reminded(cwd, '--quarter', '2023-Q4')).askedOn).toEqual({})
    expect((await reminded(cwd, '--quarter', '2023-Q2')).plans.map(({ inForce }) => inForce)).toEqual([false])
  })

  it.each([
    // Of 2024 nothing is listed in the third quarter of 2023; in the fourth it stands under what comes next.
    ['2023-Q3', []],
    ['2023-Q4', ['mau-01#1/ket-qua@mau/so-noi-vu:2024']],
  ])('says from when anything is owed where nothing is in %s', async (quarter, listed) => {
    const cwd = folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': yearly })
    const view = await reminded(cwd, '--quarter', quarter)
    expect(view.owedFrom).toEqual({ 'mau-01': '2024-01-01' })
    expect(view.obligations.map(({ id }) => id)).toEqual(listed)
    expect(await said(cwd, 'remind', '--quarter', quarter)).toContain(
      'nothing of it is owed in the period, but from 2024-01-01 on',
    )
  })

  it('writes a letter that is not older than the plan it cites', async () => {
    const office = `schema: office/v1
province: mau
name: UBND tỉnh Mẫu
place: Mẫu
signatory: { title: Chủ tịch }
`
    const cwd = workspaceWith({ 'plans/offices/mau.yaml': office })
    await said(cwd, 'remind', '--quarter', '2023-Q3', '--letter', '--format', 'docx=thu.docx')
    const document = unzipSync(readFileSync(join(cwd, 'thu.docx')))['word/document.xml']
    const text = strFromU8(document ?? new Uint8Array()).replace(/<[^>]*>/g, '')
    expect(text).toContain('Mẫu, ngày 03 tháng 7 năm 2023')
    expect(text).toContain('qua theo dõi đến hết ngày 03 tháng 7 năm 2023')
  })
})

describe('what is empty because no plan was issued yet says so, and which day to ask', () => {
  const BEFORE = ['--as-of', '2023-07-02']
  const REASON = 'no document was issued by this day: ask from 2023-07-03 on (--as-of 2023-07-03)'

  it.each([[[]], [['--agency', 'so-noi-vu']], [['--group-by', 'agency']]])('status %j', async (more) => {
    expect(await said(workspaceWith(), 'status', ...BEFORE, ...more)).toContain(REASON)
  })

  it('a calendar, beside the file', async () => {
    const { code, stderr, stdout } = await run(['calendar', ...BEFORE, '--lang', 'en'], {
      cwd: workspaceWith(),
    })
    expect([code, stdout.includes('BEGIN:VEVENT')]).toEqual([0, false])
    expect(stderr).toContain(REASON)
  })

  it('a letter that is refused', async () => {
    const { code, stderr } = await run(
      ['remind', '--quarter', '2023-Q2', '--letter', '--format', 'docx=t.docx', '--lang', 'en'],
      { cwd: workspaceWith() },
    )
    expect(code).toBe(2)
    expect(stderr).toContain(REASON)
  })

  it('but not where a plan was, and merely owes nothing', async () => {
    const page = await said(
      workspaceWith({
        'plans/sau.yaml': plan.replace('mau-01', 'mau-02').replace('2023-07-03', '2025-01-02'),
      }),
      'status',
      '--as-of',
      '2023-07-03',
      '--plan',
      'mau-01',
      '--status',
      'overdue',
    )
    expect(page).not.toContain('no document was issued')
  })
})
