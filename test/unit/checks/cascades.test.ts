import { describe, expect, it } from 'vitest'
import { examine } from '../../../src/workspace/examine.ts'
import { validate } from '../../../src/workspace/validate.ts'
import { agency, planOf, registerOf } from '../../support/province.ts'
import { filesIn } from '../../support/workspace.ts'

type File = ReturnType<typeof filesIn>[number]

const FOLDER = 'fixtures/mot-nam'
const REGISTER = `${FOLDER}/agencies/mau.yaml`
const PLAN = `${FOLDER}/mau-45.yaml`
const around = { isThere: () => true, today: '2026-01-15' }

/** The example of a whole year, in which nothing is wrong, with one thing changed. */
function broken(path: string, words: string | RegExp, instead: string): readonly File[] {
  const changed = filesIn(FOLDER).map((file) =>
    file.path === path ? { path, text: file.text.replace(words, instead) } : file,
  )
  expect(changed).not.toEqual(filesIn(FOLDER))
  return changed
}

async function told(files: readonly File[]) {
  return (await validate(files, around)).map(
    ({ code, file, range }) => `${file.slice(FOLDER.length + 1)}:${range?.start.line} ${code}`,
  )
}

const unknownKey = () => broken(REGISTER, 'schema: agencies/v1', 'schema: agencies/v1\nbogus: 1')

