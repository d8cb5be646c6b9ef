import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Which floors a floor may import from, itself apart. Arrows run down only. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  load: ['domain'],
  checks: ['domain'],
  reports: ['domain'],
  documents: ['domain'],
  drafting: ['documents', 'domain'],
  'walk.ts': ['load', 'checks', 'domain'],
  'around.ts': ['walk.ts', 'load', 'domain'],
  'following.ts': ['around.ts', 'walk.ts', 'load', 'domain'],
  'examine.ts': ['following.ts', 'around.ts', 'walk.ts', 'load', 'domain'],
  'contents.ts': ['around.ts', 'walk.ts', 'load', 'domain'],
  'validate.ts': ['around.ts', 'walk.ts', 'load', 'domain'],
  'rules.ts': ['load', 'checks', 'domain'],
  'index.ts': ['examine.ts', 'validate.ts', 'around.ts', 'load', 'domain'],
  cli: [
    'examine.ts',
    'following.ts',
    'contents.ts',
    'validate.ts',
    'around.ts',
    'walk.ts',
    'rules.ts',
    'reports',
    'drafting',
    'load',
    'checks',
    'domain',
  ],
}

/** Inside the domain, likewise: time knows nothing, follow-up knows all. */
const DOMAIN: Readonly<Record<string, readonly string[]>> = {
  'text.ts': [],
  'letters.ts': [],
  'remembered.ts': [],
  'fold.ts': ['letters.ts'],
  time: ['text.ts', 'remembered.ts'],
  'nearest.ts': ['fold.ts'],
  'nearest-period.ts': ['nearest.ts', 'time'],
  'document-number.ts': [],
  'slug.ts': ['fold.ts'],
  findings: ['text.ts'],
  deadline: ['time', 'text.ts', 'letters.ts', 'fold.ts', 'nearest.ts'],
  'plan.ts': ['deadline', 'time'],
  'office.ts': ['plan.ts'],
  agencies: ['plan.ts', 'time', 'fold.ts', 'remembered.ts'],
  records: ['time'],
  obligations: ['agencies', 'deadline', 'records', 'plan.ts', 'time', 'text.ts', 'remembered.ts'],
  'follow-up': [
    'records',
    'obligations',
    'agencies',
    'deadline',
    'findings',
    'office.ts',
    'plan.ts',
    'time',
    'text.ts',
  ],
}

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

describe('the floors of the house', () => {
  it('are all named here', () => {
    expect([...new Set(files.map(({ file }) => floorOf(file)))].sort()).toEqual(Object.keys(FLOORS).sort())
    const rooms = files
      .filter(({ file }) => floorOf(file) === 'domain')
      .map(({ file }) => file.split('/')[1] ?? '')
    expect([...new Set(rooms)].sort()).toEqual(Object.keys(DOMAIN).sort())
  })

  it.each(files)('$file imports only from its own floor and those below', (source) => {
    const floor = floorOf(source.file)
    for (const { target } of importsOf(source)) {
      if (target === null || target.startsWith('../')) continue
      expect([floor, ...(FLOORS[floor] ?? [])], `${source.file} -> ${target}`).toContain(floorOf(target))
      if (floor !== 'domain') continue
      const room = source.file.split('/')[1] ?? ''
      expect([room, ...(DOMAIN[room] ?? [])], `${source.file} -> ${target}`).toContain(target.split('/')[1])
    }
  })

  it('have no rings of imports', () => {
    const edges = new Map(
      files.map((source) => [
        source.file,
        importsOf(source).flatMap(({ target }) => (target === null ? [] : [target])),
      ]),
    )
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, 'a ring of imports').not.toContain(file)
      if (done.has(file)) return
      for (const next of edges.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const { file } of files) visit(file, [])
  })
})

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
    expect(makers.sort()).toEqual(['cli/world.ts', 'domain/time/day.ts'])
  })

  it('is written to by the program alone: nothing in src sets the exit code or ends the process', () => {
    const enders = files.filter(({ text }) =>
      /\bprocess\.(exit|abort|kill|reallyExit)|\bexitCode =(?!=)/.test(text),
    )
    // A lock asks by signal 0 whether a process runs; a signal that was caught is sent again.
    expect(enders.map(({ file }) => file).sort()).toEqual(['cli/record/lock.ts', 'cli/signals.ts'])
  })
})
