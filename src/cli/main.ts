import { isAbsolute } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { CommanderError } from 'commander'
import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { nearest } from '../domain/names/nearest.ts'
import type { Language, Text } from '../domain/text.ts'
import { EXIT, UsageError } from './base/exit.ts'
import { languageOf, mustNameLanguage } from './base/options.ts'
import type { World } from './base/world.ts'
import { withBareChanged } from './commands/validate/changed-option.ts'
import { statOf } from './io/paths.ts'
import { outputNotWritable } from './io/write-errors.ts'
import { COMMAND_NAMES, programFor } from './program.ts'
import { reportError } from './report-error.ts'
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
  const code = await ran({ ...world, args: lineOf(world) }, language)
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
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine
    return reportError(error instanceof CommanderError ? usageErrorOf(error, world) : error, world, language)
  }
}

/** Opened at a desk without a line to go by, or with documents dropped on it, the one-file program asks what to do. */
function lineOf({ args, ask, ownFolder }: World): World['args'] {
  const isOpened = ownFolder !== undefined && ask !== undefined
  const areDropped = args.every((arg) => isAbsolute(arg) && statOf(arg) !== undefined)
  return isOpened && areDropped ? ['menu', ...args] : args
}

/** `version` alone is what other programs call it. */
function isVersionAsked({ args }: World): boolean {
  return args.length === 1 && args[0] === 'version'
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
