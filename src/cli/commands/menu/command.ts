import type { Command } from 'commander'
import type { Language } from '../../../domain/text.ts'
import { type CommandContext, type CommandExample, examplesText } from '../../base/command.ts'
import type { GlobalOptions } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { reportError } from '../../report-error.ts'
import { runMenu } from './run.ts'

export const MENU_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check menu',
    does: { vi: 'hỏi từng bước, không cần nhớ lệnh', en: 'ask step by step, with no command to remember' },
  },
]

/** The command line as the other commands are run by it. */
type ProgramFor = (world: World, language: Language, end: (code: number) => void) => Promise<Command>

/** Declares `menu`, which runs other commands. */
export function menuOf(programFor: ProgramFor) {
  return ({ program, language, say, run, world }: CommandContext): void => {
    program
      .command('menu')
      .usage(say({ vi: '[văn-bản...]', en: '[documents...]' }))
      .description(
        say({
          vi: 'hỏi muốn làm gì: theo dõi, đôn đốc, dự thảo từ văn bản, kiểm tra',
          en: 'ask what to do: follow up, remind, draft from a document, check',
        }),
      )
      .argument(
        say({ vi: '[văn-bản...]', en: '[documents...]' }),
        say({ vi: 'văn bản cần dự thảo ngay', en: 'documents to draft at once' }),
      )
      .addHelpText('after', examplesText(language, MENU_EXAMPLES))
      .action((documents: readonly string[], _: unknown, own: Command) => {
        const { plans } = own.optsWithGlobals<GlobalOptions>()
        const line = (args: readonly string[], cwd: string) =>
          runLine(programFor, ['--lang', language, ...args], { ...world, cwd }, language)
        return run(runMenu(documents, { plans, language }, world, line))
      })
  }
}

/** The exit code of another command; what went wrong is told, and the menu goes on. */
async function runLine(
  programFor: ProgramFor,
  args: readonly string[],
  around: World,
  language: Language,
): Promise<number> {
  const world = { ...around, args }
  let code = 0
  try {
    const program = await programFor(world, language, (ended) => {
      code = ended
    })
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return reportError(error, world, language)
  }
}
