// Builds everything that is not in the repository: the compiled validators, the bundled program and library,
// their types, and the notices of the packages bundled with them.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _ } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { escapeBeyondAscii } from './ascii-output.mjs'
import { importBundled } from './import-bundled.mjs'
import { lighterPackages } from './lighter-packages.mjs'
import { writePageAssets } from './page-assets.mjs'
import { digestLine, KINDS } from './schema-digest.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

/** What only editors read in a schema, left out of the validators. Any other keyword unknown to ajv stops the build. */
const FOR_EDITORS = ['markdownDescription', 'enumDescriptions', 'defaultSnippets', 'patternErrorMessage']

/** What is told of a schema or made of it, which whoever only says whether values are right has no need of. */
const FOR_TELLING = { title: 'string', description: 'string', examples: 'object' }

const BUNDLED = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  metafile: true,
  outdir: 'dist',
  logLevel: 'warning',
  minify: true,
  legalComments: 'none',
}

/** All in ASCII, which is read twice as fast. */
const COMMON_JS = { format: 'cjs', outExtension: { '.js': '.cjs' }, charset: 'ascii' }

/** What few runs need, and is large: files of their own, each loaded where it is wanted. */
const APART = {
  docx: 'docx',
  yaml: 'yaml',
  'detailed-validators': 'src/load/detailed-validators.js',
  'draft-document': 'src/drafting/draft-document.ts',
  replies: 'src/collecting/replies.ts',
  'read-pdf': 'src/documents/pdf/read-pdf.ts',
  parquet: 'src/reports/lake/parquet.ts',
  eml: 'src/reports/draw/eml.ts',
  'unified-diff': 'src/cli/commands/validate/unified-diff.ts',
  'watch-files': 'src/cli/io/watch-files.ts',
}

