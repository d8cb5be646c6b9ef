import { describe, expect, it } from 'vitest'
import type { ObligationLine } from '../../src/domain/follow-up/view.ts'
import { examine } from '../../src/workspace/examine.ts'
import { filesIn } from '../support/workspace.ts'
import { run } from '../support/world.ts'

// Three real documents, encoded as an officer would: what is owed on the days that were asked about, counted by hand.

const linesOn = async (name: string, asOf: string): Promise<readonly ObligationLine[]> =>
  (await examine({ files: filesIn(`fixtures/examples/${name}`), asOf })).obligations

describe('624/TB-VPCP: conclusions of 16/11/2025 for ministries and provinces', () => {
  it('has fifteen lines overdue on 11/12/2025, November of III.5.h once', async () => {
    const overdue = (await linesOn('tb-624', '2025-12-11')).filter(({ status }) => status === 'overdue')
    const lines = new Map<string, string | null>()
    for (const { task, deliverable, due } of overdue) lines.set(`${task}/${deliverable}`, due)
    expect(Object.fromEntries(lines)).toEqual({
      'III.1/cam-ket': '2025-11-25',
      'III.3.1/ket-qua': '2025-11-25',
      'III.3.2/huong-dan': '2025-11-25',
      'III.3.2/ket-qua': '2025-12-10',
      'III.4.1/ket-qua': '2025-11-30',
      'III.5.a.1/ket-qua': '2025-11-30',
      'III.5.a.2/ket-qua': '2025-12-10',
      'III.5.a.7/ket-qua': '2025-12-10',
      'III.5.b.1/so-2-3': '2025-12-10',
      'III.5.b.4/ket-qua': '2025-12-10',
      'III.5.d/ket-qua': '2025-11-30',
      'III.5.e/ho-so': '2025-12-10',
      'III.5.h/bao-cao': '2025-11-20',
      'III.5.i/ket-qua': '2025-11-30',
      'III.5.l/ket-qua': '2025-11-20',
    })
    // The monthly reports of III.5.h begin with the month after the first one.
    const monthly = (await linesOn('tb-624', '2025-12-11')).filter(
      ({ task, part }) => task === 'III.5.h' && part === 2,
    )
    expect(monthly.map(({ period, agencies }) => [period, agencies.join()])).toEqual([
      ['2025-12', 'trung-uong/nhnn'],
      ['2025-12', 'trung-uong/nhtm'],
      ['2026-01', 'trung-uong/nhnn'],
      ['2026-01', 'trung-uong/nhtm'],
    ])
  })

  it('does not lay the results on Bộ Công an, which receives them', async () => {
    const lines = (await linesOn('tb-624', '2025-12-11')).filter(
      ({ task, deliverable }) => task === 'III.3.2' && deliverable === 'ket-qua',
    )
    // Seventeen ministries and bodies without Bộ Công an, and thirty-four provinces.
    expect(lines).toHaveLength(16 + 34)
    expect(lines.flatMap(({ agencies }) => agencies)).not.toContain('trung-uong/bo-cong-an')
    expect(new Set(lines.map(({ reportTo }) => reportTo.join()))).toEqual(new Set(['trung-uong/bo-cong-an']))
  })

  it.each(['vi', 'en'])(
    'is reminded of in the quarter of its issue, without --as-of, in %s',
    async (lang) => {
      const args = [
        'remind',
        '--plans',
        'fixtures/examples/tb-624',
        '--quarter',
        '2025-Q4',
        '--format',
        'json',
      ]
      const { stdout, code } = await run([...args, '--lang', lang])
      const { askedOn, items } = JSON.parse(stdout)
      expect([code, askedOn, items === undefined]).toEqual([0, { 'tb-624': '2025-11-16' }, true])
      // Fifteen that are overdue on 11/12, those due on 22/12 and 31/12, and what stands.
      expect(JSON.parse(stdout).obligations.length).toBeGreaterThan(245)
    },
  )

  it('shows targets beside products, and takes no number for a time', async () => {
    const lines = await linesOn('tb-624', '2025-12-11')
    const due = (task: string) => lines.filter((line) => line.task === task).map((line) => line.due)
    expect([due('III.5.a.4'), due('III.5.a.5')]).toEqual([['2025-12-31'], ['2026-12-31']])
    const { stdout } = await run(['status', '--plans', 'fixtures/examples/tb-624', '--as-of', '2025-12-11'])
    expect(stdout.replace(/[│\s]+/g, ' ')).toMatch(/chỉ tiêu 90 %|90 %/)
  })
})

