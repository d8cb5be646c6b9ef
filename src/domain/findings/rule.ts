import type { Text } from '../text.ts'
import type { Severity } from './finding.ts'

/** Everything about a code: `explain` prints it, `list checks` lists it, and `docs/checks.md` is made of it. */
export interface Rule {
  /** The file's name, the code in the output, the fixture's folder. */
  readonly code: string
  readonly severity: Severity
  readonly title: Text
  /** Why it matters. */
  readonly why: Text
  /** A wrong and a right way to write it; null where no short text can show it. */
  readonly examples: RuleExamples | null
  /** The law or the practice it rests on. */
  readonly basis: Text
  /** What to do. */
  readonly fix: Text
  /** What `validate --fix` writes itself; not there where all of it takes a person. */
  readonly automatic?: Text
}

/** A wrong and a right way to write the same: the first has only this finding, the second has none. */
export interface RuleExamples {
  readonly wrong: RuleExample
  readonly right: RuleExample
}

/**
 * The relevant part of a workspace, in YAML: for each kind of file only the keys that matter, all others being right.
 * `earlier` is another plan, issued before; `file` is the whole text of a file of no kind.
 */
export type RuleExample = Partial<
  Readonly<Record<'plan' | 'earlier' | 'agencies' | 'records' | 'calendar' | 'file', string>>
>

/** The basis of a rule that only this program requires. */
export const OWN_PRACTICE: Text = {
  vi: 'Cách làm của chương trình.',
  en: 'The program’s own practice.',
}
