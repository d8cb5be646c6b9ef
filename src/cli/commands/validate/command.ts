import { type Command, Option } from 'commander'
import { findingFormats } from '../../../reports/findings/index.ts'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  withFormatOption,
} from '../../base/command.ts'
import { UsageError } from '../../base/exit.ts'
import { shardOption } from '../../shard-option.ts'
import { runValidate, type ValidateOptions } from './run.ts'

export const VALIDATE_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check validate',
    does: { vi: 'kiểm tra cả thư mục kế hoạch', en: 'check the whole folder of plans' },
  },
  {
    command: 'plan-check validate plans/thai-nguyen-129.yaml --format json',
    does: { vi: 'kiểm tra một tệp, kết quả cho máy', en: 'check one file, for a program' },
  },
  {
    command: 'plan-check validate "plans/{records,calendar}/*.yaml" "!plans/records/nam-*"',
    does: { vi: 'chọn tệp theo mẫu, trừ một số tệp', en: 'choose files by patterns, but some' },
  },
  {
    command: 'plan-check validate --changed=origin/main --format text --format sarif=plan-check.sarif',
    does: { vi: 'cho CI: tệp khác với nhánh chính', en: 'for CI: the files that differ from main' },
  },
  {
    command: 'plan-check validate --stdin --stdin-filename plans/moi.yaml --format compact < ban-nhap.yaml',
    does: { vi: 'cho trình soạn thảo: văn bản chưa lưu', en: 'for an editor: a text not saved yet' },
  },
  {
    command: 'plan-check validate --fix --dry-run',
    does: { vi: 'xem những chỗ --fix sẽ sửa', en: 'see what --fix would change' },
  },
  {
    command: 'plan-check validate --fail-on warning --max-warnings 0',
    does: { vi: 'cảnh báo cũng là hỏng', en: 'warnings fail too' },
  },
]

/** Declares `validate`. */
export function declareValidate(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('validate')
    .usage(say({ vi: '[tùy chọn] [đường-dẫn...]', en: '[options] [paths...]' }))
    .description(
      say({
        vi: 'mọi lỗi của tệp trong thư mục kế hoạch, có tệp:dòng:cột',
        en: 'all that is wrong with the files, with file:line:column',
      }),
    )
    .argument(
      say({ vi: '[đường-dẫn...]', en: '[paths...]' }),
      say({
        vi: 'tệp, thư mục hoặc mẫu như "plans/**/*.yaml"; ! là trừ ra (mặc định: cả thư mục kế hoạch)',
        en: 'files, folders or patterns like "plans/**/*.yaml"; ! leaves out (default: the folder of plans)',
      }),
    )
  withSelecting(command, declaring)
    .option(
      say({ vi: '--fail-on <mức>', en: '--fail-on <severity>' }),
      say({
        vi: 'kết thúc với mã 1 từ mức này: error (mặc định), warning, note',
        en: 'end with 1 from this severity on: error (default), warning, note',
      }),
    )
    .option(
      say({ vi: '--max-warnings <số>', en: '--max-warnings <number>' }),
      say({ vi: 'kết thúc với mã 1 nếu nhiều cảnh báo hơn', en: 'end with 1 where there are more warnings' }),
      countOption('--max-warnings'),
    )
    .addOption(shardOption(declaring, ['changed', 'filesFrom', 'stdin', 'fix', 'watch']))
  withFixing(command, declaring)
    .addHelpText('after', examplesText(language, VALIDATE_EXAMPLES) + say(SUPPRESSING))
    .action((paths: string[], _: unknown, own: Command) =>
      run(runValidate(paths, { ...own.optsWithGlobals<ValidateOptions>(), lang: language }, world)),
    )
  withFormatOption(command, findingFormats, declaring)
}

/** Adds the options that change files, and that go on. */
function withFixing(command: Command, { say }: CommandContext): Command {
  return command
    .addOption(
      new Option(
        '--fix',
        say({
          vi: 'sửa trong tệp những chỗ chỉ có một cách sửa đúng, rồi báo phần còn lại',
          en: 'fix in the files what has one right answer only, and report the rest',
        }),
      ).conflicts(['stdin', 'watch']),
    )
    .addOption(
      new Option(
        '--dry-run',
        say({
          vi: 'với --fix: chỉ in những chỗ sẽ sửa, dưới dạng diff',
          en: 'with --fix: only print what it would change, as a diff',
        }),
      ).conflicts('format'),
    )
    .addOption(
      new Option(
        '--watch',
        say({
          vi: 'kiểm tra lại mỗi khi có tệp thay đổi, cho đến khi nhấn Ctrl-C',
          en: 'check again whenever a file changes, until Ctrl-C',
        }),
      ).conflicts('stdin'),
    )
}

/** Adds the options that say which files to look at. */
function withSelecting(command: Command, { say }: CommandContext): Command {
  return command
    .option(
      say({ vi: '--changed [bản]', en: '--changed [commit]' }),
      say({
        vi: 'chỉ tệp mà git thấy đổi: chưa ghi, hoặc khác với --changed=nhánh',
        en: 'only what git sees changed: not committed, or against --changed=branch',
      }),
    )
    .option(
      say({ vi: '--files-from <tệp>', en: '--files-from <file>' }),
      say({
        vi: 'danh sách tệp, mỗi dòng một tên hoặc cách nhau bằng NUL; - là stdin',
        en: 'a list of files, one a line or parted by NUL; - is standard input',
      }),
    )
    .option('--stdin', say({ vi: 'đọc nội dung một tệp từ stdin', en: 'read the text of a file from stdin' }))
    .option(
      say({ vi: '--stdin-filename <tên>', en: '--stdin-filename <name>' }),
      say({ vi: 'tên của tệp ấy trong thư mục kế hoạch', en: 'which file that is, among the plans' }),
    )
    .option('--allow-empty', say({ vi: 'không có tệp nào cũng được', en: 'no file at all is fine too' }))
}

function countOption(name: string): (text: string) => number {
  return (text) => {
    if (/^\d{1,9}$/.test(text)) return Number(text)
    throw new UsageError(
      {
        vi: `${name} cần một số từ 0, không phải “${text}”.`,
        en: `${name} needs a number from 0, not “${text}”.`,
      },
      { vi: `Viết như ${name} 10.`, en: `Write it like ${name} 10.` },
    )
  }
}

const SUPPRESSING = {
  vi: '\n\nBỏ qua một điều bị báo: # plan-check-ignore <mã>: <lý do>, cùng dòng hoặc ngay trên dòng ấy.',
  en: '\n\nTo ignore a finding: # plan-check-ignore <code>: <reason>, on its line or directly above.',
}
