import { type Diagnostic, inOrder } from '../domain/findings/finding.ts'
import { type Validation, validationOf } from '../domain/findings/validation.ts'
import { type Survey, surveyOf } from '../load/index-workspace.ts'
import { type Around, type Files, NOTHING_KNOWN, surroundings } from './environment.ts'
import { type Share, type Step, type Walk, walkThrough } from './evaluate.ts'

/** Everything that is wrong with the files of a workspace, in order: syntax, schema and meaning. */
export async function validate(files: Files, around: Around = NOTHING_KNOWN): Promise<readonly Diagnostic[]> {
  return (await validated(files, around)).findings
}

/** The whole of a validation: every file, what is wrong with them, and what their comments suppress. */
export async function validated(files: Files, around: Around = NOTHING_KNOWN): Promise<Validation> {
  const survey = await surveyOf(files)
  const { plans, end } = validating(survey, around)
  const judged: Judged[] = []
  for await (const plan of plans) judged.push(plan)
  return validationFrom(survey, [...judged, await end([])])
}

/** A workspace validated plan by plan. */
export interface Validating {
  /** What is wrong with the files of each plan of the share. */
  readonly plans: AsyncIterable<Judged>
  /** What the plans so far add to the end. */
  readonly gathered: () => Walk['use']
  /** What is wrong with everything else, once it is known what the other shares gathered. */
  readonly end: (others: readonly Walk['use'][]) => Promise<Judged>
}

/** What is wrong with files, and what their comments suppress. */
export type Judged = Pick<Step, 'findings' | 'suppressed'>

export function validating(survey: Survey, around: Around, share?: Share): Validating {
  const { plans, use, rest } = walkThrough(survey, surroundings(around), 'everything', share)
  return { plans, gathered: () => use, end: rest }
}

/** The validation that its parts come to. */
export function validationFrom({ paths }: Survey, judged: readonly Judged[]): Validation {
  const findings = judged.flatMap((one) => one.findings).sort(inOrder)
  return validationOf(paths, findings, judged.flatMap((one) => one.suppressed).sort(inOrder))
}
