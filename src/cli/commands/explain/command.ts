import type { Command } from 'commander'
import { explanationFormats } from '../../../reports/explain/index.ts'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  ONLY_ITS_FILES,
  withAsOfOption,
  withFormatOption,
  withQueryOptions,
} from '../../base/command.ts'
import { dayOption } from '../../base/options.ts'
import { type ExplainOptions, runExplain } from './run.ts'

export const EXPLAIN_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check explain thai-nguyen-129#6.3 --as-of 2024-06-30',
    does: {
      vi: 'từng bước dẫn tới tình trạng của nhiệm vụ 6.3',
      en: 'the steps that led to where task 6.3 stands',
    },
  },
  {
    command: 'plan-check explain --deadline "Hoàn thành trước tháng 6/2024" --issued 2023-07-03',
    does: { vi: 'ngày cuối, căn cứ và cách đọc khác', en: 'the last day, why, and the other reading' },
  },
  {
    command: 'plan-check explain unknown-agency',
    does: {
      vi: 'một điều được kiểm tra: vì sao, ví dụ sai và đúng, căn cứ, cách sửa',
      en: 'a check: why, a wrong and a right example, its basis, what to do',
    },
  },
]

/** Declares `explain`. */
export function declareExplain(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('explain')
    .usage(say({ vi: '[tùy chọn] [kế-hoạch#nhiệm-vụ|mã]', en: '[options] [plan#task|code]' }))
    .description(
      say({
        vi: 'vì sao một việc ở tình trạng ấy; lời thời hạn được đọc thế nào; một mã kiểm tra nghĩa là gì',
        en: 'why an obligation stands where it stands; how a deadline is read; what a code means',
      }),
    )
    .argument(
      say({ vi: '[kế-hoạch#nhiệm-vụ|mã]', en: '[plan#task|code]' }),
      say({
        vi: 'nhiệm vụ, hoặc mã kiểm tra, cần giải thích',
        en: 'the task, or the code of a check, to explain',
      }),
    )
    .option(
      say({ vi: '--deadline <lời>', en: '--deadline <words>' }),
      say({ vi: 'lời thời hạn như trong văn bản', en: 'the words of the deadline, as printed' }),
    )
    .option(
      say({ vi: '--issued <ngày>', en: '--issued <date>' }),
      say({
        vi: 'ngày của văn bản; thiếu thì không đọc được lời thiếu năm',
        en: 'the day of the document; without it, words without a year are refused',
      }),
      dayOption('--issued', world),
    )
    .option(
      say({ vi: '--before-month <cách>', en: '--before-month <how>' }),
      say({
        vi: '“trước tháng M” là strict (hết tháng trước, mặc định) hay inclusive (hết tháng M)',
        en: '“trước tháng M” is strict (the month before, the default) or inclusive (the end of M)',
      }),
    )
    .option(
      say({ vi: '--before-day <cách>', en: '--before-day <how>' }),
      say({
        vi: '“trước ngày D” là inclusive (kể cả ngày D, mặc định) hay strict (hôm trước)',
        en: '“trước ngày D” is inclusive (D is in time, the default) or strict (the day before)',
      }),
    )
    .addHelpText('after', say(ONLY_ITS_FILES) + examplesText(language, EXPLAIN_EXAMPLES))
    .action((target: string | undefined, _: unknown, own: Command) =>
      run(runExplain(target, { ...own.optsWithGlobals<ExplainOptions>(), lang: language }, world)),
    )
  withFormatOption(
    withQueryOptions(withAsOfOption(command, declaring), declaring),
    explanationFormats,
    declaring,
  )
}
