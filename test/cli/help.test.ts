import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { STATUS_CODES } from '../../src/domain/obligations/status.ts'
import { run } from '../support/world.ts'

const root = join(import.meta.dirname, '../..')
const COMMANDS = ['status', 'page', 'validate', 'calendar', 'remind', 'list', 'schema', 'init']
const HELPS = [['--help'], ...COMMANDS.map((command) => [command, '--help']), ['help'], ['help', 'status']]

describe('the help', () => {
  it.each(HELPS)('%j %s goes to standard output and ends well, in both languages', async (...args) => {
    const words = args.filter((arg) => arg !== undefined)
    const vi = await run(words)
    const en = await run(['--lang', 'en', ...words])
    expect([vi.code, vi.stderr, en.code, en.stderr]).toEqual([0, '', 0, ''])
    expect(vi.stdout).toContain('Ví dụ:\n  plan-check ')
    expect(en.stdout).toContain('Examples:\n  plan-check ')
  })

  it.each(HELPS)('%j %s has no English left in Vietnamese', async (...args) => {
    const { stdout } = await run(args.filter((arg) => arg !== undefined))
    // What is typed is the same in both languages: commands, options, their codes, environment variables.
    const words = stdout
      .split('\n')
      .filter((line) => !/^ {2}plan-check /.test(line))
      .join('\n')
      .replace(/--[\w-]+|\b[A-Z]+_[A-Z_]+\b|<[^>]*>|\bplan-check\b|\b(?:csv|json|markdown|table|text)\b/g, '')
      .replace(
        new RegExp(
          `\\b(?:${STATUS_CODES.join('|')}|agency|agencies|plan|tasks?|status|validate|list|schema|init|help|plans|vi|en)\\b`,
          'g',
        ),
        '',
      )
    expect(
      words.match(
        /\b(?:usage|options?|commands?|arguments?|paths?|default|display|for|the|choices|or|of|print)\b/gi,
      ) ?? [],
    ).toEqual([])
  })

  it.each(HELPS)('%j %s has no Vietnamese left in English', async (...args) => {
    const { stdout } = await run(['--lang', 'en', ...args.filter((arg) => arg !== undefined)])
    // Quotations of a plan stay as they are.
    expect(stdout.replace(/Việt Nam|"[^"]*"/g, '')).not.toMatch(
      /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i,
    )
  })

  it('names every status, grouping, format and exit code', async () => {
    const { stdout } = await run(['status', '--help'])
    const words = stdout.replace(/\s+/g, ' ')
    for (const code of STATUS_CODES) expect(words).toContain(code)
    for (const name of [
      'agency, plan, task, status',
      'table, markdown, csv, json',
      '--due-through',
      '--owed',
      '--all',
    ])
      expect(words).toContain(name)
    expect((await run(['--help'])).stdout).toMatch(/Mã kết thúc: 0 .* 1 .* 2 .* 3 /)
  })

  it('fits into 100 columns', async () => {
    for (const args of HELPS) {
      for (const line of (await run(args)).stdout.split('\n'))
        expect([...line].length, line).toBeLessThanOrEqual(100)
    }
  })

  it('has examples that run', async () => {
    const examplesIn = async (language: string) => {
      const { stdout } = await run(['--lang', language, 'status', '--help'])
      return [...stdout.matchAll(/^ {2}plan-check (.*)$/gm)].map(([, args = '']) => args.split(' '))
    }
    const examples = await examplesIn('vi')
    expect(await examplesIn('en')).toEqual(examples)
    expect(examples.length).toBeGreaterThanOrEqual(3)
    for (const args of examples) {
      const shown = args
        .map((arg) => arg.replace(/^(csv|json|xlsx|docx)=.*$/, '$1'))
        .filter((arg) => arg !== '--format' && arg !== 'table')
      const words = shown.flatMap((arg) => (FORMATS.includes(arg) ? ['--format', arg] : [arg]))
      // Of the shipped plans something is newly overdue, so the policy of one example is not met.
      const code = words.includes('--fail-on') ? 4 : 0
      const said =
        code === 4
          ? expect.stringMatching(/--fail-on newly-overdue: \d+ việc|--fail-on newly-overdue: \d+ newly/)
          : ''
      expect(await run(words, { cwd: root }), words.join(' ')).toMatchObject({ code, stderr: said })
    }
  })
})

const FORMATS = ['csv', 'json', 'xlsx', 'docx']

describe('the program', () => {
  it('without arguments prints its help, and that is wrong usage', async () => {
    const { code, stdout, stderr } = await run([])
    expect([code, stderr]).toEqual([2, ''])
    expect(stdout).toBe((await run(['--help'])).stdout)
  })

  it('with options but no command is wrong usage, and says so', async () => {
    for (const args of [['--lang', 'en'], ['--plans', 'plans'], ['--quiet']]) {
      const { code, stdout, stderr } = await run(args)
      expect(code).toBe(2)
      expect(stdout + stderr).toMatch(/plan-check/)
    }
  })

  it('prints its version', async () => {
    const { version }: { readonly version: string } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    )
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('keeps quiet about all but its results where it is told to', async () => {
    const { code, stderr } = await run(['--quiet', 'status', '--as-of', '2024-06-30'])
    expect([code, stderr]).toEqual([0, ''])
  })

  it('does not take the value of another option for a language', async () => {
    const { stderr } = await run(['status', '--plan', '--lang', 'en'])
    expect(stderr).not.toBe('')
  })
})

it.each([
  ['foo', 'There is no command “foo”.'],
  ['statsu', 'Did you mean “status”?'],
])('help of a command that is not there, %s, says so', async (word, said) => {
  const { code, stderr } = await run(['--lang', 'en', 'help', word])
  expect(code).toBe(2)
  expect(stderr).toContain(said)
})
