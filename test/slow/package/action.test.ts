import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateAction, validateWorkflow } from '@action-validator/core'
import { describe, expect, it } from 'vitest'
import { folderWith, workspaceWith } from '../../support/folder.ts'
import { run } from '../../support/world.ts'
import { action, actionText, root, runAction } from './action-run.ts'

const isBuilt = existsSync(join(root, 'dist/program.cjs'))
const isLinux = process.platform === 'linux'

describe('action.yml', () => {
  it('is an action by the schema of actions', () => {
    expect(validateAction(actionText).errors).toEqual([])
    expect(validateAction(actionText.replace('using: composite', 'using: composit')).errors).not.toEqual([])
  })

  it('is composite, and every step names its shell', () => {
    expect(action.runs.using).toBe('composite')
    for (const step of action.runs.steps) expect(step.shell).toBe('bash')
  })

  it('puts nothing from outside into the text of a shell', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{')
    const used = action.runs.steps.flatMap((step) => [
      ...Object.values(step.env),
      step['working-directory'] ?? '',
    ])
    for (const name of Object.keys(action.inputs)) expect(used, name).toContain(`\${{ inputs.${name} }}`)
  })

  it('explains every input and output, and requires none', () => {
    for (const { description, default: usual } of Object.values(action.inputs)) {
      expect(description).toMatch(/^[A-Z]/)
      expect(typeof usual).toBe('string')
    }
    for (const { description } of Object.values(action.outputs)) expect(description).not.toBe('')
  })

  it('fetches nothing besides npm', () => {
    for (const step of action.runs.steps) {
      expect(step).not.toHaveProperty('uses')
      expect(step.run).not.toMatch(/\b(?:curl|wget|git|npx)\b/)
    }
  })
})

describe('the workflow that init proposes', () => {
  it.each(['vi', 'en'])('is one by the schema of workflows, in %s', async (lang) => {
    const cwd = folderWith()
    await run(['init', '--lang', lang], { cwd })
    const text = readFileSync(join(cwd, '.github/workflows/plan-check.yml'), 'utf8')
    expect(validateWorkflow(text).errors).toEqual([])
    expect(validateWorkflow(text.replace('runs-on', 'run-on')).errors).not.toEqual([])
  })
})

describe.runIf(isBuilt && isLinux)('the action', () => {
  const broken = () => workspaceWith({ 'plans/hong.yaml': 'schema: plan/v1\nid: hong\n' })
  const at = (workspace: string) => ({ workspace, temp: folderWith() })

  it('ends well where all is well, and counts what it found', () => {
    const { code, outputs, printed } = runAction({}, at(workspaceWith()))
    expect(printed).toContain('2 tệp: không có lỗi.')
    expect(code).toBe(0)
    expect(outputs).toMatchObject({ 'exit-code': '0', errors: '0', warnings: '0', notes: '0' })
    expect(JSON.parse(readFileSync(outputs.report ?? '', 'utf8')).schema).toBe('findings/v1')
  })

  it('fails where a file is wrong, and still says what it found', () => {
    const { code, outputs, printed } = runAction({ lang: 'en' }, at(broken()))
    expect(printed).toContain('plans/hong.yaml:1:1 error missing-key')
    const { findings } = JSON.parse(readFileSync(outputs.report ?? '', 'utf8'))
    expect(code).toBe(1)
    expect(outputs).toMatchObject({ 'exit-code': '1', errors: String(findings.length) })
    expect(findings.length).toBeGreaterThan(0)
  })

  it('checks only the paths named, a line each', () => {
    const workspace = broken()
    expect(runAction({ paths: 'plans/mau-01.yaml\r\n\nplans/so.yaml\n' }, at(workspace)).code).toBe(0)
    expect(runAction({ paths: 'plans/mau-01.yaml\nplans/hong.yaml' }, at(workspace)).code).toBe(1)
    const missing = runAction({ paths: 'plans/khong-co.yaml' }, at(workspace))
    expect([missing.code, missing.outputs['exit-code'], missing.outputs.errors]).toEqual([2, '2', ''])
  })

  it('runs where it is told', () => {
    const workspace = folderWith({ 'a b/c': '' })
    mkdirSync(join(workspace, 'tinh'))
    const inputs = { 'working-directory': 'tinh', plans: 'ke hoach' }
    expect(runAction(inputs, at(workspace)).code).toBe(2)
    const other = folderWith({
      'tinh/ke hoach/so.yaml': readFileSync(join(workspaceWith(), 'plans/so.yaml'), 'utf8'),
    })
    expect(runAction(inputs, at(other)).code).toBe(0)
  })

  it('fails on overdue work only where it is asked to', async () => {
    const workspace = folderWith()
    await run(['init'], { cwd: workspace })
    expect(runAction({}, at(workspace)).code).toBe(0)
    const overdue = runAction({ 'status-fail-on': 'overdue' }, at(workspace))
    expect([overdue.code, overdue.outputs['exit-code']]).toEqual([4, '0'])
    expect(overdue.printed).toContain('TÌNH HÌNH THỰC HIỆN NHIỆM VỤ')
    // The example's duties end with 2024: nothing was newly overdue after it.
    const inputs = { 'status-fail-on': 'newly-overdue', since: '2025-06-30' }
    expect(runAction(inputs, at(workspace)).code).toBe(0)
  })
})

