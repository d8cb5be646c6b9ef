import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  rmdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAX_BYTES, readBounded } from '../../src/cli/io/bounded-read.ts'
import { bytesOf } from '../../src/cli/real-world.ts'
import { folderWith, workspaceWith } from '../support/folder.ts'
import { many, withProgram } from '../support/program.ts'
import { plan, register } from '../support/province.ts'
import { run } from '../support/world.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'bin/plan-check.js')
const isBuilt = existsSync(join(root, 'dist/program.cjs'))
if (!isBuilt) console.warn('SKIPPED: dist is missing, so no real process is tested; npm run build makes it')

/** A real run in a shell with the program as $PLAN_CHECK; status null where it hung and was killed. */
function shell(line: string, cwd: string) {
  const env = { PATH: process.env.PATH, PLAN_CHECK_LANG: 'en' }
  const { status, stdout, stderr } = spawnSync('/bin/bash', ['--norc', '-c', withProgram(line)], {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 40_000,
    killSignal: 'SIGKILL',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { status, stdout, stderr }
}

function pipeIn(folder: string, name: string): string {
  spawnSync('mkfifo', [join(folder, name)])
  return join(folder, name)
}

describe('reading a file', () => {
  it('does not wait for a pipe that has taken its place, and reads no device and no folder', () => {
    const folder = folderWith()
    expect(readBounded(pipeIn(folder, 'ong.yaml'))).toBe('no-file')
    expect(readBounded('/dev/zero')).toBe('no-file')
    expect(readBounded(folder)).toBe('no-file')
  })

  it('takes one at the limit, and lets go of one beyond it', () => {
    const folder = folderWith({ 'a.yaml': 'a', 'rong.yaml': '' })
    const path = join(folder, 'a.yaml')
    truncateSync(path, MAX_BYTES)
    expect(readBounded(path).length).toBe(MAX_BYTES)
    truncateSync(path, MAX_BYTES + 1)
    expect(readBounded(path)).toBe('too-large')
    expect(readBounded(join(folder, 'rong.yaml'))).toEqual(Buffer.alloc(0))
  })

  it('reads on to the end where the system gives no size, or less than there is', () => {
    // Files of /proc say that they have no bytes.
    if (existsSync('/proc/self/status')) expect(String(readBounded('/proc/self/status'))).toContain('Pid:')
  })

  it('gives text of one moment or another while somebody writes, and never ends in a fault', async () => {
    const cwd = workspaceWith()
    const path = join(cwd, 'plans/mau-01.yaml')
    for (let step = 0; step < 30; step += 1) {
      const runs = [
        run(['validate', '--format', 'json'], { cwd }),
        run(['status', '--as-of', '2024-06-30'], { cwd }),
      ]
      if (step % 3 === 0) truncateSync(path, step * 7)
      else if (step % 3 === 1) appendFileSync(path, `# ${step}\n`)
      else writeFileSync(path, plan)
      for (const { code } of await Promise.all(runs)) expect([0, 1]).toContain(code)
    }
  })

  it('of standard input ends where there is too much of it', async () => {
    let asked = 0
    async function* endless() {
      for (;;) {
        asked += 1
        yield Buffer.alloc(1_000_000, 'a')
      }
    }
    expect((await bytesOf(endless())).length).toBeGreaterThan(MAX_BYTES)
    expect(asked).toBe(Math.floor(MAX_BYTES / 1_000_000) + 1)
    const { code, stdout } = await run(['validate', '--stdin', '--stdin-filename', 'plans/a.yaml'], {
      stdin: Buffer.alloc(MAX_BYTES + 1, 'a'),
    })
    expect([code, stdout]).toEqual([1, expect.stringContaining('file-too-large')])
  })
})

describe('a folder', () => {
  it('whose path is longer than the system takes, is told and hides nothing', async () => {
    const cwd = workspaceWith()
    // Each step is made from inside the one before: no path to the last is short enough to be opened.
    const line = 'cd plans; for i in $(seq 60); do mkdir -p $(printf "a%.0s" {1..100}); cd a*; done'
    spawnSync('/bin/bash', ['--norc', '-c', line], { cwd })
    const { code, stdout, stderr } = await run(['--lang', 'en', 'status', '--as-of', '2024-06-30'], { cwd })
    expect([code, stdout]).toEqual([1, expect.stringContaining('01/KH-UBND')])
    expect(stderr).toContain('ENAMETOOLONG')
    spawnSync('rm', ['-rf', join(cwd, 'plans')])
  })

  it('or file named by what is no path is not found', async () => {
    const cwd = workspaceWith()
    symlinkSync('vong.yaml', join(cwd, 'vong.yaml'))
    for (const word of [
      'vong.yaml',
      'a'.repeat(5000),
      `${'a/'.repeat(3000)}b.yaml`,
      'plans/mau-01.yaml/a.yaml',
    ]) {
      const { code, stderr } = await run(['--lang', 'en', 'validate', word], { cwd })
      expect([code, stderr]).toEqual([2, expect.stringContaining('There is no file or folder')])
    }
  })
})

describe.runIf(isBuilt)('the real program', () => {
  it('refuses a pipe and a device named on the command line, and waits for neither', () => {
    const cwd = workspaceWith()
    pipeIn(cwd, 'ong.yaml')
    for (const args of ['ong.yaml', '/dev/zero', '--files-from ong.yaml', '--files-from /dev/zero']) {
      const { status, stderr } = shell(`$PLAN_CHECK validate ${args}`, cwd)
      expect([status, stderr]).toEqual([2, expect.stringContaining('neither an ordinary file nor a folder')])
    }
  })

  it('refuses a file of 200 MB, in a folder and by name, in the memory of a process that reads nothing', () => {
    const cwd = workspaceWith({ 'plans/lon.yaml': 'schema: plan/v1\n' })
    truncateSync(join(cwd, 'plans/lon.yaml'), 200_000_000)
    const most = 'require("fs").writeFileSync(2, String(process.resourceUsage().maxRSS))'
    const [idle, read] = ['-e 0', `'${program}' validate plans/lon.yaml`].map((what) =>
      shell(
        `echo 'process.on("exit", () => ${most})' > do.cjs; '${process.execPath}' -r ./do.cjs ${what}`,
        cwd,
      ),
    )
    expect(read).toMatchObject({ status: 1, stdout: expect.stringContaining('file-too-large') })
    // In kilobytes: the whole file would be 200,000 more.
    expect(Number(read?.stderr) - Number(idle?.stderr)).toBeLessThan(100_000)
    expect(shell('$PLAN_CHECK status', cwd)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('file-too-large'),
    })
  })

  it('reads standard input that has no end no further than a file may go', () => {
    const line = 'timeout 30 yes | $PLAN_CHECK validate --stdin --stdin-filename plans/a.yaml'
    expect(shell(line, workspaceWith())).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('file-too-large'),
    })
  })

  it('reads thousands of files with few of them open at a time', () => {
    const count = many(2500)
    const files: Record<string, string> = { 'plans/so.yaml': register }
    for (let index = 0; index < count; index += 1)
      files[`plans/p${index}.yaml`] = plan.replace('mau-01', `p-${index}`)
    const { status, stdout, stderr } = shell('ulimit -n 64; $PLAN_CHECK validate', folderWith(files))
    expect([status, stdout, stderr]).toEqual([0, `${count + 1} files: nothing wrong.\n`, ''])
  })

  it('says that a full disk cannot be written, and leaves what was there', ({ skip }) => {
    const disk = mkdtempSync('/tmp/plan-check-disk-')
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'plan-check', disk]).status === 0
    if (!isMounted) {
      rmdirSync(disk)
      console.warn('SKIPPED: a small disk can only be mounted by root, so a full one is not tested here')
      skip()
    }
    try {
      const cwd = workspaceWith()
      writeFileSync(join(disk, 'ra.csv'), 'cũ')
      spawnSync('/bin/bash', ['-c', `head -c 70000 /dev/zero > ${disk}/day`])
      for (const args of [
        `status --format csv=${disk}/ra.csv`,
        `remind --quarter 2024-Q2 --format docx=${disk}/ra.csv`,
        `remind --quarter 2024-Q2 --split-by agency --out ${disk} --format xlsx`,
        `calendar --format ics=${disk}/ra.csv`,
      ]) {
        const { status, stderr } = shell(`$PLAN_CHECK ${args}`, cwd)
        expect([status, stderr], args).toEqual([2, expect.stringContaining('The disk is full')])
        expect(shell(`ls -A ${disk}; cat ${disk}/ra.csv`, cwd).stdout, args).toBe('day\nra.csv\ncũ')
      }
    } finally {
      spawnSync('umount', [disk])
      rmdirSync(disk)
    }
  })

  it('says that a read-only disk cannot be written', ({ skip }) => {
    const disk = mkdtempSync('/tmp/plan-check-disk-')
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=64k', 'plan-check', disk]).status !== 0) {
      rmdirSync(disk)
      console.warn('SKIPPED: a read-only disk can only be mounted by root, so none is tested here')
      skip()
    }
    try {
      for (const args of [
        `status --format csv=${disk}/ra.csv`,
        `remind --quarter 2024-Q2 --split-by agency --out ${disk} --format xlsx`,
        `calendar --format ics=${disk}/ra.ics`,
      ]) {
        const { status, stderr } = shell(`$PLAN_CHECK ${args}`, workspaceWith())
        expect([status, stderr], args).toEqual([2, expect.stringContaining('cannot be written (EROFS)')])
      }
    } finally {
      spawnSync('umount', [disk])
      rmdirSync(disk)
    }
  })
})
