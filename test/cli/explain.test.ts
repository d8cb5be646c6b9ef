import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workspaceWith } from '../support/folder.ts'
import { plan } from '../support/province.ts'
import { run } from '../support/world.ts'

async function explained(...args: readonly string[]) {
  const { code, stdout, stderr } = await run(['explain', ...args, '--format', 'json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

interface Step {
  readonly day: string
  readonly because: { readonly vi: string; readonly en: string }
}

/** The page in English. */
async function told(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['explain', ...args, '--lang', 'en'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

describe('explain --deadline', () => {
  it('gives the reading, its parts with the next occurrences, and the other reading', async () => {
    const said = await explained('--deadline', 'Hoàn thành trước tháng 6/2024', '--issued', '2023-07-03')
    expect(said).toMatchObject({
      schema: 'deadline/v1',
      text: 'Hoàn thành trước tháng 6/2024',
      reading: 'once 2024-05-31',
      parts: [
        { notation: 'once 2024-05-31', occurrences: [{ period: null, from: null, due: '2024-05-31' }] },
      ],
      assumptions: [{ code: 'before-month', other: 'once 2024-06-30' }],
      refused: null,
    })
    expect(said.steps[0].words).toBe('trước tháng 6/2024')
  })

  it('reads as the office says', async () => {
    const said = await explained(
      '--deadline',
      'trước tháng 6/2024',
      '--issued',
      '2023-07-03',
      '--before-month',
      'inclusive',
    )
    expect(said).toMatchObject({ reading: 'once 2024-06-30', assumptions: [{ other: 'once 2024-05-31' }] })
  })

  it('joins the parts, and counts occurrences from the document’s day', async () => {
    const said = await explained(
      '--deadline',
      'Hàng năm và đột xuất (khi có yêu cầu cầu)',
      '--issued',
      '2023-07-03',
    )
    expect(said.reading).toBe('every year + triggered')
    expect(said.parts[0].occurrences.map(({ due }: { due: string }) => due)).toEqual([
      '2023-12-31',
      '2024-12-31',
      '2025-12-31',
      '2026-12-31',
    ])
  })

  it('says what was refused, and why, which is an answer too', async () => {
    const said = await explained('--deadline', 'Đầu năm 2024', '--issued', '2023-07-03')
    expect(said).toMatchObject({
      reading: 'refused',
      parts: [],
      refusal: { words: ['Đầu năm 2024'], example: 'once 2024-03-31' },
    })
    expect(said.refused).toContain('Điều 146')
  })

  it('shows once how places with the same choice would be read otherwise', async () => {
    const page = await told(
      '--deadline',
      'trước ngày 15/5/2024 và trước ngày 20/6/2024',
      '--issued',
      '2023-07-03',
    )
    // A day earlier each; both places in one row.
    expect(page.match(/due 2024-05-14/g)).toHaveLength(1)
    expect(page).toContain('│ “trước ngày 15/5/2024”, “trước │')
  })

  it('without a day refuses what needs one', async () => {
    expect(await explained('--deadline', 'Quý II/2024')).toMatchObject({ reading: 'once 2024-06-30' })
    expect(await explained('--deadline', 'trước ngày 28/5')).toMatchObject({ reading: 'refused' })
  })
})

describe('explain plan#task', () => {
  it('tells each obligation step by step', async () => {
    const said = await explained('thai-nguyen-129#6.3', '--as-of', '2024-06-30')
    expect(said).toMatchObject({
      schema: 'story/v1',
      plan: 'thai-nguyen-129',
      task: '6.3',
      asOf: '2024-06-30',
    })
    expect(said.obligations).toHaveLength(1)
    expect(said.obligations[0].steps.map(({ day }: { day: string }) => day)).toEqual([
      '2023-07-03',
      '2024-05-31',
      '2024-06-30',
    ])
  })

  it('tells one agency’s part where it is asked for', async () => {
    const said = await explained(
      'thai-nguyen-129#5.1',
      '--as-of',
      '2024-06-30',
      '--agency',
      'UBND huyện Định Hóa',
    )
    // The periods 2023, 2024 and the next one, and the part that waits for a request.
    expect(
      said.obligations.map(({ obligation }: { obligation: { id: string } }) => obligation.id.split('@')[1]),
    ).toEqual([
      'thai-nguyen/ubnd-huyen-dinh-hoa:2023',
      'thai-nguyen/ubnd-huyen-dinh-hoa:2024',
      'thai-nguyen/ubnd-huyen-dinh-hoa:2025',
      'thai-nguyen/ubnd-huyen-dinh-hoa',
    ])
  })

  it('tells the schedule that the office decided where the document states no words', async () => {
    const [deadline] = (await explained('nam-dinh-119#1', '--as-of', '2024-06-30')).deadlines
    // Every year from 2024 on, of which the article tells; four periods are shown.
    const schedule = 'every year 2024-01-01..'
    expect(deadline).toMatchObject({ explanation: null, decidedBy: 'encoder', schedule })
    expect(deadline.parts.map(({ notation }: { notation: string }) => notation)).toEqual([schedule])
    expect(deadline.parts[0].occurrences.map(({ due }: { due: string }) => due)).toEqual([
      '2024-12-31',
      '2025-12-31',
      '2026-12-31',
      '2027-12-31',
    ])
    const page = await told('nam-dinh-119#1', '--as-of', '2024-06-30', '--agency', 'thanh-tra-tinh')
    expect(page).toContain(
      'the office decided the schedule: every year, from 2024-01-01 on. Basis: Suy từ Kế hoạch 08/KH-T.Tr',
    )
    expect(page).toMatch(/│ every year, from 2024-01-01 on │ 2024 {3}│ 2024-01-01 │ 2024-12-31 │/)
    expect(page).toContain('the last day by the schedule that the office decided, itself in time')
    expect(page).not.toContain('the last day by the plan')
  })

  it('tells what decides: the words, the office, or nothing', async () => {
    const decided = async (target: string, ...folder: readonly string[]) => {
      const { deadlines } = await explained(target, '--as-of', '2024-04-01', ...folder)
      return deadlines.map(({ decidedBy, schedule }: { decidedBy: string; schedule: string }) => [
        decidedBy,
        schedule,
      ])
    }
    expect(await decided('thai-nguyen-129#6.3')).toEqual([['words', 'once 2024-05-31']])
    expect(await decided('hoa-binh-2023#2')).toEqual([['nothing', 'undated']])
    // Its words, "Đầu năm 2024", are refused; the second has only words, with a basis beside them.
    expect(await decided('mau-01#2.1', '--plans', 'fixtures/ok')).toEqual([['encoder', 'once 2024-03-31']])
    expect(await decided('mau-01#2.15', '--plans', 'fixtures/ok')).toEqual([['words', 'every year']])
  })

  it('names the product of each schedule where a task has several', async () => {
    const page = await told('hoa-binh-2023#4')
    expect(page).toContain('When it falls due: “Hằng năm” → every year (Kế hoạch truyền thông của năm)')
    expect(await told('hoa-binh-2023#4', '--lang', 'vi')).toMatch(
      /│ “Hằng năm” │ lặp lại theo kỳ: hằng năm +│/,
    )
  })

  it('tells the words once that several products share', async () => {
    const shared = 'deliverables: [{ id: a, title: Hội nghị }, { id: b, title: Kỷ yếu }] }'
    const folder = workspaceWith({
      'plans/mau-01.yaml': plan.replace('deadline: Tháng 6/2024 }', `deadline: Tháng 6/2024, ${shared}`),
    })
    const page = await told('mau-01#2', '--as-of', '2024-06-30', '--plans', join(folder, 'plans'))
    expect(page.match(/When it falls due/g)).toHaveLength(1)
    expect(page.match(/^Sở Tư pháp.*$/gm)).toEqual(['Sở Tư pháp – Hội nghị', 'Sở Tư pháp – Kỷ yếu'])
  })

  it('says why words were refused, and counts one day as one', async () => {
    const page = await told('mau-01#2.1', '--as-of', '2024-04-01', '--plans', 'fixtures/ok')
    expect(page).toContain('“Đầu năm 2024” could not be read: ')
    expect(page).toContain('When it falls due: “Đầu năm 2024” → due 2024-03-31')
    expect(page).toMatch(/Overdue by 1 day *│/)
  })

  it('shows the schedule that decides, not what the words alone would mean', async () => {
    const decided = '{ text: Tháng 6/2024, schedule: once 2024-07-15, basis: Công văn 12/STP-VP }'
    const folder = workspaceWith({ 'plans/mau-01.yaml': plan.replace('Tháng 6/2024', decided) })
    const page = await told('mau-01#2', '--as-of', '2024-06-30', '--plans', join(folder, 'plans'))
    expect(page).toContain('By itself “Tháng 6/2024” reads due 2024-06-30')
    expect(page).toMatch(/│ due 2024-07-15 │ – +│ – +│ 2024-07-15 │/)
    expect(page).not.toContain('│ due 2024-06-30')
  })

  it('tells what set a duty off, and that its last day runs from there', async () => {
    const on = ['--plans', 'fixtures/mot-nam', '--as-of', '2024-10-22']
    // Five working days after Monday 21/10 end on Monday 28/10. The trigger of 6/2 began another occurrence.
    const { obligations } = await explained('mau-45#9', ...on)
    const [, second] = obligations
    expect(second.steps.map(({ day, because }: Step) => [day, because.en])).toEqual([
      ['2024-01-08', '45/KH-UBND was issued'],
      ['2024-10-21', 'its condition came about (09/PA-BDN)'],
      ['2024-10-22', 'In progress, within the time limit'],
      ['2024-10-28', 'the last day, 5 working days after its condition came about, itself in time'],
    ])
    expect(second.steps[3].because.vi).toBe(
      'ngày cuối, 5 ngày làm việc sau ngày điều kiện xảy ra; hết ngày này vẫn đúng hạn',
    )
  })

  it('tells a trigger only to those whom it calls', async () => {
    const on = ['--plans', 'fixtures/mot-nam', '--as-of', '2024-10-22', '--day-off', 'next-working-day']
    const { obligations } = await explained('mau-45#10', ...on)
    const days = obligations.map(({ steps }: { steps: readonly Step[] }) => steps.map(({ day }) => day))
    // Ten days after 22/8 end on Sunday 1/9; the holiday of 2/9 and 3/9 puts it off to 4/9, when it was delivered.
    expect(days).toEqual([
      ['2024-01-08', '2024-08-22', '2024-09-01', '2024-09-04', '2024-09-04', '2024-10-22'],
      ['2024-01-08', '2024-10-22'],
    ])
    expect(obligations[0].steps[2].because.en).toBe(
      'the last day, 10 days after its condition came about, a day off',
    )
  })

  it.each([
    [['explain'], 'Cần một nhiệm vụ hoặc lời thời hạn'],
    [['explain', 'thai-nguyen-12#6.3'], 'Có phải “thai-nguyen-129”?'],
    [['explain', 'thai-nguyen-129#6.4'], '“6.4”'],
    [['explain', 'thai-nguyen-129#IV.3'], 'chỉ nhắc lại nhiệm vụ 6.3'],
  ])('%j is wrong usage', async (args, words) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
  })
})

describe('explain of an id that a report gave', () => {
  const id = 'thai-nguyen-129#5.1/ke-hoach/1@thai-nguyen/so-noi-vu:2024'

  it('is that obligation alone', async () => {
    const { task, obligations } = await explained(id, '--as-of', '2024-06-30')
    expect(task).toBe('5.1')
    expect(obligations.map((one: { obligation: { id: string } }) => one.obligation.id)).toEqual([id])
  })

  it('may end before the agency', async () => {
    const { obligations } = await explained('thai-nguyen-129#5.1/ke-hoach/1', '--as-of', '2024-06-30')
    const ids: readonly string[] = obligations.map((one: { obligation: { id: string } }) => one.obligation.id)
    expect(ids).toContain(id)
    expect(ids.filter((one) => !one.startsWith('thai-nguyen-129#5.1/ke-hoach/1@'))).toEqual([])
  })

  it('is refused where there is none', async () => {
    const { code, stderr } = await run(['explain', 'thai-nguyen-129#5.1/ke-hoach/9', '--lang', 'en'])
    expect(code).toBe(2)
    expect(stderr).toContain('there is no “thai-nguyen-129#5.1/ke-hoach/9”')
  })
})

it('explains one thing at a time', async () => {
  const { code, stderr } = await run([
    'explain',
    'thai-nguyen-129#5.1',
    '--deadline',
    'Quý II/2024',
    '--lang',
    'en',
  ])
  expect(code).toBe(2)
  expect(stderr).toContain('go with no task or code')
})
