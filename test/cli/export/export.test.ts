import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StatusView } from '../../../src/domain/follow-up/view.ts'
import { LAKE_TABLES } from '../../../src/reports/lake/index.ts'
import { folderWith, workspaceWith } from '../../support/folder.ts'
import { lakeFiles, rowsOf } from '../../support/lake.ts'
import { textOf } from '../../support/pages.ts'
import { run } from '../../support/world.ts'

const AS_OF = '2024-06-30'

async function exported(...args: readonly string[]): Promise<string> {
  const lake = join(folderWith(), 'kho')
  const { code, stderr } = await run(['export', '--as-of', AS_OF, '--out', lake, ...args])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return lake
}

describe('export of the shipped plans', () => {
  it('has each obligation of status once, with its days, its lists and its sections as text', async () => {
    const lake = await exported()
    const { stdout } = await run(['status', '--as-of', AS_OF, '--format', 'json'])
    const view: StatusView = JSON.parse(stdout)
    const rows = await rowsOf(lake, 'obligations')
    const said = rows.map((row) => ({
      id: row.id,
      status: row.status,
      due: row.due,
      original_due: row.original_due,
      agencies: row.agencies,
      held_by: row.held_by,
      days_late: row.days_late,
      owed_from: row.owed_from,
    }))
    const meant = view.obligations.map((one) => ({
      id: one.id,
      status: one.status,
      due: one.due,
      original_due: one.originalDue,
      agencies: one.agencies,
      held_by: one.heldBy,
      days_late: one.daysLate,
      owed_from: one.from,
    }))
    expect(said).toEqual(meant)
    const counted = (column: string) => rows.filter((row) => row.official_column === column).length
    expect(counted('overdue')).toBe(view.totals.overdue)
    expect(counted('requested')).toBe(view.totals.requested)
    expect(new Set(rows.map((row) => row.as_of))).toEqual(new Set([AS_OF]))
    // The task 6.3 of 129/KH-UBND: "trước tháng 6/2024" is 31 May, whatever the time zone.
    const one = rows.find(({ plan, task }) => plan === 'thai-nguyen-129' && task === '6.3')
    expect(one).toMatchObject({ due: '2024-05-31', section: 'II.6.3', province: 'thai-nguyen' })
  })

  it('is the same in NDJSON, and the same bytes each time', async () => {
    const [first, second, lines] = [await exported(), await exported(), await exported('--format', 'ndjson')]
    const files = lakeFiles(first)
    expect(files.length).toBeGreaterThan(10)
    expect(lakeFiles(second)).toEqual(files)
    for (const path of files)
      expect(readFileSync(join(first, path)).equals(readFileSync(join(second, path))), path).toBe(true)
    for (const { name } of Object.values(LAKE_TABLES))
      expect(await rowsOf(lines, name), name).toEqual(await rowsOf(first, name))
  })
})

describe('export of records and findings', () => {
  it('tells which records count, and whose file a finding is in', async () => {
    const records = `schema: records/v1
plan: mau-01
records:
  - { id: 2023-12-20.1.delivered, event: delivered, task: "1", agency: so-noi-vu, date: 2023-12-20, document: 9/BC }
  - { id: 2023-12-21.retracted, event: retracted, date: 2023-12-21, retracts: 2023-12-20.1.delivered, reason: nhầm }
  - { id: 2024-06-03.2.delivered, event: delivered, task: "2", agency: Sở Tư pháp, date: 2024-06-03, document: 7/BC }
`
    const broken = 'schema: plan/v1\nid: hong\nprovince: mau\n'
    const cwd = workspaceWith({ 'plans/ghi.yaml': records, 'plans/hong.yaml': broken })
    const { code, stderr } = await run(['export', '--as-of', AS_OF, '--out', 'kho'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('plans/hong.yaml')
    const lake = join(cwd, 'kho')
    const [rows, findings] = [await rowsOf(lake, 'records'), await rowsOf(lake, 'findings')]
    expect(
      rows.map(({ event, counts, happened_on, agency }) => [event, counts, happened_on, agency]),
    ).toEqual([
      ['delivered', false, '2023-12-20', 'mau/so-noi-vu'],
      ['retracted', false, '2023-12-21', null],
      ['delivered', true, '2024-06-03', 'mau/so-tu-phap'],
    ])
    const files = new Set(findings.map(({ file, plan, province }) => `${file} ${plan} ${province}`))
    expect([...files]).toEqual(['plans/hong.yaml null __HIVE_DEFAULT_PARTITION__'])
    const due = (await rowsOf(lake, 'obligations')).map(({ task, due, delivered_on, official_column }) => [
      ...[task, due, delivered_on, official_column],
    ])
    expect(due).toEqual([
      ['1', '2023-12-31', null, 'overdue'],
      ['2', '2024-06-30', '2024-06-03', 'done_on_time'],
    ])
  })
})

describe('docs/lake.md', () => {
  it.each(Object.values(LAKE_TABLES).map(({ name, columns }) => ({ name, columns })))(
    'tells the columns of $name with their types',
    ({ name, columns }) => {
      const [, section = ''] =
        new RegExp(`^### ${name}\\n([\\s\\S]*?)(?=^##|$(?![\\s\\S]))`, 'm').exec(textOf('docs/lake.md')) ?? []
      const told = [...section.matchAll(/^\| `(\w+)` \| (\w+)(\?)? \|/gm)].map(([, column, type, maybe]) => ({
        name: column,
        type,
        mayBeNull: maybe === '?',
      }))
      expect(told).toEqual(columns.map(({ name, type, mayBeNull }) => ({ name, type, mayBeNull })))
    },
  )
})
