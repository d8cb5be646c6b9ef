import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../base/exit.ts'

/** What stands under a path; undefined where nothing does, or nothing that can be reached. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/**
 * A path as the folders on its way spell it: letters and their marks may be stored in another form than they were typed
 * in, and look the same. Where several are alike, or none is there, it is the path as it was given.
 */
export function asStored(path: string): string {
  const folder = dirname(path)
  if (folder === path || statOf(path) !== undefined) return path
  const [parent, name] = [asStored(folder), basename(path).normalize('NFC')]
  const [entry, ...others] = entriesOf(parent).filter((one) => one.normalize('NFC') === name)
  return join(parent, entry === undefined || others.length > 0 ? basename(path) : entry)
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Whether a path is a file that really lies below a folder. */
export function isFileBelow(folder: string, path: string): boolean {
  try {
    const [root, real] = [realpathSync(folder), realpathSync(asStored(path))]
    return real.startsWith(root + sep) && statSync(real).isFile()
  } catch {
    return false
  }
}

/** A path named on the command line, perhaps a link: a folder or a file. Throws a UsageError where there is none. */
export function namedPath(
  path: string,
  cwd: string,
): { readonly path: string; readonly kind: 'folder' | 'file' } {
  const full = asStored(resolve(cwd, path))
  const stat = statOf(full)
  if (stat?.isDirectory()) return { path: full, kind: 'folder' }
  if (stat?.isFile()) return { path: full, kind: 'file' }
  if (stat !== undefined) throw special(path)
  throw new UsageError(
    { vi: `Không thấy tệp hay thư mục “${path}”.`, en: `There is no file or folder “${path}”.` },
    { vi: 'Kiểm tra lại đường dẫn.', en: 'Check the path.' },
  )
}

function special(path: string): UsageError {
  return new UsageError(
    {
      vi: `“${path}” không phải là tệp thường hay thư mục.`,
      en: `“${path}” is neither an ordinary file nor a folder.`,
    },
    { vi: 'Chỉ tên một tệp .yaml hoặc một thư mục.', en: 'Name a .yaml file or a folder.' },
  )
}

/** A path relative to the folder the program runs in, or absolute where it lies outside of it; always with `/`. */
export function nameOf(path: string, cwd: string): string {
  const name = relative(cwd, path)
  return (name.startsWith('..') ? path : name).split(sep).join('/')
}
