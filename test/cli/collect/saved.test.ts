import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../support/world.ts'
import { workspaceWith } from '../record/workspace.ts'

// What LibreOffice 7.4 made of filled-in reminders of the workspace below: typed, opened and saved under the language and
// time zone of a machine in Việt Nam and of one in Vancouver. In each, task 1 was done on 5/6/2024 by document 12/2024, more time
// is asked for task 5, and the day of task 9 is a real date, 6 May, which may have been typed as 5 June.

const replies = join(import.meta.dirname, '../../../fixtures/replies')

const LOCKED = 'co-mat-khau.xlsx'

/** What Excel makes of a workbook under a password: a container whose part has this name. */
function lockedBytes(): Uint8Array {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024)
  return bytes
}

async function collected(name: string, ...more: readonly string[]) {
  const bytes = name === LOCKED ? lockedBytes() : readFileSync(join(replies, name))
  const folder = workspaceWith({ [name]: bytes })
  const { code, stdout } = await run(['collect', name, '--dry-run', '--format', 'json', ...more], {
    cwd: folder,
  })
  const { records, untaken, files } = JSON.parse(stdout)
  return { code, records, untaken, refused: files[0].refused }
}

const TAKEN = [
  { event: 'delivered', date: '2024-06-05', document: '12/2024', words: 'Đã nộp' },
  { event: 'extension-requested', through: '2025-06-05' },
]

describe('a reminder that LibreOffice saved', () => {
  it.each([
    ['vi-VN.xlsx', 'day-or-month'],
    ['en-US.xlsx', 'day-or-month'],
    ['vi-VN.ods', 'day-or-month'],
    ['tu-1904.xlsx', 'date-1904'],
  ])('as %s', async (name, asked) => {
    const { code, records, untaken } = await collected(name)
    expect(records).toMatchObject(TAKEN)
    expect([code, untaken]).toMatchObject([1, [{ code: asked }]])
    // As stored it is 6 May 2024, also where the workbook counts its days from 1904: 1,462 days less.
    const stored = await collected(name, '--dates', 'as-stored')
    expect([stored.code, stored.untaken]).toEqual([0, []])
    expect(stored.records.map(({ date }: { date: string }) => date)).toContain('2024-05-06')
  })

  it('as en-US.docx', async () => {
    const { code, records } = await collected('en-US.docx')
    expect([code, records]).toMatchObject([0, TAKEN])
  })

  it.each([
    ['kieu-cu.xls', 'workbook of the old kind, .xls'],
    [LOCKED, 'protected by a password'],
  ])('as %s is refused, with what to do', async (name, words) => {
    const { code, records, refused } = await collected(name)
    expect([code, records, refused.en]).toEqual([1, [], expect.stringContaining(words)])
  })
})
