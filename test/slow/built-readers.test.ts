import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../unit/drafting/drafted.ts'

const isBuilt = existsSync(join(root, 'dist/draft-document.cjs'))
if (!isBuilt) console.warn('SKIPPED: dist is missing; npm run build makes it')

describe.runIf(isBuilt)('the built program loads the reader of each kind of file', () => {
  it.each([
    ['nhan-de-dong.docx', 5],
    ['nhan-de-dong.odt', 5],
    ['theo-doi.xlsx', 3],
    ['theo-doi.ods', 3],
    ['giao-viec.html', 7],
    ['thong-bao-ket-luan.pdf', 5],
  ])('%s', (name, tasks) => {
    const args = [
      'bin/plan-check.js',
      'draft',
      `fixtures/documents/${name}`,
      '--type',
      'ke-hoach',
      '--format',
      'json',
    ]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect(stderr).toContain(`${tasks} nhiệm vụ`)
    expect((JSON.parse(stdout) as { tasks: unknown[] }).tasks).toHaveLength(tasks)
    expect(status).toBe(0)
  })
})
