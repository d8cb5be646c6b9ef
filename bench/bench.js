// How fast plan-check is beside programs that do its nearest job: prints one table. See docs/performance.md.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, release, tmpdir, totalmem, type } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ajvCli } from './ajv-cli.js'
import { COUNTRY_AS_OF, writeCountry } from './country.js'
import { journalJobs } from './journals.js'
import { printLake } from './lake.js'
import { measured } from './measure.js'
import { AS_OF, writeWorkspace } from './workspace.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    sizes: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    folder: { type: 'string' },
  },
})
const folder = values.folder ?? join(tmpdir(), 'plan-check-bench')
const program = [process.execPath, join(root, 'bin', 'plan-check.js')]
mkdirSync(folder, { recursive: true })

/** The parts of the table, each with its sizes: files for `validate`, provinces for `country`, tasks for the others. */
const PARTS = {
  start: [5],
  validate: [1, 100, 1000, 10_000],
  plan: [1000, 10_000],
  status: [100, 10_000, 100_000],
  remind: [100, 10_000],
  country: [34],
  lake: [10_000, 100_000],
  province: [200],
  shards: [64],
}

/** What takes half a gigabyte of files, and runs only where it is named. */
const LARGE = new Set(['shards'])

/** What the sizes count, where they are no tasks. @type {Readonly<Record<string, string>>} */
const UNITS = { validate: 'files', country: 'provinces', province: 'plans', shards: 'shards' }

const wanted = new Set(
  (values.only ?? Object.keys(PARTS).filter((part) => !LARGE.has(part))).flatMap((words) => words.split(',')),
)
const sizes = values.sizes?.flatMap((words) => words.split(',')).map(Number)

console.log(machine())
console.log('\n| what | least | median | × js-yaml | CPU | × js-yaml | memory |')
console.log('| --- | --: | --: | --: | --: | --: | --: |')
for (const [part, usual] of Object.entries(PARTS)) {
  if (!wanted.has(part)) continue
  for (const size of sizes ?? usual) {
    const jobs = jobsOf(part, size)
    if (jobs.length > 0) print(part, size, jobs)
    if (part === 'lake') printLake(lakeFolder(size), AS_OF, root)
  }
}

/** What the numbers were taken on. */
function machine() {
  const [cpu] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `${cpu?.model.trim()}, ${availableParallelism()} cores, ${memory}, ${type()} ${release().split('-')[0]}, Node ${process.versions.node}`
}

/**
 * @param {string} part
 * @param {number} size
 * @returns {readonly import('./measure.js').Job[]}
 */
function jobsOf(part, size) {
  switch (part) {
    case 'start':
      return startJobs()
    case 'validate':
      return validateJobs(size)
    case 'plan':
      return planJobs(size)
    case 'status':
      return statusJobs(size)
    case 'lake':
      return lakeJobs(size)
    case 'province':
      return provinceJobs(size)
    case 'shards':
      return shardJobs(size)
    case 'country':
      return countryJobs()
    default:
      return remindJobs(size)
  }
}

function startJobs() {
  const plans = ['--plans', join(root, 'plans')]
  return [
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
    ...references(join(root, 'plans')),
    { name: 'plan-check --version', command: [...program, '--version'] },
    { name: 'status of the shipped plans', command: [...program, 'status', '--as-of', AS_OF, ...plans] },
    { name: 'validate of the shipped plans', command: [...program, 'validate', ...plans] },
  ]
}

/** @param {number} files */
function validateJobs(files) {
  const plans = workspace(`validate-${files}`, files * 30, 'without')
  const ajv = ajvCli(folder)
  const schema = [
    '--spec=draft2020',
    '--strict=false',
    '--validate-formats=false',
    '-s',
    join(root, 'schemas', 'plan.schema.json'),
  ]
  const checks = {
    name: 'ajv-cli 5: the schema of the plans, no positions',
    command: [...(ajv ?? []), 'validate', ...schema, '-d', join(plans, '*.yaml')],
  }
  return [
    ...references(plans),
    ...(ajv === null ? [] : [checks]),
    { name: 'plan-check validate', command: [...program, 'validate', '--plans', plans] },
  ]
}

