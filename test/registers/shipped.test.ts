import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import yaml from 'js-yaml'
import { describe, expect, it } from 'vitest'
import {
  type AgencyValues,
  type RegisterValues,
  shippedRegisters,
  writtenOut,
} from '../../scripts/compile-registers.mjs'
import { foldSpelling } from '../../src/domain/names/fold-spelling.ts'
import { agenciesOf, isThere } from './bodies.ts'

// Numbers were counted in the public list of units and in the acts and reports that the registers name as sources,
// before the registers were asked. The days are those on which a body ends and the next.

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'src/registers')
const registers = shippedRegisters(folder)
const provinces = [...registers.values()].filter(({ province }) => province !== 'trung-uong')

function register(province: string): RegisterValues {
  const values = registers.get(province)
  if (values === undefined) throw new Error(province)
  return values
}

function on(
  day: string,
  { kind, of }: { readonly kind: string; readonly of: string },
): readonly AgencyValues[] {
  return agenciesOf(register(of)).filter((agency) => agency.kind === kind && isThere(agency, day))
}

function table(file: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => line.split('\t'))
}

/** The twelve of decree 45/2025, which every province has. */
const UNIFORM = [
  ...['so-noi-vu', 'so-tu-phap', 'so-tai-chinh', 'so-cong-thuong', 'so-nnmt', 'so-xay-dung', 'so-khcn'],
  ...['so-vhttdl', 'so-gddt', 'so-y-te', 'thanh-tra-tinh', 'van-phong-ubnd-tinh'],
]

const counts = table('counts.tsv').map(([code = '', province = '', ...numbers]) => {
  const [xa = 0, phuong = 0, dacKhu = 0, so = 0] = numbers.map(Number)
  return { code, province, xa, phuong, dacKhu, so }
})

describe('the files of the shipped registers', () => {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    formats: { date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ },
  })
  const isValid = ajv.compile(JSON.parse(readFileSync(join(root, 'schemas/agencies.schema.json'), 'utf8')))
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))

  it('are one a province, one for the centre, and two frames', () => {
    const ids = [...counts.map(({ province }) => province), 'trung-uong', 'khung-tinh', 'khung-thanh-pho']
    expect(files).toEqual(ids.map((id) => `${id}.yaml`).sort())
  })

  it.each(files)('%s is right by the schema, as written and with what it extends, and NFC', (file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).toBe(text.normalize('NFC'))
    isValid(yaml.load(text, { schema: yaml.CORE_SCHEMA }))
    expect(isValid.errors).toBeNull()
    const whole = registers.get(file.slice(0, -'.yaml'.length))
    if (whole === undefined) return
    isValid(whole)
    expect(isValid.errors).toBeNull()
    expect(whole).not.toHaveProperty('extends')
    isValid(writtenOut(whole))
    expect(isValid.errors).toBeNull()
    expect(writtenOut(whole).agencies).toEqual(agenciesOf(whole))
    expect(writtenOut(whole)).not.toHaveProperty('communes')
  })
})

