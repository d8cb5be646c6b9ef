import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StatusView } from '../../../src/domain/follow-up/view.ts'
import { folderWith } from '../../support/folder.ts'
import { plan, register } from '../../support/province.ts'
import { run } from '../../support/world.ts'
import { SHAPES, type Shape } from './shapes.ts'

/** Task 1 is due at the end of 2023, task 2 at the end of June 2024: by then both are overdue where nothing is recorded. */
const AS_OF = '2024-07-15'

const RECORDS = `schema: records/v1
plan: mau-01
records:
  - { id: r1, event: delivered, task: "1", agency: so-noi-vu, date: 2023-12-20, document: 5/BC }
`

const other = (id: string) => plan.replace('id: mau-01', `id: ${id}`).replace('01/KH', `${id.slice(-2)}/KH`)

/** Two plans without records, and one of which the first task was delivered. */
const FILES = {
  'plans/so.yaml': register,
  'plans/mau-01.yaml': plan,
  'plans/mau-02.yaml': other('mau-02'),
  'plans/khac-77.yaml': other('khac-77'),
  'plans/records/khac-77.yaml': RECORDS.replace('mau-01', 'khac-77'),
}

async function statusOf(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await run(
    ['status', '--as-of', AS_OF, '--format', 'json', '--all', ...args],
    {
      cwd,
    },
  )
  return { code, stderr, view: JSON.parse(stdout) as StatusView }
}

const of = (view: StatusView, id: string) => ({
  plan: view.plans.find((one) => one.id === id),
  lines: view.obligations.filter((line) => line.plan === id),
})

async function folderOf(shape: Shape) {
  const cwd = folderWith(FILES)
  shape.put(join(cwd, 'plans'), RECORDS)
  return cwd
}

/** Root reads what nobody may read. */
const shapes = SHAPES.filter(({ name }) => name !== 'unreadable' || process.getuid?.() !== 0)

describe('records that are there and were not read', () => {
  it('nobody is told of where there are none: three overdue of two plans, one of the third', async () => {
    const { code, stderr, view } = await statusOf(folderWith(FILES))
    expect([code, stderr]).toEqual([0, ''])
    const overdue = view.obligations.filter(({ status }) => status === 'overdue').map(({ plan }) => plan)
    expect(overdue).toEqual(['khac-77', 'mau-01', 'mau-01', 'mau-02', 'mau-02'])
  })

  it.each(shapes)('$name: told once, at its cause', async (shape) => {
    const cwd = await folderOf(shape)
    const { code, stdout } = await run(['validate', '--format', 'json'], { cwd })
    const { findings } = JSON.parse(stdout) as { findings: readonly { code: string; file: string }[] }
    // The records of a plan lie in the linked folder that took their place.
    expect([code, findings.map((one) => [one.code, one.file])]).toEqual([
      1,
      [[shape.code, `plans/${shape.file}`]],
    ])
  })

  it.each(shapes)('$name: $plans', async (shape) => {
    const cwd = await folderOf(shape)
    const whole = (await statusOf(folderWith(FILES))).view
    const { code, view } = await statusOf(cwd)
    const file = `plans/${shape.file}`
    expect(code).toBe(1)
    for (const id of ['mau-01', 'mau-02']) {
      const isWithheld =
        shape.plans === 'all withheld' || (shape.plans === 'mau-01 withheld' && id === 'mau-01')
      const { plan: now, lines } = of(view, id)
      if (isWithheld) expect([now?.recorded, now?.unread, lines]).toEqual([null, [file], []])
      else if (shape.plans === 'named in the heading')
        expect([now, lines]).toEqual([{ ...of(whole, id).plan, unread: [file] }, of(whole, id).lines])
      else expect({ plan: now, lines }).toEqual(of(whole, id))
    }
    const rows = async (folder: string) => {
      const csv = await run(['status', '--as-of', AS_OF, '--format', 'csv', '--all'], { cwd: folder })
      const touched = shape.plans === 'all withheld' ? /^(?:id|mau|khac)/ : /^(?:id|mau-01)/
      return csv.stdout.split('\r\n').filter((row) => !touched.test(row))
    }
    // To the byte: whatever is not withheld.
    expect(await rows(cwd)).toEqual(await rows(folderWith(FILES)))
    // What has records of its own is untouched, unless its own folder is gone.
    if (shape.file !== 'records') expect(of(view, 'khac-77')).toEqual(of(whole, 'khac-77'))
    else expect(of(view, 'khac-77').plan?.recorded).toBeNull()
  })

  it.each(shapes)('$name: every format says so, and what leaves the office is silent', async (shape) => {
    const cwd = await folderOf(shape)
    const said =
      shape.plans === 'named in the heading' ? 'có thể có ghi nhận' : 'chưa theo dõi được: tệp plans/'
    for (const format of ['table', 'markdown', 'csv'] as const) {
      const { code, stdout } = await run(['status', '--as-of', AS_OF, '--format', format], { cwd })
      if (format !== 'csv' || shape.plans !== 'named in the heading')
        expect([code, stdout.replaceAll(/\s+/g, ' ')], format).toEqual([1, expect.stringContaining(said)])
    }
    const { code, stdout } = await run(
      ['remind', '--quarter', '2024-Q2', '--as-of', AS_OF, '--format', 'json'],
      { cwd },
    )
    const reminder = JSON.parse(stdout) as StatusView
    expect([code, of(reminder, 'mau-01').lines, of(reminder, 'mau-01').plan?.recorded]).toEqual([1, [], null])
    const calendar = await run(['calendar', '--as-of', AS_OF], { cwd })
    expect([calendar.code, calendar.stdout.includes('mau-01%23')]).toEqual([1, false])
  })

  it('alone break no policy', async () => {
    const {
      'plans/khac-77.yaml': _,
      'plans/records/khac-77.yaml': __,
      'plans/mau-02.yaml': ___,
      ...only
    } = FILES
    const args = ['status', '--as-of', AS_OF, '--fail-on', 'overdue']
    expect((await run(args, { cwd: folderWith(only) })).code).toBe(4)
    const cwd = folderWith({ ...only, 'plans/records/ghi-nhan.yaml': '' })
    expect((await run(args, { cwd })).code).toBe(1)
    expect((await run([...args, '--without', 'plans/records/ghi-nhan.yaml'], { cwd })).code).toBe(4)
  })

  it('go on at the word of the user, and every heading says so', async () => {
    for (const shape of shapes) {
      const cwd = await folderOf(shape)
      const without = ['--without', `plans/${shape.file}`]
      const { code, stdout } = await run([...without, 'status', '--as-of', AS_OF], { cwd })
      expect([code, stdout], shape.name).toEqual([
        0,
        expect.stringContaining(`Không kể tệp plans/${shape.file} (--without)`),
      ])
    }
  })

  it('are found by a name that looks the same, whatever way its letters are written in', async () => {
    const composed = 'kết'
    const cwd = folderWith({ ...FILES, [`plans/records/${composed.normalize('NFD')}/mau-01.yaml`]: '' })
    for (const name of [`plans/records/${composed}`, `plans/records/${composed}/mau-01.yaml`]) {
      const { code, stdout } = await run(['status', '--as-of', AS_OF, '--without', name], { cwd })
      expect([code, stdout]).toEqual([0, expect.stringContaining('(--without)')])
    }
  })

  it('that are nowhere cannot be left out', async () => {
    const { code, stderr } = await run(['--lang', 'en', 'status', '--without', 'plans/x.yaml'], {
      cwd: folderWith(FILES),
    })
    expect([code, stderr]).toEqual([2, expect.stringContaining('--without: there is no “plans/x.yaml”')])
  })
})

