import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { textIn, workspaceWith } from '../support/folder.ts'
import { plan } from '../support/province.ts'
import { run } from '../support/world.ts'

const edits = vi.hoisted((): { next: (() => void)[]; afterRead: (path: string) => void } => ({
  next: [],
  afterRead: () => {},
}))

// What an editor saves just before the fixed text takes its place, and just after the file was read.
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  return {
    ...fs,
    fsyncSync: (file: number) => {
      fs.fsyncSync(file)
      edits.next.shift()?.()
    },
    openSync: (path: string, ...others: [number | string]) => {
      edits.afterRead(path)
      return fs.openSync(path, ...others)
    },
  }
})

const FILE = 'plans/mau-01.yaml'
const FIX = ['--lang', 'en', 'validate', '--format', 'compact', '--fix']
const wrong = plan.replace('ke-hoach', 'ke-hoac').replace('id: "1"', 'id: 1')

it.each([1, 3])(
  'an edit saved before the fixed file is put in place is kept, and fixed: %d times',
  async (times) => {
    const cwd = workspaceWith({ [FILE]: wrong })
    const file = join(cwd, FILE)
    edits.next = Array.from({ length: times }, (_, at) => () => {
      writeFileSync(file, `# sửa ${at}\n${readFileSync(file, 'utf8')}`)
    })
    expect(await run(FIX, { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'plan-check: fixed 2 places in 1 file.\n',
    })
    const added = Array.from({ length: times }, (_, at) => `# sửa ${at}\n`)
    expect(textIn(cwd, FILE)).toBe(added.toReversed().join('') + plan)
  },
)

it('a file that never stops changing is left as it is, with an exit code of its own', async () => {
  const cwd = workspaceWith({ [FILE]: wrong })
  const file = join(cwd, FILE)
  edits.next = Array.from({ length: 100 }, (_, at) => () => writeFileSync(file, `${wrong}# ${at}\n`))
  const { code } = await run(FIX, { cwd })
  edits.next = []
  expect([code, textIn(cwd, FILE).replace(/# \d+\n$/, '')]).toEqual([5, wrong])
})

it.each([1, 2, 3])(
  'an edit saved before the reading number %d moves no fix to another place',
  async (reading) => {
    const cwd = workspaceWith({ [FILE]: wrong })
    const file = join(cwd, FILE)
    let count = 0
    edits.afterRead = (path) => {
      if (!path.endsWith('mau-01.yaml')) return
      count += 1
      if (count === reading) writeFileSync(file, `# thêm một dòng\n${wrong}`)
    }
    await run(FIX, { cwd })
    edits.afterRead = () => {}
    expect(textIn(cwd, FILE)).toBe(`# thêm một dòng\n${plan}`)
  },
)
