import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Validation } from '../../../domain/findings/validation.ts'
import { withPlainLines } from '../../../load/lines.ts'
import { type Fixed, fixFiles } from '../../../workspace/fix-files.ts'
import type { GlobalOptions } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { underLock } from '../../io/lock.ts'
import { changedTooOften, MOST_ATTEMPTS, replaceWhole } from '../../io/replace-whole.ts'
import type { SelectedFiles } from './select-files.ts'
import { validateFiles } from './validate-files.ts'

/** Fixes what has one right answer in the chosen files, and says on stderr how much that was. */
export async function fixChosen(chosen: SelectedFiles, options: GlobalOptions, world: World): Promise<void> {
  const written = new Map<string, number>()
  try {
    for (let attempt = 1; ; attempt += 1) {
      const changed = await fixOnce(chosen, written, options, world)
      if (changed === null) break
      if (attempt === MOST_ATTEMPTS) throw changedTooOften(changed)
    }
  } finally {
    tellFixed(written, options, world)
  }
}

/** Returns a file that was saved by another program while it was to be fixed, and so must be looked at anew; null where there is none. */
async function fixOnce(
  chosen: SelectedFiles,
  written: Map<string, number>,
  options: GlobalOptions,
  world: World,
): Promise<string | null> {
  const { texts, fixed, before } = await fixesOf(chosen, options, world)
  let changed: string | null = null
  for (const [file, text] of texts) {
    const path = realpathSync(resolve(world.cwd, file))
    const read = withPlainLines(before.get(file) ?? '')
    const end = await underLock(path, file, (lock) => replaceWhole(path, text, read, lock))
    if (end === 'changed-before') changed = file
    else written.set(file, (written.get(file) ?? 0) + fixed.filter((one) => one.file === file).length)
  }
  return changed
}

function tellFixed(written: ReadonlyMap<string, number>, { quiet, lang }: GlobalOptions, world: World): void {
  const places = [...written.values()].reduce((sum, count) => sum + count, 0)
  if (places === 0 || quiet) return
  const said = {
    vi: `đã sửa ${places} chỗ trong ${written.size} tệp.`,
    en: `fixed ${places} ${places === 1 ? 'place' : 'places'} in ${written.size} ${written.size === 1 ? 'file' : 'files'}.`,
  }
  world.stderr.write(`plan-check: ${said[lang]}\n`)
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
