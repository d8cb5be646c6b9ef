import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, it } from 'vitest'
import type { WorkerStart, WorkerThread } from '../../src/cli/base/world.ts'
import { alternate, startShare } from '../../src/cli/worker/pool.ts'
import { TooManyDuties } from '../../src/domain/obligations/expand.ts'
import { UncoveredYear } from '../../src/domain/time/calendar.ts'
import { someOf } from '../support/program.ts'
import { plan, register } from '../support/province.ts'
import { run } from '../support/world.ts'

const root = join(import.meta.dirname, '../..')
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Words that make a plan some 25,000 characters long, so that 80 of them are more than is kept of a workspace. */
const NOTE = '# Truyền thông chính sách.\n'.repeat(930)

/** A workspace of 80 plans, and whatever else is wanted: most of it is left to be read when its turn comes. */
function large(files: Readonly<Record<string, string>> = {}): string {
  const cwd = mkdtempSync(join(tmpdir(), 'plan-check-'))
  folders.push(cwd)
  mkdirSync(join(cwd, 'plans'))
  const plans = Array.from({ length: 80 }, (_, number) => [`ke-hoach-${number}`, planOf(number)] as const)
  const all = { 'so.yaml': register, ...Object.fromEntries(plans.map(([id, text]) => [`${id}.yaml`, text])) }
  for (const [path, text] of Object.entries({ ...all, ...files }))
    writeFileSync(join(cwd, 'plans', path), text)
  return cwd
}

function planOf(number: number): string {
  return `${plan.replace('id: mau-01', `id: ke-hoach-${number}`)}  - { id: "3", title: Việc ${number}, lead: [so-noi-vu], deadline: Hằng quý }\n${NOTE}`
}

/** A thread of the built program, as the program starts it, and how many were started. */
function threads() {
  let started = 0
  const start: WorkerStart['start'] = (job) => {
    started += 1
    return new Worker(join(root, 'bin/worker.js'), { workerData: job })
  }
  return { otherThread: { start, worthFrom: 20 }, started: () => started }
}

async function bothWays(args: readonly string[], cwd: string) {
  const { otherThread, started } = threads()
  const alone = await run(args, { cwd })
  const together = await run(args, { cwd, otherThread })
  expect(started()).toBe(1)
  return { alone, together }
}

describe('with another thread', () => {
  /** Ids in the order of the walk end in zx-1, zx-2, zy-1, …: of each pair one is the other thread's. */
  const wrong = {
    ...Object.fromEntries(
      [1, 2].flatMap((number) => [
        [
          `zx-${number}.yaml`,
          planOf(999).replace('ke-hoach-999', `zx-${number}`).replace('[so-tu-phap]', '[so-la]'),
        ],
        [`zy-${number}.yaml`, `schema: plan/v1\nid: zy-${number}\ntasks: [\n`],
        [`zz-${number}.yaml`, `schema: records/v1\nplan: khong-co-${number}\nrecords: []\n`],
      ]),
    ),
    // An agency that only one of the two plans names: whoever looks for unused ones has to hear of it.
    'so.yaml': `${register}  - { id: so-y-te, name: Sở Y tế, kind: so, source: luat, confidence: stated }\n`,
    'zw-1.yaml': planOf(999).replace('ke-hoach-999', 'zw-1').replace('[so-tu-phap]', '[so-y-te]'),
    'zw-2.yaml': planOf(999).replace('ke-hoach-999', 'zw-2').replace('[so-tu-phap]', '[so-y-te]'),
  }

  const reports: readonly (readonly [string, readonly string[]])[] = [
    ['table', []],
    ['table', ['--all']],
    ['markdown', []],
    ['csv', []],
    ['json', []],
    ['json', ['--agency', 'so-noi-vu', '--plan', 'ke-hoach-1,ke-hoach-2,zx-1', '--status', 'overdue']],
    ['csv', ['--owed']],
    ['markdown', ['--province', 'mau', '--due-through', '2023-12-31', '--fail-on', 'overdue']],
  ]
  it.each(someOf(reports, 2))('status says the same, to the byte: %s %s', async (format, options) => {
    const args = ['status', '--as-of', '2024-06-30', '--format', format, ...options]
    const { alone, together } = await bothWays(args, large(wrong))
    expect(alone.code).toBe(1)
    expect(together).toEqual(alone)
  })

  it('validate says the same, to the byte', async () => {
    const { alone, together } = await bothWays(['validate', '--format', 'json'], large(wrong))
    const { findings } = JSON.parse(alone.stdout) as { findings: { code: string; file: string }[] }
    const told = (code: string) =>
      findings.filter((one) => one.code === code).map(({ file }) => file.replace('plans/', ''))
    expect(told('unknown-agency')).toEqual(['zx-1.yaml', 'zx-2.yaml'])
    expect(told('unused-agency')).toEqual([])
    expect(together).toEqual(alone)
  })

  it('hears of an agency that no plan of either names', async () => {
    const args = ['validate', '--format', 'json']
    const { alone, together } = await bothWays(args, large({ 'so.yaml': wrong['so.yaml'] }))
    expect(alone.stdout).toContain('unused-agency')
    expect(together).toEqual(alone)
  })

  it.each([
    ['the first', [1, 2]],
    ['the other', [2]],
  ])('tells the fault that comes first: %s thread’s', async (_, numbers) => {
    // A term of working days after a trigger of 2031 or 2032, years that no calendar covers: one in each share.
    const files = Object.fromEntries(
      [1, 2].flatMap((number) => {
        const after = numbers.includes(number) ? '5 working-day' : '5 day'
        const task = `  - { id: "3", title: Góp ý, lead: [so-noi-vu], deadline: { text: Khi có yêu cầu, schedule: triggered after ${after}, basis: thử } }\n`
        const record = `  - { id: a, task: "3", event: triggered, date: 203${number}-01-06 }\n`
        return [
          [`za-${number}.yaml`, `${plan.replace('mau-01', `za-${number}`)}${task}`],
          [`zr-${number}.yaml`, `schema: records/v1\nplan: za-${number}\nrecords:\n${record}`],
        ]
      }),
    )
    const args = ['status', '--as-of', '2033-02-01', '--format', 'csv', '--lang', 'en']
    const { alone, together } = await bothWays(args, large(files))
    expect([alone.code, alone.stderr]).toEqual([
      2,
      expect.stringMatching(`of the plan za-${numbers[0]} .* of 203${numbers[0]},`),
    ])
    expect(together).toEqual(alone)
  })

  it('goes by what the first one read, whatever is written meanwhile', async () => {
    // By the time the other thread begins, a register has a new name for an agency, and a broken file has become a plan
    // that stands before all others: were it counted, every plan after it would be the other thread's.
    const cwd = large({ 'aaa.yaml': 'schema: plan/v1\ntasks: [\n' })
    const args = ['status', '--as-of', '2024-06-30', '--format', 'csv']
    const alone = await run(args, { cwd })
    const { otherThread } = threads()
    const start: WorkerStart['start'] = (job) => {
      writeFileSync(join(cwd, 'plans/so.yaml'), register.replace('Sở Nội vụ', 'Sở Mới'))
      writeFileSync(join(cwd, 'plans/aaa.yaml'), planOf(999).replace('ke-hoach-999', 'aaa'))
      return otherThread.start(job)
    }
    expect(await run(args, { cwd, otherThread: { ...otherThread, start } })).toEqual(alone)
  })

  it('is not asked for where little is left to read', async () => {
    const { otherThread, started } = threads()
    await run(['validate'], { otherThread })
    expect(started()).toBe(0)
  })
})

