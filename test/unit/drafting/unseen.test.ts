import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import type { Draft, DraftTask } from '../../../src/drafting/draft.ts'
import { documents, draftOf, packagedRegister, shippedRegister } from './drafted.ts'

const SETS = [
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
] as const

/** Those whose bodies are of the registers that come with the program. */
const OF_PACKAGE: readonly string[] = ['seventh', 'eighth', 'ninth', 'tenth', 'eleventh']

/** Documents that nobody had tried, and what a person read in them before the reader did. Those of a set were written together. */
interface Readings {
  readonly set: (typeof SETS)[number]
  /** Given where the document does not say it. */
  readonly province?: string
  /** Its day, where what is tried is whether that is found. */
  readonly issued?: string
  /** Where its draft is still wrong without a check, as the suite says it. */
  readonly silent?: readonly string[]
  /** Tasks that still get other numbers than it prints. */
  readonly renumbered?: readonly string[]
  readonly tasks: readonly Reading[]
}

/** Where two writings are as good, they stand side by side: `a|b`. */
interface Reading {
  /** The number that the document prints, with those around it. */
  readonly id?: string
  /** Words of its title, by which it is known again. */
  readonly words: string
  readonly lead: readonly string[]
  readonly support?: readonly string[]
  /** Several where the item has several limits. */
  readonly deadline?: string | readonly string[]
}

const FIELDS = ['lead', 'support', 'deadline'] as const
type Field = (typeof FIELDS)[number]

/** Right, drafted and expected values. */
type Score = [right: number, drafted: number, expected: number]
type Scores = Record<'task' | Field, Score>

const folder = join(documents, 'unseen')
const files = readdirSync(folder).filter((file) => !/\.(?:source|yaml)$/.test(file))

function readingsOf(file: string): Readings {
  return load(readFileSync(join(folder, file.replace(/\.\w+$/, '.expected.yaml')), 'utf8')) as Readings
}

/** "Xong trước ngày …" and "trước ngày …" say the same. */
function folded(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:hoàn thành|xong) /, '')
}

function isOneOf(wanted: string, drafted: string): boolean {
  return wanted.split('|').some((one) => folded(one) === folded(drafted))
}

function drafted(task: DraftTask, field: Field): readonly string[] {
  if (field !== 'deadline') return task[field].map(({ id }) => id)
  return [task, ...task.parts].flatMap(({ deadline }) => (deadline === null ? [] : [deadline.words]))
}

function wanted(reading: Reading, field: Field): readonly string[] {
  if (field !== 'deadline') return reading[field] ?? []
  return [reading.deadline ?? []].flat()
}

function rightOf(reading: Reading, task: DraftTask, field: Field): number {
  const got = drafted(task, field)
  return wanted(reading, field).filter((one) => got.some((other) => isOneOf(one, other))).length
}

function holds(text: string, { words }: Reading): boolean {
  return words.split('|').some((one) => text.toLowerCase().includes(one.toLowerCase()))
}

/** Which drafted task each reading is. */
function pairsOf({ tasks }: Draft, readings: readonly Reading[]): ReadonlyMap<Reading, DraftTask> {
  const pairs = new Map<Reading, DraftTask>()
  for (const reading of readings) {
    const taken = [...pairs.values()]
    const task = tasks.find((one) => !taken.includes(one) && holds(one.title, reading))
    if (task !== undefined) pairs.set(reading, task)
  }
  return pairs
}

function scoresOf(draft: Draft, readings: readonly Reading[]): Scores {
  const pairs = pairsOf(draft, readings)
  const of = (field: Field): Score => [
    [...pairs].reduce((sum, [reading, task]) => sum + rightOf(reading, task, field), 0),
    draft.tasks.reduce((sum, task) => sum + drafted(task, field).length, 0),
    readings.reduce((sum, reading) => sum + wanted(reading, field).length, 0),
  ]
  return {
    task: [pairs.size, draft.tasks.length, readings.length],
    lead: of('lead'),
    support: of('support'),
    deadline: of('deadline'),
  }
}

