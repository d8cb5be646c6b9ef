import { describe, expect, it } from 'vitest'
import type { Validation } from '../../src/domain/findings/validation.ts'
import { MAX_PER_CODE } from '../../src/load/cap-findings.ts'
import { LARGEST_FILE } from '../../src/load/size-limits.ts'
import { plan } from '../../src/load/validators.js'
import { examine } from '../../src/workspace/examine.ts'
import { workspaceWith } from '../support/folder.ts'
import { many, someOf } from '../support/program.ts'
import { register } from '../support/province.ts'
import { filesIn } from '../support/workspace.ts'
import { run } from '../support/world.ts'

// Files of one thing over and over. Without their bounds these take minutes, gigabytes or the whole stack: the one that
// has most faults is as large as a file may be; the others are so before a release, and an eighth of that otherwise.

const LONG = LARGEST_FILE * (many(1) > 1 ? 1 : 1 / 8)

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
`

const TASK = 'tasks:\n  - { id: "1", title: a, lead: [ubnd-tinh], deadline: null }\n'

const REGISTER = `schema: agencies/v1
province: dai
name: Dài
sources: { luat: { title: Luật hư cấu, kind: law } }
agencies:
`

/** A body that ends and passes its work on to the next. */
function passingOn(index: number): string {
  const successor = `{ agency: x-${index + 1}, from: 2024-02-02, basis: a }`
  const rest = `through: 2024-02-01, successors: [${successor}], source: luat, confidence: stated`
  return `  - { id: x-${index}, name: X ${index}, kind: so, ${rest} }\n`
}

/** Parts one after the other, as many as there is room for. */
function full(
  part: (index: number) => string,
  around: readonly [string, string] = ['', ''],
  size = LONG,
): string {
  const parts: string[] = []
  let room = size - around[0].length - around[1].length
  for (let index = 0; ; index += 1) {
    const next = part(index)
    room -= next.length
    if (room < 0) return around[0] + parts.join('') + around[1]
    parts.push(next)
  }
}

/** The codes found, each with how often. Whether each lies in the file would take longer to see than to find. */
async function codesOf(text: string): Promise<Readonly<Record<string, number>>> {
  const args = ['--plans', OK, 'validate', '--stdin', '--stdin-filename', NEW, '--format', 'json']
  const { code, stdout, stderr } = await run(args, { stdin: text })
  expect([[0, 1].includes(code), stderr]).toEqual([true, ''])
  const { findings }: Validation = JSON.parse(stdout)
  const counts: Record<string, number> = {}
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

/** Nine times the list before it, 26 times over: 9^27 items in 2 kB. */
const BOMB = Array.from({ length: 27 }, (_, index) => {
  const items = index === 0 ? 'x' : `*a${index - 1}`
  return `a${index}: &a${index} [${Array(9).fill(items).join(', ')}]\n`
}).join('')

describe('a file as full as it may be', () => {
  it.each<[string, string, readonly string[]]>([
    ['an alias bomb', BOMB, ['too-many-aliases']],
    ['anchors, each used once', full((i) => `k${i}: &a${i} x\nl${i}: *a${i}\n`), ['too-many-aliases']],
    ['aliases of nothing', full(() => '- *x\n'), ['yaml-syntax']],
    ['keys', full((i) => `k${i}: 1\n`, [head, 'tasks: []\n']), ['unknown-key']],
    ['one key', full(() => 'a: 1\n'), ['yaml-syntax']],
    ['directives', full(() => '%Y\n'), ['empty-file', 'yaml-syntax']],
    ['commas of a list', full(() => ',', [`${head}tasks: [`, '']), ['yaml-syntax']],
    ['tasks that are nothing', full(() => '- ~\n', [`${head}tasks:\n`, '']), ['wrong-type']],
    [
      'numbers read differently',
      full((i) => `- 0b${i % 2}\n`, [`${head}tasks:\n`, '']),
      ['ambiguous-scalar'],
    ],
    ['documents', full(() => '---\n'), ['several-documents']],
    ['zero bytes', '\0'.repeat(LONG), ['unknown-schema', 'wrong-type', 'yaml-syntax']],
    ['carriage returns', '\r'.repeat(LONG), ['empty-file']],
    ['comments', full(() => '#\n'), ['empty-file']],
    ['a scalar that is never closed', `${head}note: "${'x\\'.repeat(0.49 * LONG)}\n`, ['yaml-syntax']],
    [
      'marks on a letter',
      `${head}note: e${'\u0302\u0323'.repeat(0.49 * LONG)}\n${TASK}`,
      ['unreadable-file'],
    ],
    [
      'marks by number',
      `${head}note: "e${'\\u0302\\u0323'.repeat(0.08 * LONG)}"\n${TASK}`,
      ['unreadable-file'],
    ],
    [
      'marks line by line',
      `${head}note: "e${`${'\u0302\u0323'.repeat(15)}\\\n`.repeat(0.03 * LONG)}"\n${TASK}`,
      ['unreadable-file'],
    ],
  ])('%s', async (_, text, allowed) => {
    const codes = Object.keys(await codesOf(text))
    for (const code of codes) expect([...allowed, 'empty-value', 'not-nfc', 'missing-key']).toContain(code)
    if (allowed.length > 0) expect(codes).not.toEqual([])
  })

  it('more names in one comment than a call takes arguments', async () => {
    const comment = `# plan-check-ignore ${'a, '.repeat(150_000)}\n`
    expect(await codesOf(`${head}${comment}${TASK}`)).toMatchObject({
      'unknown-suppression': MAX_PER_CODE + 1,
    })
  })

  it('more faults in one file than a call takes arguments: tasks without a key', async () => {
    // Some 330,000 tasks, of which each lacks four keys.
    const text = full(() => '{},', [`${head}tasks: [`, ']\n'], LARGEST_FILE)
    expect(await codesOf(text)).toEqual({ 'missing-key': MAX_PER_CODE + 1 })
  })

  it('an agency tens of thousands of times in one list', async () => {
    const names = Array(0.09 * LONG)
      .fill('ubnd-tinh')
      .join(',')
    const task = `tasks:\n  - { id: "1", title: a, lead: [${names}], deadline: null }\n`
    expect(await codesOf(head + task)).toEqual({ 'repeated-item': MAX_PER_CODE + 1 })
  })

  it('bodies that pass their work on to one another', async () => {
    expect(await codesOf(full(passingOn, [REGISTER, '']))).toMatchObject({ 'contradictory-succession': 1 })
  })

  it('a comment that passes over nothing on each line', async () => {
    const text = full(() => '# plan-check-ignore unused-agency: a\n', [head + TASK, ''])
    expect(await codesOf(text)).toEqual({ 'unused-suppression': MAX_PER_CODE + 1 })
  })

  it('and one character more is not read', async () => {
    expect(await codesOf(`${head}note: ${'x'.repeat(LARGEST_FILE - head.length - 5)}`)).toEqual({
      'file-too-large': 1,
    })
  })
})

