import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { folderWith } from '../../support/folder.ts'
import { agency, planOf, registerOf } from '../../support/province.ts'
import { type Run, run } from '../../support/world.ts'

/** Where the records of the plan below stand if nothing else is said. */
export const RECORDS = 'plans/records/mau-01.yaml'

/** Two departments and one that becomes another, three districts of which one ends, groups. */
export const register = registerOf({
  agencies: [
    agency('so-noi-vu', 'Sở Nội vụ', 'so', ', short: Sở NV'),
    agency('so-tu-phap', 'Sở Tư pháp'),
    agency(
      'so-tttt',
      'Sở Thông tin và Truyền thông',
      'so',
      ', through: 2025-02-28, successors: [{ agency: so-khcn, from: 2025-03-01, basis: Nghị quyết hư cấu, main: true, confidence: stated }]',
    ),
    agency('so-khcn', 'Sở Khoa học và Công nghệ', 'so', ', from: 2025-03-01'),
    agency('huyen-a', 'UBND huyện A', 'ubnd-huyen'),
    agency('huyen-b', 'UBND huyện B', 'ubnd-huyen'),
    agency('huyen-c', 'UBND huyện C', 'ubnd-huyen', ', through: 2024-12-31'),
  ],
  groups: [
    '{ id: ubnd-cap-huyen, name: "Các huyện, thành phố", kinds: [ubnd-huyen] }',
    '{ id: co-quan-lien-quan, name: Các cơ quan có liên quan, open: true }',
  ],
})

/** A plan of that province with a task of every sort that a record has to tell apart. */
export const plan = planOf([
  '{ id: "1", title: Nộp báo cáo, lead: [so-noi-vu], deadline: Tháng 6/2024 }',
  '{ id: "2", title: Lập kế hoạch năm, lead: [ubnd-cap-huyen], deadline: Hằng năm }',
  '{ id: "3", title: Hai sản phẩm, lead: [so-tu-phap], deadline: Trong năm 2024, deliverables: [{ id: quy-che, title: Quy chế }, { id: tong-ket, title: Tổng kết }] }',
  '{ id: "4", title: Khi có việc, lead: [so-noi-vu, ubnd-cap-huyen], deadline: { text: null, schedule: triggered after 10 day, basis: Suy ra } }',
  '{ id: "5", title: Việc chung, lead: [so-noi-vu, so-tu-phap], deadline: Trong năm 2024 }',
  '{ id: "6.3", title: Như mục 1, lead: [so-noi-vu], same-as: "1" }',
  '{ id: "7", title: Luôn luôn, lead: [co-quan-lien-quan], deadline: Thường xuyên }',
  '{ id: "8", title: Hai phần, lead: [so-noi-vu], deadline: { text: null, schedule: every year + triggered after 2 month, basis: Suy ra } }',
  '{ id: "9", title: Rồi mãi mãi, lead: [so-noi-vu], deadline: { text: null, schedule: "once 2024-12-31 + open 2025-01-01..", basis: Suy ra } }',
  '{ id: "10", title: Chuyển đổi số, lead: [so-tttt], deadline: Trong năm 2024 }',
])

type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder with that register and plan, and whatever else is wanted in it; gone when the test ends. */
export function workspaceWith(files: Files = {}): string {
  return folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan, ...files })
}

/** The text of a file in a folder; null where there is none. */
export function textIn(folder: string, path: string = RECORDS): string | null {
  return existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : null
}

/** The records of a file, as values. */
export function recordsIn(
  folder: string,
  path: string = RECORDS,
): readonly Readonly<Record<string, unknown>>[] {
  const text = textIn(folder, path)
  return text === null ? [] : parse(text).records
}

/** Runs `record` in a folder, on 15 January 2026 in Việt Nam, with the words of one line. */
export function recorded(cwd: string, line: string, now = '2026-01-15T03:00:00Z'): Promise<Run> {
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
  return run(['record', ...words], { cwd, now })
}

/** Whether the program knows the command; says so loudly where it does not. */
export const isThere = (await run(['record', '--help'])).code === 0
if (!isThere)
  console.warn('SKIPPED: the program has no command “record” yet; declare it in src/cli/program.ts')
