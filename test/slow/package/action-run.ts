import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'

export const root = join(import.meta.dirname, '../../..')
export const actionText = readFileSync(join(root, 'action.yml'), 'utf8')

export interface Step {
  readonly id?: string
  readonly if?: string
  readonly shell: string
  readonly env: Readonly<Record<string, string>>
  readonly run: string
  readonly 'working-directory'?: string
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export const action = load(actionText, { schema: CORE_SCHEMA }) as Action

/** What a run of the action ended with: the exit code of the last step that ran, its outputs, all that was printed. */
export interface Ended {
  readonly code: number
  readonly outputs: Readonly<Record<string, string>>
  readonly printed: string
}

/** Where the action runs: the repository of plans, a folder for temporary files, the action itself, and commands that go first. */
export interface Runner {
  readonly workspace: string
  readonly temp: string
  readonly actionPath?: string
  readonly commands?: string
}

/** Runs the steps one by one as a runner does: bash -eo pipefail on a file, outputs through a file, stop at a failure. */
export function runAction(inputs: Readonly<Record<string, string>>, runner: Runner): Ended {
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, input.default]),
  )
  const context = { inputs: { ...given, ...inputs }, outputs: new Map<string, string>() }
  let [code, printed] = [0, '']
  for (const step of action.runs.steps) {
    if (code !== 0 || !isWanted(step, context.inputs)) continue
    const ended = runStep(step, (text) => evaluated(text, context), runner)
    code = ended.code
    printed += ended.printed
    for (const [name, value] of ended.outputs) context.outputs.set(`${step.id}.${name}`, value)
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, evaluated(value, context)])
  return { code, printed, outputs: Object.fromEntries(outputs) }
}

interface Context {
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: ReadonlyMap<string, string>
}

/** The only form of condition the action uses. */
function isWanted(step: Step, inputs: Context['inputs']): boolean {
  if (step.if === undefined) return true
  const [, name = ''] = /^inputs\.([\w-]+) != ''$/.exec(step.if) ?? []
  if (!(name in inputs)) throw new Error(`a condition the test does not know: ${step.if}`)
  return inputs[name] !== ''
}

function evaluated(text: string, { inputs, outputs }: Context): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? []
    if (input !== undefined && input in inputs) return inputs[input] ?? ''
    const [, step, output] = /^steps\.(\w+)\.outputs\.([\w-]+)$/.exec(expression) ?? []
    if (step !== undefined) return outputs.get(`${step}.${output}`) ?? ''
    throw new Error(`an expression the test does not know: ${expression}`)
  })
}

function runStep(step: Step, value: (text: string) => string, runner: Runner) {
  const { workspace, temp, actionPath = root, commands = '' } = runner
  mkdirSync(temp, { recursive: true })
  const [script, output] = [join(temp, 'step.sh'), join(temp, 'output')]
  writeFileSync(script, step.run)
  writeFileSync(output, '')
  const env = Object.fromEntries(Object.entries(step.env).map(([name, text]) => [name, value(text)]))
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: join(workspace, value(step['working-directory'] ?? '.')),
    env: {
      PATH: `${commands === '' ? '' : `${commands}:`}${process.env.PATH}`,
      HOME: process.env.HOME,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_ACTION_PATH: actionPath,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
      RUNNER_TEMP: temp,
      ...env,
    },
    encoding: 'utf8',
  })
  const lines = existsSync(output) ? readFileSync(output, 'utf8').split('\n').filter(Boolean) : []
  const outputs = lines.map((line): readonly [string, string] => {
    const at = line.indexOf('=')
    return [line.slice(0, at), line.slice(at + 1)]
  })
  return { code: status ?? -1, printed: stdout + stderr, outputs }
}
