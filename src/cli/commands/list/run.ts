import type { Plan } from '../../../domain/plan.ts'
import type { Text } from '../../../domain/text.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { PlansAsked } from '../../../load/files-for-plans.ts'
import { agenciesListed } from '../../../reports/list/agencies.ts'
import { checksListed } from '../../../reports/list/checks.ts'
import { listFormats } from '../../../reports/list/index.ts'
import type { List } from '../../../reports/list/list.ts'
import { plansListed } from '../../../reports/list/plans.ts'
import { tasksListed } from '../../../reports/list/tasks.ts'
import { type Contents, readContents } from '../../../workspace/contents.ts'
import { rules } from '../../../workspace/rule-catalogue.ts'
import { EXIT, UsageError } from '../../base/exit.ts'
import { type GlobalOptions, oneOfEach } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import { requestedFormats, writeReports } from '../../format-option.ts'
import { provincesNamed } from '../../io/named-provinces.ts'
import { hasWorkspace, workspaceFiles } from '../../io/workspace-files.ts'
import { environmentOf } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'
import { agenciesWanted, mergedProvinces } from './agencies.ts'

export interface ListOptions extends GlobalOptions {
  readonly plan?: readonly string[]
  readonly province?: readonly string[]
  readonly format?: readonly string[]
  /** Only when listing agencies. */
  readonly kind?: readonly string[]
  readonly group?: string
  readonly on?: Day
  readonly words?: string
}

/** Prints the plans of the workspace. */
export function runListPlans(options: ListOptions, world: World): Promise<number> {
  refuseAgencyOptions('plans', options)
  return list(options, world, (held) =>
    plansListed(plansWanted(held, options), held.register, (plan) => held.records.get(plan)?.length ?? 0),
  )
}

/** Prints the agencies and groups of the workspace. */
export function runListAgencies(options: ListOptions, world: World): Promise<number> {
  if (options.plan !== undefined) throw noOption('agencies', '--plan')
  const { province, kind, group, on, words } = options
  const query = {
    ...(province && { province }),
    ...(kind && { kind }),
    ...(group && { group }),
    ...(on && { on }),
    ...(words && { words }),
  }
  return list(options, world, ({ register }) => {
    if (!options.quiet) {
      for (const text of mergedProvinces(register, province)) world.stderr.write(`${text[options.lang]}\n`)
    }
    return agenciesListed(agenciesWanted(register, query), register)
  })
}

/** Prints the tasks of the workspace's plans. */
export function runListTasks(options: ListOptions, world: World): Promise<number> {
  refuseAgencyOptions('tasks', options)
  return list(options, world, (held) => tasksListed(plansWanted(held, options), held.register))
}

/** Prints every code that a finding may have. They are the program's own: no folder is read. */
export async function runListChecks(options: ListOptions, world: World): Promise<number> {
  refuseAgencyOptions('checks', options)
  if (options.plan !== undefined) throw noOption('checks', '--plan')
  if (options.province !== undefined) throw noOption('checks', '--province')
  const wanted = requestedFormats(options.format ?? ['table'], listFormats, options, world)
  const found = checksListed(rules)
  await writeReports(wanted, 'all', options, world, (format, style) => format.render(found, style))
  return EXIT.fine
}

/** Exit code 1 where a file is wrong, since what it holds is then missing from the list. */
async function list(options: ListOptions, world: World, listed: (held: Contents) => List): Promise<number> {
  const wanted = requestedFormats(options.format ?? ['table'], listFormats, options, world)
  // A shipped register is there without any folder.
  const isOfShipped = options.province !== undefined && !hasWorkspace(options.plans, world)
  const files = isOfShipped ? [] : workspaceFiles(options, world)
  const held = await readContents(files, environmentOf(options, world), plansAlone(options))
  const found = listed(held)
  await writeReports(wanted, 'all', options, world, (format, style) => format.render(found, style))
  return reportFindings(held, files.length, options, world)
}

/** The plans that are asked for, unless a province is too: which provinces have plans, all of them tell. */
function plansAlone({ plan, province }: ListOptions): PlansAsked | null {
  return plan === undefined || province !== undefined ? null : { ids: plan, registers: 'needed' }
}

function plansWanted(
  { plans, planIds }: Pick<Contents, 'plans' | 'planIds'>,
  options: ListOptions,
): readonly Plan[] {
  const ids = options.plan && oneOfEach('--plan', options.plan, planIds)
  const known = [...new Set(plans.map(({ province }) => province))]
  const provinces = options.province && provincesNamed(options.province, known)
  return plans.filter(
    ({ id, province }) => (ids?.includes(id) ?? true) && (provinces?.includes(province) ?? true),
  )
}

function refuseAgencyOptions(subject: string, { kind, group, on, words }: ListOptions): void {
  if (kind !== undefined) throw noOption(subject, '--kind')
  if (group !== undefined) throw noOption(subject, '--group')
  if (on !== undefined) throw noOption(subject, '--on')
  if (words !== undefined) throw noOption(subject, words)
}

const HELP: Text = {
  vi: 'Chọn theo tỉnh: --province thai-nguyen.',
  en: 'Choose by province: --province thai-nguyen.',
}
function noOption(subject: string, option: string): UsageError {
  return new UsageError(
    { vi: `list ${subject} không có ${option}.`, en: `list ${subject} has no ${option}.` },
    HELP,
  )
}
