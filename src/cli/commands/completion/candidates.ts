import type { Command, Option } from 'commander'
import { CONFIDENCES } from '../../../domain/confidence.ts'
import { SEVERITIES } from '../../../domain/findings/validation.ts'
import { GROUP_KEYS } from '../../../domain/follow-up/group-lines.ts'
import { POLICIES } from '../../../domain/follow-up/policy.ts'
import { STATUS_CODES } from '../../../domain/obligations/status.ts'
import type { Language } from '../../../domain/text.ts'
import { rules } from '../../../workspace/rule-catalogue.ts'
import { EVENTS } from '../record/event-options.ts'
import type { Candidate } from './candidate.ts'
import { formatNames } from './format-names.ts'
import { SHELLS } from './scripts.ts'
import type { WorkspaceWords } from './workspace-words.ts'

/** What the words of a command line are completed from. */
export interface Known {
  readonly language: Language
  /** The program with the command that the line names, or with all of them where it names none yet. */
  readonly program: Command
  readonly workspace: WorkspaceWords
}

/**
 * What the last word of a command line may become; without any, the shell goes on with names of files. The words are
 * those behind the program's name, as shells split them: bash makes a word of its own of each `=`.
 */
export async function candidatesFor(words: readonly string[], known: Known): Promise<readonly Candidate[]> {
  const line = words.at(-1) === '=' ? [...words, ''] : words
  const parts = line.filter((word) => word !== '=')
  const [before, current] = [parts.slice(0, -1), parts.at(-1) ?? '']
  const command = known.program.commands.find((one) => before.includes(one.name())) ?? null
  const options = optionsOf(known.program, command)
  const [, named = '', begun = ''] = /^(--[\w-]+)=(.*)$/s.exec(current) ?? []
  const option = optionNamed(options, named === '' ? before.at(-1) : named)
  if (option !== undefined && (option.required || (option.optional && named !== ''))) {
    const values = await valuesOf(option, command?.name() ?? '', begun || current, known)
    const prefix = named === '' ? '' : `${named}=`
    return beginning(
      current,
      values.map(({ value, about }) => ({ value: prefix + value, about })),
    )
  }
  if (current.startsWith('-')) {
    const all = options.map(({ long, short, description }) => ({
      value: long ?? short ?? '',
      about: description,
    }))
    return beginning(current, all)
  }
  if (command === null) return beginning(current, commandsOf(known.program))
  const operands = before.filter(
    (word, at) => !word.startsWith('-') && optionNamed(options, before[at - 1])?.required !== true,
  )
  return beginning(current, await operandsOf(command.name(), operands.slice(1), current, known))
}

function beginning(current: string, all: readonly Candidate[]): readonly Candidate[] {
  return all.filter(({ value }) => value.startsWith(current))
}

function commandsOf(program: Command): readonly Candidate[] {
  return program.commands.map((command) => ({ value: command.name(), about: command.description() }))
}

function optionsOf(program: Command, command: Command | null): readonly Option[] {
  return [...(command?.options ?? []), ...program.options]
}

function optionNamed(options: readonly Option[], word: string | undefined): Option | undefined {
  return options.find(({ long }) => long !== undefined && long === word)
}

async function valuesOf(
  { long }: Option,
  command: string,
  begun: string,
  { workspace }: Known,
): Promise<readonly Candidate[]> {
  switch (long) {
    case '--plan':
    case '--of':
      return workspace.plans()
    case '--agency':
    case '--to':
      return workspace.agencies(begun)
    case '--province':
      return workspace.provinces()
    case '--status':
      return plain(STATUS_CODES)
    case '--format':
      return plain(formatNames(command))
    case '--findings':
      return plain(formatNames('validate'))
    case '--from':
      return command === 'record' ? workspace.tasks(begun) : []
    case '--lang':
      return plain(['vi', 'en'])
    case '--fail-on':
      return plain(command === 'validate' ? SEVERITIES : POLICIES)
    case '--group-by':
      return plain(['agency', 'plan', 'task', 'status', ...GROUP_KEYS])
    case '--confidence':
      return plain(CONFIDENCES)
    case '--day-off':
      return plain(['stands', 'next-working-day'])
    default:
      return []
  }
}

/** What may stand in the place after some operands of a command. */
async function operandsOf(
  command: string,
  operands: readonly string[],
  current: string,
  { workspace, language }: Known,
): Promise<readonly Candidate[]> {
  const at = operands.length
  switch (command) {
    case 'explain':
      if (at > 0) return []
      return [
        ...(await workspace.tasks(current)),
        ...rules.map(({ code, title }) => ({ value: code, about: title[language] })),
      ]
    case 'record':
      if (at === 0) return plain([...EVENTS, 'retract'])
      return at === 1 && operands[0] !== 'retract' ? workspace.tasks(current) : []
    case 'list':
      return at === 0 ? plain(['plans', 'agencies', 'tasks', 'checks']) : []
    case 'completion':
      return at === 0 ? plain(SHELLS) : []
    default:
      return []
  }
}

function plain(words: readonly string[]): readonly Candidate[] {
  return words.map((value) => ({ value, about: '' }))
}
