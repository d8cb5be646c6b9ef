import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Which floors a floor may import from, itself apart. Arrows run down only. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  load: ['domain'],
  checks: ['domain'],
  reports: ['domain'],
  documents: ['domain'],
  drafting: ['documents', 'domain'],
  collecting: ['documents', 'domain'],
  workspace: ['load', 'checks', 'domain'],
  'index.ts': ['workspace', 'load', 'domain'],
  cli: ['workspace', 'reports', 'drafting', 'collecting', 'load', 'checks', 'domain'],
}

/** Inside the domain, likewise: time knows nothing, follow-up knows all. */
const DOMAIN: Readonly<Record<string, readonly string[]>> = {
  'text.ts': [],
  'get-or-insert.ts': [],
  'memoize.ts': [],
  'roman-number.ts': [],
  time: ['text.ts', 'memoize.ts'],
  names: ['time', 'memoize.ts'],
  findings: ['text.ts'],
  deadline: ['time', 'names', 'text.ts', 'memoize.ts'],
  'later-words.ts': ['deadline', 'records', 'time', 'text.ts'],
  'plan.ts': ['deadline', 'time', 'later-words.ts'],
  'confidence.ts': ['plan.ts'],
  'with-calendar.ts': ['plan.ts', 'deadline', 'time'],
  'office.ts': ['plan.ts', 'time'],
  agencies: ['plan.ts', 'time', 'names', 'memoize.ts'],
  records: ['time', 'text.ts'],
  amending: [
    'plan.ts',
    'later-words.ts',
    'agencies',
    'deadline',
    'records',
    'findings',
    'names',
    'time',
    'text.ts',
  ],
  carrying: ['confidence.ts', 'plan.ts', 'later-words.ts', 'findings', 'names', 'records', 'time', 'text.ts'],
  obligations: [
    'amending',
    'later-words.ts',
    'agencies',
    'deadline',
    'records',
    'plan.ts',
    'time',
    'text.ts',
    'get-or-insert.ts',
    'memoize.ts',
  ],
  'follow-up': [
    'get-or-insert.ts',
    'amending',
    'carrying',
    'confidence.ts',
    'records',
    'obligations',
    'agencies',
    'deadline',
    'findings',
    'office.ts',
    'plan.ts',
    'time',
    'text.ts',
    'memoize.ts',
  ],
}

/** Inside the command line: commands know the rest, the base knows only itself. */
const CLI: Readonly<Record<string, readonly string[]>> = {
  base: [],
  io: ['base'],
  worker: ['io', 'base'],
  'report-findings.ts': ['base'],
  'report-error.ts': ['base'],
  'format-option.ts': ['io', 'base'],
  'query-options.ts': ['io', 'base'],
  'plans-by-content.ts': ['io', 'base'],
  'reporting-period.ts': ['io', 'base'],
  'sender.ts': ['base'],
  'shard-option.ts': ['base'],
  commands: [
    ...[
      'report-findings.ts',
      'format-option.ts',
      'query-options.ts',
      'reporting-period.ts',
      'sender.ts',
      'shard-option.ts',
    ],
    ...['plans-by-content.ts', 'report-error.ts', 'worker', 'io', 'base'],
  ],
  'program.ts': ['commands', 'base'],
  'real-world.ts': ['io', 'base'],
  'main.ts': ['program.ts', 'real-world.ts', 'report-error.ts', 'commands', 'worker', 'io', 'base'],
}

const ROOMS: Readonly<Record<string, typeof DOMAIN>> = { domain: DOMAIN, cli: CLI }

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split('\\').join('/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }))

function importsOf({ file, text }: { readonly file: string; readonly text: string }) {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, specifier = '']) => specifier,
  )
  return specifiers.map((specifier) => ({
    specifier,
    target: specifier.startsWith('.') ? posix.join(dirname(file), specifier) : null,
  }))
}

function floorOf(file: string): string {
  return file.split('/')[0] ?? ''
}

