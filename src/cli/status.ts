import { filtered } from '../domain/follow-up/filter.ts'
import type { StatusView } from '../domain/follow-up/view.ts'
import type { Day } from '../domain/time/day.ts'
import { findingsText } from '../reports/findings-text.ts'
import { statusFormats } from '../reports/status-formats.ts'
import type { Grouping } from '../reports/status-page.ts'
import { type AskingOptions, questionOf, viewOn } from './asking.ts'
import { EXIT, UsageError } from './exit.ts'
import { among, type GlobalOptions } from './options.ts'
import { printIn, type Scope, styleFor, wantedFormats } from './outputs.ts'
import { canFlow, flowing } from './status-flow.ts'
import { dayInVietnam } from './today.ts'
import { workspaceFiles } from './workspace.ts'
import type { World } from './world.ts'

export interface StatusOptions extends AskingOptions {
  readonly asOf?: Day
  readonly groupBy?: string
  readonly owed?: true
  readonly all?: true
  readonly failOn?: string
  readonly since?: Day
  readonly format?: readonly string[]
}

export const GROUPINGS: readonly Grouping[] = ['agency', 'plan', 'task', 'status']

/** What `--fail-on` may ask for. */
export const POLICIES = ['overdue', 'due-soon', 'newly-overdue'] as const

/**
 * Prints who owes what. Exit code 1 where a file is wrong, since what it says is then missing from the tables;
 * else 4 where the policy asked for is not met.
 */
export async function status(options: StatusOptions, world: World): Promise<number> {
  const wanted = wantedFormats(options.format ?? ['table'], statusFormats)
  const [groupBy = 'plan'] = among('--group-by', [options.groupBy ?? 'plan'], GROUPINGS)
  const policy = policyOf(options)
  const files = workspaceFiles(options.plans, world)
  const asOf = options.asOf ?? dayInVietnam(world.now())
  const asked: Scope | null = options.all ? 'all' : options.owed ? 'owed' : null
  if (canFlow(options, groupBy)) {
    const findings = await flowing(
      questionOf(asOf, files, options, world),
      wanted.map(({ format, file }) => ({
        ...{ format, file },
        style: { ...styleFor(format, file, asked, options, world), groupBy },
      })),
      wanted.some(({ format }) => format.name === 'json') ? 'everything' : 'errors',
      options,
      world,
    )
    return reportFaults({ findings }, files.length, options, world)
  }
  const { view, shown } = await viewOn(asOf, files, options, world)
  printIn(wanted, asked, options, world, (format, style) => {
    const narrowed = format.reader === 'machine' && style.scope === 'owed' ? owedOf(shown) : shown
    return format.render(narrowed, { ...style, groupBy })
  })
  const faulty = reportFaults(view, files.length, options, world)
  if (faulty !== EXIT.fine || policy === null) return faulty
  const earlier =
    options.since === undefined ? null : (await viewOn(options.since, files, options, world)).shown
  return isMet(policy, shown, earlier) ? EXIT.fine : EXIT.policyNotMet
}

/** Names on stderr what is wrong with the files, so that nobody takes the tables for whole. */
export function reportFaults(
  { findings }: Pick<StatusView, 'findings'>,
  files: number,
  options: GlobalOptions,
  world: World,
): number {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return EXIT.fine
  if (!options.quiet) {
    world.stderr.write(findingsText(errors, files, { language: options.lang, color: 'plain' }))
  }
  return EXIT.invalidData
}

type Policy = (typeof POLICIES)[number]

function policyOf({ failOn, since }: StatusOptions): Policy | null {
  if (failOn === undefined) return null
  const [policy] = among('--fail-on', [failOn], POLICIES)
  if (policy !== 'newly-overdue' || since !== undefined) return policy ?? null
  throw new UsageError(
    {
      vi: '--fail-on newly-overdue cần biết so với ngày nào.',
      en: '--fail-on newly-overdue needs a day to compare with.',
    },
    { vi: 'Thêm --since 2024-03-31.', en: 'Add --since 2024-03-31.' },
  )
}

/** Requests never fail a policy. */
function isMet(policy: Policy, { obligations }: StatusView, earlier: StatusView | null): boolean {
  const before = new Set(
    earlier?.obligations.filter(({ status }) => status === 'overdue').map(({ id }) => id),
  )
  return !obligations.some(({ id, force, status, flags }) => {
    if (force === 'request') return false
    if (policy === 'due-soon') return status === 'overdue' || flags.includes('due-soon')
    return status === 'overdue' && (policy === 'overdue' || !before.has(id))
  })
}

function owedOf(view: StatusView): StatusView {
  return filtered(view, {
    plans: null,
    provinces: null,
    agencies: null,
    statuses: new Set(['overdue', 'in-progress']),
    dueThrough: null,
  })
}
