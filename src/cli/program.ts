import { Command, Option } from 'commander'
import { STATUS_CODES } from '../domain/obligations/status.ts'
import type { Language, Text } from '../domain/text.ts'
import { explanationFormats, findingFormats, statusFormats } from '../reports/index.ts'
import { type ExplainOptions, explain } from './explain.ts'
import { dayOption, languageOption, repeated, several } from './options.ts'
import { GROUPINGS, type StatusOptions, status } from './status.ts'
import { type ValidateOptions, validate } from './validate.ts'
import { VERSION } from './version.ts'
import type { World } from './world.ts'

/** The command line: its commands and options, in one language. `end` is told each command's exit code. */
export function programFor(world: World, language: Language, end: (code: number) => void): Command {
  const say = (text: Text): string => text[language]
  const program = new Command('plan-check')
    .description(
      say({
        vi: 'Cơ quan nào còn nợ việc gì, tính đến một ngày.',
        en: 'Which agencies owe what, as of a day.',
      }),
    )
    .version(VERSION, '--version', say({ vi: 'in phiên bản', en: 'print the version' }))
    .helpOption('-h, --help', say({ vi: 'in hướng dẫn', en: 'print this help' }))
    .helpCommand(
      'help [command]',
      say({ vi: 'in hướng dẫn của một lệnh', en: 'print the help of a command' }),
    )
    .addOption(
      new Option(
        '--plans <dir>',
        say({ vi: 'thư mục kế hoạch (mặc định: plans)', en: 'folder of plans (default: plans)' }),
      ),
    )
    .addOption(
      new Option(
        '--lang <vi|en>',
        say({
          vi: 'ngôn ngữ, hoặc biến PLAN_CHECK_LANG (mặc định: vi)',
          en: 'language, or the variable PLAN_CHECK_LANG (default: vi)',
        }),
      ).argParser(languageOption),
    )
    .option(
      '--no-color',
      say({ vi: 'không dùng màu (cũng theo NO_COLOR)', en: 'no colours (NO_COLOR works too)' }),
    )
    .option('--quiet', say({ vi: 'không in gì ngoài kết quả', en: 'print nothing but results' }))
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: () => undefined })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: 100,
      styleTitle: (title) => (language === 'vi' ? (TITLES[title] ?? title) : title),
    })
  const run = async (code: Promise<number>): Promise<void> => end(await code)

  program
    .command('status')
    .description(
      say({
        vi: 'bảng theo dõi của từng cơ quan, rồi việc còn phải làm',
        en: 'the follow-up table of agencies, then what each owes',
      }),
    )
    .option(
      '--as-of <date>',
      say({
        vi: 'tính đến hết ngày (mặc định: hôm nay, giờ Việt Nam)',
        en: 'at the end of this day (default: today in Việt Nam)',
      }),
      dayOption('--as-of'),
    )
    .option('--plan <id>', say({ vi: 'chỉ kế hoạch này', en: 'only this plan' }), several)
    .option('--province <id>', say({ vi: 'chỉ tỉnh này', en: 'only this province' }), several)
    .option(
      '--agency <name>',
      say({ vi: 'chỉ cơ quan này: mã, tinh/ma hoặc tên', en: 'only this agency: id, province/id or name' }),
      repeated,
    )
    .option(
      '--status <code>',
      say({
        vi: `chỉ tình trạng này: ${STATUS_CODES.join(', ')}`,
        en: `only this status: ${STATUS_CODES.join(', ')}`,
      }),
      several,
    )
    .option(
      '--due-through <date>',
      say({ vi: 'chỉ việc có hạn đến hết ngày này', en: 'only what is due by the end of this day' }),
      dayOption('--due-through'),
    )
    .option(
      '--group-by <what>',
      say({
        vi: `xếp việc theo ${GROUPINGS.join(', ')} (mặc định: plan)`,
        en: `group duties by ${GROUPINGS.join(', ')} (default: plan)`,
      }),
      'plan',
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
      '--format <name[=file]>',
      say({
        vi: `${names(statusFormats)}; dùng được nhiều lần`,
        en: `${names(statusFormats)}; may be given several times`,
      }),
      repeated,
    )
    .addHelpText('after', examples(language, STATUS_EXAMPLES))
    .action((_: unknown, command: Command) =>
      run(status({ ...command.optsWithGlobals<StatusOptions>(), lang: language }, world)),
    )

  program
    .command('explain')
    .description(
      say({
        vi: 'lời thời hạn được đọc thế nào, và vì sao',
        en: 'how the words of a deadline are read, and why',
      }),
    )
    .option(
      '--deadline <words>',
      say({ vi: 'lời thời hạn như trong văn bản', en: 'the words of the deadline, as printed' }),
    )
    .option(
      '--issued <date>',
      say({
        vi: 'ngày của văn bản; thiếu thì không đọc được lời thiếu năm',
        en: 'the day of the document; without it, words without a year are refused',
      }),
      dayOption('--issued'),
    )
    .option(
      '--before-month <how>',
      say({
        vi: '“trước tháng M” là strict (hết tháng trước) hay inclusive (hết tháng M); mặc định: strict',
        en: '“trước tháng M” is strict (the month before) or inclusive (the end of M); default: strict',
      }),
    )
    .option(
      '--before-day <how>',
      say({
        vi: '“trước ngày D” là inclusive (kể cả ngày D) hay strict (hôm trước); mặc định: inclusive',
        en: '“trước ngày D” is inclusive (D is in time) or strict (the day before); default: inclusive',
      }),
    )
    .option(
      '--format <name[=file]>',
      say({
        vi: `${names(explanationFormats)}; dùng được nhiều lần`,
        en: `${names(explanationFormats)}; may be given several times`,
      }),
      repeated,
    )
    .addHelpText('after', examples(language, EXPLAIN_EXAMPLES))
    .action((_: unknown, command: Command) =>
      end(explain({ ...command.optsWithGlobals<ExplainOptions>(), lang: language }, world)),
    )

  program
    .command('validate')
    .description(
      say({
        vi: 'mọi lỗi của tệp kế hoạch và sổ cơ quan, có tệp:dòng:cột',
        en: 'all that is wrong with plans and registers, with file:line:column',
      }),
    )
    .argument(
      '[paths...]',
      say({
        vi: 'tệp hoặc thư mục (mặc định: cả thư mục kế hoạch)',
        en: 'files or folders (default: the whole folder of plans)',
      }),
    )
    .option(
      '--format <name[=file]>',
      say({
        vi: `${names(findingFormats)}; dùng được nhiều lần`,
        en: `${names(findingFormats)}; may be given several times`,
      }),
      repeated,
    )
    .addHelpText('after', examples(language, VALIDATE_EXAMPLES))
    .action((paths: string[], _: unknown, command: Command) =>
      run(validate(paths, { ...command.optsWithGlobals<ValidateOptions>(), lang: language }, world)),
    )

  return program.addHelpText(
    'after',
    examples(language, [
      ...STATUS_EXAMPLES.slice(0, 1),
      ...VALIDATE_EXAMPLES.slice(0, 1),
      ...EXPLAIN_EXAMPLES,
    ]) + say(EXIT_CODES),
  )
}

