import type { Command } from 'commander'
import { reminderFormats } from '../../../reports/reminder/index.ts'
import { withPeriodOptions } from '../../base/asked-period.ts'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  ONLY_ITS_FILES,
  withFormatOption,
  withQueryOptions,
} from '../../base/command.ts'
import { dayOption } from '../../base/options.ts'
import { type RemindOptions, runRemind } from './run.ts'

export const REMIND_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check remind --quarter 2024-Q3 --agency thai-nguyen/so-noi-vu',
    does: { vi: 'việc quý III năm 2024 của Sở Nội vụ', en: 'what one department has to do in Q3 2024' },
  },
  {
    command: 'plan-check remind --quarter 2024-Q3 --province thai-nguyen --split-by agency --out don-doc',
    does: { vi: 'mỗi cơ quan một tệp Word, cùng mục lục', en: 'a Word file for each agency, and an index' },
  },
  {
    command:
      'plan-check remind --quarter 2024-Q3 --province thai-nguyen --letter --format docx=cong-van.docx',
    does: { vi: 'công văn đôn đốc kèm phụ lục', en: 'a reminder letter with its appendices' },
  },
  {
    command: 'plan-check remind --period 2024-H2 --format xlsx=don-doc.xlsx',
    does: {
      vi: '6 tháng cuối năm, mỗi cơ quan một trang tính',
      en: 'the second half of 2024, a sheet for each agency',
    },
  },
]

/** Declares `remind`. */
export function declareRemind(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('remind')
    .usage(say({ vi: '--quarter <quý> [tùy chọn]', en: '--quarter <quarter> [options]' }))
    .description(
      say({
        vi: 'bảng đôn đốc của từng cơ quan trong một kỳ',
        en: 'the reminder table of each agency for a period',
      }),
    )
  withPeriodOptions(command, declaring).option(
    say({ vi: '--as-of <ngày>', en: '--as-of <date>' }),
    say({
      vi: 'tính đến hết ngày (mặc định: ngày đầu kỳ; văn bản ban hành trong kỳ: ngày ban hành)',
      en: 'at the end of this day (default: the first day of the period, or the issue of a plan issued in it)',
    }),
    dayOption('--as-of', world),
  )
  withQueryOptions(command, declaring)
    .option(
      '--letter',
      say({
        vi: 'công văn kèm phụ lục (docx, tiếng Việt); cần tệp office/v1',
        en: 'a letter with appendices (docx, in Vietnamese); needs an office/v1 file',
      }),
    )
    .option(
      '--split-by <agency>',
      say({
        vi: 'mỗi cơ quan một tệp, cùng mục lục và danh sách, trong --out',
        en: 'one file for each agency, an index and a list, in --out',
      }),
    )
    .option(
      say({ vi: '--out <thư-mục>', en: '--out <dir>' }),
      say({ vi: 'thư mục cho --split-by', en: 'the folder for --split-by' }),
    )
    .option(
      '--eml',
      say({
        vi: 'thêm cho mỗi cơ quan một thư nháp .eml kèm các tệp của cơ quan; chương trình không gửi gì',
        en: 'a draft message (.eml) for each agency as well, with its files; nothing is sent',
      }),
    )
    .option('--force', say({ vi: 'ghi đè tệp đã có trong --out', en: 'overwrite what is in --out' }))
    .addHelpText('after', say(ON_SCREEN) + say(ONLY_ITS_FILES) + examplesText(language, REMIND_EXAMPLES))
    .action((_: unknown, own: Command) =>
      run(runRemind({ ...own.optsWithGlobals<RemindOptions>(), lang: language }, world)),
    )
  withFormatOption(command, reminderFormats, declaring)
}

const ON_SCREEN = {
  vi: `
Trên màn hình, nếu không có --agency và có nhiều cơ quan, chỉ in bảng tổng hợp; mọi định dạng khác
và mọi tệp đều có bảng của từng cơ quan.
`,
  en: `
On a screen, without --agency and where there are several agencies, the summary alone is shown; every
other format and every file holds the table of each agency.
`,
}
