import { resolve } from 'node:path'
import { comparisonOf } from '../../../domain/follow-up/comparison.ts'
import { EVERYTHING, type Filter } from '../../../domain/follow-up/filter.ts'
import type { SavedStatus } from '../../../domain/follow-up/saved-status.ts'
import type { Text } from '../../../domain/text.ts'
import { readSavedStatus } from '../../../load/saved-status/read.ts'
import { comparisonFormats } from '../../../reports/comparison/index.ts'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { requestedFormats, writeReports } from '../../format-option.ts'
import { readBounded } from '../../io/bounded-read.ts'
import { mustSpare } from '../../io/output-file.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { MAX_OBLIGATIONS, viewOn } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'
import type { ChangesOptions } from './run.ts'

/** Prints what a status of the same day says now, beside what a saved one said. Exit code 1 where a file is wrong. */
export async function runAgainst(file: string, options: ChangesOptions, world: World): Promise<number> {
  const wanted = requestedFormats(options.format ?? ['table'], comparisonFormats, options, world)
  mustSpare(
    wanted.map((one) => one.file),
    [resolve(world.cwd, file)],
  )
  const saved = savedIn(file, world)
  const files = workspaceFiles(options, world)
  let filter = EVERYTHING
  // Totals are of the whole; the filter only chooses what is listed.
  const whole = (asked: Filter) => {
    filter = asked
    return EVERYTHING
  }
  const now = await viewOn(saved.asOf, files, options, world, whole)
  const view = comparisonOf(saved, now, filter)
  await writeReports(wanted, options.all ? 'all' : null, options, world, (format, style) =>
    format.render(view, style),
  )
  return reportFindings(now, files.length, options, world)
}

/** At some five hundred bytes a duty, more than can be held has more than this. */
const MOST_BYTES = 200_000_000

function savedIn(file: string, { cwd }: World): SavedStatus {
  const bytes = bytesOf(file, cwd)
  if (bytes === 'no-file') throw unread(file, { vi: 'không phải là tệp', en: 'it is no file' })
  if (bytes === 'too-large')
    throw unread(file, {
      vi: `tệp lớn hơn ${MOST_BYTES / 1_000_000} MB`,
      en: `it is larger than ${MOST_BYTES / 1_000_000} MB`,
    })
  const reading = readSavedStatus(textOf(bytes), MAX_OBLIGATIONS)
  if (reading.kind === 'refused') throw unread(file, reading.because, reading.help)
  return reading.saved
}

function bytesOf(file: string, cwd: string): ReturnType<typeof readBounded> {
  try {
    return readBounded(resolve(cwd, file), MOST_BYTES)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw code === 'ENOENT'
      ? unread(file, { vi: 'không có tệp này', en: 'there is no such file' })
      : unread(file, { vi: `không đọc được (${code})`, en: `it cannot be read (${code})` })
  }
}

/** What `>` writes in Windows PowerShell is UTF-16, with a mark. */
function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes)
}

function unread(file: string, because: Text, help: Text | null = null): UsageError {
  return new UsageError(
    { vi: `--against “${file}”: ${because.vi}.`, en: `--against “${file}”: ${because.en}.` },
    help,
  )
}
