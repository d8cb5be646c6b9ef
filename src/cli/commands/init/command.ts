import type { Command } from 'commander'
import { type CommandContext, type CommandExample, examplesText } from '../../base/command.ts'
import type { GlobalOptions } from '../../base/options.ts'
import { runInit } from './run.ts'

export const INIT_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check init theo-doi',
    does: {
      vi: 'thư mục mới với một ví dụ, lược đồ, cấu hình VS Code và CI',
      en: 'a new folder with an example, schemas, settings for VS Code and CI',
    },
  },
]

/** Declares `init`. */
export function declareInit({ program, language, say, run, world }: CommandContext): void {
  program
    .command('init')
    .usage(say({ vi: '[tùy chọn] [thư-mục]', en: '[options] [folder]' }))
    .description(
      say({
        vi: 'bắt đầu một thư mục làm việc; không ghi đè tệp nào',
        en: 'begin a workspace; no file is overwritten',
      }),
    )
    .argument(
      say({ vi: '[thư-mục]', en: '[folder]' }),
      say({ vi: 'ở đâu (mặc định: thư mục hiện tại)', en: 'where (default: the current folder)' }),
    )
    .addHelpText('after', examplesText(language, INIT_EXAMPLES))
    .action((folder: string | undefined, _: unknown, own: Command) =>
      run(runInit(folder ?? '.', { ...own.optsWithGlobals<GlobalOptions>(), lang: language }, world)),
    )
}
