import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { RECORDS, recordsIn } from '../cli/record/workspace.ts'
import { textIn, workspaceWith } from '../support/folder.ts'
import { plan } from '../support/province.ts'
import { run } from '../support/world.ts'

// Real runs, killed after a time by chance. PLAN_CHECK_KILLS=250 kills each command so often.

const KILLS = Number(process.env.PLAN_CHECK_KILLS ?? 10)

const root = join(import.meta.dirname, '../..')
const program = join(root, 'bin/plan-check.js')
const isBuilt = existsSync(join(root, 'dist/program.cjs'))
if (!isBuilt) console.warn('SKIPPED: dist is missing, so no real process is killed; npm run build makes it')

/** A real run; whether it was killed before it ended, or else the code it ended with. */
function real(args: readonly string[], cwd: string, killAfter: number | null): Promise<number | 'killed'> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH }
    const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: 'ignore' })
    const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code ?? 'killed')
    })
  })
}

/** Takes a run to its end, and returns how many milliseconds that took. */
async function usualTime(args: readonly string[], cwd: string): Promise<number> {
  const start = performance.now()
  expect(await real(args, cwd, null)).toBe(0)
  return performance.now() - start
}

/**
 * Runs until so many were killed, and returns how many ended by themselves meanwhile. It is at its end that a run writes:
 * the time that it gets follows how long runs take now, so that about every fourth ends.
 */
async function killed(
  usual: number,
  tryOnce: (number: number, killAfter: number) => Promise<number | 'killed'>,
): Promise<number> {
  let [kills, ended, time] = [0, 0, usual]
  for (let number = 0; kills < KILLS; number += 1) {
    const code = await tryOnce(number, time * (0.8 + Math.random() * 0.3))
    if (code === 'killed') {
      kills += 1
      time *= 1.03
    } else {
      expect(code).toBe(0)
      ended += 1
      time *= 0.91
    }
  }
  return ended
}

/** The names in a folder that are hidden: what a killed run leaves. */
function hiddenIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.'))
}

describe.runIf(isBuilt)('killed at any moment', () => {
  it('record leaves the old file or the new one, to the byte, and never a lock that stays', async () => {
    const cwd = workspaceWith({ [RECORDS]: 'schema: records/v1\nplan: mau-01\n# giữ lại\nrecords: []\n' })
    const record = (note: string) => {
      const words = ['record', 'progress', 'mau-01#1', '--agency', 'so-noi-vu', '--date', '2024-05-28']
      return [...words, '--recorded', '2024-05-28', '--note', note]
    }
    const folder = join(cwd, 'plans/records')
    const usual = await usualTime(record('đầu'), cwd)
    let [before, locks, written] = [textIn(cwd, RECORDS), 0, 0]
    const ended = await killed(usual, async (number, killAfter) => {
      const note = `lần ${number}`
      const code = await real(record(note), cwd, killAfter)
      const now = textIn(cwd, RECORDS)
      if (now !== before) {
        expect(now).toBe(await wouldBe(before, record(note)))
        expect(parseDocument(now).errors).toEqual([])
        written += 1
      } else expect(code).toBe('killed')
      if (hiddenIn(folder).some((name) => name.includes('.lock'))) {
        locks += 1
        expect(await run(record(`sau ${number}`), { cwd })).toMatchObject({ code: 0 })
      }
      before = textIn(cwd, RECORDS)
      return code
    })
    console.info(`record: ${KILLS} killed, ${ended} ended, ${written} wrote, ${locks} left a lock`)
    expect((await run(record('cuối'), { cwd })).code).toBe(0)
    expect(recordsIn(cwd).at(-1)?.note).toBe('cuối')
    expect(readdirSync(folder)).toEqual(['mau-01.yaml'])
  })

  it('remind --split-by leaves every file as it was or as it is to be, and an index only beside all', async () => {
    const cwd = workspaceWith()
    const versions = [plan, plan.replace('01/KH-UBND', '02/KH-UBND')]
    const split = (out: string) => {
      const formats = ['docx', 'xlsx', 'csv'].flatMap((format) => ['--format', format])
      return ['remind', '--quarter', '2024-Q2', '--split-by', 'agency', '--force', '--out', out, ...formats]
    }
    const wanted: ReadonlyMap<string, Buffer>[] = []
    for (const [at, text] of versions.entries()) {
      writeFileSync(join(cwd, 'plans/mau-01.yaml'), text)
      expect((await run(split(`mau-${at}`), { cwd })).code).toBe(0)
      wanted.push(filesIn(join(cwd, `mau-${at}`)))
    }
    expect(wanted[0]).not.toEqual(wanted[1])
    const usual = await usualTime(split('ra'), cwd)
    let left = 0
    const ended = await killed(usual, async (number, killAfter) => {
      const [next = new Map(), last = new Map()] = number % 2 === 0 ? wanted : [...wanted].reverse()
      writeFileSync(join(cwd, 'plans/mau-01.yaml'), versions[number % 2] ?? '')
      if (number % 5 === 0) rmSync(join(cwd, 'ra'), { recursive: true, force: true })
      const code = await real(split('ra'), cwd, killAfter)
      if (!existsSync(join(cwd, 'ra'))) return code
      const now = filesIn(join(cwd, 'ra'))
      for (const [name, bytes] of now) {
        const isOld = last.get(name)?.equals(bytes)
        expect(isOld || next.get(name)?.equals(bytes), name).toBe(true)
      }
      if (now.has('index-2024-Q2.html')) expect([...now.keys()]).toEqual([...next.keys()])
      left += hiddenIn(join(cwd, 'ra')).length
      for (const name of hiddenIn(join(cwd, 'ra'))) rmSync(join(cwd, 'ra', name))
      return code
    })
    console.info(
      `remind --split-by: ${KILLS} killed, ${ended} ended, ${left} left a hidden file in the making`,
    )
    expect(await real(split('ra'), cwd, null)).toBe(0)
  })
})

/** The file of records after a run that nobody kills, on a copy. */
async function wouldBe(before: string, args: readonly string[]): Promise<string> {
  const cwd = workspaceWith({ [RECORDS]: before })
  expect((await run(args, { cwd })).code).toBe(0)
  return textIn(cwd, RECORDS)
}

/** What a reader sees in a folder: every file that is not hidden. */
function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
}