describe('a letter of 7/2026 to seven companies, without number and day', () => {
  const reportsOn = async (asOf: string) =>
    (await linesOn('lc-sct-tuan', asOf))
      .filter(({ task, status }) => task === '2' && status !== 'not-started')
      .map(({ period, due, status }) => [period, due, status].join(' '))

  it('asks for a report by Friday: nobody is late on 7/8/2026, all seven on Saturday 8/8', async () => {
    expect(await reportsOn('2026-07-31')).toEqual([])
    expect(await reportsOn('2026-08-07')).toEqual(Array(7).fill('2026-W32 2026-08-07 in-progress'))
    expect(await reportsOn('2026-08-08')).toEqual(Array(7).fill('2026-W32 2026-08-07 overdue'))
  })

  it('has a first day 24 months after an event, and no last day', async () => {
    for (const asOf of ['2026-08-08', '2028-12-31']) {
      const [line] = (await linesOn('lc-sct-tuan', asOf)).filter(({ task }) => task === '3')
      expect([line?.status, line?.due, line?.reading]).toEqual(
        asOf < '2027'
          ? ['awaiting-trigger', null, 'open after 24 month']
          : [line?.status, null, 'open after 24 month'],
      )
    }
  })

  it.each(['vi', 'en'])(
    'is cited by its kind, issuer and month where it leaves the office, in %s',
    async (lang) => {
      const args = [
        'remind',
        '--plans',
        'fixtures/examples/lc-sct-tuan',
        '--period',
        '2026-08',
        '--format',
        'markdown',
      ]
      const { stdout } = await run([...args, '--lang', lang])
      expect(stdout).not.toContain('lc-sct-tuan')
      expect(stdout).toContain(
        { vi: 'Công văn của Sở Công Thương tháng 7/2026', en: 'Sở Công Thương, 2026-07' }[lang],
      )
    },
  )
})

describe('7809/KH-UBND, whose deadline the letter 3308/UBND-KTN moves', () => {
  it('is overdue from 1/6/2020, and extended from the day of the letter on', async () => {
    const on = async (asOf: string) => {
      const [line] = (await linesOn('qnam-3308', asOf)).filter(({ plan }) => plan === 'qnam-7809')
      return [line?.status, line?.originalDue, line?.due]
    }
    expect(await on('2020-05-31')).toEqual(['in-progress', '2020-05-31', '2020-05-31'])
    expect(await on('2020-06-01')).toEqual(['overdue', '2020-05-31', '2020-05-31'])
    expect(await on('2020-06-14')).toEqual(['overdue', '2020-05-31', '2020-05-31'])
    expect(await on('2020-06-15')).toEqual(['in-progress', '2020-05-31', '2020-08-31'])
    expect(await on('2020-08-31')).toEqual(['in-progress', '2020-05-31', '2020-08-31'])
    expect(await on('2020-09-01')).toEqual(['overdue', '2020-05-31', '2020-08-31'])
  })

  it.each(['vi', 'en'])(
    'shows the old last day beside the new, and names the letter, in %s',
    async (lang) => {
      const plans = ['--plans', 'fixtures/examples/qnam-3308', '--as-of', '2020-06-30', '--lang', lang]
      const { stdout } = await run(['status', ...plans, '--format', 'markdown'])
      expect(stdout).toContain(
        { vi: '31/8/2020 (trước là 31/5/2020)', en: '2020-08-31 (first 2020-05-31)' }[lang],
      )
      const story = await run(['explain', 'qnam-7809#1', ...plans])
      expect(story.stdout).toContain('3308/UBND-KTN')
    },
  )
})
