import { describe, expect, it } from 'vitest'
import { MAX_PER_CODE } from '../../src/load/cap-findings.ts'
import { run } from '../support/world.ts'
import { expectSound } from './inside.ts'

// Files made to be too much: many of something, or one thing very long. A test that takes minutes fails by itself.

const OK = 'fixtures/ok'
const NEW = `${OK}/moi.yaml`

const head = `schema: plan/v1
id: moi
province: mau
number: 01/KH-UBND
type: ke-hoach
title: a
issuer: ubnd-tinh
issued: 2024-01-15
tasks:
`

function many(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join('')
}

/** The codes found, each with how often. */
async function codesOf(text: string): Promise<Readonly<Record<string, number>>> {
  const { findings } = await expectSound(text, NEW, OK)
  const counts: Record<string, number> = {}
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

const DEEP: readonly (readonly [string, string])[] = [
  ['brackets', '[ '.repeat(40_000)],
  ['braces', '{a: '.repeat(40_000)],
  ['brackets of both kinds', '[{a: '.repeat(40_000)],
  ['brackets that are closed', `${'['.repeat(300)}${']'.repeat(300)}`],
  ['lists', '- '.repeat(40_000)],
  ['keys that are mappings', '? '.repeat(40_000)],
  ['keys that are nothing', `${': '.repeat(40_000)}a`],
  ['values in values', ': "'.repeat(20_000)],
  ['lists of keys', `${'- ? '.repeat(40_000)}a`],
  ['blocks', many(1200, (level) => `${' '.repeat(level)}a:\n`)],
]

describe('a file of too many levels is refused', () => {
  it.each(DEEP)('%s', async (_, text) => {
    // By itself, and behind the first lines by which a plan is known and read fast.
    for (const whole of [text, `${head.replace('tasks:\n', '')}${text}`]) {
      const codes = await codesOf(whole)
      expect(Object.keys(codes)).not.toEqual([])
      expect(Object.keys(codes).filter((code) => code !== 'too-deep' && code !== 'yaml-syntax')).toEqual([])
    }
  })

  it('but not for brackets in words, however the file begins', async () => {
    const text = `${head}  - { id: "1", title: "a${'[a'.repeat(300)}", lead: [ubnd-tinh], deadline: null }\n`
    expect(await codesOf(text)).toEqual({})
    expect(await codesOf(text.replace(/^(schema.*\n)(id.*\n)(province.*\n)/, '$3$1$2'))).toEqual({})
  })

  it('but not one that only holds many brackets, or words far to the right', async () => {
    const text = `${head}  - { id: "1", title: "${'[]'.repeat(1000)}${'['.repeat(150)}", lead: [ubnd-tinh], deadline: null }\n`
    expect(await codesOf(text)).toEqual({})
    expect(
      await codesOf(`${head}  - { id: "1", title: a,${' '.repeat(900)}lead: [ubnd-tinh], deadline: null }\n`),
    ).toEqual({})
  })
})

describe('a long mapping', () => {
  it('of keys in decomposed letters is read in time that grows with it', async () => {
    // With each key held against all those before it, this would take minutes.
    const fields = many(20_000, (i) => `  f${i}: ${'ố'.normalize('NFD')}\n`)
    const { findings } = await expectSound(
      `schema: agencies/v1\nprovince: dai\nname: Dài\nsources: { a: { title: a, kind: law } }\nfields:\n${fields}agencies: [{ id: ubnd-tinh, name: a, kind: ubnd-tinh, source: a, confidence: stated }]\n`,
      NEW,
      OK,
    )
    expect(findings.filter(({ code }) => code === 'not-nfc')).toHaveLength(MAX_PER_CODE + 1)
  })
})

describe('many of one thing are told in bounded time and space', () => {
  const count = 3000
  // Of each code so many are told, and one more tells that there are others.
  const told = MAX_PER_CODE + 1

  it.each<[string, string, Readonly<Record<string, number>>]>([
    [
      'unknown keys',
      `${head}  - { id: "1", title: a, lead: [ubnd-tinh], deadline: null }\n${many(count, (i) => `la${i}: 1\n`)}`,
      { 'unknown-key': told },
    ],
    // What stands in one run of lines is told once; of several, 100 are told, and one tells of the rest.
    [
      'repeated keys, far between',
      `${head}  - { id: "1", title: a, lead: [ubnd-tinh], deadline: null }\n${many(count, () => 'title: b\n\n\n\n')}`,
      { 'yaml-syntax': 101 },
    ],
    [
      'repeated keys',
      `${head}  - { id: "1", title: a, lead: [ubnd-tinh], deadline: null }\n${many(count, () => 'title: b\n')}`,
      { 'yaml-syntax': 1 },
    ],
    ['commas', `[${','.repeat(count)}]`, { 'yaml-syntax': 1 }],
    ['quotes', '"'.repeat(count), { 'yaml-syntax': 1 }],
    [
      'names on one line',
      `${head}  - { id: "1", title: a, lead: [${many(count, (i) => `so-${i}, `)}], deadline: null }\n`,
      { 'unknown-agency': told },
    ],
    // The first and the last one speak of the same line; a comment that is not met is told.
    [
      'comments',
      `${head}${many(count, () => '  # plan-check-ignore not-owed: a\n')}  - { id: "1", title: a, lead: [ubnd-tinh], deadline: null }\n`,
      { 'unused-suppression': told },
    ],
    [
      'suppressed findings',
      `${head}${many(count, (i) => `  - { id: "${i}", title: a, lead: [la], deadline: null } # plan-check-ignore unknown-agency: a\n`)}`,
      {},
    ],
  ])('%s', async (_, text, codes) => {
    expect(await codesOf(text)).toEqual(codes)
  })

  it('of each code the first, in the order of the file; then it is said that there are more', async () => {
    const names = (count: number) => many(count, (i) => `so-${i}, `)
    const text = (count: number) =>
      `${head}  - { id: "1", title: a, lead: [${names(count)}], deadline: null }\n${many(count, (i) => `# plan-check-ignore ma-${i}: a\n`)}`
    expect(await codesOf(text(MAX_PER_CODE))).toEqual({
      'unknown-agency': MAX_PER_CODE,
      'unknown-suppression': MAX_PER_CODE,
    })
    const { findings, counts } = await expectSound(text(MAX_PER_CODE + 2), NEW, OK)
    const ofAgencies = findings.filter(({ code }) => code === 'unknown-agency')
    expect(ofAgencies.map(({ pointer }) => pointer)).toEqual(
      Array.from({ length: told }, (_, index) => `/tasks/0/lead/${index}`),
    )
    expect([counts.errors, ofAgencies.at(-2)?.message.en, ofAgencies.at(-1)?.message]).toEqual([
      2 * told,
      'The register of mau has no agency or group “so-999”.',
      {
        vi: 'Từ đây tệp còn lỗi mang mã này; chỉ 1000 lỗi đầu được nêu.',
        en: 'The file has more findings of this code from here on; only the first 1000 are reported.',
      },
    ])
  })

  it('and findings that are passed over are no more', async () => {
    const text = `${head}${many(count, (i) => `  - { id: "${i}", title: a, lead: [la], deadline: null } # plan-check-ignore unknown-agency: a\n`)}`
    expect((await expectSound(text, NEW, OK)).suppressed.length).toBe(told)
  })

  it('and a line longer than anybody reads stands in no frame', async () => {
    const text = `${head}  - { id: "1", title: ${'😀'.repeat(2400)}, lead: [la], deadline: null }\n`
    const { findings } = await expectSound(text, NEW, OK)
    // Before the name stand 22 columns, 2400 emoji, and `, lead: [` of 9.
    expect(findings.map(({ range, excerpt }) => [range?.start, excerpt.map(({ line }) => line)])).toEqual([
      [{ line: 10, column: 2432 }, [8, 9]],
    ])
    const args = ['--plans', OK, 'validate', '--stdin', '--stdin-filename', NEW]
    for (const format of [
      'text',
      'sarif',
      'gitlab',
      'rdjson',
      'checkstyle',
      'junit',
      'markdown',
      'compact',
      'github',
    ])
      expect((await run([...args, '--format', format], { stdin: text })).stdout.length).toBeLessThan(10_000)
  })
})

describe('a column', () => {
  it.each([
    // `  - { id: "1", title: ` is 22 columns; what follows is counted in code points.
    ['behind precomposed letters', 'ệ', 23 + 1],
    ['behind letters with combining marks', 'e\u0323\u0302', 23 + 3],
    ['behind an emoji of two units', '😀', 23 + 1],
    ['behind an emoji of several code points', '👨\u200d👩', 23 + 3],
  ])('%s counts code points', async (_, words, before) => {
    const { findings } = await expectSound(
      `${head}  - { id: "1", title: ${words}, lead: [la], deadline: null }\n`,
      NEW,
      OK,
    )
    const unknown = findings.find(({ code }) => code === 'unknown-agency')
    expect(unknown?.range?.start.column).toBe(before + ', lead: ['.length)
  })

  it.each([
    ['\n', ''],
    ['\r\n', ''],
    ['\r', ''],
    ['\n', '\ufeff'],
  ])('is the same with lines that end in %j behind %j', async (ending, mark) => {
    const text = `${head}  - { id: "1", title: a, lead: [la], deadline: "a\n`.replaceAll('\n', ending)
    const { findings } = await expectSound(`${mark}${text}`, NEW, OK)
    expect(findings.map(({ code }) => code)).toContain('yaml-syntax')
  })
})
