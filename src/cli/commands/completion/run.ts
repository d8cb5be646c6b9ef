import type { Command } from 'commander'
import type { Language } from '../../../domain/text.ts'
import { printable } from '../../../reports/draw/printable.ts'
import { EXIT } from '../../base/exit.ts'
import { oneOfEach } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { candidatesFor } from './candidates.ts'
import { SCRIPTS, SHELLS } from './scripts.ts'
import { workspaceWords } from './workspace-words.ts'

/** Makes the program with whichever commands some words need. */
export type ProgramFor = (world: World, language: Language, end: (code: number) => void) => Promise<Command>

/** Prints the script of a shell. */
export function runCompletion(shell: string, world: World): number {
  const [known] = oneOfEach('completion', [shell], SHELLS)
  if (known !== undefined) world.stdout.write(SCRIPTS[known])
  return EXIT.fine
}

/** Prints what the last of some words may become, each on a line with what it is behind a tab. */
export async function answerShell(
  given: readonly string[],
  language: Language,
  world: World,
  programFor: ProgramFor,
): Promise<number> {
  // PowerShell passes no empty word on.
  const words = given.at(-1) === '""' ? [...given.slice(0, -1), ''] : given
  const before = words.slice(0, -1)
  const program = await programFor({ ...world, args: before }, language, () => undefined)
  const workspace = workspaceWords(plansNamed(before), world)
  for (const { value, about } of await candidatesFor(words, { language, program, workspace }))
    world.stdout.write(`${printable(value)}${about === '' ? '' : `\t${printable(about)}`}\n`)
  return EXIT.fine
}

/** The folder of plans that a command line names. */
function plansNamed(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '--plans' || word.startsWith('--plans='))
  if (at < 0) return undefined
  const [, ...said] = (words[at] ?? '').split('=')
  if (said.length > 0) return said.join('=')
  return words.slice(at + 1).find((word) => word !== '=')
}
