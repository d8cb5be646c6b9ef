import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { SourceFile, UnreadableFile } from '../load/source.ts'
import { UsageError } from './exit.ts'

/** The YAML files below a folder, sorted. Hidden folders and links that lead out of the folder are passed over. */
export function yamlFilesIn(folder: string): readonly string[] {
  const root = realpathSync(folder)
  const seen = new Set<string>()
  const found: string[] = []
  const visit = (path: string): void => {
    const real = realpathSync(path)
    if (seen.has(real) || (real !== root && !real.startsWith(root + sep))) return
    seen.add(real)
    for (const name of readdirSync(path).sort()) {
      if (name.startsWith('.') || name === 'node_modules') continue
      const inner = join(path, name)
      const kind = kindOf(inner, root)
      if (kind === 'folder') visit(inner)
      if (kind === 'file' && /\.ya?ml$/i.test(name)) found.push(inner)
    }
  }
  visit(folder)
  return found
}

/** Whether a path exists as a folder or file; undefined where it is neither, cannot be seen, or lies outside the root. */
function kindOf(path: string, root: string): 'folder' | 'file' | undefined {
  try {
    if (lstatSync(path).isSymbolicLink() && !realpathSync(path).startsWith(root + sep)) return undefined
    const stat = statSync(path)
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : undefined
  } catch {
    return undefined
  }
}

/** A path named on the command line: a folder or a file. Throws a UsageError where there is none. */
export function namedPath(
  path: string,
  cwd: string,
): { readonly path: string; readonly kind: 'folder' | 'file' } {
  const full = resolve(cwd, path)
  const kind = kindOf(full, sep)
  if (kind !== undefined) return { path: full, kind }
  throw new UsageError(
    { vi: `Không thấy tệp hay thư mục “${path}”.`, en: `There is no file or folder “${path}”.` },
    { vi: 'Kiểm tra lại đường dẫn.', en: 'Check the path.' },
  )
}

/** The text of a file under the path its user knows it by, or why it could not be read. */
export function sourceAt(path: string, cwd: string): SourceFile | UnreadableFile {
  const shown = relative(cwd, path).split(sep).join('/')
  try {
    return { path: shown, text: UTF8.decode(readFileSync(path)) }
  } catch (error) {
    return { path: shown, unreadable: reasonOf(error) }
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })

function reasonOf(error: unknown) {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EACCES' || code === 'EPERM')
    return { vi: 'Không có quyền đọc tệp này.', en: 'There is no permission to read this file.' }
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return {
      vi: 'Tệp không phải là văn bản UTF-8; lưu lại với mã UTF-8.',
      en: 'The file is not UTF-8 text; save it as UTF-8.',
    }
  }
  const said = error instanceof Error ? error.message : String(error)
  return { vi: `Không đọc được tệp: ${said}`, en: `The file cannot be read: ${said}` }
}
