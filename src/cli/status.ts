import type { Ref } from '../domain/agencies/register.ts'
import { fold } from '../domain/fold.ts'
import { type Filter, filtered } from '../domain/follow-up/filter.ts'
import type { StatusView } from '../domain/follow-up/view.ts'
import { STATUS_CODES } from '../domain/obligations/status.ts'
import type { Day } from '../domain/time/day.ts'
import { examine } from '../examine.ts'
import { findingsText } from '../reports/findings-text.ts'
import { type StatusStyle, statusFormats } from '../reports/index.ts'
import type { Grouping } from '../reports/status-page.ts'
import { EXIT } from './exit.ts'
import { among, colorFor, type GlobalOptions, unknownValue, widthOf } from './options.ts'
import { deliver, wantedFormats } from './outputs.ts'
import { dayInVietnam } from './today.ts'
import { workspaceFiles } from './workspace.ts'
import type { World } from './world.ts'

export interface StatusOptions extends GlobalOptions {
  readonly asOf?: Day
  readonly plan?: readonly string[]
  readonly province?: readonly string[]
  readonly agency?: readonly string[]
  readonly status?: readonly string[]
  readonly dueThrough?: Day
  readonly groupBy: string
  readonly owed?: true
  readonly all?: true
  readonly format?: readonly string[]
}

export const GROUPINGS: readonly Grouping[] = ['agency', 'plan', 'task', 'status']

/** Prints who owes what. Exit code 1 where a file is wrong: what it says is then missing from the tables. */
export async function status(options: StatusOptions, world: World): Promise<number> {
  const wanted = wantedFormats(options.format ?? ['table'], statusFormats)
  const [groupBy = 'plan'] = among('--group-by', [options.groupBy], GROUPINGS)
  const files = workspaceFiles(options.plans, world)
  const view = await examine({ files, asOf: options.asOf ?? dayInVietnam(world.now()) })
  const shown = filtered(view, filterOf(options, view))
  const asked = options.all ? 'all' : options.owed ? 'owed' : null
  for (const { format, file } of wanted) {
    const scope = asked ?? (format.reader === 'machine' ? 'all' : 'owed')
    const color = file === null ? colorFor(world, options) : 'plain'
    const style: StatusStyle = {
      language: options.lang,
      scope,
      groupBy,
      width: file === null ? widthOf(world) : 100,
      color,
    }
    const text = format.render(format.reader === 'machine' ? inScope(shown, scope) : shown, style)
    deliver(file !== null && format.bom === 'in-files' ? `\ufeff${text}` : text, file, world)
  }
  return reportFaults(view, files.length, options, world)
}

/** Names on stderr what is wrong with the files, so that nobody takes the tables for whole. */
function reportFaults({ findings }: StatusView, files: number, options: StatusOptions, world: World): number {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return EXIT.fine
  world.stderr.write(findingsText(errors, files, { language: options.lang, color: 'plain' }))
  return EXIT.invalidData
}

function inScope(view: StatusView, scope: 'owed' | 'all'): StatusView {
  if (scope === 'all') return view
  return filtered(view, { ...EVERYTHING, statuses: new Set(['overdue', 'in-progress']) })
}

const EVERYTHING: Filter = { plans: null, provinces: null, agencies: null, statuses: null, dueThrough: null }

/** The filter asked for; throws a UsageError for an id or name that nothing bears. */
function filterOf(options: StatusOptions, view: StatusView): Filter {
  const plans = view.plans.map(({ id }) => id)
  const provinces = [
    ...new Set([...view.plans.map(({ province }) => province), ...Object.keys(view.provinces)]),
  ]
  return {
    plans: options.plan ? new Set(among('--plan', options.plan, plans)) : null,
    provinces: options.province ? new Set(among('--province', options.province, provinces)) : null,
    agencies: options.agency ? new Set(options.agency.flatMap((words) => refsNamed(words, view))) : null,
    statuses: options.status ? new Set(among('--status', options.status, STATUS_CODES)) : null,
    dueThrough: options.dueThrough ?? null,
  }
}

/** The bodies that words stand for: `province/id`, an id in any province, or a name in any spelling. */
function refsNamed(words: string, { names }: StatusView): readonly Ref[] {
  const folded = fold(words)
  const refs = Object.entries(names)
    .filter(
      ([ref, { name, short }]) =>
        ref === words || ref.endsWith(`/${words}`) || fold(name) === folded || fold(short) === folded,
    )
    .map(([ref]) => ref)
  if (refs.length > 0) return refs
  const ids = Object.keys(names).map((ref) => (words.includes('/') ? ref : ref.slice(ref.indexOf('/') + 1)))
  throw unknownValue('--agency', words, [...ids, ...Object.values(names).map(({ name }) => name)])
}
