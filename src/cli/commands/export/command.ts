import type { Command } from 'commander'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  withAsOfOption,
  withKnownOptions,
} from '../../base/command.ts'
import { type ExportOptions, LAKE_FORMATS, runExport } from './run.ts'

export const EXPORT_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check export --as-of 2024-06-30 --out kho',
    does: {
      vi: 'các bảng Parquet cho DuckDB, Spark, Trino, ClickHouse',
      en: 'Parquet tables for DuckDB, Spark, Trino, ClickHouse',
    },
  },
  {
    command: 'plan-check export --as-of 2024-06-30 --out kho-json --format ndjson',
    does: {
      vi: 'cùng các bảng ấy, mỗi dòng một đối tượng JSON',
      en: 'the same tables, a JSON object a line',
    },
  },
]

/** Declares `export`. */
export function declareExport(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('export')
    .usage(say({ vi: '--out <thư-mục> [tùy chọn]', en: '--out <folder> [options]' }))
    .description(
      say({
        vi: 'tình hình của một ngày thành các bảng chia theo ngày và tỉnh, cho công cụ dữ liệu lớn',
        en: 'the status of a day as tables parted by day and province, for engines of large data',
      }),
    )
  withKnownOptions(withAsOfOption(command, declaring), declaring)
    .option(
      say({ vi: '--out <thư-mục>', en: '--out <folder>' }),
      say({
        vi: 'thư mục chứa các bảng, mới hoặc đã xuất trước đây',
        en: 'the folder of the tables, a new one or one exported to before',
      }),
    )
    .option(
      say({ vi: '--format <tên>', en: '--format <name>' }),
      say({
        vi: `${LAKE_FORMATS.join(', ')} (mặc định: parquet)`,
        en: `${LAKE_FORMATS.join(', ')} (default: parquet)`,
      }),
    )
    .option(
      '--force',
      say({
        vi: 'xóa những gì một lần xuất khác để lại của ngày ấy',
        en: 'remove what another export left of that day',
      }),
    )
    .addHelpText('after', examplesText(language, EXPORT_EXAMPLES))
    .action((_: unknown, own: Command) =>
      run(runExport({ ...own.optsWithGlobals<ExportOptions>(), lang: language }, world)),
    )
}
