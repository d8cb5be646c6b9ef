import { describe, expect, it } from 'vitest'
import { run } from '../support/world.ts'

async function explained(...args: readonly string[]) {
  const { code, stdout, stderr } = await run(['explain', ...args, '--format', 'json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
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