describe('the names of a list', () => {
  it('are not compared each with each', () => {
    const count = 1000
    let looks = 0
    const lead = new Proxy(
      Array.from({ length: count }, (_, index) => `so-${index}`),
      {
        get: (names, index) => {
          looks += 1
          return Reflect.get(names, index)
        },
      },
    )
    const task = { id: '1', title: 'a', lead, deadline: null }
    const values = {
      schema: 'plan/v1',
      id: 'moi',
      province: 'mau',
      number: null,
      type: 'ke-hoach',
      title: 'a',
      issuer: 'ubnd-tinh',
      issued: '2024-01-15',
      tasks: [task],
    }
    // Twice for each: whether it is a name, and whether it stood before; some more for the list itself.
    expect([plan(values), looks < 5 * count]).toEqual([true, true])
  })
})

describe('a plan that comes to more duties than anybody could follow up', () => {
  // From Monday 2016-01-04 to Monday 2026-01-05 lie 3,654 days, 522 weeks: 523 weeks have begun, and one is to come.
  // 954 agencies that owe each come to 499,896 duties, 955 to 500,420: more than 500,000.
  const weekly = (agencies: number) =>
    workspaceWith({
      'plans/so.yaml': `${register}${Array.from(
        { length: agencies },
        (_, index) =>
          `  - { id: xa-${index}, name: Xã ${index}, kind: don-vi, source: luat, confidence: stated }\n`,
      ).join(
        '',
      )}groups:\n  - { id: cac-xa, name: Các xã, kinds: [don-vi], source: luat, confidence: stated }\n`,
      'plans/mau-01.yaml': `${head.replace('moi', 'mau-01').replace('2024-01-15', '2016-01-04')}tasks:
  - { id: "1", title: a, lead: [cac-xa], deadline: Hằng tuần }
`,
    })

  const commands = [
    ['status', '--as-of', '2026-01-05'],
    ['remind', '--quarter', '2026-Q1', '--as-of', '2026-01-05'],
    ['explain', 'mau-01#1', '--as-of', '2026-01-05'],
  ]
  it.each(someOf(commands))('is refused by %s', async (...args) => {
    const { code, stdout, stderr } = await run([...args, '--lang', 'en'], { cwd: weekly(955) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      'plan-check: By the day asked about, the plan mau-01 comes to more than 500000 duties.\n→ Check the plan’s issued, its through and its recurring deadlines, or ask about an earlier day.\n',
    )
  })

  it('is the one that validation finds, and no other', async () => {
    const files = filesIn('fixtures/bad/too-many-duties')
    await expect(examine({ files, asOf: '2026-01-15' })).rejects.toThrow('the plan mau-01 comes to more than')
    const rest = files.filter(
      ({ path }) => !path.endsWith('/ke-hoach.yaml') && !path.endsWith('expected.txt'),
    )
    expect((await examine({ files: rest, asOf: '2026-01-15' })).plans).toHaveLength(1)
  })

  it.runIf(many(1) > 1)('is followed up where it comes to less', async () => {
    const now = '2026-01-05T05:00:00Z'
    const { code, stderr } = await run(['status', '--as-of', '2026-01-05'], { cwd: weekly(954), now })
    expect([code, stderr]).toEqual([0, ''])
  })
})