describe('the same records in two files', () => {
  it.each(['mau-01 (1).yaml', 'mau-01 - Copy.yaml', 'mau-01-LAPTOP.yaml'])('count once: %s', async (copy) => {
    const own = { ...FILES, 'plans/records/mau-01.yaml': RECORDS }
    const alone = (await statusOf(folderWith(own))).view
    const { code, stderr, view } = await statusOf(folderWith({ ...own, [`plans/records/${copy}`]: RECORDS }))
    expect(code).toBe(1)
    expect(stderr).toContain('duplicate-id')
    expect(view.plans).toEqual(alone.plans)
    expect(view.obligations).toEqual(alone.obligations)
  })
})

describe('what is no file of the workspace', () => {
  it('is neither told nor counted', async () => {
    const litter = [
      '~$mau-01.yaml',
      '.~lock.mau-01.yaml#',
      '._mau-01.yaml',
      '.DS_Store',
      'Thumbs.db',
      'desktop.ini',
    ]
    const more = ['mau-01.yaml.swp', 'mau-01.yaml~', 'readme.txt', 'a.json', 'evidence.pdf']
    const stray = Object.fromEntries([...litter, ...more].map((name) => [`plans/records/${name}`, 'x']))
    const [without, beside] = [folderWith(FILES), folderWith({ ...FILES, ...stray })]
    for (const args of [['validate'], ['status', '--as-of', AS_OF]])
      expect(await run(args, { cwd: beside })).toEqual(await run(args, { cwd: without }))
  })

  it('is a link to what is read anyway', async () => {
    const { symlinkSync } = await import('node:fs')
    const cwd = folderWith(FILES)
    symlinkSync('.', join(cwd, 'plans/vong'))
    symlinkSync('mau-01.yaml', join(cwd, 'plans/mot.yaml'))
    expect((await run(['validate'], { cwd })).code).toBe(0)
  })
})

describe('a plan that cannot be read', () => {
  it.each([
    ['UTF-16', Buffer.from(`\ufeff${plan}`, 'utf16le')],
    ['empty', ''],
  ])('is the cause, and its records no consequence: %s', async (_, content) => {
    const cwd = folderWith({ ...FILES, 'plans/mau-01.yaml': content, 'plans/records/mau-01.yaml': RECORDS })
    const { stdout } = await run(['validate', '--format', 'json'], { cwd })
    const { findings } = JSON.parse(stdout) as { findings: readonly { file: string }[] }
    expect(findings.map(({ file }) => file)).toEqual(['plans/mau-01.yaml'])
  })
})
