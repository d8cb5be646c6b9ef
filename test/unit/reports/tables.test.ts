import { describe, expect, it } from 'vitest'
import { explanationOf } from '../../../src/domain/deadline/explanation.ts'
import { DEFAULT_READINGS } from '../../../src/domain/deadline/model/reading.ts'
import { readDeadline } from '../../../src/domain/deadline/read.ts'
import { changesBetween } from '../../../src/domain/follow-up/changes.ts'
import type { Language } from '../../../src/domain/text.ts'
import { parseDay } from '../../../src/domain/time/day.ts'
import { periodNamed } from '../../../src/domain/time/period.ts'
import { changesPage } from '../../../src/reports/changes/page.ts'
import { cell, type Page, pagesIn, tableOf } from '../../../src/reports/draw/page.ts'
import { explanationPage } from '../../../src/reports/explain/deadline-page.ts'
import { taskHistoryPage } from '../../../src/reports/explain/task-page.ts'
import { reminderPages } from '../../../src/reports/reminder/pages.ts'
import { statusPage } from '../../../src/reports/status/page.ts'
import { examine } from '../../../src/workspace/examine.ts'
import { explainTask } from '../../../src/workspace/explain-task.ts'
import { remind } from '../../../src/workspace/remind.ts'
import { filesIn } from '../../support/workspace.ts'
import { run } from '../../support/world.ts'

// In every table as many cells as titles: a value under the wrong title would be read as something else.

const files = filesIn('fixtures/mot-nam')
const LANGUAGES: readonly Language[] = ['vi', 'en']

function dayNamed(text: string) {
  const day = parseDay(text)
  if (day === null) throw new Error(text)
  return day
}

/** How many tables the pages have, after looking at every row of them. */
function tablesIn(pages: readonly Page[]): number {
  const tables = pages.flatMap(({ sections }) => sections.map(({ table }) => table))
  for (const { columns, rows } of tables) {
    expect(columns.length).toBeGreaterThan(0)
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length)
  }
  return tables.length
}

describe.each(LANGUAGES)('a table, in %s', (language) => {
  const terminal = { language, width: 200, color: 'plain' } as const

  it.each(['agency', 'plan', 'task', 'status'] as const)('of status by %s', async (groupBy) => {
    const view = await examine({ files, asOf: '2024-10-10' })
    expect(
      tablesIn([statusPage(view, { ...terminal, scope: 'all', groupBy, period: null, called: 'by-id' })]),
    ).toBeGreaterThan(1)
  })

  it('of a reminder and its summary', async () => {
    const period = periodNamed('2024-Q2')
    if (period === null) throw new Error('no period')
    const booklet = reminderPages(await remind(period, { files, asOf: period.first }), language)
    expect(tablesIn([...pagesIn(booklet)])).toBeGreaterThan(booklet.leaves.length)
  })

  it('of changes', async () => {
    const [before, after] = [
      await examine({ files, asOf: '2024-03-31' }),
      await examine({ files, asOf: '2024-10-10' }),
    ]
    expect(
      tablesIn([
        changesPage(changesBetween(before, after), { language, scope: 'all', period: null, called: 'by-id' }),
      ]),
    ).toBeGreaterThan(1)
  })

  it('of an explanation and of a story', async () => {
    const issued = dayNamed('2024-02-29')
    // The words before a month have two readings, so that the third table is there too.
    const context = { issued, readings: DEFAULT_READINGS, calendar: new Map() }
    const reading = readDeadline('Hoàn thành trước tháng 6/2024', context)
    expect(
      tablesIn([explanationPage(explanationOf(reading, { issued, from: null, through: null }), language)]),
    ).toBe(3)
    const [plan] = (await examine({ files, asOf: '2024-10-10' })).plans
    const story = await explainTask(plan?.id ?? '', plan?.tasks[0]?.id ?? '', { files, asOf: '2024-10-10' })
    if (story === null) throw new Error('no story')
    expect(tablesIn([taskHistoryPage(story, language)])).toBeGreaterThan(1)
  })
})

describe('a CSV', () => {
  const mau = ['--plans', 'fixtures/mot-nam']
  it.each([
    ['status', 44, [...mau, '--as-of', '2024-10-10']],
    ['remind', 34, [...mau, '--quarter', '2024-Q2']],
    ['changes', 21, [...mau, '--from', '2024-03-31', '--to', '2024-10-10']],
    ['list agencies', 17, mau],
    ['list plans', 10, mau],
    ['list tasks', 11, mau],
    ['list checks', 4, []],
  ])('of %s has %i values in every row', async (command, count, options) => {
    const { stdout } = await run([...command.split(' '), ...options, '--format', 'csv'])
    const rows = stdout.trimEnd().split('\r\n').map(valuesIn)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(row).toBe(count)
  })
})

/** How many values a line of CSV holds; those in quotes hold commas, but here no line breaks. */
function valuesIn(line: string): number {
  return line.replace(/"(?:[^"]|"")*"/g, '').split(',').length
}

/** A page of tables in Markdown: `|` inside a cell is written `\|`. */
function rowsIn(page: string): readonly (readonly string[])[] {
  const tables = page
    .split(/\n(?!\|)/)
    .map((block) => block.split('\n').filter((line) => line.startsWith('|')))
  return tables.filter((rows) => rows.length > 0)
}

it.each([
  ['list', ['agencies', '--plans', 'fixtures/mot-nam']],
  ['validate', ['--plans', 'fixtures/findings']],
])('the Markdown of %s has as many cells as titles', async (command, options) => {
  const { stdout } = await run([command, ...options, '--format', 'markdown'])
  const tables = rowsIn(stdout)
  expect(tables.length).toBeGreaterThan(0)
  for (const rows of tables)
    expect(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).size).toBe(1)
})

it('a table of keyed columns puts each value under its title, in whatever order the columns stand', () => {
  const columns = [
    { key: 'twice', title: { vi: 'Đôi', en: 'Twice' }, cell: (item: number) => cell(item * 2) },
    { key: 'number', title: { vi: 'TT', en: 'No.' }, cell: (_: number, number: number) => cell(number) },
  ]
  const { rows } = tableOf(columns, [5, 7], ({ en }) => en)
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['10', '1'],
    ['14', '2'],
  ])
})