describe('another thread', () => {
  /** A thread that tells what it is told to. */
  function scripted(messages: readonly unknown[]) {
    const told: unknown[] = []
    let terminated = false
    const thread = {
      on: (event: string, listener: (value: unknown) => void) => {
        if (event === 'message') for (const message of messages) queueMicrotask(() => listener(message))
        if (event === 'exit') queueMicrotask(() => listener(1))
        return thread
      },
      postMessage: (message: unknown) => {
        told.push(message)
      },
      terminate: async () => {
        terminated = true
        return 0
      },
    }
    const other = startShare<number, string>({} as never, () => thread as unknown as WorkerThread)
    return { other, told, terminated: () => terminated }
  }

  it('gives its items in order, each taken, and then what it gathered', async () => {
    const { other, told } = scripted([{ item: 1 }, { item: 2 }, { gathered: 'sums' }])
    const items: number[] = []
    for await (const item of other.items) items.push(item)
    expect([items, told, other.gathered()]).toEqual([[1, 2], ['taken', 'taken'], ['sums']])
  })

  it.each([
    [
      'a year that no calendar covers',
      { uncovered: 2031, plan: 'mau-01' },
      UncoveredYear,
      'no calendar covers the year 2031, which the plan mau-01 needs',
    ],
    [
      'too many duties',
      { tooMany: 'mau-01' },
      TooManyDuties,
      'the plan mau-01 comes to more than 500000 duties',
    ],
    ['a fault', { stack: 'RangeError: somewhere' }, Error, 'a fault in another thread'],
    ['its end before all is told', null, Error, 'a fault in another thread'],
  ])('throws what it met: %s', async (_, fault, kind, message) => {
    const { other } = scripted(fault === null ? [{ item: 1 }] : [{ item: 1 }, { fault }])
    const items: number[] = []
    const all = async () => {
      for await (const item of other.items) items.push(item)
    }
    const error = await all().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(kind)
    expect((error as Error).message).toBe(message)
    expect(items).toEqual([1])
  })

  it('is stopped', async () => {
    const { other, terminated } = scripted([])
    await other.stop()
    expect(terminated()).toBe(true)
  })
})

describe('two that take turns', () => {
  async function* of(...items: string[]) {
    yield* items
  }

  it.each([
    [['a1', 'a2'], ['b1', 'b2'], 'a1 b1 a2 b2'],
    [['a1', 'a2'], ['b1'], 'a1 b1 a2'],
    [['a1'], [], 'a1'],
    [[], [], ''],
  ])('%s and %s', async (one, other, expected) => {
    const items: string[] = []
    for await (const item of alternate(of(...one), of(...other))) items.push(item)
    expect(items.join(' ')).toBe(expected)
  })
})
