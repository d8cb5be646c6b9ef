import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { sheetsOf } from '../support/workbook.ts'

// What a process keeps of the time zone it was started in is seen in a process only.

const root = join(import.meta.dirname, '../..')
const program = join(root, 'bin/plan-check.js')
const isBuilt = existsSync(join(root, 'dist/program.cjs'))
if (!isBuilt)
  console.warn('SKIPPED: dist is missing, so the real program is not tested; npm run build makes it')

describe.runIf(isBuilt)('the built program', () => {
  it('writes the same workbook in every time zone', async () => {
    const cwd = folderWith()
    const zones = ['America/Vancouver', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh']
    const files = zones.map((TZ, index) => {
      const file = `${index}.xlsx`
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          program,
          '--plans',
          join(root, 'plans'),
          'remind',
          '--quarter',
          '2024-Q3',
          '--format',
          `xlsx=${file}`,
        ],
        { cwd, env: { PATH: process.env.PATH, TZ }, encoding: 'utf8' },
      )
      expect([status, stderr]).toEqual([0, ''])
      return readFileSync(join(cwd, file))
    })
    expect(files.every((file) => file.equals(files[0] ?? Buffer.of()))).toBe(true)
    // Thái Nguyên 129/KH-UBND, 6.3: “Hoàn thành trước tháng 6/2024” is until 31/5/2024.
    const sheets = await sheetsOf(files[0] ?? Buffer.of())
    const own = sheets.find(
      ({ sheet, data }) => sheet.startsWith('Sở Nội vụ') && String(data).includes('129/KH-UBND'),
    )
    const row = own?.data.find((cells) => String(cells[2]).startsWith('6.3 '))
    expect(row?.[5]).toEqual(new Date('2024-05-31T00:00:00Z'))
  })
})
