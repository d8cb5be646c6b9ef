import { describe, expect, it } from 'vitest'
import { rules } from '../../src/workspace/rule-catalogue.ts'
import { workspaceWith } from '../support/folder.ts'
import { expectKept, expectStoriesKept, printed, validatorOf } from '../support/json-contract.ts'
import { plan } from '../support/province.ts'
import { schemas } from '../support/schema-files.ts'

// Every JSON that the program prints keeps the schema it names, and the schema would tell whatever broke it.
// What takes long is in test/slow/json-contracts.test.ts: the tasks of the shipped plans, and every known wording.

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const OK = ['--plans', 'fixtures/ok']
const AGAINST = 'fixtures/against'
const YEAR = ['--plans', 'fixtures/mot-nam']

/** The words of task 1 cannot be read; those of task 2 neither, and there the office decided. */
const UNREAD = plan
  .replace('Trong năm 2023', 'Đầu năm 2024')
  .replace('Tháng 6/2024', '{ text: Đầu năm 2024, schedule: once 2024-03-31, basis: Công văn 1/VP }')

/** What no wording of the tables says is written as a schedule. */
const WRITTEN = plan.replace(
  'Tháng 6/2024',
  '{ text: null, schedule: every 2 week @fri x2 2024-01-01..2025-12-31 + every month @next-05 + open after 24 month + open until event, basis: Suy ra }',
)

describe('changes/v1', () => {
  // In one language each: the keys are the same.
  it.each([
    ['vi', ['--from', '2023-06-01', '--to', '2024-06-30']],
    ['en', ['--from', '2024-08-31', '--to', '2025-07-15']],
    ['vi', ['--from', '2024-06-30', '--to', '2025-07-15', '--province', 'nam-dinh']],
    ['en', [...YEAR, '--from', '2024-01-01', '--to', '2024-08-01']],
    ['vi', [...YEAR, '--from', '2024-05-15', '--to', '2024-12-31', '--agency', 'so-thong-tin']],
    ['en', [...OK, '--from', '2024-01-14', '--to', '2026-12-31']],
  ])('is kept in %s by changes %j', async (lang, args) => {
    await expectKept('changes', ['changes', ...args], {}, [lang])
  })

  it('is kept where files have faults', async () => {
    const cwd = workspaceWith({ 'plans/hong.yaml': 'schema: plan/v1\n' })
    await expectKept('changes', ['changes', '--from', '2023-07-01', '--to', '2024-08-01'], { cwd })
  })
})

describe('a file that was not read, and one that was left out', () => {
  const cwd = () =>
    workspaceWith({
      'plans/mau-02.yaml': plan.replace('id: mau-01', 'id: mau-02'),
      'plans/records/mau-01.yaml': '',
      'plans/records/a.yaml': '',
      'plans/records/b.yaml': '',
    })
  const WITHOUT = ['--without', 'plans/records/b.yaml']

  it.each([
    ['status', ['status', '--as-of', '2024-07-15']],
    ['changes', ['changes', '--from', '2023-07-01', '--to', '2024-08-01']],
    ['reminder', ['remind', '--quarter', '2024-Q2']],
  ])('keeps the contract of %s', async (schema, args) => {
    await expectKept(schema, [...WITHOUT, ...args], { cwd: cwd() })
  })
})

describe('draft/v1', () => {
  it.each([
    'nhan-de-dong.docx',
    'phu-luc-bang.docx',
    'giao-viec.html',
    'theo-doi.xlsx',
    'thai-nguyen-129.txt',
  ])('is kept by the draft of %s', async (name) => {
    await expectKept('draft', ['draft', `fixtures/documents/${name}`])
  })
})

describe('story/v1', () => {
  it.each([
    ['fixtures/mot-nam', '2024-05-20'],
    ['fixtures/mot-nam', '2024-12-31'],
    ['fixtures/ok', '2024-06-30'],
  ])('is kept by explain of the tasks of %s on %s', async (plans, asOf) => {
    await expectStoriesKept(plans, asOf)
  })

  it('is kept where words cannot be read, and its explanation keeps deadline/v1', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': UNREAD })
    for (const [task, decidedBy, schedule] of [
      ['1', 'words', 'refused'],
      ['2', 'encoder', 'once 2024-03-31'],
    ]) {
      const args = ['explain', `mau-01#${task}`, '--as-of', '2024-06-30']
      const { deadlines } = await expectKept('story', args, { cwd })
      expect(deadlines).toMatchObject([{ decidedBy, schedule, explanation: { reading: 'refused' } }])
    }
  })

  it('is kept by a schedule of every form that the notation has', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': WRITTEN })
    const { deadlines } = await expectKept('story', ['explain', 'mau-01#2', '--as-of', '2024-06-30'], { cwd })
    const parts: readonly { readonly part: { readonly kind: string } }[] = deadlines[0].parts
    expect(parts.map(({ part }) => part.kind)).toEqual(['recurring', 'recurring', 'open-after', 'open-until'])
  })

  it('speaks of a refusal in the language asked for, as explain --deadline does', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': UNREAD })
    for (const lang of ['vi', 'en']) {
      const words = ['explain', '--deadline', 'Đầu năm 2024', '--issued', '2023-07-03', '--lang', lang]
      const task = ['explain', 'mau-01#2', '--as-of', '2024-06-30', '--lang', lang]
      const [{ explanation }] = (await printed(task, { cwd })).deadlines
      expect(explanation).toEqual(await printed(words))
    }
  })
})

