import type { AmendmentNote, DocumentNote } from '../../domain/follow-up/amendment-notes.ts'
import type { ObligationLine, PlanLine } from '../../domain/follow-up/view.ts'
import { joinTexts, type Text } from '../../domain/text.ts'
import { dayText } from '../../domain/time/format-day.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'

/** What later documents changed of an obligation, and whether it was overdue by then; none where its end says so. */
export function amendedWords({ amendedBy = [], status }: ObligationLine, say: Say): readonly string[] {
  const changing = amendedBy.filter(({ did }) => did === 'deadline' || did === 'lead')
  const ending = amendedBy.filter(({ did }) => did === 'repealed' || did === 'replaced')
  const lateThen = status === 'closed' && ending.some(({ wasOverdue }) => wasOverdue)
  return [
    ...changing.map((note) => printable(say(amendmentText(note)))),
    ...(lateThen ? [say({ vi: 'khi đó đã quá hạn', en: 'overdue by then' })] : []),
  ]
}

function amendmentText({ document, did, wasOverdue }: AmendmentNote): Text {
  const what: Text =
    did === 'lead'
      ? { vi: `theo ${document.vi}`, en: `by ${document.en}` }
      : { vi: `sửa bởi ${document.vi}`, en: `amended by ${document.en}` }
  return wasOverdue && did === 'deadline'
    ? joinTexts([what, { vi: 'trước đó đã quá hạn', en: 'overdue before that' }], ', ')
    : what
}

/** The documents that changed an obligation, as its basis cites them; each with its own words for the deadline. */
export function amendingBasis({ amendedBy = [] }: ObligationLine, say: Say): readonly string[] {
  return amendedBy.map(({ document, deadline }) => {
    const words = deadline === null ? '' : `: “${deadline}”`
    return say({ vi: `sửa bởi ${document.vi}${words}`, en: `amended by ${document.en}${words}` })
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
