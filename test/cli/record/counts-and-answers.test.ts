import { describe, expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { agency, planOf, registerOf } from '../../support/province.ts'
import { run } from '../../support/world.ts'

// What the officer types for an open group, and for what agencies answer besides “done”; then what every page shows.

const register = registerOf({
  agencies: [agency('so-noi-vu', 'Sở Nội vụ')],
  groups: ['{ id: cac-xa, name: Các xã, open: true, count: 99 }'],
})
const plan = planOf(
  [
    '{ id: "1", title: Báo cáo, lead: [cac-xa], deadline: Tháng 6/2024 }',
    '{ id: "2", title: Đề án, lead: [so-noi-vu], deadline: Tháng 6/2024 }',
  ],
  '2024-01-15',
)
const workspace = () => folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan })
const NOW = '2024-09-30T03:00:00Z'

async function record(cwd: string, words: string, ...more: readonly string[]) {
  return run(['record', ...words.split(' '), ...more], { cwd, now: NOW })
}

async function printed(cwd: string, words: string, lang = 'vi') {
  return (await run([...words.split(' '), '--lang', lang], { cwd, now: NOW })).stdout.replace(/[│\s]+/g, ' ')
}

async function statusOf(cwd: string, asOf: string) {
  const { stdout } = await run(['status', '--as-of', asOf, '--format', 'json'], { cwd })
  return JSON.parse(stdout)
}

describe('record … --count', () => {
  const DELIVERED = 'delivered mau-01#1 --agency cac-xa --date 2024-06-10 --document 1/BC'

  it.each([
    ['vi', 'bao nhiêu cơ quan trong 99 đã nộp?', '--count <số đã nộp đến nay>'],
    ['en', 'how many of 99 have delivered?', '--count <how many so far>'],
  ])('is asked for in %s, and nothing is written without it', async (lang, question, help) => {
    const cwd = workspace()
    const { code, stderr } = await record(cwd, DELIVERED, '--lang', lang)
    expect([code, stderr.includes(question), stderr.includes(help)]).toEqual([2, true, true])
    expect((await statusOf(cwd, '2024-06-30')).obligations[0].counted).toEqual({
      delivered: 0,
      inTime: 0,
      asked: 99,
    })
  })

  it('counts how many have delivered so far, until all have', async () => {
    const cwd = workspace()
    expect((await record(cwd, `${DELIVERED} --count 48`)).code).toBe(0)
    expect(await printed(cwd, 'status --as-of 2024-06-30 --format markdown')).toContain('48/99 đã nộp')
    expect(
      await printed(cwd, 'remind --quarter 2024-Q2 --as-of 2024-06-30 --format markdown', 'en'),
    ).toContain('48/99 delivered')
    // Fewer than before, more than there are, both at once.
    for (const [count, said] of [
      ['20', '20 là ít hơn'],
      ['100', '100 là quá số ấy'],
    ]) {
      const { code, stderr } = await record(cwd, `${DELIVERED} --count ${count}`)
      expect([code, stderr.includes(said ?? '')]).toEqual([2, true])
    }
    const waived = 'waived mau-01#1 --agency cac-xa --date 2024-06-20 --count 3 --by 9/QĐ --reason Mới'
    expect((await record(cwd, waived)).code).toBe(0)
    expect((await statusOf(cwd, '2024-06-30')).obligations[0]).toMatchObject({
      status: 'in-progress',
      counted: { delivered: 48, inTime: 48, asked: 96 },
    })
    // Three days late for those that were left.
    const rest = 'delivered mau-01#1 --agency cac-xa --date 2024-07-03 --document 2/BC --count 96'
    expect((await record(cwd, rest)).code).toBe(0)
    expect((await statusOf(cwd, '2024-07-31')).obligations[0]).toMatchObject({
      status: 'done-late',
      daysLate: 3,
      counted: { delivered: 96, inTime: 48, asked: 96 },
    })
    expect((await run(['validate'], { cwd, now: NOW })).stdout).toContain('không có lỗi')
  })

  it.each(['0', 'abc', '1.5', '-1'])('is told what it takes where it is %s', async (count) => {
    const { code, stderr } = await record(workspace(), `${DELIVERED} --count=${count}`)
    expect([code, stderr]).toEqual([
      2,
      `plan-check: --count cần một số nguyên từ 1 đến số cơ quan của nhóm, không phải “${count}”.\n→ Viết như --count 48.\n`,
    ])
  })

  it('is refused for a single agency', async () => {
    const single = 'delivered mau-01#2 --date 2024-06-10 --document 1/BC --count 3'
    const { code, stderr } = await record(workspace(), single)
    expect([code, stderr.includes('không phải là nhóm mở')]).toEqual([2, true])
  })
})

