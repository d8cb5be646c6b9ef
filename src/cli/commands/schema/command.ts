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
  {
    command: 'plan-check schema --workspace',
    does: {
      vi: 'ghi lược đồ có cơ quan, nhiệm vụ, kỳ của thư mục này, để trình soạn thảo gợi ý',
      en: 'write schemas with the agencies, tasks and periods of this folder, for editors to offer',
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
    .option(
      say({ vi: '--workspace [thư-mục]', en: '--workspace [dir]' }),
      say({
        vi: 'lược đồ của tệp kế hoạch, sổ, ghi nhận kèm những gì thư mục kế hoạch có (mặc định: schemas cạnh đó)',
        en: 'schemas of plans, registers and records with what the folder of plans has (default: schemas beside it)',
      }),
    )
    .option('--force', say({ vi: 'ghi đè tệp đã có ở đó', en: 'overwrite what is there' }))
    .addHelpText('after', examplesText(language, SCHEMA_EXAMPLES))
    .action((name: string | undefined, _: unknown, own: Command) =>
      run(runSchema(name, { ...own.optsWithGlobals<SchemaOptions>(), lang: language }, world)),
    )
}
