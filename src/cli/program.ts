import { Command, Option } from 'commander'
import type { Language, Text } from '../domain/text.ts'
import { type CommandContext, type CommandExample, examplesText } from './base/command.ts'
import { languageOption, plansOption, repeatableOption } from './base/options.ts'
import { VERSION } from './base/version.ts'
import type { World } from './base/world.ts'

/** A command, as its file declares it, and its first example. */
interface Declared {
  readonly declare: (declaring: CommandContext) => void
  readonly examples: readonly CommandExample[]
}

/** Every command, in the order of the help; each is loaded only where it is wanted. */
const COMMANDS: Readonly<Record<string, () => Promise<Declared>>> = {
  status: async () => {
    const { declareStatus, STATUS_EXAMPLES } = await import('./commands/status/command.ts')
    return { declare: declareStatus, examples: STATUS_EXAMPLES }
  },
  changes: async () => {
    const { declareChanges, CHANGES_EXAMPLES } = await import('./commands/changes/command.ts')
    return { declare: declareChanges, examples: CHANGES_EXAMPLES }
  },
  remind: async () => {
    const { declareRemind, REMIND_EXAMPLES } = await import('./commands/remind/command.ts')
    return { declare: declareRemind, examples: REMIND_EXAMPLES }
  },
  page: async () => {
    const { declarePage, PAGE_EXAMPLES } = await import('./commands/page/command.ts')
    return { declare: declarePage, examples: PAGE_EXAMPLES }
  },
  export: async () => {
    const { declareExport, EXPORT_EXAMPLES } = await import('./commands/export/command.ts')
    return { declare: declareExport, examples: EXPORT_EXAMPLES }
  },
  coverage: async () => {
    const { declareCoverage, COVERAGE_EXAMPLES } = await import('./commands/coverage/command.ts')
    return { declare: declareCoverage, examples: COVERAGE_EXAMPLES }
  },
  calendar: async () => {
    const { declareCalendar, CALENDAR_EXAMPLES } = await import('./commands/calendar/command.ts')
    return { declare: declareCalendar, examples: CALENDAR_EXAMPLES }
  },
  record: async () => {
    const { declareRecord, RECORD_EXAMPLES } = await import('./commands/record/command.ts')
    return { declare: declareRecord, examples: RECORD_EXAMPLES }
  },
  collect: async () => {
    const { declareCollect, COLLECT_EXAMPLES } = await import('./commands/collect/command.ts')
    return { declare: declareCollect, examples: COLLECT_EXAMPLES }
  },
  validate: async () => {
    const { declareValidate, VALIDATE_EXAMPLES } = await import('./commands/validate/command.ts')
    return { declare: declareValidate, examples: VALIDATE_EXAMPLES }
  },
  explain: async () => {
    const { declareExplain, EXPLAIN_EXAMPLES } = await import('./commands/explain/command.ts')
    return { declare: declareExplain, examples: EXPLAIN_EXAMPLES }
  },
  draft: async () => {
    const { declareDraft, DRAFT_EXAMPLES } = await import('./commands/draft/command.ts')
    return { declare: declareDraft, examples: DRAFT_EXAMPLES }
  },
  list: async () => {
    const { declareList, LIST_EXAMPLES } = await import('./commands/list/command.ts')
    return { declare: declareList, examples: LIST_EXAMPLES }
  },
  schema: async () => {
    const { declareSchema, SCHEMA_EXAMPLES } = await import('./commands/schema/command.ts')
    return { declare: declareSchema, examples: SCHEMA_EXAMPLES }
  },
  init: async () => {
    const { declareInit, INIT_EXAMPLES } = await import('./commands/init/command.ts')
    return { declare: declareInit, examples: INIT_EXAMPLES }
  },
  menu: async () => {
    const { menuOf, MENU_EXAMPLES } = await import('./commands/menu/command.ts')
    return { declare: menuOf(programFor), examples: MENU_EXAMPLES }
  },
  completion: async () => {
    const { completionOf } = await import('./commands/completion/command.ts')
    return { declare: completionOf(programFor), examples: [] }
  },
}

/** The names of all commands. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS)

/** The one command that the line surely means: its first word, options apart. Null where all must be known. */
function wantedOf({ args }: World): string | null {
  const [first = ''] = args.filter(
    (arg, at) => !arg.startsWith('-') && !TAKES_A_VALUE.has(args[at - 1] ?? ''),
  )
  return Object.hasOwn(COMMANDS, first) ? first : null
}

/** Without a command every command must be known, to print the help or suggest one; not to print the version. */
function neededFor({ args }: World) {
  return args.length === 1 && VERSION_ASKED.has(args[0] ?? '') ? [] : Object.values(COMMANDS)
}

const VERSION_ASKED: ReadonlySet<string> = new Set(['-v', '--version', 'version'])

const TAKES_A_VALUE: ReadonlySet<string> = new Set(['--plans', '--lang', '--without'])

/** The command line in one language: the command asked for, or all of them, with their options. `end` receives each command's exit code. */
export async function programFor(
  world: World,
  language: Language,
  end: (code: number) => void,
): Promise<Command> {
  const say = (text: Text): string => text[language]
  const program = new Command('plan-check')
    .description(
      say({
        vi: 'Cơ quan nào còn nợ việc gì, tính đến một ngày.',
        en: 'Which agencies owe what, as of a day.',
      }),
    )
    .version(VERSION, '-v, --version', say({ vi: 'in phiên bản', en: 'print the version' }))
    .helpOption('-h, --help', say({ vi: 'in hướng dẫn', en: 'print this help' }))
    .helpCommand(
      say({ vi: 'help [lệnh]', en: 'help [command]' }),
      say({ vi: 'in hướng dẫn của một lệnh', en: 'print the help of a command' }),
    )
    .option(
      say({ vi: '--plans <thư-mục>', en: '--plans <dir>' }),
      say({ vi: 'thư mục kế hoạch (mặc định: plans)', en: 'folder of plans (default: plans)' }),
      plansOption,
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
      say({ vi: '--without <tệp>', en: '--without <file>' }),
      say({
        vi: 'bỏ qua một tệp không đọc được; đầu báo cáo nói rõ',
        en: 'go on without a file that cannot be read; headings say so',
      }),
      repeatableOption,
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
      // Read so, and only so: a value behind a blank is a path.
      optionTerm: ({ flags }) => flags.replace(' [', '[='),
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
      styleTitle: (title) => (language === 'vi' ? (TITLES[title] ?? title) : title),
    })
  const declaring: CommandContext = { program, world, language, say, run: async (code) => end(await code) }
  const wanted = wantedOf(world)
  const loading = wanted === null ? neededFor(world) : [COMMANDS[wanted] ?? []].flat()
  const commands = await Promise.all(loading.map((load) => load()))
  for (const { declare } of commands) declare(declaring)
  const first = commands.flatMap(({ examples }) => examples.slice(0, 1))
  return program.addHelpText('after', examplesText(language, first) + say(EXIT_CODES))
}

const EXIT_CODES: Text = {
  vi: '\n\nMã kết thúc: 0 tốt · 1 dữ liệu sai · 2 dùng sai, không thấy · 3 lỗi chương trình · 4 trái --fail-on\n             5 tệp đang được ghi',
  en: '\n\nExit codes: 0 fine · 1 invalid data · 2 wrong usage, not found · 3 internal error · 4 --fail-on\n            5 file being written',
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
}
