import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { lockOf } from '../../src/cli/io/lock.ts'
import { temporaryFor } from '../../src/cli/io/temporary-file.ts'
import { folderWith, textIn, workspaceWith } from '../support/folder.ts'
import { withProgram } from '../support/program.ts'
import { run } from '../support/world.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'bin/plan-check.js')
const hasProgram = existsSync(join(root, 'dist/program.cjs')) && process.platform !== 'win32'
if (!hasProgram) console.warn('SKIPPED: no real process is tested; npm run build makes dist')

const STATUS = ['status', '--as-of', '2024-06-30']

/** Commands whose reports reach their file in each of the ways there are: piece by piece, and at once. */
const WAYS: readonly (readonly [string, readonly string[]])[] = [
  ['status', [...STATUS, '--format', 'csv']],
  ['status of one agency', [...STATUS, '--agency', 'so-noi-vu', '--format', 'csv']],
  ['remind', ['remind', '--quarter', '2024-Q2', '--format', 'csv']],
  ['validate', ['validate', '--format', 'json']],
]

/** The arguments with the last format written to a file. */
function into(file: string, args: readonly string[]): readonly string[] {
  return [...args.slice(0, -1), `${args.at(-1)}=${file}`]
}

describe.each(WAYS)('%s, written to a file', (_, args) => {
  it('goes where a link leads, and the link stays', async () => {
    const cwd = workspaceWith({ 'dich/cu': 'cũ' })
    symlinkSync('dich/cu', join(cwd, 'ra'))
    expect(await run(into('ra', args), { cwd })).toMatchObject({ code: 0 })
    expect([readlinkSync(join(cwd, 'ra')), readdirSync(join(cwd, 'dich'))]).toEqual(['dich/cu', ['cu']])
    expect(textIn(cwd, 'dich/cu')).not.toBe('cũ')
  })

  it('goes where a link leads through others, also where nothing stands there yet', async () => {
    const cwd = workspaceWith({ 'dich/a': '' })
    symlinkSync('dich', join(cwd, 'qua'))
    // From dich, the folder that the link “qua” leads to, “../moi” is beside it.
    symlinkSync('../moi', join(cwd, 'dich/tiep'))
    symlinkSync('qua/tiep', join(cwd, 'ra'))
    expect(await run(into('ra', args), { cwd })).toMatchObject({ code: 0 })
    expect(readdirSync(cwd).sort()).toEqual(['dich', 'moi', 'plans', 'qua', 'ra'])
    expect(lstatSync(join(cwd, 'moi')).isFile()).toBe(true)
  })

  it('is refused where links run in a ring', async () => {
    const cwd = workspaceWith()
    symlinkSync('ra', join(cwd, 'ra'))
    const { code, stderr } = await run([...into('ra', args), '--lang', 'en'], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining('“ra” cannot be written (ELOOP)')])
  })

  it('keeps the permissions of what it replaces', async () => {
    const cwd = workspaceWith({ ra: 'cũ' })
    chmodSync(join(cwd, 'ra'), 0o640)
    await run(into('ra', args), { cwd })
    expect([textIn(cwd, 'ra') === 'cũ', statSync(join(cwd, 'ra')).mode & 0o7777]).toEqual([false, 0o640])
  })

  it('does not replace what may not be written', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may write everything')
    const cwd = workspaceWith({ ra: 'cũ' })
    chmodSync(join(cwd, 'ra'), 0o440)
    const { code, stdout } = await run(into('ra', args), { cwd })
    expect([code, stdout, textIn(cwd, 'ra')]).toEqual([2, '', 'cũ'])
  })

  it.runIf(hasProgram)('goes into a pipe, and the pipe stays one', async () => {
    const cwd = workspaceWith()
    const plain = await run(into('ra', args), { cwd })
    spawnSync('mkfifo', [join(cwd, 'ong')])
    const { status, stdout } = shell(`cat ong > doc & $PLAN_CHECK ${into('ong', args).join(' ')}; wait`, cwd)
    expect([status, stdout]).toEqual([plain.code, plain.stdout])
    expect(lstatSync(join(cwd, 'ong')).isFIFO()).toBe(true)
    expect(textIn(cwd, 'doc')).toBe(textIn(cwd, 'ra'))
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it.runIf(hasProgram)('into a pipe that its reader leaves, ends quietly', () => {
    const cwd = workspaceWith()
    spawnSync('mkfifo', [join(cwd, 'ong')])
    const line = `: < ong & $PLAN_CHECK ${into('ong', args).join(' ')}; echo $?; wait`
    const { stdout, stderr } = shell(line, cwd)
    expect([stdout, stderr]).toEqual(['0\n', ''])
  })

  it.runIf(hasProgram)('goes to a device, which is told of when it is full', async () => {
    const cwd = workspaceWith()
    await run(into('ra', args), { cwd })
    shell(`{ $PLAN_CHECK ${into('/dev/stderr', args).join(' ')} > noi; } 2>&1 | cat > loi`, cwd)
    expect(textIn(cwd, 'loi')).toBe(textIn(cwd, 'ra'))
    expect(shell(`$PLAN_CHECK ${into('/dev/null', args).join(' ')}`, cwd).status).toBe(0)
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    if (!existsSync('/dev/full')) return
    expect(shell(`$PLAN_CHECK ${into('/dev/full', args).join(' ')}`, cwd)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('(ENOSPC)'),
    })
  })
})

