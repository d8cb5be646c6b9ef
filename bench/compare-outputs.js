// Whether another build of plan-check, in a folder of its own, writes the same to the byte:
// node bench/compare-outputs.js OTHER [FOLDER OF PLANS …]
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AS_OF, writeWorkspace } from './workspace.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [other, ...folders] = process.argv.slice(2)
if (other === undefined || !existsSync(join(other, 'bin', 'program.js'))) {
  console.error('Name the folder of another build: one with bin and dist.')
  process.exit(2)
}

const STATUS = ['table', 'markdown', 'csv', 'json', 'json@1', 'html', 'docx', 'xlsx']
const COMMANDS = [
  ['validate', '--no-color'],
  ...['json', 'sarif', 'junit'].map((format) => ['validate', '--format', format]),
  ...STATUS.map((format) => ['status', '--as-of', AS_OF, '--format', format]),
  ...['table', 'csv'].map((format) => ['status', '--as-of', AS_OF, '--all', '--format', format]),
  ['status', '--as-of', AS_OF, '--group-by', 'agency', '--lang', 'en'],
  ['status', '--as-of', '2024-06-30', '--all', '--lang', 'en'],
  ...['table', 'csv', 'json', 'html', 'xlsx'].map((format) => [
    'remind',
    '--quarter',
    '2025-Q4',
    '--format',
    format,
  ]),
  ...['table', 'json'].map((format) => [
    'changes',
    '--from',
    '2025-02-28',
    '--to',
    AS_OF,
    '--format',
    format,
  ]),
  ['calendar', '--as-of', AS_OF],
  ['page', '--as-of', AS_OF, '--out', '-'],
  ...['plans', 'agencies', 'tasks'].map((what) => ['list', what, '--format', 'json']),
]

/** @typedef {{ readonly code: number, readonly digest: string }} Written */

/**
 * @param {string} build
 * @returns {(args: readonly string[], threads: number) => Promise<Written>}
 */
function runnerOf(build) {
  const { main, worldOf } = createRequire(import.meta.url)(resolve(build, 'bin', 'program.js')).program()
  const { worker } = worldOf(process)
  return async (args, threads) => {
    const hash = createHash('sha256')
    const stream = { write: (/** @type {string | Uint8Array} */ content) => void hash.update(content) }
    const code = await main({
      args,
      env: {},
      cwd: root,
      stdin: async () => new Uint8Array(),
      stdout: stream,
      stderr: stream,
      now: () => new Date('2026-01-15T03:00:00Z'),
      ...(threads === 1 || worker === undefined ? {} : { worker: { ...worker, worthFrom: 1 } }),
    })
    return { code, digest: hash.digest('hex') }
  }
}

const runners = [root, other].map(runnerOf)
let [same, different] = [0, 0]
for (const plans of folders.length > 0 ? folders : usualFolders()) {
  for (const command of COMMANDS) {
    // Only these are ever shared by two threads.
    for (const threads of ['status', 'validate'].includes(command[0] ?? '') ? [1, 2] : [1]) {
      const args = [...command, '--plans', resolve(plans)]
      const [own, theirs] = await Promise.all(runners.map((run) => run(args, threads)))
      if (own?.code === theirs?.code && own?.digest === theirs?.digest) same += 1
      else {
        different += 1
        console.log(`differs, ${threads === 1 ? 'one thread' : 'two threads'}: ${args.join(' ')}`)
      }
    }
  }
}
console.log(`${same} outputs are the same, ${different} differ.`)
process.exitCode = different > 0 ? 1 : 0

/** The shipped plans, those of the tests, and some of the bench. */
function usualFolders() {
  const made = join(tmpdir(), 'plan-check-bench', 'compared')
  writeWorkspace(made, { tasks: 300, records: 'with' })
  return ['plans', ...['ok', 'mot-nam', 'sua-doi'].map((name) => join('fixtures', name))]
    .map((name) => join(root, name))
    .concat(made)
}
