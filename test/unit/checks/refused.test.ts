import { describe, expect, it } from 'vitest'
import { examine } from '../../../src/workspace/examine.ts'
import { validate } from '../../../src/workspace/validate.ts'
import { calendarFiles } from '../../support/calendar.ts'
import { SMALL_REGISTER } from '../../support/province.ts'
import { filesIn } from '../../support/workspace.ts'

/** A plan of one task, with calendars for 2023 to 2025. */
function workspace(schedule: string, more = '', issued = '2024-01-10') {
  const text = `schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: ${issued}
${more}
tasks:
  - { id: "1", title: Việc, lead: [ubnd], deadline: { text: null, schedule: "${schedule}", basis: thử } }
`
  return [{ path: 'p.yaml', text }, { path: 'so.yaml', text: SMALL_REGISTER }, ...calendarFiles]
}

async function toldOf(files: ReturnType<typeof workspace>, today: string | null) {
  const around = today === null ? undefined : { isThere: () => false, today }
  const findings = await validate(files, around)
  return findings
    .filter(({ code }) => code !== 'last-day-off')
    .map(({ code, message }) => `${code} ${/20\d\d(?= ?,)/.exec(message.en)}`)
}

const ROLLING = 'readings: { day-off: next-working-day }'

describe('what a report would refuse as of today is told of by validation', () => {
  it.each([
    // The last day, a Wednesday, lies beyond the calendars.
    ['once 2026-09-30', ROLLING, '2025-11-22'],
    // The period of 2026 has begun.
    ['every year', ROLLING, '2026-01-01'],
  ])('%s', async (schedule, more, today) => {
    const files = workspace(schedule, more)
    await expect(examine({ files, asOf: today })).rejects.toThrow(/the plan p needs/)
    expect(await toldOf(files, today)).toEqual(['uncovered-year 2026'])
  })

  it.each([
    ['once 2026-09-30', 'readings: { day-off: stands }', '2025-11-22'],
    ['once 2026-09-30', '', '2025-11-22'],
    ['once 2026-01-01..2026-09-30', ROLLING, '2025-11-22'],
    // The period of 2025 has begun, that of 2026 has not.
    ['every year', ROLLING, '2025-12-31'],
    // Not yet issued: it has no duties.
    ['once 2026-09-30', ROLLING, '2024-01-09'],
  ])('and nothing else: %s %s as of %s', async (schedule, more, today) => {
    const files = workspace(schedule, more)
    await examine({ files, asOf: today })
    expect(await toldOf(files, today)).toEqual([])
  })
})

describe('the day through which an extension runs', () => {
  const within = (deadline: string, more: string, record: string) => {
    const text = `schema: records/v1\nplan: p\nrecords:\n  - { id: a, task: "1", agency: ubnd, ${record} }\n`
    return [...workspace(deadline, more), { path: 'r.yaml', text }]
  }
  const EXTENDED = 'event: extended, date: 2024-05-20, through: 2026-06-28, basis: CV 1'

  it('is told of where a report as of today would refuse it', async () => {
    const files = within('once 2024-05-31', ROLLING, EXTENDED)
    await expect(examine({ files, asOf: '2025-11-22' })).rejects.toThrow('covers the year 2026')
    expect(await toldOf(files, '2025-11-22')).toEqual(['uncovered-year 2026'])
  })

  it.each([
    ['once 2024-05-31', '', EXTENDED],
    ['once 2024-05-31', ROLLING, EXTENDED.replace('2026-06-28', '2025-06-29')],
    // The second half of 2024 has not begun.
    ['every half-year', ROLLING, `${EXTENDED}, period: "2024-H2"`],
  ])('and nothing else: %s %s %s', async (deadline, more, record) => {
    const files = within(deadline, more, record)
    await examine({ files, asOf: '2024-06-01' })
    expect(await toldOf(files, '2024-06-01')).toEqual([])
  })
})

describe('where today is not known', () => {
  it('a single last day is told of, and a recurring one as far as the plan runs', async () => {
    expect(await toldOf(workspace('once 2026-09-30', ROLLING), null)).toEqual(['uncovered-year 2026'])
    expect(await toldOf(workspace('every year', ROLLING), null)).toEqual([])
    expect(await toldOf(workspace('every year', `${ROLLING}\nthrough: 2027-03-31`), null)).toEqual([
      'uncovered-year 2026',
      'uncovered-year 2027',
    ])
  })

  it('no plan has too many duties', async () => {
    const files = filesIn('fixtures/bad/too-many-duties')
    expect(await validate(files)).toEqual([])
  })
})
