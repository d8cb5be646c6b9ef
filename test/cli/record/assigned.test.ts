import { describe, expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { agency, planOf, registerOf } from '../../support/province.ts'
import { run } from '../../support/world.ts'
import { recorded, recordsIn, textIn } from './workspace.ts'

// What the officer types for a duty that a record gave to another body, and how one of several is told apart.

const register = registerOf({
  agencies: [
    agency('so-noi-vu', 'Sở Nội vụ'),
    agency('so-tu-phap', 'Sở Tư pháp'),
    agency('so-tai-chinh', 'Sở Tài chính'),
    agency('huyen-a', 'UBND huyện A', 'ubnd-huyen', ', through: 2025-06-30'),
    agency(
      'huyen-b',
      'UBND huyện B',
      'ubnd-huyen',
      ', through: 2025-06-30, successors: [{ agency: xa-b, from: 2025-07-01, basis: NQ, main: true, confidence: stated }]',
    ),
    agency('xa-b', 'UBND xã B', 'ubnd-xa', ', from: 2025-07-01'),
  ],
})
const plan = planOf(
  [
    '{ id: "1", title: Cổng, lead: [so-noi-vu], deadline: Trong năm 2025 }',
    '{ id: "2", title: Rà soát, lead: [huyen-a, huyen-b], sharing: each, deadline: Hằng năm }',
    '{ id: "3", title: Lớp, lead: [so-noi-vu, so-tu-phap], deadline: Trong năm 2025 }',
    '{ id: "4", title: Khi có việc, lead: [so-noi-vu], deadline: { text: null, schedule: triggered after 10 day, basis: Suy ra } }',
  ],
  '2025-01-15',
)

const GIVEN = 'assigned mau-01#1 --agency so-noi-vu --to so-tai-chinh --date 2025-03-03 --document 5/CV'
const BOTH = 'assigned mau-01#2 --agency huyen-a --to xa-b --date 2025-08-01 --document 6/CV --period 2025'
const DONE = '--date 2025-09-01 --document 7/BC'

/** A folder in which these command lines were entered, all of them taken. */
async function folderAfter(lines: readonly string[]): Promise<string> {
  const cwd = folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan })
  for (const line of lines) expect([line, (await recorded(cwd, line)).stderr]).toEqual([line, ''])
  return cwd
}

/** `agency status` of every debtor of a task as of the end of September 2025. */
async function statuses(cwd: string, task: string): Promise<readonly string[]> {
  const { stdout } = await run(['status', '--as-of', '2025-09-30', '--format', 'json'], { cwd })
  const lines: readonly { task: string; period: string | null; agencies: string[]; status: string }[] =
    JSON.parse(stdout).obligations
  return lines
    .filter((line) => line.task === task && (line.period ?? '2025') === '2025')
    .map(({ agencies, status }) => `${agencies.join('+').replaceAll('mau/', '')} ${status}`)
}

describe('record for the body that a duty was given to', () => {
  it.each([
    ['its name', `delivered mau-01#1 --agency so-tai-chinh ${DONE}`],
    ['no name', `delivered mau-01#1 ${DONE}`],
    ['the whole id', `delivered mau-01#1/ket-qua@mau/so-noi-vu ${DONE}`],
  ])('is taken by %s', async (_, line) => {
    const cwd = await folderAfter([GIVEN, line])
    expect(recordsIn(cwd).at(-1)).toMatchObject({ event: 'delivered', agency: 'so-tai-chinh' })
    expect(await statuses(cwd, '1')).toEqual(['so-noi-vu done-on-time'])
  })

  it('is refused for the day before', async () => {
    const cwd = await folderAfter([GIVEN])
    const { code, stderr } = await recorded(
      cwd,
      'delivered mau-01#1 --agency so-tai-chinh --date 2025-03-02 --document 7/BC',
    )
    expect([code, stderr.includes('Kế hoạch không giao nhiệm vụ 1 cho “Sở Tài chính”')]).toEqual([2, true])
  })
})

