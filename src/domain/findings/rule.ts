import type { Text } from '../text.ts'
import type { Severity } from './finding.ts'

/** What there is to know of a code: what `explain` prints, `list checks` lists and `docs/checks.md` is made of. */
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
}

/** Two ways to write the same: the first has this finding and no other, the second has none. */
export interface RuleExamples {
  readonly wrong: RuleExample
  readonly right: RuleExample
}

/**
 * The part of a workspace that matters, in YAML: of each kind of file only the keys that count, all others being
 * right. `file` is the whole text of a file of no kind.
 */
export type RuleExample = Partial<
  Readonly<Record<'plan' | 'agencies' | 'records' | 'calendar' | 'file', string>>
>

/** Where nothing but the program asks for it. */
export const OWN_PRACTICE: Text = {
  vi: 'Cách làm của chương trình.',
  en: 'The program’s own practice.',
}
