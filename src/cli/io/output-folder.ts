import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UsageError } from '../base/exit.ts'
import type { World } from '../base/world.ts'
import { createAtomically, writeAtomically } from './atomic-write.ts'
import { makeFolder } from './make-folder.ts'
import { outputFiles, secondOf } from './output-file.ts'

/** A folder that reports are written to. */
export interface OutputFolder {
  /** As its user wrote it. */
  readonly out: string
  /** What becomes of files that are there already. */
  readonly existing: 'replace' | 'keep'
  readonly plans: string | undefined
}

/** Writes one of the files that a folder was opened for. */
export type WriteInFolder = (name: string, content: string | Uint8Array) => void

/**
 * Makes a folder for files of these names, and returns what writes them. Throws a UsageError, with nothing made or
 * written, where one is there already and is to be kept, belongs to the workspace, or would be written twice.
 */
export function outputFolder(
  names: readonly string[],
  { out, existing, plans }: OutputFolder,
  world: World,
): WriteInFolder {
  const folder = resolve(world.cwd, out)
  const there = existing === 'replace' ? [] : names.filter((name) => existsSync(join(folder, name)))
  if (there.length > 0) throw alreadyThere(there.map((name) => join(out, name)))
  const outputs = outputFiles(
    names.map((name) => join(out, name)),
    plans,
    world,
  )
  const second = secondOf(outputs)
  if (second !== undefined) throw inOneFile(second.name)
  makeFolder(folder, out)
  return (name, content) => {
    const [path, shown] = [join(folder, name), join(out, name)]
    if (existing === 'replace') writeAtomically(path, content, shown)
    else if (createAtomically(path, content, shown) === 'there-before') throw alreadyThere([shown])
  }
}

function alreadyThere(names: readonly string[]): UsageError {
  const shown = names.slice(0, 3).map((name) => `“${name}”`)
  const list = [...shown, ...(names.length > 3 ? ['…'] : [])].join(', ')
  return new UsageError(
    { vi: `Đã có tệp: ${list} (${names.length}).`, en: `Already there: ${list} (${names.length}).` },
    {
      vi: 'Thêm --force để ghi đè, hoặc chọn thư mục khác.',
      en: 'Add --force to overwrite, or choose another folder.',
    },
  )
}

function inOneFile(name: string): UsageError {
  return new UsageError(
    {
      vi: `Hai kết quả sẽ được ghi vào một tệp: “${name}”.`,
      en: `Two reports would go to one file: “${name}”.`,
    },
    {
      vi: 'Xóa liên kết trong thư mục ấy, hoặc chọn thư mục khác.',
      en: 'Remove the links in that folder, or choose another.',
    },
  )
}