describe('record for a body that holds the duties of several', () => {
  it.each([
    ['vi', 'UBND xã B giữ nhiệm vụ 2 nhận từ nhiều cơ quan; nói rõ việc của ai.', 'Dùng:'],
    ['en', 'UBND xã B holds task 2 from several agencies; say whose it is for.', 'Use:'],
  ])('asks in %s whose it is, and writes nothing', async (lang, question, help) => {
    const cwd = await folderAfter([BOTH])
    const before = textIn(cwd)
    const line = `delivered mau-01#2 --period 2025 --agency xa-b ${DONE} --lang ${lang}`
    const { code, stderr } = await recorded(cwd, line)
    expect(code).toBe(2)
    expect(stderr).toContain(question)
    expect(stderr).toContain(`${help} --agency huyen-a, --agency huyen-b.`)
    expect(textIn(cwd)).toBe(before)
  })

  it.each([
    ['the name of the first debtor', '#2 --period 2025 --agency huyen-b'],
    ['the whole id', '#2/ket-qua@mau/huyen-b:2025'],
    ['the whole id and its holder', '#2/ket-qua@mau/huyen-b:2025 --agency xa-b'],
  ])('is taken with %s, without a word on who holds it', async (_, target) => {
    const cwd = await folderAfter([BOTH, `delivered mau-01${target} ${DONE}`])
    expect(recordsIn(cwd).at(-1)).toMatchObject({ event: 'delivered', agency: 'huyen-b' })
    expect(await statuses(cwd, '2')).toEqual(['huyen-a in-progress', 'huyen-b done-on-time'])
  })

  it('is clear again once one is left', async () => {
    const cwd = await folderAfter([
      BOTH,
      `delivered mau-01#2 --period 2025 --agency huyen-a ${DONE}`,
      `delivered mau-01#2 --period 2025 --agency xa-b --date 2025-09-02 --document 8/BC`,
    ])
    expect(await statuses(cwd, '2')).toEqual(['huyen-a done-on-time', 'huyen-b done-on-time'])
  })
})

describe('record assigned', () => {
  it.each([
    ['nobody knows', '1 --agency so-noi-vu --to khong-co', '--to: không có “khong-co”'],
    ['holds it already', '1 --agency so-noi-vu --to so-noi-vu', 'Sở Nội vụ đang giữ nhiệm vụ 1 này rồi.'],
    [
      'shares it and gives it',
      '3 --agency so-noi-vu --to so-noi-vu',
      'Sở Nội vụ đang giữ nhiệm vụ 3 này rồi.',
    ],
    ['would wait for a trigger', '4 --agency so-noi-vu --to so-tai-chinh', 'record triggered mau-01#4'],
  ])('refuses a body that %s', async (_, target, said) => {
    const cwd = await folderAfter([])
    const { code, stderr } = await recorded(
      cwd,
      `assigned mau-01#${target} --date 2025-03-03 --document 5/CV`,
    )
    expect([code, stderr.includes(said) ? said : stderr]).toEqual([2, said])
    expect(textIn(cwd)).toBeNull()
  })

  it('gives a share to another who shares it, and a duty back', async () => {
    const cwd = await folderAfter([
      'assigned mau-01#3 --agency so-noi-vu --to so-tu-phap --date 2025-03-03 --document 5/CV',
      GIVEN,
      'assigned mau-01#1 --agency so-tai-chinh --to so-noi-vu --date 2025-04-01 --document 9/CV',
    ])
    expect(recordsIn(cwd).map(({ to }) => to)).toEqual(['so-tu-phap', 'so-tai-chinh', 'so-noi-vu'])
  })
})

describe('a body that is not there on the day', () => {
  it.each([
    ['huyen-b', '2025-07-01', 'UBND huyện B ended on 2025-06-30', 'Its successor is UBND xã B (--to xa-b).'],
    ['huyen-a', '2025-07-01', 'UBND huyện A ended on 2025-06-30', 'Name an agency that exists on that day'],
    ['xa-b', '2025-06-30', 'UBND xã B exists from 2025-07-01', 'Name an agency that exists on that day'],
  ])('is given nothing: %s on %s', async (to, date, said, help) => {
    const cwd = await folderAfter([])
    const line = `assigned mau-01#1 --agency so-noi-vu --to ${to} --date ${date} --document 5/CV`
    const { code, stderr } = await recorded(cwd, `${line} --lang en`)
    expect(code).toBe(2)
    expect(stderr).toContain(said)
    expect(stderr).toContain(help)
    expect(textIn(cwd)).toBeNull()
  })

  it('is told where a file gives it work, at its name', async () => {
    const records = (to: string) =>
      `schema: records/v1\nplan: mau-01\nrecords:\n  - { id: a, task: "1", agency: so-noi-vu, event: assigned, date: 2025-07-01, document: 5/CV, to: ${to} }\n`
    const found = async (to: string) => {
      const cwd = folderWith({
        'plans/so.yaml': register,
        'plans/mau-01.yaml': plan,
        'plans/records.yaml': records(to),
      })
      const { stdout } = await run(['validate', '--format', 'compact', '--lang', 'en'], { cwd })
      return stdout.split('\n').filter((line) => line.includes('outside-dates'))
    }
    expect(await found('xa-b')).toEqual([])
    expect(await found('huyen-b')).toEqual([
      expect.stringMatching(
        /^plans\/records.yaml:4:99: warning outside-dates “UBND huyện B” ended on 2025-06-30, before it was given the duty \(2025-07-01\)/,
      ),
    ])
  })
})
