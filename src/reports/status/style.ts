import type { ChangesView } from '../../domain/follow-up/changes.ts'
import type { Terminal } from '../draw/terminal.ts'
import type { Sender } from '../words/official.ts'
import type { SectionChoice } from './duty-sections.ts'

/** What a format of `status` may know besides the view. */
export interface StatusStyle extends SectionChoice, Terminal {
  /** What moved since an earlier day, for the formats that a report is laid out in; null where none is named. */
  readonly changes: ChangesView | null
  /** Who reports by it; null for the tables alone. */
  readonly sender: Sender | null
}
