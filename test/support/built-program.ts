import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { main } from '../../src/cli/main.ts'

export const root = join(import.meta.dirname, '../..')
export const isBuilt = existsSync(join(root, 'dist/program.cjs'))
if (!isBuilt) console.warn('SKIPPED: dist is missing; npm run build makes it')

/** The main of the built program, compiled as on a Node that keeps no compiled code: from its bytes, one a letter. */
export function builtMain(): typeof main {
  const { runIn, scriptWith } = createRequire(import.meta.url)('../../bin/program.js')
  return runIn(scriptWith(undefined)).main
}

/** What a program writes, byte by byte, and its exit code. */
export async function ran(program: typeof main, args: readonly string[], cwd = root) {
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
  const code = await program({
    args,
    env: {},
    cwd,
    stdin: async () => new Uint8Array(),
    stdout: { write: (content) => void stdout.push(Buffer.from(content)) },
    stderr: { write: (content) => void stderr.push(Buffer.from(content)) },
    now: () => new Date('2026-01-15T03:00:00Z'),
  })
  return { code, stdout: Buffer.concat(stdout).toString('latin1'), stderr: Buffer.concat(stderr).toString() }
}