/**
 * Commands about one plan among many.
 *
 * @param {number} tasks of all plans, thirty in each
 */
function planJobs(tasks) {
  const plans = workspace(`status-${tasks}`, tasks, 'with')
  const at = ['--plans', plans]
  const about = [...at, '--plan', 'ke-hoach-7', '--as-of', AS_OF]
  const event = [
    'progress',
    'ke-hoach-7#1.1',
    '--agency',
    'so-noi-vu',
    '--date',
    AS_OF,
    '--dry-run',
    '--note',
    'Đang dự thảo',
    ...at,
  ]
  return [
    ...references(plans),
    {
      name: 'explain PLAN#TASK',
      command: [...program, 'explain', 'ke-hoach-7#1.1', '--as-of', AS_OF, ...at],
    },
    { name: 'record --dry-run', command: [...program, 'record', ...event] },
    { name: 'list tasks --plan', command: [...program, 'list', 'tasks', '--plan', 'ke-hoach-7', ...at] },
    { name: 'calendar --plan', command: [...program, 'calendar', ...about] },
    { name: 'remind --plan', command: [...program, 'remind', '--quarter', '2025-Q4', ...about] },
  ]
}

/** @param {number} tasks */
function statusJobs(tasks) {
  const plans = workspace(`status-${tasks}`, tasks, 'with')
  const status = [...program, 'status', '--as-of', AS_OF, '--plans', plans]
  return [
    ...references(plans),
    ...journalJobs(folder, tasks),
    { name: 'plan-check status', command: status },
    { name: 'plan-check status --format json', command: [...status, '--format', 'json'] },
    { name: 'plan-check status --format csv', command: [...status, '--format', 'csv'] },
  ]
}

/** @param {number} tasks */
function remindJobs(tasks) {
  const { status } = spawnSync(program[0] ?? '', [...program.slice(1), 'remind', '--help'])
  if (status !== 0) {
    console.error('This plan-check has no command remind: its rows are left out.')
    return []
  }
  const plans = workspace(`status-${tasks}`, tasks, 'with')
  const command = [...program, 'remind', '--quarter', '2025-Q4', '--as-of', AS_OF, '--plans', plans]
  return [
    ...references(plans),
    { name: 'plan-check remind: the summary', command },
    { name: 'plan-check remind --format csv: every table', command: [...command, '--format', 'csv'] },
  ]
}

/** The whole country: a plan a province, which lays 30 tasks on all its communes. */
function countryJobs() {
  const plans = written('country', (path) => writeCountry(path, join(root, 'dist', 'registers')))
  const status = [...program, 'status', '--as-of', COUNTRY_AS_OF, '--plans', plans]
  return [
    ...references(plans),
    { name: 'plan-check validate', command: [...program, 'validate', '--plans', plans] },
    { name: 'plan-check status', command: status },
    { name: 'plan-check status --format csv', command: [...status, '--format', 'csv'] },
    { name: 'plan-check status --province nghe-an', command: [...status, '--province', 'nghe-an'] },
  ]
}

/** @param {number} tasks */
function lakeFolder(tasks) {
  const lake = join(folder, `lake-${tasks}`)
  mkdirSync(lake, { recursive: true })
  return lake
}

/**
 * The tables for other engines beside CSV, both in files.
 *
 * @param {number} tasks
 */
function lakeJobs(tasks) {
  const plans = workspace(`status-${tasks}`, tasks, 'with')
  const [at, lake] = [['--as-of', AS_OF, '--plans', plans], lakeFolder(tasks)]
  const csv = ['--format', `csv=${join(lake, 'status.csv')}`]
  return [
    ...references(plans),
    { name: 'plan-check status --format csv', command: [...program, 'status', ...at, ...csv] },
    { name: 'plan-check export', command: [...program, 'export', ...at, '--out', join(lake, 'kho')] },
    {
      name: 'plan-check export --shard 1/16',
      command: [...program, 'export', ...at, '--out', join(lake, 'kho-16'), '--shard', '1/16'],
    },
  ]
}

