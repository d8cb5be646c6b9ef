#!/usr/bin/env node
import module from 'node:module'
import process from 'node:process'

module.enableCompileCache?.()
const { main, worldOf } = await import('../dist/cli.js')
process.exitCode = await main(worldOf(process))