/** Fields that differ from what the person read, as a person sees them. */
function wrongFields(draft: Draft, readings: readonly Reading[]) {
  return [...pairsOf(draft, readings)].flatMap(([reading, task]) =>
    FIELDS.flatMap((field) => {
      const [got, all] = [drafted(task, field), wanted(reading, field)]
      if (got.length === all.length && rightOf(reading, task, field) === all.length) return []
      const isChecked = (task.checks[field] ?? []).length > 0
      return [
        { isChecked, words: `${task.id} ${field}: ${got.join(', ') || '-'}, not ${all.join(', ') || '-'}` },
      ]
    }),
  )
}

describe('drafts of documents that nobody had tried', async () => {
  const all = files.map((file) => ({ file, ...readingsOf(file) }))
  const ofFolder = await shippedRegister()
  const ofPackage = await packagedRegister([
    'trung-uong',
    ...all.flatMap(({ set, province }) =>
      OF_PACKAGE.includes(set) && province !== undefined ? [province] : [],
    ),
  ])
  const measured = await Promise.all(
    all.map(async ({ file, set, province, ...read }) => {
      const register = OF_PACKAGE.includes(set) ? ofPackage : ofFolder
      return { ...read, file, set, draft: await draftOf(`unseen/${file}`, register, { province }) }
    }),
  )

  it.each(measured)(
    '$file: no wrong field, and no lost task, without a word of it',
    ({ draft, tasks, silent: known = [] }) => {
      const silent = wrongFields(draft, tasks).filter(({ isChecked }) => !isChecked)
      const pairs = pairsOf(draft, tasks)
      const lost = tasks.filter((task) => !pairs.has(task))
      const told = draft.leftOut.map(({ words }) => words).join('\n')
      const lostInSilence = lost.filter((task) => !holds(told, task)).map(({ words }) => `lost: ${words}`)
      expect([...silent.map(({ words }) => words), ...lostInSilence]).toEqual(known)
    },
  )

  it.each(measured.filter(({ issued }) => issued !== undefined))(
    '$file: has the day that it prints',
    ({ issued, draft }) => expect(draft.issued).toBe(issued),
  )

  it.each(measured)('$file: tasks have the numbers that it prints', ({ draft, tasks, renumbered = [] }) => {
    const wrong = [...pairsOf(draft, tasks)].filter(
      ([{ id }, task]) => id !== undefined && id !== task.id && !id.endsWith(`.${task.id}`),
    )
    expect(wrong.map(([{ id }, task]) => `${task.id}, not ${id}`)).toEqual(renumbered)
  })

  it.each(SETS)('the %s set: at least 95 of 100 values are right, field by field', (set) => {
    const own = measured.filter((one) => one.set === set)
    const all = own.map(({ draft, tasks }) => scoresOf(draft, tasks))
    const wrong = own.flatMap(({ file, draft, tasks }) =>
      wrongFields(draft, tasks).map(({ words }) => `  ${file} ${words}`),
    )
    const lines = (['task', ...FIELDS] as const).map((field) => {
      const [right, made, asked] = all.reduce<Score>(
        (sum, scores) => [sum[0] + scores[field][0], sum[1] + scores[field][1], sum[2] + scores[field][2]],
        [0, 0, 0],
      )
      const [precision, recall] = [(100 * right) / made, (100 * right) / asked]
      return { field, precision, recall, text: `${right}/${made}/${asked}` }
    })
    const shown = lines.map(
      ({ field, precision, recall, text }) =>
        `${field.padEnd(9)} precision ${precision.toFixed(1)} %, recall ${recall.toFixed(1)} % (${text})`,
    )
    process.stdout.write(`\nthe ${set} set of unseen documents\n${[...shown, ...wrong].join('\n')}\n`)
    for (const { field, precision, recall } of lines) {
      expect(precision, `precision of ${field}`).toBeGreaterThanOrEqual(95)
      expect(recall, `recall of ${field}`).toBeGreaterThanOrEqual(95)
    }
  })
})
