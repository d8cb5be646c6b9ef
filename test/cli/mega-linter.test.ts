import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { expect, it } from 'vitest'
import { textIn, workspaceWith } from '../support/folder.ts'
import { plan, register } from '../support/province.ts'
import { readerFault } from '../support/strict-readers.ts'
import { run } from '../support/world.ts'

// What MegaLinter makes of the descriptor: the command lines that it puts together, and how it counts in what they print.

const folder = join(import.meta.dirname, '../../mega-linter-plugin-plan-check')
const text = readFileSync(join(folder, 'plan-check.megalinter-descriptor.yml'), 'utf8')
const descriptor = load(text, { schema: CORE_SCHEMA }) as {
  readonly file_extensions: readonly string[]
  readonly file_contains_regex: readonly string[]
  readonly linters: readonly [
    {
      readonly cli_lint_extra_args: readonly string[]
      readonly cli_lint_fix_arg_name: string
      readonly cli_lint_errors_regex: string
      readonly cli_sarif_args: readonly string[]
      readonly examples: readonly string[]
    },
  ]
}
const [linter] = descriptor.linters
const wrong = plan.replace('ke-hoach', 'ke-hoac').replace('so-tu-phap', 'khong-co')

it('counts the errors of a run by its regular expression', async () => {
  const cwd = workspaceWith({ 'plans/mau-01.yaml': wrong })
  const { code, stdout } = await run(linter.cli_lint_extra_args, { cwd })
  const errors = new RegExp(linter.cli_lint_errors_regex, 'g')
  expect([code, stdout.match(errors)]).toEqual([1, [expect.any(String)]])
  expect((await run(linter.cli_lint_extra_args, { cwd: workspaceWith() })).code).toBe(0)
})

it('writes SARIF where MegaLinter wants it, and fixes where that is asked for', async () => {
  const cwd = workspaceWith({ 'plans/mau-01.yaml': wrong })
  const sarif = linter.cli_sarif_args.map((word) => word.replace('{{SARIF_OUTPUT_FILE}}', 'out.sarif'))
  await run([...linter.cli_lint_extra_args, linter.cli_lint_fix_arg_name, ...sarif], { cwd })
  const log = textIn(cwd, 'out.sarif')
  expect(await readerFault('sarif', Buffer.from(log))).toBeNull()
  // What was fixed is gone; the agency that the register lacks is left to a person.
  expect(JSON.parse(log).runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
    'unknown-agency',
  ])
})

it('is wanted for plans and registers, and for no other YAML', () => {
  const [regex = '', ...others] = descriptor.file_contains_regex
  expect(others).toEqual([])
  for (const file of [plan, register, 'schema: "records/v1"\n']) expect(file).toMatch(new RegExp(regex))
  expect('on: push\nschema: v1\n').not.toMatch(new RegExp(regex))
  expect(descriptor.file_extensions).toEqual(['.yaml', '.yml'])
})

it('has examples that are taken', async () => {
  for (const example of linter.examples) {
    const [program, ...args] = example.replace('DIR', 'plans').split(' ')
    expect([program, (await run(args, { cwd: workspaceWith() })).code]).toEqual(['plan-check', 0])
  }
})
