// The program as one file: Node runs this script, and what else the program is made of are assets inside of it.
const { dirname, join } = require('node:path')
const { getRawAsset } = require('node:sea')
const { Script } = require('node:vm')
const { isMainThread, parentPort, workerData } = require('node:worker_threads')

const folder = dirname(process.execPath)
const loaded = new Map()

/** What a module of the bundle exports; it asks for its neighbours by `./`, and for what Node has itself. */
function load(name) {
  const made = loaded.get(name) ?? { exports: {} }
  if (loaded.has(name)) return made.exports
  loaded.set(name, made)
  const filename = join(folder, 'dist', name)
  // All letters of the bundle are ASCII.
  const source = Buffer.from(getRawAsset(`dist/${name}`)).latin1Slice()
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename,
    cachedData: compiled(name),
  })
  const neighbour = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id))
  script.runInThisContext()(made.exports, neighbour, made, filename, dirname(filename))
  return made.exports
}

/** The compiled code of a module, where the program was packaged on the kind of machine that it is for. */
function compiled(name) {
  try {
    return Buffer.from(getRawAsset(`compiled/${name}`))
  } catch {
    return undefined
  }
}

const { main, worldOf, doShare } = load('program.cjs')
if (isMainThread)
  main(worldOf(process, { ownFolder: folder })).then((code) => {
    process.exitCode = code
  })
else doShare(workerData, parentPort)
