import type { Command } from 'commander'
import type { Language, Text } from '../../domain/text.ts'
import { dayOption, listOption, repeatableOption } from './options.ts'
import type { World } from './world.ts'

/** What a command is declared with. */
export interface CommandContext {
  readonly program: Command
  readonly world: World
  readonly language: Language
  readonly say: (text: Text) => string
  /** Receives the exit code that the command's run ends with. */
  readonly run: (code: number | Promise<number>) => Promise<void>
}

/** A command line worth showing, and what it does. */
export interface CommandExample {
  readonly command: string
  readonly does: Text
}

/** Examples as they stand at the end of a help page. */
export function examplesText(language: Language, list: readonly CommandExample[]): string {
  const title = { vi: 'Ví dụ:', en: 'Examples:' }[language]
  return `\n${title}\n${list.map(({ command, does }) => `  ${command}\n      ${does[language]}`).join('\n')}`
}

/** Adds `--format`, with the names there are. */
export function withFormatOption(
  command: Command,
  formats: readonly { readonly name: string }[],
  { say }: CommandContext,
): Command {
  const names = formats.map(({ name }) => name).join(', ')
  const about = say({ vi: `${names}; dùng được nhiều lần`, en: `${names}; may be given several times` })
  return command.option(
    say({ vi: '--format <tên[=tệp]>', en: '--format <name[=file]>' }),
    about,
    repeatableOption,
  )
}

/** Adds `--as-of`. */
export function withAsOfOption(command: Command, { say, world }: CommandContext): Command {
  return command.option(
    say({ vi: '--as-of <ngày>', en: '--as-of <date>' }),
    say({
      vi: 'tính đến hết ngày (mặc định: hôm nay, giờ Việt Nam)',
      en: 'at the end of this day (default: today in Việt Nam)',
    }),
    dayOption('--as-of', world),
  )
}

/** Adds the options that say how the days of a report are read. */
export function withKnownOptions(command: Command, { say, world }: CommandContext): Command {
  return command
    .option(
      say({ vi: '--known-at <ngày>', en: '--known-at <date>' }),
      say({
        vi: 'bỏ những gì ghi sau ngày này: in lại báo cáo cũ',
        en: 'leave out what was recorded after this day: prints a past report again',
      }),
      dayOption('--known-at', world),
    )
    .option(
      say({ vi: '--day-off <cách>', en: '--day-off <how>' }),
      say({
        vi: 'ngày cuối rơi vào ngày nghỉ: stands (giữ nguyên, mặc định) hay next-working-day',
        en: 'a last day on a day off: stands (default) or next-working-day',
      }),
    )
}

/** Adds the options that narrow a report and say how its days are read. */
export function withQueryOptions(command: Command, context: CommandContext): Command {
  const { say } = context
  return withKnownOptions(command, context)
    .option(
      say({ vi: '--plan <mã>', en: '--plan <id>' }),
      say({ vi: 'chỉ kế hoạch này', en: 'only this plan' }),
      listOption('--plan'),
    )
    .option(
      say({ vi: '--province <mã>', en: '--province <id>' }),
      say({ vi: 'chỉ tỉnh này', en: 'only this province' }),
      listOption('--province'),
    )
    .option(
      say({ vi: '--agency <tên>', en: '--agency <name>' }),
      say({ vi: 'chỉ cơ quan này: mã, tinh/ma hoặc tên', en: 'only this agency: id, province/id or name' }),
      repeatableOption,
    )
    .option(
      say({ vi: '--confidence <mức>', en: '--confidence <level>' }),
      say({
        vi: 'chỉ liệt kê việc chắc chắn đến mức này: stated, reported, inferred (Tổng số giữ nguyên)',
        en: 'list only duties as sure as this: stated, reported, inferred (totals stay)',
      }),
    )
}

/** What the help of a command says that may be about one plan. */
export const ONLY_ITS_FILES: Text = {
  vi: `
Hỏi về một kế hoạch thì chỉ đọc tệp của kế hoạch ấy cùng sổ cơ quan và lịch mà nó cần; lỗi trong tệp
khác do status và validate báo.
`,
  en: `
About one plan, only its files are read, with the registers and calendars that it needs; faults in
other files are reported by status and validate.
`,
}