/**
 * One province in full: two hundred plans, each of which lays 30 tasks on all its communes.
 *
 * @param {number} plansEach
 */
function provinceJobs(plansEach) {
  const plans = written(`province-${plansEach}`, (path) =>
    writeCountry(path, join(root, 'dist', 'registers'), { plansEach, only: 'thai-nguyen' }),
  )
  const at = ['--as-of', COUNTRY_AS_OF, '--plans', plans, '--out', join(folder, `province-${plansEach}-lake`)]
  return [...references(plans), { name: 'plan-check export', command: [...program, 'export', ...at] }]
}

/**
 * The country in full, two hundred plans a province: one of so many shards of it, and the first, which looks at the whole.
 *
 * @param {number} shards
 */
function shardJobs(shards) {
  const plans = written('country-200', (path) =>
    writeCountry(path, join(root, 'dist', 'registers'), { plansEach: 200 }),
  )
  const at = ['--as-of', COUNTRY_AS_OF, '--plans', plans, '--out', join(folder, 'country-200-lake')]
  return [5, 1].map((shard) => ({
    name: `plan-check export --shard ${shard}/${shards}`,
    command: [...program, 'export', ...at, '--shard', `${shard}/${shards}`],
  }))
}

/** @param {string} plans */
function references(plans) {
  return [
    { name: 'reading the bytes', command: [process.execPath, join(root, 'bench', 'read-bytes.js'), plans] },
    { name: 'js-yaml 4 alone', command: [process.execPath, join(root, 'bench', 'js-yaml-alone.js'), plans] },
  ]
}

/**
 * A workspace in the temporary folder, written where it is not there from an earlier run.
 *
 * @param {string} name
 * @param {number} tasks
 * @param {'with' | 'without'} records
 */
function workspace(name, tasks, records) {
  return written(name, (path) => writeWorkspace(path, { tasks, records }))
}

/**
 * A folder that a function writes, where it is not there from an earlier run.
 *
 * @param {string} name
 * @param {(path: string) => unknown} write
 */
function written(name, write) {
  const path = join(folder, name)
  const mark = join(folder, `${name}.written`)
  if (existsSync(mark)) return path
  rmSync(path, { recursive: true, force: true })
  write(path)
  writeFileSync(mark, '')
  return path
}

/**
 * @param {string} part
 * @param {number} size
 * @param {readonly import('./measure.js').Job[]} jobs
 */
function print(part, size, jobs) {
  const usual = part === 'province' || part === 'shards' ? 1 : size <= 1000 ? 10 : size <= 10_000 ? 5 : 3
  const rounds = Number(values.rounds ?? usual)
  const unit = part === 'start' ? '' : ` ${size.toLocaleString('en')} ${UNITS[part] ?? 'tasks'}`
  console.log(`| **${part}${unit}** (${rounds} rounds) | | | | | | |`)
  const rows = measured(jobs, rounds)
  const yaml = rows.find(({ name }) => name === 'js-yaml 4 alone')
  for (const { name, least, median, cpu, megabytes } of rows) {
    const memory = megabytes === null ? '–' : `${Math.round(megabytes)} MB`
    const own = [
      seconds(least),
      seconds(median),
      ratio(least, yaml?.least),
      seconds(cpu),
      ratio(cpu, yaml?.cpu),
    ]
    console.log(`| ${[name, ...own, memory].join(' | ')} |`)
  }
}

/**
 * @param {number | null} one
 * @param {number | null | undefined} other
 */
function ratio(one, other) {
  return one === null || other == null ? '–' : (one / other).toFixed(2)
}

/** @param {number | null} milliseconds */
function seconds(milliseconds) {
  if (milliseconds === null) return '–'
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
}
