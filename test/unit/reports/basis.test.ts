import { describe, expect, it } from 'vitest'
import type { ObligationLine, PlanLine } from '../../../src/domain/follow-up/view.ts'
import { basisText } from '../../../src/reports/words/basis.ts'
import { folderWith } from '../../support/folder.ts'
import { plan, register } from '../../support/province.ts'
import { run } from '../../support/world.ts'

const LINE = { plan: 'mau', task: '1', deliverable: 'kq' } as ObligationLine

function planAt(at: string | null, source: string | null): PlanLine {
  const deliverables = [{ id: 'kq', title: 'Kết quả', deadline: 'Hằng năm' }]
  const task = {
    id: '1',
    title: 'Nộp',
    at,
    source,
    deadline: null,
    deliverables,
    sameAs: null,
    supervisor: null,
    contact: null,
  }
  return { id: 'mau', number: '9/KH-UBND', issued: '2023-07-03', tasks: [task] } as unknown as PlanLine
}

describe('a place in the document is a section only where it is a number or letter', () => {
  it.each([
    ['II.6.3', 'mục II.6.3', 'section II.6.3'],
    ['6, gạch đầu dòng 2', 'mục 6, gạch đầu dòng 2', 'section 6, gạch đầu dòng 2'],
    ['a) khoản 1', 'mục a) khoản 1', 'section a) khoản 1'],
    // “Điều”, “đoạn” and “Danh” begin with letters that are numbers too: they are words.
    ['Điều 3', 'Điều 3', 'Điều 3'],
    ['đoạn 2', 'đoạn 2', 'đoạn 2'],
    ['Danh mục 1', 'Danh mục 1', 'Danh mục 1'],
  ])('%s', (at, vi, en) => {
    const view = { plans: [planAt(at, null)] }
    expect(basisText(LINE, view, 'vi')).toBe(`9/KH-UBND ngày 3/7/2023, ${vi}, “Hằng năm”`)
    expect(basisText(LINE, view, 'en')).toBe(`9/KH-UBND of 2023-07-03, ${en}, “Hằng năm”`)
  })
})

it('a place in a report of the document is named with the report, and no section', () => {
  const view = { plans: [planAt('2', 'Tin (Báo Mẫu)')] }
  expect(basisText(LINE, view, 'vi')).toBe(
    '9/KH-UBND ngày 3/7/2023, theo nguồn “Tin (Báo Mẫu)”, 2, “Hằng năm”',
  )
  expect(basisText(LINE, view, 'en')).toContain(', as reported in “Tin (Báo Mẫu)”, 2, ')
  expect(basisText(LINE, { plans: [planAt(null, 'Tin (Báo Mẫu)')] }, 'vi')).toContain(
    'theo nguồn “Tin (Báo Mẫu)”',
  )
})

it('the sources of the plan say which of the two it is', async () => {
  const stated = (source: string) => `stated: { in: ${source}, at: đoạn 1 }, deadline`
  const sources = `sources:
  toan-van: { title: Toàn văn, kind: official-text }
  bao: { title: Tin (Báo Mẫu), kind: press }
tasks:`
  const cwd = folderWith({
    'plans/so.yaml': register,
    'plans/mau-01.yaml': plan
      .replace('tasks:', sources)
      .replace('deadline', stated('toan-van'))
      .replace('[so-tu-phap], deadline', `[so-tu-phap], ${stated('bao')}`),
  })
  const { stdout } = await run(['status', '--as-of', '2023-08-01', '--format', 'json'], { cwd })
  expect(JSON.parse(stdout).plans[0].tasks).toMatchObject([
    { id: '1', at: 'đoạn 1', source: null },
    { id: '2', at: 'đoạn 1', source: 'Tin (Báo Mẫu)' },
  ])
})
