import { join, posix, resolve } from 'node:path'
import type { Choice } from '../../../domain/follow-up/editor-lists.ts'
import { workspaceSchema } from '../../../reports/editor/workspace-schemas.ts'
import { listWorkspace } from '../../../workspace/editor-lists.ts'
import type { Environment, Files } from '../../../workspace/environment.ts'
import { UsageError } from '../../base/exit.ts'
import type { GlobalOptions } from '../../base/options.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { isOwnSchema, LISTS_FILE, listsText, schemasFolder } from '../../io/editor-lists.ts'
import { firstOutside, outputFiles } from '../../io/output-file.ts'
import { outputFolder } from '../../io/output-folder.ts'
import { shippedProvinces } from '../../io/shipped-province.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { environmentOf } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'
import { bundledSchemas } from './bundled.ts'

/** A file for an editor, and what stands in it. */
export interface EditorFile {
  readonly file: string
  readonly text: string
}

export interface WorkspaceSchemaOptions extends GlobalOptions {
  /** The folder to write to; true for the one beside the plans. */
  readonly workspace: string | true
  readonly force?: true
}

/**
 * Writes the schemas of the workspace's files, which offer what the workspace has. Earlier ones, and those that came
 * with the program, are replaced; any other file is only where that is asked for. Exit code 1 where a file is wrong.
 */
export async function runWorkspaceSchemas(options: WorkspaceSchemaOptions, world: World): Promise<number> {
  const { workspace, force, plans } = options
  const files = workspaceFiles(options, world)
  const listed = await editorFiles(files, environmentOf(options, world), world)
  const names = listed.files.map(({ file }) => file)
  const out = workspace === true ? schemasFolder(plans) : workspace
  if (workspace === true) mustStayInWorkspace(out, names, plans, world)
  const areOwn = names.every((name) => isOwnSchema(resolve(world.cwd, out, name), name))
  const put = outputFolder(names, { out, existing: force || areOwn ? 'replace' : 'keep', plans }, world)
  for (const { file, text } of listed.files) put(file, text)
  for (const file of names) world.stdout.write(`${posix.join(out, file)}\n`)
  return reportFindings(listed, files.length, options, world)
}

/** Throws a UsageError where a link leads out of the workspace, though nobody named the place that it leads to. */
function mustStayInWorkspace(
  out: string,
  names: readonly string[],
  plans: string | undefined,
  world: World,
): void {
  const outputs = outputFiles(
    names.map((name) => join(out, name)),
    plans,
    world,
  )
  const outside = firstOutside(outputs, resolve(world.cwd, out, '..'))
  if (outside === undefined) return
  throw new UsageError(
    {
      vi: `“${outside.name}” nằm ngoài thư mục làm việc: một liên kết dẫn ra ngoài.`,
      en: `“${outside.name}” lies outside the workspace: a link leads there.`,
    },
    {
      vi: 'Xóa liên kết, hoặc chỉ tên thư mục: --workspace THƯ-MỤC.',
      en: 'Remove the link, or name the folder: --workspace FOLDER.',
    },
  )
}

/** The schemas of a workspace's files, with what it has to offer, and the file that shows when they are out of date. */
export async function editorFiles(files: Files, environment: Environment, { now }: Pick<World, 'now'>) {
  const listing = { today: dayInVietnam(now()), environment, provinceNames: provinceNames() }
  const { lists, digests, findings } = await listWorkspace(files, listing)
  const schemas = bundledSchemas()
    .filter(({ name }) => WRITTEN.has(name))
    .map(({ name, file, text }): EditorFile => ({ file, text: workspaceSchema(name, text, lists) }))
  return { files: [...schemas, { file: LISTS_FILE, text: listsText(digests) }], findings }
}

/** The kinds of file that people write. */
const WRITTEN: ReadonlySet<string> = new Set(['plan', 'agencies', 'records', 'calendar', 'office'])

function provinceNames(): readonly Choice[] {
  return shippedProvinces().map(({ id, name }) => ({ value: id, name }))
}
