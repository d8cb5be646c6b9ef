// Changes real plans, registers, records and phrases for a while and takes them through the whole program:
// npm run fuzz -- --minutes 10 --seed 7. What fails is kept in fixtures/fuzz, from where a test replays it.
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } })
const [minutes, seed] = [Number(values.minutes ?? 1), Number(values.seed ?? Date.now() % 2 ** 31)]
if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new Error('npm run fuzz -- --minutes N --seed N')

const folder = join(root, 'node_modules/.cache/plan-check')
mkdirSync(folder, { recursive: true })
const outfile = join(folder, 'fuzz.mjs')
await build({
  entryPoints: [join(root, 'test/slow/fuzz/fuzz.ts')],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile,
  logLevel: 'warning',
  keepNames: true,
  plugins: [{ name: 'own-folders', setup: keepFolders }],
})

/** The texts are found from where each source stands, not from where the bundle does. */
function keepFolders({ onLoad }) {
  onLoad({ filter: /\.ts$/ }, ({ path }) => {
    const folder = JSON.stringify(dirname(path))
    return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', folder), loader: 'ts' }
  })
}

const { fuzz } = await import(pathToFileURL(outfile).href)
console.log(`seed ${seed}, ${minutes} min`)
const { inputs, kept, failures } = await fuzz(
  seed,
  minutes * 60_000,
  join(root, 'fixtures/fuzz'),
  console.log,
)
console.log(`${inputs} inputs, ${kept} of them showed something new; ${failures.length} ways to fail`)
for (const path of failures) console.log(path)
if (failures.length > 0) process.exitCode = 1
