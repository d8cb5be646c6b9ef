import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A folder of this package, wherever it is installed and whether or not it is bundled. */
export function packageFolder(name: string): string {
  return join(root(import.meta.dirname), name)
}

/** The nearest folder upwards that has a manifest and the schemas. */
function root(folder: string): string {
  const isRoot = ['package.json', 'schemas'].every((name) => existsSync(join(folder, name)))
  if (isRoot) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('the package is incomplete: its folder of schemas is missing')
  return root(parent)
}
