import { join } from 'node:path'
import type { World } from '../../src/cli/base/world.ts'
import { main } from '../../src/cli/main.ts'

/** What a run of the program printed and ended with. */
export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Around {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly now?: string
  readonly stdin?: string | Uint8Array
  readonly ask?: World['ask']
  readonly show?: World['show']
  readonly ownFolder?: string
  readonly otherThread?: World['worker']
}

/** Runs the command line in this process, off a terminal, in a world of its own. */
export async function run(args: readonly string[], around: Around = {}): Promise<Run> {
  let [stdout, stderr] = ['', '']
  const code = await main({
    args,
    env: around.env ?? {},
    cwd: around.cwd ?? join(import.meta.dirname, '../..'),
    stdin: async () => Buffer.from(around.stdin ?? ''),
    stdout: {
      write: (content) => {
        stdout += textOf(content)
      },
    },
    stderr: {
      write: (content) => {
        stderr += textOf(content)
      },
    },
    now: () => new Date(around.now ?? '2026-01-15T03:00:00Z'),
    ...(around.ask ? { ask: around.ask } : {}),
    ...(around.show ? { show: around.show } : {}),
    ...(around.ownFolder ? { ownFolder: around.ownFolder } : {}),
    ...(around.otherThread ? { worker: around.otherThread } : {}),
  })
  return { code, stdout, stderr }
}

/** What was written, as text. */
export function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
}
