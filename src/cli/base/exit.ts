import type { Text } from '../../domain/text.ts'

/** What a run ends with. */
export const EXIT = {
  fine: 0,
  /** Findings at or above the threshold. */
  invalidData: 1,
  /** Wrong usage, an unknown id, nothing matched, an unreadable file. */
  wrongUsage: 2,
  /** A fault of the program itself. */
  fault: 3,
  /** The data is fine, but the policy asked for (`--fail-on`) is not met. */
  policyNotMet: 4,
} as const

/** The user asked for something that cannot be done; says what, and what to do. Exit code 2. */
export class UsageError extends Error {
  readonly text: Text
  readonly help: Text | null

  constructor(text: Text, help: Text | null = null) {
    super(text.en)
    this.text = text
    this.help = help
  }
}
