import { describe, expect, it } from 'vitest'
import type { CoverageView } from '../../src/domain/carrying/coverage-view.ts'
import { folderWith } from '../support/folder.ts'
import { expectKept, printed } from '../support/json-contract.ts'
import { agency, registerOf } from '../support/province.ts'
import { run } from '../support/world.ts'

/** By province, then by duty: the state, and what carries it out. */
function table({ duties, provinces }: CoverageView) {
  return Object.fromEntries(
    provinces.map(({ id }, at) => [
      id,
      duties.map(({ provinces }) => {
        const { state = '', by = [] } = provinces[at] ?? {}
        return by.length === 0 ? state : by.map(({ plan, task, carries }) => `${plan}#${task} < ${carries}`)
      }),
    ]),
  )
}

describe('what the four provinces’ documents prove of 07/CT-TTg', () => {
  it('is carried out where a task says so, and nowhere else', async () => {
    const view = await expectKept('coverage', ['coverage', '--of', '07/CT-TTg', '--as-of', '2024-06-30'])
    const silent = ['not-stated', 'not-stated', 'not-stated', 'not-stated', 'not-stated']
    const [first, second, third, fourth, fifth] = ['1', '2', '3', '4', '5'].map((id) => `thu-tuong-07#${id}`)
    const of129 = (tasks: readonly string[], duty = '') =>
      tasks.map((task) => `thai-nguyen-129#${task} < ${duty}`)
    expect(table(view)).toEqual({
      'hoa-binh': silent,
      // Of January 2023; the directive is of 21 March.
      'lang-son': silent.map(() => 'not-applicable'),
      'nam-dinh': [
        // 119/KH-UBND is known through the press alone: what it says of these nobody knows.
        'unknown',
        'unknown',
        [`nam-dinh-119#1 < ${third}`, 'nam-dinh-thanh-tra-08#3 < nam-dinh-119#1'],
        [`nam-dinh-thanh-tra-08#4 < ${fourth}`],
        [`nam-dinh-thanh-tra-08#3 < ${fifth}`],
      ],
      'thai-nguyen': [
        of129(['1.1', '1.2'], first),
        of129(['4.1', '4.2'], second),
        of129(['5.1', '5.2', '5.3', '5.4'], third),
        of129(['6.1', '6.2', '6.5', '6.6'], fourth),
        of129(['7.3'], fifth),
      ],
    })
    // 39 items of 129, of which 8 repeat others and 13 carry out something.
    const { plans } = view.provinces[3]
    expect(plans).toMatchObject([{ plan: 'thai-nguyen-129', known: 'in-full', others: 18 }])
  })

  it.each([
    ['2023-03-20', []],
    ['2023-03-21', ['lang-son']],
    ['2023-07-03', ['lang-son', 'thai-nguyen']],
    ['2023-07-04', ['hoa-binh', 'lang-son', 'thai-nguyen']],
    ['2023-08-28', ['hoa-binh', 'lang-son', 'nam-dinh', 'thai-nguyen']],
  ])('as of %s asks the provinces %j', async (asOf, provinces) => {
    const view: CoverageView = await printed(['coverage', '--of', 'thu-tuong-07', '--as-of', asOf])
    expect(view.provinces.map(({ id }) => id)).toEqual(provinces)
    expect(view.of.inForce).toBe(asOf >= '2023-03-21')
  })

  it('is owed by nobody: the directive is in no report on who owes what, unless it is named', async () => {
    for (const command of ['status', 'remind']) {
      const days = command === 'status' ? ['--as-of', '2024-06-30'] : ['--quarter', '2024-Q3']
      const { stdout } = await run([command, ...days, '--format', 'json'])
      expect(stdout).not.toContain('"thu-tuong-07"')
    }
    const { plans, obligations, agencies } = await printed([
      'status',
      '--plan',
      'thu-tuong-07',
      '--as-of',
      '2024-06-30',
    ])
    expect([plans.length, plans[0].obliges, obligations, agencies]).toEqual([1, 'nobody', [], []])
    for (const args of [
      ['explain', 'thu-tuong-07#1'],
      ['record', 'delivered', 'thu-tuong-07#1', '--date', '2024-01-05'],
    ])
      expect(await run([...args, '--lang', 'en'])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('Nobody owes task 1 of thu-tuong-07 itself'),
      })
  })

  it('and a province’s plan that an agency’s own plan carries out', async () => {
    const view: CoverageView = await printed(['coverage', '--of', '119/KH-UBND', '--as-of', '2024-06-30'])
    expect(table(view)).toEqual({ 'nam-dinh': [['nam-dinh-thanh-tra-08#3 < nam-dinh-119#1']] })
  })
})

const REGISTER = registerOf({ agencies: [agency('so-an', 'Sở An')] })

