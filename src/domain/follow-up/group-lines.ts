import type { Tally } from './tally.ts'

/** What duties over several plans are added up by: of the plan, its kind, issuer or province; of the task, its field or supervisor. */
export type GroupKey = 'document-type' | 'issuer' | 'province' | 'field' | 'supervisor'

export const GROUP_KEYS: readonly GroupKey[] = ['document-type', 'issuer', 'field', 'province', 'supervisor']

/** The sums of some plans by what they are grouped by: plain data. Together they are the sum of the plans. */
export interface Groups {
  readonly by: GroupKey
  /** Sorted by their keys; what states none comes last. */
  readonly lines: readonly GroupLine[]
}

export interface GroupLine extends Tally {
  /** A kind of document, a reference or the words of the file, a province, a field; null where none is stated. */
  readonly key: string | null
  /** What it is called; a kind of document by its code. */
  readonly name: string | null
  /** The ids of the plans that have duties in it; of what groups whole plans, of all those plans. */
  readonly plans: readonly string[]
  /** The tasks in it, `plan#task`; absent where whole plans are grouped. */
  readonly tasks?: readonly string[]
}
