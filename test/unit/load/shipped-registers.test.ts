import { describe, expect, it } from 'vitest'
import type { ShippedRegisters } from '../../../src/load/documents/shipped-registers.ts'
import type { SourceFile } from '../../../src/load/source.ts'
import { examine } from '../../../src/workspace/examine.ts'
import { validate } from '../../../src/workspace/validate.ts'

const common = { source: 'luat', confidence: 'stated' }
const register = (province: string, agencies: readonly object[]) => ({
  schema: 'agencies/v1',
  province,
  name: province.toUpperCase(),
  sources: { luat: { title: 'Luật', kind: 'law' } },
  agencies: [{ id: 'ubnd-tinh', name: 'UBND tỉnh', kind: 'ubnd-tinh', ...common }, ...agencies],
  groups: [{ id: 'cac-so', name: 'Các sở', kinds: ['so'] }],
})

/** Two provinces: work of the first one's Sở Y tế passes to the second on 1 July 2025. */
const REGISTERS = new Map(
  [
    register('mot', [
      { id: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'so', ...common },
      {
        id: 'so-y-te',
        name: 'Sở Y tế',
        kind: 'so',
        through: '2025-06-30',
        ...common,
        successors: [{ agency: 'hai/so-y-te', from: '2025-07-01', basis: 'Nghị quyết' }],
      },
    ]),
    register('hai', [{ id: 'so-y-te', name: 'Sở Y tế HAI', kind: 'so', ...common }]),
    register('ba', [{ id: 'so-y-te', name: 'Sở Y tế BA', kind: 'so', ...common }]),
  ].map((values) => [values.province, JSON.stringify(values)]),
)

/** The shipped registers, and which were asked for. */
function shelf(): { readonly shipped: ShippedRegisters; readonly read: string[] } {
  const read: string[] = []
  const shipped: ShippedRegisters = (province) => {
    const text = REGISTERS.get(province) ?? null
    if (text !== null) read.push(province)
    return text
  }
  return { shipped, read }
}

const planOf = (lead: string): SourceFile => ({
  path: 'plan.yaml',
  text: `schema: plan/v1
id: ke-hoach-1
province: mot
number: 1/KH-UBND
type: ke-hoach
title: Thử
issuer: ubnd-tinh
issued: 2025-01-10
through: null
sources:
  full-text: { title: KH, kind: official-text, published: 2025-01-10 }
tasks:
  - id: "1"
    title: Báo cáo
    lead: ${lead}
    sharing: each
    deadline: Trước ngày 20/8/2025
    deliverables:
      - { id: bao-cao, title: Báo cáo }
    stated: { in: full-text, at: "1" }
`,
})

const own = (text: string): SourceFile => ({
  path: 'agencies/mot.yaml',
  text: `schema: agencies/v1\n${text}`,
})

const OWN = own(`province: mot
name: Một của mình
sources:
  qd: { title: Quyết định, kind: law }
agencies:
  - { id: ubnd-tinh, name: UBND tỉnh, kind: ubnd-tinh, source: qd, confidence: stated }
  - { id: so-noi-vu, name: Sở Nội vụ của mình, kind: so, source: qd, confidence: stated }
`)

async function owing(files: readonly SourceFile[], { shipped }: { readonly shipped: ShippedRegisters }) {
  const around = { isThere: () => true, today: null, shipped }
  const { agencies, names, findings } = await examine({ files, asOf: '2025-09-01', environment: around })
  return {
    findings: findings.map(({ code }) => code),
    owing: agencies.map(({ id, overdue }) => `${names[id]?.name} ${overdue}`),
  }
}

async function found(files: readonly SourceFile[]) {
  const around = { isThere: () => true, today: null, ...shelf() }
  const findings = await validate(files, around)
  return findings.map(({ code, file, range }) => `${file}:${range?.start.line} ${code}`)
}

