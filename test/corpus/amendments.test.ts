import { describe, expect, it } from 'vitest'
import type { ObligationLine } from '../../src/domain/follow-up/view.ts'
import { examine } from '../../src/workspace/examine.ts'
import { validate } from '../../src/workspace/validate.ts'
import { filesIn } from '../support/workspace.ts'
import { run } from '../support/world.ts'

// A plan of 15/1/2024; a letter that changes seven of its tasks and repeals one from 15/7/2024; a letter of 20/9/2024
// that changes the first letter; and a plan of 10/1/2025 that takes its place. Counted by hand.

const FOLDER = 'fixtures/sua-doi'
const files = filesIn(FOLDER)

async function on(asOf: string): Promise<readonly string[]> {
  const { obligations } = await examine({ files, asOf })
  return obligations.filter(({ plan }) => plan === 'mau-01').map(short)
}

/** `task agency[:period] status due`, with who holds it where that is another. */
function short({ task, agencies, period, status, due, heldBy }: ObligationLine): string {
  const [owes, holds] = [agencies, heldBy].map((refs) => refs.map((ref) => ref.slice(4)).join('+'))
  const who = `${owes}${period === null ? '' : `:${period}`}`
  return [task, who, status, due ?? '-', ...(owes === holds || holds === '' ? [] : [`now ${holds}`])].join(
    ' ',
  )
}

