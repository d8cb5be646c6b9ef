import type { AmendmentNote, DocumentNote } from '../../domain/follow-up/amendment-notes.ts'
import type { ObligationLine, PlanLine } from '../../domain/follow-up/view.ts'
import { joinTexts, type Language, type Text } from '../../domain/text.ts'
import { dayText } from '../../domain/time/format-day.ts'
import { type CsvColumn, csvList } from '../draw/csv.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'

/** What later documents changed of an obligation, and whether it was overdue by then; none where its end says so. */
export function amendedWords({ amendedBy = [], status }: ObligationLine, say: Say): readonly string[] {
  const changing = amendedBy.filter(({ did, due }) => did === 'lead' || (did === 'deadline' && due !== null))
  const ending = amendedBy.filter(({ did }) => did === 'repealed' || did === 'replaced')
  const lateThen = status === 'closed' && ending.some(({ wasOverdue }) => wasOverdue)
  return [
    ...changing.map((note) => printable(say(amendmentText(note)))),
    ...(lateThen ? [say({ vi: 'khi đó đã quá hạn', en: 'overdue by then' })] : []),
  ]
}

function amendmentText(note: AmendmentNote): Text {
  const { document, did, wasOverdue } = note
  const what: Text =
    did === 'lead'
      ? { vi: `theo ${document.vi}`, en: `by ${document.en}` }
      : { vi: `sửa bởi ${document.vi}`, en: `amended by ${document.en}` }
  const late = wasOverdue && did === 'deadline' ? [OVERDUE_BEFORE] : []
  return joinTexts([what, ...late, ...overtaking(note)], ', ')
}

const OVERDUE_BEFORE: Text = { vi: 'trước đó đã quá hạn', en: 'overdue before that' }

/** The record by which the last day or the holder is no longer the one that the document gave. */
function overtaking({ did, overtakenBy }: AmendmentNote): readonly Text[] {
  if (overtakenBy === undefined) return []
  const { date, document } = overtakenBy
  const day = dayText(date)
  const by = document === null ? { vi: '', en: '' } : { vi: ` theo ${document}`, en: ` by ${document}` }
  const [vi, en] = did === 'lead' ? ['giao tiếp', 'given on'] : ['gia hạn tiếp', 'extended again']
  return [{ vi: `sau đó ${vi} ngày ${day.vi}${by.vi}`, en: `then ${en} on ${day.en}${by.en}` }]
}

/** The documents that changed an obligation, as its basis cites them; each with its own words for the deadline. */
export function amendingBasis({ amendedBy = [] }: ObligationLine, say: Say): readonly string[] {
  return amendedBy.map((note) => {
    const { document, deadline } = note
    const words = deadline === null ? '' : `: “${deadline}”`
    const what = { vi: `sửa bởi ${document.vi}${words}`, en: `amended by ${document.en}${words}` }
    return say(joinTexts([what, ...overtaking(note)], ', '))
  })
}

/** What a plan changes and what changes it, for its heading. */
export function planAmendments({ amendedBy = [], amends = [] }: PlanLine, say: Say): readonly string[] {
  return [
    ...amendedBy.map((note) => printable(say(BY[note.how](note)))),
    ...amends.map((note) => printable(say(OF[note.how](note)))),
  ]
}

const BY: Readonly<Record<DocumentNote['how'], (note: DocumentNote) => Text>> = {
  amends: ({ document: { vi, en } }) => ({ vi: `được sửa đổi bởi ${vi}`, en: `amended by ${en}` }),
  repeals: ({ document: { vi, en } }) => ({
    vi: `bị bãi bỏ một phần bởi ${vi}`,
    en: `repealed in part by ${en}`,
  }),
  replaces: ({ document: { vi, en } }) => ({ vi: `được thay thế bởi ${vi}`, en: `replaced by ${en}` }),
}

const OF: Readonly<Record<DocumentNote['how'], (note: DocumentNote) => Text>> = {
  amends: (note) => withDay({ vi: 'sửa đổi', en: 'amends' }, note),
  repeals: (note) => withDay({ vi: 'bãi bỏ một phần', en: 'repeals part of' }, note),
  replaces: (note) => withDay({ vi: 'thay thế', en: 'replaces' }, note),
}

function withDay(what: Text, { document, effective }: DocumentNote): Text {
  const day = dayText(effective)
  return {
    vi: `${what.vi} ${document.vi} từ ${day.vi}`,
    en: `${what.en} ${document.en} from ${day.en}`,
  }
}

/** What later documents changed of an obligation, for tables that programs read; each null where none did. */
export const AMENDMENT_COLUMNS: readonly CsvColumn<{
  readonly one: ObligationLine
  readonly language: Language
}>[] = [
  { key: 'amendedBy', value: ({ one }) => listOf(one, ({ by }) => by) },
  {
    key: 'amendedByDocuments',
    value: ({ one, language }) => listOf(one, ({ document }) => document[language]),
  },
  {
    key: 'amendedWhenOverdue',
    value: ({ one }) => listOf(one, ({ by, wasOverdue }) => (wasOverdue ? by : null)),
  },
]

function listOf({ amendedBy }: ObligationLine, said: (note: AmendmentNote) => string | null): string | null {
  return amendedBy === undefined ? null : csvList(amendedBy.flatMap((note) => said(note) ?? []))
}
