// Which files of the package stand inside of the one-file program.
import { globSync } from 'tinyglobby'

const PATTERNS = [
  'dist/*.cjs',
  'dist/registers/*.json',
  'schemas/*.schema.json',
  'fixtures/starter/**',
  'fixtures/starter-province/**',
  'plans/calendar/*.yaml',
]

/** The paths of all texts that the program reads of its own, in order. */
export function assetPaths(root) {
  return globSync(PATTERNS, { cwd: root, dot: true, onlyFiles: true }).sort()
}
