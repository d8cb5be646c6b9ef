import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder with files in it, gone when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** The text of a file in a folder. */
export function textIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** A register of a province that does not exist. */
export const register = `schema: agencies/v1
province: mau
name: Mẫu
sources:
  luat: { title: Luật hư cấu, kind: law }
agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Mẫu, kind: ubnd-tinh, source: luat, confidence: stated }
  - { id: so-noi-vu, name: Sở Nội vụ, kind: so, source: luat, confidence: stated }
  - { id: so-tu-phap, name: Sở Tư pháp, kind: so, source: luat, confidence: stated }
`

/** A plan of that province, with two tasks: one due at the end of 2023, one at the end of June 2024. */
export const plan = `schema: plan/v1
id: mau-01
province: mau
number: 01/KH-UBND
type: ke-hoach
title: Kế hoạch hư cấu
issuer: ubnd-tinh
issued: 2023-07-03
tasks:
  - { id: "1", title: Nộp báo cáo, lead: [so-noi-vu], deadline: Trong năm 2023 }
  - { id: "2", title: Mở hội nghị, lead: [so-tu-phap], deadline: Tháng 6/2024 }
`

/** A workspace of one plan, and whatever else is wanted in it. */
export function workspaceWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan, ...files })
}
