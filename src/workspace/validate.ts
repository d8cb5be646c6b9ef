import { type Diagnostic, inOrder } from '../domain/findings/finding.ts'
import { type Validation, validationOf } from '../domain/findings/validation.ts'
import { indexWorkspace, type WorkspaceIndex } from '../load/index-workspace.ts'
import { type Environment, evaluationEnvironment, type Files, UNKNOWN_ENVIRONMENT } from './environment.ts'
import { type Evaluation, evaluate, type PlanResult } from './evaluate.ts'
import { namesOfPlans } from './names-of-plans.ts'
import { type Shard, shardOf, shareOf } from './shards.ts'
import type { Share } from './share.ts'

/** All findings in the files of a workspace, in order: errors of syntax and schema, and findings of checks. */
export async function validate(
  files: Files,
  environment: Environment = UNKNOWN_ENVIRONMENT,
): Promise<readonly Diagnostic[]> {
  return (await validateAll(files, environment)).findings
}

/** Validates a workspace: all files, their findings, and those that comments suppress. */
export async function validateAll(
  files: Files,
  environment: Environment = UNKNOWN_ENVIRONMENT,
): Promise<Validation> {
  const index = await indexWorkspace(files, environment.shipped)
  const { plans, end } = streamValidation(index, environment)
  const parts: FileFindings[] = []
  for await (const plan of plans) parts.push(plan)
  return validationOfParts(index, [...parts, await end([])])
}

/** Validates a shard of a workspace: the findings of all shards together are those of the workspace. */
export async function validateShard(
  index: WorkspaceIndex,
  environment: Environment,
  shard: Shard,
): Promise<Validation> {
  const contents = shardOf(index, shard)
  const { plans, end } = streamValidation(index, environment, shareOf(contents))
  const parts: FileFindings[] = []
  for await (const { findings, suppressed } of plans) parts.push({ findings, suppressed })
  const own = new Set(contents.ids)
  // Whether an agency is named anywhere is a question to all plans: of those of other shards the names are read.
  const elsewhere = contents.others === 'told' ? [await namesOfPlans(index, (id) => !own.has(id))] : []
  return validationOfParts(contents, [...parts, await end(elsewhere)])
}

/** A workspace validated plan by plan. */
export interface ValidationStream {
  /** The findings of each plan of the share. */
  readonly plans: AsyncIterable<FileFindings>
  /** The names that the plans so far use. */
  readonly gathered: () => Evaluation['use']
  /** The findings of all other files, which need the names that the other shares gathered. */
  readonly end: (others: readonly Evaluation['use'][]) => Promise<FileFindings>
}

/** The findings of some files, and those that their comments suppress. */
export type FileFindings = Pick<PlanResult, 'findings' | 'suppressed'>

export function streamValidation(
  index: WorkspaceIndex,
  environment: Environment,
  share?: Share,
): ValidationStream {
  const { plans, use, rest } = evaluate(index, evaluationEnvironment(environment), 'everything', share)
  return { plans, gathered: () => use, end: rest }
}

/** The validation made of the findings of all parts. */
export function validationOfParts(
  { paths }: Pick<WorkspaceIndex, 'paths'>,
  parts: readonly FileFindings[],
): Validation {
  const findings = parts.flatMap((part) => part.findings).sort(inOrder)
  return validationOf(paths, findings, parts.flatMap((part) => part.suppressed).sort(inOrder))
}
