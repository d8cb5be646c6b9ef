// Makes the shipped registers ready to load: each province's file with what it extends and with its communes written
// out, as JSON, which Node reads some fifty times faster than YAML. The sources in src/registers are what people read
// and correct.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import yaml from 'js-yaml'

const SOURCES = fileURLToPath(new URL('../src/registers', import.meta.url))

/** What several registers share is no register of its own: no province is named so. */
const isFrame = (province) => province.startsWith('khung-')

/**
 * Every shipped register by its province, in the order of the names, with what it extends put in.
 *
 * @returns {Map<string, Record<string, unknown>>} values of agencies/v1 without `extends`
 */
export function shippedRegisters(folder = SOURCES) {
  const sources = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => [file.slice(0, -'.yaml'.length), read(join(folder, file))]),
  )
  const provinces = [...sources.keys()].filter((province) => !isFrame(province))
  return new Map(provinces.map((province) => [province, whole(province, sources, [])]))
}

/**
 * A register with another put under it. An agency of an id that is there already changes only the keys it names; a
 * group of such an id replaces the whole group; sources and fields are added or replaced one by one.
 */
export function extended(base, { extends: _, ...values }) {
  return {
    ...base,
    ...values,
    ...joined('sources', base, values),
    ...joined('fields', base, values),
    agencies: merged(base.agencies, values.agencies, (before, after) => ({ ...before, ...after })),
    groups: merged(base.groups, values.groups, (_before, after) => after),
  }
}

/**
 * A register whose list of communes is written out: an agency each, as the loader knows them. The ids are made here and
 * not at every start, where they would cost ten times what reading them does.
 */
export function writtenOut({ communes, ...values }) {
  return communes === undefined
    ? values
    : { ...values, agencies: [...values.agencies, ...committees(communes)] }
}

/** Where two communes differ by marks only, neither has the bare id: it would stand for the wrong one half the time. */
function committees({ names, ...common }) {
  const bodies = Object.entries(names).map(([code, name]) => {
    const full = `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`
    return { id: plainId(full), name: full, kind: 'ubnd-xa', code, ...common }
  })
  const times = new Map()
  for (const { id } of bodies) times.set(id, (times.get(id) ?? 0) + 1)
  return bodies.map((body) => (times.get(body.id) === 1 ? body : { ...body, id: `${body.id}-${body.code}` }))
}

function plainId(name) {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function whole(province, sources, above) {
  const values = sources.get(province)
  if (values === undefined) throw new Error(`${above.at(-1)} extends ${province}, which is not there.`)
  if (values.province !== province) throw new Error(`${province}.yaml says it is of ${values.province}.`)
  if (above.includes(province)) throw new Error(`${[...above, province].join(' extends ')}.`)
  if (values.extends === undefined) return values
  return extended(whole(values.extends, sources, [...above, province]), values)
}

function joined(key, base, values) {
  const both = { ...base[key], ...values[key] }
  return Object.keys(both).length === 0 ? {} : { [key]: both }
}

/** The items of both lists, those of the base first, each in the place where its id first stands. */
function merged(base = [], own = [], change) {
  const items = new Map(base.map((item) => [item.id, item]))
  for (const item of own) {
    const before = items.get(item.id)
    items.set(item.id, before === undefined ? item : change(before, item))
  }
  return [...items.values()]
}

function read(path) {
  return yaml.load(readFileSync(path, 'utf8'), { schema: yaml.CORE_SCHEMA })
}

/** Only sources that something in the register rests on: a frame has more than each province needs. */
function lighter({ sources, ...values }) {
  const used = new Set([...values.agencies, ...values.groups].map(({ source }) => source))
  return { ...values, sources: Object.fromEntries(Object.entries(sources).filter(([id]) => used.has(id))) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'dist/registers'
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [province, values] of shippedRegisters())
    writeFileSync(join(folder, `${province}.json`), JSON.stringify(lighter(writtenOut(values))))
}
