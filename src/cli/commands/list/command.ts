import type { Command } from 'commander'
import type { Text } from '../../../domain/text.ts'
import { listFormats } from '../../../reports/list/index.ts'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  ONLY_ITS_FILES,
  withFormatOption,
} from '../../base/command.ts'
import { UsageError } from '../../base/exit.ts'
import { dayOption, listOption, unknownValueError } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { type ListOptions, runListAgencies, runListChecks, runListPlans, runListTasks } from './run.ts'

/** Something that can be listed. */
interface Subject {
  readonly name: string
  readonly description: Text
  readonly run: (options: ListOptions, world: World) => Promise<number>
}

const SUBJECTS: readonly Subject[] = [
  { name: 'plans', description: { vi: 'kế hoạch', en: 'plans' }, run: runListPlans },
  {
    name: 'agencies',
    description: { vi: 'cơ quan và nhóm', en: 'agencies and groups' },
    run: runListAgencies,
  },
  {
    name: 'tasks',
    description: { vi: 'nhiệm vụ, thời hạn và cách đọc', en: 'tasks, deadlines and how they are read' },
    run: runListTasks,
  },
  {
    name: 'checks',
    description: { vi: 'mọi điều được kiểm tra', en: 'all that is checked' },
    run: runListChecks,
  },
]

export const LIST_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check list tasks --plan thai-nguyen-129',
    does: { vi: 'các nhiệm vụ của một kế hoạch', en: 'the tasks of a plan' },
  },
  {
    command: 'plan-check list agencies --province nam-dinh --format csv=co-quan.csv',
    does: { vi: 'sổ cơ quan của một tỉnh, mở được bằng Excel', en: 'a register, for a spreadsheet' },
  },
  {
    command: 'plan-check list agencies --province nghe-an --group ubnd-cap-xa --on 2025-07-01',
    does: { vi: 'các xã, phường của một tỉnh vào một ngày', en: 'the communes of a province on a day' },
  },
]

/** Declares `list`. */
export function declareList(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const names = SUBJECTS.map(({ name }) => name).join('|')
  const about = SUBJECTS.map(({ name, description }) => `${name}: ${say(description)}`).join('; ')
  const command = program
    .command('list')
    .usage(say({ vi: `[tùy chọn] ${names} [tên]`, en: `[options] ${names} [name]` }))
    .description(
      say({ vi: 'liệt kê những gì có trong thư mục kế hoạch', en: 'what the folder of plans holds' }),
    )
    .argument(say({ vi: '[gì]', en: '[what]' }), about)
    .argument(
      say({ vi: '[tên]', en: '[name]' }),
      say({
        vi: 'agencies: tên hay một phần của tên, có dấu hoặc không',
        en: 'agencies: a name or part of one, with or without marks',
      }),
    )
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
      say({ vi: '--kind <loại>', en: '--kind <kind>' }),
      say({
        vi: 'agencies: chỉ loại này, như so, ubnd-xa',
        en: 'agencies: only this kind, like so, ubnd-xa',
      }),
      listOption('--kind'),
    )
    .option(
      say({ vi: '--group <nhóm>', en: '--group <group>' }),
      say({ vi: 'agencies: thành viên của nhóm này', en: 'agencies: the members of this group' }),
    )
    .option(
      say({ vi: '--on <ngày>', en: '--on <date>' }),
      say({ vi: 'agencies: có vào ngày ấy', en: 'agencies: what exists on this day' }),
      dayOption('--on', world),
    )
    .addHelpText('after', say(ONLY_ITS_FILES) + examplesText(language, LIST_EXAMPLES))
    .action((what: string | undefined, words: string | undefined, _: unknown, own: Command) =>
      run(
        subjectNamed(what).run(
          { ...own.optsWithGlobals<ListOptions>(), ...(words && { words }), lang: language },
          world,
        ),
      ),
    )
  withFormatOption(command, listFormats, declaring)
}

function subjectNamed(what: string | undefined): Subject {
  const names = SUBJECTS.map(({ name }) => name)
  const subject = SUBJECTS.find(({ name }) => name === what)
  if (subject !== undefined) return subject
  if (what !== undefined) throw unknownValueError('list', what, names)
  throw new UsageError(
    { vi: 'Liệt kê gì?', en: 'List what?' },
    { vi: `Dùng một trong: ${names.join(', ')}.`, en: `Use one of: ${names.join(', ')}.` },
  )
}