/** A line of a shell, with the program as $PLAN_CHECK. */
function shell(line: string, cwd: string) {
  const env = { PATH: process.env.PATH }
  const { status, stdout, stderr } = spawnSync('/bin/bash', ['--norc', '-c', withProgram(line)], {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 40_000,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { status, stdout, stderr }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

describe.runIf(hasProgram)('a signal to a run that writes', () => {
  /** A run that has begun to write, and waits for a reader of the pipe “ong” that never comes. */
  async function waiting(cwd: string, args: readonly string[], begun: () => boolean): Promise<ChildProcess> {
    spawnSync('mkfifo', [join(cwd, 'ong')])
    const env = { PATH: process.env.PATH }
    const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: 'ignore' })
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    while (!begun()) await new Promise((resolve) => setTimeout(resolve, 10))
    return child
  }

  function endOf(child: ChildProcess): Promise<readonly [number | null, NodeJS.Signals | null]> {
    return new Promise((resolve) => child.on('close', (code, signal) => resolve([code, signal])))
  }

  it.each(SIGNALS)('takes away what is not whole, and ends it: %s', async (signal) => {
    const cwd = workspaceWith({ 'ra.csv': 'cũ' })
    const args = [...STATUS, '--format', 'csv=ra.csv', '--format', 'json=ong']
    const child = await waiting(cwd, args, () => readdirSync(cwd).some((name) => name.endsWith('.tmp')))
    const end = endOf(child)
    child.kill(signal)
    expect(await end).toEqual([null, signal])
    expect([readdirSync(cwd).sort(), textIn(cwd, 'ra.csv')]).toEqual([['ong', 'plans', 'ra.csv'], 'cũ'])
  })

  it.each(SIGNALS)('ends it where a file is whole and a pipe waits for its reader: %s', async (signal) => {
    const cwd = workspaceWith()
    const args = ['validate', '--format', 'json=ra.json', '--format', 'text=ong']
    const child = await waiting(cwd, args, () => existsSync(join(cwd, 'ra.json')))
    const end = endOf(child)
    // Again and again: one that comes in the instant before the run begins to wait may be lost.
    const again = setInterval(() => child.kill(signal), 100)
    onTestFinished(() => clearInterval(again))
    expect(await end).toEqual([null, signal])
    expect(readdirSync(cwd).sort()).toEqual(['ong', 'plans', 'ra.json'])
  })

  it('is seen by a shell as 128 and its number', () => {
    const cwd = workspaceWith()
    spawnSync('mkfifo', [join(cwd, 'ong')])
    const line = `$PLAN_CHECK ${STATUS.join(' ')} --format csv=ra.csv --format json=ong & run=$!
      until ls -A | grep -q tmp; do sleep 0.05; done; kill -TERM $run; wait $run`
    // SIGTERM is 15.
    expect(shell(line, cwd).status).toBe(143)
  })
})

describe('where a signal comes', () => {
  it('the file in the making and the lock go, and nothing that has been given up before', async () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    onTestFinished(() => kill.mockRestore())
    const cwd = folderWith({ 'a.yaml': 'cũ' })
    await lockOf(join(cwd, 'a.yaml'))
    const done = temporaryFor(join(cwd, 'b'))
    done.write('mới')
    done.put()
    temporaryFor(join(cwd, 'a.yaml')).write('mới')
    expect(readdirSync(cwd)).toHaveLength(4)
    process.emit('SIGHUP', 'SIGHUP')
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGHUP')
    expect([readdirSync(cwd).sort(), readFileSync(join(cwd, 'a.yaml'), 'utf8')]).toEqual([
      ['a.yaml', 'b'],
      'cũ',
    ])
  })
})
