#!/usr/bin/env node
const { program } = require('./program.js')

const { main, worldOf } = program()
main(worldOf(process)).then((code) => {
  process.exitCode = code
})
