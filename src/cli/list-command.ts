import type { Command } from 'commander'
import type { Text } from '../domain/text.ts'
import { type Declaring, type Example, examplesText, withFormats } from './command.ts'
import { listChecks } from './list-checks.ts'
import { among, type FormatOptions } from './options.ts'
import type { World } from './world.ts'

/** Something that can be listed. */
interface Subject {
  readonly name: string
  readonly about: Text
  readonly list: (options: FormatOptions, world: World) => number | Promise<number>
}

/** Everything that can be listed. Adding one is a file and a line here. */
const SUBJECTS: readonly Subject[] = [
  { name: 'checks', about: { vi: 'mọi điều được kiểm tra', en: 'all that is checked' }, list: listChecks },
]

export const LIST_EXAMPLES: readonly Example[] = [
  {
    command: 'plan-check list checks',
    does: {
      vi: 'mã, mức và nội dung của mọi điều được kiểm tra',
      en: 'code, severity and title of every check',
    },
  },
]

/** Declares `list`. */
export function declareList(declaring: Declaring): void {
  const { program, language, say, run, world } = declaring
  const subjects = SUBJECTS.map(({ name, about }) => `${name} (${say(about)})`).join(', ')
  const command = program
    .command('list')
    .usage(say({ vi: '[tùy chọn] <danh-mục>', en: '[options] <subject>' }))
    .description(say({ vi: 'liệt kê những gì có', en: 'list what there is' }))
    .argument(say({ vi: '<danh-mục>', en: '<subject>' }), subjects)
    .addHelpText('after', examplesText(language, LIST_EXAMPLES))
    .action((name: string, _: unknown, own: Command) =>
      run(listed(name, { ...own.optsWithGlobals<FormatOptions>(), lang: language }, world)),
    )
  withFormats(command, [{ name: 'table' }, { name: 'json' }], declaring)
}

async function listed(name: string, options: FormatOptions, world: World): Promise<number> {
  const names = SUBJECTS.map((subject) => subject.name)
  const [wanted] = among('list', [name], names)
  return (await SUBJECTS.find((subject) => subject.name === wanted)?.list(options, world)) ?? 0
}
