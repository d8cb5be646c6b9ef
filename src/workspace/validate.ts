import { type Diagnostic, inOrder } from '../domain/findings/finding.ts'
import { type Validation, validationOf } from '../domain/findings/validation.ts'
import { indexWorkspace, type WorkspaceIndex } from '../load/index-workspace.ts'
import { type Environment, evaluationEnvironment, type Files, UNKNOWN_ENVIRONMENT } from './environment.ts'
import { type Evaluation, evaluate, type PlanResult, type Share } from './evaluate.ts'

/** Everything that is wrong with the files of a workspace, in order: syntax, schema and meaning. */
export async function validate(
  files: Files,
  around: Environment = UNKNOWN_ENVIRONMENT,
): Promise<readonly Diagnostic[]> {
  return (await validateAll(files, around)).findings
}

/** The whole of a validation: every file, what is wrong with them, and what their comments suppress. */
export async function validateAll(
  files: Files,
  around: Environment = UNKNOWN_ENVIRONMENT,
): Promise<Validation> {
  const survey = await indexWorkspace(files)
  const { plans, end } = streamValidation(survey, around)
  const judged: FileFindings[] = []
  for await (const plan of plans) judged.push(plan)
  return validationOfParts(survey, [...judged, await end([])])
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
  survey: WorkspaceIndex,
  around: Environment,
  share?: Share,
): ValidationStream {
  const { plans, use, rest } = evaluate(survey, evaluationEnvironment(around), 'everything', share)
  return { plans, gathered: () => use, end: rest }
}

/** The validation that its parts come to. */
export function validationOfParts({ paths }: WorkspaceIndex, judged: readonly FileFindings[]): Validation {
  const findings = judged.flatMap((one) => one.findings).sort(inOrder)
  return validationOf(paths, findings, judged.flatMap((one) => one.suppressed).sort(inOrder))
}
