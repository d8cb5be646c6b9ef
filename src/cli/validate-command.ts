import type { Command } from 'commander'
import { findingFormats } from '../reports/index.ts'
import { type Declaring, type Example, examplesText, withFormats } from './command.ts'
import { type ValidateOptions, validate } from './validate.ts'

export const VALIDATE_EXAMPLES: readonly Example[] = [
  {
    command: 'plan-check validate',
    does: { vi: 'kiểm tra cả thư mục kế hoạch', en: 'check the whole folder of plans' },
  },
  {
    command: 'plan-check validate plans/thai-nguyen-129.yaml --format json',
    does: { vi: 'kiểm tra một tệp, kết quả cho máy', en: 'check one file, for a program' },
  },
]

/** Declares `validate`. */
export function declareValidate(declaring: Declaring): void {
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
        vi: 'tệp hoặc thư mục (mặc định: cả thư mục kế hoạch)',
        en: 'files or folders (default: the whole folder of plans)',
      }),
    )
    .addHelpText('after', examplesText(language, VALIDATE_EXAMPLES))
    .action((paths: string[], _: unknown, own: Command) =>
      run(validate(paths, { ...own.optsWithGlobals<ValidateOptions>(), lang: language }, world)),
    )
  withFormats(command, findingFormats, declaring)
}
