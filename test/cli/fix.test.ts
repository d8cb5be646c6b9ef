import { chmodSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textIn, workspaceWith } from '../support/folder.ts'
import { plan } from '../support/province.ts'
import { run } from '../support/world.ts'

const FILE = 'plans/mau-01.yaml'
const FIX = ['--lang', 'en', 'validate', '--format', 'compact', '--fix']

/** The text of the plan after `--fix`, and what is left. */
async function fixed(text: string | Uint8Array, file = FILE) {
  const cwd = workspaceWith({ [file]: text })
  const ran = await run(FIX, { cwd })
  return { ...ran, text: textIn(cwd, file), cwd }
}

describe('what has one right answer is fixed', () => {
  it.each([
    ['a section number', 'id: "1"', 'id: 6.10', 'id: "6.10"'],
    ['letters with marks apart', 'Nộp báo cáo', 'Nộp báo cáo'.normalize('NFD'), 'Nộp báo cáo'],
    ['blanks in a document number', '01/KH-UBND', '01/KH - UBND', '01/KH-UBND'],
    ['a document number in quotes', '01/KH-UBND', "'01/KH- UBND'", "'01/KH-UBND'"],
    ['a key', 'lead: [so-noi-vu]', 'leed: [so-noi-vu]', 'lead: [so-noi-vu]'],
    ['a word of the schema', 'ke-hoach', 'ke-hoac', 'ke-hoach'],
    ['the kind of file', 'plan/v1', 'plam/v1', 'plan/v1'],
    ['one name for a list', '[so-noi-vu]', 'so-noi-vu', '[so-noi-vu]'],
    ['a day that cannot be read with the month first', '2023-07-03', '23/7/2023', '2023-07-23'],
    ['a day without its noughts', '2023-07-03', '2023-7-3', '2023-07-03'],
    ['a word that is no text elsewhere', 'title: Nộp báo cáo', 'title: no', 'title: "no"'],
  ])('%s', async (_, right, wrong, after) => {
    const { code, text, stderr } = await fixed(plan.replace(right, wrong))
    expect([text, stderr]).toEqual([plan.replace(right, after), 'plan-check: fixed 1 place in 1 file.\n'])
    expect(code).toBe(0)
  })
})

describe('what takes a person is left alone', () => {
  it.each([
    ['a name one letter from another', 'so-noi-vu]', 'so-noi-vuu]'],
    ['a day that could have its month first', '2023-07-03', '3/7/2023'],
    ['a number one digit from another', 'plan/v1', 'plan/v2'],
    ['a key left blank', 'deadline: Trong năm 2023', 'deadline: '],
    ['a word with an escape in it', 'number: 01/KH-UBND', 'number: "01/KH\\u002d UBND"'],
    ['a file with a fault in its syntax', 'title: Kế hoạch hư cấu', 'title: "Kế hoạch\nnumber: 01/KH- UBND'],
    ['what a comment ignores', '01/KH-UBND', '01/KH- UBND # plan-check-ignore malformed-number: như bản in'],
  ])('%s', async (_, right, wrong) => {
    const before = plan.replace(right, wrong)
    expect(before).not.toBe(plan)
    expect((await fixed(before)).text).toBe(before)
  })
})

const MESSY = `\ufeff${plan}`
  .replace('01/KH-UBND', '01/KH- UBND   # như bản in')
  .replace('lead: [so-noi-vu]', 'leed: so-noi-vu')
  .replace('id: "2"', 'id:   6.10')
  .replaceAll('\n', '\r\n')

it('leaves every other character, and once more changes nothing', async () => {
  const { text, cwd } = await fixed(MESSY)
  const right = MESSY.replace('KH- U', 'KH-U').replace('leed: so-noi-vu', 'lead: [so-noi-vu]')
  expect(text).toBe(right.replace('6.10', '"6.10"'))
  expect((await run(FIX, { cwd })).stderr).toBe('')
  expect(textIn(cwd, FILE)).toBe(text)
})

it('does not apply what would bring a new error', async () => {
  // The slip would give the key a value that the schema does not have.
  const before = plan.replace('lead: [so-noi-vu]', 'lead: [so-noi-vu], sharng: nobody')
  const { text, code } = await fixed(before)
  expect([text, code]).toEqual([before, 1])
})

it('prints a diff with --dry-run, and writes nothing', async () => {
  const before = plan.replace('ke-hoach', 'ke-hoac')
  const cwd = workspaceWith({ [FILE]: before })
  const { code, stdout } = await run(['validate', '--fix', '--dry-run'], { cwd })
  expect(stdout).toContain(`--- a/${FILE}\n+++ b/${FILE}\n@@ -3,5 +3,5 @@\n`)
  expect(stdout).toContain('\n-type: ke-hoac\n+type: ke-hoach\n')
  expect([code, textIn(cwd, FILE)]).toEqual([1, before])
})

it('fixes only the files that were chosen', async () => {
  const before = plan.replace('ke-hoach', 'ke-hoac')
  const cwd = workspaceWith({ [FILE]: before })
  await run([...FIX, 'plans/so.yaml'], { cwd })
  expect(textIn(cwd, FILE)).toBe(before)
})

it('says in JSON what it would write', async () => {
  const cwd = workspaceWith({ [FILE]: plan.replace('id: "1"', 'id: 6.10') })
  const { stdout } = await run(['validate', '--format', 'json'], { cwd })
  expect(JSON.parse(stdout).findings).toMatchObject([{ code: 'wrong-type', fix: '"6.10"' }])
})

it.skipIf(process.getuid?.() === 0)('says so where a file cannot be written', async () => {
  const cwd = workspaceWith({ [FILE]: plan.replace('ke-hoach', 'ke-hoac') })
  chmodSync(`${cwd}/${FILE}`, 0o400)
  expect((await run(FIX, { cwd })).code).toBe(2)
})

it.each([
  [['--fix', '--stdin', '--stdin-filename', FILE]],
  [['--fix', '--watch']],
  [['--dry-run']],
  [['--fix', '--dry-run', '--format', 'json']],
  [['--watch', '--files-from', '-']],
])('refuses %j', async (args) => {
  expect((await run(['validate', ...args], { cwd: workspaceWith() })).code).toBe(2)
})
