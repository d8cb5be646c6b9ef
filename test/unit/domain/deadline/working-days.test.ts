import { describe, expect, it } from 'vitest'
import { DEFAULT_READINGS } from '../../../../src/domain/deadline/model/reading.ts'
import { notationOf } from '../../../../src/domain/deadline/notation.ts'
import { readDeadline } from '../../../../src/domain/deadline/read.ts'
import { parseDay } from '../../../../src/domain/time/day.ts'
import { shippedCalendar } from '../../../support/calendar.ts'
import { workspaceWith } from '../../../support/folder.ts'
import { plan } from '../../../support/province.ts'
import { run } from '../../../support/world.ts'

const calendar = await shippedCalendar()

function read(words: string, issued: string): string {
  const reading = readDeadline(words, { issued: parseDay(issued), readings: DEFAULT_READINGS, calendar })
  return reading.kind === 'read' ? notationOf(reading.schedule) : reading.because.en
}

describe("a term in working days from the document's own day", () => {
  it.each([
    // Monday 3/7; 4–7 are four, 10–14 nine, Monday 17 the tenth.
    ['2023-07-03', '10', 'once 2023-07-17'],
    // Thursday 14/9; Friday 15 is one, Monday 18 two.
    ['2023-09-14', '02', 'once 2023-09-18'],
    // Wednesday 7/2/2024; Tết is off from 8 to 14.
    ['2024-02-07', '01', 'once 2024-02-15'],
    // Friday 26/4/2024; 27/4 to 1/5 is off, 2 and 3/5 are two, Saturday 4/5 is worked for Monday 29/4.
    ['2024-04-26', '03', 'once 2024-05-04'],
    // Friday 29/12/2023; 1/1 is off.
    ['2023-12-29', '01', 'once 2024-01-02'],
  ])('of %s, %s days: %s', (issued, count, expected) => {
    expect(read(`trong vòng ${count} ngày làm việc kể từ ngày ký`, issued)).toBe(expected)
  })

  it('is refused in a year that no calendar covers', () => {
    expect(read('trong vòng 10 ngày làm việc kể từ ngày ký', '2025-12-30')).toMatch(/^working days of 2026 /)
    expect(read('trong vòng 10 ngày làm việc kể từ ngày ký', '2022-12-01')).toMatch(/^working days of 2022 /)
  })
})

describe('in a workspace', () => {
  const words = 'Trong vòng 10 ngày làm việc kể từ ngày ban hành Kế hoạch'
  const counting = plan.replace('Trong năm 2023', words)
  const days =
    'schema: calendar/v1\nyear: 2023\nsources:\n  luat: { title: Luật hư cấu, kind: law }\ndays-off:\n  - { from: 2023-01-02, name: Nghỉ bù, source: luat, confidence: stated }\n'

  it('it is counted where a calendar covers the year', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': counting, 'plans/lich.yaml': days })
    expect((await run(['validate'], { cwd })).code).toBe(0)
    const { stdout } = await run(['status', '--as-of', '2023-07-17', '--format', 'csv'], { cwd })
    expect(stdout).toContain(',2023-07-17,2023-07-17,,working-day,,in-progress,')
    const after = await run(['status', '--as-of', '2023-07-18', '--format', 'csv'], { cwd })
    expect(after.stdout).toContain(',2023-07-17,2023-07-17,,working-day,,overdue,')
    const asked = ['explain', '--deadline', words, '--issued', '2023-07-03', '--format', 'json']
    expect(JSON.parse((await run(asked, { cwd })).stdout).reading).toBe('once 2023-07-17')
  })

  it('and refused where none does, which says what to add', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': counting })
    const { code, stdout } = await run(['validate', '--lang', 'en'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('error unread-deadline')
    expect(stdout).toContain('working days of 2023')
    expect(stdout).toContain('Add that year’s calendar/v1 file')
  })
})
