/** The library: who owes what as of a day, and what is wrong with the files, as pure functions. */

export type { Diagnostic, Position, Range, Severity } from './domain/findings/finding.ts'
export type { FindingCounts, Suppressed, Validation } from './domain/findings/validation.ts'
export type { Story, StoryDeadline, StoryLine } from './domain/follow-up/history.ts'
export type { StoryStep } from './domain/follow-up/history-steps.ts'
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
export type { Around, Files } from './workspace/environment.ts'
export { examine, type Question, tell } from './workspace/examine.ts'
export { validate, validated } from './workspace/validate.ts'
