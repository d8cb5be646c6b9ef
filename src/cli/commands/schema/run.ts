import { posix } from 'node:path'
import { EXIT, UsageError } from '../../base/exit.ts'
import { type GlobalOptions, unknownValueError } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { outputFolder } from '../../io/output-folder.ts'
import { bundledText } from './bundle.ts'
import { type BundledSchema, bundledSchemas } from './bundled.ts'

export interface SchemaOptions extends GlobalOptions {
  readonly out?: string
  readonly workspace?: string | true
  readonly force?: true
}

/**
 * Prints a schema, or the names of all; with `--out` writes them to a folder, in place of those there only where
 * that is asked for. One by itself holds what it refers to; all in a folder refer to each other.
 */
export async function runSchema(
  name: string | undefined,
  { workspace, ...options }: SchemaOptions,
  world: World,
): Promise<number> {
  const { out, force, lang } = options
  if (workspace !== undefined) {
    if (name !== undefined || out !== undefined) throw WORKSPACE_ALONE
    const { runWorkspaceSchemas } = await import('./workspace.ts')
    return runWorkspaceSchemas({ ...options, workspace }, world)
  }
  if (force && out === undefined) throw FORCE_ALONE
  const all = bundledSchemas()
  const wanted = name === undefined ? all : [alone(schemaNamed(name, all), all)]
  if (out !== undefined) {
    const names = wanted.map(({ file }) => file)
    const existing = force ? 'replace' : 'keep'
    const put = outputFolder(names, { out, existing, plans: options.plans }, world)
    for (const { file, text } of wanted) put(file, text)
    for (const file of names) world.stdout.write(`${posix.join(out, file)}\n`)
  } else if (name !== undefined) {
    for (const { text } of wanted) world.stdout.write(text)
  } else {
    const width = Math.max(...all.map((one) => one.name.length))
    for (const one of all) world.stdout.write(`${one.name.padEnd(width)}  ${one.about[lang]}\n`)
  }
  return EXIT.fine
}

const WORKSPACE_ALONE = new UsageError(
  {
    vi: '--workspace ghi mọi lược đồ của thư mục, không đi cùng tên hay --out.',
    en: '--workspace writes all schemas of the folder, and goes with neither a name nor --out.',
  },
  { vi: 'Viết như --workspace schemas.', en: 'Write it like --workspace schemas.' },
)

const FORCE_ALONE = new UsageError(
  { vi: '--force đi cùng --out hoặc --workspace.', en: '--force goes with --out or --workspace.' },
  { vi: 'Viết như --out schemas --force.', en: 'Write it like --out schemas --force.' },
)

function alone(one: BundledSchema, all: readonly BundledSchema[]): BundledSchema {
  return { ...one, text: bundledText(one, all) }
}

/** The schema of a name, which may be written as in a file (`plan/v1`) or as the file itself. */
function schemaNamed(name: string, all: readonly BundledSchema[]): BundledSchema {
  const plain = name.replace(/\/v\d+$|\.schema\.json$/, '')
  const found = all.find((one) => one.name === plain)
  if (found !== undefined) return found
  throw unknownValueError(
    'schema',
    name,
    all.map((one) => one.name),
  )
}
