import { didYouMean } from '../../../domain/findings/did-you-mean.ts'
import { nearest } from '../../../domain/names/nearest.ts'
import type { Day } from '../../../domain/time/day.ts'
import { coverageFormats } from '../../../reports/coverage/index.ts'
import { type Coverage, coverage } from '../../../workspace/coverage.ts'
import { UsageError } from '../../base/exit.ts'
import type { GlobalOptions } from '../../base/options.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { requestedFormats, writeReports } from '../../format-option.ts'
import { provincesNamed } from '../../io/named-provinces.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { environmentOf } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'

export interface CoverageOptions extends GlobalOptions {
  readonly of?: string
  readonly asOf?: Day
  readonly province?: readonly string[]
  readonly format?: readonly string[]
}

/** Prints which duties of a document above the plans below carry out. Exit code 1 where a file is wrong. */
export async function runCoverage(options: CoverageOptions, world: World): Promise<number> {
  const { of, province, without = [] } = options
  if (of === undefined) throw NOTHING_ASKED
  const wanted = requestedFormats(options.format ?? ['table'], coverageFormats, options, world)
  const files = workspaceFiles(options, world)
  const found = await coverage({
    files,
    environment: environmentOf(options, world),
    asOf: options.asOf ?? dayInVietnam(world.now()),
    of,
    provinces: (known) => (province === undefined ? null : new Set(provincesNamed(province, known))),
    without,
  })
  if (found.view === null) throw notFound(of, found)
  const { view } = found
  await writeReports(wanted, null, options, world, (format, style) => format.render(view, style))
  return reportFindings(view, files.length, options, world)
}

function notFound(words: string, { meant, ids }: Extract<Coverage, { readonly view: null }>): UsageError {
  if (meant.length > 1)
    return new UsageError(
      { vi: `“${words}” có ở ${meant.length} kế hoạch.`, en: `“${words}” is in ${meant.length} plans.` },
      { vi: `Viết một trong: ${meant.join(', ')}.`, en: `Write one of: ${meant.join(', ')}.` },
    )
  if (ids.includes(words))
    return new UsageError(
      { vi: `Không đọc được kế hoạch “${words}”.`, en: `The plan “${words}” cannot be read.` },
      { vi: 'Xem lỗi bằng plan-check validate.', en: 'plan-check validate says why.' },
    )
  return new UsageError(
    { vi: `Không có văn bản nào là “${words}”.`, en: `There is no document “${words}”.` },
    didYouMean(nearest(words, ids), {
      vi: 'Nhập văn bản cấp trên thành một kế hoạch trước; xem mã và số bằng plan-check list plans.',
      en: 'Encode the document above as a plan first; plan-check list plans shows ids and numbers.',
    }),
  )
}

const NOTHING_ASKED = new UsageError(
  { vi: 'Cần --of: văn bản cấp trên.', en: '--of is needed: the document above.' },
  {
    vi: 'Viết như: plan-check coverage --of 07/CT-TTg.',
    en: 'Write it like: plan-check coverage --of 07/CT-TTg.',
  },
)