const CENTRE = `schema: agencies/v1
province: trung-uong
name: Trung ương
sources: { s: { title: Sổ, kind: practice } }
agencies:
  - { id: thu-tuong, name: Thủ tướng, kind: chuc-danh, source: s, confidence: stated }
`

const plan = (id: string, issued: string, tasks: readonly string[], more = '') => `schema: plan/v1
id: ${id}
province: ${id === 'tren' ? 'trung-uong' : 'mau'}
number: ${id === 'tren' ? '07/CT-TTg' : `${id.length}/KH-UBND`}
type: ${id === 'tren' ? 'chi-thi' : 'ke-hoach'}
title: Văn bản
issuer: ${id === 'tren' ? 'thu-tuong' : 'ubnd-tinh'}
issued: ${issued}
${more}tasks:
${tasks.map((task) => `  - ${task}\n`).join('')}`

const UPPER = plan('tren', '2024-03-21', [
  '{ id: "1", title: Một, lead: [] }',
  '{ id: "2", title: Hai, lead: [] }',
])

const task = (carries: string, id = '1') =>
  `{ id: "${id}", title: Việc, lead: [so-an], deadline: Hằng năm${carries === '' ? '' : `, carries-out: [${carries}]`} }`

async function statesOf(files: Readonly<Record<string, string>>, asOf = '2024-12-31') {
  const cwd = folderWith({
    'plans/so/mau.yaml': REGISTER,
    'plans/so/trung-uong.yaml': CENTRE,
    'plans/tren.yaml': UPPER,
    ...files,
  })
  return table(await printed(['coverage', '--of', '07/CT-TTg', '--as-of', asOf], { cwd }))
}

const CITES = 'implements: [{ number: 07/CT-TTg, issued: 2024-03-21 }]\n'

describe('a province', () => {
  it.each([
    ['a day older', plan('a', '2024-03-20', [task('')]), 'not-applicable', 'not-applicable'],
    ['of the same day', plan('a', '2024-03-21', [task('')]), 'not-stated', 'not-stated'],
    // March 2024: it may be of the 31st.
    ['of the same month', plan('a', '2024-03', [task('')]), 'not-stated', 'not-stated'],
    ['of the month before', plan('a', '2024-02', [task('')]), 'not-applicable', 'not-applicable'],
    ['that says so, and no more', plan('a', '2024-04-01', [task('')], CITES), 'none', 'none'],
    ['that does one of two', plan('a', '2024-04-01', [task('tren#1')]), ['a#1 < tren#1'], 'none'],
    [
      'that cites the document of another year of the same number',
      plan('a', '2024-04-01', [task('')], 'implements: [{ number: 07/CT-TTg, issued: 2022-03-21 }]\n'),
      'not-stated',
      'not-stated',
    ],
    [
      'of which the press alone is known',
      plan('a', '2024-04-01', [task('')], `${CITES}sources: { bao: { title: Báo, kind: press } }\n`),
      'unknown',
      'unknown',
    ],
  ])('%s', async (_, text, first, second) =>
    expect(await statesOf({ 'plans/a.yaml': text })).toEqual({ mau: [first, second] }),
  )

  it('is not asked about the document of another province, whose number its own may bear too', async () => {
    const province = (text: string) => text.replaceAll('mau', 'khac')
    const cites = 'implements: [{ number: 1/KH-UBND }]\n'
    const cwd = folderWith({
      'plans/so/mau.yaml': REGISTER,
      'plans/so/khac.yaml': province(REGISTER),
      'plans/a.yaml': plan('a', '2024-04-01', [task('')]),
      'plans/bb.yaml': plan('bb', '2024-05-01', [task('')], cites),
      'plans/ccc.yaml': province(plan('ccc', '2024-05-01', [task('')], cites)),
    })
    expect(table(await printed(['coverage', '--of', 'a', '--as-of', '2024-12-31'], { cwd }))).toEqual({
      mau: ['none'],
    })
  })

  it('is not known to miss a duty while a plan cannot be read', async () => {
    const files = { 'plans/a.yaml': plan('a', '2024-04-01', [task('tren#1')]) }
    const broken = { ...files, 'plans/b.yaml': plan('b', '2024-04-01', ['{ id: "1" }']) }
    expect(await statesOf(broken)).toEqual({ mau: [['a#1 < tren#1'], 'unknown'] })
    const differing = {
      ...files,
      'plans/b.yaml': plan('b', '2024-04-01', [task('')]),
      'plans/c.yaml': plan('b', '2024-04-02', [task('')]),
    }
    expect(await statesOf(differing)).toEqual({ mau: [['a#1 < tren#1'], 'unknown'] })
  })

  it('carries out nothing any more by a plan that was replaced, or a task that was repealed', async () => {
    const files = {
      'plans/a.yaml': plan('a', '2024-04-01', [task('tren#1'), task('tren#2', '2')]),
      'plans/bb.yaml': plan('bb', '2024-06-01', [task('')], 'repeals: [a#2]\n'),
      'plans/ccc.yaml': plan('ccc', '2024-08-01', [task('tren#2')], 'replaces: [a]\n'),
    }
    expect(await statesOf(files, '2024-05-31')).toEqual({ mau: [['a#1 < tren#1'], ['a#2 < tren#2']] })
    expect(await statesOf(files, '2024-06-01')).toEqual({ mau: [['a#1 < tren#1'], 'none'] })
    expect(await statesOf(files, '2024-08-01')).toEqual({ mau: ['none', ['ccc#1 < tren#2']] })
  })

  it('ends where tasks carry out each other, and says so', async () => {
    const files = {
      'plans/a.yaml': plan('a', '2024-04-01', [task('tren#1, bb#1')]),
      'plans/bb.yaml': plan('bb', '2024-04-01', [task('a#1')]),
    }
    expect(await statesOf(files)).toEqual({ mau: [['a#1 < tren#1', 'bb#1 < a#1'], 'none'] })
    const cwd = folderWith({
      'plans/so.yaml': REGISTER,
      'plans/trung-uong.yaml': CENTRE,
      'plans/tren.yaml': UPPER,
      ...files,
    })
    const { stdout } = await run(['validate', '--format', 'compact'], { cwd })
    expect(stdout.match(/carrying-circle/g)).toHaveLength(2)
  })
})

