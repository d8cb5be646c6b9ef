import type { Check, Workspace } from './checks/check.ts'
import { checks } from './checks/index.ts'
import { type Province, registerOf } from './domain/agencies/register.ts'
import { type Diagnostic, type Finding, inOrder } from './domain/findings/finding.ts'
import { followUp } from './domain/follow-up/follow-up.ts'
import type { StatusView } from './domain/follow-up/view.ts'
import type { Plan } from './domain/plan.ts'
import { parseDay } from './domain/time/day.ts'
import { located } from './load/diagnose.ts'
import { type Document, loadFile } from './load/load.ts'
import type { SourceFile, UnreadableFile } from './load/source.ts'

/** The texts of a workspace, in any order. */
export type Files = Iterable<SourceFile | UnreadableFile>

/**
 * Who owes what, as of the end of a day: the whole program, without a file, a clock or a screen.
 *
 * Files that cannot be read as plans or registers are left out and reported among the view's findings.
 *
 * @param files the texts of the workspace: plans and registers
 * @param asOf the day, `YYYY-MM-DD`, inclusive
 * @returns the view `status/v1`, its obligations in the order of the plans' ids and of their documents
 * @throws RangeError where `asOf` is not a day of the calendar
 */
export async function examine({
  files,
  asOf,
}: {
  readonly files: Files
  readonly asOf: string
}): Promise<StatusView> {
  const day = parseDay(asOf)
  if (day === null) throw new RangeError(`asOf is not a day written YYYY-MM-DD: ${asOf}`)
  const { plans, workspace, findings } = await readWorkspace(files)
  return followUp(plans, workspace.register, day, findings)
}

/** Everything that is wrong with the files of a workspace, in order: syntax, schema and meaning. */
export async function validate(files: Files): Promise<readonly Diagnostic[]> {
  return (await readWorkspace(files)).findings
}

async function readWorkspace(files: Files) {
  const sources = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  const documents: Document[] = []
  const findings: Diagnostic[] = []
  for (const source of sources) {
    const { document, faults } = await loadFile(source)
    findings.push(...faults)
    if (document !== null) documents.push(document)
  }
  const workspace = workspaceOf(documents)
  for (const document of documents) findings.push(...(await checked(document, workspace)))
  return { plans: plansOf(documents), workspace, findings: findings.sort(inOrder) }
}

function workspaceOf(documents: readonly Document[]): Workspace {
  const provinces: Province[] = documents.flatMap((document) =>
    document.kind === 'agencies' ? [document.province] : [],
  )
  return {
    register: registerOf(provinces),
    planFiles: filesById(documents, 'plan'),
    provinceFiles: filesById(documents, 'agencies'),
  }
}

function filesById(
  documents: readonly Document[],
  kind: Document['kind'],
): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>()
  for (const document of documents) {
    if (document.kind !== kind) continue
    const { id } = document.kind === 'plan' ? document.plan : document.province
    files.set(id, [...(files.get(id) ?? []), document.source.path])
  }
  return files
}

async function checked(document: Document, workspace: Workspace): Promise<readonly Diagnostic[]> {
  const signed = checks.flatMap((check) =>
    [...findingsIn(document, check, workspace)].map((finding) => ({
      code: check.code,
      severity: check.severity,
      finding,
    })),
  )
  return located(document.source, signed)
}

function findingsIn(document: Document, { plan, province }: Check, workspace: Workspace): Iterable<Finding> {
  switch (document.kind) {
    case 'plan':
      return plan?.(document.plan, workspace) ?? []
    case 'agencies':
      return province?.(document.province, workspace) ?? []
  }
}

/** The plans by id; of plans that share one, the first file's. */
function plansOf(documents: readonly Document[]): readonly Plan[] {
  const byId = new Map<string, Plan>()
  for (const document of documents) {
    if (document.kind === 'plan' && !byId.has(document.plan.id)) byId.set(document.plan.id, document.plan)
  }
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}