interface Example {
  readonly command: string
  readonly does: Text
}

const STATUS_EXAMPLES: readonly Example[] = [
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
]

const VALIDATE_EXAMPLES: readonly Example[] = [
  {
    command: 'plan-check validate',
    does: { vi: 'kiểm tra cả thư mục kế hoạch', en: 'check the whole folder of plans' },
  },
  {
    command: 'plan-check validate plans/thai-nguyen-129.yaml --format json',
    does: { vi: 'kiểm tra một tệp, kết quả cho máy', en: 'check one file, for a program' },
  },
]

const EXPLAIN_EXAMPLES: readonly Example[] = [
  {
    command: 'plan-check explain --deadline "Hoàn thành trước tháng 6/2024" --issued 2023-07-03',
    does: { vi: 'ngày cuối, căn cứ và cách đọc khác', en: 'the last day, why, and the other reading' },
  },
]

const EXIT_CODES: Text = {
  vi: '\n\nMã kết thúc: 0 tốt · 1 dữ liệu sai · 2 dùng sai, không tìm thấy · 3 lỗi của chương trình',
  en: '\n\nExit codes: 0 fine · 1 invalid data · 2 wrong usage, nothing found · 3 a fault of the program',
}

function examples(language: Language, list: readonly Example[]): string {
  const title = { vi: 'Ví dụ:', en: 'Examples:' }[language]
  return `\n${title}\n${list.map(({ command, does }) => `  ${command}\n      ${does[language]}`).join('\n')}`
}

function names(formats: readonly { readonly name: string }[]): string {
  return formats.map(({ name }) => name).join(', ')
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
}
