import type { Command } from 'commander'
import { coverageFormats } from '../../../reports/coverage/index.ts'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  withAsOfOption,
  withFormatOption,
} from '../../base/command.ts'
import { listOption } from '../../base/options.ts'
import { type CoverageOptions, runCoverage } from './run.ts'

export const COVERAGE_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check coverage --of 07/CT-TTg',
    does: {
      vi: 'tỉnh nào triển khai nhiệm vụ nào của Chỉ thị, bằng mục nào của kế hoạch nào',
      en: 'which province carries out which duty of the directive, by which task of which plan',
    },
  },
  {
    command: 'plan-check coverage --of 119/KH-UBND --format csv=trien-khai.csv',
    does: {
      vi: 'kế hoạch của cơ quan nào triển khai kế hoạch của tỉnh, mở được bằng Excel',
      en: 'which plans of agencies carry out the plan of the province, for a spreadsheet',
    },
  },
]

/** Declares `coverage`. */
export function declareCoverage(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('coverage')
    .usage(say({ vi: '[tùy chọn]', en: '[options]' }))
    .description(
      say({
        vi: 'nhiệm vụ nào của văn bản cấp trên đã được triển khai, theo tỉnh',
        en: 'which duties of a document above are carried out, by province',
      }),
    )
    .option(
      say({ vi: '--of <văn-bản>', en: '--of <document>' }),
      say({
        vi: 'văn bản cấp trên: mã, hoặc số, ký hiệu',
        en: 'the document above: its id, or its number',
      }),
    )
    .option(
      say({ vi: '--province <mã>', en: '--province <id>' }),
      say({ vi: 'chỉ tỉnh này', en: 'only this province' }),
      listOption('--province'),
    )
  withAsOfOption(command, declaring)
    .addHelpText('after', examplesText(language, COVERAGE_EXAMPLES))
    .action((_: unknown, own: Command) =>
      run(runCoverage({ ...own.optsWithGlobals<CoverageOptions>(), lang: language }, world)),
    )
  withFormatOption(command, coverageFormats, declaring)
}
