import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { run } from '../../support/world.ts'
import { RECORDS, recordsIn, workspaceWith } from './workspace.ts'

const edits = vi.hoisted((): { next: (() => void)[] } => ({ next: [] }))

// The temporary file is brought to the disk last of all before it takes its place: what an editor saves just then.
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  return {
    ...fs,
    fsyncSync: (file: number) => {
      fs.fsyncSync(file)
      edits.next.shift()?.()
    },
  }
})

const HEAD = 'schema: records/v1\nplan: mau-01\n'
const WORDS = ['record', 'progress', 'mau-01#5', '--agency', 'so-tu-phap', '--date', '2024-03-01']

it.each([1, 3])(
  'an edit saved between reading and writing is kept, and the record entered: %d times',
  async (times) => {
    const cwd = workspaceWith({ [RECORDS]: `${HEAD}records: []\n` })
    const file = join(cwd, RECORDS)
    edits.next = Array.from({ length: times }, (_, at) => () => {
      writeFileSync(file, readFileSync(file, 'utf8').replace(HEAD, `${HEAD}# sửa ${at}\n`))
    })
    expect((await run(WORDS, { cwd })).code).toBe(0)
    const text = readFileSync(file, 'utf8')
    for (const at of Array.from({ length: times }, (_, index) => index))
      expect(text).toContain(`# sửa ${at}\n`)
    expect(recordsIn(cwd)).toHaveLength(1)
  },
)

it('the same record, entered by hand in between, is not entered twice', async () => {
  const cwd = workspaceWith({ [RECORDS]: `${HEAD}records: []\n` })
  const other = workspaceWith({ [RECORDS]: `${HEAD}records: []\n` })
  edits.next = []
  await run(WORDS, { cwd: other })
  edits.next = [() => writeFileSync(join(cwd, RECORDS), readFileSync(join(other, RECORDS)))]
  expect((await run(WORDS, { cwd })).stdout).toContain('Đã có từ trước')
  expect(recordsIn(cwd)).toHaveLength(1)
})

it('a file that never stops changing is given up, with an exit code of its own, and left as it is', async () => {
  const cwd = workspaceWith({ [RECORDS]: `${HEAD}records: []\n` })
  const file = join(cwd, RECORDS)
  let at = 0
  edits.next = Array.from({ length: 100 }, () => () => {
    at += 1
    writeFileSync(file, `${HEAD}# ${at}\nrecords: []\n`)
  })
  expect(await run(WORDS, { cwd })).toMatchObject({ code: 5, stdout: '' })
  expect(recordsIn(cwd)).toEqual([])
})