function roomOf(file: string): string {
  return file.split('/')[1] ?? ''
}

describe('the floors of the house', () => {
  it('are all named here', () => {
    expect([...new Set(files.map(({ file }) => floorOf(file)))].sort()).toEqual(Object.keys(FLOORS).sort())
    for (const [floor, rooms] of Object.entries(ROOMS)) {
      const found = files.filter(({ file }) => floorOf(file) === floor).map(({ file }) => roomOf(file))
      expect([...new Set(found)].sort()).toEqual(Object.keys(rooms).sort())
    }
  })

  it.each(files)('$file imports only from its own floor and those below', (source) => {
    const floor = floorOf(source.file)
    for (const { target } of importsOf(source)) {
      if (target === null || target.startsWith('../')) continue
      expect([floor, ...(FLOORS[floor] ?? [])], `${source.file} -> ${target}`).toContain(floorOf(target))
      const rooms = ROOMS[floor]
      if (rooms === undefined || floorOf(target) !== floor) continue
      const room = roomOf(source.file)
      expect([room, ...(rooms[room] ?? [])], `${source.file} -> ${target}`).toContain(roomOf(target))
    }
  })

  it('have no circle of imports: neither of files nor of the folders that lie beside each other', () => {
    const edges = files.flatMap((source) =>
      importsOf(source).flatMap(({ target }) => (target === null ? [] : [[source.file, target] as const])),
    )
    const folders = new Set(files.flatMap(({ file }) => foldersAbove(file)))
    for (const folder of folders) {
      const boxOf = (file: string) =>
        file.startsWith(folder) ? (file.slice(folder.length).split('/')[0] ?? '') : null
      const arrows = new Map<string, Set<string>>()
      for (const [from, to] of edges) {
        const [one, other] = [boxOf(from), boxOf(to)]
        if (one === null || other === null || one === other) continue
        arrows.set(one, (arrows.get(one) ?? new Set()).add(other))
      }
      expect(circleIn(arrows), `a circle of imports in src/${folder}`).toBeNull()
    }
  })
})

/** The folders that hold a file, each as the beginning of its path; the outermost is ''. */
function foldersAbove(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1)
  return ['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`)]
}

/** The first way found that leads back to where it began. */
function circleIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | null {
  const done = new Set<string>()
  const visit = (box: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(box)) return [...path.slice(path.indexOf(box)), box]
    if (done.has(box)) return null
    for (const next of arrows.get(box) ?? []) {
      const circle = visit(next, [...path, box])
      if (circle !== null) return circle
    }
    done.add(box)
    return null
  }
  for (const box of arrows.keys()) {
    const circle = visit(box, [])
    if (circle !== null) return circle
  }
  return null
}

describe('the world', () => {
  const inner = files.filter(({ file }) => floorOf(file) !== 'cli')

  it.each(inner)('$file opens no file, reads no clock and no environment', ({ file, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(code, file).not.toMatch(
      /from 'node:|\bprocess\b|\bconsole\b|\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bglobalThis\b/,
    )
  })

  it('and no local time: only one file makes dates, and those are UTC', () => {
    const makers = files.filter(({ text }) => /new (UTC)?Date(Mini)?\b/.test(text)).map(({ file }) => file)
    expect(makers.sort()).toEqual(['cli/real-world.ts', 'domain/time/day.ts'])
  })

  it('is written to by the program alone: nothing in src sets the exit code or ends the process', () => {
    const enders = files.filter(({ text }) =>
      /\bprocess\.(exit|abort|kill|reallyExit)|\bexitCode =(?!=)/.test(text),
    )
    // A lock asks by signal 0 whether a process runs; a signal that was caught is sent again.
    expect(enders.map(({ file }) => file).sort()).toEqual(['cli/base/signals.ts', 'cli/io/lock.ts'])
  })
})

it('an object is written out: no literal is spread into the one around it', () => {
  expect(files.filter(({ text }) => /\.\.\.\{/.test(text)).map(({ file }) => file)).toEqual([])
})
