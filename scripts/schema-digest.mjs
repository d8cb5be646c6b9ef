import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The kinds of file, each with a schema of its name. */
export const KINDS = ['plan', 'agencies', 'records', 'calendar', 'office']

/** The modules that the build makes of the schemas. */
export const VALIDATORS = ['src/load/validators.js', 'src/load/detailed-validators.js']

/** The first line of a module made of the schemas as they are now: times of files say nothing after a checkout. */
export function digestLine() {
  const hash = createHash('sha256')
  for (const kind of KINDS) hash.update(readFileSync(join(root, `schemas/${kind}.schema.json`)))
  return `// made by npm run build of schemas/*.schema.json, ${hash.digest('hex')}`
}

/** Refuses to begin where a schema was changed and not built: what then fails says nothing of the reason. */
export function setup() {
  const line = digestLine()
  const stale = VALIDATORS.filter((file) => {
    const path = join(root, file)
    return !existsSync(path) || !readFileSync(path, 'utf8').startsWith(`${line}\n`)
  })
  if (stale.length > 0)
    throw new Error(`${stale.join(' and ')}: missing or older than the schemas. Run: npm run build`)
}
