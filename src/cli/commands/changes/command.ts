import { type Command, Option } from 'commander'
import { changesFormats } from '../../../reports/changes/index.ts'
import { withPeriodOptions } from '../../base/asked-period.ts'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  withFormatOption,
  withQueryOptions,
} from '../../base/command.ts'
import { dayOption } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { runAgainst } from './against.ts'
import { type ChangesOptions, runChanges } from './run.ts'

export const CHANGES_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check changes --from 2024-03-31 --to 2024-06-30',
    does: {
      vi: 'quý II/2024: việc mới quá hạn, mới xong, được gia hạn, chuyển cơ quan',
      en: 'the second quarter of 2024: newly overdue, newly done, extended, transferred',
    },
  },
  {
    command: 'plan-check changes --against da-gui.json',
    does: {
      vi: 'vì sao số nay khác số đã gửi: so với bản status --format json đã lưu',
      en: 'why a number differs from the one sent out: compares with a saved status --format json',
    },
  },
  {
    command: 'plan-check changes --quarter 2024-Q2 --period-kind nd09 --format xlsx=thay-doi.xlsx',
    does: {
      vi: 'từ hết 14/3 đến hết 14/6/2024 (Nghị định 09/2019), ra Excel',
      en: 'from the end of 14 March to 14 June 2024 (decree 09/2019), for Excel',
    },
  },
]

/** Declares `changes`. */
export function declareChanges(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('changes')
    .usage(say({ vi: '[tùy chọn]', en: '[options]' }))
    .description(
      say({
        vi: 'điều gì đã thay đổi giữa hai ngày, hoặc so với một bản đã lưu',
        en: 'what moved between two days, or differs from a saved status',
      }),
    )
    .option(
      say({ vi: '--from <ngày>', en: '--from <date>' }),
      say({ vi: 'từ hết ngày', en: 'from the end of this day' }),
      dayOption('--from', world),
    )
    .option(
      say({ vi: '--to <ngày>', en: '--to <date>' }),
      say({
        vi: 'đến hết ngày (mặc định: hôm nay, giờ Việt Nam)',
        en: 'to the end of this day (default: today in Việt Nam)',
      }),
      dayOption('--to', world),
    )
    .addOption(
      new Option(
        say({ vi: '--against <tệp.json>', en: '--against <file.json>' }),
        say({
          vi: 'so với bản status --format json đã lưu (mọi phiên bản), tính đến ngày ghi trong đó',
          en: 'compare with a saved status --format json (of any version), as of the day that it says',
        }),
      ).conflicts(['from', 'to', 'quarter', 'period']),
    )
  withQueryOptions(withPeriodOptions(command, declaring), declaring)
    .option('--all', say({ vi: 'mỗi cơ quan một dòng', en: 'every agency on a line of its own' }))
    .addHelpText('after', examplesText(language, CHANGES_EXAMPLES))
    .action((_: unknown, own: Command) =>
      run(changesOf({ ...own.optsWithGlobals<ChangesOptions>(), lang: language }, world)),
    )
  withFormatOption(command, changesFormats, declaring)
}

function changesOf(options: ChangesOptions, world: World): Promise<number> {
  const { against } = options
  return against === undefined ? runChanges(options, world) : runAgainst(against, options, world)
}
