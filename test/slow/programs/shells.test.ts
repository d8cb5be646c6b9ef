import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBuilt, root } from '../../support/built-program.ts'
import { folderWith, workspaceWith } from '../../support/folder.ts'

/** Whether a shell is on this machine; says so where it is not. */
function isThere(shell: string): boolean {
  const { status } = spawnSync(shell, ['-c', 'exit 0'])
  if (status !== 0) console.warn(`SKIPPED: ${shell} is not installed`)
  return status === 0
}

/** What a shell prints, with the built program on its path, in a workspace of one plan. */
function said(shell: string, args: readonly string[], script: string): readonly string[] {
  const program = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/plan-check.js')}' "$@"\n`
  const bin = folderWith({ 'plan-check': program })
  chmodSync(join(bin, 'plan-check'), 0o755)
  const path = `${bin}:${process.env.PATH ?? ''}`
  const output = execFileSync(shell, [...args, '-c', script], {
    cwd: workspaceWith(),
    env: { ...process.env, PATH: path, HOME: bin, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  })
  return output.split('\n').filter((line) => line !== '')
}

const CASES: readonly (readonly [words: readonly string[], expected: readonly string[]])[] = [
  [['sta'], ['status']],
  [['status', '--plan', 'm'], ['mau-01']],
  [
    ['record', 'delivered', 'mau-01#'],
    ['mau-01#1', 'mau-01#2'],
  ],
  [['status', '--agency', 'so-t'], ['so-tu-phap']],
]

describe.skipIf(!isBuilt || !isThere('bash'))('bash', () => {
  it.each(CASES)('%j', (words, expected) => {
    const quoted = words.map((word) => `'${word}'`).join(' ')
    const script = `eval "$(plan-check completion bash)"
      COMP_WORDS=(plan-check ${quoted}); COMP_CWORD=${words.length}; _plan_check
      printf '%s\\n' "\${COMPREPLY[@]}"`
    expect(said('bash', ['--norc'], script)).toEqual(expected)
  })
})

describe.skipIf(!isBuilt || !isThere('zsh'))('zsh', () => {
  it.each(CASES)('%j', (words, expected) => {
    // Outside of its line editor zsh has no list of candidates: what the script would add to it is printed.
    const script = `compdef() { : }
      compadd() { print -l -- $values }
      eval "$(plan-check completion zsh)"
      words=(plan-check ${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length + 1}
      _plan_check`
    expect(said('zsh', ['-f'], script)).toEqual(expected)
  })
})

describe.skipIf(!isBuilt || !isThere('fish'))('fish', () => {
  it.each(CASES)('%j', (words, expected) => {
    const script = `plan-check completion fish | source; complete -C 'plan-check ${words.join(' ')}'`
    expect(said('fish', ['--no-config'], script).map((line) => line.split('\t')[0])).toEqual(expected)
  })
})
