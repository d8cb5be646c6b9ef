import { type CommandContext, type CommandExample, examplesText } from '../../base/command.ts'
import { UsageError } from '../../base/exit.ts'
import { answerShell, type ProgramFor, runCompletion } from './run.ts'
import { SHELLS } from './scripts.ts'

export const COMPLETION_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check completion bash',
    does: {
      vi: 'in đoạn lệnh; ghi vào ~/.local/share/bash-completion/completions/plan-check',
      en: 'print the script; keep it as ~/.local/share/bash-completion/completions/plan-check',
    },
  },
  {
    command: 'plan-check completion zsh',
    does: {
      vi: 'ghi thành tệp _plan-check trong một thư mục của $fpath',
      en: 'keep it as _plan-check in a folder of $fpath',
    },
  },
  {
    command: 'plan-check completion fish',
    does: {
      vi: 'ghi vào ~/.config/fish/completions/plan-check.fish',
      en: 'keep it as ~/.config/fish/completions/plan-check.fish',
    },
  },
]

/** What declares `completion`, which asks the whole program what its options are. */
export function completionOf(programFor: ProgramFor): (declaring: CommandContext) => void {
  return ({ program, language, say, run, world }) => {
    const shells = SHELLS.join('|')
    program
      .command('completion')
      .usage(shells)
      .description(
        say({
          vi: 'để phím Tab gợi ý lệnh, tùy chọn, kế hoạch, nhiệm vụ, cơ quan',
          en: 'lets the Tab key complete commands, options, plans, tasks, agencies',
        }),
      )
      .argument(
        say({ vi: '[shell]', en: '[shell]' }),
        say({
          vi: `${SHELLS.join(', ')} (powershell chưa được thử)`,
          en: `${SHELLS.join(', ')} (powershell is untested)`,
        }),
      )
      .argument('[words...]')
      .configureHelp({ visibleArguments: (own) => own.registeredArguments.slice(0, 1) })
      .addHelpText('after', examplesText(language, COMPLETION_EXAMPLES))
      .action((shell: string | undefined, words: readonly string[]) => {
        if (shell === 'ask') return run(answerShell(words, language, world, programFor))
        if (shell !== undefined) return run(runCompletion(shell, world))
        throw new UsageError(
          { vi: 'Cho shell nào?', en: 'For which shell?' },
          { vi: `Dùng một trong: ${SHELLS.join(', ')}.`, en: `Use one of: ${SHELLS.join(', ')}.` },
        )
      })
  }
}
