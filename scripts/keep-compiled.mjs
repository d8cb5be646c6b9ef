// Keeps the code that Node compiles in the usual runs beside the program, for a Node that does not do so itself; or, by
// whatever Node runs this, in a file that is named.

import { writeFileSync } from 'node:fs'
import module from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { compressed, kept, runIn, scriptWith } from '../bin/program.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const RUNS = [
  ['status', '--as-of', '2024-06-30'],
  ['status', '--as-of', '2024-06-30', '--format', 'json'],
  ['validate'],
]

const wanted = process.argv[2] ?? (module.enableCompileCache === undefined ? kept : null)

if (wanted !== null) {
  const script = scriptWith(undefined)
  const { main } = runIn(script)
  for (const args of RUNS) await main(worldFor(args))
  const compiled = script.createCachedData()
  writeFileSync(wanted, compiled)
  if (wanted === kept) writeFileSync(compressed, brotliCompressSync(compiled))
}

/** A world in which a run of the shipped plans says nothing to anybody. */
function worldFor(args) {
  const nowhere = { write: () => true }
  return {
    args,
    env: {},
    cwd: root,
    stdin: async () => new Uint8Array(),
    stdout: nowhere,
    stderr: nowhere,
    now: () => new Date(),
  }
}
