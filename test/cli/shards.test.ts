import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/domain/findings/finding.ts'
import type { Validation } from '../../src/domain/findings/validation.ts'
import { addTally, emptyTally } from '../../src/domain/follow-up/tally.ts'
import type { StatusView } from '../../src/domain/follow-up/view.ts'
import { indexWorkspace } from '../../src/load/index-workspace.ts'
import { LAKE_TABLES } from '../../src/reports/lake/index.ts'
import { shardOf } from '../../src/workspace/shards.ts'
import { folderWith } from '../support/folder.ts'
import { rowsOf } from '../support/lake.ts'
import { agency, planOf, registerOf } from '../support/province.ts'
import { filesIn } from '../support/workspace.ts'
import { run } from '../support/world.ts'

const OF = 3
const SHARDS = Array.from({ length: OF }, (_, at) => `${at + 1}/${OF}`)

/**
 * Documents that change others, one that cannot be read, and four whose agencies stand in one register, each of which
 * carries out a directive: the last one a duty that this does not have.
 */
function workspace(): string {
  const ids = ['a', 'b', 'c', 'd']
  const one = (id: string) =>
    planOf([
      `{ id: "1", title: Việc, lead: [so-${id}], deadline: Năm 2023, carries-out: ["chi-thi#${id === 'd' ? 2 : 1}"] }`,
    ])
  const directive = planOf(['{ id: "1", title: Việc chung, lead: [], deadline: null }'])
    .replace('id: mau-01', 'id: chi-thi')
    .replace('type: ke-hoach', 'type: chi-thi')
  const plans = ids.map((id) => [`plans/${id}.yaml`, one(id).replace('id: mau-01', `id: thu-${id}`)] as const)
  const agencies = [...ids, 'thua'].map((id) => agency(`so-${id}`, `Sở ${id}`))
  const cwd = folderWith({
    'plans/hong.yaml': 'schema: plan/v1\nid: hong\nprovince: mau\n',
    ...Object.fromEntries(
      plans.map(([path, text]) => [path, text.replace('province: mau', 'province: thu')]),
    ),
    'plans/chi-thi.yaml': directive.replace('province: mau', 'province: thu'),
    'plans/so-thu.yaml': registerOf({ agencies }).replace('province: mau', 'province: thu'),
  })
  cpSync('fixtures/sua-doi', join(cwd, 'plans'), { recursive: true })
  return cwd
}

/** What a command prints of the whole, and of each shard. */
async function printed(cwd: string, ...args: readonly string[]) {
  const of = async (more: readonly string[]) =>
    (await run([...args, ...more], { cwd, now: '2024-07-01T03:00:00Z' })).stdout
  return { whole: await of([]), shards: await Promise.all(SHARDS.map((shard) => of(['--shard', shard]))) }
}

const STATUS = ['status', '--as-of', '2024-06-30', '--format']

