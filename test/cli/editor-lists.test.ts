import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/load/formats.ts'
import { folderWith, textIn, workspaceWith } from '../support/folder.ts'
import { register } from '../support/province.ts'
import type { Schema, Snippet } from '../support/schema-files.ts'
import { filesIn } from '../support/workspace.ts'
import { run } from '../support/world.ts'

const root = join(import.meta.dirname, '../..')
const KINDS = ['agencies', 'calendar', 'office', 'plan', 'records']
const WRITTEN = [...KINDS.map((kind) => `${kind}.schema.json`), 'lists.json']

/** A folder with the plans of the year's example, and what `schema --workspace` says of it. */
async function listed(now = '2024-12-20T03:00:00Z') {
  const cwd = folderWith()
  cpSync(join(root, 'fixtures/mot-nam'), join(cwd, 'plans'), { recursive: true })
  const result = await run(['schema', '--workspace'], { cwd, now })
  return { cwd, ...result }
}

function schemaIn(cwd: string, kind: string): Schema {
  return JSON.parse(textIn(cwd, `schemas/${kind}.schema.json`))
}

/** What an editor offers at a key below branches of the schema that hold for a value. */
function offered(schema: Schema, branch: string, path: readonly string[]): readonly Snippet[] {
  const branches = schema.allOf as readonly { readonly if?: unknown; readonly then: Schema }[]
  const found = branches.find((one) => JSON.stringify(one.if)?.includes(`"const":"${branch}"`))
  const part = path.reduce<unknown>((at, step) => {
    const { $ref } = at as Schema
    const here = $ref === undefined ? (at as Schema) : (schema.$defs?.[$ref.replace('#/$defs/', '')] ?? {})
    return here[step]
  }, found?.then)
  const { $ref, ...own } = part as Schema
  const last = $ref === undefined ? own : (schema.$defs?.[$ref.replace('#/$defs/', '')] ?? {})
  return last.defaultSnippets ?? []
}

const AT_LEAD = ['properties', 'tasks', 'items', 'properties', 'lead', 'items']
const AT_RECORD = ['properties', 'records', 'items', 'properties']