describe('the registers shipped with the program', () => {
  it('stand in where the workspace has none, with those that work passes to', async () => {
    const there = shelf()
    expect(await owing([planOf('[cac-so]')], there)).toEqual({
      findings: [],
      // Sở Y tế ended on 30 June; the work went over to the other province while it was not overdue. Shipped
      // registers come in the order of their ids.
      owing: ['Sở Y tế HAI 1', 'Sở Nội vụ 1'],
    })
    expect(there.read).toEqual(['mot', 'hai'])
  })

  it('are read for a body that a plan names with its province', async () => {
    const there = shelf()
    expect(await owing([OWN, planOf('[so-noi-vu, ba/so-y-te]')], there)).toEqual({
      findings: [],
      owing: ['Sở Nội vụ của mình 1', 'Sở Y tế BA 1'],
    })
    expect(there.read).toEqual(['ba'])
  })

  it('are not read where the workspace has its own', async () => {
    const there = shelf()
    expect((await owing([OWN, planOf('[so-noi-vu]')], there)).owing).toEqual(['Sở Nội vụ của mình 1'])
    expect(there.read).toEqual([])
  })

  it('do not stand in for one that cannot be read', async () => {
    const there = shelf()
    const broken = own('province: mot\nname: Một\nagencies: [{ id: so-noi-vu }]\n')
    expect(await owing([broken, planOf('[so-noi-vu]')], there)).toEqual({
      findings: ['missing-key', 'missing-key', 'missing-key', 'missing-key'],
      owing: [],
    })
    expect(there.read).toEqual([])
  })
})

describe('a register that extends a shipped one', () => {
  it('changes an agency in three lines', async () => {
    const changed = own('province: mot\nextends: mot\nagencies: [{ id: so-noi-vu, name: Sở Nội vụ mới }]\n')
    expect(await owing([changed, planOf('[cac-so]')], shelf())).toEqual({
      findings: [],
      owing: ['Sở Nội vụ mới 1', 'Sở Y tế HAI 1'],
    })
    expect(await found([changed, planOf('[cac-so]')])).toEqual([])
  })

  it('replaces a group whole', async () => {
    const changed = own(
      'province: mot\nextends: mot\ngroups: [{ id: cac-so, name: Các sở, members: [{ agency: so-noi-vu, confidence: stated }] }]\n',
    )
    expect((await owing([changed, planOf('[cac-so]')], shelf())).owing).toEqual(['Sở Nội vụ 1'])
  })

  it.each([
    // What the shipped register says goes against the new name: the place is where it was called.
    ['the base', 'agencies: [{ id: so-noi-vu, name: Sở Y tế }]', 'agencies/mot.yaml:3 ambiguous-name'],
    [
      'its own',
      'agencies:\n  - { id: so-noi-vu, aliases: [Sở NV] }\n  - { id: so-y-te, aliases: [Sở NV] }',
      'agencies/mot.yaml:6 ambiguous-name',
    ],
    [
      'an agency that is new and half told',
      'agencies: [{ id: moi, name: Mới }]',
      'agencies/mot.yaml:4 missing-key',
    ],
    [
      'an agency told twice',
      'agencies:\n  - { id: so-noi-vu, short: SNV }\n  - { id: so-noi-vu, short: SNV }',
      'agencies/mot.yaml:6 duplicate-id',
    ],
  ])('is told of a fault of %s', async (_, text, line) => {
    const files = [own(`province: mot\nextends: mot\n${text}\n`), planOf('[cac-so]')]
    expect(await found(files)).toEqual([line])
  })

  it('is told where there is none such', async () => {
    expect(await found([own('province: mot\nextends: mott\n')])).toEqual(['agencies/mot.yaml:3 wrong-value'])
  })
})

describe('communes listed by code', () => {
  const listed = (names: string) =>
    own(`${OWN.text.slice('schema: agencies/v1\n'.length)}communes:
  source: qd
  confidence: stated
  names: ${names}
groups:
  - { id: ubnd-cap-xa, name: UBND cấp xã, kinds: [ubnd-xa] }
`)

  it('are committees', async () => {
    const files = [
      listed('{ "00001": Xã Sơn Hà, "00002": Xã Sơn Hạ, "00003": Phường An }'),
      planOf('[ubnd-cap-xa]'),
    ]
    expect((await owing(files, shelf())).owing).toEqual([
      'UBND xã Sơn Hà 1',
      'UBND xã Sơn Hạ 1',
      'UBND phường An 1',
    ])
  })

  it('are where a finding about one of them stands', async () => {
    const files = [listed('{ "00001": Xã An, "00003": Xã An }'), planOf('[ubnd-cap-xa, so-noi-vu]')]
    expect(await found(files)).toEqual(['agencies/mot.yaml:12 ambiguous-name'])
  })
})
