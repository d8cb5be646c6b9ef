import type { Text } from '../../../domain/text.ts'
import type { Day } from '../../../domain/time/day.ts'
import { indexWorkspace } from '../../../load/index-workspace.ts'
import type { LakeFormat } from '../../../reports/lake/encoder.ts'
import { LAKE_VERSION } from '../../../reports/lake/index.ts'
import type { Shard } from '../../../workspace/shards.ts'
import { UsageError } from '../../base/exit.ts'
import { oneOfEach } from '../../base/options.ts'
import { withProgress } from '../../base/progress.ts'
import { VERSION } from '../../base/version.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { type QueryOptions, questionOf } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'
import { fileInLake, type LakeFolder, lakeFolder } from './lake-folder.ts'
import type { PartSettings } from './manifest.ts'
import { mustFit } from './must-fit.ts'
import { type LakePart, manifestOf } from './part.ts'
import { partWriter } from './part-writer.ts'
import { putInPlace } from './put-in-place.ts'
import { writeTables } from './write-tables.ts'

export interface ExportOptions extends QueryOptions {
  readonly asOf?: Day
  readonly out?: string
  readonly format?: string
  readonly force?: true
  readonly shard?: Shard
}

/** Writes the status of a day as tables for other engines. Exit code 1 where a file is wrong. */
export async function runExport(options: ExportOptions, world: World): Promise<number> {
  const { out, plans, asOf = dayInVietnam(world.now()) } = options
  if (out === undefined || out === '') throw NO_FOLDER
  const format = await formatNamed(options.format ?? 'parquet')
  const files = workspaceFiles(options, world)
  const question = questionOf(asOf, files, options, world)
  const lake = lakeFolder(out, plans, world)
  const { shard = WHOLE } = options
  const part: LakePart = { asOf, shard: shard.at, of: shard.of, extension: format.extension }
  const settings: PartSettings = {
    schema: LAKE_VERSION,
    program: `plan-check ${VERSION}`,
    asOf,
    format: format.name,
    knownAt: options.knownAt ?? null,
    dayOff: question.dayOff ?? null,
    without: question.without ?? [],
  }
  const misfits = options.force ? 'removed' : 'refused'
  mustFit(lake, part, settings, misfits)
  const writer = partWriter(lake, part, format, settings, { plans, world })
  try {
    const index = await indexWorkspace(files, question.environment.shipped)
    const findings = await withProgress(world, options, (at) =>
      writeTables(index, question, shard, writer, at),
    )
    const written = writer.finish()
    fileInLake(lake, manifestOf(part), plans, world)
    await putInPlace(lake, part, settings, misfits, written)
    reportWritten(written, lake, options, world)
    return reportFindings({ findings }, files.length, options, world)
  } finally {
    writer.drop()
  }
}

const WHOLE: Shard = { at: 1, of: 1 }

/** The library that writes Parquet is loaded only where it is asked for. */
const FORMATS: Readonly<Record<'parquet' | 'ndjson', () => Promise<LakeFormat>>> = {
  parquet: async () => (await import('../../../reports/lake/parquet.ts')).parquet,
  ndjson: async () => (await import('../../../reports/lake/ndjson.ts')).ndjson,
}

/** The names of the formats. */
export const LAKE_FORMATS = Object.keys(FORMATS) as readonly (keyof typeof FORMATS)[]

async function formatNamed(name: string): Promise<LakeFormat> {
  const [known = 'parquet'] = oneOfEach('--format', [name], LAKE_FORMATS)
  return FORMATS[known]()
}

/** Says what was written, table by table. */
function reportWritten(
  files: readonly { readonly table: string; readonly rows: number; readonly bytes: number }[],
  { name }: LakeFolder,
  { lang, quiet }: ExportOptions,
  { stdout }: World,
): void {
  if (quiet) return
  const tables = [...new Set(files.map(({ table }) => table))]
  for (const table of tables) {
    const own = files.filter((file) => file.table === table)
    const sum = (key: 'rows' | 'bytes') => own.reduce((all, file) => all + file[key], 0)
    const said: Text = {
      vi: `${name}: ${table}: ${sum('rows')} dòng, ${own.length} tệp, ${sum('bytes')} byte`,
      en: `${name}: ${table}: ${sum('rows')} rows, ${own.length} files, ${sum('bytes')} bytes`,
    }
    stdout.write(`${said[lang]}\n`)
  }
}

const NO_FOLDER = new UsageError(
  { vi: 'Chưa nói xuất vào thư mục nào.', en: 'No folder is named to export into.' },
  {
    vi: 'Viết như: plan-check export --as-of 2024-06-30 --out kho/.',
    en: 'Write it like: plan-check export --as-of 2024-06-30 --out lake/.',
  },
)
