import { Command, Option } from 'commander'
import type { Language, Text } from '../domain/text.ts'
import { CHANGES_EXAMPLES, declareChanges } from './changes-command.ts'
import { type Declaring, examplesText } from './command.ts'
import { declareExplain, EXPLAIN_EXAMPLES } from './explain-command.ts'
import { declareList, LIST_EXAMPLES } from './list-command.ts'
import { languageOption } from './options.ts'
import { declareRecord, RECORD_EXAMPLES } from './record/command.ts'
import { declareStatus, STATUS_EXAMPLES } from './status-command.ts'
import { declareValidate, VALIDATE_EXAMPLES } from './validate-command.ts'
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
      say({ vi: 'help [lệnh]', en: 'help [command]' }),
      say({ vi: 'in hướng dẫn của một lệnh', en: 'print the help of a command' }),
    )
    .option(
      say({ vi: '--plans <thư-mục>', en: '--plans <dir>' }),
      say({ vi: 'thư mục kế hoạch (mặc định: plans)', en: 'folder of plans (default: plans)' }),
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
    .option(
      '--quiet',
      say({ vi: 'không in gì ra stderr về tệp có lỗi', en: 'print nothing on stderr about faulty files' }),
    )
    .usage(say({ vi: '[tùy chọn] [lệnh]', en: '[options] [command]' }))
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: () => undefined })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: 100,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
      styleTitle: (title) => (language === 'vi' ? (TITLES[title] ?? title) : title),
    })
  const declaring: Declaring = { program, world, language, say, run: async (code) => end(await code) }
  declareStatus(declaring)
  declareChanges(declaring)
  declareRecord(declaring)
  declareValidate(declaring)
  declareExplain(declaring)
  declareList(declaring)
  const first = [
    STATUS_EXAMPLES,
    CHANGES_EXAMPLES,
    RECORD_EXAMPLES,
    VALIDATE_EXAMPLES,
    EXPLAIN_EXAMPLES,
    LIST_EXAMPLES,
  ].flatMap((list) => list.slice(0, 1))
  return program.addHelpText('after', examplesText(language, first) + say(EXIT_CODES))
}

const EXIT_CODES: Text = {
  vi: '\n\nMã kết thúc: 0 tốt · 1 dữ liệu sai · 2 dùng sai, không thấy · 3 lỗi chương trình · 4 trái --fail-on',
  en: '\n\nExit codes: 0 fine · 1 invalid data · 2 wrong usage, not found · 3 program fault · 4 --fail-on',
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
}
