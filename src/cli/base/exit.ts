import type { Text } from '../../domain/text.ts'

/** The exit codes of the program. */
export const EXIT = {
  fine: 0,
  /** Findings at or above the threshold. */
  invalidData: 1,
  /** Wrong usage, an unknown id, nothing matched, an unreadable file. */
  wrongUsage: 2,
  /** An error in the program itself. */
  fault: 3,
  /** The data is fine, but the policy asked for (`--fail-on`) is not met. */
  policyNotMet: 4,
  /** Another run was writing to the same file all the while; the same again may succeed. */
  busy: 5,
} as const

/** The user asked for something that cannot be done; says what, and what to do. Exit code 2, unless it has another. */
export class UsageError extends Error {
  readonly text: Text
  readonly help: Text | null

  readonly exit: number

  constructor(text: Text, help: Text | null = null, exit: number = EXIT.wrongUsage) {
    super(text.en)
    this.exit = exit
    this.text = text
    this.help = help
  }
}