describe('one fault is told of once, at its cause', () => {
  it('nothing is wrong before', async () => expect(await told(filesIn(FOLDER))).toEqual([]))

  // `bogus` stands behind the line of the schema, which is the second.
  it('an unknown key in a register', async () =>
    expect(await told(unknownKey())).toEqual(['agencies/mau.yaml:3 unknown-key']))

  // Its office and its plan name it; its records say nothing more.
  it('a register that is not there', async () =>
    expect(await told(filesIn(FOLDER).filter(({ path }) => path !== REGISTER))).toEqual([
      'mau-45.yaml:5 unknown-province',
      'offices/mau.yaml:3 unknown-province',
    ]))

  it.each([
    [PLAN, 'lead: [so-van-hoa]', 'lead: [khac/so-van-hoa]'],
    [
      REGISTER,
      'name: Sở Tài chính,',
      'name: Sở Tài chính, through: 2025-12-31, successors: [{ agency: khac/so, from: 2026-01-01, basis: x }],',
    ],
  ])('a broken register of another province, which %s names', async (path, words, instead) => {
    const elsewhere = { path: `${FOLDER}/so.yaml`, text: 'schema: agencies/v1\nprovince: khac\nx: 1\n' }
    const own = await told([elsewhere, ...filesIn(FOLDER)])
    expect(own).toContain('so.yaml:3 unknown-key')
    expect(await told([elsewhere, ...broken(path, words, instead)])).toEqual(own)
  })

  // Task 3 is led by so-thong-tin, which has two records of it; its lead stands in line 34.
  it('a mistyped lead of a task with records', async () =>
    expect(await told(broken(PLAN, /(tử\n {4}lead: \[)so-thong-tin/, '$1so-ttttt'))).toEqual([
      'mau-45.yaml:36 unknown-agency',
    ]))

  // Tasks 2 and 3 are led by it.
  it('an agency whose id changed in the register', async () =>
    expect(await told(broken(REGISTER, 'id: so-thong-tin\n', 'id: so-tt\n'))).toEqual([
      'mau-45.yaml:29 unknown-agency',
      'mau-45.yaml:36 unknown-agency',
    ]))

  // Task 5 has records of its quarters, task 9 one of a trigger.
  it.each([
    ['Hằng quý', 51],
    ['Trong thời hạn 05 ngày làm việc kể từ khi', 78],
  ])('a deadline that cannot be read: %s', async (words, line) =>
    expect(await told(broken(PLAN, `deadline: ${words}`, `deadline: Đầu năm ${words}`))).toEqual([
      `mau-45.yaml:${line} unread-deadline`,
    ]),
  )

  it('a record’s own mistake is told of all the same', async () =>
    expect(
      await told(broken(`${FOLDER}/records/mau-45.yaml`, 'agency: so-van-hoa', 'agency: so-van-hoaa')),
    ).toEqual([expect.stringMatching(/^records\/mau-45\.yaml:\d+ unknown-agency$/)]))
})

/** The small workspace of this file: a register, a plan with a task of `so-noi-vu`, its records. */
const SMALL = {
  'so.yaml': registerOf({ agencies: [agency('so-noi-vu', 'Sở Nội vụ'), agency('so-cu', 'Sở Cũ')] }),
  'mau-01.yaml': planOf(['{ id: "1", title: Nộp báo cáo, lead: [so-noi-vu], deadline: Trong năm 2023 }']),
  'mau-02.yaml': planOf(['{ id: "1", title: Nộp báo cáo, lead: [so-cu], deadline: Trong năm 2023 }'])
    .replace('mau-01', 'mau-02')
    .replace('01/KH', '02/KH'),
  'records/mau-01.yaml': `schema: records/v1
plan: mau-01
records:
  # plan-check-ignore record-before-issue: có từ trước
  - { id: a, task: "1", agency: so-noi-vu, event: progress, date: 2023-07-01 }
`,
} as const

/** What is found in the small workspace, with some files changed, besides what is wrong with these. */
async function toldElsewhere(changed: Readonly<Record<string, string | null>>): Promise<readonly string[]> {
  const files = Object.entries<string | null>({ ...SMALL, ...changed }).map(([path, text]) =>
    text === null
      ? { path, unreadable: { vi: 'Không đọc được.', en: 'It cannot be read.' } }
      : { path, text },
  )
  const found = await validate(files, around)
  const isBroken = (path: string) =>
    path in changed && found.some(({ file, code }) => file === path && LOAD_CODES.has(code))
  return found
    .filter(({ file }) => !isBroken(file))
    .map(({ code, file, range }) => `${file}:${range?.start.line} ${code}`)
}

const UNRECORDED = { 'records/mau-01.yaml': 'schema: records/v1\nplan: mau-01\nrecords: []\n' }
const LOAD_CODES = new Set(['yaml-syntax', 'unreadable-file', 'unknown-key'])
/** Breaks the syntax at the end of a text. */
const torn = (text: string) => `${text}x: [\n`

describe('what a file that cannot be read would have said', () => {
  it('is all there where every file can be read', async () => expect(await toldElsewhere({})).toEqual([]))

  it.each([
    ['a plan with a fault of syntax', { 'mau-01.yaml': torn(SMALL['mau-01.yaml']) }],
    ['a plan with an unknown key', { 'mau-01.yaml': `${SMALL['mau-01.yaml']}x: 1\n` }],
    ['an unreadable plan', { 'mau-01.yaml': null }],
    ['another plan, which alone names an agency', { 'mau-02.yaml': torn(SMALL['mau-02.yaml']) }],
    ['a register', { 'so.yaml': torn(SMALL['so.yaml']) }],
  ])('makes nothing unused: %s', async (_, changed) => expect(await toldElsewhere(changed)).toEqual([]))

  // The record is of the day of the issue, and the comment above line 5 hides nothing any more.
  it('has no part in what is unused all the same', async () => {
    const records = SMALL['records/mau-01.yaml'].replace('2023-07-01', '2023-07-03')
    expect(await toldElsewhere({ 'records/mau-01.yaml': records })).toEqual([
      'records/mau-01.yaml:4 unused-suppression',
    ])
    const plan = torn(SMALL['mau-02.yaml'])
    expect(await toldElsewhere({ 'records/mau-01.yaml': records, 'mau-02.yaml': plan })).toEqual([
      'records/mau-01.yaml:4 unused-suppression',
    ])
  })

  // Its plan says in line 22 that a last day may be a day off, which the calendar says.
  it('makes no comment unused where it is a calendar', async () => {
    const found = await told(broken(`${FOLDER}/calendar/2024.yaml`, /$/, 'x: [\n'))
    expect(found.filter((one) => /yaml-syntax|unused/.test(one))).toEqual([
      expect.stringMatching(/^calendar\/2024\.yaml:\d+ yaml-syntax$/),
    ])
  })

  // The same comment is about a note, and a question about duties looks for no notes.
  it('is like what nobody looked for', async () =>
    expect(
      (await examine({ files: filesIn(FOLDER), asOf: '2026-01-15', environment: around })).findings,
    ).toEqual([]))

  // Without the document above, nobody knows whether the plan is older.
  it.each([
    ['carries-out: [mau-02#1]', 'older-than-upper'],
    ['amends-task: mau-02#1', 'amends-repealed'],
  ])('makes no comment unused of a plan that says %s', async (key, code) => {
    const lines = SMALL['mau-01.yaml'].replace(
      '  - {',
      `  # plan-check-ignore ${code}: đã hỏi\n  - { ${key},`,
    )
    expect(await toldElsewhere({ ...UNRECORDED, 'mau-01.yaml': lines })).toEqual([
      'mau-01.yaml:10 unused-suppression',
    ])
    expect(
      await toldElsewhere({ ...UNRECORDED, 'mau-01.yaml': lines, 'mau-02.yaml': torn(SMALL['mau-02.yaml']) }),
    ).toEqual([])
  })

  it('may be the record that another file retracts', async () => {
    const retracting = `schema: records/v1
plan: mau-01
records:
  - { id: b, event: retracted, retracts: a, date: 2023-08-01, reason: Ghi nhầm }
  - { id: c, event: retracted, retracts: c, date: 2023-08-01, reason: Ghi nhầm }
`
    const itself = 'records/rut.yaml:5 unknown-record'
    const retracted = SMALL['records/mau-01.yaml'].replace(/ {2}# .*\n/, '')
    for (const records of [retracted, torn(retracted)])
      expect(await toldElsewhere({ 'records/mau-01.yaml': records, 'records/rut.yaml': retracting })).toEqual(
        [itself],
      )
  })

  it.each(['carries-out: [mau-02#1]', 'amends-task: mau-02#1'])(
    'may be the plan that is named by a file’s name: %s',
    async (key) => {
      const naming = SMALL['mau-01.yaml'].replace('  - {', `  - { ${key},`)
      expect(await toldElsewhere({ ...UNRECORDED, 'mau-01.yaml': naming, 'mau-02.yaml': null })).toEqual([])
    },
  )
})

describe('a plan without its register', () => {
  it.each([
    ['broken', unknownKey],
    ['missing', () => filesIn(FOLDER).filter(({ path }) => path !== REGISTER)],
  ])('is withheld, rather than shown as owed by nobody: %s', async (_, files) => {
    const { plans, obligations } = await examine({ files: files(), asOf: '2024-06-30', environment: around })
    expect(plans.map(({ id, recorded }) => [id, recorded])).toEqual([['mau-45', null]])
    expect(obligations).toEqual([])
  })
})

describe('the help for an unknown key', () => {
  it('lists no free keys where there are none', async () => {
    const [key] = await validate(unknownKey())
    expect(key?.help?.vi).toBe('Xóa khóa này; các khóa còn dùng được: extends, fields, communes.')
    const others =
      'fields: { a: A }\nextends: mau\ncommunes: { source: s, confidence: stated, names: { "00001": Xã A } }'
    const full = broken(REGISTER, 'schema: agencies/v1', `schema: agencies/v1\nbogus: 1\n${others}`)
    const [only] = await validate(full)
    expect(only?.help).toEqual({ vi: 'Xóa khóa này.', en: 'Remove it.' })
  })
})
