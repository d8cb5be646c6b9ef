#!/usr/bin/env node
// Node 12 has to understand whatever stands here, or it answers with a stack trace instead of the line below.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  const has = process.versions.node
  process.stderr.write(
    `plan-check: cần Node 20.19 trở lên, máy này có ${has} · Node 20.19 or newer is needed, this is ${has}\n`,
  )
  process.exitCode = 2
} else {
  const { program } = require('./program.js')
  const { main, worldOf } = program()
  main(worldOf(process)).then((code) => {
    process.exitCode = code
  })
}
