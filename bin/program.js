const { existsSync, readFileSync } = require('node:fs')
const module_ = require('node:module')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

const file = join(__dirname, '../dist/program.cjs')

/** Compiled code is good for one version of Node on one kind of machine. */
const machine = `${process.version}-${process.platform}-${process.arch}`
const kept = join(__dirname, `../dist/compiled-${machine}`)

/** The same a third as large, as the package brings it for the Node that it was built by. */
const compressed = join(__dirname, `../dist/compressed-${machine}.br`)

/**
 * What the built program exports. Node keeps compiled code itself from 22.1 on; an earlier one gets what the build has
 * kept for it, and compiles where there is none.
 */
function program() {
  if (module_.enableCompileCache === undefined) return runIn(scriptWith(cached()))
  module_.enableCompileCache()
  return require(file)
}

function cached() {
  try {
    if (existsSync(kept)) return readFileSync(kept)
    const bytes = readFileSync(compressed)
    return require('node:zlib').brotliDecompressSync(bytes)
  } catch {
    return undefined
  }
}

/** The program as a function of what a module is given, as Node itself would have it. All its letters are ASCII. */
function scriptWith(cachedData) {
  const source = readFileSync(file, 'latin1')
  return new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: file,
    cachedData,
  })
}

function runIn(script) {
  const made = { exports: {} }
  script.runInThisContext()(made.exports, module_.createRequire(file), made, file, dirname(file))
  return made.exports
}

module.exports = { compressed, kept, program, runIn, scriptWith }
