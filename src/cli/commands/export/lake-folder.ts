import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { LAKE_VERSION } from '../../../reports/lake/index.ts'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { createAtomically } from '../../io/atomic-write.ts'
import { makeFolder } from '../../io/make-folder.ts'
import { firstOutside, type OutputFile, outputFiles } from '../../io/output-file.ts'
import { namesIn } from './manifest.ts'

/** A folder that is a lake of this version. */
export interface LakeFolder {
  readonly path: string
  /** As its user wrote it. */
  readonly name: string
}

/**
 * A file of a lake that may be written; its path is relative to the lake. Throws a UsageError where it is one that the run
 * reads, or a link leads out of the lake.
 */
export function fileInLake(
  { path, name }: LakeFolder,
  file: string,
  plans: string | undefined,
  world: World,
): OutputFile {
  const [output] = outputFiles([join(name, file)], plans, world)
  if (output === undefined) throw new TypeError('an output without a name')
  if (firstOutside([output], path) !== undefined) throw leadsOut(output.name)
  return output
}

function leadsOut(name: string): UsageError {
  return new UsageError(
    {
      vi: `“${name}” nằm ngoài thư mục xuất: một liên kết dẫn ra ngoài.`,
      en: `“${name}” lies outside the folder to export into: a link leads there.`,
    },
    { vi: 'Xóa liên kết, hoặc chọn thư mục khác.', en: 'Remove the link, or choose another folder.' },
  )
}

/** The file that says which version a lake is of; the first that is written. */
const MARK = '_lake.json'

/** Opens a lake, or makes one. Throws a UsageError where the folder holds something else, or is of another version. */
export function lakeFolder(out: string, plans: string | undefined, world: World): LakeFolder {
  const path = resolve(world.cwd, out)
  outputFiles([join(out, MARK)], plans, world)
  const there = namesIn(path).filter((name) => !name.startsWith('.'))
  if (there.includes(MARK)) mustBeThisVersion(path, out)
  else if (there.length > 0) throw isNoLake(out)
  else {
    makeFolder(path, out)
    createAtomically(join(path, MARK), `${JSON.stringify({ schema: LAKE_VERSION })}\n`, join(out, MARK))
  }
  return { path, name: out }
}

function mustBeThisVersion(path: string, out: string): void {
  const version = versionIn(join(path, MARK))
  if (version === null) throw isNoLake(out)
  if (version !== LAKE_VERSION) throw isOther(out, version)
}

function versionIn(path: string): string | null {
  try {
    const { schema } = JSON.parse(readFileSync(path, 'utf8'))
    return typeof schema === 'string' ? schema : null
  } catch {
    return null
  }
}

function isNoLake(out: string): UsageError {
  return new UsageError(
    {
      vi: `Thư mục “${out}” có tệp khác và không có ${MARK} đọc được.`,
      en: `The folder “${out}” holds other files and no ${MARK} that can be read.`,
    },
    { vi: 'Chọn thư mục mới hoặc trống.', en: 'Choose a new or an empty folder.' },
  )
}

function isOther(out: string, version: string): UsageError {
  return new UsageError(
    {
      vi: `Thư mục “${out}” theo phiên bản ${version}; chương trình này ghi ${LAKE_VERSION}.`,
      en: `The folder “${out}” is of version ${version}; this program writes ${LAKE_VERSION}.`,
    },
    {
      vi: 'Chọn thư mục mới rồi xuất lại những ngày cần dùng.',
      en: 'Choose a new folder, and export the days needed again.',
    },
  )
}
