import { describe, expect, it } from 'vitest'
import { type CalendarGroup, calendarGroupsIn } from '../../../../src/domain/follow-up/calendar-groups.ts'
import type { ObligationLine } from '../../../../src/domain/follow-up/view.ts'
import type { PlanRecord } from '../../../../src/domain/records/record.ts'
import type { Day } from '../../../../src/domain/time/day.ts'

const AGENCIES = Array.from({ length: 100 }, (_, number) => `mau/xa-${number}`)

const LAST = '2024-06-30' as Day
const JUNE = { task: '1', part: null, period: '2024-06' }

const group = AGENCIES.map(
  (ref): ObligationLine => ({
    ...JUNE,
    id: `mau-01#1/bao-cao@${ref}:2024-06`,
    plan: 'mau-01',
    deliverable: 'bao-cao',
    agencies: [ref],
    heldBy: [ref],
    heldBefore: [],
    of: AGENCIES.length,
    support: [],
    reportTo: [],
    reportToNow: [],
    force: 'order',
    from: null,
    due: LAST,
    originalDue: LAST,
    dueIfOff: null,
    inferred: [],
    dueDay: 'working-day',
    remindBy: null,
    deliveredOn: null,
    deliveries: null,
    reached: null,
    counted: null,
    status: 'in-progress',
    flags: [],
    daysLate: 0,
    reading: 'every month',
    otherReading: null,
    confidence: 'stated',
    wasOverdue: false,
    closedBecause: null,
    records: [],
  }),
)

const progress: PlanRecord = {
  ...JUNE,
  id: 'x',
  event: 'progress',
  deliverable: null,
  date: '2024-06-05' as Day,
  recorded: '2024-06-05' as Day,
  agency: 'x',
  certainty: 'exact',
  document: null,
  evidence: [],
  to: null,
  through: null,
  value: null,
  count: null,
  all: false,
  basis: null,
  reason: null,
  by: null,
  retracts: null,
  note: null,
}
const extended: PlanRecord = { ...progress, event: 'extended', through: '2024-07-15' as Day }

const isOfJune = ({ period }: PlanRecord) => period === '2024-06'

/** Ten records of each agency, and how often one of them was looked at. */
function counted(recordOf: (agency: string, number: number) => PlanRecord) {
  const looks = { count: 0 }
  const entries = Array.from({ length: 10 }, (_, number) =>
    AGENCIES.map((agency): CalendarGroup => {
      const record = recordOf(agency, number)
      return {
        agency,
        get record() {
          looks.count += 1
          return record
        },
      }
    }),
  ).flat()
  return { entries, looks }
}

describe('what stands apart in a group', () => {
  it('is nothing where nothing was extended, and each record is looked at once', () => {
    const { entries, looks } = counted(() => progress)
    expect(calendarGroupsIn(group, entries, isOfJune)).toEqual(new Set())
    // Not once for each of the 100 agencies.
    expect(looks.count).toBe(1000)
  })

  it('is nothing where only another period was extended', () => {
    const { entries } = counted(() => ({ ...extended, period: '2024-07' }))
    expect(calendarGroupsIn(group, entries, isOfJune)).toEqual(new Set())
  })

  it('is whoever was extended alone, found without asking of every record whether it is every agency’s', () => {
    const { entries, looks } = counted((agency, number) =>
      agency === 'mau/xa-7' && number === 3 ? extended : progress,
    )
    expect(calendarGroupsIn(group, entries, isOfJune)).toEqual(new Set(['mau-01#1/bao-cao@mau/xa-7:2024-06']))
    // Whether it extends, whose it is, and for the one day of an extension what it says and whether it ends a duty:
    // a few looks each, where 100 agencies asking 1,000 records are 100,000.
    expect(looks.count).toBeLessThan(10_000)
  })

  it('is nobody where all were extended on one day', () => {
    const { entries } = counted((_, number) => (number === 3 ? extended : progress))
    expect(calendarGroupsIn(group, entries, isOfJune)).toEqual(new Set())
  })
})
