import { expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { planOf, register } from '../../support/province.ts'
import { run } from '../../support/world.ts'

// 30/6/2024 is a Sunday, 28/6/2024 a Friday, 31/12/2027 a Friday; 1 and 2/1/2028 are a Saturday and a Sunday.
const plan = planOf([
  '{ id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Chậm nhất ngày 30/6/2024 }',
  '{ id: "2", title: Hội nghị, lead: [so-noi-vu], deadline: Chậm nhất ngày 28/6/2024 }',
])

const calendar = (year: number, off: string) => `schema: calendar/v1
year: ${year}
sources: { so: { title: Sổ, kind: practice } }
days-off:
  - { from: ${off}, name: Nghỉ }
`
const COVERED = { 'plans/calendar/2024.yaml': calendar(2024, '2024-09-02') }
const BRACKETS = 'the next working day, where the last day is a day off'
const DOUBT = 'No calendar says which last days of'

async function notes(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
  const cwd = folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan, ...files })
  const { stdout } = await run([...args, '--lang', 'en'], { cwd })
  return stdout
}

const REPORTS = [
  ['status', '--as-of', '2024-06-30'],
  ['status', '--as-of', '2024-06-30', '--group-by', 'agency'],
  ['remind', '--quarter', '2024-Q2', '--agency', 'so-noi-vu', '--format', 'markdown'],
]

it.each(REPORTS)(
  'a last day of a year without a calendar is said to be in doubt: %s %s %s',
  async (...args) => {
    const page = await notes({}, ...args)
    expect(page).toContain(
      `${DOUBT} 2024 are days off, or which working day comes next; among them are Sunday 2024-06-30.`,
    )
    expect(page).not.toContain(BRACKETS)
  },
)

it.each(REPORTS)('and is not where a calendar covers it: %s %s %s', async (...args) => {
  const page = await notes(COVERED, ...args)
  expect(page).toContain(BRACKETS)
  expect(page).not.toContain(DOUBT)
})

it('a day off at the end of the last year covered has no next working day: that is said', async () => {
  const last = planOf(['{ id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Chậm nhất ngày 31/12/2027 }'])
  const files = { 'plans/mau-01.yaml': last, 'plans/calendar/2027.yaml': calendar(2027, '2027-12-31') }
  const page = await notes(files, 'status', '--as-of', '2027-12-01')
  expect(page).toContain(`${DOUBT} 2027`)
})

it('JSON and CSV tell what kind of day each last day is', async () => {
  const kinds = async (files: Readonly<Record<string, string>>) => {
    const { obligations } = JSON.parse(
      await notes(files, 'status', '--as-of', '2024-06-30', '--format', 'json'),
    )
    return obligations.map(({ dueDay }: { dueDay: string }) => dueDay)
  }
  expect(await kinds({})).toEqual(['weekend', 'unknown'])
  expect(await kinds(COVERED)).toEqual(['day-off', 'working-day'])
  const csv = await notes(COVERED, 'status', '--as-of', '2024-06-30', '--format', 'csv')
  expect(csv.split('\r\n')[0]).toContain(',dueIfOff,dueDay,')
})
