import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { formats } from '../../src/load/formats.ts'
import { EDITOR_KEYWORDS, schemas } from './schema-files.ts'
import { type Run, run } from './world.ts'

const ajv = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
  keywords: EDITOR_KEYWORDS,
  formats,
})
for (const schema of schemas.values()) ajv.addSchema(schema)

/** What judges values by a schema of the repository. */
export function validatorOf(name: string): ValidateFunction {
  const validator = ajv.getSchema(`${name}.schema.json`)
  if (validator === undefined) throw new Error(`no schema ${name}`)
  return validator
}

/** Holds that what a command prints as JSON keeps a schema, and gives the first answer. */
export async function expectKept(
  name: string,
  args: readonly string[],
  around = {},
  languages: readonly string[] = ['vi', 'en'],
) {
  const isValid = validatorOf(name)
  const answers = []
  for (const lang of languages) {
    const answer = await printed([...args, '--lang', lang], around)
    isValid(answer)
    expect(isValid.errors, `${args.join(' ')} in ${lang}`).toBeNull()
    answers.push(answer)
  }
  return answers[0]
}

/** The JSON that a command prints. */
// biome-ignore lint/suspicious/noExplicitAny: what it holds is what is being tested
export async function printed(args: readonly string[], around = {}): Promise<any> {
  const { stdout, stderr }: Run = await run(
    args.includes('--format') ? args : [...args, '--format', 'json'],
    around,
  )
  if (stdout === '') throw new Error(`${args.join(' ')}: ${stderr}`)
  return JSON.parse(stdout)
}

/** Holds that the stories of the tasks of a workspace keep their schema: of each task, or of each one in so many. */
export async function expectStoriesKept(plans: string, asOf: string, oneIn = 1): Promise<void> {
  const { items } = await printed(['list', 'tasks', '--plans', plans])
  // What repeats or changes another task has no deliverable of its own.
  const own = items.filter(({ deliverables }: Listed) => deliverables.length > 0)
  const some: readonly Listed[] = own.filter((_: Listed, index: number) => index % oneIn === 0)
  expect(some.length).toBeGreaterThan(9)
  // In the two languages by turns: the keys are the same.
  for (const [index, { plan: id, task }] of some.entries()) {
    const args = ['explain', `${id}#${task}`, '--plans', plans, '--as-of', asOf]
    await expectKept('story', args, {}, [index % 2 === 0 ? 'vi' : 'en'])
  }
}

type Listed = Readonly<Record<'plan' | 'task', string>> & { readonly deliverables: readonly string[] }
