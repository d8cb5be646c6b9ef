import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, textIn, workspaceWith } from '../support/folder.ts'
import { someOf, withProgram } from '../support/program.ts'
import { plan } from '../support/province.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'bin/plan-check.js')
const isBuilt = existsSync(join(root, 'dist/program.cjs'))
if (!isBuilt)
  console.warn('SKIPPED: dist is missing, so the real program is not tested; npm run build makes it')

const STATUS = ['status', '--as-of', '2024-06-30']

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the real program in a process of its own. */
function spawned(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      ...options,
      env: { PATH: process.env.PATH, ...options.env },
    })
    const chunks: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] }
    child.stdout?.on('data', (chunk: Buffer) => chunks.stdout.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(chunks.stdout).toString('utf8'),
        stderr: Buffer.concat(chunks.stderr).toString('utf8'),
      }),
    )
  })
}

/** A line of a POSIX shell, with the program as $PLAN_CHECK. */
function shell(line: string, cwd = root) {
  const env = { PATH: process.env.PATH }
  return spawnSync('/bin/bash', ['--norc', '-c', withProgram(line)], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 100_000_000,
  })
}

describe.runIf(isBuilt)('the real program', () => {
  it('reads a file of nothing but faults within 350 MB', async () => {
    // A million commas, each an error of the parser: with their stacks they take three times as much.
    const cwd = workspaceWith({ 'plans/mau-02.yaml': `tasks: [${','.repeat(990_000)}]` })
    const env = { NODE_OPTIONS: '--max-old-space-size=350' }
    const { code, stdout } = await spawned(['validate', '--format', 'json'], { cwd, env })
    expect([code, JSON.parse(stdout).counts.errors]).toEqual([1, 1])
  })

  const zones = ['America/Vancouver', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh']
  const locales = ['C', 'vi_VN.UTF-8', 'tr_TR.UTF-8']

  it('writes the same bytes wherever it runs, in every format for people and machines', async () => {
    const folder = folderWith()
    const formats = ['table', 'markdown', 'csv', 'json']
    const runs = someOf(
      zones.flatMap((TZ) => locales.map((LANG) => ({ TZ, LANG, LC_ALL: LANG }))),
      2,
    )
    const outputs = await Promise.all(
      runs.map(async (env, index) => {
        const files = formats.map((format) => `${index}.${format}`)
        const asked = formats.flatMap((format) => ['--format', `${format}=${folder}/${index}.${format}`])
        const ended = await spawned([...STATUS, ...asked, '--agency', 'SỞ NỘI VỤ'], { env })
        expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
        return files.map((file) => textIn(folder, file))
      }),
    )
    for (const texts of outputs) expect(texts).toEqual(outputs[0])
    for (const text of outputs[0] ?? []) expect(text.length).toBeGreaterThan(500)
  })

  it('writes the same bytes of a calendar wherever it runs, and no time zone', async () => {
    const outputs = await Promise.all(
      zones.map((TZ) => spawned(['calendar', '--as-of', '2024-01-01'], { env: { TZ, LANG: 'tr_TR.UTF-8' } })),
    )
    expect(new Set(outputs.map((output) => JSON.stringify(output))).size).toBe(1)
    expect(outputs[0]).toMatchObject({ code: 0, stderr: '' })
    expect(outputs[0]?.stdout).toContain('DTSTART;VALUE=DATE:20240531\r\n')
    expect(outputs[0]?.stdout).not.toMatch(/VTIMEZONE|TZID|X-WR-TIMEZONE/)
  })

  it('writes what it would write in this process', async () => {
    const { run } = await import('../support/world.ts')
    for (const args of [
      STATUS,
      [...STATUS, '--format', 'json'],
      ['validate'],
      ['--help'],
      ['--plans', 'khong-co', 'status'],
    ])
      expect(await spawned(args)).toEqual(await run(args, { cwd: root }))
  })

  it('is quiet when its reader closes the pipe', () => {
    const big = workspaceWith({ 'plans/mau-02.yaml': manyTasks(3000) })
    for (const format of someOf(['json', 'csv', 'table', 'markdown'], 2)) {
      const { stdout, stderr } = shell(
        `$PLAN_CHECK status --as-of 2024-06-30 --all --format ${format} | head -1; echo "\${PIPESTATUS[0]}"`,
        big,
      )
      expect(stderr, format).toBe('')
      expect(stdout.trimEnd().split('\n').at(-1), format).toMatch(/^(?:0|141)$/)
    }
    expect(
      shell('$PLAN_CHECK status --as-of 2024-06-30 --plans khong-co 2>&1 >/dev/null | head -0').stderr,
    ).toBe('')
  })

  it.runIf(existsSync('/dev/full')).each(['table', 'csv', 'json'])(
    'says that the disk is full where its output goes: %s',
    (format) => {
      const { stderr, status } = shell(
        `$PLAN_CHECK status --as-of 2024-06-30 --lang en --format ${format} > /dev/full`,
        workspaceWith(),
      )
      expect(stderr).toBe(
        'plan-check: Standard output cannot be written (ENOSPC).\n→ The disk is full; make room and run again.\n',
      )
      expect(status).toBe(2)
    },
  )

  it('writes all of a big output to a pipe', () => {
    const big = workspaceWith({ 'plans/mau-02.yaml': manyTasks(3000) })
    const { stdout, stderr } = shell(
      '$PLAN_CHECK status --as-of 2024-06-30 --format json | (sleep 0.3; cat)',
      big,
    )
    expect(stderr).toBe('')
    expect(stdout.length).toBeGreaterThan(1_000_000)
    expect(JSON.parse(stdout).obligations).toHaveLength(3002)
  })

  it('writes all of many findings to a pipe, and still ends with 1', () => {
    // A thousand of one code is all that is told of one file.
    const wrong = manyTasks(1000).replaceAll('so-noi-vu', 'so-khong-co')
    const cwd = workspaceWith({
      'plans/mau-02.yaml': wrong,
      'plans/mau-03.yaml': wrong.replace('mau-02', 'mau-03'),
      'plans/mau-04.yaml': wrong.replace('mau-02', 'mau-04'),
    })
    const { stdout, stderr, status } = shell(
      'set -o pipefail; $PLAN_CHECK validate --format json | (sleep 0.3; cat)',
      cwd,
    )
    expect([stderr, status]).toEqual(['', 1])
    expect(JSON.parse(stdout).findings).toHaveLength(3000)
  })

  it('ends where links in the folder run in a ring', async () => {
    const cwd = workspaceWith()
    mkdirSync(join(cwd, 'plans/sau'))
    symlinkSync('..', join(cwd, 'plans/sau/len'))
    symlinkSync('.', join(cwd, 'plans/day'))
    symlinkSync('vong', join(cwd, 'plans/vong'))
    symlinkSync('vong-a.yaml', join(cwd, 'plans/vong-b.yaml'))
    symlinkSync('vong-b.yaml', join(cwd, 'plans/vong-a.yaml'))
    const { code, stdout, stderr } = await spawned(['validate', '--format', 'compact'], { cwd })
    expect([code, stderr]).toEqual([1, ''])
    // What leads into the folder is read anyway; a ring of files leads nowhere, and is told.
    expect(stdout.match(/^plans\S*/gm)).toEqual(['plans/vong-a.yaml:1:1:', 'plans/vong-b.yaml:1:1:'])
  })

  it('follows no link out of the folder but tells it, and reads what one inside it leads to once', async () => {
    const outside = folderWith({ 'ngoai.yaml': plan.replace('mau-01', 'ngoai'), 'sau/ngoai.yaml': 'mật' })
    const cwd = workspaceWith({ 'ben-canh/mat.yaml': 'mật' })
    symlinkSync(join(outside, 'ngoai.yaml'), join(cwd, 'plans/ngoai.yaml'))
    symlinkSync(join(outside, 'sau'), join(cwd, 'plans/sau'))
    symlinkSync('../ben-canh', join(cwd, 'plans/ben-canh'))
    const { code, stdout, stderr } = await spawned([...STATUS, '--format', 'json'], { cwd })
    const told = ['plans/ben-canh', 'plans/ngoai.yaml', 'plans/sau']
    expect([code, stderr.match(/^plans\S*/gm)]).toEqual([1, told])
    expect(stdout + stderr).not.toContain('mật')
    expect(JSON.parse(stdout).plans.map((one: { id: string }) => one.id)).toEqual(['mau-01'])
    symlinkSync('mau-01.yaml', join(cwd, 'plans/lap.yaml'))
    const { stdout: validated } = await spawned(['validate'], { cwd })
    expect(validated.match(/^plans\S*/gm)).toEqual(told)
    expect(validated).toMatch(/\n5 tệp: 3 lỗi\.\n$/)
  })

  it('reads the folder of plans where that is a link itself', async () => {
    const cwd = workspaceWith()
    symlinkSync('plans', join(cwd, 'ke-hoach'))
    expect(await spawned(['--plans', 'ke-hoach', 'validate'], { cwd })).toMatchObject({ code: 0 })
  })

  it('leaves a special file alone', () => {
    const cwd = workspaceWith()
    const { stdout, status } = shell('mkfifo plans/ong.yaml && timeout 20 $PLAN_CHECK validate', cwd)
    expect([stdout, status]).toEqual(['2 tệp: không có lỗi.\n', 0])
  })

  it('run several times at once, writes a whole file each time and leaves nothing else', async () => {
    const cwd = workspaceWith({ 'plans/mau-02.yaml': manyTasks(500) })
    const args = [...STATUS, '--format', 'json=ra.json', '--format', 'csv=ra.csv']
    const runs = await Promise.all(Array.from({ length: 4 }, () => spawned(args, { cwd })))
    for (const ended of runs) expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readdirSync(cwd).sort()).toEqual(['plans', 'ra.csv', 'ra.json'])
    const { stdout } = await spawned([...STATUS, '--format', 'json'], { cwd })
    expect(textIn(cwd, 'ra.json')).toBe(stdout)
  })

  it('writes over a file that is there, and keeps one that it cannot replace', async () => {
    const cwd = workspaceWith()
    writeFileSync(join(cwd, 'ra.csv'), 'cũ')
    await spawned([...STATUS, '--format', 'csv=ra.csv'], { cwd })
    expect(textIn(cwd, 'ra.csv')).toMatch(/^\ufeffid,/)
    mkdirSync(join(cwd, 'thu-muc'))
    writeFileSync(join(cwd, 'thu-muc/giu.txt'), 'giữ')
    const { code } = await spawned([...STATUS, '--format', 'csv=thu-muc'], { cwd })
    expect([code, readFileSync(join(cwd, 'thu-muc/giu.txt'), 'utf8')]).toEqual([2, 'giữ'])
  })

  it('ends with the codes it promises', async () => {
    const bad = workspaceWith({ 'plans/hong.yaml': '' })
    expect((await spawned(STATUS)).code).toBe(0)
    expect((await spawned(['validate'], { cwd: bad })).code).toBe(1)
    expect((await spawned(STATUS, { cwd: bad })).code).toBe(1)
    expect((await spawned(STATUS, { cwd: folderWith() })).code).toBe(2)
    expect((await spawned([])).code).toBe(2)
    expect((await spawned(['--version'])).code).toBe(0)
  })

  it('needs no folder of its own: it runs from anywhere', async () => {
    const cwd = workspaceWith()
    mkdirSync(join(cwd, 'sâu/hơn nữa'), { recursive: true })
    const { code, stdout } = await spawned(['--plans', '../../plans', 'validate'], {
      cwd: join(cwd, 'sâu/hơn nữa'),
    })
    expect([code, stdout]).toEqual([0, '2 tệp: không có lỗi.\n'])
  })
})

/** A second plan, with many tasks. */
function manyTasks(count: number): string {
  const head = plan.slice(0, plan.indexOf('tasks:')).replace('mau-01', 'mau-02')
  const tasks = Array.from(
    { length: count },
    (_, index) =>
      `  - { id: "${index + 1}", title: Nhiệm vụ thứ ${index + 1}, lead: [so-noi-vu], deadline: null }\n`,
  )
  return `${head}tasks:\n${tasks.join('')}`
}
