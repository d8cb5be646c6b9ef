// Makes the shipped registers ready to load: each province's file with what it extends, as JSON, which Node reads some
// fifty times faster than YAML. The sources in src/registers are what people read and correct.
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
  const used = new Set(
    [...values.agencies, ...values.groups, values.communes ?? {}].map(({ source }) => source),
  )
  return { ...values, sources: Object.fromEntries(Object.entries(sources).filter(([id]) => used.has(id))) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'dist/registers'
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [province, values] of shippedRegisters())
    writeFileSync(join(folder, `${province}.json`), JSON.stringify(lighter(values)))
}
