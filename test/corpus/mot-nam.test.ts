import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ObligationLine } from '../../src/domain/follow-up/view.ts'
import { examine } from '../../src/workspace/examine.ts'
import type { Question } from '../../src/workspace/question.ts'
import { validate } from '../../src/workspace/validate.ts'
import { filesIn, statusCounts } from '../support/workspace.ts'

// Every status here was worked out by hand, from the plan and its records, before the program was asked.

const FOLDER = 'fixtures/mot-nam'
const files = filesIn(FOLDER)

/** One obligation in one line: who, what state, and everything about its time that is not the plan's own. */
function told(line: ObligationLine): string {
  const { id, status, flags, due, originalDue, deliveredOn, daysLate, agencies, heldBy } = line
  const facts = [
    ...(due === null ? [] : [`due ${due}`]),
    ...(due === originalDue ? [] : [`first ${originalDue}`]),
    ...(deliveredOn === null ? [] : [`delivered ${deliveredOn}`]),
    ...(daysLate === 0 ? [] : [`${daysLate} days late`]),
    ...(heldBy.join() === agencies.join()
      ? []
      : [`held by ${heldBy.join().replaceAll('mau/', '') || 'nobody'}`]),
    ...flags,
  ]
  return `${id.replace(/^mau-45#(\d+)\/[^@]*@mau\//, '$1 ')}: ${[status, ...facts].join(', ')}`
}

async function linesOn(asOf: string, more: Partial<Question> = {}): Promise<readonly ObligationLine[]> {
  return (await examine({ files, asOf, ...more })).obligations
}

async function toldOn(asOf: string, more: Partial<Question> = {}): Promise<readonly string[]> {
  return (await linesOn(asOf, more)).map(told)
}

