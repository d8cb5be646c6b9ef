import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { progressOf } from '../../src/cli/progress.ts'
import { spool } from '../../src/cli/spool.ts'
import type { World } from '../../src/cli/world.ts'
import { run } from '../support/world.ts'
import { folderWith, plan, register, workspaceWith } from './folder.ts'

const root = join(import.meta.dirname, '../..')

describe('what is put by for later', () => {
  it('comes back in order and to the byte, from memory and from its temporary file', () => {
    const later = spool()
    const pieces = Array.from({ length: 40 }, (_, number) => `${number} ệ`.repeat(100_000))
    for (const piece of pieces) later.add(piece)
    // 40 pieces of at least 600 kB are more than the 16 MB that are kept in memory.
    expect(Buffer.concat([...later.pieces()]).toString('utf8')).toBe(pieces.join(''))
    later.close()
  })
})

describe('a report written to a file', () => {
  it('leaves nothing where the work comes to nothing', async () => {
    // A term of working days after a trigger of 2031, a year that no calendar covers.
    const cwd = workspaceWith({
      'plans/mau-01.yaml': `${plan}  - { id: "3", title: Góp ý, lead: [so-noi-vu], deadline: { text: Khi có yêu cầu, schedule: triggered after 5 working-day, basis: thử } }\n`,
      'plans/records.yaml':
        'schema: records/v1\nplan: mau-01\nrecords:\n  - { id: a, task: "3", event: triggered, date: 2031-01-06 }\n',
    })
    const { code } = await run(['status', '--as-of', '2031-02-01', '--format', 'csv=out.csv'], { cwd })
    expect(code).toBe(2)
    expect(readdirSync(cwd)).toEqual(['plans'])
  })

  it('is refused where its folder is missing, before anything is printed', async () => {
    const cwd = workspaceWith()
    const { code, stdout } = await run(['status', '--format', 'csv=no/out.csv'], { cwd })
    expect([code, stdout]).toEqual([2, ''])
  })
})

describe('a reader that goes away', () => {
  it('ends the work after the plan at hand', async () => {
    const cwd = folderWith({
      'plans/so.yaml': register,
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, number) => [
          `plans/${number}.yaml`,
          plan.replace('id: mau-01', `id: mau-0${number}`),
        ]),
      ),
    })
    let printed = ''
    const stdout = {
      write: (text: string | Uint8Array) => {
        printed += String(text)
      },
      isClosed: () => printed.includes('mau-02'),
    }
    const args = ['status', '--as-of', '2024-06-30', '--format', 'csv']
    const code = await main({
      args,
      env: {},
      stdin: async () => new Uint8Array(),
      cwd,
      stdout,
      stderr: { write: () => true },
      now: () => new Date(0),
    })
    expect(code).toBe(0)
    expect(printed).toContain('mau-02#2')
    expect(printed).not.toContain('mau-03')
  })

  it.runIf(existsSync(join(root, 'dist/cli.js')) && existsSync('/bin/bash'))('is met quietly', () => {
    const line = `set -o pipefail; ${process.execPath} bin/plan-check.js status --as-of 2024-06-30 --format csv --all | head -1`
    const { status, stdout, stderr } = spawnSync('/bin/bash', ['-c', line], { cwd: root, encoding: 'utf8' })
    expect(stdout).toMatch(/^id,plan,/)
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('progress', () => {
  /** A terminal whose clock goes on by half a second each time it is asked. */
  function terminal(isTTY: boolean) {
    let [written, time] = ['', 0]
    const stderr = {
      isTTY,
      write: (text: string | Uint8Array) => {
        written += String(text)
      },
    }
    const now = () => {
      time += 500
      return new Date(time)
    }
    const world: World = {
      args: [],
      env: {},
      cwd: '/',
      stdin: async () => new Uint8Array(),
      stdout: { write: () => true },
      stderr,
      now,
    }
    return { world, written: () => written }
  }

  it('is shown once the work has lasted a second, and taken away at the end', () => {
    const { world, written } = terminal(true)
    const progress = progressOf(world, { lang: 'en', color: true })
    progress.at(1)
    expect(written()).toBe('')
    progress.at(2)
    progress.at(13)
    progress.end()
    const [first, second] = ['2 plans done…', '13 plans done…']
    expect(written()).toBe(
      `\r\r${first}\r${' '.repeat(first.length)}\r${second}\r${' '.repeat(second.length)}\r`,
    )
  })

  it('is shown while files are checked', async () => {
    const { world, written } = terminal(true)
    const cwd = workspaceWith({ 'plans/mau-02.yaml': plan.replace('mau-01', 'mau-02') })
    // The clock is asked at the start, for today, and after each of the two plans and the rest: a second after the start
    // the first plan is done.
    await main({ ...world, cwd, args: ['--lang', 'en', 'validate'] })
    const line = (done: number) => `\r${done} plans done…`
    const gone = `\r${' '.repeat('1 plans done…'.length)}`
    expect(written()).toBe(`\r${line(1)}${gone}${line(2)}${gone}${line(2)}${gone}\r`)
  })

  it.each([
    ['off a terminal', false, {}],
    ['with --quiet', true, { quiet: true as const }],
  ])('is not shown %s', (_, isTTY, quiet) => {
    const { world, written } = terminal(isTTY)
    const progress = progressOf(world, { lang: 'vi', color: true, ...quiet })
    for (const done of [1, 2, 3, 4]) progress.at(done)
    progress.end()
    expect(written()).toBe('')
  })
})
