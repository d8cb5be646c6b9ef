import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { namDinhForAll } from '../../support/workspace.ts'
import { run } from '../../support/world.ts'

// On 1/7/2025 Nam Định went into Ninh Bình: its Departments of Home Affairs and Inspectorates bear one name each.

const root = join(import.meta.dirname, '../../..')

/** A folder in which every agency of Nam Định owes something. */
function folder(): string {
  return folderWith(Object.fromEntries(namDinhForAll().map(({ path, text }) => [path, text])))
}

async function markdown(...args: readonly string[]): Promise<string> {
  return (await run([...args, '--format', 'markdown'], { cwd: folder() })).stdout
}

it.each([
  ['vi', 'nay là', 'nhận từ'],
  ['en', 'now', 'from'],
])('a successor in another province is named with it, in %s', async (lang, now, from) => {
  const status = ['status', '--as-of', '2025-09-30', '--province', 'nam-dinh', '--lang', lang]
  const page = await markdown(...status)
  expect(page).toContain(`Thanh tra tỉnh (${now} Thanh tra tỉnh Ninh Bình)`)
  expect(page).toContain(`Thanh tra tỉnh Ninh Bình (${from} Thanh tra tỉnh Nam Định)`)
  const reminder = ['remind', '--quarter', '2025-Q4', '--agency', 'ninh-binh/so-noi-vu', '--lang', lang]
  expect(await markdown(...reminder)).toContain(`Sở Nội vụ Ninh Bình (${from} Sở Nội vụ Nam Định)`)
  const calendar = ['calendar', '--as-of', '2025-09-30', '--province', 'nam-dinh', '--lang', lang]
  const events = (await run(calendar, { cwd: folder() })).stdout.replaceAll('\r\n ', '')
  expect(events).toContain(`Thanh tra tỉnh Ninh Bình (${from} Thanh tra tỉnh Nam Định)`)
  const [lead, before] = { vi: ['Cơ quan chủ trì', 'Nhận từ'], en: ['Lead', 'Taken over from'] }[lang] ?? []
  expect(events).toContain(`${lead}: Thanh tra tỉnh Ninh Bình\\n${before}: Thanh tra tỉnh Nam Định\\n`)
})

it('a page is titled with its province where another agency bears the name, and only there', async () => {
  const pageOf = (agency: string) => markdown('remind', '--quarter', '2024-Q3', '--agency', agency)
  expect(await pageOf('thai-nguyen/so-noi-vu')).toMatch(
    /^# NHIỆM VỤ QUÝ III NĂM 2024: Sở Nội vụ Thái Nguyên\n/,
  )
  // The name of the district holds the name of no province, and nobody shares it.
  expect(await pageOf('thai-nguyen/ubnd-huyen-dinh-hoa')).toMatch(
    /^# NHIỆM VỤ QUÝ III NĂM 2024: UBND huyện Định Hóa\n/,
  )
  const one = [
    'remind',
    '--plans',
    `${root}/fixtures/mot-nam`,
    '--quarter',
    '2024-Q2',
    '--agency',
    'mau/so-noi-vu',
  ]
  expect(await markdown(...one)).toMatch(/^# NHIỆM VỤ QUÝ II NĂM 2024: Sở Nội vụ\n/)
  const summary = await markdown('remind', '--quarter', '2024-Q3')
  expect(summary).toMatch(/^\| \d+ \| Sở Nội vụ Nam Định \|/m)
})
