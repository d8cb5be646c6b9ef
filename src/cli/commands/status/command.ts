import { type Command, Option } from 'commander'
import { GROUP_KEYS } from '../../../domain/follow-up/group-lines.ts'
import { POLICIES } from '../../../domain/follow-up/policy.ts'
import { STATUS_CODES } from '../../../domain/obligations/status.ts'
import { statusFormats } from '../../../reports/status/index.ts'
import { withPeriodOptions } from '../../base/asked-period.ts'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  withAsOfOption,
  withFormatOption,
  withQueryOptions,
} from '../../base/command.ts'
import { dayOption, listOption, repeatableOption } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { shardOption } from '../../shard-option.ts'
import { GROUPINGS, runStatus, type StatusOptions } from './run.ts'
import { runTotals } from './run-totals.ts'

export const STATUS_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check status --as-of 2024-06-30',
    does: { vi: 'ai còn nợ việc gì vào 30/6/2024', en: 'who owes what on 30 June 2024' },
  },
  {
    command: 'plan-check status --as-of 2024-06-30 --agency so-noi-vu --group-by agency',
    does: { vi: 'việc của các Sở Nội vụ', en: 'what the departments of home affairs owe' },
  },
  {
    command: 'plan-check status --plan thai-nguyen-129 --status overdue --format csv=qua-han.csv',
    does: { vi: 'việc quá hạn, mở được bằng Excel', en: 'what is overdue, for a spreadsheet' },
  },
  {
    command: 'plan-check status --format table --format json=tinh-hinh.json',
    does: { vi: 'bảng trên màn hình và toàn bộ dữ liệu', en: 'a table on screen and all the data' },
  },
  {
    command: 'plan-check status --quarter 2024-Q2 --format xlsx=quy-2.xlsx',
    does: {
      vi: 'bảng theo dõi cuối quý II, việc còn phải làm và thay đổi trong quý, ra Excel',
      en: 'the table at the end of the second quarter, what is owed and what changed in it, for Excel',
    },
  },
  {
    command: 'plan-check status --group-by province --totals --format xlsx=tong-hop.xlsx',
    does: {
      vi: 'bảng tổng hợp theo tỉnh, ra Excel',
      en: 'the sums by province, for Excel',
    },
  },
  {
    command: 'plan-check status --quarter 2024-Q2 --province thai-nguyen --letter --format docx=bao-cao.docx',
    does: { vi: 'báo cáo UBND tỉnh kèm phụ lục', en: 'the report upwards with its appendices' },
  },
  {
    command: 'plan-check status --fail-on newly-overdue --since 2024-03-31',
    does: {
      vi: 'cho CI: mã 4 nếu có việc mới quá hạn',
      en: 'for CI: exit code 4 where something is newly overdue',
    },
  },
]

/** Declares `status`. */
export function declareStatus(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('status')
    .usage(say({ vi: '[tùy chọn]', en: '[options]' }))
    .description(
      say({
        vi: 'bảng theo dõi của từng cơ quan, rồi việc còn phải làm',
        en: 'the follow-up table of agencies, then what each owes',
      }),
    )
  withQueryOptions(withPeriodOptions(withAsOfOption(command, declaring), declaring), declaring)
    .option(
      say({ vi: '--status <mã>', en: '--status <code>' }),
      say({
        vi: `chỉ tình trạng này: ${STATUS_CODES.join(', ')}`,
        en: `only this status: ${STATUS_CODES.join(', ')}`,
      }),
      listOption('--status'),
    )
    .option(
      say({ vi: '--due-through <ngày>', en: '--due-through <date>' }),
      say({ vi: 'chỉ việc có hạn đến hết ngày này', en: 'only what is due by the end of this day' }),
      dayOption('--due-through', world),
    )
    .option(
      say({ vi: '--group-by <gì>', en: '--group-by <what>' }),
      say({
        vi: `xếp việc theo ${GROUPINGS.join(', ')} (mặc định: plan)`,
        en: `group duties by ${GROUPINGS.join(', ')} (default: plan)`,
      }),
    )
    .addOption(
      new Option(
        '--totals',
        say({
          vi: `chỉ bảng tổng hợp của --group-by ${GROUP_KEYS.join('|')}, như biểu báo cáo gửi cấp trên`,
          en: `only the sums of --group-by ${GROUP_KEYS.join('|')}, as a report upwards has them`,
        }),
      ).conflicts(['all', 'owed', 'agency', 'failOn', 'since', 'letter', 'findings', 'status', 'dueThrough']),
    )
    .option(
      '--owed',
      say({
        vi: 'chỉ việc quá hạn và đang làm (mặc định của bảng)',
        en: 'only what is overdue or in progress (default of tables)',
      }),
    )
    .addOption(
      new Option(
        '--all',
        say({
          vi: 'mọi việc, mỗi cơ quan một dòng (mặc định của csv, json)',
          en: 'every obligation on a line of its own (default of csv and json)',
        }),
      ).conflicts('owed'),
    )
    .option(
      say({ vi: '--fail-on <điều>', en: '--fail-on <policy>' }),
      say({
        vi: `kết thúc với mã 4 nếu có việc ${POLICIES.join(', ')}`,
        en: `end with 4 where something is ${POLICIES.join(', ')}`,
      }),
    )
    .option(
      say({ vi: '--since <ngày>', en: '--since <date>' }),
      say({
        vi: 'so với hết ngày này: newly-overdue; html, docx, xlsx thêm trang thay đổi',
        en: 'compare with the end of this day: newly-overdue; html, docx and xlsx tell what changed',
      }),
      dayOption('--since', world),
    )
    .addOption(shardOption(declaring, ['totals', 'failOn', 'since', 'letter', 'findings']))
    .option(
      '--letter',
      say({
        vi: 'báo cáo gửi cấp trên kèm phụ lục (docx, tiếng Việt); cần tệp office/v1',
        en: 'a report upwards with appendices (docx, in Vietnamese); needs an office/v1 file',
      }),
    )
    .option(
      say({ vi: '--findings <tên[=tệp]>', en: '--findings <name[=file]>' }),
      say({
        vi: 'việc trái với --fail-on, ở dòng của nhiệm vụ, theo một định dạng của validate: sarif, gitlab, …',
        en: 'what breaks --fail-on, at the line of its task, in a format of validate: sarif, gitlab, …',
      }),
      repeatableOption,
    )
    .addHelpText('after', examplesText(language, STATUS_EXAMPLES))
    .action((_: unknown, own: Command) =>
      run(statusOf({ ...own.optsWithGlobals<StatusOptions>(), lang: language }, world)),
    )
  withFormatOption(command, statusFormats, declaring)
}

function statusOf(options: StatusOptions, world: World): Promise<number> {
  return options.totals ? runTotals(options, world) : runStatus(options, world)
}