describe('schema --workspace', () => {
  it('writes the schemas of the files that people write, beside the plans', async () => {
    const { cwd, code, stdout, stderr } = await listed()
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.trimEnd().split('\n')).toEqual(WRITTEN.map((file) => `schemas/${file}`))
    expect(readdirSync(join(cwd, 'schemas')).sort()).toEqual([...WRITTEN].sort())
  })

  it('follows no link out of the workspace, unless its place is named', async () => {
    const cwd = folderWith({ 'goc/plans/so.yaml': register })
    mkdirSync(join(cwd, 'noi-khac'))
    symlinkSync('../noi-khac', join(cwd, 'goc/schemas'))
    const refused = await run(['schema', '--workspace', '--plans', 'goc/plans'], { cwd })
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('nằm ngoài thư mục làm việc')])
    expect(readdirSync(join(cwd, 'noi-khac'))).toEqual([])
    const named = await run(['schema', '--workspace', 'goc/schemas', '--plans', 'goc/plans'], { cwd })
    expect([named.code, readdirSync(join(cwd, 'noi-khac')).sort()]).toEqual([0, [...WRITTEN].sort()])
  })

  it('offers the bodies of the register where a plan names some, with their names', async () => {
    const { cwd } = await listed()
    const plan = schemaIn(cwd, 'plan')
    // The register has a group and nine agencies, of which Sở Thông tin ended on 30/6/2024.
    const bodies = offered(plan, 'mau', AT_LEAD)
    expect(bodies.map(({ body }) => body)).toEqual([
      ...['cac-so', 'ubnd-tinh', 'so-noi-vu', 'so-tu-phap', 'so-tai-chinh', 'so-thong-tin', 'so-van-hoa'],
      ...['cong-an-tinh', 'bao-mau', 'dai-mau'],
    ])
    expect(bodies[0]).toMatchObject({ label: 'cac-so · Các sở', description: 'Các sở; nhóm · group' })
    expect(bodies[5]?.description).toBe('Sở Thông tin; đến hết 30/6/2024 · through 2024-06-30')
    for (const key of ['support', 'except', 'report-to'])
      expect(offered(plan, 'mau', AT_LEAD.with(-2, key))).toEqual(bodies)
    expect(offered(plan, 'mau', ['properties', 'issuer'])).toEqual(bodies)
    expect(textIn(cwd, 'schemas/plan.schema.json')).not.toMatch(/"so-tttt"/)
  })

  it('offers the tasks, debtors and periods of its plan where a record names some', async () => {
    const { cwd } = await listed('2024-07-15T03:00:00Z')
    const records = schemaIn(cwd, 'records')
    const at = (key: string) => offered(records, 'mau-45', [...AT_RECORD, key]).map(({ body }) => body)
    expect(at('task')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map((id) => `"${id}"`))
    expect(at('agency')).toContain('so-noi-vu')
    expect(at('agency')).not.toContain('cac-so')
    // All of this year's, also those that have not begun on 15/7/2024, and none of the next.
    expect(at('period').filter((id) => String(id).includes('-Q'))).toEqual([
      ...['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'],
    ])
    expect(at('period').filter((id) => String(id).startsWith('2025'))).toEqual([])
  })

  it('offers the bodies of a register in it, and the provinces there are', async () => {
    const { cwd } = await listed()
    const agencies = schemaIn(cwd, 'agencies')
    const successor = [
      'properties',
      'agencies',
      'items',
      'properties',
      'successors',
      'items',
      'properties',
      'agency',
    ]
    expect(offered(agencies, 'mau', successor)).toHaveLength(10)
    expect(
      offered(agencies, 'mau', ['properties', 'groups', 'items', 'properties', 'members', 'items']),
    ).toHaveLength(10)
    const { extends: shipped } = agencies.properties as Readonly<Record<string, Schema>>
    // The 34 of today and Mẫu.
    expect(shipped?.defaultSnippets).toHaveLength(35)
  })

  it('offers the words of deadlines that the plans have, the most frequent first', async () => {
    const { cwd } = await listed()
    const { defaultSnippets = [] } = schemaIn(cwd, 'plan').$defs?.deadline ?? {}
    const [usual, ...own] = defaultSnippets
    expect(usual?.label).toContain('Words with their schedule')
    expect(own.length).toBeGreaterThan(5)
    expect(new Set(own.map(({ label }) => label)).size).toBe(own.length)
    for (const { body, label } of own) expect(load(String(body), { schema: CORE_SCHEMA })).toBe(label)
  })

  it('refuses no file that the schemas take, and takes none that they refuse', async () => {
    const { cwd } = await listed()
    const files = [...filesIn('fixtures'), ...filesIn('plans')].flatMap(({ path, text }) => {
      try {
        const values = load(text, { schema: CORE_SCHEMA }) as { readonly schema?: unknown } | null
        const kind = KINDS.find((one) => values?.schema === `${one}/v1`)
        return kind === undefined ? [] : [{ path, kind, values }]
      } catch {
        return []
      }
    })
    expect(files.length).toBeGreaterThan(150)
    const validators = new Map(
      KINDS.map((kind) => {
        const [before, after] = [join(root, 'schemas'), join(cwd, 'schemas')].map((folder) => {
          const ajv = new Ajv2020({ strict: false, formats })
          return ajv.compile(JSON.parse(readFileSync(join(folder, `${kind}.schema.json`), 'utf8')))
        })
        return [kind, { before, after }] as const
      }),
    )
    const verdicts = new Set<unknown>()
    for (const { path, kind, values } of files) {
      const { before, after } = validators.get(kind) ?? {}
      const verdict = before?.(values)
      expect(after?.(values), path).toBe(verdict)
      verdicts.add(verdict)
    }
    expect(verdicts).toEqual(new Set([true, false]))
  })

  it('replaces schemas that are there, whoever wrote them of the program', async () => {
    const { cwd } = await listed()
    await run(['schema', '--out', 'schemas', '--force'], { cwd })
    expect(await run(['schema', '--workspace'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    expect(await run(['schema', '--workspace'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    expect(textIn(cwd, 'schemas/plan.schema.json')).toContain('so-noi-vu · Sở Nội vụ')
  })

  it('replaces nothing else, but by force', async () => {
    const cwd = workspaceWith({ 'schemas/plan.schema.json': '{ "$id": "của tôi" }' })
    const refused = await run(['schema', '--workspace', '--lang', 'en'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('Already there: “schemas/plan.schema.json”')
    expect(readdirSync(join(cwd, 'schemas'))).toEqual(['plan.schema.json'])
    expect(await run(['schema', '--workspace', '--force'], { cwd })).toMatchObject({ code: 0 })
  })

  it('writes to a folder that is named, for plans elsewhere', async () => {
    const cwd = workspaceWith()
    const { stdout } = await run(['schema', '--workspace', 'a/b', '--plans', 'plans'], { cwd })
    expect(stdout.split('\n')[0]).toBe('a/b/agencies.schema.json')
    const beside = await run(['schema', '--workspace', '--plans', '../plans'], { cwd: join(cwd, 'a') })
    expect(beside.stdout.split('\n')[0]).toBe('../schemas/agencies.schema.json')
  })

  it('lists what can be read, and says what cannot', async () => {
    const cwd = workspaceWith({ 'plans/hong.yaml': 'schema: plan/v1\nid: hong\n' })
    const { code, stderr } = await run(['schema', '--workspace', '--lang', 'en'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('plans/hong.yaml')
    expect(offered(schemaIn(cwd, 'records'), 'mau-01', [...AT_RECORD, 'task']).length).toBeGreaterThan(0)
  })

  it.each([
    ['plan', '--workspace', 'x'],
    ['--workspace', 'x', '--out', 'y'],
  ])('goes with no other way to choose: %s %s', async (...args) => {
    expect(await run(['schema', ...args], { cwd: workspaceWith() })).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('validate beside schemas with lists', () => {
  const LATER = '2024-12-21T03:00:00Z'

  async function notes(cwd: string, now = LATER) {
    const { stdout } = await run(['validate', '--format', 'json'], { cwd, now })
    const { findings }: { readonly findings: readonly { readonly code: string; readonly file: string }[] } =
      JSON.parse(stdout)
    return findings.filter(({ code }) => code === 'stale-editor-lists').map(({ file }) => file)
  }

  async function changed(path: string, from: string, to: string) {
    const { cwd } = await listed()
    const text = textIn(cwd, path)
    expect(text).toContain(from)
    writeFileSync(join(cwd, path), text.replace(from, to))
    return notes(cwd)
  }

  it('has nothing to say while they hold', async () => {
    const { cwd } = await listed()
    expect(await notes(cwd)).toEqual([])
  })

  it('says which file is no more as it was', async () => {
    const plan = 'plans/mau-45.yaml'
    expect(await changed(plan, '  - id: "2"', '  - id: "2a"')).toEqual([plan])
    const register = 'plans/agencies/mau.yaml'
    expect(await changed(register, 'name: Sở Tư pháp', 'name: Sở Pháp chế')).toEqual([register])
  })

  it('has nothing to say of what no list shows', async () => {
    expect(await changed('plans/mau-45.yaml', 'tasks:\n', 'note: Xem lại.\ntasks:\n')).toEqual([])
  })

  it('says when another year has begun', async () => {
    const { cwd } = await listed()
    expect(await notes(cwd, '2024-12-31T03:00:00Z')).toEqual([])
    expect(await notes(cwd, '2025-01-01T03:00:00Z')).toEqual(['plans/mau-45.yaml'])
  })

  it('takes nothing of schemas that another version wrote', async () => {
    expect(await changed('schemas/lists.json', '"version": "', '"version": "0.')).toEqual([
      ...['plans/agencies/mau.yaml', 'plans/mau-45.yaml'],
    ])
  })

  it('has nothing to say where there are none', async () => {
    expect(await notes(workspaceWith())).toEqual([])
    expect(await notes(workspaceWith({ 'schemas/lists.json': 'null' }))).toEqual([])
  })
})

describe('what init sets up for an editor', () => {
  it.each([
    [[], 'mau', 'mau-01'],
    [['--province', 'nghe-an'], 'nghe-an', 'vi-du'],
  ])('is schemas that offer the example: %j', async (args, province, plan) => {
    const cwd = folderWith()
    await run(['init', ...args], { cwd })
    expect(offered(schemaIn(cwd, 'plan'), province, AT_LEAD).map(({ body }) => body)).toContain('so-noi-vu')
    expect(offered(schemaIn(cwd, 'records'), plan, [...AT_RECORD, 'task']).length).toBeGreaterThan(4)
    const { stdout } = await run(['validate', '--format', 'compact'], { cwd })
    expect(stdout).toBe('')
    expect(await run(['schema', '--workspace'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  })

  it('puts no lists beside plans of one’s own, since they would be of other plans', async () => {
    const cwd = workspaceWith()
    const { stdout } = await run(['init', '--lang', 'en'], { cwd })
    expect(readdirSync(join(cwd, 'schemas'))).not.toContain('lists.json')
    expect(stdout).toContain('plan-check schema --workspace')
  })
})
