import type { Command } from 'commander'
import { collectedFormats } from '../../../reports/collected/index.ts'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  withFormatOption,
} from '../../base/command.ts'
import { dayOption } from '../../base/options.ts'
import type { CollectOptions } from './run.ts'

export const COLLECT_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check collect tra-loi/*.xlsx --dry-run',
    does: {
      vi: 'xem trước sẽ ghi gì, dòng nào không lấy được',
      en: 'see what would be recorded, and what not',
    },
  },
  {
    command: 'plan-check collect tra-loi/so-noi-vu.docx',
    does: { vi: 'ghi những gì Sở Nội vụ đã điền', en: 'record what an agency filled in' },
  },
]

/** Declares `collect`. What it reads and writes with is only loaded when it runs. */
export function declareCollect(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('collect')
    .usage(say({ vi: '<tệp...> [tùy chọn]', en: '<file...> [options]' }))
    .description(
      say({
        vi: 'ghi những gì cơ quan đã điền vào bảng đôn đốc',
        en: 'record what agencies filled into their reminder tables',
      }),
    )
    .argument(
      say({ vi: '<tệp...>', en: '<file...>' }),
      say({
        vi: 'tệp .xlsx hoặc .docx do remind ghi ra và cơ quan gửi lại (.ods cũng được)',
        en: 'files that remind wrote as .xlsx or .docx, as they came back (.ods too)',
      }),
    )
    .option('--dry-run', say({ vi: 'chỉ in ra, không ghi', en: 'print it only, write nothing' }))
    .option(
      say({ vi: '--dates <cách>', en: '--dates <how>' }),
      say({
        vi: 'ô đã thành kiểu ngày: if-certain (mặc định: hỏi lại khi ngày và tháng có thể đã đổi chỗ), as-stored (lấy như đang lưu)',
        en: 'cells that became dates: if-certain (default: asked about where day and month may have changed places), as-stored',
      }),
    )
    .option(
      say({ vi: '--date <ngày>', en: '--date <date>' }),
      say({
        vi: 'ngày nhận các đề nghị (mặc định: hôm nay, giờ Việt Nam)',
        en: 'the day on which requests came in (default: today in Việt Nam)',
      }),
      dayOption('--date', world),
    )
    .addHelpText('after', examplesText(language, COLLECT_EXAMPLES))
    .action((files: readonly string[], _: unknown, own: Command) => {
      const options = { ...own.optsWithGlobals<CollectOptions>(), lang: language }
      return run(import('./run.ts').then(({ runCollect }) => runCollect(files, options, world)))
    })
  withFormatOption(command, collectedFormats, declaring)
}
