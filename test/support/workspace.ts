import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ObligationLine, StatusView } from '../../src/domain/follow-up/view.ts'
import type { SourceFile } from '../../src/load/source.ts'

const root = join(import.meta.dirname, '../..')

/** The YAML files below a folder of the repository, with their texts. */
export function filesIn(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).split('\\').join('/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** How many obligations of a view have each status; those with none are left out. */
export function statusCounts(obligations: readonly ObligationLine[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { status } of obligations) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/** The obligations of a plan, or of one of its tasks (`plan#task`). */
export function of(view: StatusView, what: string): readonly ObligationLine[] {
  const [plan, task] = what.split('#')
  return view.obligations.filter((line) => line.plan === plan && (task === undefined || line.task === task))
}

/**
 * The shipped plans, but 119/KH-UBND told to every sở, ban, ngành and district of Nam Định, each year from its issue:
 * what no source says, and shows successions in two provinces.
 */
export function namDinhForAll(): readonly SourceFile[] {
  return filesIn('plans').map(({ path, text }) => ({
    path,
    text:
      path === 'plans/nam-dinh-119.yaml'
        ? text
            .replace('lead: [thanh-tra-tinh]', 'lead: [so-ban-nganh, ubnd-cap-huyen]')
            .replace('every year 2024-01-01..', 'every year')
        : text,
  }))
}
