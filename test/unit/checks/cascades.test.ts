import { describe, expect, it } from 'vitest'
import { examine } from '../../../src/workspace/examine.ts'
import { validate } from '../../../src/workspace/validate.ts'
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
