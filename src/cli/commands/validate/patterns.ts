import { resolve, sep } from 'node:path'
import { escapePath, globSync, isDynamicPattern } from 'tinyglobby'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { namedPath, statOf } from '../../io/paths.ts'
import { yamlFilesIn } from '../../io/yaml-files.ts'

/** Whether a pattern that nothing matches is an error. */
export type NoMatch = 'refused' | 'allowed'

/** The files that the words of a command line name, and those that words after a `!` leave out. */
interface PatternMatches {
  /** Null where no word names anything. */
  readonly named: readonly string[] | null
  readonly excluded: ReadonlySet<string>
}

/**
 * Whole paths of the YAML files that files, folders and patterns name. Patterns are read here and not by a shell,
 * so that they mean the same everywhere: a folder that one matches stands for what is below it.
 *
 * Throws a UsageError for words that match nothing, unless that is allowed. An exclusion may match nothing.
 */
export function filesMatching(words: readonly string[], nothing: NoMatch, world: World): PatternMatches {
  const excluding = words.filter((word) => word.startsWith('!') && !exists(word, world))
  const naming = words.filter((word) => !excluding.includes(word))
  return {
    named: naming.length === 0 ? null : naming.flatMap((word) => filesOf(word, nothing, world)),
    excluded: new Set(excluding.flatMap((word) => filesOf(word.slice(1), 'allowed', world))),
  }
}

/** What stands there under that very name goes before what the name means as a pattern. */
function filesOf(word: string, nothing: NoMatch, world: World): readonly string[] {
  if (!exists(word, world) && isDynamicPattern(withSlashes(word))) {
    const files = matching(withSlashes(word), world)
    if (files.length > 0 || nothing === 'allowed') return files
    throw new UsageError(
      { vi: `Không có tệp .yaml nào khớp với “${word}”.`, en: `No .yaml file matches “${word}”.` },
      {
        vi: 'Kiểm tra lại mẫu, hoặc thêm --allow-empty nếu có thể không có tệp nào.',
        en: 'Check the pattern, or add --allow-empty if there may be none.',
      },
    )
  }
  if (nothing === 'allowed' && !exists(word, world)) return []
  const named = namedPath(word, world.cwd)
  const files = named.kind === 'file' ? [named.path] : yamlFilesIn(named.path)
  if (files.length > 0 || nothing === 'allowed') return files
  throw new UsageError(
    { vi: `“${word}” không có tệp .yaml nào.`, en: `“${word}” has no .yaml file.` },
    {
      vi: 'Kiểm tra lại thư mục, hoặc thêm --allow-empty.',
      en: 'Check the folder, or add --allow-empty.',
    },
  )
}

/** Hidden folders, links and packages are ignored, as everywhere. */
function matching(pattern: string, { cwd }: World): readonly string[] {
  const found = globSync(pattern, {
    cwd,
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: [`${escapePath(withSlashes(cwd))}/**/node_modules/**`],
  })
  return found.flatMap((path) => {
    const stat = statOf(path)
    if (stat?.isDirectory()) return yamlFilesIn(resolve(path))
    return stat?.isFile() && /\.ya?ml$/i.test(path) ? [resolve(path)] : []
  })
}

function exists(word: string, { cwd }: World): boolean {
  return statOf(resolve(cwd, word)) !== undefined
}

/** A path with the separators that patterns use. */
function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}