describe('deadline/v1', () => {
  it.each(['Đầu năm 2024', ''])('is kept by the refusal of “%s”', async (words) => {
    const said = await expectKept('deadline', ['explain', '--deadline', words])
    expect(said.reading).toBe('refused')
  })
})

describe('rule/v1', () => {
  it.each(rules.map(({ code }) => code))('is kept by explain %s', async (code) => {
    await expectKept('rule', ['explain', code])
  })
})

/** A short answer of each kind, with everything that its schema speaks of in one of them. */
const ANSWERS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['status', ['status', ...YEAR, '--as-of', '2024-08-01']],
  ['status-v1', ['status', ...YEAR, '--as-of', '2024-08-01', '--format', 'json@1']],
  ['changes', ['changes', ...YEAR, '--from', '2024-05-01', '--to', '2024-08-01']],
  ['comparison', ['changes', '--plans', `${AGAINST}/now`, '--against', `${AGAINST}/saved-v1.json`]],
  ['comparison', ['changes', '--plans', `${AGAINST}/now`, '--against', `${AGAINST}/saved-v2.json`]],
  ['story', ['explain', 'mau-45#3', ...YEAR, '--as-of', '2024-12-31']],
  ['deadline', ['explain', '--deadline', 'Trước ngày 20 của tháng cuối quý', '--issued', '2023-07-03']],
  ['deadline', ['explain', '--deadline', 'Trong 10 ngày làm việc sau khi có hướng dẫn']],
  ['deadline', ['explain', '--deadline', 'Năm 2023 – 2024']],
  ['deadline', ['explain', '--deadline', 'Từ năm 2025']],
  ['deadline', ['explain', '--deadline', 'Đầu năm 2024']],
  ['rule', ['explain', 'unknown-agency']],
  ['reminder', ['remind', ...YEAR, '--quarter', '2024-Q2']],
  ['findings', ['validate', '--plans', 'fixtures/findings']],
  ['list', ['list', 'plans', ...YEAR]],
  ['list', ['list', 'agencies', ...YEAR]],
  ['list', ['list', 'tasks', ...YEAR]],
  ['list', ['list', 'checks']],
]

describe.each(ANSWERS)('the schema %s, of %j,', (name, args) => {
  it('refuses a key left out, an unknown key, and any value of another type', async () => {
    const values = await printed(args)
    const isValid = validatorOf(name)
    expect(isValid(values)).toBe(true)
    const broken = [...brokenOnce(values)]
    expect(broken.length).toBeGreaterThan(20)
    const passed = broken.filter(({ values }) => isValid(values)).map(({ what }) => what)
    expect(passed).toEqual([])
  })

  it('refuses the answers of every other kind', async () => {
    const values = await printed(args)
    for (const other of schemas.keys()) expect(validatorOf(other)(values), other).toBe(other === name)
  })
})

describe('a part of a deadline', () => {
  it('is refused with the keys of another kind', async () => {
    const values = await printed(['explain', '--deadline', 'Trong năm 2023'])
    const withPart = (part: object) => ({ ...values, parts: [{ ...values.parts[0], part }] })
    const isValid = validatorOf('deadline')
    expect(isValid(withPart({ kind: 'once', from: null, through: '2023-12-31' }))).toBe(true)
    expect(isValid(withPart({ kind: 'open', from: null, through: '2023-12-31' }))).toBe(false)
    expect(isValid(withPart({ kind: 'once', from: null, through: '2023-02-29' }))).toBe(false)
    expect(isValid(withPart({ kind: 'continuous' }))).toBe(true)
    expect(isValid(withPart({ kind: 'continuous', from: null }))).toBe(false)
    expect(isValid(withPart({ kind: 'sometimes' }))).toBe(false)
  })
})

interface Broken {
  readonly what: string
  readonly values: Json
}

/** Maps, of which an entry may be missing. */
const MAPS = ['names', 'provinces', 'members', 'adds', 'wrong', 'right']

/** The values with one thing broken, in every place in turn; of a list, in the first three items. */
function* brokenOnce(values: Json, at = ''): Generator<Broken> {
  const within = function* (key: string | number, value: Json, put: (changed: Json) => Json) {
    for (const one of brokenOnce(value, `${at}/${key}`)) yield { ...one, values: put(one.values) }
  }
  yield { what: `${at} is of another type`, values: typeof values === 'boolean' ? 17 : true }
  if (isList(values)) {
    for (const [index, item] of values.slice(0, 3).entries())
      yield* within(index, item, (changed) => values.with(index, changed))
  } else if (typeof values === 'object' && values !== null) {
    yield { what: `${at} has an unknown key`, values: { ...values, 'khong-co': 1 } }
    for (const [key, value] of Object.entries(values)) {
      const { [key]: _, ...rest } = values
      if (!MAPS.includes(at.slice(at.lastIndexOf('/') + 1)))
        yield { what: `${at} without ${key}`, values: rest }
      yield* within(key, value, (changed) => ({ ...values, [key]: changed }))
    }
  }
}

function isList(values: Json): values is readonly Json[] {
  return Array.isArray(values)
}
