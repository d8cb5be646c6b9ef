/** The library: who owes what a day, and what is wrong with the files, as pure functions. */

export type { Diagnostic, Position, Range, Severity } from './domain/findings/finding.ts'
export type { FindingCounts, Suppressed, Validation } from './domain/findings/validation.ts'
export type { HistoryDeadline, HistoryLine, TaskHistory } from './domain/follow-up/history.ts'
export type { HistoryStep } from './domain/follow-up/history-step.ts'
export type { Tally } from './domain/follow-up/tally.ts'
export type {
  AgencyLine,
  BodyName,
  ObligationLine,
  PlanLine,
  StatusView,
  TaskLine,
} from './domain/follow-up/view.ts'
export { TooManyDuties } from './domain/obligations/expand.ts'
export type { Flag, Status } from './domain/obligations/status.ts'
export type { Language, Text } from './domain/text.ts'
export { UncoveredYear } from './domain/time/calendar.ts'
export type { SourceFile, UnreadableFile } from './load/source.ts'
export type { Environment, Files } from './workspace/environment.ts'
export { examine } from './workspace/examine.ts'
export { explainTask } from './workspace/explain-task.ts'
export type { Question } from './workspace/question.ts'
export { validate, validateAll } from './workspace/validate.ts'
