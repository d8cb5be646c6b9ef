import type { Terminal } from '../draw/terminal.ts'
import type { SectionChoice } from './duty-sections.ts'

/** What a format may know besides the view. */
export type StatusStyle = SectionChoice & Terminal

/** A way to write a view. */
export interface ReportFormat<View> {
  readonly name: string
  /** By default machine formats list every obligation, and people get what is owed. */
  readonly reader: 'person' | 'machine'
  /** Whether a file of it begins with a byte order mark, for Excel. */
  readonly bom: 'in-files' | 'never'
  readonly render: (view: View, style: StatusStyle) => string
}