/** A program that only says with which arguments it was run, in place of plan-check. */
const ECHO = `const { writeFileSync } = require('node:fs')
writeFileSync(process.env.RUNNER_TEMP + '/' + (process.argv.includes('status') ? 'status' : 'validate') + '.json', JSON.stringify(process.argv.slice(2)))
`

/** An npm that only says with which arguments it was run; installing lays down the program above. */
const NPM = `#!/bin/bash
echo "$@" >> "$RUNNER_TEMP/npm.txt"
if [ "$1" = install ]; then
  mkdir -p "$3/node_modules/plan-check/bin"
  cp "$GITHUB_ACTION_PATH/bin/plan-check.js" "$3/node_modules/plan-check/bin/"
fi
`

describe.runIf(isLinux)('what the action runs', () => {
  function around() {
    const [workspace, temp] = [folderWith(), folderWith()]
    const actionPath = folderWith({ 'bin/plan-check.js': ECHO, 'package.json': '{}' })
    const commands = folderWith({ npm: NPM })
    chmodSync(join(commands, 'npm'), 0o755)
    const said = (file: string) => readFileSync(join(temp, file), 'utf8')
    return { runner: { workspace, temp, actionPath, commands }, said }
  }

  it('builds the commit it was checked out at, without the scripts of others', () => {
    const { runner, said } = around()
    expect(runAction({}, runner).code).toBe(0)
    expect(said('npm.txt')).toBe('ci --include=dev --ignore-scripts --no-audit --no-fund\nrun build\n')
    expect(JSON.parse(said('validate.json'))).toEqual([
      ...['--plans=plans', 'validate', '--format', 'text'],
      ...['--format', `json=${runner.temp}/plan-check-findings.json`, '--'],
    ])
  })

  it('or installs the version asked for', () => {
    const { runner, said } = around()
    expect(runAction({ version: '0.1.0' }, runner).code).toBe(0)
    expect(said('npm.txt')).toBe(
      `install --prefix ${runner.temp}/plan-check --ignore-scripts --no-audit --no-fund plan-check@0.1.0\n`,
    )
    expect(said('validate.json')).toContain('validate')
  })

  it.each([
    'latest',
    'npm:other@1.0.0',
    '1.0.0 other',
    '../x',
    '-1',
    '1.0.0;touch pwned',
    'https://a.b/c.tgz',
  ])('refuses %s as a version', (version) => {
    const { runner } = around()
    const { code, printed } = runAction({ version }, runner)
    expect(code).toBe(2)
    expect(printed).toContain('::error::The input version')
    expect(existsSync(join(runner.temp, 'npm.txt'))).toBe(false)
  })

  it.each([
    '"; touch pwned; "',
    "'; touch pwned; '",
    '$(touch pwned)',
    '`touch pwned`',
    '*',
    '--format=json',
    '-h',
    'a  b\\',
    '$HOME',
    '&& touch pwned',
    '::set-output name=a::b',
  ])('passes %s on as it is, never to a shell', (hostile) => {
    const { runner, said } = around()
    const inputs = {
      plans: hostile,
      paths: `${hostile}\na\n${hostile}`,
      'fail-on': hostile,
      lang: hostile,
      'status-fail-on': hostile,
      since: hostile,
    }
    expect(runAction(inputs, runner).code).toBe(0)
    expect(JSON.parse(said('validate.json'))).toEqual([
      ...[`--plans=${hostile}`, 'validate', '--format', 'text'],
      ...['--format', `json=${runner.temp}/plan-check-findings.json`, `--fail-on=${hostile}`],
      ...['--', hostile, 'a', hostile],
    ])
    expect(JSON.parse(said('status.json'))).toEqual([
      ...[`--plans=${hostile}`, 'status', `--fail-on=${hostile}`, `--since=${hostile}`],
    ])
    expect(readdirSync(runner.workspace)).toEqual([])
    expect(readdirSync(runner.temp).join()).not.toContain('pwned')
  })
})
