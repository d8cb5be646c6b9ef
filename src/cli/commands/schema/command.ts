import type { Command } from 'commander'
import { type CommandContext, type CommandExample, examplesText } from '../../base/command.ts'
import { runSchema, type SchemaOptions } from './run.ts'

export const SCHEMA_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check schema plan',
    does: { vi: 'in lược đồ của tệp kế hoạch', en: 'print the schema of a plan' },
  },
  {
    command: 'plan-check schema --out schemas',
    does: {
      vi: 'ghi mọi lược đồ ra thư mục, cho trình soạn thảo dùng không cần mạng',
      en: 'write all schemas to a folder, for editors, offline',
    },
  },
]

/** Declares `schema`. */
export function declareSchema({ program, language, say, run, world }: CommandContext): void {
  program
    .command('schema')
    .usage(say({ vi: '[tùy chọn] [tên]', en: '[options] [name]' }))
    .description(
      say({ vi: 'các lược đồ JSON đi kèm chương trình', en: 'the JSON Schemas that come with it' }),
    )
    .argument(
      say({ vi: '[tên]', en: '[name]' }),
      say({ vi: 'lược đồ cần in; bỏ trống: liệt kê', en: 'the schema to print; without it, their names' }),
    )
    .option(
      say({ vi: '--out <thư-mục>', en: '--out <dir>' }),
      say({ vi: 'ghi ra thư mục này thay vì in', en: 'write to this folder instead of printing' }),
    )
    .option('--force', say({ vi: 'ghi đè tệp đã có trong --out', en: 'overwrite what is in --out' }))
    .addHelpText('after', examplesText(language, SCHEMA_EXAMPLES))
    .action((name: string | undefined, _: unknown, own: Command) =>
      run(runSchema(name, { ...own.optsWithGlobals<SchemaOptions>(), lang: language }, world)),
    )
}