describe('a year in the life of a plan', () => {
  it('has nothing wrong with it', async () => {
    const isThere = (path: string) => existsSync(join(import.meta.dirname, '../..', FOLDER, path))
    expect(await validate(files, { isThere, today: '2025-01-15' })).toEqual([])
  })

  it('15 February: the first complaint runs on working days, around Tết', async () => {
    // Tuesday 6/2 + 5 working days: 7, then (8–14 off) 15, 16, 19, 20.
    expect(await toldOn('2024-02-15')).toEqual([
      '1 so-tu-phap: in-progress, due 2024-04-30',
      '2 so-thong-tin+cong-an-tinh: in-progress, due 2024-06-30',
      '3 so-thong-tin: in-progress, due 2024-05-15',
      '4 so-noi-vu: in-progress, due 2024-09-30',
      '5 so-noi-vu:2024-Q1: in-progress, due 2024-03-31',
      '5 so-noi-vu:2024-Q2: not-started, due 2024-06-30',
      '6 so-noi-vu: in-progress, due 2024-11-30',
      '6 so-tu-phap: in-progress, due 2024-11-30',
      '6 so-tai-chinh: in-progress, due 2024-11-30',
      '6 so-thong-tin: in-progress, due 2024-11-30',
      '6 so-van-hoa: in-progress, due 2024-11-30',
      '7 so-van-hoa: in-progress, due 2024-10-31',
      '8 bao-mau: continuous',
      '9 so-tu-phap:T-2024-02-06: in-progress, due 2024-02-20, due-soon',
      '10 bao-mau: awaiting-trigger',
      '10 dai-mau: awaiting-trigger',
    ])
  })

  it('3 May: reported as done by telephone is not done', async () => {
    const lines = await linesOn('2024-05-03')
    expect(lines.map(told)).toEqual([
      // 30/4 → 3/5. The telephone call of 29/4 proves nothing.
      '1 so-tu-phap: overdue, due 2024-04-30, 3 days late, claimed',
      // 28 + 30 = 58 days left, more than 30.
      '2 so-thong-tin+cong-an-tinh: in-progress, due 2024-06-30',
      '3 so-thong-tin: in-progress, due 2024-05-15, due-soon',
      '4 so-noi-vu: in-progress, due 2024-09-30',
      // 31/3 → 3/5: 30 + 3.
      '5 so-noi-vu:2024-Q1: overdue, due 2024-03-31, 33 days late',
      '5 so-noi-vu:2024-Q2: in-progress, due 2024-06-30',
      '5 so-noi-vu:2024-Q3: not-started, due 2024-09-30',
      '6 so-noi-vu: in-progress, due 2024-11-30',
      '6 so-tu-phap: in-progress, due 2024-11-30',
      '6 so-tai-chinh: in-progress, due 2024-11-30',
      '6 so-thong-tin: in-progress, due 2024-11-30',
      '6 so-van-hoa: in-progress, due 2024-11-30',
      '7 so-van-hoa: in-progress, due 2024-10-31',
      '8 bao-mau: continuous',
      '9 so-tu-phap:T-2024-02-06: done-on-time, due 2024-02-20, delivered 2024-02-19',
      '10 bao-mau: awaiting-trigger',
      '10 dai-mau: awaiting-trigger',
    ])
    // In progress: 2, 3, 4, 5 of Q2, five of 6, 7. Overdue: 1, 5 of Q1.
    expect(statusCounts(lines)).toEqual({
      'done-on-time': 1,
      'in-progress': 10,
      overdue: 2,
      'not-started': 1,
      continuous: 1,
      'awaiting-trigger': 2,
    })
  })

  it('1 July: what Sở Thông tin still owed is with Sở Văn hóa', async () => {
    const lines = await linesOn('2024-07-01')
    expect(lines.map(told)).toEqual([
      // Late on 10/5, reopened on 5/6, delivered again on 25/6: 31 + 25 days after 30/4.
      '1 so-tu-phap: done-late, due 2024-04-30, delivered 2024-06-25, 56 days late',
      // Công an tỉnh delivered for both; done before 1/7, it stays with Sở Thông tin.
      '2 so-thong-tin+cong-an-tinh: done-on-time, due 2024-06-30, delivered 2024-06-18',
      // Extended on 27/5, when it was overdue. 30 days left.
      '3 so-thong-tin: in-progress, due 2024-07-31, first 2024-05-15, held by so-van-hoa, due-soon, extended, inherited',
      '4 so-noi-vu: in-progress, due 2024-09-30',
      // Delivered on 13/5: 30 + 13 days after 31/3.
      '5 so-noi-vu:2024-Q1: done-late, due 2024-03-31, delivered 2024-05-13, 43 days late',
      '5 so-noi-vu:2024-Q2: done-on-time, due 2024-06-30, delivered 2024-06-20',
      '5 so-noi-vu:2024-Q3: done-on-time, due 2024-09-30, delivered 2024-06-27',
      '5 so-noi-vu:2024-Q4: not-started, due 2024-12-31',
      '6 so-noi-vu: in-progress, due 2024-11-30',
      '6 so-tu-phap: in-progress, due 2024-11-30',
      '6 so-tai-chinh: in-progress, due 2024-11-30',
      // Sở Văn hóa owes the same, and neither is overdue: the two became one.
      '6 so-thong-tin: closed, due 2024-11-30, held by nobody',
      '6 so-van-hoa: in-progress, due 2024-11-30',
      '7 so-van-hoa: in-progress, due 2024-10-31',
      // Attested on 28/6, and goes on.
      '8 bao-mau: continuous, delivered 2024-06-28',
      '9 so-tu-phap:T-2024-02-06: done-on-time, due 2024-02-20, delivered 2024-02-19',
      '10 bao-mau: awaiting-trigger',
      '10 dai-mau: awaiting-trigger',
    ])
    // On time: 2, 5 of Q2 and Q3, 9. Late: 1, 5 of Q1. In progress: 3, 4, four of 6, 7.
    expect(statusCounts(lines)).toEqual({
      'done-on-time': 4,
      'done-late': 2,
      'in-progress': 7,
      'not-started': 1,
      closed: 1,
      continuous: 1,
      'awaiting-trigger': 2,
    })
  })

  it('11 September: a mistake that nobody has noticed yet counts', async () => {
    const lines = await linesOn('2024-09-11')
    expect(lines.map(told)).toEqual([
      '1 so-tu-phap: done-late, due 2024-04-30, delivered 2024-06-25, 56 days late',
      '2 so-thong-tin+cong-an-tinh: done-on-time, due 2024-06-30, delivered 2024-06-18',
      // Delivered by the successor, six days before the extended last day.
      '3 so-thong-tin: done-on-time, due 2024-07-31, first 2024-05-15, delivered 2024-07-25, held by so-van-hoa, extended, inherited',
      '4 so-noi-vu: done-on-time, due 2024-09-30, delivered 2024-09-10',
      '5 so-noi-vu:2024-Q1: done-late, due 2024-03-31, delivered 2024-05-13, 43 days late',
      '5 so-noi-vu:2024-Q2: done-on-time, due 2024-06-30, delivered 2024-06-20',
      '5 so-noi-vu:2024-Q3: done-on-time, due 2024-09-30, delivered 2024-06-27',
      '5 so-noi-vu:2024-Q4: not-started, due 2024-12-31',
      // 19 + 31 + 30 = 80 days left.
      '6 so-noi-vu: in-progress, due 2024-11-30',
      '6 so-tu-phap: in-progress, due 2024-11-30',
      '6 so-tai-chinh: in-progress, due 2024-11-30',
      '6 so-thong-tin: closed, due 2024-11-30, held by nobody',
      '6 so-van-hoa: in-progress, due 2024-11-30',
      // Cancelled on 15/8.
      '7 so-van-hoa: closed, due 2024-10-31',
      '8 bao-mau: continuous, delivered 2024-06-28',
      '9 so-tu-phap:T-2024-02-06: done-on-time, due 2024-02-20, delivered 2024-02-19',
      // 22/8 + 10 days = Sunday 1/9, in the holidays; it stands. Đài Mẫu was not called and goes on waiting.
      '10 bao-mau:T-2024-08-22: done-late, due 2024-09-01, delivered 2024-09-04, 3 days late',
      '10 dai-mau: awaiting-trigger',
    ])
    // On time: 2, 3, 4, 5 of Q2 and Q3, 9. Late: 1, 5 of Q1, 10. Closed: one of 6, and 7.
    expect(statusCounts(lines)).toEqual({
      'done-on-time': 6,
      'done-late': 3,
      'in-progress': 4,
      'not-started': 1,
      closed: 2,
      continuous: 1,
      'awaiting-trigger': 1,
    })
  })

  it('31 December: what is left is one report of Sở Văn hóa', async () => {
    const lines = await linesOn('2024-12-31')
    expect(lines.map(told)).toEqual([
      '1 so-tu-phap: done-late, due 2024-04-30, delivered 2024-06-25, 56 days late',
      '2 so-thong-tin+cong-an-tinh: done-on-time, due 2024-06-30, delivered 2024-06-18',
      '3 so-thong-tin: done-on-time, due 2024-07-31, first 2024-05-15, delivered 2024-07-25, held by so-van-hoa, extended, inherited',
      // The mistake was retracted on 12/9, the last day moved on 16/9, and 24/10 is before it.
      '4 so-noi-vu: done-on-time, due 2024-10-31, first 2024-09-30, delivered 2024-10-24, extended',
      '5 so-noi-vu:2024-Q1: done-late, due 2024-03-31, delivered 2024-05-13, 43 days late',
      '5 so-noi-vu:2024-Q2: done-on-time, due 2024-06-30, delivered 2024-06-20',
      '5 so-noi-vu:2024-Q3: done-on-time, due 2024-09-30, delivered 2024-06-27',
      // Superseded by another plan.
      '5 so-noi-vu:2024-Q4: closed, due 2024-12-31',
      '6 so-noi-vu: done-on-time, due 2024-11-30, delivered 2024-11-12',
      // Waived.
      '6 so-tu-phap: closed, due 2024-11-30',
      // “No later than 5/12” does not prove that it was late.
      '6 so-tai-chinh: done-on-time, due 2024-11-30, delivered 2024-12-05, timing-unproven',
      '6 so-thong-tin: closed, due 2024-11-30, held by nobody',
      '6 so-van-hoa: overdue, due 2024-11-30, 31 days late',
      '7 so-van-hoa: closed, due 2024-10-31',
      '8 bao-mau: continuous, delivered 2024-06-28',
      '9 so-tu-phap:T-2024-02-06: done-on-time, due 2024-02-20, delivered 2024-02-19',
      // Monday 21/10 + 5 working days: 22, 23, 24, 25, 28.
      '9 so-tu-phap:T-2024-10-21: done-late, due 2024-10-28, delivered 2024-10-30, 2 days late',
      '10 bao-mau:T-2024-08-22: done-late, due 2024-09-01, delivered 2024-09-04, 3 days late',
      '10 dai-mau: awaiting-trigger',
    ])
    // On time: 2, 3, 4, 5 of Q2 and Q3, two of 6, first of 9. Late: 1, 5 of Q1, second of 9, 10.
    // Closed: 5 of Q4, two of 6, 7.
    expect(statusCounts(lines)).toEqual({
      'done-on-time': 8,
      'done-late': 4,
      overdue: 1,
      closed: 4,
      continuous: 1,
      'awaiting-trigger': 1,
    })
  })
})

