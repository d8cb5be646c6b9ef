import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { run } from '../support/world.ts'

// As Node does on a disk that is read-only: asked for a folder with those above it, it only says that there is none.
vi.mock('node:fs', async (importOriginal) => ({
  ...(await importOriginal<typeof import('node:fs')>()),
  mkdirSync: (_: string, options?: { readonly recursive?: boolean }) => {
    throw Object.assign(new Error(), { syscall: 'mkdir', code: options?.recursive ? 'ENOENT' : 'EROFS' })
  },
}))

const NEW = join(import.meta.dirname, 'not/there')

it.each([
  [['remind', '--plans', 'fixtures/ok', '--quarter', '2024-Q2', '--split-by', 'agency', '--out', NEW]],
  [['schema', '--out', NEW]],
])('a folder on a read-only disk is refused as what it is: %s', async (args) => {
  const { code, stdout, stderr } = await run([...args, '--lang', 'en'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('(EROFS)')
  expect(stderr).toContain('Check the permissions of the folder')
})
