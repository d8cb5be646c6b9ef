// Makes src/reports/page/assets.js: the style and the script that stand in every page of `plan-check page`, with the
// hashes by which the page allows these and nothing else.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const FOLDER = join(root, 'src/reports/page')
const ASSETS = join(FOLDER, 'assets.js')

/** Browsers of 2020 and later, as offices have them. */
const TARGET = ['chrome80', 'firefox80', 'safari14.1']

/** Writes the module anew. */
export async function writePageAssets() {
  writeFileSync(ASSETS, await assetsModule())
}

/** Refuses to begin where the style or the script was changed and not built: tests would look at the page of before. */
export async function setup() {
  const isFresh = existsSync(ASSETS) && readFileSync(ASSETS, 'utf8') === (await assetsModule())
  if (!isFresh) throw new Error(`${ASSETS}: missing or older than what it is made of. Run: npm run build`)
}

async function assetsModule() {
  const [style, script] = await Promise.all([bundled('page.css'), bundled('client/main.ts')])
  const values = { STYLE: style, STYLE_HASH: hashOf(style), SCRIPT: script, SCRIPT_HASH: hashOf(script) }
  const lines = Object.entries(values).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)}`,
  )
  return `// made by npm run build of page.css and client/\n${lines.join('\n')}\n`
}

/** One file with what it imports. ASCII alone, and nothing that ends the element it stands in. */
async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, entry)],
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    format: 'iife',
    target: TARGET,
    charset: 'ascii',
    logLevel: 'warning',
  })
  const text = outputFiles[0].text.trim()
  if (/<\/(?:script|style)|<!--/i.test(text))
    throw new Error(`${entry} would end the element that it stands in`)
  return text
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
