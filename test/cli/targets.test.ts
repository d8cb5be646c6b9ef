import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { agency, planOf, registerOf } from '../support/province.ts'
import { run } from '../support/world.ts'

// An official letter whose number and day are blank, with a number to reach.
const files = {
  'plans/so.yaml': registerOf({
    agencies: [
      agency('so-khcn', 'Sở Khoa học và Công nghệ'),
      agency('phong-vt', 'Phòng Viễn thông', 'phong'),
      agency('chu-tich', 'Chủ tịch UBND tỉnh', 'chuc-danh'),
    ],
  }),
  'plans/mau-01.yaml': planOf(
    [
      '{ id: "1", title: Phủ sóng 5G, lead: [so-khcn], deadline: Trong năm 2026, deliverables: [{ id: phu-song, title: Trạm phát, target: { value: 90, unit: "%" } }] }',
      '{ id: "2", title: Thuê bao vệ tinh, lead: [so-khcn], contact: so-khcn, deadline: Trong năm 2026, deliverables: [{ id: thue-bao, title: Thuê bao, target: { value: 500000, unit: thuê bao } }] }',
    ],
    '2026-07',
  )
    .replace('number: 01/KH-UBND', 'number: null\nsupervisor: chu-tich\ncontact: phong-vt')
    .replace('type: ke-hoach', 'type: cong-dien'),
}

const NOW = '2026-11-30T03:00:00Z'

describe('a target', () => {
  const asking =
    (cwd: string) =>
    (...args: readonly string[]) =>
      run(args, { cwd, now: NOW })
  const progress = ['record', 'progress', 'mau-01#1', '--date']

  it('stands beside the product with what is reached, and settles nothing', async () => {
    const cwd = folderWith(files)
    const ask = asking(cwd)
    expect((await ask(...progress, '2026-09-30', '--value', '48')).code).toBe(0)
    expect((await ask(...progress, '2026-10-31', '--value', '90,5')).code).toBe(0)
    const text = readFileSync(join(cwd, 'plans/records/mau-01.yaml'), 'utf8')
    expect(text).toContain('value: 48\n')
    expect(text).toContain('value: 90.5\n')
    const at = async (day: string) =>
      JSON.parse((await ask('status', '--as-of', day, '--format', 'json')).stdout).obligations.map(
        ({ reached, status }: Record<string, unknown>) => [reached, status],
      )
    expect(await at('2026-09-29')).toEqual([
      [null, 'in-progress'],
      [null, 'in-progress'],
    ])
    expect(await at('2026-09-30')).toEqual([
      [48, 'in-progress'],
      [null, 'in-progress'],
    ])
    expect(await at('2026-10-31')).toEqual([
      [90.5, 'in-progress'],
      [null, 'in-progress'],
    ])
    const csv = await ask('remind', '--quarter', '2026-Q4', '--as-of', '2026-10-31', '--format', 'csv')
    expect(csv.stdout).toContain(',90,%,90.5,')
    const page = (await ask('remind', '--quarter', '2026-Q4', '--as-of', '2026-10-31', '--format', 'html'))
      .stdout
    expect(page).toContain('Trạm phát (chỉ tiêu 90 %; đã đạt 90,5 %)')
    expect(page).toContain('Thuê bao (chỉ tiêu 500.000 thuê bao)')
  })

  it.each([['90.500'], ['1.000.000'], ['chín mươi'], ['']])('is never read from %j', async (value) => {
    const { code, stderr } = await asking(folderWith(files))(...progress, '2026-09-30', '--value', value)
    expect([code, stderr]).toEqual([2, expect.stringContaining('--value')])
  })

  it('has no meaning for what extends or ends a duty', async () => {
    const { code, stderr } = await asking(folderWith(files))(
      ...['record', 'waived', 'mau-01#1', '--date', '2026-09-30', '--value', '4'],
      ...['--reason', 'Thôi', '--by', 'UBND tỉnh'],
    )
    expect([code, stderr]).toEqual([2, expect.stringContaining('--value không có nghĩa')])
  })
})

describe('a document without a number', () => {
  const page = async (lang: string, ...args: readonly string[]) => {
    const asked = [...args, '--lang', lang, '--as-of', '2026-10-31']
    return (await run(asked, { cwd: folderWith(files), now: NOW })).stdout
  }

  it('is cited by kind, issuer and date on pages that leave the office', async () => {
    const remind = ['remind', '--quarter', '2026-Q4', '--format', 'html']
    const vi = await page('vi', ...remind)
    expect(vi).toContain('Công điện của UBND tỉnh Mẫu tháng 7/2026')
    expect(vi).not.toContain('mau-01')
    const en = await page('en', ...remind)
    expect(en).toContain('Telegram of UBND tỉnh Mẫu, 2026-07')
    expect(en).not.toContain('mau-01')
    expect(await page('vi', 'calendar')).toContain('Công điện của UBND tỉnh Mẫu')
  })

  it('says who directs the work and whom to turn to, task by task', async () => {
    const vi = await page('vi', 'remind', '--quarter', '2026-Q4', '--format', 'markdown')
    expect(vi).toContain('chỉ đạo: Chủ tịch UBND tỉnh, đầu mối: Phòng Viễn thông')
    expect(vi).toContain('chỉ đạo: Chủ tịch UBND tỉnh, đầu mối: Sở Khoa học và Công nghệ')
  })
})