describe('every shipped register', () => {
  it.each([...registers.values()])(
    '$province names what it rests on',
    ({ agencies, groups, sources, fields, communes }) => {
      const used = [...agencies, ...groups].map(({ source }) => source)
      for (const source of [...used, communes?.source])
        if (source !== undefined) expect(Object.keys(sources)).toContain(source)
      const divided = agencies.flatMap(({ successors = [] }) => successors.flatMap((one) => one.fields ?? []))
      for (const field of divided) expect(Object.keys(fields ?? {})).toContain(field)
    },
  )

  it.each([...registers.values()])('$province has no id twice', (values) => {
    const ids = [...agenciesOf(values), ...values.groups].map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it.each([...registers.values()])('$province calls no two bodies by one name', (values) => {
    const owners = new Map<string, string>()
    const bodies = [
      ...agenciesOf(values).map((body) => ({
        ...body,
        names: [body.name, body.short, ...(body.aliases ?? [])],
      })),
      ...values.groups.map((body) => ({ ...body, names: [body.name, ...(body.aliases ?? [])] })),
    ]
    for (const { id, names } of bodies)
      for (const name of names) {
        if (name === undefined) continue
        const owner = owners.get(foldSpelling(name)) ?? id
        expect([name, owner]).toEqual([name, id])
        owners.set(foldSpelling(name), id)
      }
  })

  it.each([...registers.values()])('$province hands work to bodies that are there that day', (values) => {
    for (const { id, through, successors = [] } of agenciesOf(values))
      for (const { agency, from, fields } of successors) {
        const [own, other] = agency.split('/')
        const holder = agenciesOf(other === undefined ? values : register(own ?? '')).find(
          (body) => body.id === (other ?? own),
        )
        expect(holder, `${id} -> ${agency}`).toBeDefined()
        if (holder !== undefined) expect(isThere(holder, from), `${id} -> ${agency}`).toBe(true)
        if (through !== undefined && fields === undefined) expect(from, id).toBe(dayAfter(through))
      }
  })

  it.each([...registers.values()])('$province has groups of bodies that it knows', (values) => {
    const ids = new Set(agenciesOf(values).map(({ id }) => id))
    const kinds = new Set(agenciesOf(values).map(({ kind }) => kind))
    for (const group of values.groups) {
      for (const { agency } of group.members ?? []) expect(ids).toContain(agency)
      if (group.kinds !== undefined)
        expect(
          group.kinds.some((kind) => kinds.has(kind)),
          group.id,
        ).toBe(true)
    }
  })
})

describe('provinces and communes', () => {
  it('are 34 and 3,321: 2,611 xã, 697 phường, 13 đặc khu', () => {
    expect(counts).toHaveLength(34)
    const sum = (key: 'xa' | 'phuong' | 'dacKhu') => counts.reduce((total, row) => total + row[key], 0)
    expect([sum('xa'), sum('phuong'), sum('dacKhu')]).toEqual([2611, 697, 13])
  })

  it.each(counts)('$province has its code, communes and sở', ({ code, province, xa, phuong, dacKhu, so }) => {
    const committee = register(province).agencies.find(({ kind }) => kind === 'ubnd-tinh')
    expect(committee?.code).toBe(code)
    const communes = on('2026-07-25', { kind: 'ubnd-xa', of: province }).map(({ name }) => name)
    const named = (word: string) => communes.filter((name) => name.startsWith(`UBND ${word} `)).length
    expect([named('xã'), named('phường'), named('đặc khu')]).toEqual([xa, phuong, dacKhu])
    expect(communes).toHaveLength(xa + phuong + dacKhu)
    expect(on('2025-06-30', { kind: 'ubnd-xa', of: province })).toEqual([])
    const bodies = on('2026-07-25', { kind: 'so', of: province }).map(({ id }) => id)
    expect(bodies).toHaveLength(so)
    expect(bodies).toEqual(expect.arrayContaining(UNIFORM))
  })

  it('have one code each', () => {
    const codes = provinces.flatMap((values) =>
      agenciesOf(values).flatMap(({ kind, code }) =>
        kind === 'ubnd-xa' && code !== undefined ? [code] : [],
      ),
    )
    expect(codes).toHaveLength(3321)
    expect(new Set(codes).size).toBe(3321)
  })

  it('that differ by marks only are told apart by their codes', () => {
    // Văn Lang, Văn Lăng; Cẩm Giang, Cẩm Giàng; Sơn Hà, Sơn Hạ; Ba Tơ, Ba Tô; Lộc Thạnh, Lộc Thành; Thanh An,
    // Thạnh An; Tân Thành, Tân Thạnh, twice: eight pairs.
    const coded = provinces.flatMap((values) =>
      agenciesOf(values)
        .filter(({ id }) => /-\d{5}$/.test(id))
        .map(({ id }) => `${values.province}/${id}`),
    )
    expect(coded).toHaveLength(16)
    expect(coded).toEqual(
      expect.arrayContaining(['quang-ngai/ubnd-xa-son-ha-21289', 'quang-ngai/ubnd-xa-son-ha-21292']),
    )
    expect(agenciesOf(register('quang-ngai')).map(({ id }) => id)).not.toContain('ubnd-xa-son-ha')
  })

  it.each([
    ['2025-07-01', 72, 23],
    ['2026-04-29', 72, 23],
    ['2026-04-30', 62, 33],
  ])('of Đồng Nai are 95 on %s: %d xã and %d phường', (day, xa, phuong) => {
    const names = on(day, { kind: 'ubnd-xa', of: 'dong-nai' }).map(({ name }) => name)
    const named = (word: string) => names.filter((name) => name.startsWith(`UBND ${word} `)).length
    expect([named('xã'), named('phường')]).toEqual([xa, phuong])
  })

  it.each([
    ['2023-07-03', 17],
    ['2025-02-28', 17],
    ['2025-03-01', 12],
  ])('of Đồng Tháp, which has the uniform bodies only, keep %s: %d of them', (day, count) => {
    expect(on(day, { kind: 'so', of: 'dong-thap' })).toHaveLength(count)
  })
})

describe('the register of the centre', () => {
  it.each([
    ['2023-07-03', 63],
    ['2024-12-31', 63],
    ['2025-01-01', 63],
    ['2025-06-30', 63],
    ['2025-07-01', 34],
    ['2026-04-30', 34],
  ])('has on %s the committees of %d provinces', (day, count) => {
    expect(on(day, { kind: 'ubnd-tinh', of: 'trung-uong' })).toHaveLength(count)
  })

  it.each([
    ['2023-07-03', 22],
    ['2025-02-28', 22],
    ['2025-03-01', 17],
  ])('has on %s %d ministries and bodies of their rank', (day, count) => {
    expect(on(day, { kind: 'bo', of: 'trung-uong' })).toHaveLength(count)
  })

  it('knows which province took in which', () => {
    const merged = new Map(
      register('trung-uong')
        .agencies.filter(({ kind, through }) => kind === 'ubnd-tinh' && through === '2025-06-30')
        .map(({ name, successors = [] }) => [name, successors.map(({ agency }) => agency)]),
    )
    expect([...merged]).toEqual(
      table('merged.tsv').map(([before = '', after = '']) => [`UBND tỉnh ${before}`, [`ubnd-${after}`]]),
    )
    expect(merged.size).toBe(29)
  })

  it('names each province as its own register does', () => {
    for (const { code, province } of counts) {
      const own = register(province).agencies.find(({ id }) => id === 'ubnd-tinh')
      const central = register('trung-uong').agencies.find(({ id }) => id === `ubnd-${province}`)
      expect([central?.name, central?.code]).toEqual([own?.name, code])
    }
  })
})

describe.each(['docs/registers.md', 'docs/registers.vi.md'])('%s', (page) => {
  const rows = readFileSync(join(root, page), 'utf8')
    .split('\n')
    .filter((line) => /^\| \d\d \|/.test(line))
    .map((line) => line.slice(2, -2).split(' | '))

  it('has a row for each province, with its counts', () => {
    expect(rows.map(([code, , ...numbers]) => [code, ...numbers.slice(0, 4).map(Number)])).toEqual(
      counts.map(({ code, xa, phuong, dacKhu, so }) => [code, xa, phuong, dacKhu, so]),
    )
  })

  it('says how many a source names, and which are not uniform', () => {
    for (const { code, province } of counts) {
      const bodies = on('2026-07-25', { kind: 'so', of: province })
      const special = bodies
        .filter(({ id }) => !UNIFORM.includes(id))
        .map(({ name, confidence }) => `${name.replace('Sở ', '')}${confidence === 'inferred' ? '?' : ''}`)
      const row = rows.find((cells) => cells[0] === code)
      const named = bodies.filter(({ confidence }) => confidence !== 'inferred').length
      expect(row?.slice(6)).toEqual([String(named), special.join(', ') || '–'])
    }
  })
})

describe('the registers of the shipped plans', () => {
  const plans = readdirSync(join(root, 'plans/agencies')).map(
    (file) =>
      yaml.load(readFileSync(join(root, 'plans/agencies', file), 'utf8'), {
        schema: yaml.CORE_SCHEMA,
      }) as RegisterValues,
  )

  it('mean the same by an id that both have', () => {
    const shared = plans.flatMap(({ province, agencies }) => {
      const known = new Map((registers.get(province)?.agencies ?? []).map((agency) => [agency.id, agency]))
      return agencies.flatMap((agency) => {
        const shipped = known.get(agency.id)
        return shipped === undefined ? [] : [{ province, agency, shipped }]
      })
    })
    expect(new Set(shared.map(({ province }) => province))).toEqual(
      new Set(['thai-nguyen', 'lang-son', 'ninh-binh', 'phu-tho', 'trung-uong']),
    )
    for (const { province, agency, shipped } of shared)
      expect(foldSpelling(shipped.name), `${province}/${agency.id}`).toBe(foldSpelling(agency.name))
  })

  it('hand work of a merged province to bodies of the shipped register', () => {
    const refs = plans.flatMap(({ agencies }) =>
      agencies.flatMap(({ successors = [] }) => successors.filter(({ agency }) => agency.includes('/'))),
    )
    expect(refs.length).toBeGreaterThan(20)
    for (const { agency, from } of refs) {
      const [province = '', id] = agency.split('/')
      const holder = agenciesOf(register(province)).find((body) => body.id === id)
      expect(holder !== undefined && isThere(holder, from), agency).toBe(true)
    }
  })
})

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