describe('the shards of a workspace', () => {
  it('have the rows of status between them, to the byte once the plans are in their order', async () => {
    const { whole, shards } = await printed(workspace(), ...STATUS, 'csv')
    const [header = '', ...rows] = linesOf(whole)
    const parts = shards.map(linesOf)
    expect(parts.map(([first]) => first)).toEqual(SHARDS.map(() => header))
    expect(parts.filter(({ length }) => length > 1).length).toBeGreaterThan(1)
    const merged = parts.flatMap((lines) => lines.slice(1))
    const planOf = (line: string) => line.split(',')[1] ?? ''
    const byPlan = merged.sort((one, other) =>
      planOf(one) < planOf(other) ? -1 : planOf(one) > planOf(other) ? 1 : 0,
    )
    expect(byPlan).toEqual(rows)
  })

  it('add up to its totals, its table of agencies and its findings', async () => {
    const { whole, shards } = await printed(workspace(), ...STATUS, 'json')
    const view: StatusView = JSON.parse(whole)
    const views: readonly StatusView[] = shards.map((text) => JSON.parse(text))
    const totals = emptyTally()
    for (const one of views) addTally(totals, one.totals)
    expect(totals).toEqual(view.totals)
    for (const line of view.agencies) {
      const { id, name: _, ...tally } = line
      const sum = emptyTally()
      for (const one of views.flatMap(({ agencies }) => agencies)) if (one.id === id) addTally(sum, one)
      expect(sum, id).toEqual(tally)
    }
    expect(views.flatMap(({ findings }) => findings).sort(inOrder)).toEqual(view.findings)
    expect(view.findings.length).toBeGreaterThan(0)
    expect(views.flatMap(({ plans }) => plans.map(({ id }) => id)).sort()).toEqual(
      view.plans.map(({ id }) => id),
    )
  })

  it('have the findings of validate between them, and the files', async () => {
    const { whole, shards } = await printed(workspace(), 'validate', '--format', 'json')
    const all: Validation = JSON.parse(whole)
    const parts: readonly Validation[] = shards.map((text) => JSON.parse(text))
    expect(parts.flatMap(({ files }) => files).sort()).toEqual(all.files)
    const told = (one: { readonly findings: Validation['findings'] }) =>
      one.findings.map((finding) => JSON.stringify(finding))
    expect(parts.flatMap(told).sort()).toEqual(told(all).sort())
    expect(all.findings.map(({ code }) => code)).toContain('unknown-upper-task')
    const unused = all.findings.filter(
      ({ code, message }) => code === 'unused-agency' && /so-(?!a)|Sở /.test(message.en),
    )
    expect(unused.map(({ message }) => message.en)).toEqual([expect.stringContaining('thua')])
  })

  it('make one lake, in which each writes its part again without the others', async () => {
    const cwd = workspace()
    const around = { cwd, now: '2024-07-01T03:00:00Z' }
    const of = (...args: readonly string[]) =>
      run(['export', '--as-of', '2024-06-30', '--lang', 'en', ...args], around)
    await of('--out', 'whole')
    for (const shard of [...SHARDS, '2/3']) await of('--out', 'parts', '--shard', shard)
    const sorted = async (lake: string, table: string) =>
      (await rowsOf(join(cwd, lake), table)).map((row) => JSON.stringify(row)).sort()
    for (const { name } of Object.values(LAKE_TABLES))
      expect(await sorted('parts', name), name).toEqual(await sorted('whole', name))
    expect(await of('--out', 'parts')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('another export'),
    })
    expect(await of('--out', 'parts', '--shard', '1/4')).toMatchObject({ code: 2 })
  })

  it('keep together what changes each other, and have each plan once', async () => {
    const index = await indexWorkspace(filesIn('fixtures/sua-doi'))
    for (let of = 1; of <= 16; of += 1) {
      const shards = Array.from({ length: of }, (_, at) => shardOf(index, { at: at + 1, of }).ids)
      expect(shards.flat().sort()).toEqual(index.plans.map(({ id }) => id))
      for (const { id, plans } of index.plans) {
        const [text = ''] = plans.map((file) => file.text())
        const changed = [...text.matchAll(/(?:amends-task:\s*|replaces:\s*\[\s*|plan:\s*)([a-z0-9-]+)/g)].map(
          ([, other = '']) => other,
        )
        const home = shards.find((ids) => ids.includes(id))
        for (const other of changed.filter((one) => index.plans.some((plan) => plan.id === one)))
          expect(home, `${id} and ${other} of ${of}`).toContain(other)
      }
    }
  })

  it.each([
    [['status', '--shard', '0/4', '--format', 'csv'], 'needs which of how many parts'],
    [['status', '--shard', '5/4', '--format', 'csv'], 'needs which of how many parts'],
    [['status', '--shard', '1/4'], '--shard is for csv and json alone'],
    [['status', '--shard', '1/4', '--format', 'csv', '--fail-on', 'overdue'], '--fail-on'],
    [['validate', '--shard', '1/4', '--changed'], '--changed'],
  ])('are refused by %s', async (args, said) => {
    expect(await run([...args, '--lang', 'en'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(said),
    })
  })
})

function linesOf(csv: string): readonly string[] {
  return csv.split('\r\n').filter((line) => line !== '')
}