describe('its follow-up table', () => {
  it('31 December: every agency', async () => {
    const { plans, totals, agencies } = await examine({ files, asOf: '2024-12-31' })
    // Of 27 records, one retracts, one is retracted and one only tells of progress.
    expect(plans.map(({ recorded }) => recorded)).toEqual([24])
    expect(totals).toMatchObject({ total: 13, doneOnTime: 8, doneLate: 4, inProgress: 0, overdue: 1 })
    expect(totals).toMatchObject({ standing: 1, waiting: 1, notStarted: 0, closed: 4, requested: 0 })
    expect(
      agencies.map(({ id, total, doneOnTime, doneLate, overdue, closed }) =>
        [id.replace('mau/', ''), total, doneOnTime, doneLate, overdue, closed].join(' '),
      ),
    ).toEqual([
      // 4, 5 of Q2 and Q3, 6 | 5 of Q1 || 5 of Q4
      'so-noi-vu 5 4 1 0 1',
      // 9 of February | 1, 9 of October || 6
      'so-tu-phap 3 1 2 0 1',
      'so-tai-chinh 1 1 0 0 0',
      // 2 || 6, which became one with that of Sở Văn hóa
      'so-thong-tin 1 1 0 0 1',
      // 3, inherited || 6 overdue || 7
      'so-van-hoa 2 1 0 1 1',
      // 2, shared with Sở Thông tin and counted once in the total
      'cong-an-tinh 1 1 0 0 0',
      'bao-mau 1 0 1 0 0',
      'dai-mau 0 0 0 0 0',
    ])
  })

  it('counts with the real days off', () => {
    const daysOff = (list: typeof files) =>
      list.find(({ path }) => path.endsWith('calendar/2024.yaml'))?.text.replace(/^#.*\n/gm, '')
    expect(daysOff(files)).toBe(daysOff(filesIn('plans')))
  })
})

describe('between those days', () => {
  async function taskOn(task: string, asOf: string, more: Partial<Question> = {}) {
    return (await toldOn(asOf, more)).filter((line) => line.startsWith(`${task} `))
  }

  it('task 1: progress, a claim, a late delivery, reopened, delivered again', async () => {
    const history = await Promise.all(
      ['2024-04-15', '2024-04-29', '2024-04-30', '2024-05-10', '2024-06-04', '2024-06-05', '2024-06-25'].map(
        (asOf) => taskOn('1', asOf),
      ),
    )
    expect(history.flat()).toEqual([
      '1 so-tu-phap: in-progress, due 2024-04-30, due-soon',
      '1 so-tu-phap: in-progress, due 2024-04-30, due-soon, claimed',
      '1 so-tu-phap: in-progress, due 2024-04-30, due-soon, claimed',
      '1 so-tu-phap: done-late, due 2024-04-30, delivered 2024-05-10, 10 days late',
      '1 so-tu-phap: done-late, due 2024-04-30, delivered 2024-05-10, 10 days late',
      // 30/4 → 5/6: 31 + 5.
      '1 so-tu-phap: overdue, due 2024-04-30, 36 days late',
      '1 so-tu-phap: done-late, due 2024-04-30, delivered 2024-06-25, 56 days late',
    ])
  })

  it('task 3: overdue, extended, inherited, delivered', async () => {
    const history = await Promise.all(
      ['2024-05-15', '2024-05-26', '2024-05-27', '2024-06-30', '2024-07-24', '2024-07-25'].map((asOf) =>
        taskOn('3', asOf),
      ),
    )
    expect(history.flat()).toEqual([
      '3 so-thong-tin: in-progress, due 2024-05-15, due-soon',
      '3 so-thong-tin: overdue, due 2024-05-15, 11 days late',
      // 27/5 → 31/7: 4 + 30 + 31 = 65 days left.
      '3 so-thong-tin: in-progress, due 2024-07-31, first 2024-05-15, extended',
      // 31 days left, one too many to be soon.
      '3 so-thong-tin: in-progress, due 2024-07-31, first 2024-05-15, extended',
      '3 so-thong-tin: in-progress, due 2024-07-31, first 2024-05-15, held by so-van-hoa, due-soon, extended, inherited',
      '3 so-thong-tin: done-on-time, due 2024-07-31, first 2024-05-15, delivered 2024-07-25, held by so-van-hoa, extended, inherited',
    ])
  })

  it('task 4: the mistake counts for two days', async () => {
    expect(await taskOn('4', '2024-09-09')).toEqual(['4 so-noi-vu: in-progress, due 2024-09-30, due-soon'])
    expect(await taskOn('4', '2024-09-12')).toEqual(['4 so-noi-vu: in-progress, due 2024-09-30, due-soon'])
    // 16/9 → 31/10: 14 + 31 = 45 days left.
    expect(await taskOn('4', '2024-09-16')).toEqual([
      '4 so-noi-vu: in-progress, due 2024-10-31, first 2024-09-30, extended',
    ])
  })

  it('task 2: the report printed on 30 June did not know of it', async () => {
    expect(await taskOn('2', '2024-06-30', { knownAt: '2024-06-30' })).toEqual([
      '2 so-thong-tin+cong-an-tinh: in-progress, due 2024-06-30, due-soon',
    ])
    expect(await taskOn('2', '2024-06-30', { knownAt: '2024-07-03' })).toEqual([
      '2 so-thong-tin+cong-an-tinh: done-on-time, due 2024-06-30, delivered 2024-06-18',
    ])
  })

  it('task 10: read as the next working day, 1/9 is 4/9', async () => {
    expect(await taskOn('10', '2024-09-04', { dayOff: 'next-working-day' })).toEqual([
      '10 bao-mau:T-2024-08-22: done-on-time, due 2024-09-04, first 2024-09-01, delivered 2024-09-04',
      '10 dai-mau: awaiting-trigger',
    ])
  })

  it('task 6: due on a Saturday', async () => {
    expect((await taskOn('6', '2024-12-02', { dayOff: 'next-working-day' })).at(-1)).toBe(
      '6 so-van-hoa: in-progress, due 2024-12-02, first 2024-11-30, due-soon',
    )
    expect((await taskOn('6', '2024-12-02')).at(-1)).toBe(
      '6 so-van-hoa: overdue, due 2024-11-30, 2 days late',
    )
  })

  it('with the year the standing and waiting duties end; what was due stays due', async () => {
    const lines = await linesOn('2025-01-01')
    expect(lines.map(told).slice(-5)).toEqual([
      '8 bao-mau: closed, delivered 2024-06-28',
      '9 so-tu-phap:T-2024-02-06: done-on-time, due 2024-02-20, delivered 2024-02-19',
      '9 so-tu-phap:T-2024-10-21: done-late, due 2024-10-28, delivered 2024-10-30, 2 days late',
      '10 bao-mau:T-2024-08-22: done-late, due 2024-09-01, delivered 2024-09-04, 3 days late',
      '10 dai-mau: closed',
    ])
    expect(statusCounts(lines)).toEqual({ 'done-on-time': 8, 'done-late': 4, overdue: 1, closed: 6 })
  })

  it('says why what is closed is closed', async () => {
    const reasons = (await linesOn('2025-01-01')).map(({ closedBecause }) => closedBecause?.vi ?? null)
    expect(reasons.filter((reason) => reason !== null)).toEqual([
      'được thay thế: Lịch quý IV nằm trong lịch tiếp dân cuối năm; Kế hoạch 88/KH-UBND',
      'được miễn: Đã rà soát đủ ở nhiệm vụ 1; Công văn 415/UBND-VP',
      'nhập vào việc của Sở Văn hóa (Nghị quyết hư cấu số 07/NQ-HĐND)',
      'bị hủy: Dồn kinh phí khắc phục mưa lũ; Công văn 377/UBND-VP',
      'kế hoạch đã hết thời gian thực hiện',
      'kế hoạch đã hết thời gian thực hiện',
    ])
  })
})
