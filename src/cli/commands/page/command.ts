import type { Command } from 'commander'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  withAsOfOption,
  withQueryOptions,
} from '../../base/command.ts'
import { dayOption } from '../../base/options.ts'
import { type PageOptions, runPage } from './run.ts'

export const PAGE_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check page --as-of 2024-06-30 --out bao-cao.html',
    does: {
      vi: 'một trang để xem, tìm, lọc và in, không cần mạng',
      en: 'one page to look at, search, filter and print, without any network',
    },
  },
  {
    command:
      'plan-check page --as-of 2024-06-30 --province thai-nguyen --since 2023-12-31 --out bao-cao.html',
    does: {
      vi: 'của một tỉnh, với những việc mới quá hạn trong 6 tháng',
      en: 'of one province, with what became overdue in half a year',
    },
  },
]

/** Declares `page`. */
export function declarePage(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('page')
    .usage(say({ vi: '--out <tệp> [tùy chọn]', en: '--out <file> [options]' }))
    .description(
      say({
        vi: 'tình hình thực hiện thành một trang web: biểu đồ, tìm, lọc, lý do của từng việc',
        en: 'the status as a web page: charts, search, filters, and why each duty stands where it stands',
      }),
    )
  withQueryOptions(withAsOfOption(command, declaring), declaring)
    .option(
      say({ vi: '--since <ngày>', en: '--since <date>' }),
      say({
        vi: '“mới quá hạn” là từ sau ngày này (mặc định: ngày cuối quý trước)',
        en: 'newly overdue is what became so after this day (default: the end of the quarter before)',
      }),
      dayOption('--since', world),
    )
    .option(
      say({ vi: '--out <tệp>', en: '--out <file>' }),
      say({ vi: 'tệp để ghi; - là in ra màn hình', en: 'the file to write; - for standard output' }),
    )
    .addHelpText('after', examplesText(language, PAGE_EXAMPLES))
    .action((_: unknown, own: Command) =>
      run(runPage({ ...own.optsWithGlobals<PageOptions>(), lang: language }, world)),
    )
}
