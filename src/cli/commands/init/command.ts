import type { Command } from 'commander'
import { type CommandContext, type CommandExample, examplesText } from '../../base/command.ts'
import { type InitOptions, runInit } from './run.ts'

export const INIT_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check init theo-doi',
    does: {
      vi: 'thư mục mới với một ví dụ, lược đồ, cấu hình VS Code và CI',
      en: 'a new folder with an example, schemas, settings for VS Code and CI',
    },
  },
  {
    command: 'plan-check init theo-doi --province nghe-an',
    does: {
      vi: 'thư mục mới với sổ cơ quan của Nghệ An và một kế hoạch ví dụ',
      en: 'a new folder with the agencies of the province and an example plan',
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
    .option(
      say({ vi: '--province [tỉnh]', en: '--province [province]' }),
      say({
        vi: 'với sổ cơ quan của tỉnh: tên, mã chữ hoặc mã số; không ghi tỉnh: liệt kê',
        en: 'with the agencies of a province: its name, id or code; without one: lists them',
      }),
    )
    .addHelpText('after', examplesText(language, INIT_EXAMPLES))
    .action((folder: string | undefined, _: unknown, own: Command) =>
      run(runInit(folder ?? '.', { ...own.optsWithGlobals<InitOptions>(), lang: language }, world)),
    )
}
