import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { type Run, run } from '../../support/world.ts'

/** Where the records of the plan below stand if nothing else is said. */
export const RECORDS = 'plans/records/mau-01.yaml'

/** A register of a province that does not exist: two departments, three districts of which one ends, groups. */
export const register = `schema: agencies/v1
province: mau
name: Mẫu
sources:
  luat: { title: Luật hư cấu, kind: law }
agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Mẫu, kind: ubnd-tinh, source: luat, confidence: stated }
  - { id: so-noi-vu, name: Sở Nội vụ, short: Sở NV, kind: so, source: luat, confidence: stated }
  - { id: so-tu-phap, name: Sở Tư pháp, kind: so, source: luat, confidence: stated }
  - id: so-tttt
    name: Sở Thông tin và Truyền thông
    kind: so
    through: 2025-02-28
    successors: [{ agency: so-khcn, from: 2025-03-01, basis: Nghị quyết hư cấu, main: true, confidence: stated }]
    source: luat
    confidence: stated
  - { id: so-khcn, name: Sở Khoa học và Công nghệ, kind: so, from: 2025-03-01, source: luat, confidence: stated }
  - { id: huyen-a, name: UBND huyện A, kind: ubnd-huyen, source: luat, confidence: stated }
  - { id: huyen-b, name: UBND huyện B, kind: ubnd-huyen, source: luat, confidence: stated }
  - { id: huyen-c, name: UBND huyện C, kind: ubnd-huyen, through: 2024-12-31, source: luat, confidence: stated }
groups:
  - { id: ubnd-cap-huyen, name: "Các huyện, thành phố", kinds: [ubnd-huyen] }
  - { id: co-quan-lien-quan, name: Các cơ quan có liên quan, open: true }
`

/** A plan of that province with a task of every sort that a record has to tell apart. */
export const plan = `schema: plan/v1
id: mau-01
province: mau
number: 01/KH-UBND
type: ke-hoach
title: Kế hoạch hư cấu
issuer: ubnd-tinh
issued: 2023-07-03
tasks:
  - { id: "1", title: Nộp báo cáo, lead: [so-noi-vu], deadline: Tháng 6/2024 }
  - { id: "2", title: Lập kế hoạch năm, lead: [ubnd-cap-huyen], deadline: Hằng năm }
  - id: "3"
    title: Hai sản phẩm
    lead: [so-tu-phap]
    deadline: Trong năm 2024
    deliverables: [{ id: quy-che, title: Quy chế }, { id: tong-ket, title: Tổng kết }]
  - { id: "4", title: Khi có việc, lead: [so-noi-vu, ubnd-cap-huyen], deadline: { text: null, schedule: triggered after 10 day, basis: Suy ra } }
  - { id: "5", title: Việc chung, lead: [so-noi-vu, so-tu-phap], deadline: Trong năm 2024 }
  - { id: "6.3", title: Như mục 1, lead: [so-noi-vu], same-as: "1" }
  - { id: "7", title: Luôn luôn, lead: [co-quan-lien-quan], deadline: Thường xuyên }
  - { id: "8", title: Hai phần, lead: [so-noi-vu], deadline: { text: null, schedule: every year + triggered after 2 month, basis: Suy ra } }
  - { id: "9", title: Rồi mãi mãi, lead: [so-noi-vu], deadline: { text: null, schedule: "once 2024-12-31 + open 2025-01-01..", basis: Suy ra } }
  - { id: "10", title: Chuyển đổi số, lead: [so-tttt], deadline: Trong năm 2024 }
`

type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder with that register and plan, and whatever else is wanted in it; gone when the test ends. */
export function workspaceWith(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-record-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const all: Files = { 'plans/so.yaml': register, 'plans/mau-01.yaml': plan, ...files }
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
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
