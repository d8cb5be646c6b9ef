import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMAND_NAMES, programFor } from '../../src/cli/program.ts'
import { isBuilt, root } from '../support/built-program.ts'

const path = join(root, 'dist/plan-check.1')
const hasMandoc = spawnSync('mandoc', ['-T', 'lint', '/dev/null']).error === undefined
if (!hasMandoc) console.warn('SKIPPED: mandoc is missing, so nothing reads the manual page')

const nowhere = { write: () => true }
const WORLD = {
  args: ['--help'],
  env: {},
  cwd: root,
  stdin: async () => new Uint8Array(),
  now: () => new Date(0),
  stdout: nowhere,
  stderr: nowhere,
}

/** The page as it is read, by the headings of its commands. */
function commandsOf(page: string): ReadonlyMap<string, string> {
  const [, ...parts] = page
    .replaceAll('\\-', '-')
    .replaceAll(/\\f[BR]/g, '')
    .split(/^\.SS plan-check /m)
  return new Map(parts.map((part) => [/^\S+/.exec(part)?.[0] ?? '', part.split(/^\.SH /m)[0] ?? '']))
}

describe.runIf(isBuilt)('the manual page', () => {
  it('has every command with each of its options', async () => {
    const parts = commandsOf(readFileSync(path, 'utf8'))
    expect([...parts.keys()]).toEqual(COMMAND_NAMES)
    const program = await programFor(WORLD, 'en', () => undefined)
    for (const command of program.commands)
      for (const { long, description } of command.options) {
        const lines = parts.get(command.name())?.split('\n') ?? []
        const at = lines.findIndex(
          (line, at) => lines[at - 1] === '.TP' && line.split(/[ [=,]/).includes(long ?? ''),
        )
        expect.soft(lines[at + 1], `${command.name()} ${long}`).toBe(description)
      }
  })

  it('is named in a list, since npm links no page that is named alone', () => {
    const { man } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(man).toEqual([relative(root, path).replaceAll('\\', '/')])
  })

  it.runIf(hasMandoc)('is taken by mandoc, which only asks for a date', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', path], { encoding: 'utf8' })
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining('missing date')])
  })
})
