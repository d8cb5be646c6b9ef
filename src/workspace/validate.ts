import { type Diagnostic, inOrder } from '../domain/findings/finding.ts'
import { type Validation, validationOf } from '../domain/findings/validation.ts'
import { indexWorkspace, type WorkspaceIndex } from '../load/index-workspace.ts'
import { type Environment, evaluationEnvironment, type Files, UNKNOWN_ENVIRONMENT } from './environment.ts'
import { type Evaluation, evaluate, type PlanResult, type Share } from './evaluate.ts'

/** Everything that is wrong with the files of a workspace, in order: syntax, schema and meaning. */
export async function validate(
  files: Files,
  environment: Environment = UNKNOWN_ENVIRONMENT,
): Promise<readonly Diagnostic[]> {
  return (await validateAll(files, environment)).findings
}

/** The whole of a validation: every file, what is wrong with them, and what their comments suppress. */
export async function validateAll(
  files: Files,
  environment: Environment = UNKNOWN_ENVIRONMENT,
): Promise<Validation> {
  const index = await indexWorkspace(files)
  const { plans, end } = streamValidation(index, environment)
  const parts: FileFindings[] = []
  for await (const plan of plans) parts.push(plan)
  return validationOfParts(index, [...parts, await end([])])
}

/** A workspace validated plan by plan. */
export interface ValidationStream {
  /** What is wrong with the files of each plan of the share. */
  readonly plans: AsyncIterable<FileFindings>
  /** What the plans so far add to the end. */
  readonly gathered: () => Evaluation['use']
  /** What is wrong with everything else, once it is known what the other shares gathered. */
  readonly end: (others: readonly Evaluation['use'][]) => Promise<FileFindings>
}

/** What is wrong with files, and what their comments suppress. */
export type FileFindings = Pick<PlanResult, 'findings' | 'suppressed'>

export function streamValidation(
  index: WorkspaceIndex,
  environment: Environment,
  share?: Share,
): ValidationStream {
  const { plans, use, rest } = evaluate(index, evaluationEnvironment(environment), 'everything', share)
  return { plans, gathered: () => use, end: rest }
}

/** The validation that its parts come to. */
export function validationOfParts({ paths }: WorkspaceIndex, parts: readonly FileFindings[]): Validation {
  const findings = parts.flatMap((one) => one.findings).sort(inOrder)
  return validationOf(paths, findings, parts.flatMap((one) => one.suppressed).sort(inOrder))
}
