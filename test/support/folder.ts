import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { plan, register } from './province.ts'

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

/** A workspace of one plan, and whatever else is wanted in it. */
export function workspaceWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan, ...files })
}
