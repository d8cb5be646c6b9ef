import type { MessagePort } from 'node:worker_threads'
import { CommanderError } from 'commander'
import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { nearest } from '../domain/names/nearest.ts'
import { MAX_DUTIES, TooManyDuties } from '../domain/obligations/expand.ts'
import type { Language, Text } from '../domain/text.ts'
import { UncoveredYear } from '../domain/time/calendar.ts'
import { printable } from '../reports/draw/printable.ts'
import { TooManyRows } from '../reports/draw/too-many-rows.ts'
import { TooMuchHeld } from '../workspace/examine.ts'
import { EXIT, UsageError } from './base/exit.ts'
import { languageOf, mustNameLanguage } from './base/options.ts'
import type { World } from './base/world.ts'
import { withBareChanged } from './commands/validate/changed-option.ts'
import { outputNotWritable } from './io/write-errors.ts'
import { COMMAND_NAMES, programFor } from './program.ts'
import type { Job } from './worker/job.ts'

export { worldOf } from './real-world.ts'

/** Runs in the worker thread: does its share of a job and sends the results. Nothing is thrown. */
export async function doShare(job: Job, port: MessagePort): Promise<void> {
  const share = await import('./worker/run-share.ts')
  return share.runShare(job, port)
}

/** Runs the command line in a world, and returns its exit code. Nothing is thrown. */
export async function main(world: World): Promise<number> {
  const language = languageOf(world)
  const code = await ran(world, language)
  const failure = (await world.stdout.failure?.()) ?? null
  return failure === null ? code : reportError(outputNotWritable(failure), world, language)
}

async function ran(world: World, language: Language): Promise<number> {
  let code: number = EXIT.fine
  const program = await programFor(world, language, (ended) => {
    code = ended
  })
  try {
    mustNameLanguage(world)
    if (world.args.length === 0) {
      program.outputHelp()
      return EXIT.wrongUsage
    }
    const args = isVersionAsked(world) ? ['--version'] : withBareChanged(world.args)
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return reportError(error, world, language)
  }
}

/** `version` alone is what other programs call it. */
function isVersionAsked({ args }: World): boolean {
  return args.length === 1 && args[0] === 'version'
}

/** The exit code of an error, after saying what it was. */
function reportError(error: unknown, world: World, language: Language): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine
  if (error instanceof UncoveredYear) return reportError(uncoveredYearError(error), world, language)
  if (error instanceof TooMuchHeld) return reportError(tooMuch(error), world, language)
  if (error instanceof TooManyRows) return reportError(tooManyRows(error), world, language)
  if (error instanceof TooManyDuties) return reportError(tooMany(error), world, language)
  const usage =
    error instanceof UsageError ? error : error instanceof CommanderError ? usageErrorOf(error, world) : null
  if (usage !== null) {
    const lines = [usage.text, ...(usage.help === null ? [] : [usage.help])].map((text) =>
      printable(text[language]),
    )
    world.stderr.write(`plan-check: ${lines.join('\n→ ')}\n`)
    return usage.exit
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const sorry = {
    vi: 'plan-check gặp lỗi của chính nó; dữ liệu của bạn không bị thay đổi. Xin gửi kèm đoạn sau khi báo lỗi:',
    en: 'plan-check hit an internal error; nothing of yours was changed. Please report it with the lines below:',
  }
  world.stderr.write(`${sorry[language]}\n${stack}\n`)
  return EXIT.fault
}

function uncoveredYearError({ year, plan }: UncoveredYear): UsageError {
  const whose =
    plan === null ? { vi: '', en: '' } : { vi: ` của kế hoạch ${plan}`, en: ` of the plan ${plan}` }
  return new UsageError(
    {
      vi: `Có ngày cuối${whose.vi} phải tính theo ngày làm việc của năm ${year}, mà chưa có lịch nghỉ năm ấy.`,
      en: `A last day${whose.en} has to be counted in working days of ${year}, and no calendar covers that year.`,
    },
    {
      vi: `Thêm tệp calendar/${year}.yaml (schema: calendar/v1) vào thư mục kế hoạch.`,
      en: `Add calendar/${year}.yaml (schema: calendar/v1) to the folder of plans.`,
    },
  )
}

