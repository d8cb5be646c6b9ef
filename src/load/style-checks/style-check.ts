import type { Finding } from '../../domain/findings/finding.ts'
import type { Rule } from '../../domain/findings/rule.ts'

/** Something about how a value is written, though it was read: the file counts all the same. */
export interface StyleCheck extends Rule {
  /** What to say of one scalar; null where there is nothing to say. */
  readonly examine: (scalar: WrittenScalar) => Pick<Finding, 'message' | 'help' | 'suggest'> | null
}

/** A key or value as it stands in the text. */
export interface WrittenScalar {
  /** Without quotes and escapes. */
  readonly value: unknown
  /** As written, where that is plain: neither quoted nor a block. */
  readonly plain: string | null
}
