import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseDocument } from 'yaml'
import { calendarFormats } from '../../../src/reports/calendar/index.ts'
import { changesFormats } from '../../../src/reports/changes/index.ts'
import { taskHistoryFormats } from '../../../src/reports/explain/index.ts'
import { findingFormats } from '../../../src/reports/findings/index.ts'
import { listFormats } from '../../../src/reports/list/index.ts'
import { reminderFormats } from '../../../src/reports/reminder/index.ts'
import { statusFormats } from '../../../src/reports/status/index.ts'
import { readerFault } from '../../support/strict-readers.ts'
import { run } from '../../support/world.ts'
import type { Input } from './oracles.ts'

/**
 * Runs some commands in a folder that holds an input, in the language and formats that its number chooses: none changes
 * a file that it reads, each ends with a code that is documented, and whatever it writes can be read. Throws where
 * anything is not so.
 */
export async function commandsHold(input: Input, number: number): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'plan-check-fuzz-'))
  try {
    for (const { path, text } of input.files) {
      const file = join(cwd, 'plans', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    const before = digest(cwd)
    for (const command of chosen(input, number)) {
      await commandHolds(command, number % 2 === 0 ? 'vi' : 'en', cwd)
      if (digest(cwd) !== before) throw new Error(`${command.words[0]} changed a file that it reads`)
    }
    await recordHolds(input, cwd)
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** Three commands, each in a format of its own. */
function chosen(input: Input, number: number): readonly Command[] {
  return [0, 1, 2].flatMap((at) => {
    const command = commandsOn(input)[(number * 3 + at) % COMMANDS]
    if (command === undefined) return []
    const { words, formats } = command
    return [{ words, formats: [formats[(number + at) % formats.length] ?? ''] }]
  })
}

interface Command {
  readonly words: readonly string[]
  readonly formats: readonly string[]
}

const COMMANDS = 14

function commandsOn({ asOf }: Input): readonly Command[] {
  const [quarter, year] = [
    `${asOf.slice(0, 4)}-Q${Math.ceil(Number(asOf.slice(5, 7)) / 3)}`,
    asOf.slice(0, 4),
  ]
  const day = ['--as-of', asOf]
  return [
    { words: ['status', ...day], formats: namesOf(statusFormats) },
    { words: ['status', ...day, '--all', '--group-by', 'agency'], formats: namesOf(statusFormats) },
    { words: ['status', ...day, '--fail-on', 'overdue'], formats: namesOf(statusFormats) },
    { words: ['status', ...day, '--confidence', 'stated'], formats: namesOf(statusFormats) },
    {
      words: ['changes', '--from', `${year}-01-01`, '--to', asOf, '--all'],
      formats: namesOf(changesFormats),
    },
    { words: ['remind', '--quarter', quarter], formats: namesOf(reminderFormats) },
    { words: ['remind', '--period', year, ...day], formats: namesOf(reminderFormats) },
    { words: ['calendar', ...day], formats: namesOf(calendarFormats) },
    { words: ['page', ...day], formats: ['html'] },
    { words: ['list', 'plans'], formats: namesOf(listFormats) },
    { words: ['list', 'agencies'], formats: namesOf(listFormats) },
    { words: ['list', 'tasks'], formats: namesOf(listFormats) },
    { words: ['validate'], formats: namesOf(findingFormats) },
    { words: ['explain', 'nam-dinh-119#1', ...day], formats: namesOf(taskHistoryFormats) },
  ]
}

function namesOf(formats: readonly { readonly name: string }[]): readonly string[] {
  return formats.map(({ name }) => name)
}

/** As docs/usage.md lists them, but for 3, the fault of the program, and 5: nobody else writes here. */
const DOCUMENTED = [0, 1, 2, 4]

async function commandHolds({ words, formats }: Command, lang: string, cwd: string): Promise<void> {
  const [format = ''] = formats
  const into = words[0] === 'page' ? ['--out', 'ra'] : ['--format', `${format}=ra`]
  const { code, stderr } = await run([...words, '--lang', lang, ...into], { cwd })
  const name = `${words[0]} --format ${format}`
  if (!DOCUMENTED.includes(code)) throw new Error(`${name} ends with ${code}: ${stderr}`)
  const file = join(cwd, 'ra')
  if (!existsSync(file)) {
    // Of a task whose plan cannot be read, its errors are the answer.
    if ((code === 2 || words[0] === 'explain') && stderr !== '') return
    throw new Error(`${name} ends with ${code} and wrote nothing`)
  }
  const bytes = readFileSync(file)
  rmSync(file)
  // Two tasks of one id, which is told as an error, make two events of one id.
  const isTwice = format === 'ics' && code === 0 && hasSharedId(bytes.toString('utf8'))
  const fault = isTwice ? 'two events share an id' : await readerFault(format, bytes)
  if (fault !== null) throw new Error(`${name} cannot be read: ${fault}`)
}

function hasSharedId(calendar: string): boolean {
  const ids = calendar.replaceAll('\r\n ', '').match(/^UID:.*$/gm) ?? []
  return new Set(ids).size < ids.length
}

/** Records something of the first duty: no other file changes, and what is written is YAML. */
async function recordHolds({ asOf }: Input, cwd: string): Promise<void> {
  const { stdout } = await run(['status', '--as-of', asOf, '--all', '--format', 'json'], { cwd })
  const [first] = stdout === '' ? [] : (JSON.parse(stdout) as { obligations: { id: string }[] }).obligations
  if (first === undefined) return
  const before = textsIn(cwd)
  const args = ['record', 'progress', first.id, '--date', asOf, '--note', 'ghi thử', '--lang', 'en']
  const { code, stderr } = await run(args, { cwd, now: `${asOf}T03:00:00Z` })
  if (!DOCUMENTED.includes(code)) throw new Error(`record ends with ${code}: ${stderr}`)
  const changed = [...textsIn(cwd)].filter(([path, text]) => before.get(path) !== text)
  if (code === 0 ? changed.length > 1 : changed.length > 0)
    throw new Error(`record ends with ${code} and changes ${changed.length} files`)
  for (const [, text] of changed) {
    const { errors } = parseDocument(text, { uniqueKeys: false })
    if (errors.length > 0) throw new Error(`record writes what is no YAML: ${errors[0]?.message}`)
  }
}

/** What lies in the folder of plans, by its path, lock files and all. */
function textsIn(cwd: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(cwd, 'plans'), { recursive: true, withFileTypes: true })
  return new Map(
    files
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'latin1')]),
  )
}

function digest(cwd: string): string {
  const hash = createHash('sha256')
  for (const [path, text] of textsIn(cwd)) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex')
}