function tooMany({ plan }: TooManyDuties): UsageError {
  return new UsageError(
    {
      vi: `Đến ngày được hỏi, kế hoạch ${plan} có hơn ${MAX_DUTIES} việc.`,
      en: `By the day asked about, the plan ${plan} comes to more than ${MAX_DUTIES} duties.`,
    },
    {
      vi: 'Xem lại issued, through và thời hạn định kỳ của kế hoạch, hoặc hỏi một ngày sớm hơn.',
      en: 'Check the plan’s issued, its through and its recurring deadlines, or ask about an earlier day.',
    },
  )
}

function tooMuch({ most }: TooMuchHeld): UsageError {
  return new UsageError(
    {
      vi: `Kết quả có hơn ${most} việc, nhiều hơn mức giữ được cùng lúc trong bộ nhớ.`,
      en: `The answer has more than ${most} duties, more than can be held in memory at once.`,
    },
    {
      vi: 'Thu hẹp bằng --plan, từng nhóm kế hoạch một; bảng, csv, json của status theo kế hoạch (không --group-by) thì không có giới hạn này.',
      en: 'Narrow it with --plan, some plans at a time; tables, csv and json of status by plan (without --group-by) have no such limit.',
    },
  )
}

function tooManyRows({ format, rows, most }: TooManyRows): UsageError {
  return new UsageError(
    {
      vi: `Một tệp ${format} sẽ có ${rows} dòng; nhiều nhất là ${most}.`,
      en: `One ${format} file would have ${rows} rows; at most ${most} are written.`,
    },
    {
      vi: 'Thu hẹp bằng --plan, --province, --agency, bỏ --all, hoặc dùng csv.',
      en: 'Narrow it with --plan, --province or --agency, leave out --all, or use csv.',
    },
  )
}

/** What commander found wrong, in our words. */
function usageErrorOf(error: CommanderError, { args }: World): UsageError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const help: Text = { vi: 'Xem plan-check --help.', en: 'See plan-check --help.' }
  switch (error.code) {
    case 'commander.unknownCommand':
      return noCommand(quoted, help)
    case 'commander.help':
      return noCommand(args[args.indexOf('help') + 1] ?? '', help)
    case 'commander.unknownOption': {
      const [, ...suggest] = /Did you mean ([^?]*)\?/.exec(error.message) ?? []
      return new UsageError(
        { vi: `Không có tùy chọn “${quoted}”.`, en: `There is no option “${quoted}”.` },
        didYouMean(suggest, help),
      )
    }
    case 'commander.optionMissingArgument':
      return new UsageError(
        { vi: `Tùy chọn “${quoted}” thiếu giá trị.`, en: `The option “${quoted}” needs a value.` },
        help,
      )
    case 'commander.excessArguments':
      return new UsageError({ vi: 'Thừa tham số trên dòng lệnh.', en: 'There are too many arguments.' }, help)
    case 'commander.conflictingOption':
      return conflict(error.message, args)
    default:
      return new UsageError({ vi: `Dùng sai: ${error.message}`, en: error.message }, help)
  }
}

/** Two options that exclude each other, by their long names, in the order of the command line. */
function conflict(message: string, args: World['args']): UsageError {
  const flags = [...message.matchAll(/'[^']*?(--[\w-]+)[^']*'/g)].map(([, flag = '']) => flag)
  const given = args.map((arg) => arg.split('=')[0])
  const [one, other] = flags.sort((a, b) => given.indexOf(a) - given.indexOf(b))
  return new UsageError({
    vi: `Chỉ chọn một trong ${one} và ${other}.`,
    en: `Choose one of ${one} and ${other}.`,
  })
}

function noCommand(word: string, help: Text): UsageError {
  return new UsageError(
    { vi: `Không có lệnh “${word}”.`, en: `There is no command “${word}”.` },
    didYouMean(nearest(word, COMMAND_NAMES), help),
  )
}
