import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, textIn } from '../support/folder.ts'
import { run } from '../support/world.ts'

interface Task {
  readonly label: string
  readonly command: string
  readonly args: readonly string[]
  readonly problemMatcher: { readonly pattern: Pattern }
}

type Pattern = Readonly<Record<'file' | 'line' | 'column' | 'severity' | 'code' | 'message', number>> & {
  readonly regexp: string
}

async function begun(lang: 'vi' | 'en') {
  const cwd = folderWith()
  await run(['init', '--lang', lang], { cwd })
  const { tasks }: { readonly tasks: readonly Task[] } = JSON.parse(textIn(cwd, '.vscode/tasks.json'))
  return { cwd, tasks }
}

/** A line as VS Code takes it: what each group of the pattern stands for. */
function problem({ regexp, ...groups }: Pattern, line: string) {
  const found = new RegExp(regexp).exec(line)
  return found && Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, found[group]]))
}

describe.each(['vi', 'en'] as const)('the task of VS Code that checks the plans: %s', (lang) => {
  it('is the one that is run on every save', async () => {
    const { cwd, tasks } = await begun(lang)
    const settings = JSON.parse(textIn(cwd, '.vscode/settings.json'))
    expect(Object.keys(settings['triggerTaskOnSave.tasks'])).toEqual([tasks[0]?.label])
    expect(tasks.map(({ command }) => command)).toEqual(['plan-check', 'plan-check'])
    for (const { args } of tasks) expect(args).toContain(lang)
  })

  it('is understood, whatever is wrong with every fixture', async () => {
    const { tasks } = await begun(lang)
    const [{ args, problemMatcher } = { args: [], problemMatcher: null }] = tasks
    const severities = new Set<unknown>()
    const folders = readdirSync(join(import.meta.dirname, '../../fixtures/bad'))
    // Every other fixture in the other language: the form of a line is the same in both.
    const some = folders.filter((_, index) => index % 2 === (lang === 'vi' ? 0 : 1))
    const other = join(folderWith(), 'findings.json')
    for (const folder of some) {
      const { stdout } = await run([
        ...[...args, '--format', `json=${other}`],
        ...['--plans', `fixtures/bad/${folder}`],
      ])
      const told = JSON.parse(readFileSync(other, 'utf8')).findings
      const lines = stdout.trimEnd().split('\n')
      expect(lines, folder).toHaveLength(told.length)
      for (const [index, line] of lines.entries()) {
        const read = problemMatcher && problem(problemMatcher.pattern, line)
        const { file, severity, code, range, message } = told[index]
        const { line: at, column } = range?.start ?? { line: 1, column: 1 }
        expect(read, line).toMatchObject({ file, severity, code, line: String(at), column: String(column) })
        expect(read?.message, line).toContain(message[lang].split('\n')[0])
        severities.add(severity)
      }
    }
    expect(severities).toEqual(new Set(['error', 'warning', 'note']))
  })

  it.each([
    [
      'C:\\Kế hoạch\\plans\\a.yaml:9:11: error unknown-agency Không có cơ quan nào.',
      'C:\\Kế hoạch\\plans\\a.yaml',
      '9',
    ],
    ['plans/a b:c.yaml:10:1: note numbering-gap Không có mục 6.4: sau 6.3 là 6.5.', 'plans/a b:c.yaml', '10'],
    ['../x.yaml:1:1: warning a-b “Hạn: 1:2: error x”', '../x.yaml', '1'],
  ])('is understood in other folders: %s', async (line, file, at) => {
    const { tasks } = await begun(lang)
    const pattern = tasks[0]?.problemMatcher.pattern
    expect(pattern && problem(pattern, line)).toMatchObject({ file, line: at })
  })
})
