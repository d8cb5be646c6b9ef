import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { progressOf } from '../../src/cli/base/progress.ts'
import type { World } from '../../src/cli/base/world.ts'
import { pour } from '../../src/cli/io/sink.ts'
import { spool } from '../../src/cli/io/spool.ts'
import { main } from '../../src/cli/main.ts'
import { folderWith, workspaceWith } from '../support/folder.ts'
import { withProgram } from '../support/program.ts'
import { plan, planOf, register } from '../support/province.ts'
import { run, textOf } from '../support/world.ts'

const root = join(import.meta.dirname, '../..')

describe('what is put by for later', () => {
  it('comes back in order and to the byte, from memory and from its temporary file', () => {
    const later = spool()
    const pieces = Array.from({ length: 40 }, (_, number) => `${number} ệ`.repeat(100_000))
    for (const piece of pieces) later.add(Buffer.from(piece))
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

  it('leaves nothing of one where another cannot be written', async () => {
    const cwd = workspaceWith()
    const args = ['status', '--format', 'csv=out.csv', '--format', 'json=no/out.json']
    const { code } = await run(args, { cwd })
    expect([code, readdirSync(cwd)]).toEqual([2, ['plans']])
  })

  it('is refused where its folder is missing, before anything is printed', async () => {
    const cwd = workspaceWith()
    const { code, stdout } = await run(['status', '--format', 'csv=no/out.csv'], { cwd })
    expect([code, stdout]).toEqual([2, ''])
  })
})

describe('a text in small pieces', () => {
  /** An outlet that is closed once it was written to so many times. */
  function outlet(most: number) {
    const written: string[] = []
    return {
      written,
      write: async (text: string | Uint8Array) => {
        written.push(String(text))
      },
      isClosed: () => written.length >= most,
      end: () => undefined,
    }
  }

  /** 50 pieces of 10,000 letters; says how many were asked for. */
  function pieces() {
    let asked = 0
    function* made() {
      for (asked = 1; asked <= 50; asked += 1) yield 'ệ'.repeat(10_000)
    }
    return { made: made(), asked: () => asked }
  }

  it('is written in large ones, to the last', async () => {
    const [to, from] = [outlet(1000), pieces()]
    await pour(from.made, to)
    expect(to.written.join('')).toBe('ệ'.repeat(500_000))
    expect(to.written.length).toBeLessThan(10)
  })

  it('is made no further than it is read', async () => {
    const [to, from] = [outlet(1), pieces()]
    await pour(from.made, to)
    expect(to.written).toHaveLength(1)
    expect(from.asked()).toBeLessThan(50)
  })
})

describe('a reader that goes away', () => {
  it('ends the work after the plan at hand, once there is too much to keep', async () => {
    // 400 rows of at least 4,000 letters a plan: the tenth goes over 16 million.
    const task = (at: number) =>
      `{ id: "${at + 1}", title: ${'a'.repeat(2000)}, lead: [so-noi-vu], deadline: Trong năm 2024 }`
    const long = planOf(Array.from({ length: 400 }, (_, at) => task(at)))
    const cwd = folderWith({
      'plans/so.yaml': register,
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, number) => [
          `plans/${number}.yaml`,
          long.replace('id: mau-01', `id: mau-${10 + number}`),
        ]),
      ),
    })
    let printed = ''
    let isClosed = false
    const stdout = {
      write: (text: string | Uint8Array) => {
        const piece = textOf(text)
        printed += piece
        isClosed ||= piece.includes('mau-10')
      },
      isClosed: () => isClosed,
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
    expect(printed).toContain('mau-19#400')
    expect(printed).not.toContain('mau-20')
  })

  it.runIf(existsSync(join(root, 'dist/program.cjs')) && existsSync('/bin/bash'))('is met quietly', () => {
    const line = withProgram(
      'set -o pipefail; $PLAN_CHECK status --as-of 2024-06-30 --format csv --all | head -1',
    )
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
        written += textOf(text)
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
    // The clock is asked for today, at the start, and after each of the two plans: a second after the start both are done.
    await main({ ...world, cwd, args: ['--lang', 'en', 'validate'] })
    const line = '2 plans done…'
    expect(written()).toBe(`\r\r${line}\r${' '.repeat(line.length)}\r`)
  })

  it.each([
    ['remind', '--quarter', '2024-Q3'],
    ['changes', '--from', '2024-03-31', '--to', '2024-06-30'],
    ['calendar', '--as-of', '2024-06-30'],
    ['status', '--as-of', '2024-06-30', '--agency', 'so-noi-vu'],
  ])('is shown by %s, and not with --quiet', async (...args) => {
    const cwd = folderWith({
      'plans/so.yaml': register,
      ...Object.fromEntries(
        [1, 2, 3, 4].map((number) => [
          `plans/${number}.yaml`,
          plan.replace('id: mau-01', `id: mau-0${number}`),
        ]),
      ),
    })
    const loud = terminal(true)
    expect(await main({ ...loud.world, args: ['--lang', 'en', ...args], cwd })).toBe(0)
    expect(loud.written()).toMatch(/^\r\r\d plans done…[\s\S]*\r +\r$/)
    const quiet = terminal(true)
    expect(await main({ ...quiet.world, args: [...args, '--quiet'], cwd })).toBe(0)
    expect(quiet.written()).toBe('')
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
