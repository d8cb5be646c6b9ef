import { resolve } from 'node:path'
import type { SourceFile, UnreadableFile } from '../../../load/source.ts'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { MAX_BYTES, readBounded } from '../../io/bounded-read.ts'
import { namedPath } from '../../io/paths.ts'
import { decode, sourceOf } from '../../io/source-file.ts'
import { yamlFilesIn } from '../../io/yaml-files.ts'
import type { NoMatch } from './patterns.ts'

/** The options that read names or a text. */
export interface StdinOptions {
  /** A file with a list of files, or `-`. */
  readonly filesFrom?: string
  readonly stdin?: true
  readonly stdinFilename?: string
}

/** A text that takes the place of a file. */
export interface StdinText {
  /** The whole path of that file, which need not be there. */
  readonly path: string
  readonly source: SourceFile | UnreadableFile
}

/** The text on standard input, in the place of the file it is said to be; null where none is promised. */
export async function stdinText(
  { stdin, stdinFilename, filesFrom }: StdinOptions,
  world: World,
): Promise<StdinText | null> {
  if (stdin === undefined && stdinFilename === undefined) return null
  if (stdin === undefined || stdinFilename === undefined) throw HALF_OF_STDIN
  if (filesFrom === '-') throw BOTH_FROM_STDIN
  const path = resolve(world.cwd, stdinFilename)
  return { path, source: sourceOf(path, world.cwd, await world.stdin()) }
}

/**
 * The whole paths that a file lists, or standard input for `-`: one a line, or parted by NUL. Each is a name and no
 * pattern. Names that do not end in .yaml or .yml are ignored, since such lists come from programs like git.
 */
export async function filesListedOnStdin(
  list: string,
  nothing: NoMatch,
  world: World,
): Promise<readonly string[]> {
  const bytes = list === '-' ? await world.stdin() : listIn(list, world)
  const text = typeof bytes === 'string' || bytes.length > MAX_BYTES ? null : decode(bytes)
  if (text === null) throw notText(list)
  const names = text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '')
  const paths = names.flatMap((name) => {
    if (!/\.ya?ml$/i.test(name)) return []
    const named = namedPath(name, world.cwd)
    return named.kind === 'file' ? [named.path] : yamlFilesIn(named.path)
  })
  if (paths.length > 0 || nothing === 'allowed') return paths
  throw new UsageError(
    { vi: `--files-from ${list}: không nêu tệp .yaml nào.`, en: `--files-from ${list} names no .yaml file.` },
    {
      vi: 'Kiểm tra lệnh lập danh sách, hoặc thêm --allow-empty nếu có thể không có tệp nào.',
      en: 'Check what makes the list, or add --allow-empty if it may be empty.',
    },
  )
}

function listIn(list: string, { cwd }: World): ReturnType<typeof readBounded> {
  const { path, kind } = namedPath(list, cwd)
  return kind === 'file' ? readBounded(path) : 'no-file'
}

function notText(list: string): UsageError {
  return new UsageError(
    {
      vi: `--files-from ${list}: không phải là danh sách bằng văn bản UTF-8.`,
      en: `--files-from ${list}: this is no list in UTF-8 text.`,
    },
    { vi: 'Viết mỗi dòng một tên tệp.', en: 'Write one file name a line.' },
  )
}

const HALF_OF_STDIN = new UsageError(
  {
    vi: '--stdin và --stdin-filename phải đi cùng nhau.',
    en: '--stdin and --stdin-filename belong together.',
  },
  {
    vi: 'Viết như: --stdin --stdin-filename plans/thai-nguyen-129.yaml.',
    en: 'Write it like: --stdin --stdin-filename plans/thai-nguyen-129.yaml.',
  },
)

const BOTH_FROM_STDIN = new UsageError(
  {
    vi: '--stdin và --files-from - không dùng cùng lúc được.',
    en: '--stdin and --files-from - cannot both read standard input.',
  },
  { vi: 'Ghi danh sách vào một tệp.', en: 'Put the list in a file.' },
)