describe('a plan that later documents change', () => {
  it.each([
    [
      'the day before the first letter holds, though it is issued',
      '2024-07-14',
      [
        '1 so-noi-vu overdue 2024-06-30',
        '1 so-tu-phap done-on-time 2024-06-30',
        '2 so-tu-phap overdue 2024-06-30',
        '3 so-noi-vu in-progress 2024-12-31',
        '4 so-tu-phap in-progress 2024-12-31',
        '5 so-noi-vu:2024-Q1 overdue 2024-03-31',
        '5 so-noi-vu:2024-Q2 overdue 2024-06-30',
        '5 so-noi-vu:2024-Q3 in-progress 2024-09-30',
        '5 so-noi-vu:2024-Q4 not-started 2024-12-31',
        '6 so-noi-vu done-late 2024-03-31',
        '7 so-noi-vu overdue 2024-03-31',
        '8 so-noi-vu undated -',
      ],
    ],
    [
      'the first day of the first letter',
      '2024-07-15',
      [
        '1 so-noi-vu in-progress 2024-08-31',
        '1 so-tu-phap done-on-time 2024-06-30',
        '2 so-tu-phap closed 2024-06-30',
        '3 so-noi-vu in-progress 2024-09-30',
        '4 so-tu-phap in-progress 2024-12-31 now so-noi-vu',
        '5 so-noi-vu:2024-Q1 overdue 2024-03-31',
        '5 so-noi-vu:2024-Q2 overdue 2024-06-30',
        '5 so-noi-vu:2024-Q3 in-progress 2024-09-30',
        '5 so-noi-vu:2024-Q4 closed 2024-12-31',
        '5 so-noi-vu:2025 not-started 2025-12-31',
        '6 so-noi-vu done-late 2024-03-31',
        '7 so-noi-vu in-progress 2024-09-30',
        '8 so-noi-vu in-progress 2024-12-31',
      ],
    ],
    [
      'the last day that the first letter gave, which the second had moved',
      '2024-10-01',
      [
        '1 so-noi-vu overdue 2024-08-31',
        '1 so-tu-phap done-on-time 2024-06-30',
        '2 so-tu-phap closed 2024-06-30',
        '3 so-noi-vu overdue 2024-09-30',
        '4 so-tu-phap in-progress 2024-12-31 now so-noi-vu',
        '5 so-noi-vu:2024-Q1 overdue 2024-03-31',
        '5 so-noi-vu:2024-Q2 overdue 2024-06-30',
        '5 so-noi-vu:2024-Q3 overdue 2024-09-30',
        '5 so-noi-vu:2024-Q4 closed 2024-12-31',
        '5 so-noi-vu:2025 not-started 2025-12-31',
        '6 so-noi-vu done-late 2024-03-31',
        '7 so-noi-vu in-progress 2024-12-31',
        '8 so-noi-vu in-progress 2024-12-31',
      ],
    ],
    [
      'the day before it is replaced',
      '2025-01-09',
      [
        '1 so-noi-vu overdue 2024-08-31',
        '1 so-tu-phap done-on-time 2024-06-30',
        '2 so-tu-phap closed 2024-06-30',
        '3 so-noi-vu overdue 2024-09-30',
        '4 so-tu-phap done-on-time 2024-12-31 now so-noi-vu',
        '5 so-noi-vu:2024-Q1 overdue 2024-03-31',
        '5 so-noi-vu:2024-Q2 overdue 2024-06-30',
        '5 so-noi-vu:2024-Q3 overdue 2024-09-30',
        '5 so-noi-vu:2024-Q4 closed 2024-12-31',
        '5 so-noi-vu:2025 in-progress 2025-12-31',
        '5 so-noi-vu:2026 not-started 2026-12-31',
        '6 so-noi-vu done-late 2024-03-31',
        '7 so-noi-vu done-on-time 2024-12-31',
        '8 so-noi-vu overdue 2024-12-31',
      ],
    ],
    [
      'two years after it was replaced: what is done stays done, and nothing new recurs',
      '2027-01-10',
      [
        '1 so-noi-vu closed 2024-08-31',
        '1 so-tu-phap done-on-time 2024-06-30',
        '2 so-tu-phap closed 2024-06-30',
        '3 so-noi-vu closed 2024-09-30',
        '4 so-tu-phap done-on-time 2024-12-31 now so-noi-vu',
        '5 so-noi-vu:2024-Q1 closed 2024-03-31',
        '5 so-noi-vu:2024-Q2 closed 2024-06-30',
        '5 so-noi-vu:2024-Q3 closed 2024-09-30',
        '5 so-noi-vu:2024-Q4 closed 2024-12-31',
        '5 so-noi-vu:2025 closed 2025-12-31',
        '5 so-noi-vu:2026 closed 2026-12-31',
        '6 so-noi-vu done-late 2024-03-31',
        '7 so-noi-vu done-on-time 2024-12-31',
        '8 so-noi-vu closed 2024-12-31',
      ],
    ],
  ])('stands as it should on %s', async (_, asOf, expected) => {
    expect(await on(asOf)).toEqual(expected)
  })

  it('has nothing wrong', async () => {
    const findings = await validate(files, { isThere: () => true, today: '2025-06-01' })
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([])
  })

  it('reads the day before as if no document ever changed it', async () => {
    const alone = files.filter(({ path }) => /so|ke-hoach|ghi-nhan/.test(path) && !/moi/.test(path))
    for (const asOf of ['2024-02-01', '2024-06-30', '2024-07-14']) {
      const [view, before] = [await examine({ files, asOf }), await examine({ files: alone, asOf })]
      const own = view.plans.filter(({ id }) => id === 'mau-01')
      expect(JSON.stringify([view.obligations, own, view.agencies, view.totals])).toBe(
        JSON.stringify([before.obligations, before.plans, before.agencies, before.totals]),
      )
    }
  })

  it('keeps what is known by the day before the first letter was issued', async () => {
    const { obligations } = await examine({ files, asOf: '2024-08-01', knownAt: '2024-06-30' })
    const [line] = obligations.filter(({ task }) => task === '7')
    expect([line?.status, line?.due, line?.amendedBy]).toEqual(['overdue', '2024-03-31', undefined])
  })

  it('tells each document, its words, and what was overdue by then', async () => {
    const { obligations } = await examine({ files, asOf: '2025-01-10' })
    const told = (task: string) =>
      obligations
        .find((line) => line.plan === 'mau-01' && line.task === task)
        ?.amendedBy?.map(({ by, did, due, wasOverdue }) => [by, did, due, wasOverdue].join(' '))
    expect(told('7')).toEqual(['mau-02#6 deadline 2024-09-30 true', 'mau-03#1 deadline 2024-12-31 false'])
    expect(told('2')).toEqual(['mau-02 repealed  true'])
    expect(told('1')).toEqual(['mau-02#1 deadline 2024-08-31 true', 'mau-04 replaced  true'])
    expect(told('6')).toBeUndefined()
  })

  it.each(['vi', 'en'])('is told by explain, status, remind, changes and calendar in %s', async (lang) => {
    const at = ['--plans', FOLDER, '--lang', lang]
    const out = async (...args: string[]) => (await run([...args, ...at])).stdout.replace(/[│\s]+/g, ' ')
    const letter = { vi: '20/UBND-VX ngày 1/7/2024', en: '20/UBND-VX of 2024-07-01' }[lang] ?? ''
    const second = { vi: '30/UBND-VX ngày 20/9/2024', en: '30/UBND-VX of 2024-09-20' }[lang] ?? ''
    const story = await out('explain', 'mau-01#7', '--as-of', '2024-10-01')
    expect(story).toContain(letter)
    expect(story).toContain(second)
    expect(await out('status', '--as-of', '2024-08-01', '--format', 'markdown')).toContain(letter)
    const reminder = await out('remind', '--quarter', '2024-Q4', '--format', 'markdown')
    expect(reminder).toMatch(new RegExp(`01/KH-UBND .*${letter}: “Chậm nhất ngày 31/12/2024”`))
    const moved = await out('changes', '--from', '2024-07-14', '--to', '2024-07-15', '--format', 'json')
    const kinds = JSON.parse(moved).changes.map(
      ({ kind, obligation }: { kind: string; obligation: ObligationLine }) => `${kind} ${obligation.task}`,
    )
    expect(kinds).toEqual([
      'extended 1',
      'extended 7',
      'shortened 3',
      'shortened 8',
      'transferred 4',
      'closed 2',
      'closed 5',
    ])
    const events = async (asOf: string) =>
      (await run(['calendar', '--as-of', asOf, ...at])).stdout.replace(/\r\n /g, '')
    const dayOf = async (asOf: string) =>
      /UID:plan-check:mau-01#7.*?DTSTART;VALUE=DATE:(\d+)/s.exec(await events(asOf))?.[1]
    expect([await dayOf('2024-07-14'), await dayOf('2024-07-15')]).toEqual(['20240331', '20240930'])
  })

  it('is the same where a question is about it alone', async () => {
    const about = { ids: ['mau-01'], registers: 'needed' } as const
    const { obligations } = await examine({ files, asOf: '2024-10-01', about })
    expect(obligations.map(short)).toEqual(await on('2024-10-01'))
  })

  it('sends whoever asks for a task of the letter to the task that it changes', async () => {
    const { code, stderr } = await run(['explain', 'mau-02#6', '--plans', FOLDER])
    expect([code, stderr]).toEqual([2, expect.stringContaining('mau-01#7')])
  })
})
