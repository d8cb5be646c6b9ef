import type { Diagnostic } from '../../domain/findings/finding.ts'
import { always, type LakeTable, maybe } from './column.ts'

export interface FindingRow {
  /** The id of the plan whose file it is, or its records'; null for any other file. */
  readonly plan: string | null
  readonly finding: Diagnostic
}

/** The errors and warnings in the files: what `status --format json` tells. */
export const FINDINGS: LakeTable<FindingRow> = {
  name: 'findings',
  columns: [
    always('code', 'text', ({ finding }) => finding.code),
    always('severity', 'text', ({ finding }) => finding.severity),
    always('file', 'text', ({ finding }) => finding.file),
    maybe('line', 'integer', ({ finding }) => finding.range?.start.line),
    maybe('col', 'integer', ({ finding }) => finding.range?.start.column),
    always('pointer', 'text', ({ finding }) => finding.pointer),
    maybe('plan', 'text', ({ plan }) => plan),
    always('message', 'text', ({ finding }) => finding.message.vi),
    always('message_en', 'text', ({ finding }) => finding.message.en),
    maybe('help', 'text', ({ finding }) => finding.help?.vi),
    maybe('help_en', 'text', ({ finding }) => finding.help?.en),
  ],
}
