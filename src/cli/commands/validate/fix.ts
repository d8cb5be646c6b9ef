import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Validation } from '../../../domain/findings/validation.ts'
import { withPlainLines } from '../../../load/lines.ts'
import { type Fixed, fixFiles } from '../../../workspace/fix-files.ts'
import type { GlobalOptions } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { underLock } from '../../io/lock.ts'
import { changedTooOften, replaceWhole } from '../../io/replace-whole.ts'
import type { SelectedFiles } from './select-files.ts'
import { validateFiles } from './validate-files.ts'

/** Fixes what has one right answer in the chosen files, and says on stderr how much that was. */
export async function fixChosen(chosen: SelectedFiles, options: GlobalOptions, world: World): Promise<void> {
  const { texts, fixed, before } = await fixesOf(chosen, options, world)
  for (const [file, text] of texts) {
    const path = realpathSync(resolve(world.cwd, file))
    const read = withPlainLines(before.get(file) ?? '')
    const end = await underLock(path, file, (lock) => replaceWhole(path, text, read, lock))
    if (end === 'changed-before') throw changedTooOften(file)
  }
  if (fixed.length > 0 && !options.quiet) {
    const said = {
      vi: `đã sửa ${fixed.length} chỗ trong ${texts.size} tệp.`,
      en: `fixed ${fixed.length} ${fixed.length === 1 ? 'place' : 'places'} in ${texts.size} ${texts.size === 1 ? 'file' : 'files'}.`,
    }
    world.stderr.write(`plan-check: ${said[options.lang]}\n`)
  }
}

/** Prints as a diff what fixing would change. Returns what is wrong with the chosen files, none of which is touched. */
export async function showFixes(
  chosen: SelectedFiles,
  options: GlobalOptions,
  world: World,
): Promise<Validation> {
  const { texts, before } = await fixesOf(chosen, options, world)
  const { unifiedDiff } = await import('./unified-diff.ts')
  for (const [file, text] of texts) world.stdout.write(unifiedDiff(file, before.get(file) ?? '', text))
  if (texts.size === 0 && !options.quiet) {
    const said = { vi: 'không có gì để sửa tự động.', en: 'there is nothing that --fix would change.' }
    world.stderr.write(`plan-check: ${said[options.lang]}\n`)
  }
  return (await validateFiles(chosen, options, world)).chosen
}

async function fixesOf(
  { files, isChosen, affected }: SelectedFiles,
  options: GlobalOptions,
  world: World,
): Promise<Fixed & { readonly before: ReadonlyMap<string, string> }> {
  const before = new Map<string, string>()
  const byPath = new Map(files.map((file) => [file.path, file]))
  const result = await fixFiles({
    validate: async (texts) =>
      (await validateFiles({ files, isChosen, affected }, options, world, texts)).all,
    textOf: (path) => {
      const file = isChosen(path) ? byPath.get(path) : undefined
      const source = file !== undefined && 'read' in file ? file.read() : file
      if (source === undefined || 'unreadable' in source) return null
      before.set(path, source.text)
      return source.text
    },
  })
  return { ...result, before }
}
