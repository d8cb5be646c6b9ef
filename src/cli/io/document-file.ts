import { readFileSync } from 'node:fs'
import { UsageError } from '../base/exit.ts'
import type { World } from '../base/world.ts'
import { namedPath, statOf } from './paths.ts'

/** The path of a document that the command line names. Throws a UsageError where it is not there or is a folder. */
export function documentPath(file: string, { cwd }: Pick<World, 'cwd'>): string {
  const { path, kind } = namedPath(file, cwd)
  if (kind === 'file') return path
  throw new UsageError(
    { vi: `“${file}” là thư mục.`, en: `“${file}” is a folder.` },
    { vi: 'Chỉ tên một tệp.', en: 'Name a file.' },
  )
}

/** The bytes of a document; of a larger one than is read, only that it is. Throws a UsageError where it cannot be read. */
export function documentBytes(path: string, name: string, largest: number): Uint8Array {
  // What is too large is refused by its reader, which needs no more of it than that.
  if ((statOf(path)?.size ?? 0) > largest) return new Uint8Array(largest + 1)
  try {
    return readFileSync(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new UsageError({
      vi: `Không đọc được “${name}” (${code}).`,
      en: `“${name}” cannot be read (${code}).`,
    })
  }
}
