import { describe, expect, it } from 'vitest'
import { formatNames } from '../../src/cli/commands/completion/format-names.ts'
import { SHELLS } from '../../src/cli/commands/completion/scripts.ts'
import { folderWith, workspaceWith } from '../support/folder.ts'
import { plan } from '../support/province.ts'
import { run } from '../support/world.ts'

/** What the last of some words may become, each with what it is. */
async function completed(words: readonly string[], cwd = workspaceWith()): Promise<readonly string[]> {
  const { code, stdout, stderr } = await run(['completion', 'ask', '--', ...words], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  return stdout.split('\n').slice(0, -1)
}

async function values(words: readonly string[], cwd?: string): Promise<readonly string[]> {
  return (await completed(words, cwd)).map((line) => line.split('\t')[0] ?? '')
}

describe('a line is completed with', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['commands', ['re'], ['remind', 'record']],
    ['options of the command', ['status', '--gr'], ['--group-by']],
    ['options of all commands', ['status', '--plan'], ['--plan', '--plans']],
    ['plans', ['status', '--plan', ''], ['mau-01']],
    ['plans behind the sign =', ['status', '--plan=ma'], ['--plan=mau-01']],
    ['plans behind the sign = as bash parts it', ['status', '--plan', '=', 'ma'], ['mau-01']],
    ['plans right behind that sign', ['status', '--plan', '='], ['mau-01']],
    ['provinces', ['status', '--province', 'm'], ['mau']],
    ['statuses', ['status', '--status', 'over'], ['overdue']],
    ['tasks, where one plan is meant', ['explain', 'mau'], ['mau-01#1', 'mau-01#2']],
    ['tasks of a plan', ['record', 'delivered', 'mau-01#2'], ['mau-01#2']],
    ['checks', ['explain', 'unknown-ag'], ['unknown-agency']],
    ['events', ['record', 'deliv'], ['delivered']],
    ['shells', ['completion', 'fi'], ['fish']],
    ['languages', ['--lang', ''], ['vi', 'en']],
    ['nothing where a file is meant', ['draft', ''], []],
    ['nothing where a day is meant', ['status', '--as-of', ''], []],
    ['commands behind an option with its value', ['--lang', 'en', 'sta'], ['status']],
  ])('%s', async (_, words, expected) => {
    expect(await values(words)).toEqual(expected)
  })

  it('agencies and their names, with the province where it was begun', async () => {
    expect(await completed(['status', '--agency', 'so-t'])).toEqual(['so-tu-phap\tSở Tư pháp'])
    expect(await completed(['status', '--agency', 'mau/so-t'])).toEqual(['mau/so-tu-phap\tSở Tư pháp'])
  })

  it('agencies and provinces of a register that comes with the program', async () => {
    const text = plan.replace('province: mau', 'province: thai-nguyen')
    const cwd = folderWith({ 'plans/mau-01.yaml': text })
    expect(await values(['status', '--province', 'thai'], cwd)).toEqual(['thai-nguyen'])
    expect(await completed(['status', '--agency', 'so-ta'], cwd)).toEqual(['so-tai-chinh\tSở Tài chính'])
  })

  it('titles of tasks, and what options are, in the language of the line', async () => {
    expect(await completed(['explain', 'mau-01#1'])).toEqual(['mau-01#1\tNộp báo cáo'])
    const { stdout } = await run(['--lang', 'en', 'completion', 'ask', '--', 'status', '--as'], {})
    expect(stdout).toBe('--as-of\tat the end of this day (default: today in Việt Nam)\n')
  })

  it('plans where several are meant, and also the tasks of one that is written out', async () => {
    const cwd = workspaceWith({ 'plans/mau-012.yaml': plan.replace('mau-01', 'mau-012') })
    expect(await values(['record', 'delivered', 'ma'], cwd)).toEqual(['mau-01', 'mau-012'])
    expect(await values(['record', 'delivered', 'mau-01'], cwd)).toEqual([
      'mau-01',
      'mau-012',
      'mau-01#1',
      'mau-01#2',
    ])
  })

  it('the plans of the folder that the line names; none where there is no folder', async () => {
    const cwd = folderWith({ 'khac/a.yaml': plan })
    expect(await values(['status', '--plan', ''], cwd)).toEqual([])
    expect(await values(['--plans', 'khac', 'status', '--plan', ''], cwd)).toEqual(['mau-01'])
  })
})

it.each(['status', 'changes', 'remind', 'calendar', 'validate', 'explain', 'list'])(
  'the formats of %s are those that its help names',
  async (command) => {
    const { stdout } = await run([command, '--help', '--lang', 'en'])
    const help = stdout.replace(/\s+/g, ' ')
    expect(formatNames(command).length).toBeGreaterThan(0)
    expect(help).toContain(`--format <name[=file]> ${formatNames(command).join(', ')};`)
  },
)

it.each(SHELLS)('the script of %s asks the program', async (shell) => {
  const { code, stdout } = await run(['completion', shell])
  expect([code, stdout]).toEqual([0, expect.stringContaining('plan-check completion ask -- ')])
})

it('of a shell that is not known, or of none, is wrong usage', async () => {
  expect(await run(['--lang', 'en', 'completion', 'tcsh'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is no “tcsh”'),
  })
  expect((await run(['--lang', 'en', 'completion'])).stderr).toContain('For which shell?')
})

it.each(['-v', 'version'])('%s is the version', async (word) => {
  expect(await run([word])).toEqual(await run(['--version']))
  expect((await run([word])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

it('a name without marks counts for --agency where it is one name, as “So Tu phap”', async () => {
  const idsFor = async (name: string) => {
    const args = ['status', '--as-of', '2024-06-30', '--format', 'csv', '--agency', name]
    return run(args, { cwd: workspaceWith() })
  }
  expect(await idsFor('So Tu phap')).toEqual(await idsFor('so-tu-phap'))
  expect((await idsFor('so tu phap')).code).toBe(0)
  expect((await idsFor('Sở Tu pháp')).code).toBe(2)
})
