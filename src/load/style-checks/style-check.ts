import type { Finding } from '../../domain/findings/finding.ts'
import type { Rule } from '../../domain/findings/rule.ts'

/** A check of how a value is written; the file is used whatever it finds. */
export interface StyleCheck extends Rule {
  /** The finding for one scalar; null where there is none. */
  readonly examine: (scalar: WrittenScalar) => Pick<Finding, 'message' | 'help' | 'suggest' | 'fix'> | null
}

/** A key or value as written in the text. */
export interface WrittenScalar {
  /** Without quotes and escapes. */
  readonly value: unknown
  /** The characters as written; null where they are quoted or a block. */
  readonly plain: string | null
}
