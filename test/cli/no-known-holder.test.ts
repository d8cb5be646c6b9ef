import { describe, expect, it } from 'vitest'
import type { StatusView } from '../../src/domain/follow-up/view.ts'
import { examine } from '../../src/workspace/examine.ts'
import { folderWith } from '../support/folder.ts'
import { agency, planOf, registerOf } from '../support/province.ts'
import { run } from '../support/world.ts'

// UBND huyện Một ends with 30/6/2025, and nobody is known to take over what it owes; UBND huyện Hai goes on.

const ENDS = ', through: 2025-06-30'
const register = (more = ENDS) =>
  registerOf({
    agencies: [
      agency('so-noi-vu', 'Sở Nội vụ'),
      agency('huyen-mot', 'UBND huyện Một', 'ubnd-huyen', more),
      agency('huyen-hai', 'UBND huyện Hai', 'ubnd-huyen'),
      agency('xa-moi', 'UBND xã Mới', 'so', ', from: 2025-07-01'),
    ],
    groups: ['{ id: huyen, name: các huyện, kinds: [ubnd-huyen] }'],
  })

// Of huyện Một: overdue by then (1), in time (2), without a day (3), yearly as a member of a group (4) and by name (5).
const PLAN = planOf(
  [
    '{ id: "1", title: Nộp báo cáo, lead: [huyen-mot], deadline: { text: null, schedule: once 2025-05-31, basis: x } }',
    '{ id: "2", title: Mở lớp, lead: [huyen-mot], deadline: { text: null, schedule: once 2025-07-31, basis: x } }',
    '{ id: "3", title: Rà soát, lead: [huyen-mot], deadline: null }',
    '{ id: "4", title: Tổng kết, lead: [huyen], deadline: Hằng năm }',
    '{ id: "5", title: Tự chấm điểm, lead: [huyen-mot], deadline: Hằng năm }',
  ],
  '2025-01-10',
)

const GIVEN =
  '{ id: a, task: "1", agency: huyen-mot, event: assigned, date: 2025-09-15, to: xa-moi, document: 512/UBND-VP }'

function files(records: readonly string[] = [], so = register()) {
  const ofPlan = `schema: records/v1\nplan: mau-01\nrecords: [${records.join(', ')}]\n`
  return { 'p.yaml': PLAN, 'so.yaml': so, 'ghi.yaml': ofPlan }
}

async function on(asOf: string, records: readonly string[] = [], so = register()): Promise<StatusView> {
  const all = Object.entries(files(records, so)).map(([path, text]) => ({ path, text }))
  return examine({ files: all, asOf })
}

/** `task status wasOverdue holders` of what huyện Một was laid on with. */
function ofMot({ obligations }: StatusView): readonly string[] {
  return obligations
    .filter(({ agencies }) => agencies.includes('mau/huyen-mot'))
    .map(({ task, period, status, wasOverdue, heldBy }) =>
      [task, period ?? '-', status, wasOverdue ? 'late' : '-', heldBy.join()].join(' '),
    )
}

describe('what a body without a successor owed', () => {
  it('is its own on its last day, and nobody known holds it on the next', async () => {
    const [before, after] = [await on('2025-06-30'), await on('2025-07-01')]
    expect(ofMot(before)).toEqual([
      '1 - overdue - mau/huyen-mot',
      '2 - in-progress - mau/huyen-mot',
      '3 - undated - mau/huyen-mot',
      '4 2025 in-progress - mau/huyen-mot',
      '4 2026 not-started - mau/huyen-mot',
      '5 2025 in-progress - mau/huyen-mot',
      '5 2026 not-started - mau/huyen-mot',
    ])
    expect(ofMot(after).filter((line) => !line.startsWith('4 2026'))).toEqual([
      '1 - no-known-holder late ',
      '2 - no-known-holder - ',
      '3 - no-known-holder - ',
      '4 2025 no-known-holder - ',
      '5 2025 no-known-holder - ',
      '5 2026 no-known-holder - ',
    ])
  })

  it('is in no total but a column of its own, of the body that ended and of the plan, and keeps its last day', async () => {
    const { plans, agencies, obligations } = await on('2025-07-01')
    // Left in the total: huyện Hai’s 2025.
    expect(plans[0]?.totals).toMatchObject({ total: 1, overdue: 0, inProgress: 1, noKnownHolder: 6 })
    expect(agencies.find(({ id }) => id === 'mau/huyen-mot')).toMatchObject({ total: 0, noKnownHolder: 6 })
    expect(obligations[0]).toMatchObject({ due: '2025-05-31', daysLate: 0 })
  })

  it('never becomes overdue, and a body named by itself has one such line a period', async () => {
    const lines = ofMot(await on('2027-02-01')).filter((line) => /^[25]/.test(line))
    expect(lines).toEqual([
      '2 - no-known-holder - ',
      ...['2025', '2026', '2027', '2028'].map((year) => `5 ${year} no-known-holder - `),
    ])
  })

  it('is held by whom a record gives it to, from its day on, and passes on from there', async () => {
    expect(ofMot(await on('2025-09-14', [GIVEN]))[0]).toBe('1 - no-known-holder late ')
    const { obligations } = await on('2025-09-15', [GIVEN])
    expect(obligations[0]).toMatchObject({
      status: 'overdue',
      heldBy: ['mau/xa-moi'],
      flags: ['inherited'],
      wasOverdue: false,
    })
    const so = register().replace(
      'from: 2025-07-01',
      'from: 2025-07-01, through: 2025-12-31, successors: [{ agency: so-noi-vu, from: 2026-01-01, basis: NQ }]',
    )
    expect(ofMot(await on('2025-12-31', [GIVEN], so))[0]).toBe('1 - overdue - mau/xa-moi')
    expect(ofMot(await on('2026-01-01', [GIVEN], so))[0]).toBe('1 - overdue - mau/so-noi-vu')
  })

  it('is held by a later successor of the register from its day on', async () => {
    const so = register(`${ENDS}, successors: [{ agency: xa-moi, from: 2025-09-15, basis: NQ 9 }]`)
    expect(ofMot(await on('2025-07-01', [], so))[1]).toBe('2 - no-known-holder - ')
    expect(ofMot(await on('2025-09-14', [], so))[1]).toBe('2 - no-known-holder - ')
    expect(ofMot(await on('2025-09-15', [], so))[1]).toBe('2 - overdue - mau/xa-moi')
  })

  it('is done where the body that ended handed it in after all, and closed where it is waived', async () => {
    const done = '{ id: b, task: "1", agency: huyen-mot, event: delivered, date: 2025-07-10, document: 3/BC }'
    const waived =
      '{ id: c, task: "2", agency: huyen-mot, event: waived, date: 2025-07-10, reason: x, by: y }'
    expect(ofMot(await on('2025-07-10', [done, waived])).slice(0, 2)).toEqual([
      '1 - done-late - mau/huyen-mot',
      '2 - closed - ',
    ])
  })
})

