import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../support/built-program.ts'

/** What a run ended with, and what it printed. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A way to run the program: the words before its own. */
export interface Program {
  readonly command: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** The program as Node runs it. */
export const byNode: Program = { command: [process.execPath, join(root, 'bin/plan-check.js')], env: {} }

/** The one-file programs that are made here. */
export const SINGLE_FILES = [
  'plan-check-linux-x64',
  'plan-check-linux-arm64',
  'plan-check-win-x64.exe',
] as const

/** A one-file program on its own kind of machine, or under qemu or wine; null, and said why, where it cannot be run. */
export function singleFile(name: (typeof SINGLE_FILES)[number]): Program | null {
  const file = join(root, 'release', name)
  if (!isFresh(file))
    return skipped(`release/${name} is missing or older than dist; npm run package makes it`)
  const [, platform, arch] = /^plan-check-(win|linux)-(\w+)/.exec(name) ?? []
  const isNative = process.platform.startsWith(platform ?? '') && process.arch === arch
  if (isNative) return { command: [file], env: {} }
  if (platform === 'win') return underWine(file)
  if (arch === 'arm64' && process.platform === 'linux') return underQemu(file)
  return skipped(`${name} is for another machine`)
}

function underQemu(file: string): Program | null {
  // Where Debian puts the libraries of another kind of machine (libc6-arm64-cross, libstdc++6-arm64-cross).
  const env = { QEMU_LD_PREFIX: '/usr/aarch64-linux-gnu' }
  const { status } = spawnSync('qemu-aarch64', [file, '--version'], { env: { ...process.env, ...env } })
  return status === 0
    ? { command: ['qemu-aarch64', file], env }
    : skipped('qemu-aarch64, or the C and C++ libraries of arm64, are not installed')
}

function underWine(file: string): Program | null {
  const env = { WINEPREFIX: join(tmpdir(), 'plan-check-wine'), WINEDEBUG: '-all', LANG: 'C.UTF-8' }
  // Node asks which Windows it is on, and an untold wine says an old one.
  const version = ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f']
  const { status } = spawnSync('wine', version, { env: { ...process.env, ...env }, stdio: 'ignore' })
  return status === 0 ? { command: ['wine', file], env } : skipped('wine is not installed')
}

/** Whether a one-file program is there, and holds what is built now. */
export function isFresh(file: string): boolean {
  return existsSync(file) && statSync(file).mtimeMs > statSync(join(root, 'dist/program.cjs')).mtimeMs
}

function skipped(why: string): null {
  console.warn(`SKIPPED: ${why}`)
  return null
}

/** Runs the program in a folder. It writes into files: under wine, Node cannot write into the pipes of Linux. */
export function ranBy(
  program: Program,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Ended {
  return captured((stdio) => {
    const [command = '', ...before] = program.command
    return spawnSync(command, [...before, ...args], {
      cwd,
      stdio,
      env: { ...process.env, ...program.env, ...env },
    }).status
  })
}

/** Runs the program twice in the same moment, and returns both exit codes. */
export async function twiceAtOnce(
  program: Program,
  lines: readonly (readonly string[])[],
  cwd: string,
): Promise<readonly (number | null)[]> {
  const [command = '', ...before] = program.command
  const runs = lines.map((args) =>
    spawn(command, [...before, ...args], { cwd, stdio: 'ignore', env: { ...process.env, ...program.env } }),
  )
  return Promise.all(runs.map(endOf))
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => void child.on('close', resolve))
}

function captured(run: (stdio: ['ignore', number, number]) => number | null): Ended {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-'))
  const [out, err] = [join(folder, 'out'), join(folder, 'err')]
  const [stdout, stderr] = [openSync(out, 'w'), openSync(err, 'w')]
  try {
    const code = run(['ignore', stdout, stderr])
    return { code, stdout: readFileSync(out, 'utf8'), stderr: readFileSync(err, 'utf8') }
  } finally {
    for (const file of [stdout, stderr]) closeSync(file)
    rmSync(folder, { recursive: true, force: true })
  }
}
