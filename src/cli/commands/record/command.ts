import type { Command } from 'commander'
import { type CommandContext, type CommandExample, examplesText, ONLY_ITS_FILES } from '../../base/command.ts'
import { dayOption, repeatableOption } from '../../base/options.ts'
import { periodWritten } from '../../base/written-period.ts'
import { eventNames } from './event-names.ts'
import type { RecordOptions } from './options.ts'

export const RECORD_EXAMPLES: readonly CommandExample[] = [
  {
    command:
      'plan-check record delivered lang-son-2023#4 --agency so-tai-chinh --date 2023-05-09 --document 12',
    does: { vi: 'ghi văn bản mà Sở Tài chính đã nộp', en: 'record the document that delivers task 4' },
  },
  {
    command:
      'plan-check record delivered nam-dinh-119#1 --agency ubnd-cap-huyen --period 2024 --date 2024-03-15 --document 15/BC',
    does: {
      vi: 'ghi một lần cho cả nhóm, mỗi cơ quan một ghi nhận',
      en: 'a whole group at once, a record each',
    },
  },
  {
    command: 'plan-check record retract 2023-05-09.4.so-tai-chinh.delivered --reason "Ghi nhầm việc"',
    does: { vi: 'rút một ghi nhận nhầm', en: 'take a mistaken record back' },
  },
]

/** Declares `record`. What it writes with is only loaded when it runs. */
export function declareRecord(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('record')
    .usage(say({ vi: '<sự-kiện> <việc> [tùy chọn]', en: '<event> <what> [options]' }))
    .description(
      say({ vi: 'ghi việc đã xảy ra vào tệp records', en: 'record what happened, in the records file' }),
    )
    .argument(say({ vi: '[sự-kiện]', en: '[event]' }), eventNames(language))
    .argument(
      say({ vi: '[việc]', en: '[what]' }),
      say({
        vi: 'kế-hoạch#nhiệm-vụ[/sản-phẩm], hoặc cả mã như báo cáo in; với retract: mã của ghi nhận',
        en: 'plan#task[/deliverable], or the whole id as reports print it; for retract: the id of the record',
      }),
    )
  withWho(command, declaring)
  withProof(command, declaring)
  withReasons(command, declaring)
    .option('--dry-run', say({ vi: 'chỉ in ra, không ghi', en: 'print it only, write nothing' }))
    .addHelpText('after', say(ONLY_ITS_FILES) + examplesText(language, RECORD_EXAMPLES))
    .action((event: string | undefined, target: string | undefined, _: unknown, own: Command) => {
      const options = { ...own.optsWithGlobals<RecordOptions>(), lang: language }
      return run(import('./run.ts').then(({ runRecord: record }) => record(event, target, options, world)))
    })
}

function withWho(command: Command, { say, world }: CommandContext): Command {
  return command
    .option(
      say({ vi: '--agency <tên>', en: '--agency <name>' }),
      say({
        vi: 'cơ quan: mã, tên, nhiều tên cách nhau bằng dấu phẩy, hoặc nhóm; bỏ được khi việc chỉ của một cơ quan',
        en: 'the agency: id, name, several with commas, or a group; not needed where only one owes it',
      }),
      repeatableOption,
    )
    .option(
      say({ vi: '--date <ngày>', en: '--date <date>' }),
      say({ vi: 'ngày việc ấy xảy ra', en: 'the day it happened' }),
      dayOption('--date', world),
    )
    .option(
      say({ vi: '--period <kỳ>', en: '--period <period>' }),
      say({ vi: 'kỳ nào: 2024, 2024-Q2, T-2024-03-15…', en: 'which period: 2024, 2024-Q2, T-2024-03-15…' }),
      (text) => periodWritten(text)?.id ?? text,
    )
    .option(
      say({ vi: '--part <số>', en: '--part <number>' }),
      say({ vi: 'phần thứ mấy của thời hạn', en: 'which part of the deadline' }),
    )
}

function withProof(command: Command, { say, world }: CommandContext): Command {
  return command
    .option(
      say({ vi: '--document <số>', en: '--document <number>' }),
      say({ vi: 'số, ký hiệu văn bản', en: 'the number of the document' }),
    )
    .option(
      say({ vi: '--evidence <tệp...>', en: '--evidence <path...>' }),
      say({
        vi: 'tệp trong thư mục kế hoạch, hoặc địa chỉ https',
        en: 'files below the folder of plans, or https addresses',
      }),
      repeatableOption,
    )
    .option(
      say({ vi: '--from <kết-quả>', en: '--from <delivery>' }),
      say({
        vi: 'delivered: kết quả của nhiệm vụ triển khai việc này, kế-hoạch#nhiệm-vụ; lấy ngày, văn bản, minh chứng từ đó',
        en: 'delivered: the delivery of a task that carries this one out, plan#task, whose day, document and evidence count',
      }),
    )
    .option(
      say({ vi: '--value <số>', en: '--value <number>' }),
      say({
        vi: 'progress, delivered: chỉ tiêu đã đạt bao nhiêu',
        en: 'progress, delivered: how much of the target is reached',
      }),
    )
    .option(
      say({ vi: '--count <số>', en: '--count <number>' }),
      say({
        vi: 'nhóm mở: delivered – đến nay bao nhiêu cơ quan đã nộp; waived – miễn cho bao nhiêu',
        en: 'an open group: delivered – how many have delivered so far; waived – how many are excused',
      }),
    )
    .option('--all', say({ vi: 'nhóm mở: tất cả đã nộp', en: 'an open group: all have delivered' }))
    .option(
      say({ vi: '--certainty <mức>', en: '--certainty <how>' }),
      say({
        vi: 'no-later-than: chỉ biết chậm nhất là ngày ấy',
        en: 'no-later-than: the day is an upper bound',
      }),
    )
    .option(
      say({ vi: '--recorded <ngày>', en: '--recorded <date>' }),
      say({
        vi: 'ngày cơ quan theo dõi biết (mặc định: hôm nay, giờ Việt Nam)',
        en: 'when the office learned it (default: today in Việt Nam)',
      }),
      dayOption('--recorded', world),
    )
}

function withReasons(command: Command, { say, world }: CommandContext): Command {
  return command
    .option(
      say({ vi: '--to <tên>', en: '--to <name>' }),
      say({ vi: 'assigned: cơ quan nhận việc', en: 'assigned: the body that takes it over' }),
    )
    .option(
      say({ vi: '--through <ngày>', en: '--through <date>' }),
      say({
        vi: 'extended, extension-requested: ngày cuối mới',
        en: 'extended, extension-requested: the new last day',
      }),
      dayOption('--through', world),
    )
    .option(
      say({ vi: '--basis <lời>', en: '--basis <words>' }),
      say({ vi: 'extended: văn bản cho gia hạn', en: 'extended: the document that allows it' }),
    )
    .option(
      say({ vi: '--reason <lời>', en: '--reason <words>' }),
      say({
        vi: 'waived, cancelled, superseded, reopened, contested, retract: vì sao',
        en: 'waived, cancelled, superseded, reopened, contested, retract: why',
      }),
    )
    .option(
      say({ vi: '--by <lời>', en: '--by <words>' }),
      say({
        vi: 'waived, cancelled, superseded: ai quyết định, hay gì thay thế',
        en: 'waived, cancelled, superseded: who decided, or what supersedes it',
      }),
    )
    .option(say({ vi: '--note <lời>', en: '--note <words>' }), say({ vi: 'ghi chú', en: 'a note' }))
}
