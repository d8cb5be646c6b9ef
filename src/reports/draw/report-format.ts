import type { Language } from '../../domain/text.ts'
import type { Terminal } from './terminal.ts'

/** What a format may know besides the view. */
export interface ReportStyle extends Terminal {
  readonly language: Language
  /** `owed`: equal duties of a group as one line. `all`: every obligation on its own. */
  readonly scope: 'owed' | 'all'
}

/** A way to write a view: as text, or as the bytes of an office file. */
export interface ReportFormat<View, Style> {
  readonly name: string
  /** By default machine formats list every obligation, and people get what is owed. */
  readonly reader: 'person' | 'machine'
  /** Whether a file of it begins with a byte order mark, for Excel. */
  readonly bom: 'in-files' | 'never'
  readonly render: (view: View, style: Style) => string | Promise<Uint8Array>
}