describe('what an agency answers', () => {
  const ANSWERS = [
    {
      event: 'extension-requested',
      words: 'extension-requested mau-01#2 --date 2024-06-20 --through 2024-09-30',
      said: { vi: 'đã đề nghị gia hạn, chờ trả lời', en: 'extension requested, not answered yet' },
      told: { vi: 'đề nghị gia hạn đến hết 30/9/2024', en: 'an extension was requested through 2024-09-30' },
    },
    {
      event: 'contested',
      words: 'contested mau-01#2 --date 2024-06-20 --reason Trùng',
      said: { vi: 'đã có ý kiến khác, chờ trả lời', en: 'contested, not answered yet' },
      told: { vi: 'có ý kiến khác về việc được giao (Trùng)', en: 'contested (Trùng)' },
    },
  ] as const

  it.each(ANSWERS)(
    '$event is a flag in tables and reminders, a step in explain, and changes no debt',
    async ({ event, words, said, told }) => {
      const cwd = workspace()
      const days = ['2024-06-19', '2024-06-30', '2024-07-01']
      const debts = async () =>
        Promise.all(
          days.map(async (day) => {
            const { totals, obligations } = await statusOf(cwd, day)
            const { status, due, daysLate } = obligations[1]
            return { totals, status, due, daysLate }
          }),
        )
      const before = await debts()
      expect(before.map(({ status, daysLate }) => [status, daysLate])).toEqual([
        ['in-progress', 0],
        ['in-progress', 0],
        ['overdue', 1],
      ])
      expect((await record(cwd, words)).code).toBe(0)
      expect(await debts()).toEqual(before)
      // The day before it was asked there is no flag.
      expect((await statusOf(cwd, '2024-06-19')).obligations[1].flags).not.toContain(event)
      expect((await statusOf(cwd, '2024-07-01')).obligations[1].flags).toContain(event)
      for (const lang of ['vi', 'en'] as const) {
        expect(await printed(cwd, 'status --as-of 2024-07-01 --format markdown', lang)).toContain(said[lang])
        expect(
          await printed(cwd, 'remind --quarter 2024-Q3 --as-of 2024-07-01 --format markdown', lang),
        ).toContain(said[lang])
        expect(await printed(cwd, 'explain mau-01#2 --as-of 2024-07-01', lang)).toContain(told[lang])
      }
    },
  )

  it.each(ANSWERS)(
    '$event is awaited where explain says how it stands, until it is answered',
    async ({ words, said }) => {
      const cwd = workspace()
      const standing = async (asOf: string, lang: 'vi' | 'en') => {
        const { stdout } = await run(['explain', 'mau-01#2', '--as-of', asOf, '--format', 'json'], { cwd })
        const steps: readonly { day: string; because: Record<string, string> }[] =
          JSON.parse(stdout).obligations[0].steps
        return steps.findLast(({ day }) => day === asOf)?.because[lang]
      }
      expect((await record(cwd, words)).code).toBe(0)
      expect(await standing('2024-06-19', 'vi')).toBe('Đang thực hiện, trong hạn')
      expect(await standing('2024-06-24', 'vi')).toBe(`Đang thực hiện, trong hạn; ${said.vi}`)
      expect(await standing('2024-07-01', 'en')).toBe(`Overdue by 1 day; ${said.en}`)
      const answer = 'extended mau-01#2 --date 2024-07-01 --through 2024-09-30 --basis 5/UBND'
      expect((await record(cwd, answer)).code).toBe(0)
      expect(await standing('2024-07-01', 'vi')).toBe('Đang thực hiện, trong hạn')
    },
  )

  it.each(ANSWERS)(
    '$event is answered by an extension, a waiver, or its retraction',
    async ({ event, words }) => {
      for (const answer of [
        'extended mau-01#2 --date 2024-06-25 --through 2024-09-30 --basis 5/UBND',
        'waived mau-01#2 --date 2024-06-25 --by 5/UBND --reason Thôi',
        `retract 2024-06-20.2.so-noi-vu.${event} --date 2024-06-25 --reason Nhầm`,
      ]) {
        const cwd = workspace()
        expect((await record(cwd, words)).code).toBe(0)
        const { code, stderr } = await record(cwd, answer)
        expect([code, stderr.includes('✗')], answer).toEqual([0, false])
        expect((await statusOf(cwd, '2024-06-24')).obligations[1].flags).toContain(event)
        expect((await statusOf(cwd, '2024-06-25')).obligations[1].flags).not.toContain(event)
      }
    },
  )
})
