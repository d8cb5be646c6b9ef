import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The command line of ajv-cli 5, installed below a folder on first use; null, said aloud, where it cannot be.
 *
 * @param {string} folder
 * @returns {readonly string[] | null}
 */
export function ajvCli(folder) {
  const home = join(folder, 'ajv-cli')
  const program = join(home, 'node_modules', 'ajv-cli', 'dist', 'index.js')
  if (!existsSync(program)) {
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n')
    try {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', 'ajv-cli@5'], { cwd: home, stdio: 'ignore' })
    } catch {
      console.error('ajv-cli@5 cannot be installed here: its rows are left out.')
      return null
    }
  }
  return [process.execPath, program]
}
