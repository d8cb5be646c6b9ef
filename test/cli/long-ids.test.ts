import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, workspaceWith } from '../support/folder.ts'
import { plan, register } from '../support/province.ts'
import { run } from '../support/world.ts'

// The name of a file may have 255 bytes on most disks. An id of 251 letters, with `.json` or `.yaml`, has more.
const LONG = 'x'.repeat(251)
const VALIDATE = ['validate', '--format', 'compact']
const STATUS = ['status', '--as-of', '2024-06-30']

/** The same folder and question with an id that is short and as unknown says the same, but for the id. */
async function asForShort(
  args: (id: string) => readonly string[],
  files: (id: string) => Readonly<Record<string, string>>,
) {
  const [long, short] = await Promise.all(
    [LONG, 'khong-co'].map(async (id) => {
      const { code, stdout, stderr } = await run(['--lang', 'en', ...args(id)], {
        cwd: folderWith(files(id)),
      })
      return { code, stdout: stdout.replaceAll(id, 'ID'), stderr: stderr.replaceAll(id, 'ID') }
    }),
  )
  expect(long).toEqual(short)
  return long
}

describe('a province with an id longer than the name of a file may be', () => {
  const ofPlan = (id: string) => ({
    'plans/so.yaml': register,
    'plans/mau-01.yaml': plan.replace('province: mau', `province: ${id}`),
  })

  it('has no register, where a plan names it', async () => {
    expect(await asForShort(() => VALIDATE, ofPlan)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        'mau-01.yaml:3:11: error unknown-province There is no register for the province “ID”.',
      ),
    })
    expect((await run(STATUS, { cwd: folderWith(ofPlan(LONG)) })).code).toBe(1)
  })

  it('is unknown, where a register extends it', async () => {
    const extending = (id: string) => ({
      'plans/so.yaml': register.replace('name: Mẫu', `extends: ${id}\nname: Mẫu`),
      'plans/mau-01.yaml': plan,
    })
    expect(await asForShort(() => VALIDATE, extending)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        'so.yaml:3:10: error wrong-value No register of “ID” comes with the program.',
      ),
    })
  })

  it.each([
    [['list', 'agencies'], '--province: there is no province “ID”.'],
    [STATUS, '--province: there is no “ID”.'],
  ])('is unknown, where %j asks for it', async (args, said) => {
    const files = () => ({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan })
    expect(await asForShort((id) => [...args, '--province', id], files)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(said),
    })
  })
})

describe('a file that would have too long a name', () => {
  const TOO_LONG =
    'cannot be written (ENAMETOOLONG).\n→ The name is too long; choose a shorter one, or a shorter id where it is made of an id.\n'

  it('is refused where it would be named for a plan', async () => {
    const cwd = workspaceWith({ 'plans/dai.yaml': plan.replace('mau-01', LONG) })
    const args = ['record', 'delivered', `${LONG}#1`, '--date', '2023-12-01', '--document', '1/BC']
    const { code, stdout, stderr } = await run(['--lang', 'en', ...args], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe(`plan-check: The file “${join('plans', 'records', LONG)}.yaml” ${TOO_LONG}`)
    expect(readdirSync(join(cwd, 'plans')).sort()).not.toContain(`${LONG}.yaml`)
  })

  it('is refused where it would be named for an agency', async () => {
    const cwd = folderWith({
      'plans/so.yaml': register.replace('so-noi-vu', LONG),
      'plans/mau-01.yaml': plan.replace('so-noi-vu', LONG),
    })
    const args = ['remind', '--quarter', '2024-Q1', '--split-by', 'agency', '--format', 'html', '--out', 'ra']
    const { code, stderr } = await run(['--lang', 'en', ...args], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining(TOO_LONG)])
  })
})
