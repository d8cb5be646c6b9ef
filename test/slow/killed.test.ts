import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { workspaceWith } from '../support/folder.ts'
import { many, withProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'bin/plan-check.js')
const isBuilt = existsSync(join(root, 'dist/program.cjs'))
if (!isBuilt) console.warn('SKIPPED: dist is missing, so no real process is killed; npm run build makes it')

/** A real run, killed after so many milliseconds; null lets it end. Its exit code, null where it was killed. */
function ran(args: readonly string[], cwd: string, killAfter: number | null): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH }
    const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: 'ignore' })
    if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('error', reject)
    child.on('close', resolve)
  })
}

const REMIND = ['remind', '--quarter', '2024-Q2']
const SPLIT = [
  ...REMIND,
  '--split-by',
  'agency',
  '--out',
  'don-doc',
  '--force',
  '--format',
  'docx',
  '--format',
  'xlsx',
]

/** Holds that every file a reader would open is whole; what is hidden is what a killed run left. */
function expectWhole(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : []
  for (const name of names.filter((one) => /\.(?:docx|xlsx)$/.test(one)))
    expect(Object.keys(unzipSync(readFileSync(join(folder, name))))).toContain('[Content_Types].xml')
  if (names.includes('index-2024-Q2.html'))
    expect(readFileSync(join(folder, 'index-2024-Q2.html'), 'utf8')).toMatch(/<\/html>\s*$/)
  return names
}

describe.runIf(isBuilt)('a run that writes', () => {
  it('killed at any moment over an old file, leaves the old one or the new one', async () => {
    const cwd = workspaceWith()
    const args = (quarter: string) => ['remind', '--quarter', quarter, '--format', 'xlsx=ra.xlsx']
    await ran(args('2023-Q4'), cwd, null)
    const old = readFileSync(join(cwd, 'ra.xlsx'))
    const start = performance.now()
    await ran(args('2024-Q2'), cwd, null)
    const usual = performance.now() - start
    const made = readFileSync(join(cwd, 'ra.xlsx'))
    expect(made.equals(old)).toBe(false)
    const times = many(4)
    for (let time = 0; time < times; time += 1) {
      await ran(args(time % 2 === 0 ? '2023-Q4' : '2024-Q2'), cwd, usual * (0.4 + (time / times) * 0.8))
      const now = readFileSync(join(cwd, 'ra.xlsx'))
      expect([old, made].some((one) => one.equals(now))).toBe(true)
    }
  })

  it('beside another into one folder, makes whole files, and one of the two is told that they are there', async () => {
    const cwd = workspaceWith()
    const asked = SPLIT.filter((word) => word !== '--force')
    const ended = await Promise.all(Array.from({ length: 4 }, () => ran(asked, cwd, null)))
    expect(ended.every((code) => code === 0 || code === 2)).toBe(true)
    expect(await Promise.all([ran(SPLIT, cwd, null), ran(SPLIT, cwd, null)])).toEqual([0, 0])
    expect(expectWhole(join(cwd, 'don-doc'))).toHaveLength(6)
  })

  it('into a pipe that its reader closes, ends quietly', () => {
    const cwd = workspaceWith()
    for (const args of [
      'validate',
      'validate --format json',
      'remind --quarter 2024-Q2',
      'remind --quarter 2024-Q2 --format docx',
      'calendar --as-of 2024-01-01',
      'list tasks --format json',
      'explain mau-01#1',
      'schema plan',
    ]) {
      const line = withProgram(`$PLAN_CHECK ${args} | head -c 1; echo " \${PIPESTATUS[0]}"`)
      const { stdout, stderr } = spawnSync('/bin/bash', ['--norc', '-c', line], { cwd, encoding: 'utf8' })
      expect([stderr, stdout.trimEnd().split(' ').at(-1)], args).toEqual([
        '',
        expect.stringMatching(/^(?:0|141)$/),
      ])
    }
  })
})