/** @type {import('esbuild').Plugin} */
const leftOut = {
  name: 'left-out',
  setup(build) {
    const own = Object.values(APART).flatMap((path) => /([^/]+[.]ts)$/.exec(path)?.[1] ?? [])
    const others = Object.keys(APART).filter((name) => !own.includes(`${name}.ts`))
    const filter = new RegExp(`(?:^|/)(?:(${others.join('|')})(?:[.]js)?|(${own.join('|')}))$`)
    build.onResolve({ filter }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${nameIn(filter.exec(path))}.cjs`, external: true },
    )
  },
}

/** The name of a file of its own, a package's or a module's. */
function nameIn(match) {
  return match?.[1] ?? match?.[2]?.replace(/[.]ts$/, '')
}

/**
 * The reader of PDFs draws nothing: what it takes from a package for drawing, and asks for as it is loaded, is stood in
 * for by names without a use.
 * @type {import('esbuild').Plugin}
 */
const withoutCanvas = {
  name: 'without-canvas',
  setup(build) {
    build.onLoad({ filter: /pdfjs-dist[/\\]legacy[/\\]build[/\\]pdf(?:[.]worker)?[.]mjs$/ }, ({ path }) => ({
      contents:
        'const __drawing = { DOMMatrix: class {}, Path2D: class {}, ImageData: class {} };\n' +
        'const { DOMMatrix, Path2D, ImageData } = __drawing;\n' +
        readFileSync(path, 'utf8')
          .replaceAll(/globalThis\.(DOMMatrix|Path2D|ImageData)\b/g, '__drawing.$1')
          .replaceAll('require("@napi-rs/canvas")', '({})'),
    }))
  },
}

/** How ajv joins the errors of one part of the values to those before. */
const COPIED = /vErrors === null \? (\w+\.errors) : vErrors\.concat\(\1\)/g

/** How the build has it join them: see `addedInPlace`. Of more errors than these no one is told. */
const MOST_ERRORS = 20_000

const JOINED = `function joined(errors, more) {
  if (errors === null) return more
  for (const error of more) if (errors.length < ${MOST_ERRORS}) errors.push(error)
  return errors
}`

await compileValidators()
await writePageAssets()
rmSync('dist', { recursive: true, force: true })
const inputs = await bundle()
escapeBeyondAscii('dist')
execFileSync(process.execPath, ['scripts/compile-registers.mjs'], { stdio: 'inherit' })
writeNotices(inputs)
execFileSync(process.execPath, ['scripts/keep-compiled.mjs'], { stdio: 'inherit' })
execFileSync(process.execPath, ['scripts/man-page.mjs'], { stdio: 'inherit' })
execFileSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '--project', 'scripts/tsconfig.types.json'],
  {
    stdio: 'inherit',
  },
)

/**
 * Two modules with a validator for each kind of file, so that no schema is compiled when the program starts: one
 * that only says whether values are right, and a larger one that says what is wrong with them.
 */
async function compileValidators() {
  const { formats } = await importBundled('src/load/formats.ts')
  const schemas = KINDS.map(schemaOf)
  await compileInto('src/load/validators.js', schemas.map(untold), formats, { allErrors: false })
  await compileInto('src/load/detailed-validators.js', schemas, formats, { allErrors: true, verbose: true })
}

async function compileInto(outfile, schemas, formats, options) {
  const ajv = new Ajv2020({
    ...options,
    messages: false,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    formats,
    code: { source: true, esm: true, lines: false, formats: _`require("./formats.ts").formats` },
  })
  for (const schema of schemas) ajv.addSchema(schema)
  const code = standalone.default(ajv, Object.fromEntries(KINDS.map((kind) => [kind, `${kind}.schema.json`])))
  await build({
    stdin: {
      contents: `${JOINED}\n${addedInPlace(code)}`,
      resolveDir: 'src/load',
      sourcefile: 'compiled-schemas.js',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    outfile,
    banner: { js: digestLine() },
  })
}

/** Where ajv copies all errors so far for each item that has more, they are added to, up to a limit: a million would take hours. */
function addedInPlace(code) {
  const added = code.replaceAll(COPIED, 'joined(vErrors, $1)')
  if (added.includes('vErrors.concat'))
    throw new Error('ajv joins errors in a way that the build does not know.')
  return added
}

function schemaOf(kind) {
  const schema = JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8'), (key, value) =>
    FOR_EDITORS.includes(key) ? undefined : withoutPatternOfDays(value),
  )
  return withTypedItems(schema, schema.$defs)
}

/** Editors know days by a pattern, since some take every day up to 31 for a date; here the format says all of it, once. */
function withoutPatternOfDays(value) {
  if (value?.format !== 'date') return value
  const { pattern: _, ...rest } = value
  return rest
}

/** A property may bear the same name as what tells of a schema: it is a schema itself, and stays. */
function untold(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    const isTold = FOR_TELLING[key] === typeof value && (key !== 'examples' || Array.isArray(value))
    return isTold ? undefined : value
  })
}

/** Where ajv does not see the type of the items that are to be unique, it compares each with each. */
function withTypedItems(schema, definitions) {
  return JSON.parse(JSON.stringify(schema), (_, value) => {
    const name = value?.uniqueItems === true ? /^#\/\$defs\/(\w+)$/.exec(value.items?.$ref)?.[1] : undefined
    return name === undefined ? value : { ...value, items: definitions[name] }
  })
}

/** The program, the library, and what stands apart from both. */
async function bundle() {
  const built = [await bundleProgram(), await bundleLibrary(), await bundleApart()]
  return built.flatMap(({ metafile }) => Object.keys(metafile.inputs))
}

/** One file, which `bin/program.js` loads. */
function bundleProgram() {
  return build({
    ...BUNDLED,
    ...COMMON_JS,
    entryPoints: { program: 'src/cli/main.ts' },
    plugins: [lighterPackages, leftOut],
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__address' },
    banner: { js: "const __address=require('node:url').pathToFileURL(__filename).href;" },
    supported: { 'dynamic-import': false },
  })
}

/** Modules, with chunks for what is seldom needed. */
function bundleLibrary() {
  return build({
    ...BUNDLED,
    entryPoints: { index: 'src/index.ts' },
    plugins: [leftOut],
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  })
}

function bundleApart() {
  return build({
    ...BUNDLED,
    ...COMMON_JS,
    entryPoints: APART,
    plugins: [lighterPackages, leftOut, withoutCanvas],
    define: { 'import.meta.url': '__address' },
    banner: { js: "const __address=require('node:url').pathToFileURL(__filename).href;" },
    supported: { 'dynamic-import': false },
  })
}

/** The licences of the packages whose code is in the bundle, also where another package or step bundled it before. */
function writeNotices(inputs) {
  const marked = inputs
    .filter((path) => /\.[cm]?js$/.test(path))
    .flatMap(
      (path) => readFileSync(path, 'utf8').match(/^[ \t]*\/\/ ?(?:#region )?node_modules\/.*$/gm) ?? [],
    )
    .map((line) => line.slice(line.indexOf('node_modules/')))
  const names = [...inputs, ...marked]
    .map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
    .filter(Boolean)
  const notices = [...new Set(names)].sort().map((name) => {
    const folder = join('node_modules', name)
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    const text =
      file !== undefined && existsSync(join(folder, file))
        ? readFileSync(join(folder, file), 'utf8').trim()
        : license
    return `${name} ${version}\n\n${text}\n`
  })
  writeFileSync('dist/THIRD-PARTY.txt', notices.join(`\n${'-'.repeat(80)}\n\n`))
}
