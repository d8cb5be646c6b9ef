import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { RECORDS, recordsIn, textIn, workspaceWith } from '../cli/record/workspace.ts'
import { many, withProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'bin/plan-check.js')
const isBuilt =
  existsSync(join(root, 'dist/program.cjs')) &&
  spawnSync(process.execPath, [program, 'record', '--help'], { encoding: 'utf8' }).status === 0
if (!isBuilt)
  console.warn(
    'SKIPPED: dist is missing or without “record”, so no real process is tested; npm run build makes it',
  )

const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A real run of `record progress` that can be told apart by its note, killed after a while where one is given. */
function progress(cwd: string, note: string, killAfter: number | null = null): Promise<Ended> {
  const args = [
    'record',
    'progress',
    'mau-01#1',
    '--agency',
    'so-noi-vu',
    '--date',
    '2024-05-28',
    '--note',
    note,
  ]
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH, PLAN_CHECK_LANG: 'en' }
    const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code, stdout, stderr })
    })
  })
}

function notesIn(cwd: string): readonly unknown[] {
  return recordsIn(cwd).map(({ note }) => note)
}

describe.runIf(isBuilt)('real processes', () => {
  it('many at once all survive, each with an id of its own', async () => {
    const cwd = workspaceWith()
    const notes = Array.from({ length: many(8) }, (_, number) => `lần ${number}`)
    const ended = await Promise.all(notes.map((note) => progress(cwd, note)))
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(notes.map(() => [0, '']))
    expect([...notesIn(cwd)].sort()).toEqual([...notes].sort())
    expect(new Set(recordsIn(cwd).map(({ id }) => id)).size).toBe(notes.length)
    expect(readdirSync(join(cwd, 'plans/records'))).toEqual(['mau-01.yaml'])
  })

  it('killed again and again at any moment, the file is always whole, and what was said to be recorded is', async () => {
    const cwd = workspaceWith({
      [RECORDS]: 'schema: records/v1\nplan: mau-01\n# giữ lại\nrecords: []\n# hết\n',
    })
    const told: string[] = []
    const first = ['a', 'b', 'c', 'd']
    const usual = await timed(() => Promise.all(first.map((note) => progress(cwd, note))))
    told.push(...first)
    let ended = 0
    const batches = many(1)
    for (let batch = 0; batch < batches; batch += 1) {
      const notes = [0, 1, 2, 3].map((number) => `${batch}-${number}`)
      const runs = notes.map(async (note) => {
        const { stdout, code } = await progress(cwd, note, usual * (0.2 + Math.random()))
        if (stdout.includes('Recorded 2024-05-28.1.so-noi-vu.progress')) told.push(note)
        if (code !== null) ended += 1
      })
      await Promise.all(runs)
      const text = textIn(cwd) ?? ''
      expect(parseDocument(text).errors, text).toEqual([])
      expect([text.includes('# giữ lại\n'), text.endsWith('# hết\n')]).toEqual([true, true])
      const now = notesIn(cwd)
      expect(now).toEqual(expect.arrayContaining(told))
      expect(new Set(now).size).toBe(now.length)
    }
    console.info(
      `of ${4 * batches} runs ${4 * batches - ended} were killed; ${told.length} told of a record, ${notesIn(cwd).length} are there`,
    )
    expect((await progress(cwd, 'cuối cùng')).code).toBe(0)
    expect(notesIn(cwd).at(-1)).toBe('cuối cùng')
    expect(readdirSync(join(cwd, 'plans/records'))).toEqual(['mau-01.yaml'])
  })

  it('takes a lock over that a killed process left behind', async () => {
    const cwd = workspaceWith({ [RECORDS]: 'schema: records/v1\nplan: mau-01\nrecords: []\n' })
    const left = { pid: 2 ** 22 + 1, host: hostname(), time: Date.now(), token: 'aaaaaaaaaaaa' }
    writeFileSync(join(cwd, 'plans/records/.mau-01.yaml.lock'), JSON.stringify(left))
    writeFileSync(join(cwd, 'plans/records/.mau-01.yaml.123.tmp'), 'half of a fi')
    expect((await progress(cwd, 'sau')).code).toBe(0)
    expect(notesIn(cwd)).toEqual(['sau'])
    expect(readdirSync(join(cwd, 'plans/records'))).toEqual(['mau-01.yaml'])
  })

  it('says that a read-only folder cannot be written', async ({ skip }) => {
    const cwd = workspaceWith()
    const folder = join(cwd, 'plans/records')
    mkdirSync(folder)
    chmodSync(folder, 0o555)
    if (process.getuid?.() === 0) {
      console.warn('SKIPPED: root may write into a read-only folder, so that refusal is not tested')
      skip()
    }
    const { code, stderr } = await progress(cwd, 'x')
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written (EACCES)')])
    expect(readdirSync(folder)).toEqual([])
  })

  it('says that a full disk cannot be written, leaves the old file whole, and nothing beside it', async ({
    skip,
  }) => {
    const cwd = workspaceWith()
    await progress(cwd, 'trước')
    const before = textIn(cwd)
    // A limit of no byte a file stands in for the disk: every write fails, as it does where there is no room.
    const args = 'record progress mau-01#1 --agency so-noi-vu --date 2024-05-29 --lang en'
    const line = withProgram(`ulimit -f 0 && exec $PLAN_CHECK ${args}`)
    const { status, stderr } = spawnSync('/bin/bash', ['-c', line], { cwd, encoding: 'utf8' })
    if (status === null) {
      console.warn('SKIPPED: there is no bash with ulimit here, so a full disk is not tested')
      skip()
    }
    expect([status, stderr]).toEqual([2, expect.stringContaining('The disk is full')])
    expect(textIn(cwd)).toBe(before)
    expect(readdirSync(join(cwd, 'plans/records'))).toEqual(['mau-01.yaml'])
  })
})

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