describe('what reports say of it', () => {
  const asked = () => ['--plans', folderWith(files([GIVEN]))]

  it('--fail-on overdue does not fail on it, and says how many there are', async () => {
    const plans = asked()
    const { code, stderr } = await run(['status', ...plans, '--as-of', '2025-07-01', '--fail-on', 'overdue'])
    expect(code).toBe(0)
    expect(stderr).toMatch(/^6 việc chưa rõ cơ quan kế nhiệm/)
    const due = await run(['status', ...plans, '--as-of', '2025-06-30', '--fail-on', 'overdue'])
    expect(due.code).toBe(4)
    expect(due.stderr).toBe(
      'plan-check: --fail-on overdue: 1 việc quá hạn\n  mau-01#1/ket-qua@mau/huyen-mot\n',
    )
  })

  it('the reminder puts it into the summary, and into no agency’s table', async () => {
    const remind = ['remind', ...asked(), '--quarter', '2025-Q3', '--as-of', '2025-07-01', '--lang', 'en']
    const view = JSON.parse((await run([...remind, '--format', 'json'])).stdout)
    expect(view.noKnownHolder).toHaveLength(6)
    expect(view.agencies.map(({ id }: { id: string }) => id)).toEqual(['mau/huyen-hai'])
    const { stdout } = await run([...remind, '--format', 'csv'])
    expect(stdout.match(/^,,,no-known-holder,/gm)).toHaveLength(6)
    // One agency's own pages say nothing of it, but those of all agencies begin with the summary.
    expect((await run([...remind, '--agency', 'huyen-hai', '--format', 'markdown'])).stdout).not.toContain(
      'No known holder',
    )
    expect((await run([...remind, '--agency', 'huyen-mot', '--format', 'markdown'])).stdout).toContain(
      '## No known holder',
    )
  })

  it('its event stays in the calendar, marked and without alarms', async () => {
    const { stdout } = await run(['calendar', ...asked(), '--as-of', '2025-07-01', '--lang', 'en'])
    const events = stdout.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
    const of2 = events.find((event) => event.includes('mau-01#2/'))
    expect(of2).toContain('SUMMARY:No known holder: 2. Mở lớp')
    expect(of2).toContain('STATUS:CONFIRMED')
    expect(of2).not.toContain('VALARM')
  })

  it.each([
    ['2025-06-30', '2025-07-01', 'holder-lost', 6],
    ['2025-09-14', '2025-09-15', 'holder-known', 1],
    // Was overdue before, so that it is not newly so.
    ['2025-09-14', '2025-09-15', 'newly-overdue', 0],
    ['2025-09-14', '2025-09-15', 'transferred', 0],
  ])('from %s to %s: %s %i', async (from, to, kind, times) => {
    const { stdout } = await run(['changes', ...asked(), '--from', from, '--to', to, '--format', 'json'])
    const { changes } = JSON.parse(stdout)
    expect(changes.filter((one: { kind: string }) => one.kind === kind)).toHaveLength(times)
  })

  it('explain tells the loss and the gift, in both languages', async () => {
    const args = ['explain', 'mau-01#1', ...asked(), '--as-of', '2025-09-15']
    const { stdout } = await run(args)
    expect(stdout).toContain('UBND huyện Một kết thúc, việc này không có cơ quan kế nhiệm')
    expect(stdout).toContain('giao cho UBND xã Mới (512/UBND-VP)')
    expect((await run([...args, '--lang', 'en'])).stdout).toContain('given to UBND xã Mới (512/UBND-VP)')
  })
})
