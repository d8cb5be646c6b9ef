import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { root, textOf, withBlocks, wordsOf } from '../../support/pages.ts'
import { run } from '../../support/world.ts'

// Each line of an `sh` block of the pages must work in the package as it is published.

describe('the commands that the pages show', () => {
  const shown = new Set(withBlocks('sh').flatMap((page) => commandsIn(textOf(page))))

  it('all work in the published package, one after another', async () => {
    const cwd = publishedPackage()
    expect(shown.size).toBeGreaterThan(10)
    for (const line of shown) {
      const { code, stderr } = await run(wordsOf(line), { cwd })
      // That agencies are overdue is what it is to say.
      const expected = line.startsWith('status --fail-on overdue') ? 4 : 0
      expect({ line, code, stderr }).toMatchObject({ line, code: expected })
    }
  })
})

/** A folder with what `npm pack` takes along of the data. */
function publishedPackage(): string {
  const folder = folderWith()
  const { files }: { readonly files: readonly string[] } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  for (const file of files.filter((file) => /^(plans|schemas|fixtures)\b/.test(file)))
    cpSync(join(root, file), join(folder, file), { recursive: true })
  return folder
}

/** The lines of `sh` blocks that call the program, without what follows a `#`, a `|` or a `&&`. */
function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)]
    .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split('\n'))
    .flatMap((line) => /(?:^|&& )\s*(?:npx )?plan-check (.*)$/.exec(line)?.[1] ?? [])
    .map((line) => line.replace(/\s+(?:#\s|\|).*$/, ''))
}
