import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { renamed, type Validation } from '../../domain/findings/validation.ts'
import type { World } from '../base/world.ts'
import { statOf } from './paths.ts'

/** The nearest folder, from this one upwards, with a git repository of its own: git would say the same, a process for each. */
export function repositoryOf(folder: string): string | null {
  if (statOf(join(folder, '.git')) !== undefined) return folder
  const above = dirname(folder)
  return above === folder ? null : repositoryOf(above)
}

/**
 * The validation with its files named from the root of the repository, wherever in it the program runs: of the checkout
 * that a CI names, else of the repository that each file lies in. A file of none keeps its name.
 */
export function inRepository(validation: Validation, { cwd, env }: World): Validation {
  const checkout = [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR].find(
    (root) => root !== undefined && isAbsolute(root),
  )
  const roots = new Map<string, string | null>()
  const rootFor = (folder: string): string | null => {
    if (checkout !== undefined) return checkout
    const known = roots.get(folder)
    if (known !== undefined) return known
    const root = repositoryOf(folder)
    roots.set(folder, root)
    return root
  }
  return renamed((file) => {
    const path = resolve(cwd, file)
    const root = rootFor(dirname(path))
    const name = root === null ? '..' : relative(root, path)
    return name.startsWith('..') || isAbsolute(name) ? file : name.split(sep).join('/')
  }, validation)
}
