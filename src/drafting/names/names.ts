import type { ReadingContext } from '../../domain/deadline/model/reading.ts'
import type { AgencyList } from './agency-list.ts'
import type { NameFinder } from './name-finder.ts'

/** What is needed to read the bodies and days that a document names. */
export interface Names {
  readonly finder: NameFinder
  readonly context: ReadingContext
  /** Who issues the document, as the register has it. */
  readonly issuer: string | null
  /** The one body that a letter is sent to, whom it calls "quý Bộ"; null where there are several or none. */
  readonly sentTo: AgencyList | null
  /** A name in capitals as the document spells it elsewhere; null where it does not. */
  readonly spelled: (capitals: string) => string | null
}