describe('a document above that later ones change', () => {
  const later = (id: string, issued: string, more: string) =>
    plan(id, issued, [], more)
      .replace('province: mau', 'province: trung-uong')
      .replace('issuer: ubnd-tinh', 'issuer: thu-tuong')
      .replace('tasks:\n', '')
  const files = {
    'plans/so/mau.yaml': REGISTER,
    'plans/so/trung-uong.yaml': CENTRE,
    'plans/tren.yaml': UPPER,
    'plans/a.yaml': plan('a', '2024-04-01', [task('tren#1')]),
    'plans/sau-1.yaml': later('sau-1', '2024-06-01', 'repeals: [tren#2]\n'),
    'plans/sau-22.yaml': later('sau-22', '2024-09-01', 'replaces: [tren]\n'),
  }
  const carried = ['a#1 < tren#1']

  it.each([
    ['2024-05-31', [carried, 'none'], [undefined, undefined], undefined],
    ['2024-06-01', [carried, 'not-applicable'], [undefined, 'repealed'], undefined],
    ['2024-08-31', [carried, 'not-applicable'], [undefined, 'repealed'], undefined],
    ['2024-09-01', [carried, 'not-applicable'], ['replaced', 'repealed'], '2024-09-01'],
  ])('as of %s asks for what still stands', async (asOf, states, ended, replaced) => {
    const args = ['coverage', '--of', 'tren', '--as-of', asOf]
    const view: CoverageView = await expectKept('coverage', args, { cwd: folderWith(files) })
    expect(table(view)).toEqual({ mau: states })
    expect(view.duties.map((duty) => duty.ended?.how)).toEqual(ended)
    expect(view.of.replaced?.effective).toBe(replaced)
  })

  it.each([
    [
      'vi',
      'Hai (bị bãi bỏ từ ngày 1/6/2024 bởi 5/KH-UBND ngày 1/6/2024)',
      'Đã được thay thế từ ngày 1/9/2024',
    ],
    ['en', 'Hai (repealed from 2024-06-01 on by 5/KH-UBND of 2024-06-01)', 'Replaced from 2024-09-01 on by'],
  ])('tells by what, and accuses nobody, in %s', async (lang, repealed, replaced) => {
    const args = ['coverage', '--of', 'tren', '--as-of', '2024-09-01', '--lang', lang]
    const cwd = folderWith(files)
    const { stdout } = await run([...args, '--format', 'markdown'], { cwd })
    expect(stdout).toContain(repealed)
    expect(stdout).toContain(replaced)
    expect(stdout).not.toMatch(/chưa thấy tỉnh nào|no province found/)
    const csv = (await run([...args, '--format', 'csv'], { cwd })).stdout
    expect(csv).toMatch(/,not-applicable,.*,repealed,2024-06-01,5\/KH-UBND/)
  })
})

describe('coverage', () => {
  it.each([
    [[], '--of is needed'],
    [['--of', 'thu-tuong-7'], 'Did you mean “thu-tuong-07”?'],
    [['--of', '99/CT-TTg'], 'There is no document “99/CT-TTg”'],
    [['--of', '07/CT-TTg', '--province', 'nam-din'], 'Did you mean “nam-dinh”?'],
  ])('%j is refused', async (args, said) =>
    expect(await run(['coverage', ...args, '--lang', 'en'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(said),
    }),
  )

  it('of one province, by its name', async () => {
    const view: CoverageView = await printed(['coverage', '--of', '07/CT-TTg', '--province', 'Thái Nguyên'])
    expect(view.provinces.map(({ id }) => id)).toEqual(['thai-nguyen'])
  })
})
