import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** A text that comes with the program, its path with `/`. */
export interface PackageFile {
  readonly path: string
  readonly text: string
}

/** Where the code of another thread stands: in a file, or in the program itself as text. */
export type ThreadCode = { readonly file: string } | { readonly text: string }

/** The text of a file that comes with the program, by its path in the package; null where there is none. */
export function packageText(path: string): string | null {
  const inside = assets()
  if (inside !== null) return inside.paths().includes(path) ? inside.text(path) : null
  try {
    return readFileSync(join(packageFolder(), path), 'utf8')
  } catch (error) {
    // A name that is too long for the disk is no file's name either.
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENAMETOOLONG') return null
    throw error
  }
}

/** All texts below a folder of the package, by their paths from there, in order. */
export function packageFilesBelow(folder: string): readonly PackageFile[] {
  return pathsBelow(folder).map((path) => ({
    path,
    text: (packageText(`${folder}/${path}`) ?? '').replaceAll('\r\n', '\n'),
  }))
}

/** The code that does another thread's share. */
export function threadCode(): ThreadCode {
  const text = assets()?.text('bin/single.js')
  return text === undefined ? { file: join(packageFolder(), 'bin/worker.js') } : { text }
}

function pathsBelow(folder: string): readonly string[] {
  const inside = assets()
  if (inside !== null)
    return inside
      .paths()
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1))
      .sort()
  const root = join(packageFolder(), folder)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).split(sep).join('/'))
    .sort()
}

/** The files inside of the program, where it is one file that needs no Node beside it; null where it is not. */
function assets() {
  const { getRawAsset, isSea } = process.getBuiltinModule('node:sea')
  if (!isSea()) return null
  const text = (path: string) => Buffer.from(getRawAsset(path) as ArrayBuffer).toString('utf8')
  return { text, paths: (): readonly string[] => JSON.parse(text('paths.json')) }
}

/** The folder of this package, wherever it is installed and whether or not it is bundled. */
function packageFolder(): string {
  return nearestPackage(import.meta.dirname)
}

/** The nearest folder upwards that has a manifest and the schemas. */
function nearestPackage(folder: string): string {
  const isPackage = ['package.json', 'schemas'].every((name) => existsSync(join(folder, name)))
  if (isPackage) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('the package is incomplete: its folder of schemas is missing')
  return nearestPackage(parent)
}
