import { execFileSync, spawn, spawnSync } from 'node:child_process'
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

/** A workspace of one plan, and an environment in which a shell finds the built program. */
function desk() {
  const program = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/plan-check.js')}' "$@"\n`
  const bin = folderWith({ 'plan-check': program })
  chmodSync(join(bin, 'plan-check'), 0o755)
  const path = `${bin}:${process.env.PATH ?? ''}`
  return { cwd: workspaceWith(), env: { ...process.env, PATH: path, HOME: bin, LC_ALL: 'C.UTF-8' } }
}

/** What a shell prints, with the built program on its path, in a workspace of one plan. */
function said(shell: string, args: readonly string[], script: string): readonly string[] {
  const output = execFileSync(shell, [...args, '-c', script], { ...desk(), encoding: 'utf8' })
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

/** Each shell as a person has it, with the completion taken in. */
const AT_A_TERMINAL = {
  bash: ['bash --norc --noprofile -i', 'eval "$(plan-check completion bash)"'],
  zsh: ['zsh -f -i', 'bindkey -e; autoload -U compinit; compinit -u -D; eval "$(plan-check completion zsh)"'],
  fish: ['fish --no-config', 'plan-check completion fish | source'],
} as const

/** What a person types before the Tab key, and what then stands there. */
const TYPED: readonly (readonly [before: string, after: string])[] = [
  ['sta', 'status'],
  ['status --plan m', 'status --plan mau-01'],
  ['status --plan=m', 'status --plan=mau-01'],
  ['record delivered mau-01#2 --agency so-t', 'record delivered mau-01#2 --agency so-tu-phap'],
  ['explain unknown-ag', 'explain unknown-agency'],
  ['page --out plans/so', 'page --out plans/so.yaml'],
]

const hasTerminal = spawnSync('script', ['--version']).status === 0
if (!hasTerminal) console.warn('SKIPPED: script, which gives a shell a terminal, is not installed')

describe.skipIf(!isBuilt || !hasTerminal).each(['bash', 'zsh', 'fish'] as const)(
  '%s at a terminal',
  (shell) => {
    it.skipIf(!isThere(shell)).each(TYPED)('%s ⇥', async (before, after) => {
      // The line is not run, but printed as it is once completed: from its beginning, “echo” is typed before it.
      const typed = `plan-check ${before}\t\u0001echo '<' \u0005 '>'\r`
      expect((await shown(shell, typed)).trimEnd()).toBe(`plan-check ${after}`)
    })
  },
)

/** What stands between the marks that some keys print. */
function shown(shell: keyof typeof AT_A_TERMINAL, keys: string): Promise<string> {
  const [command, setup] = AT_A_TERMINAL[shell]
  const { cwd, env } = desk()
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd, env: { ...env, TERM: 'xterm' } })
  const steps = [`${setup}\rprintf '%s' REA; echo DY\r`, keys]
  let [text, from] = ['', 0]
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(text))
    }, 30_000)
    child.stdin.write(steps[0] ?? '')
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more
      const ready = text.indexOf('READY')
      if (from === 0 && ready >= 0) {
        from = ready
        child.stdin.write(steps[1] ?? '')
      }
      // The line as it is typed and drawn has a quotation mark in between.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals are told begins with it
      const [, line] = /< (plan-check[^'\r\n\u001b]*) >/.exec(text.slice(from)) ?? []
      if (from === 0 || line === undefined) return
      clearTimeout(patience)
      child.kill('SIGKILL')
      resolve(line)
    })
  })
}
