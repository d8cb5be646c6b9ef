// Makes the shipped registers ready to load: each province's file with what it extends and with its communes written
// out, as JSON, which Node reads some fifty times faster than YAML. The sources in src/registers are what people read
// and correct.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import yaml from 'js-yaml'
import { importBundled } from './import-bundled.mjs'

/** As the program does it when an office's own register extends a shipped one. */
export const { extendRegister, writtenOut } = await importBundled(
  fileURLToPath(new URL('../src/load/documents/extend-register.ts', import.meta.url)),
)

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

function whole(province, sources, above) {
  const values = sources.get(province)
  if (values === undefined) throw new Error(`${above.at(-1)} extends ${province}, which is not there.`)
  if (values.province !== province) throw new Error(`${province}.yaml says it is of ${values.province}.`)
  if (above.includes(province)) throw new Error(`${[...above, province].join(' extends ')}.`)
  if (values.extends === undefined) return values
  return extendRegister(whole(values.extends, sources, [...above, province]), values)
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
